#pragma once
// Videos and interviews that a page shows and describes in lines of their own: "Video - A on the scope of B", "Interview with A,
// Special Adviser on B (commemoration of C)", with the lines behind them that say when they were published and who made
// them; and those who took part in an event, where a line names them all ("Panelists at the 2044 dialogue on B: ..."). A sentence
// of running text is no such line.

#include <cstdint>

#include "extract/entry_words.hpp"
#include "extract/page.hpp"

namespace recital {

class CaptionReader {
  public:
    CaptionReader(const EntryWords &words, Page &page) : words_(words), page_(page) {}
    /// Blocks in text order. Agents must have been added to the page.
    void read(std::size_t block);

  private:
    bool read_title(std::size_t block, Stretch line);
    bool read_date(std::size_t block, Stretch line);
    bool read_makers(std::size_t block, Stretch line);
    void read_panel(std::size_t block, Stretch line);

    const EntryWords &words_;
    Page &page_;
    std::int32_t shown_ = Page::no_thing; // the video or interview described last
    std::size_t shown_at_ = 0;            // its block
};

} // namespace recital
