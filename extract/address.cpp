#include "extract/address.hpp"

#include <algorithm>
#include <utility>

#include "graph/language.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_address = 2000;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

int digit_of(char c) {
    return c >= '0' && c <= '9' ? c - '0' : small(c) >= 'a' && small(c) <= 'f' ? small(c) - 'a' + 10 : -1;
}

bool starts_with_small(std::string_view text, std::string_view start) {
    return text.size() >= start.size() &&
           std::equal(start.begin(), start.end(), text.begin(), [](char a, char b) { return a == small(b); });
}

/// Undoes the escapes of bytes that `plain` takes; what is malformed stays as it is.
template <class Plain> std::string unescaped(std::string_view text, Plain plain) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digit_of(text[i + 1]) >= 0 && digit_of(text[i + 2]) >= 0) {
            const auto byte = static_cast<char>(digit_of(text[i + 1]) * 16 + digit_of(text[i + 2]));
            if (plain(byte)) {
                out += byte;
                i += 2;
                continue;
            }
        }
        out += text[i];
    }
    return out;
}

bool letter_or_digit(char c) { return (small(c) >= 'a' && small(c) <= 'z') || (c >= '0' && c <= '9'); }

/// Host and what follows it, without scheme and fragment; empty where there is no address.
std::string_view without_scheme(std::string_view address) {
    if (address.size() > longest_address)
        return {};
    for (const std::string_view scheme : {"https://", "http://"})
        if (starts_with_small(address, scheme)) {
            address.remove_prefix(scheme.size());
            return address.substr(0, address.find('#'));
        }
    return {};
}

/// In the UN's own case, so that "sg/statements/2020" is none.
std::optional<Symbol> whole_symbol(std::string_view text) {
    auto match = Symbol::match(text);
    if (!match || match->length != text.size() || text.find('/') == std::string_view::npos)
        return std::nullopt;
    return std::move(match->symbol);
}

} // namespace

std::string normal_address(std::string_view address) {
    std::string_view rest = without_scheme(address);
    if (starts_with_small(rest, "www."))
        rest.remove_prefix(4);
    const std::size_t host_end = std::min(rest.find_first_of("/?"), rest.size());
    if (host_end == 0 || rest.substr(0, host_end).find('.') == std::string_view::npos)
        return {};
    std::string out = "https://";
    for (const char c : rest.substr(0, host_end))
        out += small(c);
    const std::size_t query = std::min(rest.find('?'), rest.size());
    const std::string path = unescaped(rest.substr(host_end, query - host_end), [](char c) {
        return letter_or_digit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    });
    for (const char c : path)
        if (c != '/' || !out.ends_with('/'))
            out += c;
    while (out.ends_with('/'))
        out.pop_back();
    return out.append(rest.substr(query));
}

std::optional<Symbol> symbol_of_address(std::string_view address) {
    const std::string_view rest = without_scheme(address);
    const std::size_t query = std::min(rest.find('?'), rest.size());
    std::string path = unescaped(rest.substr(0, query), [](char) { return true; });
    path.erase(0, std::min(path.find('/'), path.size()));
    path.erase(0, std::min(path.find_first_not_of('/'), path.size()));
    while (path.ends_with('/') || path.ends_with('.'))
        path.pop_back();
    if (path.size() > 3 && path[2] == '/' && language_of_code(path.substr(0, 2)))
        path.erase(0, 3);
    if (auto symbol = whole_symbol(path))
        return symbol;
    for (std::size_t at = query; at < rest.size();) {
        const std::size_t end = std::min(rest.find('&', at + 1), rest.size());
        const std::string_view pair = rest.substr(at + 1, end - at - 1);
        if (const std::size_t equals = pair.find('='); equals != std::string_view::npos) {
            const std::string value = unescaped(pair.substr(equals + 1), [](char) { return true; });
            const std::size_t begin = value.find_first_not_of(' ');
            if (begin != std::string::npos)
                if (auto symbol = whole_symbol(value.substr(begin)))
                    return symbol;
        }
        at = end;
    }
    return std::nullopt;
}

} // namespace recital
