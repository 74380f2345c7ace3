#pragma once
// One block of text as the grammar sees it: its tokens, and at each token the longest form of the lexicon that starts there.
// Reused from block to block; internal to extract/.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/lexicon_tables.hpp"
#include "extract/token.hpp"

namespace recital {

class Line {
  public:
    void read(std::string_view text, const LanguageLexicon &lexicon);

    std::string_view text() const { return text_; }
    std::size_t size() const { return tokens_.size(); }
    const Token &token(std::size_t i) const { return tokens_[i]; }
    const LanguageLexicon &lexicon() const { return *lexicon_; }

    /// Classes of the form that starts at token i; 0 beyond the end.
    ClassMask mask(std::size_t i) const { return i < phrases_.size() && phrases_[i].entry != nullptr ? phrases_[i].entry->mask : 0; }
    bool has(std::size_t i, WordClass word_class) const { return (mask(i) & mask_of(word_class)) != 0; }
    bool has_any(std::size_t i, ClassMask classes) const { return (mask(i) & classes) != 0; }
    /// Tokens of the form at i; 1 where there is none.
    std::size_t length(std::size_t i) const {
        return i < phrases_.size() && phrases_[i].entry != nullptr ? phrases_[i].length : 1;
    }
    /// Length of a form of these classes that ends right before token i; 0 when there is none.
    std::size_t ending_at(std::size_t i, ClassMask classes) const {
        for (std::size_t back = 1; back <= 5 && back <= i; ++back)
            if (phrases_[i - back].length == back && has_any(i - back, classes))
                return back;
        return 0;
    }
    std::optional<Lexeme> lexeme(std::size_t i, WordClass word_class) const {
        if (!has(i, word_class))
            return std::nullopt;
        return lexicon_->lexeme(*phrases_[i].entry, word_class);
    }
    std::span<const Lexeme> lexemes(std::size_t i) const { return lexicon_->lexemes(*phrases_[i].entry); }

    bool is(std::size_t i, char punctuation) const {
        return i < tokens_.size() && tokens_[i].kind == TokenKind::punctuation && tokens_[i].punctuation == punctuation;
    }
    bool is_number(std::size_t i) const { return i < tokens_.size() && tokens_[i].kind == TokenKind::number; }
    /// Value of a number token of at most six digits of any script; -1 otherwise.
    int number(std::size_t i) const;
    std::string_view spelled(std::size_t i) const {
        return text_.substr(tokens_[i].begin, tokens_[i].end - tokens_[i].begin);
    }
    /// True when token i follows token i - 1 without a blank.
    bool glued(std::size_t i) const { return i < tokens_.size() && !tokens_[i].space_before; }
    /// First token that begins at or after the byte.
    std::size_t token_at(std::uint32_t byte, std::size_t from) const;

  private:
    std::string_view text_;
    const LanguageLexicon *lexicon_ = nullptr;
    std::vector<Token> tokens_;
    std::vector<Phrase> phrases_;
};

} // namespace recital
