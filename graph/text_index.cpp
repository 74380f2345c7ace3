#include "graph/text_index.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <map>
#include <unordered_set>

#include "graph/file.hpp"
#include "graph/sqlite.hpp"
#include "graph/store_schema.hpp"
#include "graph/words.hpp"

namespace recital {
namespace {

/// "Rcts": marks the file as the index of a store in SQLite's application_id.
constexpr std::int32_t index_application_id = 0x52637473;
/// Raised with every change of what the index holds.
constexpr std::int32_t index_version = 1;

// FTS5 keeps what it was given in memory up to hashsize bytes and writes it out sorted: few writes make few parts, which
// need no merging later. The words come folded and apart, so that the tokenizer that knows ASCII alone does all there is left to do.
constexpr const char *schema = R"sql(
PRAGMA page_size = 8192;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA locking_mode = EXCLUSIVE;
CREATE TABLE about(fingerprint TEXT);
CREATE VIRTUAL TABLE words USING fts5(title, paragraph, content = '', tokenize = 'ascii');
CREATE VIRTUAL TABLE letters USING fts5(title, paragraph, content = '', tokenize = 'trigram');
INSERT INTO words(words, rank) VALUES ('hashsize', 33554432);
INSERT INTO letters(letters, rank) VALUES ('hashsize', 8388608);
BEGIN;
)sql";

// A row is a text and a block of it, or a document that was not read.
constexpr unsigned block_bits = 26;
constexpr std::int64_t block_mask = (std::int64_t{1} << block_bits) - 1;
constexpr std::int64_t title_block = block_mask;
constexpr std::int64_t unread_rows = std::int64_t{1} << 60U;

std::int64_t row_of(TextId text, std::int64_t block) { return (std::int64_t{text} << block_bits) | block; }

/// Puts texts into the index, one after the other.
class Filler {
  public:
    explicit Filler(const Database &database)
        : words_(database, "INSERT INTO words(rowid, title, paragraph) VALUES (?, ?, ?)"),
          letters_(database, "INSERT INTO letters(rowid, title, paragraph) VALUES (?, ?, ?)") {}

    /// `copies`: the document has other texts in this language, and what they share is wanted once.
    void add(TextId id, const TextRecord &record, const Document &document, const Text &text, bool copies) {
        auto *known = copies ? &known_[{record.document, record.language}] : nullptr;
        const std::string_view content = text.content;
        read_.read(record.title);
        const std::string title_words = read_.folded();
        bool titled = title_words.empty();
        read_.read(document.title);
        const std::string known_title = read_.folded();
        const std::size_t most = std::min<std::size_t>(text.blocks.size(), static_cast<std::size_t>(title_block));
        for (std::size_t i = 0; i < most; ++i) {
            const Block &block = text.blocks[i];
            read_.read(content.substr(block.begin, block.end - block.begin));
            // Reports have no block of that kind: their title is a line of the cover.
            const bool title = block.kind == BlockKind::title || (!titled && read_.folded() == title_words) ||
                               read_.folded() == known_title;
            titled = titled || title;
            if (!read_.empty() && is_new(known, title))
                put(row_of(id, static_cast<std::int64_t>(i)), title, text.language == Language::ar);
        }
        if (titled)
            return;
        read_.read(record.title);
        if (is_new(known, true))
            put(row_of(id, title_block), true, record.language == Language::ar);
    }

    void add_unread(DocumentId id, const Document &document) {
        read_.read(document.title);
        if (!read_.empty() && document.title != document.label)
            put(unread_rows + id, true, document.title_language == Language::ar);
    }

  private:
    using Known = std::unordered_set<std::string>;

    bool is_new(Known *known, bool title) const {
        return known == nullptr || known->insert((title ? "t" : "p") + read_.folded()).second;
    }

    void put(std::int64_t row, bool title, bool arabic) {
        const std::string_view folded = read_.folded();
        const std::string_view none;
        words_.run(row, title ? folded : none, title ? none : folded);
        if (arabic)
            letters_.run(row, title ? folded : none, title ? none : folded);
    }

