#include "extract/scan_words.hpp"

#include <algorithm>
#include <charconv>

#include <utf8proc.h>

#include "extract/utf8_text.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

enum class Sort : std::uint8_t { blank, letter, digit, han, mark };

struct Sign {
    char mark = 0;
    std::int8_t side = 0;
};

Sign sign_of(char32_t point) {
    switch (point) {
    case 0x201C: // double quotation marks
    case 0xAB:
    case 0x300C:
    case 0x300E:
    case 0x300A:
        return {'"', 1};
    case 0x201E: // opens in German and Polish print
        return {'"', 1};
    case 0x201D:
    case 0xBB:
    case 0x300D:
    case 0x300F:
    case 0x300B:
        return {'"', -1};
    case 0x2018:
        return {'\'', 1};
    case 0x2019:
        return {'\'', -1};
    case 0x02BC:
        return {'\'', 0};
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
    case 0xFF0D:
        return {'-', 0};
    case 0xFF0C:
    case 0x3001:
    case 0x060C:
        return {',', 0};
    case 0x061B:
    case 0xFF1B:
        return {';', 0};
    case 0xFF1A:
        return {':', 0};
    case 0x3002:
        return {'.', 0};
    case 0xFF08:
        return {'(', 0};
    case 0xFF09:
        return {')', 0};
    default:
        return {point < 0x80 ? static_cast<char>(point) : '~', 0};
    }
}

bool is_han_point(char32_t point) {
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF);
}

Sort sort_of(char32_t point) {
    if (point < 0x80) {
        if ((point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z'))
            return Sort::letter;
        if (point >= '0' && point <= '9')
            return Sort::digit;
        return point <= ' ' ? Sort::blank : Sort::mark;
    }
    if (is_blank(point))
        return Sort::blank;
    if (is_han_point(point))
        return Sort::han;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(point))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN: // marks belong to the letter before
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
        return Sort::letter;
    case UTF8PROC_CATEGORY_ND:
        return Sort::digit;
    case UTF8PROC_CATEGORY_CF: // direction marks, joiners, soft hyphens
        return Sort::letter;
    default:
        return Sort::mark;
    }
}

bool is_capital(char32_t point) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

/// The digits of any script as ASCII.
std::string ascii_digits(std::string_view text) {
    std::string digits;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = next_point(text, at);
        char32_t zero = '0';
        for (const char32_t other : {char32_t{0x660}, char32_t{0x6F0}, char32_t{0xFF10}})
            if (point >= other && point < other + 10)
                zero = other;
        digits += point >= zero && point < zero + 10 ? static_cast<char>('0' + (point - zero)) : '?';
    }
    return digits;
}

} // namespace

std::vector<ScanWord> scan_words(std::string_view text) {
    std::vector<ScanWord> words;
    bool space = true;
    for (std::size_t at = 0; at < text.size();) {
        ScanWord word;
        word.begin = static_cast<std::uint32_t>(at);
        const char32_t first = next_point(text, at);
        const Sort sort = sort_of(first);
        if (sort == Sort::blank) {
            space = true;
            continue;
        }
        word.space_before = space;
        space = false;
        if (sort == Sort::mark) {
            const Sign sign = sign_of(first);
            word.mark = sign.mark;
            word.side = sign.side;
        } else if (sort != Sort::han) {
            word.capital = sort == Sort::letter && is_capital(first);
            for (std::size_t next = at; next < text.size(); at = next)
                if (sort_of(next_point(text, next)) != sort)
                    break;
        }
        word.end = static_cast<std::uint32_t>(at);
        const std::string_view printed = text.substr(word.begin, word.end - word.begin);
        word.number = sort == Sort::digit;
        if (word.number)
            word.folded = ascii_digits(printed);
        else if (word.mark == 0)
            word.folded = fold_name(printed);
        if (word.mark != 0 || !word.folded.empty())
            words.push_back(std::move(word));
    }
    return words;
}

int value_of_number(const ScanWord &word) {
    int value = -1;
    if (word.number && word.folded.size() <= 4) {
        const char *end = word.folded.data() + word.folded.size();
        if (std::from_chars(word.folded.data(), end, value).ptr != end)
            return -1;
    }
    return value;
}

void PhraseTable::add(std::string_view phrase, Class phrase_class, std::uint16_t value, Language language) {
    Phrase made{{}, value, phrase_class, language};
    for (ScanWord &word : scan_words(phrase))
        if (word.mark == 0)
            made.words.push_back(std::move(word.folded));
        else if (word.mark != '-')
            made.words.emplace_back(1, word.mark);
    if (!made.words.empty())
        phrases_[made.words.front()].push_back(std::move(made));
}

void PhraseTable::finish() {
    for (auto &[word, phrases] : phrases_)
        std::stable_sort(phrases.begin(), phrases.end(), [](const Phrase &left, const Phrase &right) {
            return left.words.size() > right.words.size();
        });
}

PhraseTable::Hit PhraseTable::find(const std::vector<ScanWord> &words, std::size_t at, Class phrase_class,
                                   Language language) const {
    if (at >= words.size())
        return {};
    const auto found = phrases_.find(words[at].mark == 0 ? words[at].folded : std::string(1, words[at].mark));
    if (found == phrases_.end())
        return {};
    for (const Phrase &phrase : found->second) {
        const bool speaks =
            language == Language::unknown || phrase.language == Language::unknown || phrase.language == language;
        if (phrase.phrase_class != phrase_class || !speaks)
            continue;
        std::size_t next = at;
        std::size_t matched = 0;
        while (matched < phrase.words.size() && next < words.size()) {
            const ScanWord &word = words[next];
            if (word.mark == '-' && matched > 0 && !word.space_before) {
                ++next;
                continue;
            }
            if (word.mark == 0 ? word.folded != phrase.words[matched]
                               : phrase.words[matched].size() != 1 || phrase.words[matched][0] != word.mark)
                break;
            ++next;
            ++matched;
        }
        if (matched == phrase.words.size())
            return {next - at, phrase.value};
    }
    return {};
}

} // namespace recital
