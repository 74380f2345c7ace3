#pragma once
// Who else says it: paragraphs that share long runs of words with a phrase or with a place of a document, whether they cite that place
// or not.
//
// A run counts from `least` words on; Chinese characters count half a word. The index of words gives the paragraphs, their words are then
// compared one by one. Of a text of more than a thousand runs only so many, evenly apart, are looked for: what shares a longer stretch is
// still found. A phrase shorter than a run is looked for as it stands. Draft and adopted text are one, as in graph/search.hpp.
//
//     const auto answer = shared_wording(store, graph, *index, {"shall take all feasible precautions"});

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/provision.hpp"
#include "graph/search.hpp"
#include "graph/word_runs.hpp"

namespace recital {

/// A place of a document; without provisions, the document as a whole.
struct WordingPlace {
    DocumentId document = no_id;
    std::vector<Provision> provisions;
};

struct WordingRequest {
    std::string words;                 // what is asked about
    std::size_t least = 6;             // words of a run
    std::optional<WordingPlace> from;  // where these words stand; what stands there is not found
    std::optional<WordingPlace> cited; // whether paragraphs cite this is told
    DocumentFilter filter;
    std::size_t limit = 0; // so many of those that share most; 0: all
};

/// How a paragraph stands to the place that may be cited, in its document's own words unless said otherwise.
enum class WordingCites : std::uint8_t {
    nothing,  // its document does not cite the document
    reported, // its document tells that another one cites the place
    document, // its document cites the document, and not that place
    place,    // its document cites the place, elsewhere
    here      // the paragraph itself cites the place
};

struct SharedWording {
    FoundText found;
    std::size_t shared = 0;  // words in runs, also in those of half the length
    std::size_t longest = 0; // words of the longest run
    WordingCites cites = WordingCites::nothing;
};

struct WordingAnswer {
    std::vector<SharedWording> found; // by date, then key and place
    std::optional<SharedWording> earliest;
    std::size_t least = 0;             // words of a run that was looked for
    std::size_t asked = 0;             // words of what was asked about
    std::size_t places = 0;            // paragraphs, beyond the limit too
    std::vector<DocumentId> documents; // in which they stand; sorted, drafts as their adopted texts
    std::size_t in_drafts = 0;         // paragraphs left out because they stand in drafts
    std::size_t citing_place = 0;      // of these documents: cite the place
    std::size_t citing_document = 0;   // cite its document, and not the place
    std::size_t documents_read = 0;    // of those that the filter takes
};

/// Fails with `usage` where there is no word.
Result<WordingAnswer> shared_wording(const Store &store, const KnowledgeGraph &graph, const TextIndex &index,
                                     const WordingRequest &request);

/// What a text shares with the words asked about: the runs of `least` words or more, and near to them, in the same order, those of
/// half as many, which tell of words put in or left out.
class WordingRuns {
  public:
    /// `asked` must live as long as this.
    WordingRuns(const Words &asked, std::size_t least);
    std::vector<WordRun> in(const Words &other) const;

  private:
    std::size_t asked_;
    RunFinder whole_;
    RunFinder fine_;
};

/// Words of a run: `least`, more in Chinese, and no more than there are.
std::size_t run_length(const Words &asked, std::size_t least);

/// The words of a place as the text has them, notes left out, joined by blanks; empty where the text has no such place.
std::string words_of_place(const Text &text, const std::vector<Provision> &provisions);

} // namespace recital
