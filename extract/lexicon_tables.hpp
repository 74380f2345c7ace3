#pragma once
// What the lexicon is made of; internal to extract/. Each language has a vocabulary of folded tokens and a trie of forms over
// it. A form leads to an entry: the classes of words it may be, and for each its value in the authority data.

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/token.hpp"

namespace recital {

/// Classes of words that the grammar knows. Those of grammar words carry the name of their rec:tokenClass.
enum class WordClass : std::uint8_t {
    act,
    relation,
    organ,
    organ_short,
    instrument,
    instrument_short,
    resolution,
    decision,
    paragraph,
    operative,
    preambular,
    subparagraph,
    article,
    chapter,
    section,
    part,
    annex,
    appendix,
    rule,
    goal,
    target,
    principle,
    and_,
    or_,
    range,
    of,
    dated,
    both,
    thereof,
    above,
    below,
    ibid,
    present,
    same,
    that,
    those,
    its,
    previous,
    all,
    relevant,
    entitled,
    report,
    letter,
    note,
    statement,
    document,
    draft,
    record,
    supplement,
    month,
    negation,
    relative,
    adverb,
    keep,
    particle,
    number,
    session_prefix,
    session_roman,
    part_letter,
    see,
    official_records,
    determiner,
    count_
};

using ClassMask = std::uint64_t;
constexpr ClassMask mask_of(WordClass word_class) { return ClassMask{1} << static_cast<unsigned>(word_class); }
static_assert(static_cast<unsigned>(WordClass::count_) <= 64);

/// One reading of a form. value: TermId of an act or relation, position of an organ or instrument, number of a month,
/// letter of a part; 0 where the class has none.
struct Lexeme {
    WordClass word_class = WordClass::act;
    std::uint16_t value = 0;
    bool negative = false;
};

/// A form with all its readings.
struct Entry {
    ClassMask mask = 0;
    std::uint32_t first = 0; // in LanguageLexicon::lexemes
    std::uint32_t count = 0;
};

/// A form found in the text.
struct Phrase {
    const Entry *entry = nullptr;
    std::uint32_t length = 0; // tokens; 0 = none
};

class LanguageLexicon {
  public:
    const Vocabulary &vocabulary() const { return vocabulary_; }
    /// The longest form that starts at tokens[at].
    Phrase find(std::span<const Token> tokens, std::size_t at) const {
        const std::uint32_t word = tokens[at].word;
        if (word == 0 || roots_[word] == 0)
            return {};
        return find_from(tokens, at, roots_[word]);
    }
    std::span<const Lexeme> lexemes(const Entry &entry) const {
        return std::span(lexemes_).subspan(entry.first, entry.count);
    }
    std::optional<Lexeme> lexeme(const Entry &entry, WordClass word_class) const;

    void add(std::string_view form, const Lexeme &lexeme);
    /// To be called once all forms are added.
    void finish();

  private:
    struct Node {
        std::uint64_t follows = 0; // bit set over the words that may follow: most words follow nothing
        std::uint32_t entry = 0;   // 1 + position in entries_; 0 = no form ends here
    };
    static std::uint64_t bit_of(std::uint32_t word) { return 1ULL << (word * 0x9E3779B1U >> 26); }
    Phrase find_from(std::span<const Token> tokens, std::size_t at, std::uint32_t node) const;
    std::uint32_t child(std::uint32_t node, std::uint32_t word) const;
    std::uint32_t make_child(std::uint32_t node, std::uint32_t word);

    Vocabulary vocabulary_;
    std::vector<std::uint32_t> roots_; // by word
    std::vector<Node> nodes_{1};
    struct Link {
        std::uint64_t key = 0; // node << 32 | word
        std::uint32_t node = 0;
    };
    std::vector<Link> links_ = std::vector<Link>(1U << 14); // open addressing
    std::size_t link_count_ = 0;
    std::vector<std::vector<Lexeme>> building_;
    std::vector<Entry> entries_;
    std::vector<Lexeme> lexemes_;
};

/// Each language's lexicon is made when a text first needs it, by whichever thread comes first.
struct Lexicon::Tables {
    explicit Tables(const Authority &data) : authority(data) {}
    const LanguageLexicon &of(Language language) const;

    const Authority &authority;
    mutable std::array<LanguageLexicon, official_languages.size()> languages; // by Language
    mutable std::array<std::once_flag, official_languages.size()> made;
};

} // namespace recital
