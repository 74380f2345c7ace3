// The writing half of the store. Everything is written once, in order, into a file that nobody else sees: no journal, no
// syncing before the end, no index that has to be kept up. What is large goes straight into pages: texts while others are still
// being read, then the tables of the graph, for which everybody waits. The schema and all else come from SQLite.

#include "graph/store.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <future>
#include <type_traits>

#include "graph/file.hpp"
#include "graph/sqlite.hpp"
#include "graph/sqlite_bulk.hpp"
#include "graph/store_pack.hpp"
#include "graph/store_schema.hpp"
#include "graph/store_sound.hpp"

namespace recital {
namespace {

template <std::size_t Size> std::string_view bytes_of(const std::array<std::uint8_t, Size> &hash) {
    return {reinterpret_cast<const char *>(hash.data()), hash.size()};
}

template <class T>
requires std::is_enum_v<T> std::int32_t code(T value) { return static_cast<std::int32_t>(value); }

/// What the masthead does not say is NULL.
const std::string *said(const std::string &text) { return text.empty() ? nullptr : &text; }
const int *said(const int &value, int unsaid) { return value == unsaid ? nullptr : &value; }

std::string printed(const Date &date) { return date ? iso_date(date) : std::string(); }

/// Facts of a document that follow from other tables, kept beside it so that nobody has to count.
struct Tally {
    std::uint32_t cites = 0;
    std::uint32_t cited_by = 0;
};

std::vector<Tally> tally_citations(const GraphParts &parts) {
    std::vector<Tally> tallies(parts.documents.size());
    for (const Citation &citation : parts.citations) {
        if (citation.voice != Voice::own || !KnowledgeGraph::stands(citation))
            continue;
        ++tallies[citation.citing].cites;
        ++tallies[citation.cited].cited_by;
    }
    return tallies;
}

std::string languages_of(const Document &document, const std::vector<TextRecord> &texts) {
    std::array<bool, official_languages.size() + 1> found{};
    for (const TextId text : document.texts)
        found[static_cast<std::size_t>(texts[text].language)] = true;
    std::string codes;
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i])
            codes.append(codes.empty() ? "" : " ").append(language_code(static_cast<Language>(i)));
    return codes;
}

void write_terms(const Database &database, const TermNames &terms) {
    Statement act(database, "INSERT INTO act VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t id = 0; id < terms.acts.size(); ++id) {
        const TermNames::Act &row = terms.acts[id];
        act.run(id, row.lemma, row.act_class, row.property, row.iri, row.label, row.force, row.tone);
    }
    Statement relation(database, "INSERT INTO relation VALUES(?, ?, ?, ?)");
    for (std::size_t id = 0; id < terms.relations.size(); ++id)
        relation.run(id, terms.relations[id].lemma, terms.relations[id].property, terms.relations[id].iri);
    Statement rule(database, "INSERT INTO rule VALUES(?, ?)");
    for (std::size_t id = 0; id < terms.rules.size(); ++id)
        rule.run(id, terms.rules[id]);
}

void write_documents(TableBuilder &table, const GraphParts &parts) {
    const std::vector<Tally> tallies = tally_citations(parts);
    for (std::size_t id = 0; id < parts.documents.size(); ++id) {
        const Document &row = parts.documents[id];
        const std::string adopted = printed(row.adopted);
        const std::string issued = printed(row.issued);
        const std::string published = printed(row.published);
        const std::string dated = printed(row.dated);
        const std::string languages = languages_of(row, parts.texts);
        table.add(static_cast<std::int64_t>(id), row.key, row.label, code(row.type), code(row.organ), said(row.title),
                  language_code(row.title_language), said(adopted), said(issued), said(published), said(dated),
                  said(row.year, 0), said(row.session, 0), said(row.meeting), said(row.agenda_item),
                  said(row.agenda_title), code(row.adoption), said(row.votes_for, -1), said(row.votes_against, -1),
                  said(row.abstentions, -1), row.texts.size(), said(languages), tallies[id].cites,
                  tallies[id].cited_by);
    }
}

