#pragma once
// Tokens of one block of text: words, numbers, single Han characters, punctuation and footnote markers, each with the number
// of its folded form in the lexicon's vocabulary. Folding: case; typographic apostrophes, quotes and dashes to ASCII; full-width
// and Arabic punctuation to ASCII; Arabic vowel signs and lengthening strokes dropped. No allocation per token.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/vocabulary.hpp"

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

/// Splits `text` (valid UTF-8) into tokens, looked up in `vocabulary`; tokens is cleared first.
void tokenize(std::string_view text, const Vocabulary &vocabulary, std::vector<Token> &tokens);

/// Splits a form of the lexicon and adds its tokens to the vocabulary; returns their numbers.
std::vector<std::uint32_t> tokenize_form(std::string_view form, Vocabulary &vocabulary);

/// The known word that an Arabic form is without the particles that cling to it (wa-, fa-, bi-, li-, ka-); 0 when none is.
std::uint32_t without_proclitics(const FoldedForm &form, const Vocabulary &vocabulary);

} // namespace recital
