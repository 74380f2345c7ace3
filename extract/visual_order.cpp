#include "extract/visual_order.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t most_looked_at = 5000; // words that tell the order

bool is_right_to_left(char32_t point) {
    return (point >= 0x0590 && point <= 0x08FF && !(point >= 0x0660 && point <= 0x066C) &&
            !(point >= 0x06F0 && point <= 0x06F9) && point != U'،' && point != U'؛' && point != U'؟') ||
           (point >= 0xFB1D && point <= 0xFDFF) || (point >= 0xFE70 && point <= 0xFEFC);
}

bool is_mark(char32_t point) { return (point >= 0x064B && point <= 0x065F) || point == 0x0670; }

bool is_latin(char32_t point) { return (point >= U'A' && point <= U'Z') || (point >= U'a' && point <= U'z'); }

/// What keeps its order within right-to-left text: figures, Latin letters, and what stands between two of them.
bool is_of_number(char32_t point) {
    return is_latin(point) || (point >= U'0' && point <= U'9') || (point >= 0x0660 && point <= 0x0669);
}
bool joins_numbers(char32_t point) { return point == U'/' || point == U'.' || point == U'-' || point == U','; }

/// Presentation forms of Arabic stand for one letter or several, in reading order.
bool is_presentation_form(char32_t point) {
    return (point >= 0xFB50 && point <= 0xFDFF) || (point >= 0xFE70 && point <= 0xFEFC);
}

std::string compatible_form(char32_t point) {
    std::array<utf8proc_int32_t, 20> parts{};
    const utf8proc_ssize_t count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), parts.data(), parts.size(),
                                static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE), nullptr);
    std::string out;
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i)
        append_point(out, static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
    return out;
}

std::vector<char32_t> points_of(std::string_view text) {
    std::vector<char32_t> out;
    for (std::size_t at = 0; at < text.size();)
        out.push_back(next_point(text, at));
    return out;
}

/// The units of a word that are reversed as wholes: a letter with its marks, a number, a symbol.
std::vector<std::string> units_of(std::string_view word) {
    const std::vector<char32_t> points = points_of(word);
    std::vector<std::string> units;
    for (std::size_t i = 0; i < points.size();) {
        std::string unit;
        std::size_t end = i + 1;
        if (is_of_number(points[i])) {
            while (end < points.size() &&
                   (is_of_number(points[end]) ||
                    (joins_numbers(points[end]) && end + 1 < points.size() && is_of_number(points[end + 1]))))
                ++end;
        } else {
            while (end < points.size() && is_mark(points[end]))
                ++end;
        }
        for (std::size_t k = i; k < end; ++k)
            if (is_presentation_form(points[k]))
                unit += compatible_form(points[k]);
            else
                append_point(unit, points[k]);
        units.push_back(std::move(unit));
        i = end;
    }
    return units;
}

std::string reversed(std::string_view word) {
    const std::vector<std::string> units = units_of(word);
    std::string out;
    for (auto unit = units.rbegin(); unit != units.rend(); ++unit)
        out += *unit;
    return out;
}

/// A word without Arabic letters that stands in Arabic text: "،)2005(" for "(2005)،".
bool stands_backwards(std::string_view word) {
    const std::vector<char32_t> points = points_of(word);
    constexpr std::u32string_view closing = U".,;:)]}»،؛؟!";
    constexpr std::u32string_view opening = U"([{«";
    return points.size() > 1 && (closing.find(points.front()) != std::u32string_view::npos ||
                                 opening.find(points.back()) != std::u32string_view::npos);
}

bool is_alef(char32_t point) { return point == U'ا' || point == U'أ' || point == U'إ' || point == U'آ'; }

template <class Take> bool any_point(std::string_view word, const Take &take) {
    for (std::size_t at = 0; at < word.size();)
        if (take(next_point(word, at)))
            return true;
    return false;
}

} // namespace

bool VisualOrder::has_right_to_left(std::string_view word) { return any_point(word, is_right_to_left); }
bool VisualOrder::has_left_to_right(std::string_view word) { return any_point(word, is_latin); }

VisualOrder::VisualOrder(const std::vector<std::string_view> &told, const ReadContext &context) {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t looked_at = 0;
    const auto is_small = [&](const std::string &word) {
        return context.words.is("reading_order", fold_words(word)) != nullptr;
    };
    for (const std::string_view word : told) {
        if (!has_right_to_left(word))
            continue;
        if (++looked_at > most_looked_at)
            break;
        right += is_small(std::string(word)) ? 1U : 0U;
        wrong += is_small(reversed(word)) ? 1U : 0U;
    }
    backwards_ = wrong > right;
    if (backwards_)
        learn(context);
}

void VisualOrder::learn(const ReadContext &context) {
    const auto take = [&](const std::vector<Word> &words) {
        for (const Word &word : words) {
            if (word.language != Language::ar)
                continue;
            for (std::string_view rest = word.text; !rest.empty();) {
                const std::size_t end = std::min(rest.find(' '), rest.size());
                if (end > 0)
                    known_.insert(fold_words(rest.substr(0, end)));
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
    };
    for (const ActTerm &act : context.authority.acts())
        take(act.words);
    for (const RelationTerm &relation : context.authority.relations())
        take(relation.words);
    for (const GrammarWord &word : context.authority.words())
        take(word.words);
    for (const OrganTerm &organ : context.authority.organs())
        take(organ.words);
    for (const InstrumentTerm &instrument : context.authority.instruments())
        take(instrument.words);
    for (const StateTerm &state : context.authority.states())
        take(state.words);
}

std::string VisualOrder::with_known_ligatures(std::string word) const {
    const std::vector<char32_t> points = points_of(word);
    std::vector<std::size_t> pairs; // of an alef and the lam behind it
    for (std::size_t i = 0; i + 1 < points.size(); ++i)
        if (is_alef(points[i]) && points[i + 1] == U'ل')
            pairs.push_back(i);
    constexpr std::size_t most_pairs = 4;
    if (pairs.empty() || pairs.size() > most_pairs || known_.contains(fold_words(word)))
        return word;
    for (unsigned choice = 1; choice < 1U << pairs.size(); ++choice) {
        std::vector<char32_t> other = points;
        for (std::size_t k = 0; k < pairs.size(); ++k)
            if ((choice >> k & 1U) != 0)
                std::swap(other[pairs[k]], other[pairs[k] + 1]);
        std::string text;
        for (const char32_t point : other)
            append_point(text, point);
        std::string_view bare = text;
        constexpr std::array<std::string_view, 3> behind{"،", ".", "؛"};
        for (const std::string_view mark : behind)
            if (bare.ends_with(mark))
                bare.remove_suffix(mark.size());
        if (known_.contains(fold_words(bare)))
            return text;
    }
    return word;
}

std::string VisualOrder::read(std::string_view told) const {
    if (!has_right_to_left(told))
        return stands_backwards(told) ? reversed(told) : std::string(told);
    return with_known_ligatures(reversed(told));
}

} // namespace recital
