#include "extract/utf8_text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include <simdjson.h>

namespace recital {
namespace {

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
constexpr std::uint64_t ones = 0x0101010101010101ULL;

unsigned char byte_at(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

bool is_tail(std::string_view text, std::size_t at) { return at < text.size() && (byte_at(text, at) & 0xC0U) == 0x80U; }

bool allowed_control(unsigned char byte) { return byte == '\t' || byte == '\n' || byte == '\r'; }

// True when the control characters among eight ASCII bytes are those that text may hold. Each line marks, in the highest
// bit of every byte, which bytes are below a blank and which are a tab, a line feed or a carriage return.
bool plain_controls(std::uint64_t word) {
    const auto marks = [word](unsigned char value) {
        return ~((word ^ (ones * value)) + high_bits - ones) & high_bits;
    };
    const std::uint64_t controls = ~((word | high_bits) - ones * 0x20U) & high_bits;
    return controls == 0 || (controls & ~(marks('\n') | marks('\t') | marks('\r'))) == 0;
}

// Length of the sequences that the six languages are made of: two bytes, and three that need no further check; 0 for others.
std::size_t usual_length(std::string_view text, std::size_t at) {
    const unsigned char lead = byte_at(text, at);
    if (lead >= 0xC2 && lead <= 0xDF) {
        return is_tail(text, at + 1) ? 2 : 0;
    }
    const bool three = lead > 0xE0 && lead < 0xEF && lead != 0xED;
    return three && is_tail(text, at + 1) && is_tail(text, at + 2) ? 3 : 0;
}

// Length of the well-formed sequence at `at` (Unicode 15, table 3-7), 0 where there is none.
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const unsigned char lead = byte_at(text, at);
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i) {
        if (!is_tail(text, at + i)) {
            return 0;
        }
    }
    const unsigned char second = byte_at(text, at + 1);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90);
    const bool outside = (lead == 0xED && second > 0x9F) || (lead == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

} // namespace

bool is_sound_text(std::string_view bytes) {
    if (!simdjson::validate_utf8(bytes.data(), bytes.size())) {
        return false;
    }
    // Sums of single bytes, and no way out before the end: so the compiler looks at many bytes at once.
    const auto *text = reinterpret_cast<const unsigned char *>(bytes.data());
    unsigned char faults = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        const unsigned char byte = text[at];
        const bool control = (byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r');
        faults = static_cast<unsigned char>(faults | static_cast<unsigned char>(control));
    }
    if (faults != 0) {
        return false;
    }
    for (const unsigned char *at = text, *const end = text + bytes.size(); end - at > 2; ++at) { // U+FFFE and U+FFFF
        at = static_cast<const unsigned char *>(std::memchr(at, 0xEF, static_cast<std::size_t>(end - at) - 2));
        if (at == nullptr) {
            break;
        }
        if (at[1] == 0xBF && at[2] >= 0xBE) {
            return false;
        }
    }
    return true;
}

TextFault first_fault(std::string_view bytes, std::size_t from) {
    std::size_t at = from;
    const std::size_t size = bytes.size();
    while (at < size) {
        while (at + 8 <= size) { // eight bytes of ASCII at a time
            std::uint64_t word = 0;
            std::memcpy(&word, bytes.data() + at, 8);
            if ((word & high_bits) != 0 || !plain_controls(word)) {
                break;
            }
            at += 8;
        }
        const std::size_t stop = std::min(size, at + 8);
        while (at < stop) {
            const unsigned char byte = byte_at(bytes, at);
            if (byte < 0x80) {
                if (byte < 0x20 && !allowed_control(byte)) {
                    return {TextFault::Kind::control, at};
                }
                ++at;
                continue;
            }
            const std::size_t usual = usual_length(bytes, at);
            if (usual > 0) {
                at += usual;
                continue;
            }
            const std::size_t length = sequence_length(bytes, at);
            if (length == 0) {
                return {TextFault::Kind::not_utf8, at};
            }
            if (length == 3 && byte == 0xEF && byte_at(bytes, at + 1) == 0xBF && byte_at(bytes, at + 2) >= 0xBE) {
                return {TextFault::Kind::not_a_character, at};
            }
            at += length;
        }
    }
    return {};
}

std::string mend_utf8(std::string_view bytes) {
    std::string mended;
    mended.reserve(bytes.size() + 16);
    std::size_t from = 0;
    for (TextFault fault = first_fault(bytes); fault.kind != TextFault::Kind::none; fault = first_fault(bytes, from)) {
        mended.append(bytes, from, fault.at - from);
        if (fault.kind == TextFault::Kind::control) {
            mended += ' ';
        } else {
            mended += "\xEF\xBF\xBD";
        }
        from = fault.at + (fault.kind == TextFault::Kind::not_a_character ? 3 : 1);
    }
    mended.append(bytes, from);
    return mended;
}

std::size_t count_points(std::string_view text) {
    constexpr std::size_t stretch = 128; // what a byte can count, so that many bytes are counted at once
    std::size_t tails = 0;
    for (std::size_t at = 0; at < text.size(); at += stretch) {
        unsigned char few = 0;
        for (const char c : text.substr(at, stretch)) {
            few = static_cast<unsigned char>(few + ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U ? 1U : 0U));
        }
        tails += few;
    }
    return text.size() - tails;
}

char32_t next_point(std::string_view text, std::size_t &at) {
    const unsigned char lead = byte_at(text, at);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    constexpr unsigned char masks[] = {0x7F, 0x1F, 0x0F, 0x07};
    char32_t point = lead & masks[length - 1];
    const std::size_t stop = std::min(text.size(), at + length);
    for (++at; at < stop; ++at) {
        point = (point << 6U) | (byte_at(text, at) & 0x3FU);
    }
    return point;
}

void append_point(std::string &text, char32_t point) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0U | (point >> 6U));
        put(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        put(0xE0U | (point >> 12U));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    } else {
        put(0xF0U | (point >> 18U));
        put(0x80U | ((point >> 12U) & 0x3FU));
        put(0x80U | ((point >> 6U) & 0x3FU));
        put(0x80U | (point & 0x3FU));
    }
}

bool is_blank(char32_t point) {
    return point == 0x20 || (point >= 0x09 && point <= 0x0D) || point == 0x85 || point == 0xA0 || point == 0x1680 ||
           (point >= 0x2000 && point <= 0x200A) || point == 0x2028 || point == 0x2029 || point == 0x202F ||
           point == 0x205F || point == 0x3000;
}

std::string_view trim_blanks(std::string_view text) {
    while (!text.empty()) {
        std::size_t after = 0;
        if (!is_blank(next_point(text, after))) {
            break;
        }
        text.remove_prefix(after);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && is_tail(text, start)) {
            --start;
        }
        std::size_t at = start;
        if (!is_blank(next_point(text, at))) {
            break;
        }
        text.remove_suffix(text.size() - start);
    }
    return text;
}

Place place_of(std::string_view bytes, std::size_t at) {
    const std::string_view before = bytes.substr(0, std::min(at, bytes.size()));
    const std::size_t line_start = before.rfind('\n') + 1; // npos + 1 is 0
    return {static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1,
            before.size() - line_start + 1};
}

} // namespace recital
