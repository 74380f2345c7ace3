#include "cli/citation_line.hpp"

#include <fmt/format.h>

#include "cli/terminal.hpp"
#include "cli/wording.hpp"

namespace recital {
namespace {
constexpr std::size_t title_shown = 100;
} // namespace

std::string citation_line(const KnowledgeGraph &graph, CitationId id, DocumentId citing, const std::string &indent) {
    const Citation &citation = graph.citations()[id];
    const std::string cited = citation.cited_provisions.empty() ? referred_words(graph.documents()[citation.cited])
                                                                : places_words(citation.cited_provisions);
    const std::string draft =
        citation.citing == citing
            ? ""
            : fmt::format("in the draft {}: ", printable(label_of(graph.documents()[citation.citing])));
    return fmt::format("{}{}{} {} {}{}\n", indent, draft, place_words(citation.citing_provision),
                       act_words(graph, citation), cited, citation_remarks(graph, citation));
}

std::string citation_lines(const CitationView &view, CitationId id, DocumentId citing, const std::string &indent) {
    return citation_line(view.graph, id, citing, indent) + quote_lines(view, view.graph.citations()[id], indent + "  ");
}

std::string document_line(const Document &document) {
    std::string out = date_column(document);
    out += (out.empty() ? "" : "  ") + styled(Style::strong, printable(label_of(document)));
    if (!document.title.empty() && document.title != label_of(document))
        out += "  " + styled(Style::faint, printable(without_middle(document.title, title_shown)));
    if (!document.read())
        out += styled(Style::faint, "  (cited, not read)");
    return out;
}

} // namespace recital
