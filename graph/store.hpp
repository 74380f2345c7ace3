#pragma once
// The store: one SQLite file that holds the readings (so that unchanged inputs are not parsed again), the resolved graph,
// and the normalised texts. It is written to a temporary file beside its place and renamed when complete; a build that
// fails or is interrupted does not touch the store that was there. Schema version in user_version; the views v_documents
// and v_citations are for people and stay stable (docs/store.md).

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/citation_index.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/reading.hpp"
#include "graph/result.hpp"

namespace recital {

inline constexpr int store_schema_version = 7;
/// Raised whenever extraction finds something else in the same input: stored readings of another version are parsed again.
inline constexpr int extraction_version = 5;

/// Identity of an input that was read, for the decision whether to parse it again.
struct StoredInput {
    InputFile input;
    std::string key; // document key; empty where nothing could be read
    Language language = Language::unknown;
    TextId text = no_id;           // no_id: nothing could be read
    std::vector<Problem> problems; // why nothing could be read; those of a text are in its reading
};

/// What the readings of a store were made with; where any of it differs, they are made anew.
struct StoreOrigin {
    int extraction_version = recital::extraction_version;
    std::string authority_fingerprint; // hex
    std::string read_limits;           // as the build spells them
    friend bool operator==(const StoreOrigin &, const StoreOrigin &) = default;
};

/// Files of the user that a graph was made with: name and content, in the order in which they were given.
struct UserFiles {
    std::vector<std::pair<std::string, std::string>> authority;
    std::vector<std::pair<std::string, std::string>> manifests;
    std::vector<std::pair<std::string, std::string>> corrections;
};

/// Some documents and citations of a store, as a graph of their own; its ids count anew.
struct StorePart {
    KnowledgeGraph graph;
    /// Ids in the store of the documents, citations and texts of the part, in its order: sorted.
    std::vector<DocumentId> documents;
    std::vector<CitationId> citations;
    std::vector<TextId> texts;
};

/// How much a store holds.
struct StoreCounts {
    std::size_t documents = 0;
    std::size_t cited_only = 0; // of them: cited, not read
    std::size_t citations = 0;  // that stand
    std::size_t confirmed = 0;  // of these, by a person
    std::size_t curated = 0;    // of these, said by a person
    std::size_t rejected = 0;   // beside these: found wrong by a person
};

/// Of a graph that is still in its parts.
StoreCounts counts_of(const GraphParts &parts);

/// What lies at a path, told from the first bytes.
enum class StoreState : std::uint8_t { missing, usable, other_version, foreign };
StoreState store_state(const std::string &path);

/// Read access; by one thread at a time.
class Store {
  public:
    /// Refuses what is missing, no store, damaged, or of another schema version, each with its own rule.
    static Result<Store> open(const std::string &path);
    Store(Store &&) noexcept;
    Store &operator=(Store &&) noexcept;
    ~Store();

    const StoreOrigin &origin() const;
    /// Hex fingerprint of the authority data the store was built with.
    const std::string &authority_fingerprint() const { return origin().authority_fingerprint; }
    int stored_extraction_version() const { return origin().extraction_version; }
    const StoreCounts &counts() const;
    /// What the graph was made of.
    const GraphInfo &info() const;
    /// Sources of the authority files given with --authority, as they were (name, content).
    const std::vector<std::pair<std::string, std::string>> &extra_authority() const { return user_files().authority; }
    /// The manifests given with --manifest, in the same way.
    const std::vector<std::pair<std::string, std::string>> &manifests() const { return user_files().manifests; }
    const UserFiles &user_files() const;

    /// Sorted by path.
    const std::vector<StoredInput> &inputs() const;
    /// The whole reading of one text, as if parsed anew.
    Result<Reading> reading(TextId text) const;
    /// Normalised text with its blocks.
    Result<Text> text(TextId text) const;
    /// The problems of the graph, without the rest of it.
    Result<std::vector<Problem>> problems() const;
    /// Everything but the texts.
    Result<KnowledgeGraph> graph() const;
    /// The documents with their names and addresses, as if none was read and none cites another: for finding one.
    Result<KnowledgeGraph> documents() const;
    /// These documents and citations with all that proves them, and the documents they lead to or tell of.
    Result<StorePart> part(std::vector<DocumentId> documents, std::vector<CitationId> citations) const;
    /// Who cites whom, without words; read by so many threads.
    Result<CitationIndex> citation_index(unsigned jobs = 1) const;
    /// Reads every page of the file and says whether its structure is sound.
    Status check() const;

  private:
    struct Impl;
    explicit Store(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Writes a store; used once, from begin to commit.
class StoreWriter {
  public:
    /// Creates the temporary file; nothing appears under `path` before commit(). Refuses to replace what is no store of
    /// recital, or one of another schema version.
    static Result<StoreWriter> create(const std::string &path);
    StoreWriter(StoreWriter &&) noexcept;
    StoreWriter &operator=(StoreWriter &&) noexcept;
    /// Without commit() the temporary file is removed.
    ~StoreWriter();

    /// Texts in the order of their ids (sorted by path): content, blocks, and what a later build needs of the reading.
    /// Called from one thread at a time, while others still parse.
    Status add_text(const Reading &reading);
    /// An input of which nothing could be read, and why.
    Status add_unread(const InputFile &input, const std::vector<Problem> &problems);
    /// To be called when all texts are added.
    Status finish_texts();
    /// The system brings the texts to the disk; while the graph is made there is time for it.
    void settle_texts() const;
    /// The resolved graph, and what it was made with; after this nothing can be added.
    Status add_graph(const GraphParts &parts, const StoreOrigin &origin, const UserFiles &files);
    /// Makes the file durable and renames it to its place.
    Status commit();

  private:
    struct Impl;
    explicit StoreWriter(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

} // namespace recital
