// The reading half of the store. What a file holds is not believed: a number out of range or an id that points nowhere is
// reported as damage.

#include "graph/store.hpp"

#include <algorithm>

#include "graph/sqlite.hpp"
#include "graph/store_graph.hpp"
#include "graph/store_index.hpp"
#include "graph/store_pack.hpp"
#include "graph/store_part.hpp"
#include "graph/store_rows.hpp"
#include "graph/store_schema.hpp"

namespace recital {
namespace {

std::vector<Problem> read_problems(const Database &database) {
    return read_table<Problem>(
        database, "file, line, \"column\", severity, rule, message", "problem", [](Row &row, Problem &problem) {
            row(problem.file, problem.line, problem.column, problem.severity, problem.rule, problem.message);
        });
}

std::vector<StoredInput> read_inputs(const Database &database) {
    std::vector<StoredInput> inputs;
    each_row(database,
             "SELECT t.id, t.path, t.format, t.size, t.modified, t.input_hash, t.language, d.key "
             "FROM text t JOIN document d ON d.id = t.document ORDER BY t.id",
             [&](Row &row) {
                 StoredInput &stored = inputs.emplace_back();
                 row(stored.text, stored.input.path, stored.input.format, stored.input.size, stored.input.modified,
                     stored.input.hash, stored.language, stored.key);
             });
    Statement unread(database, "SELECT path, size, modified, hash, problems FROM unread ORDER BY id");
    unread.ask();
    while (unread.step()) {
        StoredInput &stored = inputs.emplace_back();
        Row row(unread);
        row(stored.input.path, stored.input.size, stored.input.modified, stored.input.hash);
        expect(unpack_problems(unread.blob(4), stored.input.path, stored.problems), "packed problems that end early");
    }
    std::sort(inputs.begin(), inputs.end(),
              [](const StoredInput &left, const StoredInput &right) { return left.input.path < right.input.path; });
    return inputs;
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
            else if (key == "confirmed")
                counts.confirmed = static_cast<std::size_t>(query.integer(1));
            else if (key == "curated")
                counts.curated = static_cast<std::size_t>(query.integer(1));
            else if (key == "rejected")
                counts.rejected = static_cast<std::size_t>(query.integer(1));
            else if (key == "extraction_version")
                origin.extraction_version = static_cast<int>(query.integer(1));
            else if (key == "authority_fingerprint")
                origin.authority_fingerprint = query.text(1);
            else if (key == "read_limits")
                origin.read_limits = query.text(1);
            else
                --found;
        }
        expect(found == 13, "no complete description of itself");
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
    UserFiles user_files;
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
        const auto files = [&](const char *sql, std::vector<std::pair<std::string, std::string>> &list) {
            each_row(impl->database, sql, [&](Row &row) {
                auto &[name, content] = list.emplace_back();
                row(name, content);
            });
        };
        files("SELECT name, content FROM authority ORDER BY id", impl->user_files.authority);
        files("SELECT name, content FROM manifest ORDER BY id", impl->user_files.manifests);
        files("SELECT name, content FROM correction ORDER BY id", impl->user_files.corrections);
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
const UserFiles &Store::user_files() const { return impl_->user_files; }

Result<Reading> Store::reading(TextId text) const {
    return impl_->attempt<Reading>([&] {
        Statement &query = impl_->prepared(impl_->reading_query,
                                           "SELECT t.path, t.format, t.size, t.modified, t.input_hash, t.text_sha256, "
                                           "t.damaged, c.content, c.blocks, c.findings "
                                           "FROM text t JOIN text_content c ON c.id = t.id WHERE t.id = ?");
        query.ask(text);
        expect(query.step(), "no such text");
        Reading reading;
        Row row(query);
        row(reading.input.path, reading.input.format, reading.input.size, reading.input.modified, reading.input.hash,
            reading.text_sha256, reading.damaged, reading.text.content);
        expect(unpack_layout(query.blob(8), reading.text) && blocks_fit(reading.text),
               "blocks that do not fit their text");
        reading.places = places_of(reading.text.blocks);
        expect(unpack_findings(query.blob(9), reading) && findings_fit(reading),
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
        Language shown = Language::unknown;
        Row row(query);
        row(shown, result.content);
        expect(unpack_layout(query.blob(2), result) && blocks_fit(result), "blocks that do not fit their text");
        result.language = shown;
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
        read_graph_tables(impl_->database, parts);
        parts.problems = read_problems(impl_->database);
        return KnowledgeGraph(std::move(parts));
    });
}

Result<KnowledgeGraph> Store::documents() const {
    return impl_->attempt<KnowledgeGraph>([&] {
        GraphParts parts;
        parts.info = impl_->info;
        read_document_tables(impl_->database, parts);
        return KnowledgeGraph(std::move(parts));
    });
}

Result<StorePart> Store::part(std::vector<DocumentId> documents, std::vector<CitationId> citations) const {
    return impl_->attempt<StorePart>([&] {
        GraphPartOfStore part = read_graph_part(impl_->database, std::move(documents), std::move(citations));
        const std::uint32_t texts = part.parts.info.texts;
        part.parts.info = impl_->info;
        part.parts.info.texts = texts;
        return StorePart{KnowledgeGraph(std::move(part.parts)), std::move(part.documents), std::move(part.citations),
                         std::move(part.texts)};
    });
}

Result<CitationIndex> Store::citation_index(unsigned jobs) const {
    return impl_->attempt<CitationIndex>([&] { return CitationIndex(read_citation_index(impl_->path, jobs)); });
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
