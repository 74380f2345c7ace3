#include "cli/organ_names.hpp"

#include <string_view>

#include "cli/checks.hpp"

namespace recital {
namespace {

/// "sc" of "security_council".
std::string initials(std::string_view name) {
    std::string out;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (i == 0 || name[i - 1] == '_')
            out += name[i];
    return out;
}

} // namespace

std::optional<Organ> organ_of_name(const std::string &typed) {
    const std::string organ = as_name(typed);
    for (int i = 0; i <= static_cast<int>(Organ::other); ++i) {
        const std::string_view known = name(static_cast<Organ>(i));
        if (organ == known || organ == initials(known))
            return static_cast<Organ>(i);
    }
    return std::nullopt;
}

std::vector<std::string> organ_names() {
    std::vector<std::string> out;
    for (int i = 0; i <= static_cast<int>(Organ::other); ++i)
        out.emplace_back(name(static_cast<Organ>(i)));
    return out;
}

} // namespace recital
