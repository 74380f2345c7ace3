#include "export/rdf_term.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <utf8proc.h>

#include "export/rdf_prefixes.hpp"
#include "export/vocabulary.hpp"

namespace recital {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD"; // U+FFFD

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Length of the UTF-8 sequence at the start of `text` (not empty); 0 where there is none (RFC 3629: shortest form, no
/// surrogates, nothing above U+10FFFF).
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : static_cast<unsigned char>(0);
    };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned first = byte(0);
    if (first < 0x80)
        return 1;
    if (first < 0xC2)
        return 0;
    if (first < 0xE0)
        return tail(1) ? 2 : 0;
    if (first < 0xF0) {
        const bool overlong = first == 0xE0 && byte(1) < 0xA0;
        const bool surrogate = first == 0xED && byte(1) >= 0xA0;
        return !overlong && !surrogate && tail(1) && tail(2) ? 3 : 0;
    }
    if (first > 0xF4)
        return 0;
    const bool overlong = first == 0xF0 && byte(1) < 0x90;
    const bool beyond = first == 0xF4 && byte(1) >= 0x90;
    return !overlong && !beyond && tail(1) && tail(2) && tail(3) ? 4 : 0;
}

/// Bytes that may stand as they are: length of the clean character at the start of `text`, 0 where it is not clean.
std::size_t clean_length(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80)
        return (first >= 0x20 && first != 0x7F) || first == '\t' || first == '\n' ? 1 : 0;
    const std::size_t length = sequence_length(text);
    // U+0080..U+009F are control characters too; U+FFFE and U+FFFF are no characters of XML.
    if (length == 2 && first == 0xC2 && static_cast<unsigned char>(text[1]) < 0xA0)
        return 0;
    if (length == 3 && first == 0xEF && text[1] == '\xBF' && static_cast<unsigned char>(text[2]) >= 0xBE)
        return 0;
    return length;
}

/// True where a step of the path is "." or "..": readers of some syntaxes take such steps out, those of others do not.
bool has_dot_segment(std::string_view iri) {
    const std::string_view path = iri.substr(0, iri.find_first_of("?#"));
    for (std::size_t at = path.find("/."); at != std::string_view::npos; at = path.find("/.", at + 1)) {
        const std::string_view rest = path.substr(at + 2);
        const std::string_view after = rest.starts_with('.') ? rest.substr(1) : rest;
        if (after.empty() || after.front() == '/')
            return true;
    }
    return false;
}

/// Length of the beginning of `text` that is clean at a glance: printable ASCII, eight bytes at a time.
std::size_t plain_ascii_length(std::string_view text) {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    std::size_t at = 0;
    for (std::uint64_t word = 0; at + sizeof word <= text.size(); at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        // The top bit of a byte is set where it is not ASCII, is below a blank, or is U+007F (and, by a carry, above such a byte).
        const std::uint64_t below = (word - ones * 0x20U) & ~word;
        const std::uint64_t last = word + ones;
        if (((word | below | last) & tops) != 0)
            break;
    }
    return at;
}

/// Whether clean text may be other than in Normal Form C: it has combining marks of Latin, Greek or Cyrillic letters, an Arabic
/// one that some letters are written with, or an Arabic doubling mark before a vowel.
bool has_loose_mark(std::string_view text) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U; };
    constexpr unsigned arabic = 0xD9;
    for (std::size_t at = plain_ascii_length(text); at < text.size(); ++at) {
        const unsigned lead = byte(at);
        if (lead == 0xCC || (lead == 0xCD && byte(at + 1) < 0xB0)) // U+0300 to U+036F
            return true;
        if (lead != arabic)
            continue;
        const unsigned mark = byte(at + 1);
        if (mark >= 0x93 && mark <= 0x95) // U+0653 to U+0655
            return true;
        if (mark == 0x91 && byte(at + 2) == arabic && byte(at + 3) >= 0x8B && byte(at + 3) <= 0x90)
            return true;
    }
    return false;
}

} // namespace

