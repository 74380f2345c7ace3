#pragma once
// Items of a list that lost their indentation on the way from the page to the text: "Webcasts: ..." between two meetings, where
// other "Webcasts: ..." of the page are nested under theirs.

#include "extract/marked_page.hpp"

namespace recital {

/// Nests items at the top that are a label with links, under the item before them, where the page nests that label elsewhere.
void mend_nesting(MarkedPage &page);

} // namespace recital
