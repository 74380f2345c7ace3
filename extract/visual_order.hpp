#pragma once
// Arabic text of PDF files. The converter tells the words of a page from left to right, and the letters of each as they are seen,
// which is backwards; they are brought into the order in which they are read (Unicode Standard Annex 9, taken the other way
// round). Numbers, symbols and words in Latin letters keep their own order.

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "extract/reader.hpp"

namespace recital {

class VisualOrder {
  public:
    /// Looks at words of a document, as told: they are backwards where more of the small words of Arabic stand in them so than
    /// the right way round.
    VisualOrder(const std::vector<std::string_view> &told, const ReadContext &context);

    bool backwards() const { return backwards_; }

    /// One word in the order in which it is read. Lam and alef, which are one sign in print, may come out the wrong way round;
    /// that is put right in words that the authority data know.
    std::string read(std::string_view told) const;

    /// True for words with letters that are read from right to left, and for those with letters read from left to right.
    static bool has_right_to_left(std::string_view word);
    static bool has_left_to_right(std::string_view word);

  private:
    void learn(const ReadContext &context);
    std::string with_known_ligatures(std::string word) const;

    bool backwards_ = false;
    std::unordered_set<std::string> known_; // folded words of Arabic names and phrases
};

} // namespace recital
