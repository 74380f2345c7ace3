#include "extract/event_sentence.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace recital {
namespace {

constexpr std::size_t longest_lead = 4;        // words before the date that opens a sentence
constexpr std::size_t longest_gap = 6;         // words between a verb and the document that it speaks of
constexpr std::size_t longest_presenting = 24; // words from the verb to the report
constexpr std::size_t longest_name = 400;      // bytes of what is quoted as the name of a change or presentation

class SentenceReader {
  public:
    SentenceReader(const EventScan &scan, const std::vector<CitedHere> &cited, const Date &page_date)
        : scan_(scan), cited_(cited), page_date_(page_date) {
        for (const PrintedDate &date : scan.dates) { // the year known at each date
            if (!date.year_missing)
                first_year_ = first_year_ == 0 ? date.spans.front().from.year : first_year_;
            years_.push_back(!date.year_missing ? date.spans.front().from.year : years_.empty() ? 0 : years_.back());
        }
    }

    ToldParagraph read() {
        std::size_t first = 0;
        for (std::size_t i = 0; i < scan_.words.size(); ++i)
            if (scan_.sentence_end(i) || i + 1 == scan_.words.size()) {
                read_sentence({first, i + 1});
                ++sentence_;
                first = i + 1;
            }
        return std::move(told_);
    }

  private:
    /// The day or year that opens the sentence ("On 12 July", "In 2005,"), with the words behind it.
    struct Lead {
        std::vector<DaySpan> spans;
        bool year_missing = false;
        bool whole_year = false;
    };

    std::optional<Lead> lead_of(WordRange sentence) const {
        for (std::size_t i = sentence.first; i < sentence.last && i <= sentence.first + longest_lead; ++i) {
            const bool opened = i == sentence.first || scan_.before(i, EventClass::lead) > 0;
            if (const PrintedDate *date = scan_.date_at(i)) {
                if (!opened)
                    return std::nullopt;
                Lead lead{date->spans, date->year_missing, false};
                give_year(lead.spans, lead.year_missing, i);
                return lead;
            }
            const int year = value_of_number(scan_.words[i]);
            if (year >= 1945 && year <= 2099 && opened && scan_.before(i, EventClass::lead) > 0 &&
                scan_.mark(i + 1, ',')) {
                const Date whole{static_cast<std::int16_t>(year), 0, 0};
                return Lead{{{whole, whole}}, false, true};
            }
        }
        return std::nullopt;
    }

    /// The year of the date with a year that stands before in the paragraph, else after it; else that of the page.
    void give_year(std::vector<DaySpan> &spans, bool &missing, std::size_t word) const {
        if (!missing)
            return;
        PrintedDate date;
        date.spans = spans;
        date.year_missing = true;
        date.has_day = true;
        const auto at = std::upper_bound(scan_.dates.begin(), scan_.dates.end(), word,
                                         [](std::size_t w, const PrintedDate &other) { return w < other.first_word; });
        const int before =
            at == scan_.dates.begin() ? 0 : years_[static_cast<std::size_t>(at - scan_.dates.begin()) - 1];
        if (const int known = before != 0 ? before : first_year_; known != 0) {
            missing = !inherit_year(date, known);
        } else if (page_date_ && !spans.empty()) {
            // pages tell of what was before them, or soon will be
            const int ahead = static_cast<int>(spans.front().from.month) - static_cast<int>(page_date_.month);
            const int year = page_date_.year - (page_date_.month != 0 && ahead > 6 ? 1 : 0);
            missing = page_date_.month == 0 || !inherit_year(date, year);
        }
        spans = date.spans;
    }

    /// Words that stand between a verb or preposition and the name: articles, "its".
    std::size_t without_articles(std::size_t end) const {
        for (int i = 0; i < 3; ++i) {
            const std::size_t article = std::max(scan_.before(end, EventClass::back), article_before(end));
            if (article == 0)
                break;
            end -= article;
        }
        return end;
    }
    /// A small word that is no preposition.
    std::size_t article_before(std::size_t end) const {
        const std::size_t small = scan_.before(end, EventClass::small);
        return small > 0 && scan_.before(end, EventClass::in) == 0 && scan_.before(end, EventClass::at) == 0 ? small
                                                                                                             : 0;
    }

    /// "at the debate", "during it", "addressed it".
    void read_tie(std::size_t first, ToldEvent &told) const {
        const std::size_t end = without_articles(first);
        if (scan_.before(end, EventClass::at) > 0) {
            told.tie = ToldEvent::Tie::at;
            return;
        }
        const std::size_t verb = std::max(scan_.before(end, EventClass::held), scan_.before(end, EventClass::told));
        if (verb > 0 && scan_.before(end, EventClass::after) == 0) {
            told.tie = ToldEvent::Tie::held;
            told.verb = scan_.words[end - verb].begin;
        }
    }

