#pragma once
// Which blocks of a page are content. Decided on blocks, whatever the format: by the part of the page that the markup puts them
// in, by words of menus, notices and credits (authority data), and by shape: runs of nothing but short links, and of short
// scraps at the foot. Where the markup calls everything frame, the words alone decide.

#include <string_view>
#include <vector>

#include "extract/marked_page.hpp"
#include "extract/reader_words.hpp"

namespace recital {

/// A line of folded text that is frame by its words alone: menus, buttons, notices, picture credits, heads of side bars.
bool is_page_frame(std::string_view folded, const ReaderWords &words);

/// Removes from the page the blocks that are empty or no content.
void drop_boilerplate(MarkedPage &page, const ReaderWords &words);

} // namespace recital
