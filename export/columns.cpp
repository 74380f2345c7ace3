#include "export/columns.hpp"

#include <array>
#include <charconv>

#include "export/rdf_term.hpp"

namespace recital {
namespace {

template <class Number> void append_number(std::string &out, Number value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

} // namespace

void append_text(std::string &out, const Cell &cell) {
    if (const auto *text = std::get_if<std::string>(&cell))
        out += *text;
    else if (const auto *integer = std::get_if<std::int64_t>(&cell))
        append_number(out, *integer);
    else if (const auto *real = std::get_if<double>(&cell))
        append_number(out, *real);
    else if (const auto *boolean = std::get_if<bool>(&cell))
        out += *boolean ? "true" : "false";
}

std::string text_of(const Cell &cell) {
    std::string out;
    append_text(out, cell);
    return out;
}

Cell text_cell(std::string_view text) {
    if (text.empty())
        return {};
    return clean_text(text);
}

} // namespace recital
