#pragma once
// Where a test finds things: this source tree, the program under test, and the real documents that may lie beside
// the project but are no part of it.

#include <cstdlib>
#include <filesystem>

namespace recital::test {

inline std::filesystem::path source_dir() { return RECITAL_SOURCE_DIR; }

// A Python that has networkx and igraph.
inline std::filesystem::path python() { return RECITAL_PYTHON; }

#ifdef RECITAL_PROGRAM
inline std::filesystem::path program() { return RECITAL_PROGRAM; }
#endif

// $RECITAL_SHARED, else ../shared; it may not exist, and a test that wants it then says GTEST_SKIP() and why.
inline std::filesystem::path shared_dir() {
    const char *given = std::getenv("RECITAL_SHARED");
    return given != nullptr ? std::filesystem::path(given) : source_dir().parent_path() / "shared";
}

} // namespace recital::test
