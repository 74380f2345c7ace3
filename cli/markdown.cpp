#include "cli/markdown.hpp"

#include "cli/terminal.hpp"
#include "cli/wording.hpp"

namespace recital {

std::string markdown_text(std::string_view text) {
    std::string out;
    for (const char c : printable(text)) {
        if (std::string_view("\\`*_[]<>").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

std::string page_address(const Document &document) {
    std::string address = official_address(document);
    if (address.empty() && document.key.starts_with("https://"))
        address = document.key;
    if (address.empty() && !document.urls.empty())
        address = document.urls.front();
    return address.find_first_of(" <>\n") == std::string::npos ? printable(address) : std::string();
}

} // namespace recital