    Statement words_;
    Statement letters_;
    Words read_;
    std::map<std::pair<DocumentId, Language>, Known> known_;
};

bool has_copies(const KnowledgeGraph &graph, const TextRecord &record) {
    const std::vector<TextId> &texts = graph.documents()[record.document].texts;
    return std::count_if(texts.begin(), texts.end(),
                         [&](TextId id) { return graph.texts()[id].language == record.language; }) > 1;
}

Status fill(Database &database, const Store &store, const KnowledgeGraph &graph, const TextIndex::Told &told) {
    database.run(schema);
    Statement(database, "INSERT INTO about(fingerprint) VALUES (?)").run(graph.info().fingerprint);
    {
        Filler filler(database);
        const auto count = static_cast<TextId>(graph.texts().size());
        for (TextId id = 0; id < count; ++id) {
            const auto text = store.text(id);
            if (!text)
                return text.problem();
            const TextRecord &record = graph.texts()[id];
            filler.add(id, record, graph.documents()[record.document], *text, has_copies(graph, record));
            if (told)
                told(id + 1U, count);
        }
        for (DocumentId id = 0; id < graph.documents().size(); ++id)
            if (!graph.documents()[id].read())
                filler.add_unread(id, graph.documents()[id]);
    }
    const std::string marks = "COMMIT; PRAGMA application_id = " + std::to_string(index_application_id) +
                              "; PRAGMA user_version = " + std::to_string(index_version) + ";";
    database.run(marks.c_str());
    return {};
}

std::int64_t asked(const Database &database, std::string_view sql) {
    Statement query(database, sql);
    query.ask();
    return query.step() ? query.integer(0) : 0;
}

enum class FileState : std::uint8_t { none, foreign, old, usable };

/// True where the head of the file (SQLite file format, section 1.3) bears our mark, whatever became of the rest.
bool is_ours(const std::string &path) {
    std::array<char, 72> head{};
    std::ifstream file(path, std::ios::binary);
    if (!file.read(head.data(), head.size()) ||
        !std::string_view(head.data(), head.size()).starts_with("SQLite format 3"))
        return false;
    std::uint32_t mark = 0;
    for (std::size_t i = 68; i < head.size(); ++i)
        mark = (mark << 8U) | static_cast<unsigned char>(head[i]);
    return mark == static_cast<std::uint32_t>(index_application_id);
}

/// What lies where the index is kept; `database` is it, where it can be used.
FileState state_of(const std::string &path, const std::string &fingerprint, std::optional<Database> &database) {
    if (!stamp_of(path).exists)
        return FileState::none;
    if (!is_ours(path))
        return FileState::foreign;
    try {
        database.emplace(path, Database::Mode::read);
        if (asked(*database, "PRAGMA user_version") == index_version) {
            Statement query(*database, "SELECT fingerprint FROM about");
            query.ask();
            if (query.step() && query.text(0) == fingerprint)
                return FileState::usable;
        }
    } catch (const SqliteError &) {
        // Cut off or overwritten: made anew, as an old one is.
    }
    database.reset();
    return FileState::old;
}

} // namespace

struct TextIndex::Impl {
    std::string path;                  // for messages
    std::vector<DocumentId> documents; // of each text
    std::size_t document_count = 0;
    std::optional<Database> database;
    std::optional<Problem> not_kept;
    bool made_anew = false;

    Problem damaged(const std::string &why) const {
        return {ProblemRule::store_invalid,
                Severity::error,
                path,
                0,
                0,
                "the index of words is damaged (" + why + "); remove the file, and it is made again"};
    }
};

