#include "extract/page_layout.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/masthead.hpp"
#include "extract/page_boilerplate.hpp"
#include "extract/page_facts.hpp"
#include "extract/page_nesting.hpp"
#include "extract/page_noise.hpp"
#include "extract/printed_date.hpp"
#include "extract/text_footnotes.hpp"
#include "extract/text_reader.hpp"
#include "extract/utf8_text.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

using Kind = PageBlock::Kind;

constexpr std::size_t longest_heading = 110;       // code points of a heading that nothing marks as one
constexpr std::size_t title_lines = 2;             // at the head of a page, which may both be headings
constexpr std::size_t masthead_blocks = 40;        // within which a document's masthead and enacting words stand
constexpr std::size_t longest_masthead_line = 120; // bytes

bool ends_like_text(std::string_view text) {
    return std::string_view(".,:;!?").find(text.back()) != std::string_view::npos || text.ends_with("\xE3\x80\x82") ||
           text.ends_with("\xEF\xBC\x9A");
}

std::size_t count(std::string_view text, std::string_view what) {
    std::size_t found = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size()))
        ++found;
    return found;
}

/// A quotation that is left open: the line was cut off, and is no heading.
bool breaks_off(std::string_view text) { return count(text, "\xE2\x80\x9C") != count(text, "\xE2\x80\x9D"); }

/// "Selected documents" between paragraphs: short, no link, no sentence, no date.
bool looks_like_heading(const PageBlock &block, const ReaderWords &words) {
    if (block.kind != Kind::paragraph || block.depth != 0 || !block.links.empty() || ends_like_text(block.text) ||
        breaks_off(block.text) || count_points(block.text) > longest_heading)
        return false;
    const std::string folded = fold_words(block.text);
    return !first_date(folded, words) && words.opens("page_date", folded) == nullptr &&
           words.opens("page_head", folded) == nullptr && !Symbol::parse(block.text);
}

void mark_headings(MarkedPage &page, const ReaderWords &words) {
    std::vector<PageBlock> &blocks = page.blocks;
    if (std::any_of(blocks.begin(), blocks.end(), [](const PageBlock &block) { return block.kind == Kind::heading; }))
        return;
    // Of several such lines in a row the last is the heading, the others are words below pictures; but a page may begin with
    // the name of its site and its own.
    bool next = true;
    std::size_t first = blocks.size();
    for (std::size_t i = blocks.size(); i-- > 0;) {
        const bool looks = looks_like_heading(blocks[i], words);
        if (looks && (!next || i < title_lines) && i + 1 < blocks.size()) {
            blocks[i].kind = Kind::heading;
            blocks[i].level = 2;
            first = i;
        }
        next = looks;
    }
    if (first < masthead_blocks && first < blocks.size())
        blocks[first].level = 1;
}

/// A note that lost its markup: "[3] See ..." behind a text that calls "[3]".
void mark_footnotes(MarkedPage &page) {
    const auto is_note = [](const PageBlock &block) {
        const std::size_t close = block.text.find(']');
        return block.kind == Kind::paragraph && block.text.starts_with('[') && close < 5 && close > 1 &&
               block.text.find_first_not_of("0123456789", 1) == close;
    };
    for (auto block = page.blocks.rbegin(); block != page.blocks.rend() && is_note(*block); ++block) {
        const std::size_t close = block->text.find(']');
        block->kind = Kind::footnote;
        block->marker = block->text.substr(1, close - 1);
        const std::size_t lost = std::min(block->text.find_first_not_of(' ', close + 1), block->text.size());
        block->text.erase(0, lost);
        for (TextLink &link : block->links) {
            link.begin -= std::min(link.begin, static_cast<std::uint32_t>(lost));
            link.end -= std::min(link.end, static_cast<std::uint32_t>(lost));
        }
    }
}

/// Puts the blocks into the text, one a line.
class Layout {
  public:
    Layout(const MarkedPage &page, std::size_t title, Text &text) : page_(page), title_(title), text_(text) {}

    void write() {
        for (std::size_t i = 0; i < page_.blocks.size(); ++i)
            add(page_.blocks[i], i == title_);
        tie_footnotes(text_, false);
    }

  private:
    void add(const PageBlock &from, bool title) {
        Block block;
        block.kind = title ? BlockKind::title : kind_of(from.kind);
        block.level = from.kind == Kind::heading || title ? std::max<std::uint8_t>(from.level, 1) : std::uint8_t{0};
        block.raw = static_cast<std::uint32_t>(from.raw);
        block.parent = parent_of(from);
        block.marker = from.marker;
        if (title)
            block.provision = "title";
        else if (from.kind != Kind::heading && from.kind != Kind::footnote)
            block.provision = "para_" + std::to_string(++paragraphs_);
        if (from.kind == Kind::item)
            nest(from.depth);
        put(from, std::move(block));
    }

