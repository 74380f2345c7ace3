#pragma once
// What a person's authority files say of our own things beside describing them: that two are one (owl:sameAs), that two are
// not (owl:differentFrom), and that one is not to be used (owl:deprecated; dcterms:isReplacedBy names what stands for it).
//
// Things that an export writes are known by name: the folder of their IRI below https://w3id.org/recital/id/ and their key
// ("person/ban_ki_moon", "doc/S/RES/1674(2006)"); terms of the authority data by their IRI.

#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/result.hpp"
#include "graph/terms.hpp"
#include "graph/turtle.hpp"

namespace recital {

/// The name of what the IRI stands for: folder and key of an IRI of ours, else the IRI. Places within documents have none of
/// their own: empty.
std::string name_of_iri(std::string_view iri);
/// The other way; of an IRI, itself.
std::string iri_of_name(std::string_view name);
std::string name_of_agent(AgentKind kind, std::string_view key);
std::string name_of_document(std::string_view key);
/// True for what name_of_iri makes of an IRI of ours.
bool is_own_name(std::string_view name);

class AuthorityTies {
  public:
    /// Takes the statement where it is one of these, and says whether.
    bool add(const std::string &file, std::string_view subject, std::string_view predicate, const TurtleObject &object);
    /// When all are added. Fails where two are said to be one and not to be; names the lines.
    Status settle();

    bool empty() const { return joins_.empty() && different_.empty() && retired_.empty(); }
    bool joins() const { return !kept_.empty(); }
    bool separates() const { return !different_.empty(); }
    /// The name under which the thing is known: that of a person's choice, who wrote `other owl:sameAs kept`. Of things in a
    /// circle, the first by name.
    const std::string &kept(const std::string &name) const;
    /// Names of the things that were joined with this one, which is kept; sorted.
    std::span<const std::string> joined_to(const std::string &name) const;
    bool different(const std::string &a, const std::string &b) const;
    /// All joined names, each with the one that is kept.
    const std::map<std::string, std::string> &all_kept() const { return kept_; }
    /// Whether the thing of this IRI is not to be used.
    bool retired(std::string_view iri) const { return retired_.contains(std::string(iri)); }
    /// The IRI of what replaces it, in the end; empty where nothing does, or each other.
    std::string replacement(std::string_view iri) const;

  private:
    struct Said {
        std::string file;
        std::uint32_t line = 0;
    };
    using Pair = std::pair<std::string, std::string>;
    std::string root_of(const std::string &name);

    std::vector<std::pair<Pair, Said>> joins_;                  // what is joined, and to what
    std::map<std::string, std::string> kept_;                   // each joined name that is not kept -> the one that is
    std::map<std::string, std::vector<std::string>> joined_to_; // the other way
    std::map<Pair, Said> different_;                            // names in order
    std::set<std::string> retired_;                             // IRIs
    std::map<std::string, std::string> replaced_by_;            // IRIs
};

} // namespace recital
