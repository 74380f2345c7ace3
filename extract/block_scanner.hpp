#pragma once
// The citation grammar over one block: reads its tokens from left to right, keeps what governs the next mention (verb, link,
// places, noun phrase, list), and appends mentions. Words come from the lexicon alone; one pass, no backtracking beyond
// the phrase at hand.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/clause.hpp"
#include "extract/line.hpp"
#include "extract/number.hpp"
#include "extract/place.hpp"
#include "extract/rules.hpp"
#include "graph/reading.hpp"

namespace recital {

/// What governs a footnote: the state of the grammar where its marker stands.
struct NoteContext {
    std::int32_t block = -1;
    std::string_view marker;
    TermId act = 0;
    TermId clause_act = 0;
    TermId relation = 0;
    Polarity polarity = Polarity::positive;
    std::int32_t holder = -1; // mention that the marker follows
    std::int32_t noun = -1;   // in TextContext::pending: report, letter ... that the marker may hang on
    bool of_report = false;   // a report, letter, note or statement: no resolution is one
    bool of_decision = false;
};

/// A name that was read, for what stands for it later.
struct SeenName {
    std::int32_t mention = -1; // -1: in the document's title
    std::size_t block = 0;
    std::string_view printed;       // in the text
    std::string target;             // key of an instrument, or the name itself
    std::vector<std::string> words; // capitalised words and numbers, in lower case
    std::vector<std::string> heads; // its nouns: "convention", "programme of action"
};

/// A short form given in brackets after a name.
struct Alias {
    std::vector<std::string> words; // tokens as printed
    std::int32_t mention = -1;
};

/// What lasts over the blocks of one text.
struct TextContext {
    std::vector<NoteContext> notes;
    std::vector<std::int32_t> instruments_seen; // by position in the authority's table: 1 + mention of its full name
    bool any_instrument = false;
    std::int32_t lead_block = -1; // the block whose verb stands over its sub-paragraphs, and that verb
    Governor lead;
    std::int32_t last_resolution = -1; // index of the last resolution mentioned, for "that resolution"
    // for "those resolutions": the resolutions that a block names where it names several, or an open set of them
    std::vector<std::int32_t> list_here; // of the block at hand
    std::int32_t set_here = -1;          // the last open set in it
    std::vector<std::int32_t> last_list; // of the last block before it that has such
    std::size_t list_block = 0;
    std::vector<std::int32_t> widest_list;  // the last list, or an earlier one that holds it
    std::int32_t last_footnote_target = -1; // for "Ibid."
    std::string_view series;                // the treaty series named last, for "Ibid., vol. 993"
    std::vector<SeenName> names;
    std::vector<std::pair<std::string, std::string>> meant; // nouns that stood for a name when there was one alone
    std::vector<Alias> aliases;
    std::vector<Mention> pending;        // nouns that markers hang on, until their notes are read
    std::vector<Mention> late;           // those whose notes told their targets
    std::vector<Mention> repeats;        // nouns printed again without a note: antecedent is their place in pending
    std::vector<std::string> own_places; // cited so far, joined by ';'
    std::vector<std::string_view> provisions; // of all blocks, sorted; made when they are first asked for
};

class BlockScanner {
  public:
    /// `line`: memory that the scanner works in; it holds nothing afterwards that anybody needs.
    BlockScanner(const Lexicon &lexicon, const LanguageLexicon &language, Reading &reading, Line &line);

    /// Appends the mentions of block `index`.
    void scan(std::size_t index);
    /// To be called after the last block.
    void finish();

  private:
    struct NounPhrase { // words gathered directly before a noun, or around a number
        const OrganTerm *organ = nullptr;
        std::int32_t short_organ = -1; // token of "the Council" and its like, whose organ the number's shape tells
        bool its = false;
        bool present = false;
        bool that = false;
        bool those = false;
        bool above = false; // above-mentioned
        bool vague = false; // all, previous, relevant
        std::size_t organ_begin = 0;
        std::size_t organ_end = 0;
        std::size_t begin = 0;
        std::size_t end = 0; // one past its last token; valid while the scan stands there
    };
    struct Link {
        TermId relation = 0;
        Polarity polarity = Polarity::positive;
        std::size_t begin = 0;
        std::size_t end = 0;
        bool set = false;
    };
    struct ListContext { // the noun whose numbers may go on later in the sentence
        bool active = false;
        bool numbered = false;    // a number was read, not the noun alone
        bool past_clause = false; // another verb came since: only a number with its year is taken then
        TargetKind kind = TargetKind::resolution_number;
        const OrganTerm *organ = nullptr;
        TermId relation = 0;
        Polarity polarity = Polarity::positive;
    };