    bool tied(std::size_t first) const {
        const std::size_t end = without_articles(first);
        if (end > 0 && scan_.mark(end - 1, ',') && is_year(end - 2)) // "In 2009, the World Food Summit adopted"
            return true;
        for (const EventClass tie :
             {EventClass::held, EventClass::at, EventClass::in, EventClass::told, EventClass::after})
            if (scan_.before(end, tie) > 0)
                return true;
        std::uint16_t organ = 0;
        return scan_.subject_behind_verb(end, organ);
    }

    bool is_year(std::size_t at) const {
        const int year = at < scan_.words.size() ? value_of_number(scan_.words[at]) : 0;
        return year >= 1945 && year <= 2099 && !scan_.in_date(at);
    }

    void read_sentence(WordRange sentence) {
        const std::optional<Lead> lead = lead_of(sentence);
        const std::size_t told_before = told_.events.size();
        bool lead_taken = false;
        for (std::size_t i = sentence.first, from = sentence.first; i < sentence.last;) {
            if (scan_.opens_quote(i)) { // what is quoted is a title or someone's words
                const std::size_t close = scan_.quote_end(i);
                i = close < sentence.last ? close + 1 : i + 1;
                continue;
            }
            const EventScan::Noun noun = scan_.noun(i);
            if (!noun) {
                ++i;
                continue;
            }
            const EventScan::Name name = scan_.name(noun, from);
            i = from = std::max(noun.last, name.behind);
            lead_taken |= read_name(sentence, noun, name, lead ? &*lead : nullptr, lead_taken);
        }
        if (lead && !lead->whole_year && told_.events.size() == told_before)
            read_presentation(sentence, *lead);
        read_named_report(told_before);
        read_considered(sentence, told_before);
        read_adoption(sentence, lead ? &*lead : nullptr);
        if (told_.events.size() == told_before)
            read_change(sentence);
    }

    /// Whether the lead's date was taken.
    bool read_name(WordRange sentence, const EventScan::Noun &noun, const EventScan::Name &name, const Lead *lead,
                   bool lead_taken) {
        ToldEvent told;
        told.phrase = name.phrase;
        told.sentence = sentence_;
        told.sentence_begin = scan_.words[sentence.first].begin;
        told.sentence_end = scan_.words[sentence.last - 1].end;
        EventPhrase &phrase = told.phrase;
        const std::size_t first = name.words.first;
        const ScanWord &head = scan_.words[noun.first];
        told.begin = phrase.begin;
        told.end = phrase.end;
        give_year(phrase.dates, phrase.year_missing, first);
        scan_.read_subject(first, phrase);
        const bool by_year = !phrase.dates.empty() && phrase.dates.front().from.month == 0;
        bool took = false;
        if (by_year && !(noun.whole || head.capital))
            phrase.dates.clear();
        const bool own_date = !phrase.dates.empty();
        const bool refers = phrase.definite && !own_date;
        if (!own_date && lead != nullptr && !lead_taken && tied(first) &&
            (!lead->whole_year || ((noun.whole || scan_.is_named(noun, first)) && head.capital))) {
            phrase.dates = lead->spans;
            phrase.year_missing = lead->year_missing;
            took = true;
        }
        const bool dated = !phrase.dates.empty();
        // "recent events", "multiple meetings", "the debate" with nothing to say which
        const bool said = noun.whole || phrase.sure || (took && tied(first));
        const bool anything =
            phrase.kind == EventKind::event && !noun.whole && phrase.topic.empty() && phrase.organ_key.empty();
        const bool only_reference = refers && name.bare && !noun.whole;
        if (dated && said && !only_reference && !(anything && !took)) {
            told.reference = refers;
        } else if (phrase.definite) {
            told.reference = true;
            phrase.dates.clear();
        } else if (is_captioned(noun, name)) {
            told.captioned = true;
        } else {
            return false;
        }
        read_relations(name, told);
        read_tie(first, told);
        told_.events.push_back(std::move(told));
        return took;
    }

    /// "(20th commemoration of ...)".
    bool is_captioned(const EventScan::Noun &noun, const EventScan::Name &name) const {
        return (noun.kind == EventKind::commemoration || noun.kind == EventKind::anniversary) && name.words.first > 0 &&
               scan_.mark(name.words.first - 1, '(') && scan_.mark(name.behind, ')');
    }

    /// What came forth of it, and what it followed.
    void read_relations(const EventScan::Name &name, ToldEvent &told) {
        const std::size_t end = without_articles(name.words.first);
        if (scan_.before(end, EventClass::outcome) > 0)
            if (const auto document = cited_in({name.behind, std::min(name.behind + longest_gap, scan_.words.size())}))
                told.outcomes.push_back(*document);
        if (!told_.events.empty() && after_ && told_.events.back().sentence == sentence_)
            told.follows = static_cast<std::int32_t>(told_.events.size()) - 1;
        after_ = scan_.before(end, EventClass::after) > 0;
    }

