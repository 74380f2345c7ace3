#include "extract/record_speaker.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_opening = 300; // bytes up to the colon
constexpr std::size_t longest_name = 90;
constexpr std::size_t most_brackets = 4;

struct Mark {
    std::string_view open;
    std::string_view close;
};
constexpr std::array<Mark, 2> brackets{{{"(", ")"}, {"（", "）"}}};
constexpr std::array<std::string_view, 2> colons{":", "："};

/// Bytes of the mark with which the text begins; 0 for none.
template <class Marks, class Get> std::size_t mark_at(std::string_view text, const Marks &marks, Get get) {
    for (const auto &mark : marks)
        if (text.starts_with(get(mark)))
            return get(mark).size();
    return 0;
}

struct Opening {
    std::string_view name;
    std::array<std::string_view, most_brackets> inner;
    std::size_t brackets = 0;
    std::string_view behind;   // between the last bracket, or the name's comma, and the colon
    std::size_t names_end = 0; // byte behind the first bracket
    std::size_t end = 0;       // behind the colon
};

/// Name, brackets and what stands behind them, up to the colon; nothing where the text has no such form.
std::optional<Opening> opening_of(std::string_view text) {
    Opening opening;
    std::size_t depth = 0;
    std::size_t begin = 0; // of the bracket
    std::size_t outside = std::string_view::npos;
    std::size_t last_close = 0;
    for (std::size_t at = 0; at < text.size() && at < longest_opening;) {
        const std::string_view rest = text.substr(at);
        if (const std::size_t size = mark_at(rest, brackets, [](const Mark &mark) { return mark.open; }); size > 0) {
            if (depth++ == 0) {
                outside = std::min(outside, at);
                begin = at + size;
            }
            at += size;
        } else if (const std::size_t shut = mark_at(rest, brackets, [](const Mark &mark) { return mark.close; });
                   shut > 0) {
            if (depth == 0 || (--depth == 0 && opening.brackets == most_brackets))
                return std::nullopt;
            at += shut;
            if (depth == 0) {
                opening.inner[opening.brackets++] = trim_blanks(text.substr(begin, at - shut - begin));
                if (opening.names_end == 0)
                    opening.names_end = at;
                last_close = at;
            }
        } else if (const std::size_t colon = mark_at(rest, colons, [](std::string_view mark) { return mark; });
                   colon > 0 && depth == 0) {
            opening.name = trim_blanks(text.substr(0, std::min(outside, at)));
            opening.behind =
                last_close > 0 ? trim_blanks(text.substr(last_close, at - last_close)) : std::string_view();
            opening.end = at + colon;
            return opening;
        } else {
            next_point(text, at);
        }
    }
    return std::nullopt;
}

std::string_view without_comma(std::string_view text) {
    text = trim_blanks(text);
    while (text.starts_with(','))
        text = trim_blanks(text.substr(1));
    return text;
}

} // namespace

bool is_speaker_name(std::string_view name, const ReaderWords &words) {
    const std::string folded = fold_words(name, longest_name);
    if (const ReaderWords::Entry *opening = words.opens("record_speaker", folded);
        opening != nullptr && opening->folded.size() < folded.size())
        return true;
    const auto after = words.of("record_speaker_after");
    return std::any_of(after.begin(), after.end(), [&](const ReaderWords::Entry &entry) {
        return folded.size() > entry.folded.size() && folded.ends_with(entry.folded);
    });
}

std::optional<RecordSpeaker> read_record_speaker(std::string_view text, const ReaderWords &words,
                                                 const Authority &authority) {
    const std::optional<Opening> opening = opening_of(text);
    if (!opening || opening->name.empty() || opening->name.size() > longest_name)
        return std::nullopt;
    RecordSpeaker speaker;
    speaker.end = opening->end;
    std::string_view name = opening->name;
    if (const std::size_t comma = name.find(", "); comma != std::string_view::npos) { // "Mr. Odo, Special Envoy:"
        speaker.role = without_comma(name.substr(comma));
        name = trim_blanks(name.substr(0, comma));
    }
    const bool person = is_speaker_name(name, words);
    if (!person && words.is("record_chair_speaks", fold_words(name)) == nullptr)
        return std::nullopt;
    if (person)
        speaker.name = name;
    speaker.printed = name;
    for (std::size_t i = 0; i < opening->brackets; ++i) {
        const std::string_view inner = opening->inner[i];
        if (words.opens("record_language", fold_words(inner, longest_name)) != nullptr) {
            speaker.language = inner;
        } else if (speaker.capacity.empty()) {
            speaker.capacity = inner;
            speaker.state = authority.state_of_name(inner);
            if (i == 0 && person && speaker.state != nullptr)
                speaker.printed = trim_blanks(text.substr(0, opening->names_end));
        }
    }
    if (const std::string_view behind = without_comma(opening->behind); !behind.empty() && speaker.role.empty())
        speaker.role = behind;
    return speaker;
}

std::optional<RecordSpeaker> read_summary_speaker(std::string_view text, const ReaderWords &words,
                                                  const Authority &authority) {
    constexpr std::string_view digits = "0123456789";
    std::size_t begin = std::min(text.find_first_not_of(digits), text.size());
    begin = begin > 0 && text.substr(begin).starts_with(". ") ? begin + 2 : 0; // the number of the paragraph
    const std::size_t open = text.find('(', begin);
    const std::size_t close = open == std::string_view::npos ? open : text.find(')', open);
    if (close == std::string_view::npos || open - begin > longest_name || close - open > longest_opening)
        return std::nullopt;
    RecordSpeaker speaker;
    speaker.name = trim_blanks(text.substr(begin, open - begin));
    const std::string_view behind = trim_blanks(text.substr(close + 1, longest_opening));
    if (!is_speaker_name(speaker.name, words) ||
        words.opens("record_said", fold_words(behind, longest_name)) == nullptr)
        return std::nullopt;
    speaker.capacity = trim_blanks(text.substr(open + 1, close - open - 1));
    speaker.state = authority.state_of_name(speaker.capacity);
    speaker.printed = speaker.state != nullptr ? text.substr(begin, close + 1 - begin) : speaker.name;
    speaker.end = close + 1;
    return speaker;
}

} // namespace recital