void write_aliases(const Database &database, const GraphParts &parts) {
    Statement alias(database, "INSERT INTO alias VALUES(NULL, ?, ?)");
    for (std::size_t id = 0; id < parts.documents.size(); ++id)
        for (const std::string &symbol : parts.documents[id].aliases)
            alias.run(id, symbol);
    Statement address(database, "INSERT INTO url VALUES(NULL, ?, ?)");
    for (std::size_t id = 0; id < parts.documents.size(); ++id)
        for (const std::string &url : parts.documents[id].urls)
            address.run(id, url);
    Statement match(database, "INSERT INTO match VALUES(NULL, ?, ?, ?, ?)");
    for (std::size_t id = 0; id < parts.documents.size(); ++id)
        for (const Match &one : parts.documents[id].matches)
            match.run(id, Statement::Null{}, one.same, one.iri);
    for (std::size_t id = 0; id < parts.agents.size(); ++id)
        for (const Match &one : parts.agents[id].matches)
            match.run(Statement::Null{}, id, one.same, one.iri);
    constexpr Statement::Null none;
    Statement former(database, "INSERT INTO former VALUES(NULL, ?, ?, ?, ?, ?)");
    for (std::size_t id = 0; id < parts.documents.size(); ++id) {
        const Document &document = parts.documents[id];
        for (const std::string &key : document.former)
            former.run(id, none, key, none, none);
        for (const std::string &place : document.former_places)
            former.run(id, none, none, place, none);
        for (const std::string &item : document.former_items)
            former.run(id, none, none, none, item);
    }
    for (std::size_t id = 0; id < parts.events.size(); ++id)
        for (const std::string &key : parts.events[id].former)
            former.run(none, id, key, none, none);
}

void write_texts(TableBuilder &table, const GraphParts &parts) {
    std::vector<std::uint32_t> positions(parts.texts.size());
    for (const Document &document : parts.documents)
        for (std::uint32_t position = 0; position < document.texts.size(); ++position)
            positions[document.texts[position]] = position;
    for (std::size_t id = 0; id < parts.texts.size(); ++id) {
        const TextRecord &row = parts.texts[id];
        table.add(static_cast<std::int64_t>(id), row.document, positions[id], row.path, row.format,
                  language_code(row.language), row.size, row.modified, TableBuilder::Blob{bytes_of(row.input_hash)},
                  TableBuilder::Blob{bytes_of(row.text_sha256)}, row.damaged, said(row.title));
    }
}

void write_nodes(const Database &database, const GraphParts &parts) {
    Statement agent(database, "INSERT INTO agent VALUES(?, ?, ?, ?)");
    Statement event(database, "INSERT INTO event VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)");
    Statement name(database, "INSERT INTO name VALUES(NULL, ?, ?, ?)");
    for (std::size_t id = 0; id < parts.agents.size(); ++id) {
        const Agent &row = parts.agents[id];
        agent.run(id, code(row.kind), row.key, row.label);
        for (const std::string &spelling : row.names)
            name.run(id, Statement::Null{}, spelling);
    }
    for (std::size_t id = 0; id < parts.events.size(); ++id) {
        const Event &row = parts.events[id];
        event.run(id, row.key, row.label, code(row.kind), printed(row.start), printed(row.end), code(row.organ),
                  row.place, row.agenda_item);
        for (const std::string &spelling : row.names)
            name.run(Statement::Null{}, id, spelling);
    }
}

void write_citations(TableBuilder &table, const GraphParts &parts) {
    std::int64_t id = 0;
    for (const Citation &row : parts.citations) {
        const std::int64_t said_by = row.said_by == no_id ? -1 : static_cast<std::int64_t>(row.said_by);
        table.add(id++, row.citing, row.cited, row.citing_provision, row.cited_provisions, row.act, row.clause_act,
                  row.relation, code(row.polarity), code(row.voice), said_by, code(row.status), code(row.verified),
                  code(row.judged), row.weight, row.confidence, row.evidence_begin,
                  row.evidence_end - row.evidence_begin);
    }
}

