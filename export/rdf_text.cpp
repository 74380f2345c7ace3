#include "export/rdf_text.hpp"

#include "export/rdf_term.hpp"
#include "export/vocabulary.hpp"

namespace recital {
namespace {

using Spelling = std::pair<char, std::string_view>;

/// "\u0000" to "\u001F" and "\u007F", one after another.
constexpr std::size_t numbered_size = 6;
constexpr auto numbered = [] {
    std::array<char, 33 * numbered_size> out{};
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (unsigned i = 0; i < 33; ++i) {
        const unsigned value = i < 32 ? i : 0x7F;
        const std::array<char, numbered_size> one{'\\', 'u', '0', '0', digits[value >> 4U], digits[value & 0xFU]};
        for (std::size_t k = 0; k < numbered_size; ++k)
            out[i * numbered_size + k] = one[k];
    }
    return out;
}();

constexpr std::string_view numbered_escape(unsigned value) {
    return {numbered.data() + (value < 32 ? value : 32) * numbered_size, numbered_size};
}

template <std::size_t n> constexpr Escapes escapes_of(const std::array<Spelling, n> &spellings, bool controls) {
    Escapes out{};
    if (controls) {
        for (unsigned value = 0; value < 32; ++value)
            out[value] = numbered_escape(value);
        out[0x7F] = numbered_escape(0x7F);
    }
    for (const auto &[byte, spelling] : spellings)
        out[static_cast<unsigned char>(byte)] = spelling;
    return out;
}

constexpr auto quoted = std::to_array<Spelling>({
    {'\b', "\\b"},
    {'\t', "\\t"},
    {'\n', "\\n"},
    {'\f', "\\f"},
    {'\r', "\\r"},
    {'"', "\\\""},
    {'\\', "\\\\"},
});
constexpr auto xml_text = std::to_array<Spelling>({
    {'&', "&amp;"},
    {'<', "&lt;"},
    {'>', "&gt;"},
    {'\r', "&#13;"},
});
constexpr auto xml_attribute = std::to_array<Spelling>({
    {'&', "&amp;"},
    {'<', "&lt;"},
    {'>', "&gt;"},
    {'"', "&quot;"},
    {'\t', "&#9;"},
    {'\n', "&#10;"},
    {'\r', "&#13;"},
});

/// Bytes that no IRI has (RFC 3987, and the grammar of IRIREF in Turtle), brackets among them, which strict stores refuse.
constexpr auto not_of_iris = [] {
    std::array<bool, 256> out{};
    for (std::size_t byte = 0; byte <= 0x20; ++byte)
        out[byte] = true;
    for (const char byte : std::string_view("<>\"{}|\\^`[]\x7F"))
        out[static_cast<unsigned char>(byte)] = true;
    return out;
}();

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// Digits without a zero before others.
bool is_canonical_number(std::string_view digits) {
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos &&
           (digits.size() == 1 || digits.front() != '0');
}

} // namespace

constinit const Escapes QuotedText::escapes = escapes_of(quoted, true);
constinit const Escapes JsonText::escapes = escapes_of(quoted, true);
constinit const Escapes XmlText::escapes = escapes_of(xml_text, false);
constinit const Escapes XmlAttribute::escapes = escapes_of(xml_attribute, false);

bool iri_stands(std::string_view iri) {
    bool bad = iri.empty();
    for (const char c : iri)
        bad |= not_of_iris[static_cast<unsigned char>(c)];
    return !bad;
}

bool valid_language_tag(std::string_view tag) {
    constexpr std::size_t longest = 8;
    std::size_t length = 0;
    bool first = true;
    for (const char c : tag) {
        if (c == '-') {
            if (length == 0)
                return false;
            length = 0;
            first = false;
        } else if (!(is_letter(c) || (!first && is_digit(c))) || ++length > longest) {
            return false;
        }
    }
    return length > 0;
}

bool stands_bare(std::string_view value, std::string_view datatype) {
    if (datatype == xsd::boolean)
        return value == "true" || value == "false";
    const bool decimal = datatype == xsd::decimal;
    if (!decimal && datatype != xsd::integer)
        return false;
    if (value.starts_with('-'))
        value.remove_prefix(1);
    if (!decimal)
        return is_canonical_number(value);
    const std::size_t point = value.find('.');
    return point != std::string_view::npos && point + 1 < value.size() && is_canonical_number(value.substr(0, point)) &&
           value.find_first_not_of("0123456789", point + 1) == std::string_view::npos;
}

} // namespace recital
