#pragma once
// Which verb governs a mention. Follows the verbs of one block from left to right and keeps three of them apart: the one that
// opens the clause and reaches everything in it; the one of a relative clause, which speaks for the document named before
// it; and one further in, which reaches only what stands close to it as its object. A mention takes the innermost that
// reaches it. Forms and classes of verbs come from the authority data; a language without endings there has verbs of
// unknown form, and its verbs inside a clause reach as far as openers do.

#include <cstddef>
#include <cstdint>

#include "extract/line.hpp"
#include "graph/authority.hpp"

namespace recital {

/// The verb over a mention.
struct Governor {
    TermId act = 0;
    TermId clause_act = 0;
    std::size_t token = 0;     // where the verb stands; meaningful where set
    bool set = false;          // printed in this block, before the mention
    std::int32_t said_by = -1; // mention of the document whose relative clause this is; -1: the text's own words
};

class Clause {
  public:
    Clause(const Authority &authority, const Line &line) : authority_(authority), line_(line) {}

    /// Begins a block. `before`: the verb that a sub-paragraph or a footnote stands under. `preamble`: of participles alone.
    void begin(const Governor &before, bool preamble);
    /// A verb that starts at token i. Returns whether it opens a clause.
    bool verb(std::size_t i, const Lexeme &act);
    /// A relative word at token i; `antecedent`: the mention that ends right before it, or -1.
    void relative(std::size_t i, std::int32_t antecedent);
    /// A noun or preposition link.
    void relation(TermId relation);
    /// "of" and its like at token i.
    void of(std::size_t i);
    /// A punctuation token. Returns whether a new sentence begins after it.
    bool punctuation(std::size_t i);
    /// A mention that starts at token `first`; its dates and places end before `next`.
    void mention_ends(std::size_t first, std::size_t next);
    /// The relative clause is over, seen from what follows.
    void leave_relative() { relative_ = {}; }
    bool in_relative() const { return relative_.open; }
    /// A word that opens what the noun behind it is about: the verbs up to there do not govern the noun.
    void topic();
    bool in_topic() const { return topic_.open; }
    /// The noun behind a modifier: what governed before the modifier governs again. Returns whether anything else did.
    bool leave_modifier();
    /// A comma or the like: no noun of a modifier follows.
    void end_modifiers();
    /// Whether a verb came after token i.
    bool verb_since(std::size_t i) const { return last_verb_ >= i; }
    /// Token after the last mention.
    std::size_t mention_end() const { return mention_end_; }

    Governor governing(std::size_t first) const;
    /// The clause's own verb, whatever stands between.
    Governor opener() const;
    bool opened() const { return opener_.set && opener_.act != 0; }

  private:
    enum class Standing : std::uint8_t { start, semicolon, comma_and, and_, comma, inside };
    struct Verb {
        TermId act = 0;
        std::size_t token = 0;
        std::size_t end = 0; // one past its last token
        VerbForm form = VerbForm::unknown;
        bool set = false;
        bool weak = false;     // reaches its direct object alone
        bool cut = false;      // something ended its reach
        bool adjoined = false; // a link came since: what follows is no direct object
        bool remote = false;   // a link of a noun came since ("the aims of")
    };
    Standing standing(std::size_t i) const;
    bool determined(std::size_t i) const;
    bool coordinates(Standing standing, const Verb &verb) const;
    bool reaches(const Verb &verb, std::size_t first) const;
    bool listed(std::size_t to) const;
    bool starts_sentence(std::size_t i) const;
    void open(const Verb &verb, bool keeps_clause);

    const Authority &authority_;
    const Line &line_;
    Verb opener_;
    TermId clause_act_ = 0;
    VerbForm clause_form_ = VerbForm::unknown; // of the verb that opened the clause
    bool preamble_ = false;
    bool inherited_ = false;  // the opener stands in another block
    bool infinitive_ = false; // the opener takes an infinitive in its place ("decides to extend")
    Verb inner_;
    Verb before_; // the opener before a verb of unknown form took its place
    struct {
        Verb opener; // when the topic began
        Verb inner;
        bool open = false;
    } topic_;
    struct {
        Verb verb;
        std::int32_t antecedent = -1;
        bool open = false;
        bool content = false; // "in which": what follows is said in the document
        bool speaks() const { return open && (content || antecedent >= 0); }
    } relative_;
    std::size_t mention_end_ = 0;
    std::size_t last_verb_ = 0;
    std::size_t list_comma_ = 0; // comma right after a mention: a list may go on
};

} // namespace recital
