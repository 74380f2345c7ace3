#include "extract/page_inline.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include <libxml/HTMLparser.h>

#include "extract/reader_words.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_address = 4096;
constexpr std::size_t most_failures = 500; // brackets in one paragraph that look like links and are none
constexpr std::size_t longest_tag = 300;
constexpr std::size_t longest_reference = 12; // "&thetasym;", "&#x0010FFFF;"
constexpr std::array<std::string_view, 3> address_openings{"https://", "http://", "www."};

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_word(char c) { return is_letter(c) || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) & 0x80U) != 0; }
bool is_mark(char c) { return c > ' ' && c < 0x7F && !is_word(c); }

/// "<https://...>", "<name@place>": the bytes up to and with the closing bracket; 0 for anything else.
std::size_t automatic_link(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at + 1, longest_address);
    const std::size_t end = rest.find_first_of("<> \t\n");
    if (end == std::string_view::npos || rest[end] != '>' || end < 4)
        return 0;
    const std::string_view inside = rest.substr(0, end);
    const bool address = inside.find("://") != std::string_view::npos || inside.starts_with("www.") ||
                         inside.starts_with("mailto:") ||
                         (inside.find('@') != std::string_view::npos && inside.find('.') != std::string_view::npos);
    return address && (is_letter(inside[0]) || is_word(inside[0])) ? end + 2 : 0;
}

/// An HTML tag or comment; 0 where none begins.
std::size_t tag_length(std::string_view text, std::size_t at) {
    if (at + 2 >= text.size() || (!is_letter(text[at + 1]) && text[at + 1] != '/' && text[at + 1] != '!'))
        return 0;
    const std::size_t end = text.substr(at, longest_tag).find_first_of("<>", 1);
    return end == std::string_view::npos || text[at + end] == '<' ? 0 : end + 1;
}

std::string without_escapes(std::string_view marked) {
    std::string plain;
    for (std::size_t i = 0; i < marked.size(); ++i) {
        if (marked[i] == '\\' && i + 1 < marked.size() && is_mark(marked[i + 1]))
            ++i;
        plain += marked[i];
    }
    return plain;
}

struct Destination {
    std::string url;
    std::size_t end = 0; // one past the closing bracket
};

/// What stands in "(...)" behind the words of a link: an address, perhaps a title.
std::optional<Destination> destination(std::string_view text, std::size_t open) {
    const std::size_t limit = std::min(text.size(), open + longest_address);
    std::size_t at = open + 1;
    while (at < limit && is_blank_byte(text[at]))
        ++at;
    const std::size_t begin = at;
    std::size_t end = at;
    if (at < limit && text[at] == '<') {
        end = text.substr(0, limit).find('>', at);
        if (end == std::string_view::npos)
            return std::nullopt;
        at = end + 1;
    } else {
        std::size_t depth = 0;
        for (; at < limit && !is_blank_byte(text[at]); ++at) {
            if (text[at] == '\\' && at + 1 < limit)
                ++at;
            else if (text[at] == '(')
                ++depth;
            else if (text[at] == ')' && depth-- == 0)
                break;
        }
        end = at;
    }
    Destination found{without_escapes(text.substr(begin, end - begin)), 0};
    if (found.url.starts_with('<'))
        found.url.erase(0, 1);
    while (at < limit && is_blank_byte(text[at]))
        ++at;
    if (at < limit && (text[at] == '"' || text[at] == '\'')) { // a title
        at = text.substr(0, limit).find(text[at], at + 1);
        if (at == std::string_view::npos)
            return std::nullopt;
        ++at;
        while (at < limit && is_blank_byte(text[at]))
            ++at;
    }
    if (at >= limit || text[at] != ')')
        return std::nullopt;
    found.end = at + 1;
    return found;
}

/// Decodes the reference at `at`; its length, 0 where there is none.
std::size_t append_reference(std::string &out, std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, longest_reference);
    const std::size_t end = rest.find(';');
    if (end == std::string_view::npos || end < 2)
        return 0;
    const std::string name(rest.substr(1, end - 1));
    std::uint32_t point = 0;
    if (name[0] == '#') {
        const bool hex = name.size() > 2 && (name[1] == 'x' || name[1] == 'X');
        const char *first = name.data() + (hex ? 2 : 1);
        const auto [stop, error] = std::from_chars(first, name.data() + name.size(), point, hex ? 16 : 10);
        if (error != std::errc() || stop != name.data() + name.size())
            return 0;
    } else if (const htmlEntityDesc *entity = htmlEntityLookup(reinterpret_cast<const xmlChar *>(name.c_str()))) {
        point = entity->value;
    }
    if (point == 0 || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
        return 0;
    if (point <= ' ')
        out += ' ';
    else
        append_point(out, point);
    return end + 1;
}