    static BlockKind kind_of(Kind kind) {
        constexpr std::array<BlockKind, 5> kinds{BlockKind::heading, BlockKind::paragraph, BlockKind::list_item,
                                                 BlockKind::table_row, BlockKind::footnote};
        return kinds[static_cast<std::size_t>(kind)];
    }

    /// The item that holds the block. What belongs to no list ends all of them.
    std::int32_t parent_of(const PageBlock &from) {
        const std::size_t above = from.kind == Kind::item && from.depth > 0 ? from.depth - 1U : from.depth;
        if (from.kind == Kind::footnote)
            return -1;
        items_.resize(std::min(items_.size(), std::max<std::size_t>(from.depth, from.kind == Kind::item ? 1 : 0)));
        return above == 0 || items_.empty() ? -1 : items_[std::min(above, items_.size()) - 1];
    }

    void nest(std::size_t depth) {
        items_.resize(std::min(items_.size(), std::max<std::size_t>(depth, 1) - 1));
        items_.push_back(static_cast<std::int32_t>(text_.blocks.size()));
    }

    void put(const PageBlock &from, Block block) {
        std::string &content = text_.content;
        block.begin = static_cast<std::uint32_t>(content.size());
        block.begin_point = points_;
        if (from.kind == Kind::footnote)
            content.append("[").append(from.marker).append("] ");
        const auto body = static_cast<std::uint32_t>(content.size());
        const std::string_view kept = trim_blanks(from.text);
        const auto cut = static_cast<std::uint32_t>(kept.data() - from.text.data());
        const auto size = static_cast<std::uint32_t>(kept.size());
        content += kept;
        block.end = static_cast<std::uint32_t>(content.size());
        for (const TextLink &link : from.links) {
            const std::uint32_t begin = std::min(link.begin - std::min(link.begin, cut), size);
            const std::uint32_t end = std::min(link.end - std::min(link.end, cut), size);
            text_.links.push_back({body + begin, body + std::max(begin, end), link.url});
        }
        content += '\n';
        points_ += static_cast<std::uint32_t>(count_points(std::string_view(content).substr(block.begin)));
        text_.blocks.push_back(std::move(block));
    }

    const MarkedPage &page_;
    const std::size_t title_;
    Text &text_;
    std::vector<std::int32_t> items_; // the open item of each depth
    std::size_t paragraphs_ = 0;
    std::uint32_t points_ = 0;
};

/// Lines of an official document are read as that; the links stay where they are, as clean text is kept as it stands.
bool read_as_document(const MarkedPage &page, const ReadContext &context, Reading &reading) {
    const auto head_has = [&](std::string_view token_class) {
        const std::size_t head = std::min(page.blocks.size(), masthead_blocks);
        return std::any_of(page.blocks.begin(), page.blocks.begin() + static_cast<std::ptrdiff_t>(head),
                           [&](const PageBlock &block) {
                               return block.text.size() < longest_masthead_line &&
                                      context.words.opens(token_class, fold_words(block.text)) != nullptr;
                           });
    };
    const bool enacts = head_has("enacting");
    if (!enacts && !head_has("distr"))
        return false;
    Reading lines;
    lines.input = reading.input;
    Text laid_out;
    Layout(page, page.blocks.size(), laid_out).write();
    if (!read_text(laid_out.content, context, lines) || lines.facts.key.empty() ||
        lines.text.content != laid_out.content ||
        (enacts && std::none_of(lines.text.blocks.begin(), lines.text.blocks.end(),
                                [](const Block &block) { return block.kind == BlockKind::enacting; })))
        return false;
    for (std::size_t i = 0; i < std::min(lines.text.blocks.size(), laid_out.blocks.size()); ++i)
        lines.text.blocks[i].raw = laid_out.blocks[i].raw;
    reading.facts = std::move(lines.facts);
    reading.text = std::move(lines.text);
    reading.text.links = std::move(laid_out.links);
    reading.links = std::move(lines.links);
    reading.problems.insert(reading.problems.end(), lines.problems.begin(), lines.problems.end());
    return true;
}

} // namespace

bool lay_out_page(MarkedPage page, const ReadContext &context, Reading &reading) {
    const PageNoise noise(context.words);
    for (PageBlock &block : page.blocks)
        noise.clean(block);
    drop_boilerplate(page, context.words);
    if (page.blocks.empty()) {
        report(reading, ProblemRule::file_empty, Severity::error, "the page holds no text but menus and the like");
        return false;
    }
    if (read_as_document(page, context, reading)) {
        reading.facts.url = page.url;
        return true;
    }
    mend_nesting(page);
    mark_headings(page, context.words);
    mark_footnotes(page);
    const std::size_t title = title_block(page);
    Layout(page, title, reading.text).write();
    read_page_language(page, context, reading);
    read_page_facts(page, title, context, reading);
    return true;
}

} // namespace recital
