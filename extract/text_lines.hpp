#pragma once
// Plain text as lines of one paragraph each, with what can be told of a line by looking at it alone.

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reader_words.hpp"

namespace recital {

/// How a line numbers itself.
struct LineLabel {
    enum class Form {
        none,
        number, // "12. ", "12 - "
        bracket // "(a) ", "b) ", "(iv) ", "(1) "
    } form = Form::none;
    std::string label;      // as in provision keys
    std::size_t length = 0; // bytes of the line up to the text behind it
};

/// The label that a text begins with; Form::none where it has none.
LineLabel label_of_line(std::string_view text, const ReaderWords &words);

/// The mark that a line ends with, footnote markers, quotation marks and brackets behind it put aside.
enum class LineEnd { none, comma, semicolon, colon, stop };

struct TextLine {
    std::string_view text;
    std::size_t raw = 0; // where it begins in the input
    std::string folded;  // its first bytes, folded
    LineLabel label;
    LineEnd end = LineEnd::none;
    std::string footnote;      // marker of a line that is a footnote's text
    std::size_t note_text = 0; // bytes of the line before that text
    bool section_mark = false; // "IV", "B."
};

/// The lines of a text. Text with blank lines between its paragraphs is hard-wrapped: its paragraphs are joined, words
/// parted at line ends with a hyphen are put together. All other text is taken as it stands.
class TextLines {
  public:
    /// `text` must be valid UTF-8 and stay; `input` is what raw places count in, with the same line ends.
    TextLines(std::string_view text, std::string_view input, const ReaderWords &words);

    std::vector<TextLine> &lines() { return lines_; }
    const std::vector<TextLine> &lines() const { return lines_; }
    bool wrapped() const { return wrapped_; }

  private:
    void add(std::string_view text, std::size_t raw, const ReaderWords &words);
    void add_paragraph(const std::vector<std::string_view> &parts, std::size_t raw, const ReaderWords &words);

    std::vector<TextLine> lines_;
    std::deque<std::string> joined_;
    bool wrapped_ = false;
};

} // namespace recital
