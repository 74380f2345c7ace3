#pragma once
// The tables of the graph: one closed list, from which the files of -f csv, their metadata and docs/codebook.md are made. Keys
// have one name in all of them, so that they join: documents.key is citations.citing, citations.id is mentions.citation.

#include <span>
#include <string_view>

#include "export/table.hpp"

namespace recital {

std::span<const Table> tables();
/// nullptr where there is none of this name.
const Table *table_of_name(std::string_view name);

// Each in a file of its own (documents_table.cpp ...).
Table documents_table();
Table provisions_table();
Table citations_table();
Table cited_places_table();
Table mentions_table();
Table texts_table();
Table links_table();
Table votes_table();
Table claims_table();
Table agents_table();
Table names_table();
Table persons_table();
Table roles_held_table();
Table events_table();
Table sessions_table();
Table addresses_table();

} // namespace recital
