// sessions: of organs, known from the documents that are of them.

#include <map>

#include "export/sessions.hpp"
#include "export/tables.hpp"

namespace recital {
namespace {

constexpr std::string_view kind_words(SessionKind kind) {
    switch (kind) {
    case SessionKind::regular:
        return "regular";
    case SessionKind::special:
        return "special";
    case SessionKind::emergency_special:
        break;
    }
    return "emergency_special";
}

struct SessionRow {
    Session session;
    std::int64_t documents = 0;
    std::int64_t read = 0;
};

constexpr auto cells = std::to_array<CellColumn<SessionRow>>({
    {{.name = "id", .meaning = "the session, as documents refer to it", .always = true},
     [](const TableContext &, const SessionRow &row) -> Cell { return row.session.key(); }},
    {{.name = "organ", .meaning = "organ whose session it is", .always = true},
     [](const TableContext &, const SessionRow &row) { return text_cell(name(row.session.organ)); }},
    {{.name = "kind", .meaning = "regular, special or emergency_special; each is counted by itself", .always = true},
     [](const TableContext &, const SessionRow &row) { return text_cell(kind_words(row.session.kind)); }},
    {{.name = "number", .type = ColumnType::integer, .meaning = "its number among those of its kind", .always = true},
     [](const TableContext &, const SessionRow &row) -> Cell { return std::int64_t{row.session.number}; }},
    {{.name = "documents", .type = ColumnType::integer, .meaning = "documents of it", .always = true},
     [](const TableContext &, const SessionRow &row) -> Cell { return row.documents; }},
    {{.name = "read", .type = ColumnType::integer, .meaning = "those of them that were read", .always = true},
     [](const TableContext &, const SessionRow &row) -> Cell { return row.read; }},
    {{.name = "iri", .meaning = "its name in RDF", .always = true},
     [](const TableContext &context, const SessionRow &row) -> Cell {
         return context.names.session(row.session.key());
     }},
});

constexpr auto columns = columns_of(cells);
constexpr auto key = std::to_array<std::string_view>({"id"});

bool each_row(const TableContext &context, const TakeRow &take) {
    std::map<std::tuple<Organ, SessionKind, int>, SessionRow> sessions;
    for (const Document &document : context.graph.documents())
        if (const std::optional<Session> session = session_of(document, Symbol::parse(document.key))) {
            SessionRow &row = sessions[{session->organ, session->kind, session->number}];
            row.session = *session;
            ++row.documents;
            row.read += document.read() ? 1 : 0;
        }
    Cells row;
    for (const auto &[order, session] : sessions)
        if (!take_row(context, cells, session, row, take))
            return false;
    return true;
}

} // namespace

Table sessions_table() {
    return {"sessions", "sessions of organs that count them, of which there are documents", key, columns, each_row};
}

} // namespace recital
