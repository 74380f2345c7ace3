#pragma once
// Pages as the converter tells them: words with their boxes, in points from the page's top left corner, put together to
// lines. A small raised number or asterisk behind a word is the call of a footnote and is written "[1]".

#include <string>
#include <string_view>
#include <vector>

#include "extract/reader.hpp"

namespace recital {

struct PdfBox {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;

    double height() const { return bottom - top; }
    double width() const { return right - left; }
};

struct PdfLine {
    PdfBox box;
    double size = 0;       // height of the words that make up most of it
    double first_word = 0; // width of its first word
    int block = 0;         // number of the converter's block
    bool leader = false;   // a row of dots stood in it, or at its end
    std::string text;
};

struct PdfPage {
    double width = 0;
    double height = 0;
    std::vector<PdfLine> lines;
};

/// The pages of `pdftotext -tsv`. Rows that make no sense are passed over. Pages of Arabic are mirrored, so that their lines too
/// begin at the left and run to the right.
std::vector<PdfPage> read_pdf_pages(std::string_view table, const ReadContext &context);

/// True for what a footnote may be called by: up to three digits, asterisks, one small letter.
bool is_note_call(std::string_view text);

/// Joins pieces of one row, from left to right, to one line: labels and close neighbours by a blank, cells by tabs.
/// A raised number before the text behind it becomes "[1] ".
PdfLine join_row(std::vector<PdfLine> pieces);

} // namespace recital
