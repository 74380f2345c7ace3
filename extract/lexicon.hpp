#pragma once
// The words of the authority data as one trie of folded tokens per language: the literal multi-pattern scan that finds
// every anchor (verb, noun, organ, link, name) in one pass. Shared by all threads. Reads the authority data as long as it lives.

#include <memory>

#include "graph/authority.hpp"

namespace recital {

class Lexicon {
  public:
    explicit Lexicon(const Authority &authority);
    Lexicon(Lexicon &&) noexcept;
    Lexicon &operator=(Lexicon &&) noexcept;
    ~Lexicon();

    struct Tables;
    const Tables &tables() const { return *tables_; }
    const Authority &authority() const { return *authority_; }

  private:
    const Authority *authority_;
    std::unique_ptr<Tables> tables_;
};

} // namespace recital
