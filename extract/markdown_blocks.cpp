#include "extract/markdown_blocks.hpp"

#include <algorithm>
#include <limits>
#include <vector>

#include "extract/markdown_lines.hpp"
#include "extract/page_inline.hpp"
#include "extract/utf8_text.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

using Line = MarkdownLine;
using Kind = MarkdownLine::Kind;

constexpr std::size_t deepest = 200;          // nested items; deeper ones stay at that depth
constexpr std::size_t longest_separate = 160; // bytes of a line that stands alone between others
constexpr std::size_t widest_wrapped = 140;   // columns of text whose lines are cut at a width

bool begins_with_link(std::string_view text) {
    return text.starts_with("<http") || text.starts_with("[http") || address_length(text, 0) > 0;
}

bool is_lower(std::string_view text) {
    std::size_t at = 0;
    const char32_t point = next_point(text, at);
    return (point >= U'a' && point <= U'z') || (point >= 0xDF && point <= 0xFF) || (point >= 0x430 && point <= 0x45F);
}

/// The text calls for more: it ends within a sentence.
bool goes_on(std::string_view text) { return text.ends_with(',') || text.ends_with('-') || text.ends_with('/'); }

bool ends_sentence(std::string_view text) {
    while (!text.empty() && std::string_view("\"')]*_").find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    for (const std::string_view quote : {"\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB"})
        if (text.ends_with(quote))
            text.remove_suffix(quote.size());
    return !text.empty() && (std::string_view(".!?:;>").find(text.back()) != std::string_view::npos ||
                             text.ends_with("\xE3\x80\x82") || text.ends_with("\xD8\x9F"));
}

bool holds_symbol(std::string_view text) {
    for (std::size_t slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
        std::size_t begin = slash;
        while (begin > 0 && slash - begin < 8 && text[begin - 1] > ' ' && text[begin - 1] != '*' &&
               text[begin - 1] != '(')
            --begin;
        if (Symbol::match_at(text, begin))
            return true;
    }
    return false;
}

class Blocks {
  public:
    explicit Blocks(std::string_view text) : lines_(markdown_lines(text)) {
        collect_names();
        measure();
    }

    MarkedPage read() {
        for (index_ = 0; index_ < lines_.size(); ++index_)
            add(lines_[index_]);
        flush();
        return std::move(page_);
    }

  private:
    void collect_names() {
        for (const Line &line : lines_)
            if (line.kind == Kind::reference) {
                std::string_view url = line.text.substr(0, line.text.find_first_of(" \t"));
                if (url.starts_with('<') && url.ends_with('>'))
                    url = url.substr(1, url.size() - 2);
                names_.emplace(link_name(line.name), url);
            }
    }

    /// Whether blank lines part the paragraphs, and at which width lines are cut where they are.
    void measure() {
        std::size_t parted = 0;
        std::size_t adjacent = 0;
        bool blank = true;
        bool plain = false;
        for (const Line &line : lines_) {
            const bool now = line.kind == Kind::plain;
            if (now && plain)
                ++(blank ? parted : adjacent);
            if (now)
                width_ = std::max(width_, count_points(line.text));
            blank = line.kind == Kind::blank;
            plain = now || (plain && blank);
        }
        spaced_ = adjacent <= parted * 2;
    }

    bool more_lines_of(Kind kind) const { return index_ + 1 < lines_.size() && lines_[index_ + 1].kind == kind; }

    void add(const Line &line) {
        switch (line.kind) {
        case Kind::blank:
            blank_ = true;
            return;
        case Kind::plain:
            add_plain(line);
            break;
        case Kind::heading:
            leave_list();
            start(PageBlock::Kind::heading, line);
            block_.level = static_cast<std::uint8_t>(line.level);
            flush();
            break;
        case Kind::item:
            add_item(line);
            break;
        case Kind::row:
            start(PageBlock::Kind::row, line);
            marked_ = cells(line.text);
            flush();
            break;
        case Kind::note:
            leave_list();
            start(PageBlock::Kind::footnote, line);
            block_.marker = line.name;
            break;
        case Kind::underline:
        case Kind::rule:
            leave_list();
            break;
        case Kind::fence:
        case Kind::row_rule:
        case Kind::reference:
            flush();
            break;
        }
        blank_ = false;
    }

    void add_plain(const Line &line) {
        if (more_lines_of(Kind::underline) && (blank_ || marked_.empty()) && line.indent < 4) {
            leave_list();
            start(PageBlock::Kind::heading, line);
            block_.level = static_cast<std::uint8_t>(lines_[index_ + 1].level);
            flush();
        } else if (!open_items_.empty()) {
            add_below_item(line);
        } else if (!marked_.empty() && !blank_ && joins(line)) {
            join(line);
        } else {
            start(PageBlock::Kind::paragraph, line);
            separate_ = has_separate_lines();
        }
    }

    /// Lines between blank ones that are a line each: a symbol, a date, a heading. All are short, none goes on or ends like a
    /// sentence.
    bool has_separate_lines() const {
        for (std::size_t i = index_; i < lines_.size() && lines_[i].kind == Kind::plain; ++i) {
            const std::string_view text = lines_[i].text;
            if (text.size() > longest_separate || goes_on(text) || ends_sentence(text) || begins_with_link(text) ||
                (i > index_ && is_lower(text)))
                return false;
        }
        return true;
    }

    /// Whether a line goes on with the paragraph above it, where no blank line parts them.
    bool joins(const Line &line) const {
        if (spaced_ && !separate_)
            return true;
        if (goes_on(marked_) || begins_with_link(line.text))
            return true;
        if (ends_sentence(marked_))
            return width_ <= widest_wrapped && fills_width(line);
        return is_lower(line.text) || (width_ <= widest_wrapped && fills_width(line));
    }

    /// The first word of the line would not have fitted into the line above.
    bool fills_width(const Line &line) const {
        return last_points_ <= widest_wrapped &&
               last_points_ + 1 + count_points(line.text.substr(0, line.text.find(' '))) > width_;
    }

    void add_below_item(const Line &line) {
        const bool inside = line.indent > open_items_.back();
        const bool link = begins_with_link(line.text) && (goes_on(marked_) || marked_.ends_with(':') || !blank_);
        if (link ||
            (!blank_ && (goes_on(marked_) || is_lower(line.text) || (inside && !ends_sentence(marked_)) ||
                         (inside && fills_width(line) && width_ <= widest_wrapped && !marked_.ends_with('>'))))) {
            join(line);
        } else if (inside || (!blank_ && speaks_of_document_)) {
            start(PageBlock::Kind::paragraph, line);
            block_.depth = depth();
        } else {
            leave_list();
            start(PageBlock::Kind::paragraph, line);
        }
    }

    void add_item(const Line &line) {
        // A number at the start of a line within a paragraph is none of a list.
        if (line.ordered && open_items_.empty() && !blank_ && !marked_.empty() && !marked_.ends_with(':') &&
            block_.kind == PageBlock::Kind::paragraph && joins(line)) {
            join(line);
            return;
        }
        flush();
        while (!open_items_.empty() && open_items_.back() > line.indent)
            open_items_.pop_back();
        if ((open_items_.empty() || open_items_.back() < line.indent) && open_items_.size() < deepest)
            open_items_.push_back(line.indent);
        start(PageBlock::Kind::item, line);
        block_.depth = depth();
        if (line.ordered)
            marked_ = std::string(line.name) + ' ' + marked_;
        speaks_of_document_ = names_document(line.text);
    }

    std::uint8_t depth() const { return static_cast<std::uint8_t>(open_items_.size()); }

    void start(PageBlock::Kind kind, const Line &line) {
        flush();
        block_ = PageBlock();
        block_.kind = kind;
        block_.raw = line.raw;
        marked_ = line.text;
        last_points_ = count_points(line.text);
    }

    void join(const Line &line) {
        if (marked_.ends_with('\\'))
            marked_.pop_back();
        if (!marked_.empty())
            marked_ += ' ';
        marked_ += line.text;
        last_points_ = count_points(line.text);
        speaks_of_document_ = speaks_of_document_ || names_document(line.text);
    }

    /// Whether the item is about something that words below it can speak of.
    static bool names_document(std::string_view text) {
        return text.find("http") != std::string_view::npos || text.find("](") != std::string_view::npos ||
               text.starts_with("**") || holds_symbol(text);
    }

    static std::string cells(std::string_view row) {
        std::string tabbed;
        for (std::size_t i = 1; i < row.size(); ++i) {
            if (row[i] == '\\' && i + 1 < row.size() && row[i + 1] == '|')
                tabbed += row[++i];
            else
                tabbed += row[i] == '|' ? '\t' : row[i];
        }
        if (tabbed.ends_with('\t'))
            tabbed.pop_back();
        return tabbed;
    }

    void leave_list() {
        flush();
        open_items_.clear();
    }

    void flush() {
        if (marked_.empty())
            return;
        if (block_.kind == PageBlock::Kind::row)
            add_cells();
        else
            append_inline(marked_, names_, block_);
        page_.blocks.push_back(std::move(block_));
        block_ = PageBlock();
        marked_.clear();
    }

    void add_cells() {
        std::string_view rest = marked_;
        for (bool first = true; first || !rest.empty(); first = false) {
            const std::size_t end = std::min(rest.find('\t'), rest.size());
            if (!first)
                block_.text += '\t';
            append_inline(trim_blanks(rest.substr(0, end)), names_, block_);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }

    const std::vector<Line> lines_;
    MarkedPage page_;
    LinkNames names_;
    bool spaced_ = true;
    bool separate_ = false; // the lines of the open paragraph are a line each
    std::size_t width_ = 0;
    std::size_t index_ = 0;
    bool blank_ = true; // a blank line stands above
    PageBlock block_;   // the open one, whose text is still marked up
    std::string marked_;
    std::size_t last_points_ = 0;         // of the last line of the open block
    std::vector<std::size_t> open_items_; // columns before the markers
    bool speaks_of_document_ = false;     // the item read last
};

} // namespace

MarkedPage markdown_page(std::string_view text) { return Blocks(text).read(); }

} // namespace recital
