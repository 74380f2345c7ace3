#pragma once
// Tokens of one block of text: words, numbers, single Han characters, punctuation and footnote markers, each with the number
// of its folded form in the lexicon's vocabulary. Folding: case; typographic apostrophes, quotes and dashes to ASCII; full-width
// and Arabic punctuation to ASCII; Arabic vowel signs and lengthening strokes dropped. No allocation per token.

#include <cstdint>
#include <string_view>
#include <vector>

namespace recital {

enum class TokenKind : std::uint8_t { word, number, han, punctuation, note };

struct Token {
    std::uint32_t begin = 0; // bytes in the block
    std::uint32_t end = 0;
    std::uint32_t word = 0; // number in the vocabulary; 0 = not in it
    TokenKind kind = TokenKind::word;
    char punctuation = 0;      // folded ASCII character of a punctuation token; 0 for others and for other signs
    bool space_before = false; // blank (or block start) before it
    bool capital = false;      // starts with an ASCII capital
};

/// The folded form of one token, in chunks of eight bytes padded with zeros so that it is hashed and compared by chunks.
struct FoldedForm {
    static constexpr std::size_t longest = 64; // bytes; longer words are in no lexicon
    std::uint64_t chunks[longest / 8 + 1] = {};
    std::size_t size = 0; // bytes
    bool too_long = false;
};

/// Folded forms and their numbers. Filled while the lexicon is built, then read-only.
class Vocabulary {
  public:
    Vocabulary();
    /// Number of a folded form; 0 when it is not known.
    std::uint32_t find(const FoldedForm &form) const;
    std::uint32_t add(const FoldedForm &form);
    std::uint32_t size() const { return count_; }

  private:
    struct Slot {
        std::uint64_t chunk = 0; // the first of its chunks: most words have no other
        std::uint32_t hash = 0;  // its high half
        std::uint32_t number = 0;
    };
    struct Place {
        std::uint32_t chunk = 0; // first of its chunks
        std::uint32_t size = 0;  // bytes
    };
    void put(std::uint32_t number);
    std::vector<Slot> slots_;
    std::vector<std::uint64_t> seen_; // bit set over hashes: most words of a text are in no lexicon
    std::vector<Place> places_{1};    // by number
    std::vector<std::uint64_t> hashes_{0};
    std::vector<std::uint64_t> chunks_;
    std::uint32_t count_ = 0;
};

/// Splits `text` (valid UTF-8) into tokens, looked up in `vocabulary`; tokens is cleared first.
void tokenize(std::string_view text, const Vocabulary &vocabulary, std::vector<Token> &tokens);

/// Splits a form of the lexicon and adds its tokens to the vocabulary; returns their numbers.
std::vector<std::uint32_t> tokenize_form(std::string_view form, Vocabulary &vocabulary);

} // namespace recital