    std::size_t word_at(std::uint32_t byte) const {
        const auto found = std::lower_bound(scan_.words.begin(), scan_.words.end(), byte,
                                            [](const ScanWord &word, std::uint32_t at) { return word.begin < at; });
        return static_cast<std::size_t>(found - scan_.words.begin());
    }
    std::size_t gap(std::size_t word, std::uint32_t byte) const {
        const std::size_t other = word_at(byte);
        return other >= word ? other - word : word - other;
    }

    /// The first document cited in these words.
    std::optional<std::size_t> cited_in(WordRange range) const {
        if (range.empty() || range.first >= scan_.words.size())
            return std::nullopt;
        const auto found = std::lower_bound(cited_.begin(), cited_.end(), scan_.words[range.first].begin,
                                            [](const CitedHere &cited, std::uint32_t at) { return cited.begin < at; });
        if (found == cited_.end() || found->begin >= scan_.words[range.last - 1].end)
            return std::nullopt;
        return static_cast<std::size_t>(found - cited_.begin());
    }

    /// One past a quotation that begins here or behind a colon; the word itself where none does.
    std::size_t behind_quote(std::size_t at) const {
        const std::size_t open = at + (scan_.mark(at, ':') ? 1 : 0);
        return scan_.opens_quote(open) ? std::min(scan_.quote_end(open) + 1, scan_.words.size()) : at;
    }

    /// "a debate on its second report: “...” (A/1/2)": the report that an event's name ends with.
    void read_named_report(std::size_t told_before) {
        for (std::size_t event = told_before; event < told_.events.size(); ++event) {
            ToldEvent &told = told_.events[event];
            const std::size_t last = word_at(told.phrase.end);
            for (std::size_t i = word_at(told.phrase.begin); i < last && told.considers.empty(); ++i) {
                if (scan_.opens_quote(i))
                    i = scan_.quote_end(i);
                else if (const auto noun = scan_.find(i, EventClass::report_noun)) {
                    const std::size_t behind = behind_quote(i + noun.words);
                    const auto document = cited_in({behind, std::min(behind + longest_gap, scan_.words.size())});
                    if (document && behind >= last)
                        told.considers.push_back(*document);
                }
            }
        }
    }

    /// The words of presenting a report that begin here; `report`: the report is among them.
    struct Presenting {
        std::size_t words = 0;
        std::uint16_t value = 0;
        bool report = false;
    };
    Presenting presenting(std::size_t at, std::size_t limit) const {
        if (const auto presented = scan_.find(at, EventClass::presented))
            return {presented.words, presented.value, true};
        const auto verb = scan_.find(at, EventClass::presents);
        for (std::size_t i = at + verb.words; verb && i < limit && i - at < longest_presenting; ++i)
            if (scan_.is(i, EventClass::report_noun))
                return {verb.words, verb.value, false};
        return {};
    }

    /// "The Secretary-General presented his report on “...” (A/1/2) to the General Assembly."
    void read_presentation(WordRange sentence, const Lead &lead) {
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const Presenting presented = presenting(i, sentence.last);
            if (presented.words == 0)
                continue;
            const std::size_t behind_verb = i + presented.words;
            std::size_t last = behind_verb;
            ToldEvent told;
            bool report = presented.report;
            bool to_organ = false;
            for (std::size_t k = last; k < sentence.last && !(to_organ && report); ++k) {
                if (scan_.opens_quote(k)) {
                    const std::size_t close = scan_.quote_end(k);
                    if (told.phrase.topic.empty())
                        told.phrase.topic = scan_.printed({k + 1, close});
                    k = std::max(k, std::min(close, sentence.last - 1));
                    continue;
                }
                if (const auto noun = scan_.find(k, EventClass::report_noun); noun && !report) {
                    report = true;
                    last = std::max(last, k + noun.words);
                }
                const auto organ = scan_.find(k, EventClass::organ);
                const std::size_t before = without_articles(k);
                if (organ && !to_organ &&
                    (k == behind_verb || scan_.before(before, EventClass::in) > 0 ||
                     scan_.before(before, EventClass::of) > 0 || scan_.before(before, EventClass::at) > 0)) {
                    scan_.set_organ(organ.value, told.phrase);
                    last = std::max(last, k + organ.words);
                    to_organ = true;
                }
            }
            if (!to_organ || !report)
                return;
            if (const std::size_t quote = behind_quote(last); quote != last && told.phrase.topic.empty())
                told.phrase.topic = scan_.printed({last + 1, quote - 1});
            told.phrase.kind = static_cast<EventKind>(presented.value);
            told.phrase.dates = lead.spans;
            told.phrase.year_missing = lead.year_missing;
            told.begin = told.phrase.begin = scan_.words[i].begin;
            told.end = told.phrase.end = scan_.words[last - 1].end;
            told.phrase.name = scan_.printed({i, last});
            if (told.phrase.name.size() > longest_name)
                return;
            if (const auto document = cited_in({i, std::min(behind_quote(last) + longest_gap, sentence.last)}))
                told.considers.push_back(*document);
            told_.events.push_back(std::move(told));
            return;
        }
    }

