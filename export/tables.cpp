#include "export/tables.hpp"

namespace recital {

std::span<const Table> tables() {
    static const auto all =
        std::to_array<Table>({documents_table(), provisions_table(), citations_table(), cited_places_table(),
                              mentions_table(), texts_table(), votes_table(), links_table(), claims_table()});
    return all;
}

const Table *table_of_name(std::string_view name) {
    for (const Table &table : tables())
        if (table.name == name)
            return &table;
    return nullptr;
}

} // namespace recital
