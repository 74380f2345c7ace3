#pragma once
// The structure of plain text: for every line what it is and which provision it belongs to, from printed numbers, the
// marks that lines end with, and the words of the authority data (enacting formulas, annex headings, closing lines).
//
// Preambular paragraphs are counted; operative ones follow their printed number and are counted where they have none;
// sections that number anew are counted (sect_2_op_1), annexes too (annex_1_para_3); statements and decisions, which have
// no enacting formula, are counted through (para_4).

#include <string>
#include <string_view>
#include <vector>

#include "extract/label_stack.hpp"
#include "extract/reader_words.hpp"
#include "extract/text_lines.hpp"
#include "graph/reading.hpp"

namespace recital {

/// A place in the text; parallel to the lines.
struct LinePlace {
    BlockKind kind = BlockKind::other;
    std::string provision;
    bool footnote = false; // its provision is that of its caller
};

class TextOutline {
  public:
    TextOutline(const std::vector<TextLine> &lines, const ReaderWords &words, bool wrapped)
        : lines_(lines), words_(words), wrapped_(wrapped) {}

    std::vector<LinePlace> read();

    /// After read(): organ of the enacting formula, none without one.
    Organ organ() const { return organ_; }
    /// After read(): number printed at the head of the title ("76/190", "1674 (2006)") and the title behind it.
    const std::string &title_number() const { return title_number_; }
    const std::string &title() const { return title_; }
    /// After read(): letter or note where the text is one, told by the title of its masthead; else document.
    DocumentType letter() const { return letter_; }
    /// After read(): one past the last line of the masthead.
    std::size_t masthead_end() const { return masthead_end_; }

  private:
    struct Region {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    std::size_t read_masthead();
    void read_region(Region region, const std::string &outer, bool annex);
    void read_section(Region section, const std::string &prefix, bool annex);
    void read_counted(Region region);
    void read_plain(Region region);
    std::size_t plain_masthead(std::size_t limit);
    std::size_t letter_masthead(std::size_t limit);
    bool numbers_anew(Region region) const;
    std::vector<Region> sections_of(Region region) const;
    std::size_t first_operative(Region region) const;
    bool is_enacting(const TextLine &line);
    bool is_closing(std::size_t index) const;
    bool numbers_from_one(std::size_t index) const;
    bool closes(std::size_t index) const;
    bool is_late(std::size_t index) const;
    bool is_annex_heading(const TextLine &line) const;
    bool is_heading(std::size_t index, Region region) const;
    bool opens_preamble(const TextLine &line) const;
    bool reads_as_title(const TextLine &line);
    void put(std::size_t index, std::string provision, BlockKind kind = BlockKind::other);

    const std::vector<TextLine> &lines_;
    const ReaderWords &words_;
    bool wrapped_ = false;
    std::vector<LinePlace> places_;
    Organ organ_ = Organ::none;
    bool enacted_ = false; // has a preamble and operative paragraphs
    DocumentType letter_ = DocumentType::document;
    bool plain_ = false; // neither resolution nor decision nor statement
    std::string title_number_;
    std::string title_;
    std::size_t masthead_end_ = 0;
    int preambular_ = 0;
};

} // namespace recital
