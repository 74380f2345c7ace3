#pragma once
// The citations of a store as packed columns, without the words: a hundred bytes of the file become thirty in memory.

#include <string>

#include "graph/citation_index.hpp"

namespace recital {

/// Reads with `jobs` threads, each with a hold of its own on the file. Throws Damage (graph/store_rows.hpp) or SqliteError.
CitationIndexParts read_citation_index(const std::string &path, unsigned jobs);

} // namespace recital