class Inline {
  public:
    Inline(std::string_view text, const LinkNames &names, PageBlock &block)
        : text_(text), names_(names), block_(block) {}

    void read() {
        match_brackets();
        match_emphasis();
        for (std::size_t at = 0; at < text_.size();)
            at = step(at);
    }

  private:
    struct OpenLink {
        std::size_t close = 0; // where its words end
        std::size_t next = 0;  // where reading goes on
        std::size_t begin = 0; // of its words in the block's text
        std::string url;
    };

    /// The matching bracket of every "[", itself where there is none.
    void match_brackets() {
        if (text_.find('[') == std::string_view::npos)
            return;
        closing_.resize(text_.size());
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < text_.size(); ++i) {
            closing_[i] = i;
            if (text_[i] == '\\') {
                ++i;
                if (i < text_.size())
                    closing_[i] = i;
            } else if (text_[i] == '[') {
                open.push_back(i);
            } else if (text_[i] == ']' && !open.empty()) {
                closing_[open.back()] = i;
                open.pop_back();
            }
        }
    }

    /// Looking for the end of what is no address must not be done again and again.
    std::optional<Destination> destination_at(std::size_t open) {
        if (failures_ == most_failures)
            return std::nullopt;
        std::optional<Destination> found = destination(text_, open);
        failures_ += found ? 0 : 1;
        return found;
    }

    /// Length of what must be passed over whole when marks of emphasis are looked for.
    std::size_t opaque(std::size_t at) {
        const char c = text_[at];
        if (c == '\\')
            return 2;
        if (c == '<')
            return std::max(automatic_link(text_, at), tag_length(text_, at));
        if (c == ']' && at + 1 < text_.size() && text_[at + 1] == '(') {
            const std::optional<Destination> found = destination_at(at + 1);
            return found ? found->end - at : 0;
        }
        return (c == 'h' || c == 'w') && starts_word(at) ? address_length(text_, at) : 0;
    }

    bool starts_word(std::size_t at) const {
        return at == 0 || !is_word(text_[at - 1]) || (static_cast<unsigned char>(text_[at - 1]) & 0x80U) != 0;
    }

    /// Which runs of "*" and "_" are marks: those that open before a word and close behind one, in pairs.
    void match_emphasis() {
        if (text_.find_first_of("*_") == std::string_view::npos)
            return;
        dropped_.resize(text_.size());
        std::map<std::pair<char, std::size_t>, std::vector<std::size_t>> open;
        for (std::size_t at = 0; at < text_.size();) {
            if (const std::size_t whole = opaque(at); whole > 0) {
                at += whole;
                continue;
            }
            const char c = text_[at];
            if (c != '*' && c != '_') {
                ++at;
                continue;
            }
            const std::size_t end = std::min(text_.find_first_not_of(c, at), text_.size());
            const char before = at == 0 ? ' ' : text_[at - 1];
            const char after = end == text_.size() ? ' ' : text_[end];
            const bool opens = !is_blank_byte(after) && (c == '*' || !is_word(before));
            const bool closes = !is_blank_byte(before) && (c == '*' || !is_word(after));
            std::vector<std::size_t> &openers = open[{c, end - at}];
            if (closes && !openers.empty()) {
                drop(openers.back(), end - at);
                drop(at, end - at);
                openers.pop_back();
            } else if (opens) {
                openers.push_back(at);
            } else if (closes && c == '*' && end - at == 2) { // its partner was lost with the line before
                drop(at, 2);
            }
            at = end;
        }
        for (const std::size_t left : open[{'*', 2}])
            drop(left, 2);
    }

    void drop(std::size_t at, std::size_t length) {
        std::fill_n(dropped_.begin() + static_cast<std::ptrdiff_t>(at), length, true);
    }

    std::size_t step(std::size_t at) {
        if (!links_.empty() && links_.back().close == at)
            return close_link();
        const char c = text_[at];
        if (!dropped_.empty() && dropped_[at])
            return at + 1;
        if (c == '\\' && at + 1 < text_.size() && is_mark(text_[at + 1])) {
            put(text_[at + 1]);
            return at + 2;
        }
        if (c == '`')
            return at + 1;
        if (c == '!' && at + 1 < text_.size() && text_[at + 1] == '[' && closing_[at + 1] != at + 1)
            if (const std::size_t next = picture(at + 1); next != 0)
                return next;
        if (c == '[' && closing_[at] != at)
            return bracket(at);
        if (c == '<')
            return angle(at);
        if (c == '&')
            if (const std::size_t length = append_reference(block_.text, text_, at); length > 0)
                return at + length;
        if ((c == 'h' || c == 'w') && links_.empty() && starts_word(at))
            if (const std::size_t length = address_length(text_, at); length > 0)
                return address(text_.substr(at, length), at + length);
        put(c);
        return at + 1;
    }

    void put(char c) {
        if (!is_blank_byte(c))
            block_.text += c;
        else if (block_.text.empty() || block_.text.back() != ' ')
            block_.text += ' ';
    }

    std::size_t address(std::string_view url, std::size_t next) {
        const auto begin = static_cast<std::uint32_t>(block_.text.size());
        block_.text += url;
        if (links_.empty())
            block_.links.push_back({begin, static_cast<std::uint32_t>(block_.text.size()), std::string(url)});
        return next;
    }

    std::size_t angle(std::size_t at) {
        if (const std::size_t length = automatic_link(text_, at); length > 0)
            return address(text_.substr(at + 1, length - 2), at + length);
        if (const std::size_t length = tag_length(text_, at); length > 0) {
            if (text_.substr(at, 3) == "<br" || text_.substr(at, 3) == "<BR")
                put(' ');
            return at + length;
        }
        put('<');
        return at + 1;
    }

    /// A picture's words are no text. One past it, 0 where there is no picture.
    std::size_t picture(std::size_t open) {
        const std::size_t close = closing_[open];
        if (close + 1 < text_.size() && text_[close + 1] == '(')
            if (const std::optional<Destination> found = destination_at(close + 1))
                return found->end;
        return 0;
    }

    std::size_t bracket(std::size_t at) {
        const std::size_t close = closing_[at];
        const std::string_view inside = text_.substr(at + 1, close - at - 1);
        if (inside.starts_with('^') && inside.size() > 1 && inside.size() < 30) { // the call of a footnote
            block_.text.append("[").append(inside.substr(1)).append("]");
            return close + 1;
        }
        if (const std::optional<OpenLink> link = link_of(inside, close)) {
            links_.push_back(*link);
            links_.back().begin = block_.text.size();
            return at + 1;
        }
        put('[');
        return at + 1;
    }

    std::optional<OpenLink> link_of(std::string_view words, std::size_t close) {
        const char next = close + 1 < text_.size() ? text_[close + 1] : ' ';
        if (next == '(') {
            if (std::optional<Destination> found = destination_at(close + 1))
                return OpenLink{close, found->end, 0, std::move(found->url)};
            return std::nullopt;
        }
        if (names_.empty() || words.size() > longest_tag)
            return std::nullopt;
        std::string_view name = words;
        std::size_t end = close + 1;
        if (next == '[' && closing_[close + 1] != close + 1) {
            end = closing_[close + 1] + 1;
            if (end - close > 3)
                name = text_.substr(close + 2, end - close - 3);
        }
        const auto known = names_.find(link_name(name));
        return known == names_.end() ? std::nullopt : std::optional(OpenLink{close, end, 0, known->second});
    }

    std::size_t close_link() {
        OpenLink link = std::move(links_.back());
        links_.pop_back();
        if (links_.empty() && block_.text.size() > link.begin && !link.url.empty())
            block_.links.push_back({static_cast<std::uint32_t>(link.begin),
                                    static_cast<std::uint32_t>(block_.text.size()), std::move(link.url)});
        return link.next;
    }

    std::string_view text_;
    const LinkNames &names_;
    PageBlock &block_;
    std::vector<std::size_t> closing_;
    std::vector<bool> dropped_;
    std::vector<OpenLink> links_; // innermost last
    std::size_t failures_ = 0;
};

} // namespace

std::size_t address_length(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at, longest_address);
    const auto opening = std::find_if(address_openings.begin(), address_openings.end(),
                                      [rest](std::string_view start) { return rest.starts_with(start); });
    if (opening == address_openings.end())
        return 0;
    std::size_t end = opening->size();
    std::size_t round = 0;
    for (; end < rest.size(); ++end) {
        const char c = rest[end];
        if (c <= ' ' || c >= 0x7F || c == '<' || c == '>' || c == '"' || c == '|' || c == '`' || c == '\\' ||
            c == '[' || c == ']' || c == '{' || c == '}')
            break;
        if (c == '(')
            ++round;
        else if (c == ')' && round-- == 0)
            break;
    }
    while (end > opening->size() && std::string_view(".,;:!?'*_").find(rest[end - 1]) != std::string_view::npos)
        --end;
    return end > opening->size() && is_word(rest[opening->size()]) ? end : 0;
}

std::string link_name(std::string_view words) { return fold_words(words); }

void append_inline(std::string_view marked, const LinkNames &names, PageBlock &block) {
    Inline(marked, names, block).read();
}

} // namespace recital
