#include "extract/letter_title.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/printed_date.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_title = 600; // bytes
constexpr std::size_t longest_form = 80;   // bytes of a printed form
constexpr std::size_t longest_party = 300;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// A printed form of a token class in the title.
struct Found {
    std::size_t begin = std::string_view::npos;
    std::size_t end = 0;
    const ReaderWords::Entry *entry = nullptr;

    explicit operator bool() const { return entry != nullptr; }
};

/// `text` without a code point that its limit has cut in two.
std::string_view whole_points(std::string_view text, std::size_t limit) {
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (static_cast<unsigned char>(text[limit]) & 0xC0U) == 0x80U)
        --limit;
    return text.substr(0, limit);
}

/// The form of the class with which the text at `at` begins.
Found form_at(std::string_view text, std::size_t at, std::string_view token_class, const ReaderWords &words) {
    const std::string_view rest = text.substr(at);
    std::size_t first = 0;
    if (rest.empty() || is_blank(next_point(rest, first)))
        return {};
    const ReaderWords::Entry *entry = words.opens(token_class, fold_words(whole_points(rest, longest_form)));
    if (entry == nullptr)
        return {};
    std::size_t end = 0; // folding may have changed the length
    while (end < rest.size() && fold_words(rest.substr(0, end)).size() < entry->folded.size())
        next_point(rest, end);
    return {at, at + end, entry};
}

bool begins_word(std::string_view text, std::size_t at) {
    if (at == 0)
        return true;
    const auto before = static_cast<unsigned char>(text[at - 1]);
    return !is_ascii_letter(static_cast<char>(before)) && !is_digit(static_cast<char>(before)) && before < 0x80;
}

/// The first form of the class within the text from `from` on.
Found find_form(std::string_view text, std::size_t from, std::string_view token_class, const ReaderWords &words) {
    for (std::size_t at = from; at < text.size();) {
        const Found found = form_at(text, at, token_class, words);
        if (found && (found.entry->language == Language::zh || begins_word(text, at)))
            return found;
        next_point(text, at);
    }
    return {};
}

/// "2044/05/03", "2044-05-03".
Date numeric_date(std::string_view text) {
    for (std::size_t at = 0; at + 8 <= text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1])))
            continue;
        std::array<int, 3> parts{};
        std::size_t end = at;
        std::size_t part = 0;
        for (; part < parts.size(); ++part) {
            if (part > 0 && (end >= text.size() || (text[end] != '/' && text[end] != '-')))
                break;
            end += part > 0 ? 1 : 0;
            std::size_t digits = 0;
            while (end < text.size() && is_digit(text[end]) && digits < 4) {
                parts[part] = parts[part] * 10 + (text[end++] - '0');
                ++digits;
            }
            if (part == 0 ? digits != 4 : digits == 0 || digits > 2)
                break;
        }
        const Date date{static_cast<std::int16_t>(parts[0]), static_cast<std::uint8_t>(parts[1]),
                        static_cast<std::uint8_t>(parts[2])};
        if (part == parts.size() && valid_date(date))
            return date;
    }
    return {};
}

Date date_in(std::string_view text, const ReaderWords &words) {
    const Date date = first_date(fold_words(text), words);
    return date ? date : numeric_date(text);
}

std::string_view trim_marks(std::string_view text) {
    for (;;) {
        text = trim_blanks(text);
        if (!text.empty() && (text.back() == ',' || text.back() == ';' || text.back() == ':'))
            text.remove_suffix(1);
        else if (!text.empty() && text.front() == ',')
            text.remove_prefix(1);
        else if (constexpr std::string_view comma = "،"; text.ends_with(comma))
            text.remove_suffix(comma.size());
        else
            return text;
    }
}

std::string_view without_article(std::string_view party, const ReaderWords &words) {
    party = trim_marks(party);
    if (const Found article = form_at(party, 0, "letter_article", words); article && article.end < party.size())
        party = trim_marks(party.substr(article.end));
    return party;
}

/// Where the title stops at the latest: a line end, a mark that no title has, a stop that no abbreviation has.
std::size_t title_end(std::string_view text) {
    constexpr std::string_view stops = "\n([<{;:\"|";
    constexpr std::array<std::string_view, 6> wide{"（", "；", "：", "，", "؛", "“"};
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (stops.find(c) != std::string_view::npos)
            return at;
        if (c == '.') {
            const bool last = at + 1 == text.size() || text[at + 1] == '\n' || text[at + 1] == '*';
            const bool sentence = at + 2 < text.size() && text[at + 1] == ' ' && at >= 4 &&
                                  std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) - 4,
                                              text.begin() + static_cast<std::ptrdiff_t>(at), is_ascii_letter);
            if (last || sentence)
                return at;
        }
        for (const std::string_view mark : wide)
            if (text.substr(at).starts_with(mark))
                return at;
        next_point(text, at);
    }
    return text.size();
}

