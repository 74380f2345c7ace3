// provisions: the places of documents that citations speak of; cited_places: which citation cites which of them.

#include <algorithm>

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "export/tables.hpp"

namespace recital {
namespace {

const Document &document_of(const TableContext &context, const TablePlace &place) {
    return context.graph.documents()[place.document];
}

constexpr auto provision_cells = std::to_array<CellColumn<TablePlace>>({
    {{.name = "id", .meaning = "the place: key of its document, '#' and its own key", .always = true},
     [](const TableContext &context, const TablePlace &place) {
         return place_cell(document_of(context, place), place.provision);
     }},
    {{.name = "document", .meaning = "document in which it is", .refers = "documents", .always = true},
     [](const TableContext &context, const TablePlace &place) -> Cell { return node_id(document_of(context, place)); }},
    {{.name = "provision", .meaning = "its key in the document: op_4, pp_2, para_138, annex_1_para_3", .always = true},
     [](const TableContext &, const TablePlace &place) { return text_cell(place.provision); }},
    {{.name = "label", .meaning = "the place as people read it: op. para. 4", .always = true},
     [](const TableContext &, const TablePlace &place) { return text_cell(place_label(place.provision)); }},
    {{.name = "cites",
      .type = ColumnType::integer,
      .meaning = "other documents that it cites, in its document's own words, each once",
      .always = true},
     [](const TableContext &, const TablePlace &place) -> Cell { return std::int64_t{place.cites}; }},
    {{.name = "cited_by",
      .type = ColumnType::integer,
      .meaning = "other documents that cite this very place in their own words, each once",
      .always = true},
     [](const TableContext &, const TablePlace &place) -> Cell { return std::int64_t{place.cited_by}; }},
    {{.name = "iri", .meaning = "its name in RDF", .always = true},
     [](const TableContext &context, const TablePlace &place) -> Cell {
         return IriNames::provision(context.names.document(document_of(context, place).key), place.provision);
     }},
});

constexpr auto provision_columns = columns_of(provision_cells);
constexpr auto provision_key = std::to_array<std::string_view>({"id"});

bool each_provision(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const TablePlace &place : context.places())
        if (!take_row(context, provision_cells, place, row, take))
            return false;
    return true;
}

struct CitedPlace {
    CitationId citation = no_id;
    std::string provision;
};

constexpr auto cited_cells = std::to_array<CellColumn<CitedPlace>>({
    {{.name = "citation", .meaning = "citation that cites it", .refers = "citations", .always = true},
     [](const TableContext &context, const CitedPlace &cited) -> Cell {
         return std::string(context.citation_id(cited.citation));
     }},
    {{.name = "place", .meaning = "place that is cited", .refers = "provisions", .always = true},
     [](const TableContext &context, const CitedPlace &cited) {
         const DocumentId document = context.graph.citations()[cited.citation].cited;
         return place_cell(context.graph.documents()[document], cited.provision);
     }},
});

constexpr auto cited_columns = columns_of(cited_cells);
constexpr auto cited_key = std::to_array<std::string_view>({"citation", "place"});

bool each_cited(const TableContext &context, const TakeRow &take) {
    Cells row;
    CitedPlace cited;
    for (cited.citation = 0; cited.citation < context.graph.citations().size(); ++cited.citation) {
        std::vector<std::string> places = split_places(context.graph.citations()[cited.citation].cited_provisions);
        for (auto place = places.begin(); place != places.end(); ++place) {
            if (std::find(places.begin(), place, *place) != place)
                continue;
            cited.provision = *place;
            if (!take_row(context, cited_cells, cited, row, take))
                return false;
        }
    }
    return true;
}

} // namespace

Table provisions_table() {
    return {"provisions", "places of documents that cite, are cited, or hold a mention", provision_key,
            provision_columns, each_provision};
}

Table cited_places_table() {
    return {"cited_places", "places that a citation cites, where it does not cite the document as a whole", cited_key,
            cited_columns, each_cited};
}

} // namespace recital
