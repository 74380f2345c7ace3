#include "extract/date_spans.hpp"

#include <algorithm>
#include <charconv>

namespace recital {
namespace {

enum Class : PhraseTable::Class { month, list_word, range_word, of_word, year_mark, month_mark, day_mark };

struct ClassName {
    std::string_view name;
    Class value;
};
constexpr ClassName class_names[] = {{"month", month},      {"and", list_word},       {"range", range_word},
                                     {"of", of_word},       {"year_mark", year_mark}, {"month_mark", month_mark},
                                     {"day_mark", day_mark}};

constexpr std::size_t longest_suffix = 6; // bytes of "st", "er", "го" behind a day
constexpr std::size_t most_spans = 31;

bool is_year(int value) { return value >= 1900 && value <= 2099; }

enum class Tie : std::uint8_t { none, list, range };

} // namespace

/// Reads one date from `at` on.
struct DateSpans::Attempt {
    const std::vector<ScanWord> &words;
    const PhraseTable &phrases;
    std::size_t at;
    PrintedDate date;
    bool no_day = false; // days, month and year were read, but there is no such day

    bool mark(char sign) const { return at < words.size() && words[at].mark == sign; }
    bool step(Class phrase_class) {
        const auto hit = phrases.find(words, at, phrase_class);
        at += hit.words;
        return static_cast<bool>(hit);
    }
    int number(int low, int high) {
        if (at >= words.size())
            return 0;
        const int value = value_of_number(words[at]);
        if (value < low || value > high)
            return 0;
        ++at;
        return value;
    }
    int month_name() {
        const auto hit = phrases.find(words, at, month);
        if (!hit)
            return 0;
        at += hit.words;
        if (mark('/')) // the month's other name
            if (const auto again = phrases.find(words, at + 1, month); again && again.value == hit.value)
                at += 1 + again.words;
        return hit.value;
    }
    /// A day with the ending of its ordinal.
    int day() {
        const std::size_t start = at;
        const int value = number(1, 31);
        if (value == 0 || words[start].folded.size() > 2)
            return at = start, 0;
        if (at < words.size() && words[at].mark == '-' && !words[at].space_before && at + 1 < words.size() &&
            !words[at + 1].number && !words[at + 1].space_before && words[at + 1].folded.size() <= longest_suffix &&
            !phrases.find(words, at + 1, month))
            at += 2;
        else if (at < words.size() && words[at].mark == 0 && !words[at].number && !words[at].space_before &&
                 words[at].folded.size() <= longest_suffix && !phrases.find(words, at, month) &&
                 !phrases.find(words, at, day_mark) && !phrases.find(words, at, month_mark))
            ++at;
        return value;
    }
    Tie tie() {
        const std::size_t start = at;
        Tie made = Tie::none;
        if (mark('-') || mark('/'))
            made = words[at++].mark == '-' ? Tie::range : Tie::list;
        else if (step(range_word))
            made = Tie::range;
        else if (mark(',') || mark('&')) {
            ++at;
            step(list_word);
            made = Tie::list;
        } else if (step(list_word))
            made = Tie::list;
        if (made == Tie::none)
            at = start;
        return made;
    }
    int year() {
        const std::size_t start = at;
        if (mark(','))
            ++at;
        step(of_word);
        const int value = number(1900, 2099);
        if (value == 0)
            at = start;
        return value;
    }

    struct Group { // days of one month
        std::vector<std::pair<int, int>> days;
        int month = 0;
        int year = 0;
    };

    bool days(Group &group) {
        for (std::size_t before = at;; before = at) {
            const Tie tied = group.days.empty() ? Tie::list : tie();
            const int value = tied == Tie::none ? 0 : day();
            if (value == 0) {
                at = before;
                break;
            }
            if (group.days.size() >= most_spans)
                return false;
            if (tied == Tie::range && group.days.back().first == group.days.back().second)
                group.days.back().second = value;
            else
                group.days.emplace_back(value, value);
            if (is_month_next()) // "30 June-2 July": the next days belong to another month
                break;
        }
        return !group.days.empty();
    }
    bool is_month_next() {
        const std::size_t start = at;
        step(of_word);
        const bool is = static_cast<bool>(phrases.find(words, at, month));
        at = start;
        return is;
    }
    /// "23, 24 and 28 July 2009", "April 16 and 17, 2014", "September 2014".
    bool group(Group &made) {
        const std::size_t start = at;
        if (days(made)) {
            step(of_word);
            made.month = month_name();
        } else {
            at = start;
            made.month = month_name();
            if (made.month != 0) {
                const std::size_t behind = at;
                if (!days(made)) {
                    at = behind;
                }
            }
        }
        if (made.month == 0)
            return at = start, false;
        made.year = year();
        return true;
    }

    bool add(const Group &group, bool joined) {
        const auto year = static_cast<std::int16_t>(group.year);
        const auto month = static_cast<std::uint8_t>(group.month);
        const auto of = [&](int day) { return Date{year, month, static_cast<std::uint8_t>(day)}; };
        const auto sound = [](Date day) {
            if (day.year == 0)
                day.year = 2000; // has every day
            return valid_date(day);
        };
        if (group.days.empty()) {
            if (joined && !date.spans.empty())
                date.spans.back().to = of(0);
            else
                date.spans.push_back({of(0), of(0)});
            return true;
        }
        date.has_day = true;
        for (const auto &[first, last] : group.days) {
            if (!sound(of(first)) || !sound(of(last)) || first > last) {
                no_day = year != 0 && first <= last;
                return false;
            }
            if (joined && !date.spans.empty())
                date.spans.back().to = of(last);
            else
                date.spans.push_back({of(first), of(last)});
            joined = false;
        }
        return true;
    }

