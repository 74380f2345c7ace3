#pragma once
// A role as printed: "UN Special Envoy for Yemen", "Permanent Representative of Uruguay to the United Nations",
// "General Assembly President", "former Secretary-General". Before its noun may stand the organisation, behind it its
// topic, the State or organisation, and the office whose role it is; each tie is a word of the data. A role of the
// authority data gets its key; of a known noun with a State or organisation the key is made of theirs
// ("permanent_representative/uy"); any other has none, and is known by what is printed.

#include <cstdint>
#include <string>
#include <vector>

#include "extract/agent_names.hpp"

namespace recital {

/// An organisation or State in a stretch of text. Words are positions in NameText.
struct BodyPhrase {
    std::uint32_t first = 0; // words
    std::uint32_t last = 0;  // one past the last
    bool state = false;
    std::string key;      // of the authority data; empty for a body known by its printed name alone
    std::string name;     // as printed, one blank between words
    std::string of_state; // key of the State whose body it is: "Permanent Mission of Senegal"
};

struct RolePhrase {
    std::uint32_t first = 0; // words, modifiers included
    std::uint32_t last = 0;  // one past the last, with the organisations that it is said to be at
    std::string name;        // as printed, without modifiers and without the organisations that it is said to be at
    std::string key;
    std::string head;               // key of its noun; empty for a name of its own
    std::vector<BodyPhrase> bodies; // organisations it is in, as printed
    std::string organisation;       // key of the one the data give it, where none is printed
    std::string state;              // key of the State whom its holder speaks for
    std::string of_role;            // key of the role whose holder it serves: "Chef de Cabinet to the President of ..."
    int session = 0;
    bool former = false;
    bool acting = false;
    bool plural = false;
    bool topic = false; // its key is unknown, and so is its topic
    bool tied = false;  // a topic, State or organisation is printed with it, or it stands by itself
};

class RoleReader {
  public:
    RoleReader(const Agents &agents, const AgentNames &names) : agents_(agents), names_(names) {}

    /// The role that starts at the word. `any_case`: its noun may begin with a small letter, as beside a name.
    /// False: none starts there.
    bool read(const NameText &text, std::size_t at, bool any_case, RolePhrase &role) const {
        return read(text, at, any_case, 0, role);
    }
    /// The organisation or State that starts at the word; by its shape, too, where `by_shape`.
    bool read_body(const NameText &text, std::size_t at, bool by_shape, BodyPhrase &body) const;

  private:
    struct Parts;
    bool read(const NameText &text, std::size_t at, bool any_case, int depth, RolePhrase &role) const;
    std::size_t read_prefix(const NameText &text, std::size_t at, bool any_case, RolePhrase &role, Parts &parts) const;
    bool read_tied(const NameText &text, std::size_t &at, int depth, RolePhrase &role, Parts &parts) const;
    std::size_t read_session(const NameText &text, std::size_t at, RolePhrase &role) const;
    bool is_organisation(const NameText &text, std::size_t at) const;
    std::vector<BodyPhrase> bodies_in_apposition(const NameText &text, std::size_t at) const;
    std::size_t behind_article(const NameText &text, std::size_t at) const;
    std::size_t topic_end(const NameText &text, std::size_t at) const;
    bool read_shape(const NameText &text, std::size_t at, BodyPhrase &body) const;
    void give_key(RolePhrase &role, const Parts &parts) const;

    const Agents &agents_;
    const AgentNames &names_;
};

/// Nothing that parts stands before the word: blanks, hyphens, apostrophes, the full stop of an abbreviation.
bool joined(const NameText &text, std::size_t word);

/// The words as printed, with one blank for blanks and line ends, and without what is no letter at the ends.
std::string printed_name(const NameText &text, std::size_t first, std::size_t last);

} // namespace recital
