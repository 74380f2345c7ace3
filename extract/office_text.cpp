#include "extract/office_text.hpp"

#include <algorithm>
#include <array>

#include "extract/masthead.hpp"
#include "extract/text_reader.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

/// Cuts the blanks at the ends of a paragraph, its links with them.
void trim(OfficeParagraph &paragraph) {
    const std::string_view inner = trim_blanks(paragraph.text);
    if (inner.size() == paragraph.text.size())
        return;
    // A row of which one cell is filled stays known as a row by its tab.
    const bool row =
        paragraph.kind == BlockKind::table_row && !inner.empty() && inner.find('\t') == std::string_view::npos;
    const auto cut = static_cast<std::uint32_t>(inner.data() - paragraph.text.data());
    const auto size = static_cast<std::uint32_t>(inner.size());
    for (TextLink &link : paragraph.links) {
        link.begin = std::min(size, link.begin - std::min(cut, link.begin));
        link.end = std::min(size, link.end - std::min(cut, link.end));
    }
    paragraph.text = std::string(inner) + (row ? "\t" : "");
}

/// The list item under which one of this level stands.
class ListParents {
  public:
    std::int32_t place(std::uint8_t level, std::int32_t block) {
        const std::size_t depth = std::min<std::size_t>(level, open_.size() - 1);
        std::int32_t parent = -1;
        for (std::size_t i = 0; i < depth; ++i)
            parent = open_[i] >= 0 ? open_[i] : parent;
        open_[depth] = block;
        std::fill(open_.begin() + static_cast<std::ptrdiff_t>(depth) + 1, open_.end(), -1);
        return parent;
    }
    void end() { open_.fill(-1); }
    ListParents() { end(); }

  private:
    std::array<std::int32_t, 9> open_{};
};

} // namespace

void append_words(std::string &line, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte >= 0x80) {
            next_point(text, at);
            line.append(text.substr(begin, at - begin));
            continue;
        }
        ++at;
        if (byte > ' ')
            line += text[begin];
        else if (!line.empty() && line.back() != ' ' && line.back() != '\t')
            line += ' ';
    }
}

namespace {

bool read_paragraphs(std::vector<OfficeParagraph> paragraphs, const ReadContext &context, Reading &reading) {
    std::string text;
    std::vector<const OfficeParagraph *> told; // of each line
    std::vector<TextLink> links;
    for (OfficeParagraph &paragraph : paragraphs) {
        trim(paragraph);
        if (paragraph.text.empty())
            continue;
        for (TextLink &link : paragraph.links)
            if (link.begin < link.end)
                links.push_back({static_cast<std::uint32_t>(text.size()) + link.begin,
                                 static_cast<std::uint32_t>(text.size()) + link.end, std::move(link.url)});
        told.push_back(&paragraph);
        text.append(paragraph.text).append("\n");
    }
    const std::size_t before = reading.problems.size();
    if (text.empty() || !read_text(text, context, reading))
        return false;
    for (std::size_t i = before; i < reading.problems.size(); ++i) // lines are those of the text made here
        reading.problems[i].line = reading.problems[i].column = 0;
    reading.text.links = std::move(links);
    ListParents lists;
    std::size_t line = 0;
    std::size_t line_begin = 0;
    std::string place; // of the paragraph read last
    for (std::size_t i = 0; i < reading.text.blocks.size(); ++i) {
        Block &block = reading.text.blocks[i];
        while (line < told.size() && line_begin + told[line]->text.size() < block.begin)
            line_begin += told[line++]->text.size() + 1;
        block.raw = 0;
        if (line == told.size())
            continue;
        const OfficeParagraph &paragraph = *told[line];
        const bool masthead = block.kind == BlockKind::cover || block.kind == BlockKind::title ||
                              block.kind == BlockKind::enacting || block.kind == BlockKind::footnote;
        if (masthead || paragraph.kind == BlockKind::footnote)
            continue;
        if (paragraph.kind == BlockKind::heading) {
            block.kind = BlockKind::heading;
            block.level = paragraph.level;
            block.provision.clear();
        } else if (paragraph.kind == BlockKind::table_row) {
            block.kind = BlockKind::table_row;
            block.provision = place; // numbers in a table are no paragraphs
        }
        if (block.kind == BlockKind::paragraph || block.kind == BlockKind::subparagraph)
            place = block.provision;
        if (paragraph.kind == BlockKind::list_item && block.kind == BlockKind::paragraph) {
            block.kind = BlockKind::list_item;
            block.parent = lists.place(paragraph.level, static_cast<std::int32_t>(i));
        } else if (block.kind != BlockKind::footnote) {
            lists.end();
        }
    }
    return true;
}

} // namespace

bool take_damaged(std::string_view why, bool has_root, std::string_view kind, Reading &reading) {
    const std::string text = "the text of this " + std::string(kind) + " file ";
    if (has_root) {
        report(reading, ProblemRule::xml_not_well_formed, Severity::warning, text + "is damaged: " + std::string(why));
        reading.damaged = true;
    } else {
        report(reading, ProblemRule::document_damaged, Severity::error, text + "cannot be read: " + std::string(why));
    }
    return has_root;
}

bool read_office_text(std::vector<OfficeParagraph> paragraphs, bool whole, std::string_view kind,
                      const ReadContext &context, Reading &reading) {
    if (!whole) {
        report(reading, ProblemRule::xml_too_deep, Severity::warning,
               "elements are nested deeper than the limit of " + std::to_string(context.limits.max_depth) +
                   "; what is in them was left out");
        reading.damaged = true;
    }
    const bool read = read_paragraphs(std::move(paragraphs), context, reading);
    if (!read)
        report(reading, ProblemRule::file_no_text, Severity::error, "the " + std::string(kind) + " file holds no text");
    return read;
}

} // namespace recital
