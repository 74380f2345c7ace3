#include "export/dot_text.hpp"

#include <cctype>

#include "export/rdf_term.hpp"

namespace recital {
namespace {

constexpr std::string_view ellipsis = "\u2026";
constexpr char32_t first_wide = 0x2E80; // radicals; what follows is East Asian, or takes as much room
constexpr std::size_t reference_limit = 40;

/// True at an ampersand that Graphviz would take for a character reference of HTML ("&lt;", "&#60;").
bool opens_reference(std::string_view text) {
    std::size_t end = 1;
    while (end < text.size() && (text[end] == '#' || std::isalnum(static_cast<unsigned char>(text[end])) != 0))
        ++end;
    return end > 1 && end < text.size() && text[end] == ';';
}

struct Character {
    std::string_view bytes;
    bool wide = false;
};

/// The first character of clean UTF-8.
Character first_character(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U)
        ++length;
    const auto lead = static_cast<unsigned char>(text.front());
    char32_t point = lead < 0x80U ? lead : lead < 0xE0U ? lead & 0x1FU : lead < 0xF0U ? lead & 0x0FU : lead & 0x07U;
    for (std::size_t i = 1; i < length; ++i)
        point = (point << 6U) | (static_cast<unsigned char>(text[i]) & 0x3FU);
    return {text.substr(0, length), point >= first_wide};
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t'; }

/// Words, or pieces of them, as they are fitted into lines.
class Lines {
  public:
    Lines(std::size_t width, std::size_t most) : width_(width), most_(most) {}

    /// False once the text is cut: no more fits.
    bool add(std::string_view piece, std::size_t columns, bool blank_before) {
        const bool blank = blank_before && used_ > 0;
        if (!lines_.empty() && used_ + columns + (blank ? 1 : 0) <= width_) {
            lines_.back().append(blank ? " " : "").append(piece);
            used_ += columns + (blank ? 1 : 0);
            return true;
        }
        if (lines_.size() == most_) {
            lines_.back() += ellipsis;
            return false;
        }
        lines_.emplace_back(piece);
        used_ = columns;
        return true;
    }

    std::vector<std::string> take() { return std::move(lines_); }

  private:
    std::size_t width_;
    std::size_t most_;
    std::size_t used_ = 0; // columns of the last line
    std::vector<std::string> lines_;
};

} // namespace

std::string dot_quoted(std::string_view text) {
    const std::string cleaned = clean_text(text);
    std::string out = "\"";
    for (std::size_t i = 0; i < cleaned.size(); ++i) {
        const char c = cleaned[i];
        if (c == '\n') {
            out += "\\n";
            continue;
        }
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
        if (c == '&' && opens_reference(std::string_view(cleaned).substr(i, reference_limit)))
            out += "amp;";
    }
    return out + '"';
}

std::string dot_markup(std::string_view text) {
    std::string out;
    for (const char c : clean_text(text)) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else
            out += is_blank(c) ? ' ' : c;
    }
    return out;
}

std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    while (!text.empty()) {
        const Character next = first_character(text);
        columns += next.wide ? 2 : 1;
        text.remove_prefix(next.bytes.size());
    }
    return columns;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, std::size_t most) {
    const std::string cleaned = clean_text(text);
    std::string_view rest = cleaned;
    Lines lines(width, most);
    bool blank = false;
    while (!rest.empty()) {
        if (is_blank(rest.front())) {
            blank = true;
            rest.remove_prefix(1);
            continue;
        }
        std::size_t bytes = 0;
        std::size_t columns = 0;
        while (bytes < rest.size() && !is_blank(rest[bytes])) {
            const Character next = first_character(rest.substr(bytes));
            const std::size_t more = next.wide ? 2 : 1;
            if (columns > 0 && (next.wide || columns + more > width))
                break;
            bytes += next.bytes.size();
            columns += more;
            if (next.wide)
                break;
        }
        if (!lines.add(rest.substr(0, bytes), columns, blank))
            break;
        blank = false;
        rest.remove_prefix(bytes);
    }
    return lines.take();
}

} // namespace recital
