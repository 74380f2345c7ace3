#pragma once
// The table of persons and organisations that `recital export -f reconcile` writes, when it comes back with the identifiers that
// others have for them (from OpenRefine, or by hand): read as authority data. Comma-separated values with a header in which
// `iri` and one or more of the columns of outside_data() must be; the other columns are not looked at. A cell is an
// identifier ("Q1253") or the whole IRI.

#include <span>
#include <string>
#include <string_view>

#include "graph/result.hpp"

namespace recital {

struct OutsideData {
    std::string_view column; // "wikidata"
    std::string_view space;  // what its IRIs begin with
};
/// Wikidata, VIAF, GND, ISNI.
std::span<const OutsideData> outside_data();

/// True for a file that is such a table by its name.
bool is_reconciled_name(std::string_view path);

/// The same in Turtle, each row on the line where it stands in the table. Fails on the first cell that is no identifier.
Result<std::string> turtle_of_reconciled(const std::string &name, std::string_view content);

} // namespace recital
