#include "graph/store_index.hpp"

#include <algorithm>
#include <future>
#include <limits>

#include "graph/document_date.hpp"
#include "graph/sqlite.hpp"
#include "graph/store_rows.hpp"

namespace recital {
namespace {

std::size_t rows_of(const Database &database, const char *table) {
    Statement query(database, std::string("SELECT coalesce(max(id), -1) + 1 FROM ") + table);
    query.ask();
    expect(query.step(), "no such table");
    const std::int64_t rows = query.integer(0);
    expect(rows >= 0 && rows < std::numeric_limits<std::uint32_t>::max(), "ids out of range");
    return static_cast<std::size_t>(rows);
}

std::vector<IndexedDocument> read_documents(const std::string &path) {
    const Database database(path, Database::Mode::read);
    std::vector<IndexedDocument> documents;
    documents.reserve(rows_of(database, "document"));
    each_row(database,
             "SELECT id, type, organ, adopted, issued, published, dated, year, texts > 0 FROM document ORDER BY id",
             [&](Row &row) {
                 std::int64_t id = 0;
                 Document document;
                 bool read = false;
                 row(id, document.type, document.organ, document.adopted, document.issued, document.published,
                     document.dated, document.year, read);
                 expect(id == static_cast<std::int64_t>(documents.size()), "ids that do not count from 0");
                 documents.push_back({date_of(document), document.type, document.organ, read});
             });
    return documents;
}

/// The citations from one id up to another, with places of their own.
struct Share {
    std::vector<IndexedCitation> citations;
    Places places;
};

Share read_share(const std::string &path, std::size_t first, std::size_t last) {
    const Database database(path, Database::Mode::read);
    Share share;
    share.citations.reserve(last - first);
    Statement query(database, "SELECT citing, cited, citing_provision, cited_provisions, act, polarity, voice, "
                              "said_by, status, confidence, id, judged FROM citation "
                              "WHERE id >= ? AND id < ? ORDER BY id");
    query.ask(static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(last));
    const auto number = [&](int column, std::int64_t most) {
        const std::int64_t value = query.integer(column);
        if (value < 0 || value > most)
            throw Damage{"a number out of range"};
        return value;
    };
    while (query.step()) {
        expect(query.integer(10) == static_cast<std::int64_t>(first + share.citations.size()),
               "ids that do not count from 0");
        IndexedCitation &one = share.citations.emplace_back();
        one.citing = static_cast<DocumentId>(number(0, no_id));
        one.cited = static_cast<DocumentId>(number(1, no_id));
        one.citing_place = share.places.list(query.text(2));
        one.cited_places = share.places.list(query.text(3));
        one.act = static_cast<TermId>(number(4, std::numeric_limits<TermId>::max()));
        one.polarity = static_cast<Polarity>(number(5, static_cast<std::int64_t>(Polarity::negative)));
        one.voice = static_cast<Voice>(number(6, static_cast<std::int64_t>(Voice::reported)));
        one.said_by = query.integer(7) < 0 ? no_id : static_cast<DocumentId>(number(7, no_id));
        one.status = static_cast<Resolution>(number(8, static_cast<std::int64_t>(Resolution::unresolved)));
        one.judged = static_cast<Judged>(number(11, static_cast<std::int64_t>(Judged::rejected)));
        one.confidence = static_cast<std::uint16_t>(number(9, std::numeric_limits<std::uint16_t>::max()));
    }
    return share;
}

/// Puts the shares after one another, their places into those of all.
void join(std::vector<std::future<Share>> shares, CitationIndexParts &parts) {
    for (std::future<Share> &coming : shares) {
        const Share share = coming.get();
        std::vector<PlaceListId> moved(share.places.lists());
        for (PlaceListId list = 0; list < moved.size(); ++list)
            moved[list] = parts.places.list(share.places.keys(list));
        for (IndexedCitation one : share.citations) {
            one.citing_place = moved[one.citing_place];
            one.cited_places = moved[one.cited_places];
            parts.citations.push_back(one);
        }
    }
}

/// Those that stand.
void read_links(const Database &database, CitationIndexParts &parts) {
    std::string kinds;
    for (std::size_t kind = 0; kind < names_of<LinkKind>().size(); ++kind)
        if (shown_in_lineages(static_cast<LinkKind>(kind)))
            kinds.append(kinds.empty() ? "" : ", ").append(std::to_string(kind));
    each_row(
        database,
        "SELECT l.kind, l.source, l.document FROM link l LEFT JOIN telling t ON t.id = l.telling WHERE l.kind IN (" +
            kinds + ") AND l.source IS NOT NULL AND l.document IS NOT NULL AND coalesce(t.standing, 0) = " +
            std::to_string(static_cast<int>(Standing::shown)) + " ORDER BY l.id",
        [&](Row &row) {
            IndexedLink link;
            row(link.kind, link.source, link.target);
            parts.links.push_back(link);
        });
}

void check(const CitationIndexParts &parts) {
    DocumentId last = 0;
    for (const IndexedCitation &one : parts.citations) {
        expect(one.citing < parts.documents.size() && one.cited < parts.documents.size() &&
                   (one.said_by == no_id || one.said_by < parts.documents.size()),
               "a citation of no document");
        expect(one.citing >= last, "citations out of order");
        last = one.citing;
    }
}

} // namespace

CitationIndexParts read_citation_index(const std::string &path, unsigned jobs) {
    const Database database(path, Database::Mode::read);
    CitationIndexParts parts;
    const std::size_t count = rows_of(database, "citation");
    const std::size_t shares = std::clamp<std::size_t>(jobs, 1, 64);
    std::vector<std::future<Share>> coming;
    for (std::size_t i = 0; i < shares; ++i)
        coming.push_back(
            std::async(std::launch::async, read_share, path, count * i / shares, count * (i + 1) / shares));
    std::future<std::vector<IndexedDocument>> documents = std::async(std::launch::async, read_documents, path);
    parts.acts = read_table<TermNames::Act>(
        database, "lemma, class, property, iri, label, force, tone", "act", [](Row &row, TermNames::Act &act) {
            row(act.lemma, act.act_class, act.property, act.iri, act.label, act.force, act.tone);
        });
    read_links(database, parts);
    parts.citations.reserve(count);
    join(std::move(coming), parts);
    parts.documents = documents.get();
    check(parts);
    for (const IndexedLink &link : parts.links)
        expect(link.source < parts.documents.size() && link.target < parts.documents.size(), "a link to nothing");
    return parts;
}

} // namespace recital
