#pragma once
// Who held a role on a day, and whether what a text says of a holder agrees with what is known. Partial dates ("2016")
// are taken for every day in them, so an answer is given only where it holds for all of them.

#include <string_view>
#include <vector>

#include "graph/agents.hpp"

namespace recital {

/// What is known of a person's holding a role at a date.
enum class RoleClaim : std::uint8_t {
    unknown,     // nothing is known against it or for it
    known,       // the person held it then
    other_time,  // the person held it, but not then
    other_holder // someone else is known to have held it then, and this person not
};

class Officials {
  public:
    explicit Officials(const Agents &agents) : agents_(agents) {}

    /// The official who held the role all through [from, to]; nullptr where none or several may have. A role whose holder
    /// changes by the month has none.
    const OfficialTerm *holder(std::string_view role, const Date &from, const Date &to) const;
    const OfficialTerm *holder(std::string_view role, const Date &day) const { return holder(role, day, day); }
    /// The official who held the role in this session of the General Assembly.
    const OfficialTerm *holder_in_session(std::string_view role, int session) const;
    /// All who may have held the role on the day, in the order of their tenures.
    std::vector<const Tenure *> holders(std::string_view role, const Date &day) const;
    RoleClaim claim(std::string_view official, std::string_view role, const Date &day) const;
    /// The one role of this head that the person ever held; nullptr where there are none or several.
    const RoleTerm *only_role(std::string_view official, std::string_view head) const;
    /// By any spelling, family name first or last, with or without what stands between; nullptr unless it is one person's.
    const OfficialTerm *of_name(std::string_view name) const;

  private:
    const Agents &agents_;
};

} // namespace recital
