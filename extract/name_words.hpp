#pragma once
// What the words of a name are: capitals, the noun that makes it the name of a document, the small words inside it. Internal
// to the citation grammar.

#include <optional>
#include <string>
#include <string_view>

#include "extract/line.hpp"

namespace recital {

/// A word with a capital of any script; the tokens mark those of ASCII.
inline bool is_capital(const Line &line, std::size_t i) {
    return i < line.size() && line.token(i).kind == TokenKind::word && line.token(i).capital;
}

inline NameWord link_at(const Line &line, std::size_t i) {
    if (i >= line.size() || line.token(i).kind != TokenKind::word || line.token(i).capital)
        return NameWord::none;
    const NameWord word = line.lexicon().name_link(line.token(i).word);
    return word == NameWord::opener || word == NameWord::inside ? word : NameWord::none;
}

/// Which small word without a capital stands at token i.
inline SmallWord small_word_at(const Line &line, std::size_t i) {
    if (i >= line.size() || line.token(i).kind != TokenKind::word || line.token(i).capital)
        return SmallWord::none;
    return line.lexicon().small_word(line.token(i).word);
}

/// Whether a word like "the", "that" or "its" stands right before token i, be it the first of a short name there.
inline bool is_definite(const Line &line, std::size_t i) {
    if (i == 0)
        return false;
    constexpr ClassMask definite = mask_of(WordClass::determiner) | mask_of(WordClass::that) |
                                   mask_of(WordClass::present) | mask_of(WordClass::its) | mask_of(WordClass::those) |
                                   mask_of(WordClass::above);
    return line.ending_at(i, definite) != 0 || line.form(i - 1, WordClass::determiner).length == 1;
}

/// Whether the word at token i is one of the small words inside names.
inline bool is_link(const Line &line, std::size_t i) {
    const NameWord word = line.lexicon().name_link(line.token(i).word);
    return word == NameWord::opener || word == NameWord::inside;
}

/// What the word at token i is as the noun of a name; none without a capital.
inline NameHead head_at(const Line &line, std::size_t i) {
    if (!is_capital(line, i))
        return NameHead::none;
    auto lexeme = line.lexeme(i, WordClass::name_head);
    if (!lexeme && line.length(i) > 1) // the first word of a name that is known
        if (const Phrase form = line.form(i, WordClass::name_head); form.entry != nullptr)
            lexeme = line.lexicon().lexeme(*form.entry, WordClass::name_head);
    const auto head = lexeme ? static_cast<NameHead>(lexeme->value) : NameHead::none;
    return head == NameHead::of_note ? NameHead::none : head;
}

/// ASCII letters in lower case.
inline std::string folded(std::string_view text) {
    std::string lower(text);
    for (char &c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    return lower;
}

} // namespace recital
