#pragma once
// Persons in a stretch of text, with what they are said to be: an honorific and a name ("H.E. Ms. Tegan Brink"), a role and a
// name ("Special Adviser A B"), a name and its roles ("A B, President of the UN General Assembly,"), an
// official of the authority data by the full name. A family name with an honorific alone ("Mr. B") is the person of that
// family name whom the same text named before. Photographers and producers are passed over; authors are read apart, for
// they hold no role in what they wrote. A name that could as well be something else is left out.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/role_phrase.hpp"
#include "graph/officials.hpp"

namespace recital {

struct PersonPhrase {
    std::uint32_t first = 0; // words, honorific, name and roles
    std::uint32_t last = 0;
    std::uint32_t name_first = 0;
    std::uint32_t name_last = 0;
    std::string name; // as printed, without honorific; the full name, where the text named the person before
    std::string key;  // of the official in the authority data; empty where there is none
    std::vector<RolePhrase> roles;
    BodyPhrase state; // in brackets behind the name: for whom the person speaks; without words where none is
};

/// A person whom a text named in full, for the family names that follow.
struct KnownPerson {
    std::string name;
    std::string key;
    std::string first; // words of the name, folded: the family name is one of them
    std::string last;
};
using KnownPersons = std::vector<KnownPerson>;

class PersonReader {
  public:
    PersonReader(const Agents &agents, const AgentNames &names, const RoleReader &roles);

    /// Persons in text order, and into `alone` the roles printed without a name. Full names are added to `known`.
    std::vector<PersonPhrase> read(const NameText &text, KnownPersons &known, std::vector<RolePhrase> &alone) const;
    /// The names of a list of authors: "Mark Notaras and Vesselin Popovski", "by" before it or not.
    std::vector<PersonPhrase> read_authors(const NameText &text) const;

  private:
    struct Scan;
    bool is_headline(const NameText &text) const;
    std::size_t name_end(const NameText &text, std::size_t at, bool sure) const;
    std::size_t caseless_name_end(const NameText &text, std::size_t at) const;
    std::size_t honorifics_end(const NameText &text, std::size_t at) const;
    bool is_name(const NameText &text, std::size_t from, std::size_t to, bool sure) const;
    bool must_be_known(const RolePhrase &role) const;
    std::size_t skip_body(const NameText &text, std::size_t at) const;
    std::size_t skip_credit(const NameText &text, std::size_t at) const;
    bool read_with_honorific(Scan &scan, std::size_t at) const;
    bool read_with_role(Scan &scan, std::size_t at) const;
    bool read_name_first(Scan &scan, std::size_t at) const;
    bool read_state_in_brackets(const NameText &text, std::size_t at, PersonPhrase &person) const;
    bool is_publisher(const NameText &text, std::size_t at) const;
    void read_of_state(const NameText &text, PersonPhrase &person) const;
    void read_roles_after(const NameText &text, std::size_t at, PersonPhrase &person) const;
    void add(Scan &scan, PersonPhrase person) const;
    static void remember(Scan &scan, const PersonPhrase &person);
    const OfficialTerm *official_at(const NameText &text, std::size_t at, std::size_t &end) const;

    const Agents &agents_;
    const AgentNames &names_;
    const RoleReader &roles_;
    Officials officials_;
};

} // namespace recital
