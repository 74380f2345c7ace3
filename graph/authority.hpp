#pragma once
// The authority data of ontologies/authority/*.ttl and of the user's own files, as tables: acts, relations, organs,
// named instruments, grammar words, States, years of Security Council resolutions. Read at start through Raptor (network
// and file access of its parser off). The files' own head comments say how to add a line; user files are read last and win.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/authority_ties.hpp"
#include "graph/language.hpp"
#include "graph/match.hpp"
#include "graph/reading.hpp"
#include "graph/result.hpp"
#include "graph/statement.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {

/// One printed form (rec:word and its kin). Language::unknown: a form of every language.
struct Word {
    std::string text;
    Language language = Language::unknown;
    bool own = false; // of a file of the user's own
};

/// How far a verb reaches that does not open its clause.
enum class ActReach : std::uint8_t {
    clause, // it is an act of the document: coordinated with the opener, it opens a clause of its own
    object, // it says what is to be done, with its objects: "to implement the measures set out in resolution A"
    near    // the same, with its direct object alone: "to promote resolution A"
};

/// The link that a statement of the document's own makes besides the citation ("Decides to extend the mandate set out in
/// resolution A" renews its mandate).
struct LinkMaking {
    LinkKind kind = LinkKind::supersedes;
    /// Also where the document is named by what it did to the verb's object ("the measures imposed by resolution A").
    bool through_attributes = false;
    /// Also within what the document decides ("Decides that this resolution shall supersede resolution A").
    bool within_decision = false;
    std::string needs; // token class of which a word stands between verb and document; empty: none
};

struct ActTerm {
    std::string lemma; // "reaffirm"
    std::string iri;
    std::string act_class; // "affirming"
    std::string property;  // IRI of the RDF property of the direct triple; empty: rec:invokes
    int force = 0;
    int tone = 0;
    ActReach reach = ActReach::clause; // by its class
    /// An infinitive after it takes its place ("decides to extend").
    bool takes_infinitive = false;
    std::optional<LinkMaking> link;
    std::vector<Word> labels; // one a language
    std::vector<Word> words;  // verb forms
};

/// How near to the verb a document named by a relation stands.
enum class RelationReach : std::uint8_t {
    noun,      // hangs on a noun: "the importance of resolution A"
    attribute, // hangs on a noun as what the document did to it: "measures imposed by resolution A"
    object,    // is as good as the verb's own object: "implement the provisions of resolution A"
    clause     // hangs on the clause: "in accordance with resolution A"
};

struct RelationTerm {
    std::string lemma; // "pursuant_to"
    std::string iri;
    std::string property;
    Polarity polarity = Polarity::positive;
    RelationReach reach = RelationReach::noun;
    std::optional<LinkMaking> link; // where a verb of deciding governs it ("decides to amend")
    /// A link is made through it as through an attribute ("the measures in paragraph 4 of resolution A").
    bool passes_link = false;
    std::vector<Word> words;
    std::vector<Word> words_after; // that stand after the document
};

struct OrganTerm {
    std::string key; // local name of the IRI: "security_council"
    std::string iri;
    std::string label;
    Organ organ = Organ::none; // none with foreign: a body outside the UN's symbol series
    bool foreign = false;
    std::vector<Word> words;
    std::vector<Word> short_words; // "the Council": only where the document's own organ agrees
};

struct InstrumentTerm {
    std::string key;    // "A/RES/60/1" or "UN-CHARTER"
    std::string symbol; // canonical; empty without one
    std::string iri;
    std::string label;
    DocumentType type = DocumentType::treaty;
    bool continuous = false; // its paragraphs are numbered through: "paragraph 138" is para_138, not op_138
    Date date;
    std::vector<Word> words;
    std::vector<Word> short_words;
};

struct GrammarWord {
    std::string token_class; // "resolution", "paragraph", "and", "month" ...
    std::string value;       // what the words stand for: number of a month, letter of a part, session prefix
    Organ organ = Organ::none;
    Polarity polarity = Polarity::positive;
    std::vector<Word> words;
};

struct StateTerm {
    std::string key; // ISO 3166 code, lower case
    std::string iri;
    std::string label;
    std::vector<Word> words;
};

struct YearRange {
    int year = 0;
    int first = 0;
    int last = 0;
};

/// How often statements that a rule read in a form were found right, against citations marked by hand.
struct Measure {
    std::string rule;
    Form form = Form::symbol;
    int right = 0;
    int found = 0;
};

class Authority {
  public:
    struct File {
        std::string name;
        std::string content;
    };

    /// The compiled-in files plus `extra` in order. Fails on the first file that is not Turtle or breaks a rule, naming line
    /// and rule; nothing is half loaded.
    static Result<Authority> load(std::span<const File> extra = {});

    /// Tables; position 0 of acts, relations and rules is the empty term "none", so that TermId 0 means none.
    std::span<const ActTerm> acts() const { return acts_; }
    std::span<const RelationTerm> relations() const { return relations_; }
    std::span<const OrganTerm> organs() const { return organs_; }
    std::span<const InstrumentTerm> instruments() const { return instruments_; }
    std::span<const GrammarWord> words() const { return words_; }
    std::span<const StateTerm> states() const { return states_; }
    std::span<const YearRange> years() const { return years_; }
    std::span<const Measure> measures() const { return measures_; }

    const ActTerm &act(TermId id) const { return acts_[id < acts_.size() ? id : 0]; }
    const RelationTerm &relation(TermId id) const { return relations_[id < relations_.size() ? id : 0]; }
    std::optional<TermId> act_of_lemma(std::string_view lemma) const;

    const InstrumentTerm *instrument_of_key(std::string_view key) const;
    /// By folded name (fold_name) in any language; looks through all names.
    const InstrumentTerm *instrument_of_name(std::string_view name) const;
    const StateTerm *state_of_name(std::string_view name) const;
    /// One after the other: for few questions.
    const StateTerm *state_of_key(std::string_view key) const;
    /// Year in which the Security Council adopted resolution `number`; nullopt beyond the table.
    std::optional<int> year_of_sc_resolution(int number) const;
    /// What the subject is in data sets of others, in the order of the files; none for most.
    std::span<const Match> matches_of(std::string_view iri) const { return matches_of_name(name_of_iri(iri)); }
    /// The same by name (graph/authority_ties.hpp).
    std::span<const Match> matches_of_name(const std::string &name) const;
    bool has_matches() const { return !matches_.empty(); }
    /// What the user's files join, keep apart and retire.
    const AuthorityTies &ties() const { return ties_; }
    /// True where the paragraphs of the document are numbered through.
    bool continuous_paragraphs(std::string_view key) const;

    /// The user's files, for what is read of them when it is needed (graph/agents.hpp).
    std::span<const File> user_files() const { return user_files_; }

    /// SHA-256 over names and contents of all files in order.
    const Sha256 &fingerprint() const { return fingerprint_; }

  private:
    friend class AuthorityBuilder;
    std::vector<ActTerm> acts_;
    std::vector<RelationTerm> relations_;
    std::vector<OrganTerm> organs_;
    std::vector<InstrumentTerm> instruments_;
    std::vector<GrammarWord> words_;
    std::vector<StateTerm> states_;
    std::vector<YearRange> years_;
    std::vector<Measure> measures_;
    std::map<std::string, std::size_t, std::less<>> instrument_keys_;
    std::map<std::string, std::size_t, std::less<>> state_names_;
    std::unordered_map<std::string, std::vector<Match>> matches_; // by name
    AuthorityTies ties_;
    std::vector<File> user_files_;
    Sha256 fingerprint_{};
};

} // namespace recital
