// texts: each input that was read; mentions: each printed place that supports a citation.

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "export/tables.hpp"
#include "graph/sha256.hpp"

namespace recital {
namespace {

Cell language_cell(Language language) {
    return language == Language::unknown ? Cell() : text_cell(language_code(language));
}

constexpr auto text_cells = std::to_array<CellColumn<TextRecord>>({
    {{.name = "path", .meaning = "where it was read: the path as it was given, within an archive too", .always = true},
     [](const TableContext &, const TextRecord &text) { return text_cell(text.path); }},
    {{.name = "document", .meaning = "document of which it is a text", .refers = "documents", .always = true},
     [](const TableContext &context, const TextRecord &text) -> Cell {
         return node_id(context.graph.documents()[text.document]);
     }},
    {{.name = "language", .meaning = "its language (ISO 639-1), told from its words"},
     [](const TableContext &, const TextRecord &text) { return language_cell(text.language); }},
    {{.name = "format", .meaning = "format in which it was read", .always = true},
     [](const TableContext &, const TextRecord &text) { return text_cell(text.format); }},
    {{.name = "title", .meaning = "its title as printed"},
     [](const TableContext &, const TextRecord &text) { return text_cell(text.title); }},
    {{.name = "size", .type = ColumnType::integer, .meaning = "bytes of the input", .always = true},
     [](const TableContext &, const TextRecord &text) -> Cell { return static_cast<std::int64_t>(text.size); }},
    {{.name = "sha256", .meaning = "SHA-256 of its normalised text, to which offsets refer", .always = true},
     [](const TableContext &, const TextRecord &text) -> Cell { return hex(text.text_sha256); }},
    {{.name = "damaged",
      .type = ColumnType::boolean,
      .meaning = "true where only a part of it could be read",
      .always = true},
     [](const TableContext &, const TextRecord &text) -> Cell { return text.damaged; }},
    {{.name = "iri", .meaning = "its name in RDF", .always = true},
     [](const TableContext &context, const TextRecord &text) -> Cell {
         return IriNames::text(context.names.document(context.graph.documents()[text.document].key), text.language,
                               text.text_sha256);
     }},
});

constexpr auto text_columns = columns_of(text_cells);
constexpr auto text_key = std::to_array<std::string_view>({"path"});

bool each_text(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (const TextRecord &text : context.graph.texts())
        if (!take_row(context, text_cells, text, row, take))
            return false;
    return true;
}

struct MentionRow {
    CitationId citation = no_id;
    const Evidence *evidence = nullptr;
    std::int64_t number = 0;
};

const TextRecord &text_of(const TableContext &context, const MentionRow &mention) {
    return context.graph.texts()[mention.evidence->text];
}

constexpr auto mention_cells = std::to_array<CellColumn<MentionRow>>({
    {{.name = "citation", .meaning = "citation that it supports", .refers = "citations", .always = true},
     [](const TableContext &context, const MentionRow &mention) -> Cell {
         return std::string(context.citation_id(mention.citation));
     }},
    {{.name = "number",
      .type = ColumnType::integer,
      .meaning = "counts the mentions of the citation from 1",
      .always = true},
     [](const TableContext &, const MentionRow &mention) -> Cell { return mention.number; }},
    {{.name = "text", .meaning = "text in which it is printed", .refers = "texts", .always = true},
     [](const TableContext &context, const MentionRow &mention) { return text_cell(text_of(context, mention).path); }},
    {{.name = "document",
      .meaning = "document of that text: the citing one, or one that tells of it",
      .refers = "documents",
      .always = true},
     [](const TableContext &context, const MentionRow &mention) -> Cell {
         return node_id(context.graph.documents()[text_of(context, mention).document]);
     }},
    {{.name = "language", .meaning = "language of the text (ISO 639-1)"},
     [](const TableContext &context, const MentionRow &mention) {
         return language_cell(text_of(context, mention).language);
     }},
    {{.name = "place", .meaning = "place in that document where it is printed", .refers = "provisions"},
     [](const TableContext &context, const MentionRow &mention) {
         return place_cell(context.graph.documents()[text_of(context, mention).document], mention.evidence->provision);
     }},
    {{.name = "begin",
      .type = ColumnType::integer,
      .meaning = "where the quote begins in the normalised text (recital text), in Unicode code points from 0",
      .always = true},
     [](const TableContext &, const MentionRow &mention) -> Cell { return std::int64_t{mention.evidence->begin}; }},
    {{.name = "end",
      .type = ColumnType::integer,
      .meaning = "where it ends: one past its last code point",
      .always = true},
     [](const TableContext &, const MentionRow &mention) -> Cell { return std::int64_t{mention.evidence->end}; }},
    {{.name = "form",
      .meaning = "how the target is printed: symbol, number, list, named, footnote, backref, cover, set",
      .always = true},
     [](const TableContext &, const MentionRow &mention) { return text_cell(name_of(mention.evidence->form)); }},
    {{.name = "rule", .meaning = "rule of the grammar that read it"},
     [](const TableContext &context, const MentionRow &mention) {
         const auto &rules = context.graph.terms().rules;
         return mention.evidence->rule < rules.size() ? text_cell(rules[mention.evidence->rule]) : Cell();
     }},
    {{.name = "act", .meaning = "verb that cites, as this text has it"},
     [](const TableContext &context, const MentionRow &mention) {
         return text_cell(act_name(context.graph.terms(), mention.evidence->act));
     }},
    {{.name = "clause_act", .meaning = "verb that opens the clause, as this text has it"},
     [](const TableContext &context, const MentionRow &mention) {
         return text_cell(act_name(context.graph.terms(), mention.evidence->clause_act));
     }},
    {{.name = "relation", .meaning = "noun or preposition that ties the two, as this text has it"},
     [](const TableContext &context, const MentionRow &mention) {
         return text_cell(relation_name(context.graph.terms(), mention.evidence->relation));
     }},
    {{.name = "name", .meaning = "the target as printed, where it is cited by name"},
     [](const TableContext &, const MentionRow &mention) { return text_cell(mention.evidence->name); }},
    {{.name = "quote", .meaning = "words of the mention, as they stand in the text"},
     [](const TableContext &, const MentionRow &mention) { return text_cell(mention.evidence->quote); }},
});

constexpr auto mention_columns = columns_of(mention_cells);
constexpr auto mention_key = std::to_array<std::string_view>({"citation", "number"});

bool each_mention(const TableContext &context, const TakeRow &take) {
    Cells row;
    for (CitationId id = 0; id < context.graph.citations().size(); ++id) {
        MentionRow mention{id, nullptr, 0};
        for (const Evidence &evidence : context.graph.evidence(context.graph.citations()[id])) {
            mention.evidence = &evidence;
            ++mention.number;
            if (!take_row(context, mention_cells, mention, row, take))
                return false;
        }
    }
    return true;
}

} // namespace

Table texts_table() {
    return {"texts", "texts that were read, each of one document in one language", text_key, text_columns, each_text};
}

Table mentions_table() {
    return {"mentions", "printed places that support citations, in every text and language that was read", mention_key,
            mention_columns, each_mention};
}

} // namespace recital
