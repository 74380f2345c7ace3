#pragma once

// Internal to graph/symbol: the numbers of resolutions, decisions and presidential statements.

#include "graph/symbol_elements.hpp"

#include <cstddef>

namespace recital::symbol_detail {

/// Whether a number is read as a year.
constexpr bool is_year(int value) { return value >= 1946 && value <= last_year; }

/// Reads what follows the prefix of `series`: "60/1", "S-10/2", "2006/4", "1674 (2006)", "217 A (III)"; also "25/2625" for
/// 2625 (XXV) and "1373/2001" for 1373 (2001). Moves `p` on and writes key and fields; false when the number does
/// not fit the series.
bool read_numbered(const NumberedSeries &series, const SymbolText &text, const ElementReader &elements,
                   SingleSymbol &out, std::size_t &p);

} // namespace recital::symbol_detail
