#include "cli/terminal.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

namespace recital {
namespace {

int descriptor(Stream stream) { return stream == Stream::out ? STDOUT_FILENO : STDERR_FILENO; }

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

bool is_terminal(Stream stream) { return isatty(descriptor(stream)) == 1; }

std::size_t terminal_width(Stream stream) {
    winsize size{};
    if (ioctl(descriptor(stream), TIOCGWINSZ, &size) == 0 && size.ws_col >= 40)
        return size.ws_col;
    return 100;
}

bool has_colours(Stream stream) {
    // NOLINTBEGIN(concurrency-mt-unsafe): nothing in the program changes the environment
    const char *off = std::getenv("NO_COLOR");
    const char *kind = std::getenv("TERM");
    // NOLINTEND(concurrency-mt-unsafe)
    return is_terminal(stream) && (off == nullptr || *off == '\0') && kind != nullptr &&
           std::string_view(kind) != "dumb";
}

std::string styled(Style style, std::string_view text, Stream stream) {
    static constexpr std::array<std::string_view, 6> codes{"",         "\033[1m",  "\033[2m",
                                                           "\033[32m", "\033[33m", "\033[31m"};
    static const std::array<bool, 2> colours{has_colours(Stream::out), has_colours(Stream::error)};
    if (style == Style::plain || !colours[static_cast<std::size_t>(stream)])
        return std::string(text);
    return std::string(codes[static_cast<std::size_t>(style)]).append(text).append("\033[0m");
}

std::string printable(std::string_view text, bool keep_lines) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        const auto last = i + 2 < text.size() ? static_cast<unsigned char>(text[i + 2]) : 0U;
        if (c < 0x20 || c == 0x7F) {
            out += c == '\n' && keep_lines ? '\n' : ' ';
        } else if (c == 0xC2 && next >= 0x80 && next < 0xA0) { // C1
            out += ' ';
            ++i;
        } else if (c == 0xE2 && ((next == 0x80 && last >= 0xAA && last <= 0xAE) ||
                                 (next == 0x81 && last >= 0xA6 && last <= 0xA9))) { // direction overrides
            out += ' ';
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

std::size_t shown_width(std::string_view text) {
    std::size_t width = 0;
    while (!text.empty()) {
        utf8proc_int32_t character = -1;
        const utf8proc_ssize_t bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t *>(text.data()),
                                                        static_cast<utf8proc_ssize_t>(text.size()), &character);
        width += bytes > 0 ? static_cast<std::size_t>(utf8proc_charwidth(character)) : 1;
        text.remove_prefix(bytes > 0 ? static_cast<std::size_t>(bytes) : 1);
    }
    return width;
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
    std::string out;
    std::size_t column = 0;
    while (!text.empty()) {
        const std::size_t blank = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, blank);
        text.remove_prefix(std::min(blank + 1, text.size()));
        if (word.empty())
            continue;
        const std::size_t length = shown_width(word);
        if (column != 0 && column + 1 + length > width) {
            out.append(1, '\n').append(indent);
            column = 0;
        } else if (column != 0) {
            out += ' ';
            ++column;
        }
        out += word;
        column += length;
    }
    return out;
}

} // namespace recital