    /// The report that an event of the sentence considered: presented at it, or what its name says it was based on. A sentence
    /// that opens with the report speaks of the one event before it.
    void read_considered(WordRange sentence, std::size_t told_before) {
        const std::size_t events = told_.events.size() - told_before;
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const bool presented = scan_.is(i, EventClass::presented);
            const auto report = scan_.find(i, EventClass::report);
            if (!presented && report.words < 2)
                continue;
            const auto document = cited_in({i, sentence.last});
            if (!document)
                return;
            if (events == 1 && told_.events.back().considers.empty()) {
                told_.events.back().considers.push_back(*document);
            } else if (events == 0 && i <= sentence.first + 2 && !told_.events.empty() &&
                       gap(i + report.words, cited_[*document].begin) <= longest_gap) {
                ToldEvent *only = nullptr;
                for (ToldEvent &event : told_.events)
                    if (!event.reference) {
                        if (only != nullptr)
                            return;
                        only = &event;
                    }
                if (only != nullptr && only->considers.empty())
                    only->considers.push_back(*document);
            }
            return;
        }
    }

    /// "In May 2044 the Council adopted a decision (A/DEC/1/2)".
    void read_adoption(WordRange sentence, const Lead *lead) {
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const auto adopted = scan_.find(i, EventClass::adopted);
            if (!adopted)
                continue;
            const std::size_t behind = i + adopted.words;
            const auto document = cited_in({behind, std::min(sentence.last, behind + longest_gap)});
            if (!document)
                continue;
            std::optional<DaySpan> day;
            if (lead != nullptr && !lead->year_missing && lead->spans.size() == 1)
                day = lead->spans.front();
            for (const PrintedDate &date : scan_.dates) // "adopted A/RES/1/2 on 3 May 2044"
                if (!day && date.first_word > behind && date.first_word < sentence.last && !date.year_missing &&
                    date.spans.size() == 1 && scan_.before(date.first_word, EventClass::lead) > 0 &&
                    gap(date.first_word, cited_[*document].end) <= longest_gap)
                    day = date.spans.front();
            if (day && day->from == day->to && day->from.day != 0)
                told_.adoptions.push_back({*document, *day, scan_.words[sentence.first].begin, cited_[*document].end});
            return;
        }
    }

    /// "the river unit and the harbour unit were merged in 2031".
    void read_change(WordRange sentence) {
        for (std::size_t i = sentence.first; i < sentence.last; ++i) {
            const auto merger = scan_.find(i, EventClass::merger);
            if (!merger)
                continue;
            ToldEvent told;
            for (std::size_t k = sentence.first; k < sentence.last && told.phrase.dates.empty(); ++k) {
                const int year = value_of_number(scan_.words[k]);
                if (const PrintedDate *date = scan_.date_at(k); date != nullptr && !date->year_missing)
                    told.phrase.dates = date->spans;
                else if (!scan_.in_date(k) && year >= 1945 && year <= 2099 && scan_.before(k, EventClass::lead) > 0) {
                    const Date whole{static_cast<std::int16_t>(year), 0, 0};
                    told.phrase.dates = {{whole, whole}};
                }
            }
            if (told.phrase.dates.empty())
                return;
            std::size_t last = i + merger.words;
            while (last < sentence.last && !scan_.mark(last, ',') && !scan_.mark(last, '(') &&
                   !scan_.sentence_end(last) && !scan_.in_date(last))
                ++last;
            told.phrase.kind = static_cast<EventKind>(merger.value);
            told.phrase.name = scan_.printed({i, last});
            if (told.phrase.name.size() > longest_name)
                return;
            told.begin = told.phrase.begin = scan_.words[i].begin;
            told.end = told.phrase.end = scan_.words[last - 1].end;
            told_.events.push_back(std::move(told));
            return;
        }
    }

    const EventScan &scan_;
    const std::vector<CitedHere> &cited_;
    Date page_date_;
    std::vector<int> years_; // by date: of the last one with a year up to it; 0: none
    int first_year_ = 0;
    ToldParagraph told_;
    std::size_t sentence_ = 0;
    bool after_ = false; // the event before was one that another followed
};

} // namespace

ToldParagraph read_event_sentences(const EventScan &scan, const std::vector<CitedHere> &cited, const Date &page_date) {
    return SentenceReader(scan, cited, page_date).read();
}

} // namespace recital
