#include "export/sessions.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace recital {
namespace {

/// Organs that count sessions, with the part of their symbols that names them.
constexpr std::array<std::pair<Organ, std::string_view>, 5> with_sessions{{
    {Organ::general_assembly, "A"},
    {Organ::economic_and_social_council, "E"},
    {Organ::trusteeship_council, "T"},
    {Organ::human_rights_council, "A/HRC"},
    {Organ::commission_on_human_rights, "E/CN.4"},
}};

std::string_view symbol_of(Organ organ) {
    for (const auto &[known, symbol] : with_sessions)
        if (known == organ)
            return symbol;
    return {};
}

} // namespace

std::string Session::words() const { return std::string(session_prefix(kind)) + std::to_string(number); }

std::string Session::key() const { return std::string(symbol_of(organ)) + '/' + words(); }

std::optional<Session> session_of(const Document &document, const std::optional<Symbol> &symbol) {
    if (document.session <= 0 || symbol_of(document.organ).empty())
        return std::nullopt;
    // a symbol that names no session is one of a regular session, as its masthead says
    return Session{document.organ, symbol && symbol->session() ? symbol->session_kind() : SessionKind::regular,
                   document.session};
}

} // namespace recital
