#pragma once
// The resolver: from printed mentions to documents and citation edges. A pass of small replaceable functions that is run
// anew on every build. It decides only where all candidates but one are ruled out; where it does not, the graph says so.

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/authority.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/reading.hpp"

namespace recital {

/// Why a printed target was taken for what it was, or was left open.
enum class Reason : std::uint8_t {
    none,
    // taken for
    whole_symbol,        // the symbol is printed whole
    year_printed,        // number and year are printed, as the Security Council's are
    year_of_number,      // the year that the table of its resolutions has for the number
    year_of_date,        // the year of the date printed beside the number
    organ_printed,       // the organ is named beside the number
    own_series,          // the citing organ gives such numbers
    session_in_brackets, // as the General Assembly's numbers were written until 1976
    only_series,         // no other organ gives such numbers
    known_name,          // the authority data know the name
    name_alone,          // they do not: it is kept under its name
    itself,              // the citing document
    refers_back,         // one mention before it is meant
    // left open
    several_series,   // more than one organ gives such numbers
    no_series,        // none does
    foreign_body,     // a body outside the UN's series
    year_contradicts, // number and year do not belong together
    year_unknown,     // the number is in no table, and no year is printed
    no_antecedent,    // none, or more than one, can be meant
    open_set          // a vague plural
};

/// What one mention cites.
struct Target {
    std::string key; // document key: canonical symbol, instrument key or "NAME:..."; empty where unresolved
    Resolution status = Resolution::unresolved;
    Reason reason = Reason::none;
    std::string candidates; // keys joined by ';' where ambiguous
    std::string joint;      // the whole symbol, canonical, where a joint one is printed; its document is key
    bool learnt = false;    // the year is that of a masthead that was read; the authority data do not know it
};

/// Years of Security Council resolutions: the authority's table, extended by mastheads that were read.
class YearTable {
  public:
    explicit YearTable(const Authority &authority) : authority_(&authority) {}
    void learn(const DocumentFacts &facts);
    std::optional<int> year(int number) const;
    /// Whether only a masthead tells it.
    bool learnt(int number) const { return !authority_->year_of_sc_resolution(number); }

  private:
    const Authority *authority_;
    std::vector<std::pair<int, int>> learnt_; // number -> year, sorted
};

/// The document of a printed symbol; the year of a Security Council resolution is added where its number tells it.
Target resolve_symbol(std::string_view printed, const YearTable &years);

/// Says what mentions cite, one reading after the other, and remembers what it has met. Each thread needs one of its own.
class MentionResolver {
  public:
    MentionResolver(const Authority &authority, const YearTable &years) : authority_(authority), years_(years) {}
    /// Parallel to reading.mentions; holds until the next call.
    std::span<const Target> targets(const Reading &reading);

  private:
    void resolve(const Reading &reading, std::size_t i);
    void resolve_antecedent(const Reading &reading, std::size_t i);
    const Target &of_symbol(const Mention &mention);

    const Authority &authority_;
    const YearTable &years_;
    std::unordered_map<std::string, Target> symbols_; // by their canonical form
    std::vector<Target> targets_;                     // longer than the last answer, so that their memory is kept
};

/// The same for one reading alone.
std::vector<Target> resolve_mentions(const Reading &reading, const Authority &authority, const YearTable &years);

/// The document key of a reading: its symbol, else the name that a person gives it, else its content.
std::string document_key(const Reading &reading);
/// By content: "sha256:" and 16 hex digits.
std::string content_key(const Reading &reading);

struct PlacedCorrections;

/// The whole graph of the readings, which must be sorted by path. Readings' mentions are moved from where that saves copies.
/// The result does not depend on the number of jobs. `leftovers`, where given, receives what the work was done with: giving
/// that memory back takes time, which a caller may have better use for. It holds views of the readings.
/// `corrections`: what persons said of single statements.
GraphParts resolve(std::span<Reading> readings, const Authority &authority, unsigned jobs = 1,
                   std::shared_ptr<void> *leftovers = nullptr, const PlacedCorrections *corrections = nullptr);

/// What the graph of these readings is made of.
GraphInfo graph_info(std::span<const Reading> readings, const Authority &authority);

/// Names of acts, relations and rules behind TermIds.
TermNames term_names(const Authority &authority);

} // namespace recital
