#include "export/tables.hpp"

#include "export/rdf_term.hpp"

namespace recital {

std::span<const Table> tables() {
    static const auto all = std::to_array<Table>(
        {documents_table(), provisions_table(), citations_table(), cited_places_table(), mentions_table(),
         texts_table(), votes_table(), events_table(), sessions_table(), agents_table(), persons_table(),
         roles_held_table(), links_table(), claims_table(), names_table(), addresses_table()});
    return all;
}

const Table *table_of_name(std::string_view name) {
    for (const Table &table : tables())
        if (table.name == name)
            return &table;
    return nullptr;
}

Cell matches_cell(const std::vector<Match> &matches) {
    std::string out;
    for (const Match &match : matches)
        if (valid_iri(match.iri))
            out.append(out.empty() ? "" : list_separator).append(match.iri);
    return text_cell(out);
}

} // namespace recital
