#include "extract/html_guard.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "extract/masthead.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t most_attributes = 64;

// Elements that need no closing tag, or have none: they do not nest for ever by being left open.
constexpr std::array<std::string_view, 27> unclosed{"p",     "li",    "td",    "tr",     "th",       "dt",     "dd",
                                                    "thead", "tbody", "tfoot", "option", "colgroup", "br",     "img",
                                                    "hr",    "meta",  "link",  "input",  "area",     "source", "base",
                                                    "col",   "embed", "param", "track",  "wbr",      "frame"};

// Elements whose content is no markup.
constexpr std::array<std::string_view, 4> raw_text{"script", "style", "textarea", "title"};

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c; }

/// Letter case of `name` makes no difference.
bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
    return std::any_of(names.begin(), names.end(), [name](std::string_view other) {
        return std::equal(name.begin(), name.end(), other.begin(), other.end(),
                          [](char a, char b) { return small(a) == b; });
    });
}

struct Tag {
    std::size_t begin = 0;
    std::size_t end = 0;  // one past ">"
    std::size_t many = 0; // where the attributes beyond the limit begin; 0 without any
    std::string_view name;
    bool closing = false;
};

/// The tag at "<"; attributes are counted, quoted values passed over.
Tag read_tag(std::string_view page, std::size_t at) {
    Tag tag{at, page.size(), 0, {}, page[at + 1] == '/'};
    std::size_t i = at + (tag.closing ? 2 : 1);
    const std::size_t name = i;
    while (i < page.size() && !is_blank_byte(page[i]) && page[i] != '>' && page[i] != '/')
        ++i;
    tag.name = page.substr(name, i - name);
    std::size_t attributes = 0;
    bool between = true;
    while (i < page.size() && page[i] != '>') {
        const char c = page[i];
        if (c == '"' || c == '\'') {
            const std::size_t close = page.find(c, i + 1);
            if (close == std::string_view::npos) { // never closed: the tag ends at the next bracket
                i = std::min(page.find('>', i), page.size());
                break;
            }
            i = close + 1;
            between = true;
            continue;
        }
        if (is_blank_byte(c) || c == '/') {
            between = true;
        } else if (between && c != '=') {
            between = i > 0 && page[i - 1] == '=';
            if (!between && ++attributes == most_attributes + 1)
                tag.many = i;
            between = false;
        }
        ++i;
    }
    tag.end = std::min(i + 1, page.size());
    return tag;
}

class Guard {
  public:
    Guard(std::string_view page, const ReadContext &context, Reading &reading, std::string &copy)
        : page_(page), most_deep_(context.limits.max_depth), reading_(reading), copy_(copy) {}

    std::string_view run() {
        for (std::size_t at = page_.find('<'); at != std::string_view::npos && at + 1 < page_.size();
             at = page_.find('<', at))
            at = step(at);
        if (taken_ == 0)
            return page_;
        copy_.append(page_, taken_, std::string_view::npos);
        return copy_;
    }

  private:
    std::size_t step(std::size_t at) {
        if (page_.substr(at, 4) == "<!--") {
            const std::size_t end = page_.find("-->", at + 4);
            return end == std::string_view::npos ? page_.size() : end + 3;
        }
        if (!is_letter(page_[at + 1]) && page_[at + 1] != '/')
            return at + 1;
        const Tag tag = read_tag(page_, at);
        if (tag.many != 0) {
            tell(many_told_, ProblemRule::document_damaged, tag.many,
                 "a tag has more attributes than " + std::to_string(most_attributes) + "; the others were not read");
            cut(tag.many, tag.end - (page_[tag.end - 1] == '>' ? 1 : 0));
        }
        if (!is_one_of(tag.name, unclosed))
            nest(tag);
        return !tag.closing && is_one_of(tag.name, raw_text) ? behind_raw_text(tag) : tag.end;
    }

    void nest(const Tag &tag) {
        if (tag.closing) {
            if (depth_ > most_deep_)
                cut(tag.begin, tag.end);
            depth_ -= depth_ > 0 ? 1 : 0;
        } else if (++depth_ > most_deep_) {
            tell(deep_told_, ProblemRule::xml_too_deep, tag.begin,
                 "elements are nested deeper than " + std::to_string(most_deep_) +
                     "; deeper ones were read as if they "
                     "were not nested");
            cut(tag.begin, tag.end);
        }
    }

    std::size_t behind_raw_text(const Tag &tag) const {
        for (std::size_t at = page_.find("</", tag.end); at != std::string_view::npos; at = page_.find("</", at + 2))
            if (is_one_of(page_.substr(at + 2, tag.name.size()), raw_text))
                return at;
        return page_.size();
    }

    void cut(std::size_t begin, std::size_t end) {
        if (begin < taken_ || end <= begin)
            return;
        copy_.append(page_, taken_, begin - taken_);
        taken_ = end;
    }

    void tell(bool &told, ProblemRule rule, std::size_t at, std::string message) {
        if (told)
            return;
        told = true;
        const Place place = place_of(page_, at);
        report(reading_, rule, Severity::warning, std::move(message), place.line, place.column);
    }

    std::string_view page_;
    const std::size_t most_deep_;
    Reading &reading_;
    std::string &copy_;
    std::size_t taken_ = 0; // bytes of the page that are copied or cut
    std::size_t depth_ = 0;
    bool many_told_ = false;
    bool deep_told_ = false;
};

} // namespace

std::string_view guarded_html(std::string_view page, const ReadContext &context, Reading &reading, std::string &copy) {
    return Guard(page, context, reading, copy).run();
}

} // namespace recital
