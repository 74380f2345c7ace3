#include "extract/language_detection.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t masthead_bytes = 1500; // often English in every language version
constexpr std::size_t sample_bytes = 1600;
constexpr std::size_t fewest_letters = 20;
constexpr std::size_t fewest_words = 3;
constexpr std::size_t enough_words = 24;
constexpr std::size_t script_bytes = 600; // of the sample, to tell its script

struct Scripts {
    std::size_t latin = 0;
    std::size_t cyrillic = 0;
    std::size_t arabic = 0;
    std::size_t han = 0;
};

bool is_tail(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// At most `limit` bytes of the text, no character cut in two.
std::string_view whole_characters(std::string_view text, std::size_t limit) {
    if (text.size() > limit) {
        while (limit > 0 && is_tail(text[limit])) {
            --limit;
        }
        text = text.substr(0, limit);
    }
    return text;
}

// The part of the text to look at: behind the masthead where there is enough of it, whole characters only.
std::string_view sample_of(std::string_view text) {
    if (text.size() > masthead_bytes + fewest_letters * 50) {
        text.remove_prefix(masthead_bytes);
    }
    while (!text.empty() && is_tail(text.front())) {
        text.remove_prefix(1);
    }
    return whole_characters(text, sample_bytes);
}

Scripts count_scripts(std::string_view text) {
    Scripts scripts;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t point = next_point(text, at);
        if ((point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') || (point >= 0xC0 && point <= 0x24F)) {
            ++scripts.latin;
        } else if (point >= 0x400 && point <= 0x52F) {
            ++scripts.cyrillic;
        } else if (point >= 0x600 && point <= 0x6FF) {
            ++scripts.arabic;
        } else if ((point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF)) {
            ++scripts.han;
        }
    }
    return scripts;
}

Language latin_language(std::string_view text, const ReaderWords &words) {
    std::array<std::size_t, 3> hits{}; // en, fr, es
    std::size_t all = 0;
    std::string word;
    for (std::size_t at = 0; at <= text.size() && all < enough_words; ++at) {
        const char c = at < text.size() ? text[at] : ' ';
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
        if ((lower >= 'a' && lower <= 'z') || (static_cast<unsigned char>(lower) & 0x80U) != 0) {
            word += lower;
            continue;
        }
        if (!word.empty() && word.size() <= 5) {
            for (const ReaderWords::Entry *entry : words.function_words(word[0])) {
                if (entry->folded == word && entry->language <= Language::es) {
                    ++hits[static_cast<std::size_t>(entry->language)];
                    ++all;
                }
            }
        }
        word.clear();
    }
    const auto best = std::max_element(hits.begin(), hits.end());
    const auto count = static_cast<std::size_t>(
        std::count_if(hits.begin(), hits.end(), [best](std::size_t other) { return other * 2 > *best; }));
    return *best >= fewest_words && count == 1 ? static_cast<Language>(best - hits.begin()) : Language::unknown;
}

} // namespace

Language detect_language(std::string_view text, const ReaderWords &words) {
    const std::string_view sample = sample_of(text);
    Scripts scripts = count_scripts(whole_characters(sample, script_bytes));
    scripts.han *= 3; // one character says as much as several letters
    const std::size_t all = scripts.latin + scripts.cyrillic + scripts.arabic + scripts.han;
    if (all < fewest_letters) {
        return Language::unknown;
    }
    if (scripts.cyrillic * 2 > all) {
        return Language::ru;
    }
    if (scripts.arabic * 2 > all) {
        return Language::ar;
    }
    if (scripts.han * 2 > all) {
        return Language::zh;
    }
    return scripts.latin * 2 > all ? latin_language(sample, words) : Language::unknown;
}

} // namespace recital
