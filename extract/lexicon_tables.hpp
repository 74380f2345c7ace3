#pragma once
// What the lexicon is made of; internal to extract/. Each language has a vocabulary of folded tokens and a trie of forms over
// it. A form leads to an entry: the classes of words it may be, and for each its value in the authority data.

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/lexicon.hpp"
#include "extract/token.hpp"

namespace recital {

/// Classes of words that the grammar knows. Those of grammar words carry the name of their rec:tokenClass.
enum class WordClass : std::uint8_t {
    act,
    relation,
    relation_after,
    organ,
    organ_short,
    instrument,
    instrument_short,
    resolution,
    decision,
    paragraph,
    operative,
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
    document,
    note = document, // kinds of documents that no rule tells apart
    statement = document,
    record = document,
    supplement = document,
    draft = document,
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
    volume,
    determiner,
    infinitive,
    relative_content,
    topic,       // opens what a document is about, before its noun: 关于
    numeral,     // a number in words: 七, السابع
    name_head,   // value: NameHead
    name_word,   // value: NameWord
    list_letter, // of a sub-paragraph, where the alphabet has another order than its Latin look
    count
};

using ClassMask = std::uint64_t;
constexpr ClassMask mask_of(WordClass word_class) { return ClassMask{1} << static_cast<unsigned>(word_class); }
static_assert(static_cast<unsigned>(WordClass::count) <= 64);

/// What a noun needs to be the head of a document's name.
enum class NameHead : std::uint8_t { none, plain, of_a_kind, added, of_note, of_year, proper };

/// Words that belong to names and to notes, told apart by their value.
enum class NameWord : std::uint8_t {
    none,
    opener,
    inside,
    treaty_series,
    item,
    no_document,
    hereinafter,
    session,
    common,
    general
};

/// Small words that the grammar of names tells from one another; rec:value of the data, in this order.
enum class SmallWord : std::uint8_t { none, and_, of, for_, to, between, on, the, a, possessive };

constexpr std::uint16_t value_of(NameWord word) { return static_cast<std::uint16_t>(word); }

/// Value of a word of the class of principles that numbers actions.
inline constexpr std::uint16_t action_place = 1;

/// Nouns of the places in a document.
inline constexpr ClassMask place_nouns =
    mask_of(WordClass::paragraph) | mask_of(WordClass::operative) | mask_of(WordClass::subparagraph) |
    mask_of(WordClass::article) | mask_of(WordClass::chapter) | mask_of(WordClass::section) | mask_of(WordClass::part) |
    mask_of(WordClass::annex) | mask_of(WordClass::appendix) | mask_of(WordClass::rule) | mask_of(WordClass::goal) |
    mask_of(WordClass::target) | mask_of(WordClass::principle) | mask_of(WordClass::volume);

/// Nouns of documents.
inline constexpr ClassMask document_nouns =
    mask_of(WordClass::report) | mask_of(WordClass::letter) | mask_of(WordClass::note) | mask_of(WordClass::document) |
    mask_of(WordClass::draft) | mask_of(WordClass::resolution) | mask_of(WordClass::decision);
/// Words that may stand between a link or a place and what it belongs to.
inline constexpr ClassMask words_between =
    mask_of(WordClass::of) | mask_of(WordClass::its) | mask_of(WordClass::determiner) | mask_of(WordClass::organ) |
    mask_of(WordClass::organ_short) | mask_of(WordClass::adverb) | mask_of(WordClass::number) |
    mask_of(WordClass::both) | mask_of(WordClass::present) | mask_of(WordClass::that) | mask_of(WordClass::those) |
    mask_of(WordClass::same) | mask_of(WordClass::previous) | mask_of(WordClass::all) | mask_of(WordClass::relevant) |
    mask_of(WordClass::keep) | mask_of(WordClass::particle) | document_nouns | place_nouns;

/// The shape of a verb, told by its ending where the language has endings in the data; unknown where it has none.
enum class VerbForm : std::uint8_t { unknown, finite, participle, infinitive, other };

/// One reading of a form. value: TermId of an act or relation, position of an organ or instrument, number of a month,
/// letter of a part; 0 where the class has none.
struct Lexeme {
    WordClass word_class = WordClass::act;
    std::uint16_t value = 0;
    bool negative = false;
    VerbForm form = VerbForm::unknown; // of an act
};

/// A form with all its readings.
struct Entry {
    ClassMask mask = 0;
    std::uint32_t first = 0; // in LanguageLexicon::lexemes
    std::uint32_t count = 0;
};

/// What a form is to the grammar. Stretches of text without any form that may bring about a mention need not be looked at.
enum class Anchor : std::uint16_t {
    none = 0,
    mention = 1,           // names something, or is a mention by itself
    noun = 2,              // a noun that numbers follow, here or later in the block
    short_name = 4,        // stands for a name that was read before
    place = 8,             // a noun of a place, or what makes a number one
    place_of_its_own = 16, // makes a mention of a place: "above"
    part_letter = 32,
    name = 64,    // a noun of names, where it has a capital
    report = 128, // a noun of documents that their date tells
    month = 256   // the same, of their dates
};
constexpr Anchor operator|(Anchor a, Anchor b) {
    return static_cast<Anchor>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool operator&(Anchor a, Anchor b) { return (static_cast<unsigned>(a) & static_cast<unsigned>(b)) != 0; }

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
    /// The longest form of this class that starts at tokens[at], whatever longer form of other classes does.
    Phrase find(std::span<const Token> tokens, std::size_t at, WordClass word_class) const {
        const std::uint32_t word = tokens[at].word;
        if (word == 0 || roots_[word] == 0)
            return {};
        return find_from(tokens, at, roots_[word], mask_of(word_class));
    }
    /// Anchors among the forms that have tokens[at] as the word that marks them; every form has one.
    Anchor anchor(std::span<const Token> tokens, std::size_t at) const {
        const MarkedForms &forms = marked_[tokens[at].word];
        return forms.count == 0 ? forms.lone : marked_anchor(forms, tokens, at);
    }
    std::span<const Lexeme> lexemes(const Entry &entry) const {
        return std::span(lexemes_).subspan(entry.first, entry.count);
    }
    /// The form as a word of the class; nullptr where it is none.
    const Lexeme *lexeme(const Entry &entry, WordClass word_class) const {
        if ((entry.mask & mask_of(word_class)) != 0)
            for (const Lexeme &lexeme : lexemes(entry))
                if (lexeme.word_class == word_class)
                    return &lexeme;
        return nullptr;
    }
    /// What the word is inside a name by itself, whatever longer form it may open.
    SmallWord small_word(std::uint32_t word) const {
        return word < small_words_.size() ? small_words_[word] : SmallWord::none;
    }

    NameWord name_link(std::uint32_t word) const {
        return word < name_links_.size() ? name_links_[word] : NameWord::none;
    }

    void add(std::string_view form, const Lexeme &lexeme);
    void add_small_word(std::string_view form, SmallWord word);
    void add_plural_ending(std::string ending) { plural_endings_.push_back(std::move(ending)); }
    void set_ties_places() { ties_places_ = true; }
    /// The noun without its plural ending; empty where it has none that the data know.
    std::string_view singular_of(std::string_view noun) const {
        for (const std::string &ending : plural_endings_)
            if (noun.size() > ending.size() && noun.ends_with(ending))
                return noun.substr(0, noun.size() - ending.size());
        return {};
    }
    /// Whether a preposition ties a place to its document, so that one with another word after it belongs to none.
    bool ties_places() const { return ties_places_; }
    /// To be called once all forms are added.
    void finish();

  private:
    struct Node {
        std::uint64_t follows = 0; // bit set over the words that may follow: most words follow nothing
        std::uint32_t entry = 0;   // 1 + position in entries_; 0 = no form ends here
    };
    void add(std::span<const std::uint32_t> words, const Lexeme &lexeme);
    void add_clinging();
    static std::uint64_t bit_of(std::uint32_t word) { return 1ULL << (word * 0x9E3779B1U >> 26); }
    Phrase find_from(std::span<const Token> tokens, std::size_t at, std::uint32_t node,
                     ClassMask classes = ~ClassMask{0}) const;
    std::uint32_t child(std::uint32_t node, std::uint32_t word) const;
    std::uint32_t make_child(std::uint32_t node, std::uint32_t word);
    void set_anchors();

    struct Anchored {            // a form that is an anchor
        std::uint32_t first = 0; // in anchor_words_
        std::uint32_t count = 0; // words
        std::uint32_t mark = 0;  // which of them marks it: the one that the fewest forms have in common with it
        Anchor anchor = Anchor::none;
    };
    struct MarkedForms {            // by a word
        std::uint32_t first = 0;    // in anchored_
        std::uint32_t count = 0;    // of several words
        Anchor lone = Anchor::none; // of the word by itself
    };
    Anchor marked_anchor(const MarkedForms &forms, std::span<const Token> tokens, std::size_t at) const;

    Vocabulary vocabulary_;
    std::vector<std::uint32_t> roots_; // by word
    std::vector<Node> nodes_{1};
    struct Link {
        std::uint64_t key = 0; // node << 32 | word
        std::uint32_t node = 0;
    };
    std::vector<Link> links_ = std::vector<Link>(1U << 14); // open addressing
    std::size_t link_count_ = 0;
    /// Bit set over the links: most pairs of a node and a word are none, and that is told without a look into the table.
    std::vector<std::uint64_t> link_bits_ = std::vector<std::uint64_t>(1U << 12);
    struct Read {
        Lexeme lexeme;
        std::uint32_t next = 0; // 1 + position in read_; 0 = none
    };
    std::vector<std::uint32_t> building_; // by entry under construction: 1 + position of its first reading in read_
    std::vector<Read> read_;
    struct Clinging { // a form whose first word may have particles
        std::vector<std::uint32_t> words;
        Lexeme lexeme;
    };
    std::vector<Clinging> clinging_; // under construction
    std::vector<Anchored> anchored_; // by the words that mark them
    std::vector<std::uint32_t> anchor_words_;
    std::vector<MarkedForms> marked_; // by word
    std::vector<std::uint32_t> uses_; // by word: in how many forms, under construction
    std::vector<Entry> entries_;
    std::vector<Lexeme> lexemes_;
    std::vector<std::string> plural_endings_;
    bool ties_places_ = false;
    std::vector<NameWord> name_links_;   // by word
    std::vector<SmallWord> small_words_; // by word
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
