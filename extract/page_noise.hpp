#pragma once
// What is cut out of the blocks of a page before anything else: characters without width, words that stand for icons, names of
// share bars glued to the end, names of files glued to the start, picture credits behind a sentence. Links keep their words.

#include "extract/marked_page.hpp"
#include "extract/reader_words.hpp"

namespace recital {

class PageNoise {
  public:
    explicit PageNoise(const ReaderWords &words) : words_(words) {}
    /// A block that was nothing but noise is empty afterwards.
    void clean(PageBlock &block) const;

  private:
    const ReaderWords &words_;
};

/// A short text that says whose picture it is, and nothing else.
bool is_picture_credit(std::string_view folded, const ReaderWords &words);

} // namespace recital
