#pragma once
// The index of the words of a store: which paragraphs and titles hold a word or phrase, answered in milliseconds.
//
// Building a store makes no index. It is made when it is first asked for, in a file of its own beside the store ("un.db.search"), under
// another name until complete, and made anew when the store is of other inputs. Where no file can be written, a temporary one serves and is
// gone with the program. It holds words and places, no text: words are read from the store. Paragraphs that stand twice in the texts
// of a document in one language are in it once.
//
// Words are those of graph/words.hpp, of all languages, in a table of SQLite's FTS5; the words of Arabic texts are also in a second
// one by their letters, three and three, because an article or a conjunction is written as part of the word.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "graph/knowledge_graph.hpp"
#include "graph/result.hpp"
#include "graph/search_query.hpp"
#include "graph/store.hpp"

namespace recital {

/// A paragraph, heading, note or title that was found.
struct FoundText {
    static constexpr std::uint32_t no_block = 0xFFFFFFFFU;

    DocumentId document = no_id;
    TextId text = no_id;            // no_id: the title of a document that is cited, not read
    std::uint32_t block = no_block; // position in Text::blocks; no_block: the title that stands in no block
    double relevance = 0;           // greater is better (BM25); 0 where it was not asked for
};

/// Where words are looked for.
enum class SearchedPart : std::uint8_t { everything, titles, paragraphs };

class TextIndex {
  public:
    /// Texts read, and texts in all.
    using Told = std::function<void(std::size_t, std::size_t)>;

    /// Opens the index of the store at `store_path`, or makes it. `told` may be empty. Fails where the store cannot be read.
    static Result<TextIndex> open(const Store &store, const KnowledgeGraph &graph, const std::string &store_path,
                                  const Told &told);
    TextIndex(TextIndex &&) noexcept;
    TextIndex &operator=(TextIndex &&) noexcept;
    ~TextIndex();

    /// Why the index is not kept in a file; empty where it is.
    const std::optional<Problem> &not_kept() const;
    /// True where this call of open() made it.
    bool made_anew() const;

    /// Everything that the query finds, in the order of texts and blocks, titles of documents that were not read last.
    Result<std::vector<FoundText>> find(const SearchQuery &query, SearchedPart part, bool with_relevance) const;
    /// What holds one of the terms, as whole words.
    Result<std::vector<FoundText>> find_any(std::vector<SearchTerm> terms) const;

  private:
    Result<std::vector<FoundText>> ask(const SearchQuery &query, SearchedPart part, bool with_relevance,
                                       bool letters) const;

    struct Impl;
    explicit TextIndex(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// "un.db.search"
std::string text_index_path(const std::string &store_path);

} // namespace recital
