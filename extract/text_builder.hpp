#pragma once
// Builds a normalised Text block by block, so that every reader counts bytes, code points, lines and footnotes alike.
// Runs of ASCII blanks become one blank; blanks of any script are cut from both ends of a block; one block is one line.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/reading.hpp"

namespace recital {

/// Appends text with runs of tab, line ends, form feed and blank collapsed to one blank. XML character and predefined
/// entity references are decoded first when `references` is set; others are dropped, as nothing declares them.
void append_collapsed(std::string &out, std::string_view text, bool references);

class TextBuilder {
  public:
    explicit TextBuilder(Text &text) : text_(text) {}

    /// Begins a block. Text is then appended to `out()`; nothing is kept of a block that stays empty.
    void open(BlockKind kind, std::string_view provision);
    std::string &out() { return text_.content; }
    /// The byte of the input at which the block begins; the first call for a block counts.
    void raw(std::size_t offset);
    /// The label printed before the block's text, parted from it by one blank.
    void label(std::string_view printed);
    /// Queues a footnote that the open block calls; it becomes a block of its own at flush_footnotes().
    void footnote(std::string marker, std::string note, std::string_view provision, std::size_t offset);
    /// What becomes of the blanks at the ends of a block; the rows of a table keep their tabs.
    enum class Ends { cut, kept };
    /// Ends the block. True when one was added; kept ends without text give a line, but no block.
    bool close(Ends ends = Ends::cut);
    /// Writes the queued footnotes as "[1] ..." lines.
    void flush_footnotes();

  private:
    struct Note {
        std::string marker;
        std::string text;
        std::string provision;
        std::size_t raw = 0;
        std::int32_t caller = -1;
    };

    void trim_open_block();

    Text &text_;
    Block block_;
    std::size_t label_end_ = 0;
    bool labelled_ = false;
    bool placed_ = false;
    std::size_t points_ = 0;     // code points written before the open block
    std::size_t first_note_ = 0; // first queued footnote of the open block
    std::vector<Note> notes_;
};

} // namespace recital
