#include "extract/token_sign.hpp"

#include <utf8proc.h>

namespace recital {
namespace {

std::uint32_t lower(std::uint32_t point) {
    return static_cast<std::uint32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point)));
}

/// folded: code point of at most three bytes; 0 = dropped from words.
Folding folding(Sign sign, std::uint32_t folded) {
    Folding made{sign, 0, static_cast<std::uint16_t>(folded), {}};
    if (folded == 0)
        return made;
    if (folded < 0x80) {
        made.size = 1;
        made.utf8[0] = static_cast<char>(folded);
    } else if (folded < 0x800) {
        made.size = 2;
        made.utf8[0] = static_cast<char>(0xC0U | (folded >> 6));
        made.utf8[1] = static_cast<char>(0x80U | (folded & 0x3FU));
    } else {
        made.size = 3;
    }
    return made;
}

} // namespace

const ShortFoldings &short_foldings() {
    static const ShortFoldings table = [] {
        ShortFoldings made{};
        for (std::uint32_t point = 0; point < 0x80; ++point) {
            const bool upper = point >= 'A' && point <= 'Z';
            made[point] = folding(ascii_signs[point], upper ? point + 32 : point);
        }
        for (std::uint32_t point = 0x80; point < 0x800; ++point) {
            Folding &entry = made[point];
            const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
            if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) {
                entry = folding(Sign::letter, lower(point));
            } else if (category == UTF8PROC_CATEGORY_MN) {
                entry.sign = Sign::letter; // combining mark: part of the word, not of its folded form
            } else if (category == UTF8PROC_CATEGORY_ND) {
                entry = folding(Sign::digit, '0' + (point & 0x0FU) % 10U);
            } else {
                entry.sign = Sign::punctuation;
            }
        }
        made[0x640] = folding(Sign::letter, 0); // lengthening stroke
        made[0xA0] = folding(Sign::space, 0);
        made[0xAD] = folding(Sign::other, 0); // soft hyphen
        made[0xB7] = folding(Sign::other, 0); // the dot within foreign names in Chinese
        made[0xAB] = made[0xBB] = folding(Sign::punctuation, '"');
        made[0x2BC] = folding(Sign::punctuation, '\'');
        made[0x60C] = folding(Sign::punctuation, ',');
        made[0x61B] = folding(Sign::punctuation, ';');
        made[0x66B] = folding(Sign::punctuation, '.');
        made[0xBA] = folding(Sign::letter, 0xBA); // ordinal signs of n° and Nº
        made[0xAA] = folding(Sign::letter, 0xAA);
        made[0xB0] = folding(Sign::letter, 0xB0);
        return made;
    }();
    return table;
}

Folding fold_high(std::uint32_t point) {
    if ((point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F || point == 0x3000)
        return folding(Sign::space, 0);
    if ((point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) || point == 0x2060 ||
        point == 0xFEFF)
        return folding(Sign::other, 0);
    if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0xFF0D)
        return folding(Sign::punctuation, '-');
    if (point == 0x2018 || point == 0x2019 || point == 0x201B)
        return folding(Sign::punctuation, '\'');
    if (point == 0x201C || point == 0x201D || point == 0x201E || point == 0x300C || point == 0x300D ||
        point == 0x300E || point == 0x300F || (point >= 0x3008 && point <= 0x300B))
        return folding(Sign::punctuation, '"');
    if (point == 0x3001)
        return folding(Sign::punctuation, ',');
    if (point == 0x3002)
        return folding(Sign::punctuation, '.');
    if (point >= 0xFF10 && point <= 0xFF19)
        return folding(Sign::digit, '0' + (point - 0xFF10));
    if ((point >= 0xFF21 && point <= 0xFF3A))
        return folding(Sign::letter, 'a' + (point - 0xFF21));
    if ((point >= 0xFF41 && point <= 0xFF5A))
        return folding(Sign::letter, 'a' + (point - 0xFF41));
    if (point >= 0xFF01 && point <= 0xFF5E)
        return folding(Sign::punctuation, point - 0xFEE0);
    if (point == 0x2116) // №
        return folding(Sign::letter, 0x2116);
    if ((point >= 0x1E00 && point <= 0x1FFF) || (point >= 0xFB50 && point <= 0xFEFC))
        return folding(Sign::letter, lower(point));
    return folding(Sign::punctuation, 0);
}

} // namespace recital
