// documents: every document of the graph, also those that cite nothing, and those that were not read.

#include <set>

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "export/sessions.hpp"
#include "export/tables.hpp"
#include "graph/document_date.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

/// Codes of the languages in which it was read, in the order of the list of languages.
Cell languages_cell(const KnowledgeGraph &graph, const Document &document) {
    std::set<Language> languages;
    for (const TextId text : document.texts)
        if (graph.texts()[text].language != Language::unknown)
            languages.insert(graph.texts()[text].language);
    std::string out;
    for (const Language language : languages)
        out.append(out.empty() ? "" : list_separator).append(language_code(language));
    return text_cell(out);
}

Cell aliases_cell(const Document &document) {
    std::string out;
    for (const std::string &alias : document.aliases)
        out.append(out.empty() ? "" : list_separator).append(display_of_key(alias));
    return text_cell(out);
}

using Columns = CellColumn<Document>;

constexpr auto cells = std::to_array<Columns>({
    {{.name = "key", .meaning = "the document, as every other table refers to it", .always = true},
     [](const TableContext &, const Document &document) -> Cell { return node_id(document); }},
    {{.name = "symbol", .meaning = "its symbol as it is printed, else its name, title or address", .always = true},
     [](const TableContext &, const Document &document) { return text_cell(label_of(document)); }},
    {{.name = "iri", .meaning = "its name in RDF", .always = true},
     [](const TableContext &context, const Document &document) -> Cell {
         return context.names.document(document.key);
     }},
    {{.name = "type",
      .meaning = "what kind of document it is; 'document' where no closer kind is known",
      .always = true},
     [](const TableContext &, const Document &document) { return text_cell(name_of(document.type)); }},
    {{.name = "organ", .meaning = "organ that issued it"},
     [](const TableContext &, const Document &document) {
         return document.organ == Organ::none ? Cell() : text_cell(name(document.organ));
     }},
    {{.name = "title", .meaning = "title as printed"},
     [](const TableContext &, const Document &document) { return text_cell(document.title); }},
    {{.name = "title_language", .meaning = "language of the title (ISO 639-1)"},
     [](const TableContext &, const Document &document) {
         return document.title_language == Language::unknown ? Cell()
                                                             : text_cell(language_code(document.title_language));
     }},
    {{.name = "date",
      .type = ColumnType::date,
      .meaning = "the first known of: adopted, issued, published, dated; as precise as it is known"},
     [](const TableContext &, const Document &document) { return date_cell(day_of(document)); }},
    {{.name = "adopted", .type = ColumnType::date, .meaning = "date of adoption"},
     [](const TableContext &, const Document &document) { return date_cell(document.adopted); }},
    {{.name = "issued", .type = ColumnType::date, .meaning = "date of issue or distribution"},
     [](const TableContext &, const Document &document) { return date_cell(document.issued); }},
    {{.name = "published",
      .type = ColumnType::date,
      .meaning = "date of publication, of press releases, news and books"},
     [](const TableContext &, const Document &document) { return date_cell(document.published); }},
    {{.name = "dated", .type = ColumnType::date, .meaning = "date that a letter bears"},
     [](const TableContext &, const Document &document) { return date_cell(document.dated); }},
    {{.name = "year", .type = ColumnType::integer, .meaning = "year of the date, else the one in the symbol"},
     [](const TableContext &, const Document &document) { return positive_cell(document.year); }},
    {{.name = "session", .type = ColumnType::integer, .meaning = "number of the session"},
     [](const TableContext &, const Document &document) { return positive_cell(document.session); }},
    {{.name = "session_id", .meaning = "the session; a number alone may be that of several", .refers = "sessions"},
     [](const TableContext &, const Document &document) {
         const std::optional<Session> session = session_of(document, Symbol::parse(document.key));
         return session ? Cell(session->key()) : Cell();
     }},
    {{.name = "meeting", .meaning = "number of the meeting"},
     [](const TableContext &, const Document &document) { return text_cell(document.meeting); }},
    {{.name = "agenda_item", .meaning = "agenda item or items, as printed"},
     [](const TableContext &, const Document &document) { return text_cell(document.agenda_item); }},
    {{.name = "agenda_title", .meaning = "title of the agenda item, as printed"},
     [](const TableContext &, const Document &document) { return text_cell(document.agenda_title); }},
    {{.name = "adoption", .meaning = "how it was adopted: without_vote, unanimously, recorded_vote, vote"},
     [](const TableContext &, const Document &document) {
         return document.adoption == Adoption::unknown ? Cell() : text_cell(name_of(document.adoption));
     }},
    {{.name = "votes_for", .type = ColumnType::integer, .meaning = "votes in favour"},
     [](const TableContext &, const Document &document) { return count_cell(document.votes_for); }},
    {{.name = "votes_against", .type = ColumnType::integer, .meaning = "votes against"},
     [](const TableContext &, const Document &document) { return count_cell(document.votes_against); }},
    {{.name = "abstentions", .type = ColumnType::integer, .meaning = "abstentions"},
     [](const TableContext &, const Document &document) { return count_cell(document.abstentions); }},
    {{.name = "read",
      .type = ColumnType::boolean,
      .meaning = "true: its text was read; false: cited, not read",
      .always = true},
     [](const TableContext &, const Document &document) -> Cell { return document.read(); }},
    {{.name = "evidence_only",
      .type = ColumnType::boolean,
      .meaning =
          "true: of a part of a graph, a document that was not asked for and is here since a text of it is evidence",
      .always = true},
     [](const TableContext &context, const Document &document) -> Cell {
         return context.evidence_only(context.id_of(document));
     }},
    {{.name = "texts", .type = ColumnType::integer, .meaning = "texts of it that were read", .always = true},
     [](const TableContext &, const Document &document) -> Cell {
         return static_cast<std::int64_t>(document.texts.size());
     }},
    {{.name = "languages", .meaning = "languages in which it was read (ISO 639-1)", .list = true},
     [](const TableContext &context, const Document &document) { return languages_cell(context.graph, document); }},
    {{.name = "cites",
      .type = ColumnType::integer,
      .meaning = "other documents that it cites in its own words, each once; not those known by a name alone",
      .always = true},
     [](const TableContext &context, const Document &document) -> Cell {
         return std::int64_t{context.cites(context.id_of(document))};
     }},
    {{.name = "cited_by",
      .type = ColumnType::integer,
      .meaning = "other documents that cite it in their own words, each once",
      .always = true},
     [](const TableContext &context, const Document &document) -> Cell {
         return std::int64_t{context.cited_by(context.id_of(document))};
     }},
    {{.name = "url", .meaning = "address at which it can be read: the United Nations' own where it has a symbol"},
     [](const TableContext &, const Document &document) { return text_cell(address_of(document)); }},
    {{.name = "aliases", .meaning = "other symbols of the same document", .list = true},
     [](const TableContext &, const Document &document) { return aliases_cell(document); }},
});

constexpr auto columns = columns_of(cells);
constexpr auto key = std::to_array<std::string_view>({"key"});

bool each_row(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const Document &document : context.graph.documents())
        if (!take_row(context, cells, document, row, take))
            return false;
    return true;
}

} // namespace

Table documents_table() {
    return {"documents", "documents of the graph, also those that cite nothing or were not read", key, columns,
            each_row};
}

} // namespace recital
