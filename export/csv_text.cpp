#include "export/csv_text.hpp"

namespace recital {

void append_csv(std::string &out, std::string_view text) {
    const bool blanks = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!blanks && text.find_first_of(",\"\n\r") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    for (std::size_t quote = text.find('"'); quote != std::string_view::npos; quote = text.find('"')) {
        out.append(text.substr(0, quote + 1)) += '"';
        text.remove_prefix(quote + 1);
    }
    out.append(text) += '"';
}

void append_csv(std::string &out, const Cell &cell) {
    if (const auto *text = std::get_if<std::string>(&cell))
        append_csv(out, std::string_view(*text));
    else
        append_text(out, cell);
}

void append_csv_row(std::string &out, const Cells &cells) {
    bool first = true;
    for (const Cell &cell : cells) {
        if (!first)
            out += ',';
        first = false;
        append_csv(out, cell);
    }
    out += '\n';
}

bool reads_as_formula(const Cell &cell) {
    const auto *text = std::get_if<std::string>(&cell);
    return text != nullptr && !text->empty() &&
           std::string_view("=+-@\t\n").find(text->front()) != std::string_view::npos;
}

} // namespace recital
