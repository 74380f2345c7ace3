#include <algorithm>

#include "extract/event_scan.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_name = 60;  // words behind the noun
constexpr std::size_t longest_topic = 40; // words of a topic before the noun
constexpr std::size_t longest_tie = 3;    // words before a date: ", on"
constexpr std::size_t longest_circle = 6; // words of those whom an event is held among
constexpr int first_year = 1945;
constexpr int last_year = 2099;

/// Reads what stands behind the noun of an event, part by part, as long as it belongs to it.
class NameReader {
  public:
    NameReader(const EventScan &scan, const EventScan::Noun &noun, EventScan::Name &name)
        : scan_(scan), name_(name), phrase_(name.phrase), noun_end_(noun.last), at_(noun.last), last_(noun.last),
          limit_(std::min(scan.words.size(), noun.last + longest_name)), named_(scan.is_named(noun, name.words.first)) {
    }

    void read() {
        constexpr bool (NameReader::*parts[])() = {&NameReader::modifiers, &NameReader::quotation, &NameReader::held_in,
                                                   &NameReader::date,      &NameReader::circle,    &NameReader::holder,
                                                   &NameReader::topic,     &NameReader::year,      &NameReader::place};
        while (at_ < limit_ &&
               std::any_of(std::begin(parts), std::end(parts), [&](auto part) { return (this->*part)(); }))
            continue;
        name_.words.last = last_;
        name_.behind = at_;
    }

  private:
    bool is(std::size_t at, EventClass event_class) const { return scan_.is(at, event_class); }
    std::size_t length(std::size_t at, EventClass event_class) const { return scan_.find(at, event_class).words; }

    /// "débat public annuel de haut niveau": where adjectives follow the noun.
    bool modifiers() {
        const std::size_t words = last_ == at_ ? length(at_, EventClass::modifier) : 0;
        if (words == 0 || scan_.words[at_].capital || scan_.in_date(at_) || is(at_, EventClass::no))
            return false;
        last_ = at_ += words;
        noun_end_ = at_;
        return true;
    }

    bool quotation() {
        if (!scan_.opens_quote(at_) || !phrase_.topic.empty())
            return false;
        last_ = at_ = std::min(scan_.words.size(), scan_.quote_end(at_) + 1);
        scan_.read_topic({noun_end_, last_}, phrase_);
        return true;
    }

    /// Capitalised words from here on, with small ones between them.
    std::size_t capitals_end(std::size_t from) const {
        std::size_t end = from;
        for (std::size_t i = from; i < limit_ && !scan_.in_date(i) && !is(i, EventClass::organ); ++i) {
            const bool small = scan_.words[i].mark == '-' || is(i, EventClass::small);
            if (scan_.words[i].capital)
                end = i + 1;
            else if (!small || i == from)
                break;
        }
        return end;
    }

    /// ", held in Madrid".
    bool held_in() {
        const std::size_t verb = at_ + (scan_.mark(at_, ',') ? 1 : 0);
        const std::size_t words = length(verb, EventClass::place);
        const std::size_t end = words > 1 ? capitals_end(verb + words) : 0;
        if (end <= verb + words || !phrase_.place.empty())
            return false;
        phrase_.place = scan_.printed({verb + words, end});
        at_ = end;
        return true;
    }

    /// "on 23 July", ", 23 July", "(23 July)".
    bool date() {
        std::size_t start = at_;
        while (start < limit_ && start < at_ + longest_tie &&
               (scan_.mark(start, '(') || scan_.mark(start, ',') || scan_.mark(start, '-') ||
                is(start, EventClass::at) || is(start, EventClass::in)) &&
               !is(start, EventClass::on))
            ++start;
        if (const std::size_t on = length(start, EventClass::on); on > 0 && scan_.date_at(start + on) != nullptr)
            start += on;
        const PrintedDate *date = scan_.date_at(start);
        if (date == nullptr || start > at_ + longest_tie || !phrase_.dates.empty() ||
            (start > at_ && is(start - 1, EventClass::published)))
            return false;
        scan_.set_dates(*date, phrase_);
        at_ = date->first_word + date->words;
        if (scan_.mark(at_, ')'))
            ++at_;
        return true;
    }

