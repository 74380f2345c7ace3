#pragma once
// All names of the authority data of agents (graph/agents.hpp) and the small words around them, as one trie of folded words:
// organisations, States, roles, officials, honorifics. A name of capitals alone ("ICC") counts only as printed; one that
// begins with a capital only where the text has one, too; what may stand between its words is what stands there in the
// data, beside blanks, hyphens and apostrophes. Words of a language that declines its names are compared without their
// endings, where that leaves one name.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "extract/name_text.hpp"
#include "graph/agents.hpp"

namespace recital {

enum class NameKind : std::uint8_t { organisation, state, role, role_head, role_heads, topic, official, word, count };
using NameKinds = std::uint16_t;
constexpr NameKinds kinds_of(NameKind kind) { return static_cast<NameKinds>(1U << static_cast<unsigned>(kind)); }

/// Classes of small words; the names of rec:tokenClass in ontologies/authority/person_words.ttl, in this order.
enum class AgentWord : std::uint8_t {
    honorific,
    honorific_after,
    name_particle,
    former_holder,
    acting_holder,
    deputy, // makes another role of the one behind it
    tie,    // between a role and what it is of; value: of, topic, to, place
    article,
    possessive,
    conjunction,
    session,
    credit, // what follows names a photographer or producer
    author_mark,
    role_end,  // ends the topic of a role
    no_name,   // is in no person's name
    body_noun, // noun of organisations; value: strong where it makes one of the capitals around it
    body_of_state,
    name_ending,
    foreign_body, // noun of organisations that are none of the United Nations
    seat,         // behind the place where an organisation has its seat: "Vienna-based"
    count
};

struct NameEntry {
    NameKind kind = NameKind::word;
    AgentWord word_class = AgentWord::count; // of a word
    std::uint32_t index = 0;                 // in the table of its kind; of a topic, its role's
    const std::string *value = nullptr;      // of a word
    bool earlier = false;                    // a name that the organisation had before
};

struct NameMatch {
    std::uint32_t words = 0; // 0 = none
    NameEntry entry;
    explicit operator bool() const { return words != 0; }
};

class AgentNames {
  public:
    explicit AgentNames(const Agents &agents);

    /// To be called once for a text before it is looked through.
    void prepare(NameText &text) const;

    /// The longest name of these kinds that starts at the word. `any_case`: a small first letter will do.
    NameMatch find(const NameText &text, std::size_t at, NameKinds kinds, bool any_case = false) const;
    /// The shortest: "United Nations" of "United Nations High Commissioner for Refugees".
    NameMatch find_shortest(const NameText &text, std::size_t at, NameKinds kinds) const;
    /// The longest form of the class of small words.
    NameMatch word(const NameText &text, std::size_t at, AgentWord word_class) const;
    /// A topic of this head; index is its role's.
    NameMatch topic(const NameText &text, std::size_t at, std::string_view head) const;

  private:
    struct Form {
        NameEntry entry;
        bool capitals = false; // only as printed
        bool capital = false;  // begins with a capital
        std::string printed;
        std::vector<std::uint16_t> gaps; // allowed before each word but the first
    };
    using Node = std::uint32_t;
    void add(std::string_view form, const NameEntry &entry, bool declined);
    void add_official(std::string_view name, std::uint32_t index);
    Node child(Node node, std::uint32_t word) const;
    Node make_child(Node node, std::uint32_t word);
    std::uint32_t word_number(const std::string &folded) const;
    std::string stem(std::string_view folded) const;
    bool fits(const Form &form, const NameText &text, std::size_t at, std::size_t words, bool any_case) const;
    template <class Accept>
    NameMatch search(const NameText &text, std::size_t at, bool any_case, std::uint32_t openings, Accept accept) const;
    template <class Accept>
    NameMatch walk(const NameText &text, std::size_t at, Node root, bool stems, std::string_view first, bool any_case,
                   std::uint32_t openings, Accept accept, bool shortest = false) const;

    const Agents &agents_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<std::uint32_t> openings_; // by word number: bit set of what begins with it
    std::unordered_map<std::uint64_t, Node> children_;
    std::vector<std::vector<std::uint32_t>> forms_of_; // by node
    std::vector<Form> forms_;
    std::vector<std::string> endings_; // of declined words, the longest first
    struct Proclitic {
        std::string particle;    // that clings to the first word
        std::string replacement; // what stands in its place in the name: the article, where it is part of the particle
    };
    std::vector<Proclitic> proclitics_;
};

} // namespace recital
