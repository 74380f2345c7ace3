#pragma once
// What accompanies tables: the codebook for people, and the metadata for programs (CSV on the Web: W3C Recommendations "Model for
// Tabular Data and Metadata on the Web" and "Metadata Vocabulary for Tabular Data"). Both say of each column what it holds
// and in how many rows something is known.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "export/table.hpp"

namespace recital {

/// A table that was written.
struct WrittenTable {
    const Table *table = nullptr;
    std::string file; // "documents.csv"
    std::uint64_t rows = 0;
    std::vector<std::uint64_t> filled;   // rows in which the column's cell is known, by column
    std::vector<std::uint64_t> formulas; // text cells that read as formulas (csv_text.hpp), by column
};

/// Markdown.
std::string codebook(const GraphInfo &info, std::span<const WrittenTable> tables);
/// JSON. Table names in it are file names, so it stands beside them.
std::string csvw_metadata(const GraphInfo &info, std::span<const WrittenTable> tables);

/// "100 %", "12.3 %", "< 0.1 %", "0 %": never 100 where a row is not, nor 0 where one is.
std::string share_words(std::uint64_t part, std::uint64_t whole);

} // namespace recital
