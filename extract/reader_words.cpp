#include "extract/reader_words.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

// What a code point becomes in the folded form; 0: nothing.
char32_t folded_point(char32_t point) {
    switch (point) {
    case 0x2018: // single quotation marks, modifier apostrophe
    case 0x2019:
    case 0x02BC:
        return '\'';
    case 0x201C: // double quotation marks
    case 0x201D:
    case 0xAB:
    case 0xBB:
        return '"';
    case 0x2010: // hyphens, dashes, minus
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212:
        return '-';
    case 0xFF1A: // full-width colon
        return ':';
    case 0x0640: // Arabic lengthening stroke
    case 0x00AD: // soft hyphen
    case 0x200B: // zero-width and direction marks
    case 0x200C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0xFEFF:
        return 0;
    default:
        break;
    }
    if (point >= 0x064B && point <= 0x0652) { // Arabic vowel signs
        return 0;
    }
    return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point)));
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Chinese is written without blanks, so that a word may end anywhere.
bool ends_word(const ReaderWords::Entry &entry, std::string_view folded) {
    return entry.language == Language::zh || folded.size() == entry.folded.size() || entry.folded.empty() ||
           !is_word_byte(entry.folded.back()) || !is_word_byte(folded[entry.folded.size()]) ||
           folded.substr(entry.folded.size()).starts_with("\xD8\x8C"); // Arabic comma
}

} // namespace

std::string fold_words(std::string_view text, std::size_t limit) {
    std::string folded;
    folded.reserve(std::min(text.size(), limit));
    bool blank = false;
    for (std::size_t at = 0; at < text.size() && folded.size() < limit;) {
        const auto byte = static_cast<unsigned char>(text[at]);
        char32_t point = byte;
        if (byte < 0x80) {
            ++at;
            point = byte >= 'A' && byte <= 'Z' ? byte + 0x20U : byte;
        } else {
            point = next_point(text, at);
        }
        if (is_blank(point)) {
            blank = !folded.empty();
            continue;
        }
        point = point < 0x80 ? point : folded_point(point);
        if (point == 0) {
            continue;
        }
        if (blank) {
            folded += ' ';
            blank = false;
        }
        append_point(folded, point);
    }
    return folded;
}

ReaderWords::ReaderWords(const Authority &authority) {
    for (const GrammarWord &word : authority.words()) {
        if (word.token_class == "list_letters") { // its value is the letters in their order
            int place = 0;
            for (std::size_t at = 0; at < word.value.size();) {
                letters_.emplace(next_point(word.value, at), ++place);
            }
            continue;
        }
        std::vector<Entry> &entries = classes_[word.token_class];
        for (const Word &form : word.words) {
            entries.push_back({fold_words(form.text), word.value, word.organ, form.language});
        }
    }
    for (const StateTerm &state : authority.states()) {
        for (const Word &form : state.words) {
            states_.emplace(form.text, &state);
            std::string capitals;
            for (std::size_t at = 0; at < form.text.size();) {
                append_point(capitals, static_cast<char32_t>(
                                           utf8proc_toupper(static_cast<utf8proc_int32_t>(next_point(form.text, at)))));
            }
            states_.emplace(std::move(capitals), &state);
        }
    }
    for (auto &[name, entries] : classes_) {
        std::stable_sort(entries.begin(), entries.end(), [](const Entry &left, const Entry &right) {
            return left.folded.size() > right.folded.size();
        });
    }
    for (const Entry &entry : of("function_word")) {
        if (!entry.folded.empty()) {
            function_words_[static_cast<unsigned char>(entry.folded[0])].push_back(&entry);
        }
    }
}

std::span<const ReaderWords::Entry> ReaderWords::of(std::string_view token_class) const {
    const auto found = classes_.find(token_class);
    return found == classes_.end() ? std::span<const Entry>() : std::span<const Entry>(found->second);
}

const ReaderWords::Entry *ReaderWords::opens(std::string_view token_class, std::string_view folded) const {
    for (const Entry &entry : of(token_class)) {
        if (!entry.folded.empty() && !folded.empty() && entry.folded[0] == folded[0] &&
            folded.starts_with(entry.folded) && ends_word(entry, folded)) {
            return &entry;
        }
    }
    return nullptr;
}

const ReaderWords::Entry *ReaderWords::is(std::string_view token_class, std::string_view folded) const {
    for (const Entry &entry : of(token_class)) {
        if (entry.folded == folded) {
            return &entry;
        }
    }
    return nullptr;
}

bool ReaderWords::within(std::string_view token_class, std::string_view folded) const {
    const auto entries = of(token_class);
    return std::any_of(entries.begin(), entries.end(), [&](const Entry &entry) {
        return !entry.folded.empty() && folded.find(entry.folded) != std::string_view::npos;
    });
}

int ReaderWords::list_letter(char32_t letter) const {
    const auto found = letters_.find(letter);
    return found == letters_.end() ? 0 : found->second;
}

} // namespace recital
