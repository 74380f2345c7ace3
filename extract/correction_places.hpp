#pragma once
// Where corrections stand in the texts. A correction names a document and words in it, no offsets: so it is found again when a
// paragraph is inserted before it, and when other rules read the words otherwise. Blanks of any kind and number are one; all
// else must be as it is printed. Only texts that a correction speaks of are searched, in time linear in the text for each.

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/authority.hpp"
#include "graph/corrections.hpp"
#include "graph/manifest.hpp"
#include "graph/reading.hpp"

namespace recital {

/// A stretch of a text that a correction speaks of.
struct PlacedCorrection {
    std::uint32_t row = 0;   // position in Corrections::rows
    std::uint32_t begin = 0; // code points
    std::uint32_t end = 0;
    std::string provision; // of the block it lies in
    std::string words;     // as they are printed
};

/// What became of a correction while texts were searched.
enum class Search : std::uint8_t {
    no_document, // none was read under that name
    no_language, // not in that language
    no_words,    // the words are not in it
    found
};

class CorrectionPlaces {
  public:
    /// Most places at which the words of one correction may stand in a text.
    static constexpr std::size_t most_places = 1000;

    CorrectionPlaces(const Corrections &corrections, const Authority &authority);
    /// The places in one text, by row; of each that speaks of the text, `searched` receives how far it came. given: what a person
    /// says of the file, or nullptr. May be asked on several threads.
    std::vector<PlacedCorrection> find(const Reading &reading, const ManifestRow *given,
                                       std::vector<std::pair<std::uint32_t, Search>> &searched) const;

  private:
    std::vector<std::uint32_t> rows_of(const Reading &reading, const ManifestRow *given) const;

    const Corrections &corrections_;
    std::multimap<std::string, std::uint32_t, std::less<>> by_key_; // of the document whose text has the words
};

/// The names under which a document may be known that a person has written so: canonical symbols, addresses, keys.
std::vector<std::string> keys_written(const std::string &text, const Authority &authority);

} // namespace recital
