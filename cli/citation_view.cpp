#include "cli/citation_view.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include <fmt/format.h>

#include "cli/terminal.hpp"
#include "cli/wording.hpp"

namespace recital {
namespace {

constexpr std::size_t most_quoted = 300; // code points
constexpr std::size_t most_in_rows = 4000;
constexpr std::size_t least_width = 40;

std::string heading(std::string_view text) { return '\n' + styled(Style::strong, text) + '\n'; }

std::size_t documents_of(const KnowledgeGraph &graph, std::span<const CitationId> citations,
                         DocumentId Citation::*end) {
    std::set<DocumentId> documents;
    for (const CitationId id : citations)
        documents.insert(graph.citations()[id].*end);
    return documents.size();
}

/// "paras. 138 and 139 of A/RES/60/1 (2005 World Summit Outcome)"
std::string cited_words(const KnowledgeGraph &graph, const Citation &citation) {
    const Document &cited = graph.documents()[citation.cited];
    std::string out = citation.cited_provisions.empty() ? "" : places_words(citation.cited_provisions) + " of ";
    out += label_of(cited);
    if (!cited.title.empty() && cited.title != label_of(cited))
        out += ", " + without_middle(cited.title, 80);
    return printable(out);
}

} // namespace

std::string judgement_words(const KnowledgeGraph &graph, const Citation &citation) {
    std::string out;
    const auto id = static_cast<CitationId>(&citation - graph.citations().data());
    for (const Judgement &one : graph.judgements_of(id)) {
        out += out.empty() ? std::string(judged_words(citation.judged)) : std::string("; and");
        if (!one.by.empty() && citation.judged == Judged::curated && out == judged_words(Judged::curated))
            out = "said by " + printable(one.by);
        else if (!one.by.empty())
            out += " by " + printable(one.by);
        if (one.on)
            out += " on " + iso_date(one.on);
        if (!one.note.empty())
            out += ": " + printable(shortened(one.note, 120));
    }
    return out;
}

std::string citation_remarks(const KnowledgeGraph &graph, const Citation &citation) {
    std::string out;
    if (const std::string judged = judgement_words(graph, citation); !judged.empty())
        out += fmt::format(" [{}]", judged);
    if (const std::string_view status = status_words(citation.status); !status.empty())
        out += fmt::format(" [{}]", status);
    const auto evidence = graph.evidence(citation);
    const DocumentId teller = evidence.empty() ? citation.citing : graph.texts()[evidence.front().text].document;
    if (teller != citation.citing)
        out += fmt::format(" [told by {}]", printable(shortened(label_of(graph.documents()[teller]), 80)));
    else if (citation.voice == Voice::reported)
        out += citation.said_by == no_id
                   ? " [reported]"
                   : fmt::format(" [reported of {}]", printable(label_of(graph.documents()[citation.said_by])));
    if (citation.verified == Verified::no)
        out += " [no such place in the text read]";
    return out;
}

std::string quote_of(const CitationView &view, const Citation &citation) {
    const Evidence *evidence = evidence_in(view.graph, citation, view.language);
    return evidence == nullptr ? std::string()
                               : view.passages.around(*evidence, citation.cited_provisions, most_in_rows);
}

std::string quote_lines(const CitationView &view, const Citation &citation, const std::string &indent) {
    const Evidence *evidence = evidence_in(view.graph, citation, view.language);
    if (evidence == nullptr)
        return {};
    const std::size_t width =
        std::max(terminal_width(Stream::out), code_points(indent) + least_width) - code_points(indent);
    const std::string quote =
        "\u201C" + view.passages.around(*evidence, citation.cited_provisions, most_quoted) + "\u201D";
    return indent + styled(Style::faint, wrapped(quote, width - 1, indent)) + '\n';
}

std::string cites_section(const CitationView &view, std::span<const CitationId> citations) {
    const KnowledgeGraph &graph = view.graph;
    if (citations.empty())
        return heading("Cites nothing that was found");
    std::string out = heading("Cites " + counted(documents_of(graph, citations, &Citation::cited), "document"));
    const std::string *place = nullptr;
    for (const CitationId id : citations) {
        const Citation &citation = graph.citations()[id];
        if (place == nullptr || *place != citation.citing_provision)
            out += "  " + styled(Style::strong, place_words(citation.citing_provision)) + '\n';
        place = &citation.citing_provision;
        out += fmt::format("    {} {}{}\n", act_words(graph, citation), cited_words(graph, citation),
                           citation_remarks(graph, citation));
        out += quote_lines(view, citation, "      ");
    }
    return out;
}

std::string rejected_section(const CitationView &view, std::span<const CitationId> citations) {
    if (citations.empty())
        return {};
    std::string out = heading(counted(citations.size(), "citation") + " that a person rejected");
    for (const CitationId id : citations) {
        const Citation &citation = view.graph.citations()[id];
        out += fmt::format("    {} {} {}{}\n", place_words(citation.citing_provision), act_words(view.graph, citation),
                           cited_words(view.graph, citation), citation_remarks(view.graph, citation));
    }
    return out;
}

std::string cited_by_section(const CitationView &view, std::span<const CitationId> citations) {
    const KnowledgeGraph &graph = view.graph;
    if (citations.empty())
        return heading("Cited by nothing that was read");
    std::vector<CitationId> sorted(citations.begin(), citations.end());
    const auto order = [&](CitationId id) {
        const Document &citing = graph.documents()[graph.citations()[id].citing];
        return std::tuple(citing.year == 0 ? 9999 : citing.year, date_column(citing), std::string_view(citing.key), id);
    };
    std::sort(sorted.begin(), sorted.end(),
              [&](CitationId left, CitationId right) { return order(left) < order(right); });
    std::string out = heading("Cited by " + counted(documents_of(graph, citations, &Citation::citing), "document"));
    std::optional<int> year;
    for (const CitationId id : sorted) {
        const Citation &citation = graph.citations()[id];
        const Document &citing = graph.documents()[citation.citing];
        if (year != citing.year)
            out += "  " + styled(Style::strong, citing.year == 0 ? "no date" : fmt::format("{}", citing.year)) + '\n';
        year = citing.year;
        out += fmt::format("    {}, {}, {} {}{}\n", printable(label_of(citing)), place_words(citation.citing_provision),
                           act_words(graph, citation),
                           citation.cited_provisions.empty() ? referred_words(graph.documents()[citation.cited])
                                                             : places_words(citation.cited_provisions),
                           citation_remarks(graph, citation));
        out += quote_lines(view, citation, "      ");
    }
    return out;
}

} // namespace recital