void write_evidence(TableBuilder &table, const GraphParts &parts) {
    for (std::size_t owner = 0; owner < parts.citations.size(); ++owner) {
        for (EvidenceId id = parts.citations[owner].evidence_begin; id < parts.citations[owner].evidence_end; ++id) {
            const Evidence &row = parts.evidence[id];
            table.add(id, owner, row.text, row.begin, row.end, row.clause_begin, code(row.form), row.act,
                      row.clause_act, row.relation, row.rule, row.provision, row.quote, row.name);
        }
    }
}

/// In the column of its kind; the other two are NULL.
const std::uint32_t *of_kind(const NodeRef &node, NodeKind kind) { return node.kind == kind ? &node.id : nullptr; }
const std::uint32_t *known(const std::uint32_t &id) { return id == no_id ? nullptr : &id; }

void write_links(TableBuilder &table, const GraphParts &parts) {
    std::int64_t id = 0;
    for (const LinkRecord &row : parts.links)
        table.add(id++, of_kind(row.source, NodeKind::document), of_kind(row.source, NodeKind::agent),
                  of_kind(row.source, NodeKind::event), code(row.kind), of_kind(row.target, NodeKind::document),
                  of_kind(row.target, NodeKind::agent), of_kind(row.target, NodeKind::event), known(row.citation),
                  known(row.telling));
}

/// What pages tell is little beside what documents cite: it goes through SQLite.
void write_told(const Database &database, const GraphParts &parts) {
    Statement telling(database, "INSERT INTO telling VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t id = 0; id < parts.tellings.size(); ++id) {
        const LinkTelling &row = parts.tellings[id];
        telling.run(id, code(row.voice), code(row.standing), row.past, printed(row.from), printed(row.to),
                    row.source_provision, row.target_provision, row.evidence_begin,
                    row.evidence_end - row.evidence_begin);
    }
    Statement claim(database, "INSERT INTO claim VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t id = 0; id < parts.claims.size(); ++id) {
        const Claim &row = parts.claims[id];
        claim.run(id, row.document, code(row.kind), row.value, code(row.source), code(row.standing), row.evidence_begin,
                  row.evidence_end - row.evidence_begin);
    }
    Statement told(database, "INSERT INTO told VALUES(?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t id = 0; id < parts.told.size(); ++id) {
        const LinkEvidence &row = parts.told[id];
        told.run(id, row.text, row.begin, row.end, row.provision, row.quote, row.rule);
    }
}

void write_problems(TableBuilder &table, const GraphParts &parts) {
    std::int64_t id = 0;
    for (const Problem &row : parts.problems)
        table.add(id++, row.file, row.line, row.column, code(row.severity), code(row.rule), row.message);
}

/// The tables that grow with the graph: their rows are in order and are made once.
struct BulkTable {
    const char *name;
    void (*write)(TableBuilder &table, const GraphParts &parts);
};
/// The first is as long to make as the others together; they are made beside it.
constexpr std::array<BulkTable, 6> bulk_tables{{{"evidence", write_evidence},
                                                {"document", write_documents},
                                                {"text", write_texts},
                                                {"citation", write_citations},
                                                {"link", write_links},
                                                {"problem", write_problems}}};

constexpr std::uint32_t store_page_size = 16384; // bytes

/// The large tables. All but the first are made in memory from the start, on a thread of their own; all are written to the
/// file at once, after what SQLite writes itself.
class BulkTables {
  public:
    BulkTables(const GraphParts &parts, std::uint32_t page_size)
        : parts_(parts), others_(bulk_tables.size() - 1, TableBuilder(page_size)),
          made_(std::async(std::launch::async, [this] {
              for (std::size_t i = 0; i < others_.size(); ++i)
                  bulk_tables[i + 1].write(others_[i], parts_);
          })) {}

    void write(PageWriter &pages, const std::array<std::uint32_t, bulk_tables.size()> &roots) {
        TableBuilder first(pages.page_size(), &pages);
        bulk_tables.front().write(first, parts_);
        first.write(pages, roots.front());
        made_.get();
        for (std::size_t i = 0; i < others_.size(); ++i)
            others_[i].write(pages, roots[i + 1]);
    }

