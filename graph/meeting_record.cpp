#include "graph/meeting_record.hpp"

#include <algorithm>
#include <string>

namespace recital {
namespace {

constexpr int first_session_in_records = 31; // before, records of the General Assembly are numbered through
constexpr std::size_t longest_number = 5;

std::string prefixed(std::string_view start, const Symbol &symbol) {
    return std::string(start).append(session_prefix(symbol.session_kind()));
}

/// What stands before the number of the record; empty: no such series.
std::string series_of(const Symbol &adopted) {
    const auto session = adopted.session();
    switch (adopted.organ()) {
    case Organ::security_council:
        return "S/PV.";
    case Organ::general_assembly:
        if (!session)
            return {};
        if (adopted.session_kind() == SessionKind::regular && *session < first_session_in_records)
            return "A/PV.";
        return prefixed("A/", adopted) + std::to_string(*session) + "/PV.";
    case Organ::economic_and_social_council:
        return adopted.year() ? "E/" + std::to_string(*adopted.year()) + "/SR." : std::string();
    case Organ::human_rights_council:
        return session ? prefixed("A/HRC/", adopted) + std::to_string(*session) + "/SR." : std::string();
    default:
        return {};
    }
}

} // namespace

std::string meeting_record(const Symbol &adopted, std::string_view meeting) {
    const SymbolKind kind = adopted.kind();
    const bool number = !meeting.empty() && meeting.front() != '0' && meeting.size() <= longest_number &&
                        std::all_of(meeting.begin(), meeting.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!number ||
        (kind != SymbolKind::resolution && kind != SymbolKind::decision && kind != SymbolKind::presidential_statement))
        return {};
    std::string record = series_of(adopted);
    return record.empty() ? record : record.append(meeting);
}

} // namespace recital
