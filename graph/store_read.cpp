// The reading half of the store. What a file holds is not believed: a number out of range or an id that points nowhere is
// reported as damage.

#include "graph/store.hpp"

#include <algorithm>
#include <limits>

#include "graph/sqlite.hpp"
#include "graph/store_pack.hpp"
#include "graph/store_schema.hpp"

namespace recital {
namespace {

/// Thrown inside this file where a row holds what recital never writes.
struct Damage {
    const char *what;
};

/// Reads the columns of one row from left to right into fields of any kind.
class Row {
  public:
    explicit Row(const Statement &statement) : statement_(statement) {}

    template <class... T> void operator()(T &...fields) { (read(fields), ...); }

  private:
    void read(std::string &field) { field = statement_.text(column_++); }
    void read(bool &field) { field = statement_.integer(column_++) != 0; }
    void read(Sha256 &field) {
        const std::string_view bytes = statement_.blob(column_++);
        if (bytes.size() != field.size())
            throw Damage{"a hash of another length"};
        std::copy(bytes.begin(), bytes.end(), field.begin());
    }
    void read(Date &field) {
        const std::string_view text = statement_.text(column_++);
        const std::optional<Date> date = text.empty() ? Date{} : parse_iso_date(text);
        if (!date)
            throw Damage{"a date that is none"};
        field = *date;
    }
    void read(Language &field) {
        const std::string_view text = statement_.text(column_++);
        field = language_of_code(text).value_or(Language::unknown);
    }
    template <class T>
    requires std::is_enum_v<T>
    void read(T &field) { field = static_cast<T>(number(0, last_of<T>())); }
    template <class T>
    requires std::is_integral_v<T>
    void read(T &field) {
        if constexpr (sizeof(T) == sizeof(std::int64_t))
            field = static_cast<T>(statement_.integer(column_++));
        else
            field = static_cast<T>(number(std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
    }

    std::int64_t number(std::int64_t lowest, std::int64_t highest) {
        const std::int64_t value = statement_.integer(column_++);
        if (value < lowest || value > highest)
            throw Damage{"a number out of range"};
        return value;
    }
    template <class T> static std::int64_t last_of() {
        if constexpr (std::is_same_v<T, Organ>)
            return static_cast<std::int64_t>(Organ::other);
        else if constexpr (std::is_same_v<T, ProblemRule>)
            return static_cast<std::int64_t>(ProblemRule::internal);
        else if constexpr (std::is_same_v<T, Severity>)
            return static_cast<std::int64_t>(Severity::error);
        else
            return static_cast<std::int64_t>(names_of<T>().size()) - 1;
    }

    const Statement &statement_;
    int column_ = 0;
};

/// Calls `each(row)` for the rows of a table in the order of their ids, which must count from 0.
template <class Each> void each_row(const Database &database, const std::string &sql, Each each) {
    Statement query(database, sql);
    query.ask();
    while (query.step()) {
        Row row(query);
        each(row);
    }
}

template <class T, class Fill>
std::vector<T> read_table(const Database &database, const char *columns, const char *table, Fill fill) {
    std::vector<T> items;
    each_row(database, std::string("SELECT id, ") + columns + " FROM " + table + " ORDER BY id", [&](Row &row) {
        std::int64_t id = 0;
        row(id);
        if (id != static_cast<std::int64_t>(items.size()))
            throw Damage{"ids that do not count from 0"};
        fill(row, items.emplace_back());
    });
    return items;
}

void expect(bool sound, const char *what) {
    if (!sound)
        throw Damage{what};
}

TermNames read_terms(const Database &database) {
    TermNames terms;
    terms.acts = read_table<TermNames::Act>(
        database, "lemma, class, property, iri, label, force, tone", "act", [](Row &row, TermNames::Act &act) {
            row(act.lemma, act.act_class, act.property, act.iri, act.label, act.force, act.tone);
        });
    terms.relations = read_table<TermNames::Relation>(
        database, "lemma, property, iri", "relation",
        [](Row &row, TermNames::Relation &relation) { row(relation.lemma, relation.property, relation.iri); });
    terms.rules = read_table<std::string>(database, "name", "rule", [](Row &row, std::string &name) { row(name); });
    return terms;
}

/// NULL reads as 0; for votes, "not said" is -1.
constexpr const char *document_columns =
    "key, label, type, organ, title, title_language, adopted, issued, year, session, meeting, agenda_item, "
    "agenda_title, "
    "adoption, coalesce(votes_for, -1), coalesce(votes_against, -1), coalesce(abstentions, -1)";

void read_documents(const Database &database, GraphParts &parts) {
    parts.documents = read_table<Document>(database, document_columns, "document", [](Row &row, Document &document) {
        row(document.key, document.label, document.type, document.organ, document.title, document.title_language,
            document.adopted, document.issued, document.year, document.session, document.meeting, document.agenda_item,
            document.agenda_title, document.adoption, document.votes_for, document.votes_against, document.abstentions);
    });
    each_row(database, "SELECT document, symbol FROM alias ORDER BY id", [&](Row &row) {
        DocumentId document = no_id;
        std::string symbol;
        row(document, symbol);
        expect(document < parts.documents.size(), "an alias of no document");
        parts.documents[document].aliases.push_back(std::move(symbol));
    });
}

void read_texts(const Database &database, GraphParts &parts) {
    std::vector<std::pair<std::uint32_t, TextId>> positions;
    parts.texts = read_table<TextRecord>(
        database,
        "position, document, path, format, language, size, modified, input_sha256, text_sha256, damaged, title", "text",
        [&](Row &row, TextRecord &text) {
            std::uint32_t position = 0;
            row(position, text.document, text.path, text.format, text.language, text.size, text.modified,
                text.input_sha256, text.text_sha256, text.damaged, text.title);
            expect(text.document < parts.documents.size(), "a text of no document");
            positions.emplace_back(position, static_cast<TextId>(positions.size()));
        });
    std::sort(positions.begin(), positions.end());
    for (const auto &[position, text] : positions)
        parts.documents[parts.texts[text].document].texts.push_back(text);
}

void read_citations(const Database &database, GraphParts &parts) {
    EvidenceId next = 0;
    parts.citations = read_table<Citation>(
        database,
        "citing, cited, citing_provision, cited_provisions, act, clause_act, relation, polarity, "
        "voice, said_by, status, verified, weight, confidence, first_evidence, evidence_count",
        "citation", [&](Row &row, Citation &citation) {
            std::uint32_t count = 0;
            std::int64_t said_by = -1;
            row(citation.citing, citation.cited, citation.citing_provision, citation.cited_provisions, citation.act,
                citation.clause_act, citation.relation, citation.polarity, citation.voice, said_by, citation.status,
                citation.verified, citation.weight, citation.confidence, citation.evidence_begin, count);
            expect(citation.citing < parts.documents.size() && citation.cited < parts.documents.size(),
                   "a citation of no document");
            if (said_by >= 0) {
                expect(static_cast<std::uint64_t>(said_by) < parts.documents.size(), "a citation of no document");
                citation.said_by = static_cast<DocumentId>(said_by);
            }
            expect(citation.evidence_begin == next && count <= no_id - next, "evidence out of order");
            citation.evidence_end = next += count;
        });
    parts.evidence = read_table<Evidence>(
        database,
        "text, \"begin\", \"end\", clause_begin, form, act, clause_act, relation, rule, provision, quote, name",
        "evidence", [&](Row &row, Evidence &evidence) {
            row(evidence.text, evidence.begin, evidence.end, evidence.clause_begin, evidence.form, evidence.act,
                evidence.clause_act, evidence.relation, evidence.rule, evidence.provision, evidence.quote,
                evidence.name);
            expect(evidence.text < parts.texts.size(), "evidence of no text");
        });
    expect(parts.evidence.size() == next, "evidence without a citation");
}

void read_links(const Database &database, GraphParts &parts) {
    parts.agents = read_table<Agent>(database, "kind, key, label", "agent",
                                     [](Row &row, Agent &agent) { row(agent.kind, agent.key, agent.label); });
    parts.links = read_table<LinkRecord>(
        database,
        "source, kind, document IS NULL, coalesce(document, agent, 4294967295), coalesce(citation, 4294967295)", "link",
        [&](Row &row, LinkRecord &link) {
            row(link.source, link.kind, link.to_agent, link.target, link.citation);
            expect(link.source < parts.documents.size() &&
                       link.target < (link.to_agent ? parts.agents.size() : parts.documents.size()) &&
                       (link.citation == no_id || link.citation < parts.citations.size()),
                   "a link to nothing");
        });
}

std::vector<Problem> read_problems(const Database &database) {
    return read_table<Problem>(
        database, "file, line, \"column\", severity, rule, message", "problem", [](Row &row, Problem &problem) {
            row(problem.file, problem.line, problem.column, problem.severity, problem.rule, problem.message);
        });
}

std::vector<StoredInput> read_inputs(const Database &database) {
    std::vector<StoredInput> inputs;
    each_row(database,
             "SELECT t.id, t.path, t.format, t.size, t.modified, t.input_sha256, t.language, d.key "
             "FROM text t JOIN document d ON d.id = t.document ORDER BY t.id",
             [&](Row &row) {
                 StoredInput &stored = inputs.emplace_back();
                 row(stored.text, stored.input.path, stored.input.format, stored.input.size, stored.input.modified,
                     stored.input.sha256, stored.language, stored.key);
             });
    Statement unread(database, "SELECT path, size, modified, sha256, problems FROM unread ORDER BY id");
    unread.ask();
    while (unread.step()) {
        StoredInput &stored = inputs.emplace_back();
        Row row(unread);
        row(stored.input.path, stored.input.size, stored.input.modified, stored.input.sha256);
        expect(unpack_problems(unread.blob(4), stored.input.path, stored.problems), "packed problems that end early");
    }
    std::sort(inputs.begin(), inputs.end(),
              [](const StoredInput &left, const StoredInput &right) { return left.input.path < right.input.path; });
    return inputs;
}

/// -1 points nowhere, and may.
template <class List> bool points_into(const List &list, std::int32_t position) {
    return position >= -1 && position < static_cast<std::int64_t>(list.size());
}

/// Blocks lie in the content one after the other, and those that belong to another name one that is there.
bool blocks_fit(const Text &text) {
    std::uint32_t last = 0;
    for (const Block &block : text.blocks) {
        if (block.begin < last || block.end < block.begin || !points_into(text.blocks, block.caller) ||
            !points_into(text.blocks, block.parent))
            return false;
        last = block.end;
    }
    return last <= text.content.size() && std::all_of(text.links.begin(), text.links.end(), [&](const TextLink &link) {
               return link.begin <= link.end && link.end <= text.content.size();
           });
}

bool findings_fit(const Reading &reading) {
    return std::all_of(reading.mentions.begin(), reading.mentions.end(),
                       [&](const Mention &mention) {
                           return mention.begin <= mention.end && points_into(reading.mentions, mention.antecedent) &&
                                  points_into(reading.mentions, mention.said_by) &&
                                  points_into(reading.things, mention.about);
                       }) &&
           std::all_of(reading.relations.begin(), reading.relations.end(), [&](const Relation &relation) {
               return points_into(reading.things, relation.subject) && points_into(reading.things, relation.object);
           });
}

} // namespace

struct Store::Impl {
    explicit Impl(const std::string &path_) : path(path_), database(path_, Database::Mode::read) {}