TextIndex::TextIndex(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
TextIndex::TextIndex(TextIndex &&) noexcept = default;
TextIndex &TextIndex::operator=(TextIndex &&) noexcept = default;
TextIndex::~TextIndex() = default;

const std::optional<Problem> &TextIndex::not_kept() const { return impl_->not_kept; }
bool TextIndex::made_anew() const { return impl_->made_anew; }

std::string text_index_path(const std::string &store_path) { return store_path + ".search"; }

Result<TextIndex> TextIndex::open(const Store &store, const KnowledgeGraph &graph, const std::string &store_path,
                                  const Told &told) {
    auto impl = std::make_unique<Impl>();
    impl->path = text_index_path(store_path);
    impl->document_count = graph.documents().size();
    for (const TextRecord &record : graph.texts())
        impl->documents.push_back(record.document);
    const FileState state = state_of(impl->path, graph.info().fingerprint, impl->database);
    if (state == FileState::usable)
        return TextIndex(std::move(impl));
    impl->made_anew = true;
    try {
        if (state == FileState::foreign)
            impl->not_kept = Problem{ProblemRule::output_write,
                                     Severity::note,
                                     impl->path,
                                     0,
                                     0,
                                     "is not an index made by recital, and stays as it is"};
        else if (auto file = ReplacementFile::create(impl->path, ProblemRule::output_write); !file)
            impl->not_kept = file.problem();
        else {
            Database made(file->temporary(), Database::Mode::write);
            if (const Status filled = fill(made, store, graph, told); !filled)
                return filled.problem();
            made.close();
            if (const Status kept = file->commit(); !kept)
                return kept.problem();
            impl->database.emplace(impl->path, Database::Mode::read);
            return TextIndex(std::move(impl));
        }
        impl->not_kept->severity = Severity::note;
        impl->database.emplace("", Database::Mode::temporary);
        if (const Status filled = fill(*impl->database, store, graph, told); !filled)
            return filled.problem();
        return TextIndex(std::move(impl));
    } catch (const SqliteError &error) {
        return store_problem(error, impl->path, ProblemRule::output_write);
    }
}

Result<std::vector<FoundText>> TextIndex::find(const SearchQuery &query, SearchedPart part, bool with_relevance) const {
    return ask(query, part, with_relevance, query.fits_letters());
}

Result<std::vector<FoundText>> TextIndex::find_any(std::vector<SearchTerm> terms) const {
    return ask({{std::move(terms)}, {}}, SearchedPart::everything, false, false);
}

Result<std::vector<FoundText>> TextIndex::ask(const SearchQuery &query, SearchedPart part, bool with_relevance,
                                              bool letters) const {
    const std::string column = part == SearchedPart::titles       ? "{title} : "
                               : part == SearchedPart::paragraphs ? "{paragraph} : "
                                                                  : "";
    const std::string expression = column + '(' + query.expression() + ')';
    std::vector<std::pair<std::int64_t, double>> rows;
    const auto rows_of = [&](std::string_view sql) {
        Statement statement(*impl_->database, sql);
        statement.ask(expression);
        while (statement.step())
            rows.emplace_back(statement.integer(0), with_relevance ? -statement.real(1) : 0.0);
    };
    try {
        rows_of(with_relevance ? "SELECT rowid, bm25(words) FROM words WHERE words MATCH ?"
                               : "SELECT rowid FROM words WHERE words MATCH ?");
        if (letters)
            rows_of(with_relevance ? "SELECT rowid, bm25(letters) FROM letters WHERE letters MATCH ?"
                                   : "SELECT rowid FROM letters WHERE letters MATCH ?");
    } catch (const SqliteError &error) {
        return impl_->damaged(error.message);
    }
    std::stable_sort(rows.begin(), rows.end(), [](const auto &l, const auto &r) { return l.first < r.first; });
    rows.erase(std::unique(rows.begin(), rows.end(), [](const auto &l, const auto &r) { return l.first == r.first; }),
               rows.end());

    std::vector<FoundText> found;
    found.reserve(rows.size());
    for (const auto &[row, relevance] : rows) {
        FoundText one;
        one.relevance = relevance;
        const std::int64_t text = row >> block_bits;
        if (row < 0 || (row < unread_rows ? text >= static_cast<std::int64_t>(impl_->documents.size())
                                          : row - unread_rows >= static_cast<std::int64_t>(impl_->document_count)))
            return impl_->damaged("it names texts that the store has not");
        if (row >= unread_rows) {
            one.document = static_cast<DocumentId>(row - unread_rows);
        } else {
            one.text = static_cast<TextId>(text);
            one.document = impl_->documents[one.text];
            const std::int64_t block = row & block_mask;
            one.block = block == title_block ? FoundText::no_block : static_cast<std::uint32_t>(block);
        }
        found.push_back(one);
    }
    return found;
}

} // namespace recital