/// True where the text may be a title in Chinese: those begin with a year or a name.
bool may_be_han(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && (is_digit(text[0]) || next_point(text, at) >= 0x2E80);
}

/// The parties to whom a letter goes: "the President of A and the Secretary-General".
std::vector<std::string_view> parties_in(std::string_view text, const ReaderWords &words) {
    std::vector<std::string_view> parties;
    std::size_t begin = 0;
    const auto take = [&](std::size_t end) {
        if (const std::string_view party = without_article(text.substr(begin, end - begin), words); !party.empty())
            parties.push_back(party);
    };
    for (std::size_t from = 0; from < text.size();) {
        const Found parting = find_form(text, from, "letter_and", words);
        if (!parting)
            break;
        // In Russian, "и" within a name goes on in small letters.
        std::size_t after = parting.end;
        while (after < text.size() && text[after] == ' ')
            ++after;
        std::size_t next = after;
        const char32_t opening = after < text.size() ? next_point(text, next) : 0;
        if (parting.entry->language == Language::ru && (opening < 0x0410 || opening > 0x042F)) {
            from = parting.end;
            continue;
        }
        take(parting.begin);
        begin = from = parting.end;
    }
    take(text.size());
    return parties;
}

DocumentType type_of(const ReaderWords::Entry &head) {
    return value_of<DocumentType>(head.value).value_or(DocumentType::letter);
}

/// Date, sender, "给", addressee, head.
std::optional<LetterTitle> read_head_last(std::string_view text, const ReaderWords &words) {
    const Found to = find_form(text, 0, "letter_to", words);
    if (!to || to.entry->language != Language::zh)
        return std::nullopt;
    const Found tail = find_form(text, to.end, "letter_tail", words);
    if (!tail || tail.begin - to.end > longest_party)
        return std::nullopt;
    LetterTitle title;
    title.type = type_of(*tail.entry);
    title.phrase = text.substr(0, tail.end);
    const std::string_view opening = text.substr(0, to.begin);
    title.date = date_in(opening, words);
    std::size_t date_end = 0;
    if (title.date)
        for (std::size_t at = 0; at < opening.size() && date_end == 0; next_point(opening, at))
            date_end = form_at(opening, at, "day_mark", words).end;
    title.date_text = trim_marks(opening.substr(0, date_end));
    title.sender = trim_marks(opening.substr(date_end));
    title.addressees = parties_in(text.substr(to.end, tail.begin - to.end), words);
    if (title.addressees.empty() || title.sender.empty() || title.sender.size() > longest_party)
        return std::nullopt;
    return title;
}

} // namespace

std::optional<LetterTitle> read_letter_title(std::string_view whole, const ReaderWords &words) {
    std::string_view text = whole_points(whole, longest_title);
    const Found head = form_at(text, 0, "letter_head", words);
    if (!head && !may_be_han(text))
        return std::nullopt;
    text = text.substr(0, std::max(head.end, title_end(text)));
    if (!head)
        return read_head_last(text, words);
    const Found to = find_form(text, head.end, "letter_to", words);
    if (!to)
        return std::nullopt;
    if (const Found behind = find_form(text, to.end, "letter_end", words))
        text = text.substr(0, behind.begin);
    Found dated = find_form(text, head.end, "letter_dated", words);
    Found from = find_form(text, head.end, "letter_from", words);
    // A sender is named before the addressee, or behind it with a word of its own.
    const bool dated_first = dated && dated.begin < to.begin;
    if (dated && !dated_first)
        dated = {};
    std::size_t addressees_end = text.size();
    LetterTitle title;
    title.type = type_of(*head.entry);
    if (from && from.begin > to.begin) {
        addressees_end = from.begin;
        title.sender = text.substr(from.end);
    } else if (from) {
        title.sender = text.substr(from.end, to.begin - from.end);
    } else {
        title.sender = text.substr(head.end, (dated ? dated.begin : to.begin) - head.end);
    }
    title.phrase = text;
    if (dated) {
        const std::size_t end = from && from.begin > dated.begin ? std::min(from.begin, to.begin) : to.begin;
        title.date_text = trim_marks(text.substr(dated.end, end - dated.end));
        title.date = date_in(title.date_text, words);
    }
    title.sender = without_article(title.sender, words);
    title.addressees = parties_in(text.substr(to.end, addressees_end - to.end), words);
    const bool fits = !title.addressees.empty() && title.sender.size() <= longest_party &&
                      std::all_of(title.addressees.begin(), title.addressees.end(),
                                  [](std::string_view party) { return party.size() <= longest_party; });
    if (!fits)
        return std::nullopt;
    title.phrase = trim_marks(title.phrase);
    return title;
}

} // namespace recital
