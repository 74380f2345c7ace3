#pragma once
// One block of text as the grammar sees it: its tokens, and at each token the longest form of the lexicon that starts there,
// which is looked for when it is first asked for. Reused from block to block; internal to extract/.

#include <algorithm>
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
    /// Gives memory back where an exceptionally long block took it.
    void give_back_excess();

    std::string_view text() const { return text_; }
    std::size_t size() const { return tokens_.size(); }
    const Token &token(std::size_t i) const { return tokens_[i]; }
    const LanguageLexicon &lexicon() const { return *lexicon_; }

    /// One past the last token from which a mention may be read, or anything else that outlives the block: nothing beyond
    /// needs to be looked at. `short_names`: whether a name was read that a short one may stand for.
    std::size_t anchors_end(bool short_names) const {
        return short_names ? std::max(anchors_end_, short_end_) : anchors_end_;
    }
    /// One past the last noun of a report or letter: what it names may have been told before.
    std::size_t reports_end() const { return reports_end_; }
    /// Whether a slash stands near enough after token i for both to be of one symbol. To be asked from left to right.
    bool slash_follows(std::size_t i) {
        while (slash_ < slashes_.size() && slashes_[slash_] <= i)
            ++slash_;
        return slash_ < slashes_.size() && slashes_[slash_] - i <= longest_head;
    }

    /// Classes of the form that starts at token i; 0 beyond the end.
    ClassMask mask(std::size_t i) const {
        const Entry *entry = phrase(i).entry;
        return entry != nullptr ? entry->mask : 0;
    }
    bool has(std::size_t i, WordClass word_class) const { return (mask(i) & mask_of(word_class)) != 0; }
    bool has_any(std::size_t i, ClassMask classes) const { return (mask(i) & classes) != 0; }
    /// Tokens of the form at i; 1 where there is none.
    std::size_t length(std::size_t i) const { return std::max(phrase(i).length, 1U); }
    /// Length of a form of these classes that ends right before token i; 0 when there is none.
    std::size_t ending_at(std::size_t i, ClassMask classes) const {
        for (std::size_t back = 1; back <= 5 && back <= i; ++back)
            if (phrase(i - back).length == back && has_any(i - back, classes))
                return back;
        return 0;
    }
    /// The form at i as a word of the class; nullptr where it is none.
    const Lexeme *lexeme(std::size_t i, WordClass word_class) const {
        const Entry *entry = phrase(i).entry;
        return entry != nullptr ? lexicon_->lexeme(*entry, word_class) : nullptr;
    }
    /// The longest form of this class that starts at token i, be it hidden by a longer one of other classes.
    Phrase form(std::size_t i, WordClass word_class) const {
        return i < tokens_.size() ? lexicon_->find(tokens_, i, word_class) : none_;
    }
    std::span<const Lexeme> lexemes(std::size_t i) const { return lexicon_->lexemes(*phrase(i).entry); }

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
    static constexpr std::size_t longest_head = 12; // tokens of a symbol before its first slash

    const Phrase &phrase(std::size_t i) const {
        if (i >= phrases_.size()) {
            if (i >= tokens_.size())
                return none_;
            find_phrases(i);
        }
        return phrases_[i];
    }
    void find_phrases(std::size_t to) const;
    void find_anchors();
    /// Whether a part letter stands right before token i, or nearly.
    bool after_letter(std::size_t i) const;

    static constexpr Phrase none_{};
    std::string_view text_;
    const LanguageLexicon *lexicon_ = nullptr;
    std::vector<Token> tokens_;
    mutable std::vector<Phrase> phrases_; // of the first tokens, as far as they were asked for
    std::vector<std::size_t> slashes_;    // tokens
    std::size_t slash_ = 0;               // first of slashes_ not yet passed
    std::size_t anchors_end_ = 0;
    std::size_t reports_end_ = 0;
    std::size_t short_end_ = 0; // the same, of what stands for names
};

} // namespace recital
