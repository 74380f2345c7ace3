#pragma once
// Persons, roles, organisations and States in a stretch of text, read together: what the other recognisers of pages ask. The
// authority data are loaded with the first stretch, once for all threads; a stretch that belongs to a text goes with that
// text's memory of the full names and acronyms it has used.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "extract/organisation_phrase.hpp"
#include "extract/person_phrase.hpp"
#include "graph/authority.hpp"

namespace recital {

/// What a text has named so far.
struct AgentMemory {
    KnownPersons persons;
    LearnedAcronyms acronyms;
};

/// Offsets: words of `text`, whose words have byte offsets in the stretch.
struct AgentsFound {
    NameText text;
    std::vector<PersonPhrase> persons;
    std::vector<RolePhrase> roles;  // printed without a name
    std::vector<BodyPhrase> bodies; // organisations and States, those within persons and roles too
};

class AgentReader {
  public:
    /// `authority` must outlive it.
    explicit AgentReader(const Authority &authority);
    ~AgentReader();

    AgentsFound read(std::string_view stretch, AgentMemory &memory, ByShape by_shape = ByShape::no) const;
    /// The authors of a publication, as in "by Mark Notaras and Vesselin Popovski". They hold no role in it.
    AgentsFound read_authors(std::string_view stretch) const;
    const Agents &agents() const;
    const Officials &officials() const;

  private:
    struct Loaded;
    const Loaded &loaded() const;

    const Authority &authority_;
    struct Once;
    std::unique_ptr<Once> once_;
};

} // namespace recital
