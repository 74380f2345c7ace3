#pragma once
// The authority data of persons, roles and organisations: who held which role and when, how roles are printed in six
// languages, the offices, missions, agencies and bodies with their acronyms and earlier names. Only pages, lists, letters
// and records need it, so it is no part of Authority and is loaded when the first of them is read. Organs and States are
// taken from Authority and get the names that stand here beside their own. The files' head comments say how to add a line.

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/authority.hpp"
#include "graph/date.hpp"
#include "graph/match.hpp"
#include "graph/result.hpp"

namespace recital {

/// The noun of a role ("Special Adviser", "Permanent Representative"), with what may be tied to it.
struct RoleHead {
    /// What makes the noun a role.
    enum class Use : std::uint8_t {
        alone, // nothing more: "the Secretary-General"
        tied,  // its topic, organisation or State: "President of the General Assembly"
        named  // these, or a person's name beside it: "Special Envoy X"
    };
    std::string key;
    std::string iri;
    std::string label;
    Use use = Use::tied;
    std::string organisation;  // key of the one it belongs to where the text names none; empty: none
    bool has_topic = false;    // "on ...", "for ..." behind it say what it is about, in whatever words
    bool speaks_for = false;   // its holder speaks for the State or organisation tied to it
    bool state_first = false;  // a State tied to it is whom it represents: "of Chile to the United Nations"
    std::vector<Word> words;   // singular
    std::vector<Word> plurals; // of several holders: "Special Advisers A and B"
};

/// A role that has a name of its own, or a head with a known topic or organisation.
struct RoleTerm {
    std::string key;
    std::string iri;
    std::string label;
    std::string head;           // key of its RoleHead; empty for a name of its own alone
    std::string organisation;   // key of the organisation it is in
    std::vector<Word> topics;   // as tied to the head: "Prevention of Genocide"
    std::vector<Word> words;    // whole names
    std::vector<Word> labels;   // one a language
    bool holders_known = false; // all who ever held it are in the tenures
    bool changing = false;      // its holder changes by the month: never told from the date
};

struct OfficialTerm {
    std::string key;
    std::string iri;
    std::string label;
    std::vector<Word> words; // other spellings, names in other languages
};

/// Who held a role from when to when. Null dates: not known, or still held.
struct Tenure {
    std::size_t official = 0; // positions in the tables
    std::size_t role = 0;
    Date from;
    Date until;
    int session = 0;     // of the General Assembly, of its presidents
    bool acting = false; // held it until someone was appointed
    std::string basis;   // how it is known
};

struct OrganisationTerm {
    std::string key;
    std::string iri;
    std::string label;
    std::string kind;    // "un_office", "regional_organisation" ...; "organ" for those of Authority
    std::string part_of; // key
    /// Other bodies bear the name too ("Human Rights Committee"): it is this one only where nothing ties it to another.
    bool common = false;
    std::vector<Word> words;
    std::vector<Word> earlier; // names it had before
    std::vector<Word> labels;  // one a language
};

class Agents {
  public:
    /// From the compiled-in files and the user's files that `authority` was loaded with.
    static Result<Agents> load(const Authority &authority);

    std::span<const RoleHead> heads() const { return heads_; }
    std::span<const RoleTerm> roles() const { return roles_; }
    std::span<const OfficialTerm> officials() const { return officials_; }
    std::span<const Tenure> tenures() const { return tenures_; }
    std::span<const OrganisationTerm> organisations() const { return organisations_; } // organs too
    std::span<const StateTerm> states() const { return states_; }                      // with formal names
    std::span<const GrammarWord> words() const { return words_; }

    const RoleHead *head(std::string_view key) const { return find(heads_, head_keys_, key); }
    const RoleTerm *role(std::string_view key) const { return find(roles_, role_keys_, key); }
    const OfficialTerm *official(std::string_view key) const { return find(officials_, official_keys_, key); }
    const OrganisationTerm *organisation(std::string_view key) const {
        return find(organisations_, organisation_keys_, key);
    }
    const StateTerm *state(std::string_view key) const { return find(states_, state_keys_, key); }
    /// What the subject is in data sets of others, in the order of the files; none for most.
    std::span<const Match> matches_of(std::string_view iri) const {
        const auto known = matches_.find(name_of_iri(iri));
        return known == matches_.end() ? std::span<const Match>() : std::span<const Match>(known->second);
    }

  private:
    friend class AgentsBuilder;
    using Keys = std::map<std::string, std::size_t, std::less<>>;
    template <class T> static const T *find(const std::vector<T> &table, const Keys &keys, std::string_view key) {
        const auto at = keys.find(key);
        return at == keys.end() ? nullptr : &table[at->second];
    }
    std::vector<RoleHead> heads_;
    std::vector<RoleTerm> roles_;
    std::vector<OfficialTerm> officials_;
    std::vector<Tenure> tenures_;
    std::vector<OrganisationTerm> organisations_;
    std::vector<StateTerm> states_;
    std::vector<GrammarWord> words_;
    std::unordered_map<std::string, std::vector<Match>> matches_; // by name
    Keys head_keys_, role_keys_, official_keys_, organisation_keys_, state_keys_;
};

} // namespace recital