  private:
    const GraphParts &parts_;
    std::vector<TableBuilder> others_;
    std::future<void> made_; // the last member, so that it ends before what it works on
};

std::uint32_t root_page(const Database &database, const char *table) {
    Statement query(database, "SELECT rootpage FROM sqlite_schema WHERE name = ?");
    query.ask(table);
    return query.step() ? static_cast<std::uint32_t>(query.integer(0)) : 0;
}

void write_meta(const Database &database, const GraphParts &parts, const StoreOrigin &origin) {
    const StoreCounts counts = counts_of(parts);
    Statement meta(database, "INSERT INTO meta VALUES(?, ?)");
    meta.run("program_version", parts.info.program_version);
    meta.run("fingerprint", parts.info.fingerprint);
    meta.run("graph_authority_fingerprint", parts.info.authority_fingerprint);
    meta.run("texts", parts.info.texts);
    meta.run("documents", counts.documents);
    meta.run("cited_only", counts.cited_only);
    meta.run("citations", counts.citations);
    meta.run("confirmed", counts.confirmed);
    meta.run("curated", counts.curated);
    meta.run("rejected", counts.rejected);
    meta.run("extraction_version", origin.extraction_version);
    meta.run("authority_fingerprint", origin.authority_fingerprint);
    meta.run("read_limits", origin.read_limits);
}

/// Files of the user's own, as they are.
void write_files(Statement row, const std::vector<std::pair<std::string, std::string>> &files) {
    for (const auto &[name, content] : files)
        row.run(name, content);
}

void write_judgements(const Database &database, const GraphParts &parts) {
    Statement judgement(database, "INSERT INTO judgement VALUES(?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t id = 0; id < parts.judgements.size(); ++id) {
        const Judgement &row = parts.judgements[id];
        judgement.run(id, row.citation, row.by, printed(row.on), row.note, row.file, row.line);
    }
}

} // namespace

struct StoreWriter::Impl {
    Impl(std::string path_, ReplacementFile file_) : path(std::move(path_)), file(std::move(file_)) {}

    /// Runs one step of writing; whatever SQLite reports becomes the Problem.
    template <class Step> Status attempt(Step step) {
        try {
            step();
            return {};
        } catch (const SqliteError &error) {
            return store_problem(error, path, ProblemRule::store_write);
        }
    }

    /// Has SQLite write something; nobody else may have the file open.
    template <class Step> void with_database(Step step) {
        Database database(file.temporary(), Database::Mode::write);
        database.run(("PRAGMA page_size = " + std::to_string(store_page_size)).c_str());
        database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;"
                     "PRAGMA secure_delete = OFF; PRAGMA cell_size_check = OFF; BEGIN");
        step(database);
        database.run("COMMIT");
        database.close();
    }

    void begin() {
        with_database([this](Database &database) {
            create_store_schema(database);
            for (std::size_t i = 0; i < roots.size(); ++i)
                roots[i] = root_page(database, bulk_tables[i].name);
            contents_root = root_page(database, "text_content");
            unread_root = root_page(database, "unread");
        });
        pages.emplace(file.temporary());
        contents.emplace(store_page_size, &*pages);
    }

    /// The last pages of the texts.
    Status finish_texts() {
        if (!pages)
            return {};
        if (*pages) {
            contents->write(*pages, contents_root);
            unread.write(*pages, unread_root);
        }
        const Status finished = pages->finish(path);
        contents.reset();
        pages.reset();
        return finished;
    }

    std::string path;
    ReplacementFile file;
    std::array<std::uint32_t, bulk_tables.size()> roots{};
    std::uint32_t contents_root = 0;
    std::uint32_t unread_root = 0;
    std::optional<PageWriter> pages;      // while texts are added
    std::optional<TableBuilder> contents; // of the texts
    TableBuilder unread{store_page_size};
    std::size_t texts = 0;
    std::size_t unread_count = 0;
    std::string blocks; // kept for their memory
    std::string findings;
};