    /// "World Food Summit in 2009", "(2009)", "World Food Summit 2009,".
    bool year() {
        if (!named_ || !phrase_.dates.empty())
            return false;
        const std::size_t word = year_at(at_);
        if (word == 0)
            return false;
        const Date whole{static_cast<std::int16_t>(value_of_number(scan_.words[word])), 0, 0};
        phrase_.dates = {{whole, whole}};
        at_ = word + (scan_.mark(at_, '(') ? 2 : 1);
        return true;
    }

    /// The word that is the year, where one begins here that closes a name; else 0.
    std::size_t year_at(std::size_t at) const {
        const bool bracket = scan_.mark(at, '(');
        const std::size_t tie = bracket ? 1 : length(at, EventClass::in);
        const std::size_t word = at + tie;
        const int value = word < limit_ && !scan_.in_date(word) ? value_of_number(scan_.words[word]) : 0;
        if (value < first_year || value > last_year)
            return 0;
        const bool closed = word + 1 >= scan_.words.size() || scan_.words[word + 1].mark != 0;
        return (bracket ? scan_.mark(word + 1, ')') : tie > 0 || closed) ? word : 0;
    }

    /// "among experts", before its date.
    bool circle() {
        const std::size_t among = length(at_, EventClass::among);
        if (among == 0 || !phrase_.dates.empty())
            return false;
        for (std::size_t end = at_ + among; end < limit_ && end - at_ <= longest_circle; ++end) {
            if (scan_.words[end].mark != 0)
                return false;
            const std::size_t tie = std::max(length(end, EventClass::lead), length(end, EventClass::in));
            if (tie > 0 && scan_.date_at(end + tie) != nullptr && end > at_ + among) {
                at_ = end;
                return date();
            }
        }
        return false;
    }

    /// The holder as languages say it that need no word between, in scripts other than Latin: "заседание Совета".
    bool owner() {
        constexpr unsigned char first_of_cyrillic = 0xD0; // of UTF-8
        const auto organ = scan_.find(at_, EventClass::organ);
        if (!organ || last_ != at_ || !phrase_.organ_key.empty() ||
            static_cast<unsigned char>(scan_.text[scan_.words[at_].begin]) < first_of_cyrillic)
            return false;
        scan_.set_organ(organ.value, phrase_);
        last_ = at_ += organ.words;
        return true;
    }

    /// "of the General Assembly", "in the Security Council", "of the Network of Focal Points".
    bool holder() {
        const std::size_t of = length(at_, EventClass::of);
        if (of == 0)
            return owner();
        const std::size_t next = at_ + of + (is(at_ + of, EventClass::back) ? 1 : 0);
        if (const auto organ = scan_.find(next, EventClass::organ)) {
            if (!phrase_.organ_key.empty())
                return false;
            scan_.set_organ(organ.value, phrase_);
            at_ = next + organ.words;
            if (!of_said_ && last_ == noun_end_)
                last_ = at_;
            return true;
        }
        const bool first = !of_said_ && last_ == noun_end_ && scan_.find(at_, EventClass::small);
        of_said_ = true;
        const std::size_t end = first ? scan_.topic_end(next) : next;
        const bool remembered = phrase_.kind == EventKind::anniversary || phrase_.kind == EventKind::commemoration;
        if (end <= next || !(scan_.words[next].capital || remembered))
            return false;
        scan_.read_organ({next, end}, phrase_);
        last_ = at_ = end;
        return true;
    }

    bool topic() {
        const std::size_t on = length(at_, EventClass::on);
        if (on == 0 || !phrase_.topic.empty())
            return false;
        const std::size_t start = at_ + on;
        const std::size_t item = length(start, EventClass::item);
        const bool numbered = item > 0 && start + item < scan_.words.size() && scan_.words[start + item].number;
        std::size_t end = numbered ? start + item + 1 : scan_.topic_end(start);
        for (std::size_t i = start + 1; named_ && i < end; ++i)
            if (year_at(i) != 0) { // "World Summit on X in 2009"
                end = i;
                break;
            }
        if (end <= start)
            return false;
        scan_.read_topic({at_, end}, phrase_);
        last_ = at_ = end;
        return true;
    }