    bool worded() {
        std::vector<std::pair<Group, bool>> groups;
        Group first;
        if (!group(first))
            return false;
        groups.emplace_back(first, false);
        while (groups.size() < most_spans) {
            const std::size_t before = at;
            Group next;
            const Tie tied = tie();
            if (tied == Tie::none || !group(next) || next.days.empty() != first.days.empty()) {
                at = before;
                break;
            }
            groups.emplace_back(next, tied == Tie::range);
        }
        int year = 0;
        for (auto made = groups.rbegin(); made != groups.rend(); ++made) {
            year = made->first.year != 0 ? made->first.year : year;
            made->first.year = year;
        }
        date.year_missing = groups.back().first.year == 0;
        if (date.year_missing && first.days.empty()) // the name of a month alone may be any word
            return false;
        for (const auto &[made, joined] : groups)
            if (!add(made, joined))
                return false;
        return true;
    }

    /// 2020年10月7日, 10月7日至9日.
    bool marked() {
        Group made;
        const std::size_t start = at;
        if ((made.year = number(1900, 2099)) != 0 && !step(year_mark)) {
            at = start;
            made.year = 0;
        }
        made.month = number(1, 12);
        if (made.month == 0 || !step(month_mark))
            return false;
        for (std::size_t before = at;; before = at) {
            const Tie tied = made.days.empty() ? Tie::list : tie();
            const int value = tied == Tie::none ? 0 : number(1, 31);
            if (value == 0 || made.days.size() >= most_spans) {
                at = before;
                break;
            }
            step(day_mark);
            if (tied == Tie::range)
                made.days.back().second = value;
            else
                made.days.emplace_back(value, value);
        }
        date.year_missing = made.year == 0;
        return (!made.days.empty() || made.year != 0) && add(made, false);
    }

    bool glued(char sign) {
        if (at == 0 || at >= words.size() || words[at].mark != sign || words[at].space_before ||
            at + 1 >= words.size() || words[at + 1].space_before)
            return false;
        ++at;
        return true;
    }

    /// "2011-04-05", "2002/07/26", "27.06.2012" where day and month cannot be confused.
    bool numeric() {
        const int first = at < words.size() ? value_of_number(words[at]) : -1;
        ++at;
        for (const char sign : {'-', '/', '.'}) {
            const std::size_t start = at;
            if (!glued(sign))
                continue;
            const int second = number(1, 31);
            if (second == 0 || !glued(sign)) {
                at = start;
                continue;
            }
            const int third = number(1, 2099);
            Group made;
            if (is_year(first) && sign != '.' && second <= 12 && third <= 31) {
                made = {{{third, third}}, second, first};
            } else if (first >= 1 && first <= 31 && is_year(third) && (first > 12) != (second > 12)) {
                made = first > 12 ? Group{{{first, first}}, second, third} : Group{{{second, second}}, first, third};
            } else {
                return false;
            }
            if (mark(sign) || made.days[0].first == 0) // runs on: a number of something else
                return false;
            return add(made, false);
        }
        return false;
    }
};

DateSpans::DateSpans(const Authority &authority) {
    for (const GrammarWord &word : authority.words())
        for (const ClassName &known : class_names)
            if (word.token_class == known.name) {
                std::uint16_t value = 0;
                std::from_chars(word.value.data(), word.value.data() + word.value.size(), value);
                for (const Word &form : word.words)
                    phrases_.add(form.text, known.value, value);
            }
    phrases_.finish();
}

std::vector<PrintedDate> DateSpans::find(const std::vector<ScanWord> &words, std::vector<PrintedDate> *no_days) const {
    std::vector<PrintedDate> found;
    for (std::size_t at = 0; at < words.size();) {
        const ScanWord &word = words[at];
        // a number that is part of a symbol or of another number is no day
        const bool inside = at > 0 && !word.space_before && (words[at - 1].mark == '/' || words[at - 1].number);
        if (word.mark != 0 || (inside && word.number) || (!word.number && !phrases_.find(words, at, month))) {
            ++at;
            continue;
        }
        bool read = false;
        for (bool (Attempt::*const form)() : {&Attempt::marked, &Attempt::numeric, &Attempt::worded}) {
            Attempt attempt{words, phrases_, at, {}};
            if (!(attempt.*form)() || attempt.date.spans.empty()) {
                if (attempt.no_day && no_days != nullptr && word.number) {
                    PrintedDate &none = no_days->emplace_back();
                    none.first_word = at;
                    none.words = attempt.at - at;
                    none.begin = word.begin;
                    none.end = words[attempt.at - 1].end;
                }
                continue;
            }
            // "30 February 2012" is no February either
            if (!attempt.date.has_day && at > 0 && words[at - 1].number && !word.number)
                continue;
            attempt.date.first_word = at;
            attempt.date.words = attempt.at - at;
            attempt.date.begin = word.begin;
            attempt.date.end = words[attempt.at - 1].end;
            at = attempt.at;
            found.push_back(std::move(attempt.date));
            read = true;
            break;
        }
        at += read ? 0 : 1;
    }
    return found;
}

bool inherit_year(PrintedDate &date, int year) {
    if (!date.year_missing || !is_year(year))
        return false;
    std::vector<DaySpan> spans = date.spans;
    for (DaySpan &span : spans) {
        span.from.year = span.to.year = static_cast<std::int16_t>(year);
        if (date.has_day && (!valid_date(span.from) || !valid_date(span.to)))
            return false;
    }
    date.spans = std::move(spans);
    date.year_missing = false;
    return true;
}

} // namespace recital