    Problem damaged(const char *what) const {
        return Problem{ProblemRule::store_invalid,
                       Severity::error,
                       path,
                       0,
                       0,
                       std::string("the store is damaged: it holds ") + what};
    }

    /// Runs `step`, which returns a value, and turns what can go wrong in it into a Problem.
    template <class T, class Step> Result<T> attempt(Step step) const {
        try {
            return step();
        } catch (const SqliteError &error) {
            return store_problem(error, path, ProblemRule::store_invalid);
        } catch (const Damage &damage) {
            return damaged(damage.what);
        }
    }

    void read_meta() {
        Statement query(database, "SELECT key, value FROM meta");
        query.ask();
        std::size_t found = 0;
        while (query.step()) {
            const std::string_view key = query.text(0);
            ++found;
            if (key == "program_version")
                info.program_version = query.text(1);
            else if (key == "fingerprint")
                info.fingerprint = query.text(1);
            else if (key == "graph_authority_fingerprint")
                info.authority_fingerprint = query.text(1);
            else if (key == "texts")
                info.texts = static_cast<std::uint32_t>(query.integer(1));
            else if (key == "documents")
                counts.documents = static_cast<std::size_t>(query.integer(1));
            else if (key == "cited_only")
                counts.cited_only = static_cast<std::size_t>(query.integer(1));
            else if (key == "citations")
                counts.citations = static_cast<std::size_t>(query.integer(1));
            else if (key == "extraction_version")
                origin.extraction_version = static_cast<int>(query.integer(1));
            else if (key == "authority_fingerprint")
                origin.authority_fingerprint = query.text(1);
            else if (key == "read_limits")
                origin.read_limits = query.text(1);
            else
                --found;
        }
        expect(found == 10, "no complete description of itself");
    }