    void reset(std::size_t index, const Governor &before);
    void read_line(std::size_t index);
    const Block &block_of(std::size_t index) const { return reading_.text.blocks[index]; }
    bool is_masthead() const { return block_->kind == BlockKind::cover || block_->kind == BlockKind::title; }
    std::size_t anchors_end();
    bool is_idle(std::size_t i) const;
    std::size_t after_item_titles(std::size_t quote) const;
    std::size_t step(std::size_t i);
    std::size_t on_document_word(std::size_t i, ClassMask mask);
    std::size_t on_other_word(std::size_t i, ClassMask mask);
    std::size_t on_symbol(std::size_t i, std::size_t end, const Symbol &symbol);
    std::size_t on_noun(std::size_t i, TargetKind kind);
    std::size_t on_noun_alone(std::size_t i, TargetKind kind, NounPhrase phrase, const OrganTerm *organ);
    std::size_t on_noun_before(std::size_t noun, std::size_t end, const NounPhrase &phrase, bool above);
    void remember_resolutions(std::size_t first_mention);
    void keep_list();
    bool same_printed(std::int32_t left, std::int32_t right) const;
    bool holds(const std::vector<std::int32_t> &wide, const std::vector<std::int32_t> &list) const;
    std::vector<std::int32_t> several_before(bool far) const;
    bool is_conjunction(std::size_t i) const;
    std::size_t on_number_first(std::size_t i);
    struct NumberedNoun { // the noun that numbers stand before
        TargetKind kind = TargetKind::resolution_number;
        std::size_t at = 0; // its token, or where it was last looked for
        bool set = false;
    };
    NumberedNoun noun_after_numbers(std::size_t i);
    std::size_t noun_after_bare_numbers(std::size_t i) const;
    std::size_t before_date(std::size_t i) const;
    std::size_t on_number_again(std::size_t i);
    std::size_t on_instrument(std::size_t i, const InstrumentTerm &term, std::uint16_t position, bool is_short);
    std::size_t on_ibid(std::size_t i);
    std::size_t on_treaty_series(std::size_t i);
    std::size_t on_report_in_note(std::size_t i);
    std::size_t series_end(std::size_t from) const;
    std::size_t put_in_note(std::size_t first, std::size_t end, std::string name, Rule rule);
    bool is_general(std::size_t i) const;
    bool noun_reaches(std::size_t note) const;
    std::size_t name_end_of_author(std::size_t noun_end, std::size_t note) const;
    void finish_note(std::size_t first_mention);
    Mention noun_mention(std::size_t end);
    void repeat_noun(std::size_t i);
    void finish_repeats();
    void name_contained(std::size_t first_mention);
    void name_as_cited(Mention &mention) const;
    std::size_t on_name(std::size_t i);
    std::size_t on_small_name(std::size_t i);
    std::size_t on_alias(std::size_t i);
    std::size_t name_begin(std::size_t i) const;
    std::size_t name_end(std::size_t end, bool takes_to) const;
    bool name_list_goes_on(std::size_t i) const;
    std::vector<const SeenName *> names_that_hold(std::size_t first, std::size_t head, const std::string &noun) const;
    const SeenName *name_meant(std::size_t first, std::size_t head, std::size_t end, bool &many);
    std::size_t put_back_reference(std::size_t first, std::size_t end, const SeenName &name);
    std::size_t put_back_reference(std::size_t first, std::size_t end, std::int32_t antecedent);
    std::size_t on_those_names(std::size_t i, std::size_t end);
    void remember_name(std::size_t first, std::size_t end, std::int32_t mention, const std::string &target);
    std::size_t read_alias(std::size_t i, std::int32_t mention);
    std::size_t on_dated(std::size_t i);
    std::size_t on_the_report(std::size_t i);
    std::size_t dated_begin(std::size_t i) const;
    std::size_t dated_end(std::size_t end) const;
    std::size_t put_name(std::size_t first, std::size_t end);
    const SeenName *longer_name(std::size_t first, std::size_t head, std::size_t head_end, std::size_t end) const;
    std::size_t on_places(PrintedPlaces places);
    bool adds_places(const PrintedPlaces &places);
    bool are_own(const PrintedPlaces &places);
    bool has_own(std::string_view place);
    void remember_own(const std::string &places);
    std::size_t put_own(const PrintedPlaces &places, std::size_t last);
    void on_note(std::size_t i);
    void on_act(std::size_t i, const Lexeme &act);
    void on_topic(std::size_t i);
    void leave_modifier(std::size_t i);
    void end_modifiers(std::size_t i);
    bool names_document(std::size_t i) const;
    bool names_deed(std::size_t i) const;
    bool ends_phrase(std::size_t i) const;
    void on_fronted_act(std::size_t i, TermId act);
    void take_act_after(std::size_t i);
    std::int32_t antecedent_of(std::size_t i) const;
    void on_relation(std::size_t i, std::size_t next, const Lexeme &relation);
    void read_on_for_verb(std::size_t i);
    Governor lead_verb(std::size_t index);
    Governor verb_of(std::size_t index);
    std::size_t read_numbers(std::size_t i, std::size_t quote_from, TargetKind kind, const OrganTerm *organ, bool its,
                             Rule first_rule);
    const OrganTerm *organ_at(std::size_t i) const;
    const OrganTerm *short_organ(std::size_t i, const PrintedNumber *number) const;
    std::size_t pass_notes(std::size_t i);
    std::size_t read_year(std::size_t i, Mention &mention);
    const OrganTerm *own_organ() const;
    std::int32_t only_resolution(std::size_t i) const;
    std::uint32_t word_at(std::size_t i) const { return i < line_.size() ? line_.token(i).word : 0; }
    std::size_t on_that_paragraph(std::size_t i);
    void finish_numbers(std::size_t first_mention, TargetKind kind, const OrganTerm *owner, TermId relation,
                        Polarity polarity);
    void mend_order(std::size_t first_mention);
    bool agent_owns(const PrintedNumber &number) const;
    void name_of_no_series(std::size_t first_mention);
    void name_foreign(std::size_t first_mention, const OrganTerm &organ);
    const OrganTerm *trailing_organ(std::size_t i, const PrintedNumber *number, std::size_t &next) const;

