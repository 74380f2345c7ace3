#include "graph/store_part.hpp"

#include <algorithm>
#include <string>

#include "graph/citation_index.hpp"
#include "graph/store_columns.hpp"
#include "graph/store_graph.hpp"
#include "graph/store_rows.hpp"

namespace recital {
namespace {

using Ids = std::vector<std::uint32_t>;

/// Where an id stands in a sorted list; no_id where it does not.
std::uint32_t position(const Ids &ids, std::int64_t id) {
    const auto at = std::lower_bound(ids.begin(), ids.end(), id);
    return at != ids.end() && *at == id ? static_cast<std::uint32_t>(at - ids.begin()) : no_id;
}

/// The rows with these ids, each filled by `fill(row, item)`.
template <class T, class Fill>
std::vector<T> read_some(const Database &database, const char *columns, const char *table, const Ids &ids, Fill fill) {
    std::vector<T> items;
    items.reserve(ids.size());
    Statement query(database, std::string("SELECT ") + columns + " FROM " + table + " WHERE id = ?");
    for (const std::uint32_t id : ids) {
        query.ask(id);
        expect(query.step(), "no row of that id");
        Row row(query);
        fill(row, items.emplace_back());
    }
    return items;
}

void read_evidence(const Database &database, GraphParts &parts) {
    Statement query(database,
                    std::string("SELECT ") + evidence_columns + " FROM evidence WHERE id >= ? AND id < ? ORDER BY id");
    for (Citation &citation : parts.citations) {
        query.ask(citation.evidence_begin, citation.evidence_end);
        const std::size_t count = citation.evidence_end - citation.evidence_begin;
        citation.evidence_begin = static_cast<EvidenceId>(parts.evidence.size());
        while (query.step()) {
            Row row(query);
            read_row(row, parts.evidence.emplace_back());
        }
        citation.evidence_end = static_cast<EvidenceId>(parts.evidence.size());
        expect(citation.evidence_end - citation.evidence_begin == count, "a citation without its evidence");
    }
}

void read_judgements(const Database &database, const Ids &citations, GraphParts &parts) {
    Statement query(database,
                    std::string("SELECT ") + judgement_columns + " FROM judgement WHERE citation = ? ORDER BY id");
    for (std::size_t i = 0; i < citations.size(); ++i) {
        if (parts.citations[i].judged == Judged::none)
            continue;
        query.ask(citations[i]);
        while (query.step()) {
            Row row(query);
            read_row(row, parts.judgements.emplace_back());
            parts.judgements.back().citation = static_cast<CitationId>(i);
        }
    }
}

void make_set(Ids &ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// Adds the documents in whose texts the evidence stands.
void add_tellers(const Database &database, const GraphParts &parts, Ids &documents) {
    Ids texts;
    for (const Evidence &evidence : parts.evidence)
        texts.push_back(evidence.text);
    make_set(texts);
    Statement query(database, "SELECT document FROM text WHERE id = ?");
    for (const TextId text : texts) {
        query.ask(text);
        expect(query.step(), "evidence of no text");
        Row row(query);
        row(documents.emplace_back());
    }
}

Ids read_texts(const Database &database, const Ids &documents, GraphParts &parts) {
    Ids texts;
    each_row(database, "SELECT id, document FROM text ORDER BY id", [&](Row &row) {
        TextId id = 0;
        DocumentId document = 0;
        row(id, document);
        if (position(documents, document) != no_id)
            texts.push_back(id);
    });
    parts.texts = read_some<TextRecord>(database, text_columns, "text", texts, [&](Row &row, TextRecord &text) {
        read_row(row, text);
        text.document = position(documents, text.document);
    });
    for (TextId id = 0; id < parts.texts.size(); ++id)
        parts.documents[parts.texts[id].document].texts.push_back(id);
    for (Evidence &evidence : parts.evidence) {
        evidence.text = position(texts, evidence.text);
        expect(evidence.text != no_id, "evidence of no text");
    }
    return texts;
}

void read_links(const Database &database, const Ids &documents, GraphParts &parts) {
    each_row(database,
             "SELECT kind, source, document FROM link WHERE source IS NOT NULL AND document IS NOT NULL AND telling IS "
             "NULL ORDER BY id",
             [&](Row &row) {
                 LinkRecord link;
                 row(link.kind, link.source.id, link.target.id);
                 link.source.id = position(documents, link.source.id);
                 link.target.id = position(documents, link.target.id);
                 if (shown_in_lineages(link.kind) && link.source.id != no_id && link.target.id != no_id)
                     parts.links.push_back(link);
             });
}

} // namespace

GraphPartOfStore read_graph_part(const Database &database, std::vector<DocumentId> documents,
                                 std::vector<CitationId> citations) {
    make_set(citations);
    GraphParts parts;
    parts.terms = read_terms(database);
    parts.citations = read_some<Citation>(database, citation_columns, "citation", citations,
                                          [](Row &row, Citation &citation) { read_row(row, citation); });
    read_evidence(database, parts);
    read_judgements(database, citations, parts);
    for (const Citation &citation : parts.citations) {
        documents.insert(documents.end(), {citation.citing, citation.cited});
        if (citation.said_by != no_id)
            documents.push_back(citation.said_by);
    }
    add_tellers(database, parts, documents);
    make_set(documents);
    for (Citation &citation : parts.citations) {
        citation.citing = position(documents, citation.citing);
        citation.cited = position(documents, citation.cited);
        if (citation.said_by != no_id)
            citation.said_by = position(documents, citation.said_by);
    }
    parts.documents = read_some<Document>(database, document_columns, "document", documents,
                                          [](Row &row, Document &document) { read_row(row, document); });
    const auto own = [&](const char *sql, std::vector<std::string> Document::*list) {
        each_owned(database, sql, [&](std::int64_t id, std::string value) {
            if (const std::uint32_t at = position(documents, id); at != no_id)
                (parts.documents[at].*list).push_back(std::move(value));
        });
    };
    own("SELECT document, symbol FROM alias ORDER BY id", &Document::aliases);
    own("SELECT document, url FROM url ORDER BY id", &Document::urls);
    Ids texts = read_texts(database, documents, parts);
    read_links(database, documents, parts);
    parts.info.texts = static_cast<std::uint32_t>(parts.texts.size());
    return {std::move(parts), std::move(documents), std::move(citations), std::move(texts)};
}

} // namespace recital
