// Roman numerals, and the spelling of a key inside an IRI.

#include "graph/symbol.hpp"
#include "graph/symbol_text.hpp"

#include <array>

namespace recital {

using namespace symbol_detail;

namespace {

constexpr int max_roman = 3999;

struct RomanStep {
    int value;
    std::string_view digits;
};

constexpr RomanStep roman_steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                     {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                     {5, "V"},    {4, "IV"},   {1, "I"}};

bool is_plain(char c) { return is_alnum(c) || c == '.' || c == '-'; }

void append_encoded(std::string &out, char c) {
    constexpr std::string_view hex = "0123456789ABCDEF";
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex[byte >> 4];
    out += hex[byte & 15];
}

int hex_value(char c) { return is_digit(c) ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1; }

// The closing parenthesis of a non-empty group without slashes and parentheses that opens at `open`, else npos.
std::size_t group_end(std::string_view key, std::size_t open) {
    const auto close = key.find_first_of("()/", open + 1);
    return close != std::string_view::npos && key[close] == ')' && close > open + 1 ? close : std::string_view::npos;
}

} // namespace

std::string roman_numeral(int value) {
    std::string out;
    if (value < 1 || value > max_roman)
        return out;
    for (const auto &step : roman_steps)
        for (; value >= step.value; value -= step.value)
            out += step.digits;
    return out;
}

std::optional<int> roman_value(std::string_view roman) {
    // The digits are taken greedily from the highest; what is well formed is exactly what this spells again.
    int value = 0;
    std::string_view rest = roman;
    for (const auto &step : roman_steps) {
        const int most =
            step.digits.size() == 1 && step.digits != "V" && step.digits != "L" && step.digits != "D" ? 3 : 1;
        for (int n = 0; n < most && rest.starts_with(step.digits); ++n) {
            value += step.value;
            rest.remove_prefix(step.digits.size());
        }
    }
    if (roman.empty() || !rest.empty())
        return std::nullopt;
    // "IXI", "XLX": a subtractive pair followed by its own digit passes the scan but is not how the value is written.
    std::size_t length = 0;
    int left = value;
    for (const auto &step : roman_steps)
        for (; left >= step.value; left -= step.value)
            length += step.digits.size();
    return length == roman.size() ? std::optional<int>(value) : std::nullopt;
}

std::string iri_local_name(std::string_view key) {
    std::string out;
    out.reserve(key.size() + 8);
    std::size_t close = std::string_view::npos; // of the group we are in
    for (std::size_t i = 0; i < key.size(); ++i) {
        const char c = key[i];
        if (is_plain(c)) {
            out += c;
        } else if (c == '/' && (i == 0 || key[i - 1] != '/')) {
            out += '_';
        } else if (c == '(' && group_end(key, i) != std::string_view::npos) {
            close = group_end(key, i);
            out += "__";
        } else if (i == close && (i + 1 == key.size() || key[i + 1] == '/')) {
            // implied
        } else {
            append_encoded(out, c);
        }
    }
    return out;
}

std::optional<std::string> key_of_iri_local_name(std::string_view local) {
    std::string key;
    key.reserve(local.size() + 4);
    bool open = false;
    const auto close = [&] {
        if (open)
            key += ')';
        open = false;
    };
    for (std::size_t i = 0; i < local.size();) {
        const char c = local[i];
        if (c == '_') {
            // One is a slash, two a parenthesis, three a slash and a parenthesis.
            std::size_t run = 1;
            while (i + run < local.size() && local[i + run] == '_')
                ++run;
            if (run > 3)
                return std::nullopt;
            if (run != 2) {
                close();
                key += '/';
            }
            if (run != 1) {
                key += '(';
                open = true;
            }
            i += run;
        } else if (c == '%') {
            const int high = i + 1 < local.size() ? hex_value(local[i + 1]) : -1;
            const int low = i + 2 < local.size() ? hex_value(local[i + 2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            const char decoded = static_cast<char>(high * 16 + low);
            if (decoded == ')')
                open = false;
            key += decoded;
            i += 3;
        } else if (is_plain(c)) {
            key += c;
            ++i;
        } else {
            return std::nullopt;
        }
    }
    close();
    if (iri_local_name(key) != local)
        return std::nullopt;
    return key;
}

} // namespace recital