    void set_owner(Mention &mention, const OrganTerm *organ) const;
    Mention &emit(std::size_t first, std::size_t last, TargetKind kind, std::string target, Rule rule);
    /// The same with the link that leads to it, and with this form where the block does not give all its mentions one.
    Mention &emit_linked(std::size_t first, std::size_t last, TargetKind kind, std::string target, Rule rule,
                         Form form);
    std::uint32_t point_of(std::uint32_t byte);
    std::string take_places(std::size_t first);
    std::string places_before(std::size_t first) const;
    bool titled(std::size_t first) const;
    TermId relation_for(std::size_t first, Polarity &polarity);
    void take_relation_after(std::size_t i);
    Link link_to(std::size_t first) const;
    bool link_reaches(std::size_t from, std::size_t first) const;
    bool joined(std::size_t from, std::size_t to) const;
    std::size_t corrected(std::size_t m) const;
    std::size_t places_after(std::size_t i, std::size_t first_mention);
    std::size_t places_after_volume(const PrintedPlaces &volume, std::size_t first_mention);
    bool transparent(std::size_t from, std::size_t to) const;
    static constexpr std::size_t longest_gap = 28; // tokens between a place or link and the symbol in brackets it is of

    const Lexicon &lexicon_;
    const LanguageLexicon &language_;
    const Authority &authority_;
    Reading &reading_;
    TextContext text_;
    Line &line_;

    // of the block at hand
    const Block *block_ = nullptr;
    std::size_t index_ = 0;
    std::uint32_t counted_byte_ = 0;
    std::uint32_t counted_point_ = 0;
    Clause clause_;
    std::size_t sentence_mentions_ = 0; // the first mention of the sentence at hand
    bool in_title_ = false;             // between the quotation marks of a title: words there govern nothing
    const OrganTerm *agent_ = nullptr;  // organ that acts in the clause: whose "its" is
    const OrganTerm *agent_before_ = nullptr;
    Form form_ = Form::symbol; // footnote and cover hold for every mention of the block
    bool form_fixed_ = false;
    NounPhrase phrase_;
    NounPhrase topic_phrase_; // of the noun that a topic stands before, as far as it stands before the topic
    struct {                  // an object that stands before its verb: "将 ..."
        std::size_t mention = 0;
        TermId act = 0;   // in force before it
        TermId given = 0; // of the verb behind it
        bool set = false;
    } fronted_;
    struct { // the last noun of a document that has no number and no name
        std::size_t token = 0;
        std::size_t end = 0; // one past the noun
        bool set = false;
        bool of_report = false;
        bool of_decision = false;
        Governor governor;
        std::string places; // of it
    } noun_;
    std::size_t item_ = 0;   // one past the last "item" of an agenda
    std::size_t taken_ = 0;  // one past the last token of the last mention
    std::int32_t note_ = -1; // of a footnote: its place in TextContext::notes
    ListContext list_;
    Link link_;      // the last noun or preposition before the next mention
    Link noun_link_; // the one that stood before a noun of documents: "contained in the report of ... (A/63/677)"
    Link list_link_; // of the last mention: what is joined to it hangs on the same
    std::size_t step_mentions_ = 0; // mentions before the step at hand
    PrintedPlaces places_;
    bool places_set_ = false;
    std::size_t alias_count_ = 0;  // of the short forms that alias_end_ was found with
    std::size_t alias_end_ = 0;    // one past the last token at which one of them may stand
    std::size_t nounless_end_ = 0; // up to here no noun stands after the numbers
    std::size_t negation_end_ = 0;
    bool negation_set_ = false;
};

} // namespace recital
