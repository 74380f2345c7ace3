#include "export/script_json.hpp"

#include <charconv>

#include "export/rdf_term.hpp"

namespace recital {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

/// Calls `put` with pieces whose sequence is the text, escaped.
template <class Put> void each_piece(std::string_view text, Put &&put) {
    std::size_t plain = 0; // where the stretch that needs no escape begins
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
        const bool line_end = byte == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80' &&
                              (text[at + 2] == '\xA8' || text[at + 2] == '\xA9');
        const bool special = byte < 0x20 || byte == '"' || byte == '\\' || byte == '<' || byte == '>' || byte == '&';
        if (!line_end && !special) {
            ++at;
            continue;
        }
        put(text.substr(plain, at - plain));
        if (line_end) {
            put(text[at + 2] == '\xA8' ? std::string_view("\\u2028") : std::string_view("\\u2029"));
        } else if (byte == '"' || byte == '\\') {
            const char pair[] = {'\\', text[at]};
            put(std::string_view(pair, 2));
        } else {
            const char code[] = {'\\', 'u', '0', '0', hex_digits[byte >> 4U], hex_digits[byte & 15U]};
            put(std::string_view(code, sizeof code));
        }
        at += line_end ? 3 : 1;
        plain = at;
    }
    put(text.substr(plain));
}

} // namespace

void append_script_json(std::string &out, std::string_view text) {
    std::string buffer;
    out += '"';
    each_piece(clean_text(text, buffer), [&](std::string_view piece) { out += piece; });
    out += '"';
}

void append_script_json(std::string &out, std::int64_t number) {
    char digits[24];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    out.append(digits, static_cast<std::size_t>(end - digits));
}

std::size_t script_json_size(std::string_view text) {
    std::string buffer;
    std::size_t size = 2;
    each_piece(clean_text(text, buffer), [&](std::string_view piece) { size += piece.size(); });
    return size;
}

} // namespace recital