std::string_view clean_text(std::string_view text, std::string &buffer) {
    std::size_t at = plain_ascii_length(text);
    while (at < text.size()) {
        const std::size_t length = clean_length(text.substr(at));
        if (length == 0)
            break;
        at += length;
    }
    if (at == text.size())
        return text;
    std::string out(text.substr(0, at));
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        if (rest.front() == '\r') {
            out += '\n';
            at += rest.size() > 1 && rest[1] == '\n' ? 2 : 1;
        } else if (const std::size_t length = clean_length(rest)) {
            out += rest.substr(0, length);
            at += length;
        } else {
            out += replacement;
            const std::size_t skipped = sequence_length(rest);
            at += skipped == 0 ? 1 : skipped;
        }
    }
    buffer = std::move(out);
    return buffer;
}

std::string clean_text(std::string_view text) {
    std::string buffer;
    return std::string(clean_text(text, buffer));
}

std::string_view literal_text(std::string_view text, std::string &buffer) {
    const std::string_view clean = clean_text(text, buffer);
    if (!has_loose_mark(clean))
        return clean;
    utf8proc_uint8_t *composed = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t *>(clean.data()),
                                               static_cast<utf8proc_ssize_t>(clean.size()), &composed,
                                               static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(composed, &std::free);
    if (size < 0 || composed == nullptr)
        return clean;
    buffer.assign(reinterpret_cast<const char *>(composed), static_cast<std::size_t>(size));
    return buffer;
}

bool valid_iri(std::string_view iri) {
    std::size_t at = 0;
    while (at < iri.size() && (is_letter(iri[at]) ||
                               (at > 0 && (is_digit(iri[at]) || iri[at] == '+' || iri[at] == '-' || iri[at] == '.'))))
        ++at;
    if (at == 0 || at + 1 >= iri.size() || iri[at] != ':')
        return false;
    if (!iri.substr(at + 1).starts_with("//") && names_prefix(iri.substr(0, at)))
        return false;
    constexpr std::string_view forbidden = "<>\"{}|\\^`[]";
    bool fragment = false;
    for (++at; at < iri.size();) {
        const char c = iri[at];
        if (static_cast<unsigned char>(c) <= 0x20 || forbidden.find(c) != std::string_view::npos)
            return false;
        if (c == '%' && !(at + 2 < iri.size() && is_hex(iri[at + 1]) && is_hex(iri[at + 2])))
            return false;
        if (c == '#') {
            if (fragment)
                return false;
            fragment = true;
        }
        const std::size_t length = clean_length(iri.substr(at));
        if (length == 0)
            return false;
        at += length;
    }
    return !has_dot_segment(iri);
}

bool valid_predicate(std::string_view iri) {
    if (!valid_iri(iri))
        return false;
    const std::size_t cut = iri.find_last_of("/#");
    if (cut == std::string_view::npos || cut + 1 == iri.size())
        return false;
    const std::string_view name = iri.substr(cut + 1);
    if (!is_letter(name.front()) && name.front() != '_')
        return false;
    for (const char c : name)
        if (!is_letter(c) && !is_digit(c) && c != '_' && c != '-' && c != '.')
            return false;
    return true;
}

std::string percent_encode(std::string_view text, std::string_view keep) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (is_letter(c) || is_digit(c) || std::string_view("-._~").find(c) != std::string_view::npos ||
            keep.find(c) != std::string_view::npos) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += digits[byte >> 4U];
        out += digits[byte & 0xFU];
    }
    return out;
}

std::string decimal_of_thousandths(std::uint32_t thousandths) {
    std::string out = std::to_string(thousandths / 1000) + '.';
    std::string fraction = std::to_string(1000 + thousandths % 1000).substr(1);
    while (fraction.size() > 1 && fraction.back() == '0')
        fraction.pop_back();
    return out + fraction;
}

std::string_view date_datatype(const Date &date) {
    if (date.month == 0)
        return xsd::g_year;
    return date.day == 0 ? xsd::g_year_month : xsd::date;
}

} // namespace recital
