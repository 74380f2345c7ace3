#pragma once
// What one code point is to the tokens: its sign (letter, digit, blank ...) and its folded form. Internal to extract/.

#include <array>
#include <cstdint>

namespace recital {

/// lead: a byte of a character beyond ASCII. other: invisible, lies inside words unseen.
enum class Sign : std::uint8_t { letter, digit, space, punctuation, other, lead };

inline constexpr std::array<Sign, 256> ascii_signs = [] {
    std::array<Sign, 256> signs{};
    for (std::size_t c = 0; c < 256; ++c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            signs[c] = Sign::letter;
        else if (c >= '0' && c <= '9')
            signs[c] = Sign::digit;
        else if (c <= ' ' || c == 0x7F)
            signs[c] = Sign::space;
        else if (c < 0x80)
            signs[c] = Sign::punctuation;
        else
            signs[c] = Sign::lead;
    }
    return signs;
}();

struct Point {
    std::uint32_t value = 0;
    std::uint32_t size = 1; // bytes
};

/// Decodes one code point of valid UTF-8; stray bytes come out as U+FFFD of one byte.
inline Point decode(const char *at, const char *end) {
    const auto byte = [at](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
    const std::uint32_t first = byte(0);
    const auto left = end - at;
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xC2 && first < 0xE0 && left >= 2)
        return {((first & 0x1FU) << 6) | (byte(1) & 0x3FU), 2};
    if (first >= 0xE0 && first < 0xF0 && left >= 3)
        return {((first & 0x0FU) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU), 3};
    if (first >= 0xF0 && first < 0xF5 && left >= 4)
        return {((first & 0x07U) << 18) | ((byte(1) & 0x3FU) << 12) | ((byte(2) & 0x3FU) << 6) | (byte(3) & 0x3FU), 4};
    return {0xFFFD, 1};
}

struct Folding {
    Sign sign = Sign::other;
    std::uint8_t size = 0;    // bytes of utf8; 0 = dropped from words
    std::uint16_t folded = 0; // code point
    char utf8[2] = {};        // of folded, as far as two bytes hold it
};

/// Code points that one or two bytes of UTF-8 encode: Latin, Greek, Cyrillic, Hebrew, Arabic.
using ShortFoldings = std::array<Folding, 0x800>;
const ShortFoldings &short_foldings();

/// Any other code point that is no Han character.
Folding fold_high(std::uint32_t point);

inline bool is_han(std::uint32_t point) {
    return point >= 0x3400 && (point <= 0x4DBF || (point >= 0x4E00 && point <= 0x9FFF) ||
                               (point >= 0xF900 && point <= 0xFAFF) || (point >= 0x20000 && point <= 0x3FFFF));
}

} // namespace recital
