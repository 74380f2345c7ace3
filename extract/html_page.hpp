#pragma once
// The events of an HTML parser as the blocks of a page: paragraphs, headings, nested items, terms with their definitions, rows of
// tables, footnotes, links; zones by element, role and name; metadata of the head.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/html_cells.hpp"
#include "extract/html_element.hpp"
#include "extract/marked_page.hpp"
#include "extract/reader_words.hpp"

namespace recital {

class HtmlPage {
  public:
    explicit HtmlPage(const ReaderWords &words) : words_(words) {}

    /// Every start has its end, but for elements that the parser has left open.
    void start(std::string_view name, HtmlAttributes attributes);
    void end(std::string_view name);
    /// `offset`: byte of the input at which the text begins.
    void text(std::string_view characters, std::size_t offset);
    MarkedPage take();

  private:
    struct Element {
        std::string name;
        HtmlRole role = HtmlRole::part_of_line;
        PageBlock::Zone outer = PageBlock::Zone::unsaid;
        bool preformatted = false;
        std::size_t begin = 0; // of its words in the open block
    };
    struct List {
        bool ordered = false;
        std::size_t number = 0;
    };
    struct OpenLink {
        bool open = false;
        std::string url;      // empty: leads to a place in the page
        std::string fragment; // "#_ftnref1"
        std::size_t begin = 0;
    };

    void open(const Element &element, HtmlAttributes attributes, std::uint8_t level);
    void close(const Element &element);
    void open_item(bool counted);
    void open_cell();
    void open_link(HtmlAttributes attributes);
    void close_link();
    void add_link();
    void tell_note(std::size_t begin, bool mark);
    void line_break();
    void settle_line_break(std::string_view next);
    void begin(std::size_t offset);
    void put(std::string_view characters);
    void flush();
    void emit(PageBlock block);
    void read_preformatted();
    bool in_cell() const { return !tables_.empty() && tables_.back().in_cell(); }
    void leave_data_tables();

    const ReaderWords &words_;
    MarkedPage page_;
    std::string base_;
    std::string head_title_;
    std::vector<Element> elements_;
    std::size_t skipped_ = 0; // open elements without text
    bool in_title_ = false;
    PageBlock::Zone zone_ = PageBlock::Zone::unsaid;
    PageBlock block_;
    bool begun_ = false;
    std::uint8_t level_ = 0; // of the open heading
    bool caption_ = false;
    std::vector<List> lists_;
    std::size_t items_ = 0;    // open items, terms and definitions
    bool item_begins_ = false; // the next text begins an item
    std::string number_;       // printed before it
    bool line_break_ = false;
    bool blank_line_ = false; // two breaks in a row
    bool span_ended_ = false; // and nothing came since
    OpenLink link_;
    std::vector<HtmlTable> tables_;
    std::string preformatted_;
    std::size_t preformatted_at_ = 0;
};

} // namespace recital
