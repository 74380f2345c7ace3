#pragma once
// Organisations, organs and States named in a stretch of text: the longest name of the authority data, "Government of" and
// "Permanent Mission of" a State, and, where asked for, what is an organisation by its shape (capitals around a noun of
// organisations). An acronym in brackets behind a name stands for it from then on. A name that several bodies bear
// ("Human Rights Committee") is not the known one where it is tied to another organisation ("of the Bar Association",
// "Bar Association, Human Rights Committee").

#include <cstdint>
#include <string>
#include <vector>

#include "extract/role_phrase.hpp"

namespace recital {

/// An acronym that a text explained.
struct LearnedAcronym {
    std::string acronym;
    std::string key;
    std::string name;
};
using LearnedAcronyms = std::vector<LearnedAcronym>;

enum class ByShape : std::uint8_t { no, yes };

class OrganisationReader {
  public:
    OrganisationReader(const Agents &agents, const AgentNames &names, const RoleReader &roles)
        : agents_(agents), names_(names), roles_(roles) {}

    /// In text order, not overlapping. Acronyms explained in the text are added to `learned`.
    std::vector<BodyPhrase> read(const NameText &text, ByShape by_shape, LearnedAcronyms &learned) const;

  private:
    bool read_at(const NameText &text, std::size_t at, ByShape by_shape, const LearnedAcronyms &learned,
                 BodyPhrase &body) const;
    std::size_t foreign_body_before(const NameText &text, std::size_t at) const;
    std::size_t foreign_body_behind(const NameText &text, std::size_t at) const;
    void unite_false_friend(const NameText &text, std::vector<BodyPhrase> &found, BodyPhrase &body) const;
    void learn(const NameText &text, BodyPhrase &body, LearnedAcronyms &learned) const;

    const Agents &agents_;
    const AgentNames &names_;
    const RoleReader &roles_;
};

} // namespace recital
