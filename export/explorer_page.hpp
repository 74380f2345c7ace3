#pragma once
// The page of the explorer, which the build makes of export/explorer/ and of the JavaScript libraries named in its package.json,
// in two halves: what stands before the data, and what stands after them. Lives as long as the program.

#include <string_view>

namespace recital {

struct ExplorerPage {
    std::string_view before;
    std::string_view after;
};

/// Empty in a build without the explorer (RECITAL_EXPLORER).
ExplorerPage explorer_page();

} // namespace recital
