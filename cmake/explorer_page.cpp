#include "export/explorer_page.hpp"

#include <cstddef>

// Put into the program by cmake/Explorer.cmake.
extern "C" {
extern const char recital_explorer_before[];
extern const char recital_explorer_before_end[];
extern const char recital_explorer_after[];
extern const char recital_explorer_after_end[];
}

namespace recital {

ExplorerPage explorer_page() {
    return {{recital_explorer_before, static_cast<std::size_t>(recital_explorer_before_end - recital_explorer_before)},
            {recital_explorer_after, static_cast<std::size_t>(recital_explorer_after_end - recital_explorer_after)}};
}

} // namespace recital