    /// Statements that are asked once a text are prepared once.
    Statement &prepared(std::optional<Statement> &slot, std::string_view sql) const {
        if (!slot)
            slot.emplace(database, sql);
        return *slot;
    }

    std::string path;
    Database database;
    std::optional<Statement> reading_query;
    std::optional<Statement> text_query;
    GraphInfo info;
    StoreOrigin origin;
    StoreCounts counts;
    std::vector<StoredInput> inputs;
    std::vector<std::pair<std::string, std::string>> extra_authority;
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::Store(Store &&) noexcept = default;
Store &Store::operator=(Store &&) noexcept = default;
Store::~Store() = default;

Result<Store> Store::open(const std::string &path) {
    const StoreHead head = read_store_head(path);
    const auto refuse = [&](ProblemRule rule, const char *why) {
        return Problem{rule, Severity::error, path, 0, 0, why};
    };
    switch (head.state) {
    case StoreState::missing:
        return refuse(ProblemRule::store_missing, "there is no such store");
    case StoreState::foreign:
        return refuse(ProblemRule::store_invalid, "is no store of recital");
    case StoreState::other_version:
        return other_version_problem(path, head.schema_version);
    case StoreState::usable:
        break;
    }
    if (head.truncated)
        return refuse(ProblemRule::store_invalid, "the store is damaged: its end is missing");
    try {
        auto impl = std::make_unique<Impl>(path);
        impl->read_meta();
        impl->inputs = read_inputs(impl->database);
        each_row(impl->database, "SELECT name, content FROM authority ORDER BY id", [&](Row &row) {
            auto &[name, content] = impl->extra_authority.emplace_back();
            row(name, content);
        });
        return Store(std::move(impl));
    } catch (const SqliteError &error) {
        return store_problem(error, path, ProblemRule::store_invalid);
    } catch (const Damage &damage) {
        return refuse(ProblemRule::store_invalid,
                      (std::string("the store is damaged: it holds ") + damage.what).c_str());
    }
}

const StoreOrigin &Store::origin() const { return impl_->origin; }
const StoreCounts &Store::counts() const { return impl_->counts; }
const GraphInfo &Store::info() const { return impl_->info; }
const std::vector<StoredInput> &Store::inputs() const { return impl_->inputs; }
std::vector<std::pair<std::string, std::string>> Store::extra_authority() const { return impl_->extra_authority; }

Result<Reading> Store::reading(TextId text) const {
    return impl_->attempt<Reading>([&] {
        Statement &query = impl_->prepared(
            impl_->reading_query, "SELECT t.path, t.format, t.size, t.modified, t.input_sha256, t.text_sha256, "
                                  "t.damaged, t.language, c.content, c.blocks, c.findings "
                                  "FROM text t JOIN text_content c ON c.id = t.id WHERE t.id = ?");
        query.ask(text);
        expect(query.step(), "no such text");
        Reading reading;
        Row row(query);
        row(reading.input.path, reading.input.format, reading.input.size, reading.input.modified, reading.input.sha256,
            reading.text_sha256, reading.damaged, reading.text.language, reading.text.content);
        expect(unpack_layout(query.blob(9), reading.text) && blocks_fit(reading.text),
               "blocks that do not fit their text");
        reading.places = places_of(reading.text.blocks);
        expect(unpack_findings(query.blob(10), reading) && findings_fit(reading),
               "findings that end early or point nowhere");
        query.reset();
        return reading;
    });
}

Result<Text> Store::text(TextId text) const {
    return impl_->attempt<Text>([&] {
        Statement &query = impl_->prepared(impl_->text_query, "SELECT t.language, c.content, c.blocks FROM text t "
                                                              "JOIN text_content c ON c.id = t.id WHERE t.id = ?");
        query.ask(text);
        expect(query.step(), "no such text");
        Text result;
        Row row(query);
        row(result.language, result.content);
        expect(unpack_layout(query.blob(2), result) && blocks_fit(result), "blocks that do not fit their text");
        query.reset();
        return result;
    });
}

Result<std::vector<Problem>> Store::problems() const {
    return impl_->attempt<std::vector<Problem>>([&] { return read_problems(impl_->database); });
}

Result<KnowledgeGraph> Store::graph() const {
    return impl_->attempt<KnowledgeGraph>([&] {
        GraphParts parts;
        parts.info = impl_->info;
        parts.terms = read_terms(impl_->database);
        read_documents(impl_->database, parts);
        read_texts(impl_->database, parts);
        read_citations(impl_->database, parts);
        read_links(impl_->database, parts);
        parts.problems = read_problems(impl_->database);
        return KnowledgeGraph(std::move(parts));
    });
}

Status Store::check() const {
    const Result<bool> sound = impl_->attempt<bool>([&] {
        Statement query(impl_->database, "PRAGMA integrity_check(1)");
        query.ask();
        return query.step() && query.text(0) == "ok";
    });
    if (!sound)
        return sound.problem();
    return *sound ? Status() : Status(impl_->damaged("pages that do not fit together"));
}

} // namespace recital