    /// "lecture at Oxford".
    bool place() {
        const std::size_t start = at_ + length(at_, EventClass::place);
        std::size_t end = start;
        while (start > at_ && end < limit_ && scan_.words[end].capital && !scan_.in_date(end) &&
               !is(end, EventClass::organ))
            ++end;
        if (end == start || !phrase_.place.empty() || is(end, EventClass::no))
            return false;
        phrase_.place = scan_.printed({start, end});
        last_ = at_ = end;
        return true;
    }

    const EventScan &scan_;
    EventScan::Name &name_;
    EventPhrase &phrase_;
    std::size_t noun_end_;
    std::size_t at_;   // first word that is not read
    std::size_t last_; // one past the last word of the name
    std::size_t limit_;
    bool named_; // by itself, so that a year is enough
    bool of_said_ = false;
};

} // namespace

bool EventScan::is_named(const Noun &noun, std::size_t first) const {
    if ((noun.kind != EventKind::summit && noun.kind != EventKind::conference) || !words[noun.first].capital)
        return false;
    std::size_t capitals = 0; // before the noun; two make a name, whatever they are: "World Food"
    for (std::size_t i = first; i < noun.last; ++i) {
        if (!words[i].capital || is(i, EventClass::small) || is(i, EventClass::organ))
            continue;
        capitals += i < noun.first ? 1 : 0;
        if (capitals > 1 || (!is(i, EventClass::modifier) && (i < noun.first || noun.whole)))
            return true;
    }
    return false;
}

bool EventScan::is_han(std::size_t at) const {
    constexpr unsigned char first_of_han = 0xE3; // of UTF-8
    return at < words.size() && static_cast<unsigned char>(text[words[at].begin]) >= first_of_han;
}

/// "关于 A 的 ...", "就 A 举行 ...": in Chinese the topic stands before the noun, and before its verb.
void EventScan::read_topic_before(Name &name) const {
    const std::size_t first = name.words.first;
    const std::size_t verb = before(first, EventClass::held);
    const std::size_t tie = verb > 0 ? verb : before(first, EventClass::of);
    if (tie == 0)
        return;
    const std::size_t end = first - tie;
    for (std::size_t i = end; i > 0 && end - i < longest_topic && (words[i - 1].mark == 0 || words[i - 1].mark == '"');
         --i) {
        const auto on = find(i - 1, EventClass::on);
        if (!on || i - 1 + on.words >= end)
            continue;
        WordRange topic{i - 1 + on.words, end};
        if (topic.last - topic.first > 2 && mark(topic.first, '"') && mark(topic.last - 1, '"'))
            topic = {topic.first + 1, topic.last - 1};
        name.phrase.topic = printed(topic);
        if (verb == 0)
            name.words.first = i - 1;
        for (std::size_t length = std::min(i - 1, longest_topic); verb > 0 && length > 0; --length)
            if (const auto organ = find(i - 1 - length, EventClass::organ); organ.words == length)
                set_organ(organ.value, name.phrase);
        return;
    }
}

EventScan::Name EventScan::name(const Noun &noun, std::size_t from) const {
    Name name;
    EventPhrase &phrase = name.phrase;
    phrase.kind = noun.kind;
    name.words = {left_edge(noun.first, from), noun.last};
    if (name.words.first < noun.first && is(name.words.first, EventClass::small) &&
        !is(name.words.first, EventClass::organ) && !is(name.words.first, EventClass::modifier))
        ++name.words.first; // "A consultation"
    std::size_t first = name.words.first;
    if (const PrintedDate *date = date_before(first)) // "the July 2009 dialogue"
        set_dates(*date, phrase);
    NameReader(*this, noun, name).read();
    name.bare = first == noun.first && name.words.last == noun.last;
    if (phrase.topic.empty() && is_han(first))
        read_topic_before(name);
    first = name.words.first;
    read_organ({first, noun.last}, phrase);
    for (std::size_t i = first; i < noun.first && phrase.dates.empty(); ++i) // "the 2012 Dialogue"
        if (const int year = value_of_number(words[i]); year >= first_year && year <= last_year) {
            const Date whole{static_cast<std::int16_t>(year), 0, 0};
            phrase.dates = {{whole, whole}};
        }
    phrase.sure = noun.whole || !phrase.organ_key.empty() || !name.bare;
    phrase.definite = before(first, EventClass::back) > 0;
    phrase.name = printed(name.words);
    phrase.begin = words[first].begin;
    phrase.end = words[name.words.last - 1].end;
    return name;
}

} // namespace recital
