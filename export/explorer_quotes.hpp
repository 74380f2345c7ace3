#pragma once
// The quotes of a graph, each once, and which of them a file of limited size holds. A quote is the paragraph in which something is
// printed, with the mention marked in it.

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "export/passages.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

/// Where the quote of a piece of evidence stands, and the mention in it.
struct MarkedQuote {
    std::uint32_t quote = 0;  // position in quotes()
    std::uint32_t begin = 0;  // UTF-16 units, in which JavaScript counts
    std::uint32_t length = 0; // 0: the quote is the mention
};

/// The words of a place in one language.
struct PlaceWords {
    DocumentId document = no_id;
    Language language = Language::unknown;
    std::string_view place;
    std::uint32_t quote = 0; // position in quotes()
};

class ExplorerQuotes {
  public:
    ExplorerQuotes(const KnowledgeGraph &graph, PassageSource *passages);

    /// The words of places that are cited in documents that were read.
    const std::vector<PlaceWords> &places() const { return places_; }
    /// In the order of citations and of their evidence.
    const std::vector<MarkedQuote> &of_evidence() const { return of_evidence_; }
    const std::vector<std::string> &quotes() const { return quotes_; }
    bool kept(std::size_t quote) const { return kept_[quote]; }

    /// Keeps as many as fit into so many bytes of JSON: those of the first language of a citation before those of others, then
    /// those of the documents that are cited most. Says how many do not fit.
    std::size_t keep(std::size_t room);

  private:
    std::uint32_t add(std::string words, std::uint64_t rank);
    void add_places(const KnowledgeGraph &graph, PassageSource &passages);

    std::unordered_map<std::string, std::uint32_t> known_;
    std::vector<PlaceWords> places_;
    std::vector<MarkedQuote> of_evidence_;
    std::vector<std::string> quotes_;  // clean
    std::vector<std::uint64_t> ranks_; // the least is kept first
    std::vector<bool> kept_;
};

} // namespace recital