StoreWriter::StoreWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
StoreWriter::StoreWriter(StoreWriter &&) noexcept = default;
StoreWriter &StoreWriter::operator=(StoreWriter &&) noexcept = default;
StoreWriter::~StoreWriter() = default;

Result<StoreWriter> StoreWriter::create(const std::string &path) {
    const StoreHead head = read_store_head(path);
    if (head.state == StoreState::other_version)
        return other_version_problem(path, head.schema_version);
    if (head.state == StoreState::foreign && stamp_of(path).regular)
        return Problem{ProblemRule::store_write,
                       Severity::error,
                       path,
                       0,
                       0,
                       "is no store of recital and stays as it is; give the store another name"};
    Result<ReplacementFile> file = ReplacementFile::create(path, ProblemRule::store_write);
    if (!file)
        return file.problem();
    try {
        auto impl = std::make_unique<Impl>(path, std::move(*file));
        impl->begin();
        if (const Status ready = impl->pages->state(path); !ready)
            return ready.problem();
        return StoreWriter(std::move(impl));
    } catch (const SqliteError &error) {
        return store_problem(error, path, ProblemRule::store_write);
    }
}

Status StoreWriter::add_text(const Reading &reading) {
    Impl &impl = *impl_;
    impl.blocks.clear();
    impl.findings.clear();
    pack_layout(reading.text, impl.blocks);
    pack_findings(reading, impl.findings);
    impl.contents->add(static_cast<std::int64_t>(impl.texts++), reading.text.content, TableBuilder::Blob{impl.blocks},
                       TableBuilder::Blob{impl.findings});
    return impl.pages->state(impl.path);
}

Status StoreWriter::add_unread(const InputFile &input, const std::vector<Problem> &problems) {
    Impl &impl = *impl_;
    impl.findings.clear();
    pack_problems(problems, input.path, impl.findings);
    impl.unread.add(static_cast<std::int64_t>(impl.unread_count++), input.path, input.size, input.modified,
                    TableBuilder::Blob{bytes_of(input.hash)}, TableBuilder::Blob{impl.findings});
    return {};
}

Status StoreWriter::finish_texts() { return impl_->finish_texts(); }

void StoreWriter::settle_texts() const { impl_->file.settle(); }

Status StoreWriter::add_graph(const GraphParts &parts, const StoreOrigin &origin, const UserFiles &files) {
    Impl &impl = *impl_;
    if (!sound(parts, impl.texts))
        return Problem{
            ProblemRule::internal, Severity::error, impl.path, 0, 0, "the graph does not fit the texts it was made of"};
    BulkTables bulk(parts, store_page_size);
    Status written = impl.finish_texts();
    if (!written)
        return written;
    written = impl.attempt([&] {
        impl.with_database([&](const Database &database) {
            write_terms(database, parts.terms);
            write_aliases(database, parts);
            write_nodes(database, parts);
            write_told(database, parts);
            write_meta(database, parts, origin);
            write_files(Statement(database, "INSERT INTO authority VALUES(NULL, ?, ?)"), files.authority);
            write_files(Statement(database, "INSERT INTO manifest VALUES(NULL, ?, ?)"), files.manifests);
            write_files(Statement(database, "INSERT INTO correction VALUES(NULL, ?, ?)"), files.corrections);
            write_judgements(database, parts);
        });
    });
    if (!written)
        return written;
    PageWriter pages(impl.file.temporary());
    if (pages)
        bulk.write(pages, impl.roots);
    return pages.finish(impl.path);
}

Status StoreWriter::commit() {
    Impl &impl = *impl_;
    const std::string target = impl.file.target();
    Status committed = impl.file.commit();
    if (committed)
        // What another program left of its own unfinished work on the old file must not be taken for part of the new one.
        for (const char *ending : {"-journal", "-wal", "-shm"})
            static_cast<void>(std::remove((target + ending).c_str()));
    return committed;
}

} // namespace recital
