#include "extract/link_address.hpp"

#include <algorithm>
#include <charconv>

#include "extract/name_words.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_address = 2048; // what is longer tells nothing

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int hex_value(char c) {
    if (is_digit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::string decode(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
            decoded += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
            i += 2;
        } else if (text[i] != '\\') { // Markdown's escapes
            decoded += text[i];
        }
    }
    return decoded;
}

/// Without scheme, "www.", fragment, and slashes that are doubled or at the end.
std::string normal_form(std::string_view url) {
    if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos && scheme < 8)
        url.remove_prefix(scheme + 3);
    url = url.substr(0, url.find('#'));
    std::string plain;
    for (const char c : decode(url))
        if (c != '/' || plain.empty() || plain.back() != '/')
            plain += c;
    if (folded(plain.substr(0, 4)) == "www.")
        plain.erase(0, 4);
    while (!plain.empty() && (plain.back() == '/' || plain.back() == ' '))
        plain.pop_back();
    return plain;
}

int number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

std::optional<Symbol> symbol_of(std::string text) {
    text = text.substr(0, text.find('?'));
    while (!text.empty() && (text.back() == ')' || text.back() == '>' || text.back() == '.' || text.back() == ',')) {
        if (text.back() == ')' && text.find('(') != std::string::npos)
            break;
        text.pop_back();
    }
    if (text.ends_with("))"))
        text.pop_back();
    return Symbol::parse(text);
}

/// "A_RES_80_4-EN.pdf"
std::optional<Symbol> symbol_of_file(std::string_view file, Language &language) {
    std::string name(file.substr(0, file.rfind('.')));
    if (const std::size_t dash = name.rfind('-'); dash != std::string::npos && dash + 3 == name.size()) {
        language = language_of_code(folded(name.substr(dash + 1))).value_or(Language::unknown);
        name.erase(dash);
    }
    std::replace(name.begin(), name.end(), '_', '/');
    return Symbol::parse(name);
}

} // namespace

bool is_address(std::string_view text) {
    const std::string start = folded(text.substr(0, 8));
    return start.starts_with("http://") || start.starts_with("https://") || start.starts_with("www.");
}

LinkAddresses::LinkAddresses(const Authority &authority) {
    for (const GrammarWord &word : authority.words()) {
        if (word.token_class == "press_stem") {
            for (const Word &form : word.words)
                stems_.push_back({folded(form.text), word.value});
        } else if (word.token_class == "address") {
            for (const Word &printed : word.words) {
                Form form;
                form.opaque = word.value == "opaque";
                form.type = value_of<DocumentType>(word.value).value_or(DocumentType::document);
                const std::string_view text = printed.text;
                for (std::size_t at = 0; at < text.size();) {
                    const std::size_t open = std::min(text.find('{', at), text.size());
                    if (open > at) {
                        form.pieces.push_back({folded(text.substr(at, open - at)), false});
                        form.literal += open - at;
                    }
                    const std::size_t close = std::min(text.find('}', open), text.size());
                    if (open < text.size())
                        form.pieces.push_back({std::string(text.substr(open + 1, close - open - 1)), true});
                    at = std::min(close + 1, text.size());
                    if (open == text.size())
                        break;
                }
                forms_.push_back(std::move(form));
            }
        }
    }
    std::stable_sort(forms_.begin(), forms_.end(), [](const Form &a, const Form &b) { return a.literal > b.literal; });
    std::stable_sort(stems_.begin(), stems_.end(),
                     [](const Stem &a, const Stem &b) { return a.letters.size() > b.letters.size(); });
}

std::optional<Symbol> LinkAddresses::press(std::string_view stem) const {
    const std::string lower = folded(stem);
    for (const Stem &known : stems_) {
        if (!lower.starts_with(known.letters))
            continue;
        std::string_view number = std::string_view(lower).substr(known.letters.size());
        std::string revision;
        if (const std::size_t rev = number.find("rev"); rev != std::string_view::npos) {
            std::string_view digits = number.substr(rev + 3);
            while (!digits.empty() && !is_digit(digits.front()))
                digits.remove_prefix(1);
            revision = digits.empty() ? std::string() : "/Rev." + std::string(digits);
            number = number.substr(0, rev);
            while (!number.empty() && !is_digit(number.back()))
                number.remove_suffix(1);
        }
        if (!number.empty() && std::all_of(number.begin(), number.end(), is_digit))
            return Symbol::parse(known.series + "/" + std::string(number) + revision);
    }
    return std::nullopt;
}

bool LinkAddresses::take(std::string_view name, std::string_view value, LinkAddress &found) const {
    if (name == "any" || name == "rest")
        return name == "rest" || value.find('/') == std::string_view::npos;
    if (name == "symbol") {
        found.symbol = symbol_of(std::string(value.substr(0, value.find('&'))));
        return found.symbol.has_value();
    }
    if (value.empty() || value.find('/') != std::string_view::npos)
        return false;
    if (name == "file") {
        found.symbol = symbol_of_file(value, found.language);
        return found.symbol.has_value();
    }
    if (name == "press") {
        found.symbol = press(value);
        return found.symbol.has_value();
    }
    if (name == "language") {
        const auto language = language_of_code(folded(value));
        found.language = language.value_or(Language::unknown);
        return language.has_value();
    }
    if (name == "year") {
        found.year = number_of(value);
        return value.size() == 4 && found.year > 0;
    }
    if (name == "month" || name == "date")
        return std::all_of(value.begin(), value.end(), is_digit);
    return value.find('?') == std::string_view::npos; // id
}

bool LinkAddresses::match(const Form &form, std::string_view address, std::string_view lower,
                          LinkAddress &found) const {
    std::size_t at = 0;
    for (std::size_t i = 0; i < form.pieces.size(); ++i) {
        const Piece &piece = form.pieces[i];
        if (!piece.named) {
            if (lower.substr(at, piece.text.size()) != piece.text)
                return false;
            at += piece.text.size();
            continue;
        }
        const std::size_t end = i + 1 < form.pieces.size() ? lower.find(form.pieces[i + 1].text, at) : lower.size();
        if (end == std::string_view::npos || !take(piece.text, address.substr(at, end - at), found))
            return false;
        at = end;
    }
    return at == lower.size();
}

LinkAddress LinkAddresses::read(std::string_view url) const {
    if (url.size() > longest_address)
        return {};
    const std::string address = normal_form(url);
    const std::string lower = folded(address);
    for (const Form &form : forms_) {
        LinkAddress found;
        if (match(form, address, lower, found)) {
            found.type = form.type;
            found.known = true;
            found.opaque = form.opaque;
            return found;
        }
    }
    LinkAddress found;
    if (lower.ends_with(".pdf") || lower.ends_with(".doc") || lower.ends_with(".docx"))
        found.type = DocumentType::document;
    return found;
}

} // namespace recital
