// TextOutline's texts without an enacting formula: reports, letters, records, and what stands in annexes.

#include <algorithm>

#include "extract/letter_title.hpp"
#include "extract/text_outline.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_cover_line = 160; // bytes
constexpr std::size_t longest_annex_line = 60;
constexpr std::size_t longest_letter_annex = 400;
constexpr std::size_t cover_lines = 30; // within which the title of a letter stands

bool is_row(const TextLine &line) { return line.text.find('\t') != std::string_view::npos; }

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

} // namespace

/// "Annex", "Annex II", "Annex to resolution 1526 (2004)", "Annex to the letter dated 3 May 2044 from ..."
bool TextOutline::is_annex_heading(const TextLine &line) const {
    if (line.label.form != LineLabel::Form::none || !line.footnote.empty() || is_row(line) ||
        line.text.size() > longest_letter_annex)
        return false;
    const ReaderWords::Entry *entry = words_.opens("annex_heading", line.folded);
    if (entry == nullptr)
        return false;
    const std::string_view rest = trim_blanks(std::string_view(line.folded).substr(entry->folded.size()));
    if (line.text.size() > longest_annex_line)
        return line.end == LineEnd::none && words_.within("letter_head", rest) && has_digit(rest);
    // Nothing but a short mark behind the word.
    const bool label =
        rest.find(' ') == std::string_view::npos || rest.starts_with('[') || rest.find(" [") != std::string_view::npos;
    if (label)
        return rest.size() <= 24 && (line.end == LineEnd::none || rest.size() <= 5);
    return line.end == LineEnd::none && words_.within("resolution", rest) && has_digit(rest);
}

// The title of a letter ends its masthead. Only a masthead that says who may see the document and in which language it was
// written is that of a letter; agendas name letters too.
std::size_t TextOutline::letter_masthead(std::size_t limit) {
    bool issued = false;
    for (std::size_t i = 0; i < std::min(limit, cover_lines); ++i) {
        issued = issued || words_.opens("original_line", lines_[i].folded) != nullptr;
        if (!issued)
            continue;
        const auto title = read_letter_title(lines_[i].text, words_);
        if (!title || title->phrase.size() + 4 < trim_blanks(lines_[i].text).size())
            continue;
        letter_ = title->type;
        title_ = title->phrase;
        for (std::size_t line = 0; line < i; ++line)
            put(line, "cover");
        put(i, "title");
        return i + 1;
    }
    return 0;
}

// Of a report, letter or other text: the short lines before the first numbered or long one.
std::size_t TextOutline::plain_masthead(std::size_t limit) {
    if (const std::size_t letter = letter_masthead(limit); letter > 0)
        return letter;
    std::size_t body = 0;
    while (body < limit && lines_[body].label.form == LineLabel::Form::none &&
           lines_[body].text.size() < longest_cover_line && lines_[body].footnote.empty())
        ++body;
    if (body == limit)
        return 0;
    for (std::size_t i = 0; i < body; ++i)
        put(i, "cover");
    return body;
}

// Paragraphs follow their printed numbers and are counted where there are none.
void TextOutline::read_plain(Region region) {
    const bool numbered = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(region.begin),
                                      lines_.begin() + static_cast<std::ptrdiff_t>(region.end),
                                      [](const TextLine &line) { return line.label.form == LineLabel::Form::number; });
    std::string paragraph;
    LabelStack labels;
    int counted = 0;
    for (std::size_t i = region.begin; i < region.end; ++i) {
        const TextLine &line = lines_[i];
        if (!line.footnote.empty()) {
            put(i, "");
        } else if (line.label.form == LineLabel::Form::bracket && !paragraph.empty()) {
            put(i, paragraph + '_' + labels.place(line.label.label));
        } else if (is_heading(i, region)) {
            put(i, "", BlockKind::heading);
        } else {
            const bool own = line.label.form == LineLabel::Form::number;
            if (own || !numbered) {
                paragraph = "para_" + (own ? line.label.label : std::to_string(++counted));
                labels.clear();
            }
            put(i, paragraph);
        }
    }
}

} // namespace recital
