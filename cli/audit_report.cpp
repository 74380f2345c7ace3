#include "cli/audit_report.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/markdown.hpp"
#include "cli/terminal.hpp"
#include "cli/text_table.hpp"
#include "cli/wording.hpp"
#include "graph/document_date.hpp"

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_citations = 3;  // of one document, in the tables
constexpr std::size_t longest_title = 200; // code points

const Document &document_at(const KnowledgeGraph &graph, DocumentId id) { return graph.documents()[id]; }

std::string said_date(std::string_view iso) {
    const auto date = parse_iso_date(iso);
    return date ? date_words(*date) : std::string(iso);
}

/// "A/76/844 S/2022/428" as people print it.
std::string symbols_words(std::string_view keys) {
    std::string out;
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(' '), keys.size());
        out.append(out.empty() ? "" : ", ").append(display_of_key(keys.substr(0, end)));
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
    return out;
}

std::string_view kind_name(const EntryDifference &found) {
    switch (found.what) {
    case EntryDifference::What::symbol:
        return "symbol";
    case EntryDifference::What::title:
        return "title";
    case EntryDifference::What::date:
        break;
    }
    return "date";
}

std::string what_words(const EntryDifference &found) {
    if (found.what != EntryDifference::What::date)
        return std::string(kind_name(found));
    switch (found.claim) {
    case ClaimKind::adopted:
        return "date of adoption";
    case ClaimKind::issued:
        return "date of issue";
    case ClaimKind::published:
        return "date of publication";
    default:
        return "date of the letter";
    }
}

std::string value_words(const EntryDifference &found, const std::string &value) {
    return found.what == EntryDifference::What::date     ? said_date(value)
           : found.what == EntryDifference::What::symbol ? symbols_words(value)
                                                         : value;
}

std::string document_words(const KnowledgeGraph &graph, const EntryDifference &found) {
    std::string out = value_words(found, found.document_says);
    const Document &document = document_at(graph, found.document);
    if (found.what == EntryDifference::What::date && found.claim != ClaimKind::issued && document.issued &&
        iso_date(document.issued) == found.page_says)
        return out + " (the page's is the date of issue)";
    if (found.titled_so == no_id)
        return out;
    if (found.what == EntryDifference::What::symbol)
        return out + " has this title and date";
    return out + " (the page's title is that of " + label_of(document_at(graph, found.titled_so)) + ")";
}

/// "op. para. 4 reaffirms paras. 138 and 139 of A/RES/60/1"; without a place of the citing document "reaffirms ...".
std::string citation_words(const KnowledgeGraph &graph, const Citation &citation) {
    std::string out = citation.citing_provision.empty() ? "" : place_words(citation.citing_provision) + ' ';
    out += act_words(graph, citation) + ' ';
    if (!citation.cited_provisions.empty())
        out += places_words(citation.cited_provisions) + " of ";
    return out + label_of(document_at(graph, citation.cited));
}

std::string joined(const std::vector<std::string> &parts) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out;
}

std::string citations_words(const KnowledgeGraph &graph, const std::vector<CitationId> &ids) {
    std::string out;
    for (std::size_t i = 0; i < ids.size() && i < most_citations; ++i)
        out += (i == 0 ? "" : "; ") + citation_words(graph, graph.citations()[ids[i]]);
    return ids.size() > most_citations ? fmt::format("{}; and {} more", out, ids.size() - most_citations) : out;
}

std::string document_words(const KnowledgeGraph &graph, const ParagraphDifference &found) {
    using What = ParagraphDifference::What;
    const Citation &told = graph.citations()[found.told];
    const std::string cited = label_of(document_at(graph, told.cited));
    switch (found.what) {
    case What::not_cited:
        return "does not cite " + cited;
    case What::no_such_place:
        return fmt::format("{} has no such place: {}", cited, places_words(told.cited_provisions));
    case What::elsewhere: {
        std::vector<std::string> places;
        for (const CitationId id : found.own) {
            std::string place = place_words(graph.citations()[id].citing_provision);
            if (std::find(places.begin(), places.end(), place) == places.end())
                places.push_back(std::move(place));
        }
        return "cites " + cited + " in " + joined(places);
    }
    case What::other_places:
        break;
    }
    return citations_words(graph, found.own);
}

std::string_view name_of_what(ParagraphDifference::What what) {
    switch (what) {
    case ParagraphDifference::What::not_cited:
        return "not_cited";
    case ParagraphDifference::What::elsewhere:
        return "elsewhere";
    case ParagraphDifference::What::other_places:
        return "other_places";
    case ParagraphDifference::What::no_such_place:
        break;
    }
    return "no_such_place";
}

std::string section(std::string_view title, const TextTable &table) {
    return table.empty() ? std::string() : '\n' + styled(Style::strong, title) + '\n' + table.shown();
}

/// "paras. 138 and 139 of A/RES/60/1; op. para. 4 of S/RES/1674 (2006)"
std::string about_words(const KnowledgeGraph &graph, const PageAudit &audit) {
    std::string out;
    for (std::size_t i = 0; i < audit.places.size();) {
        const DocumentId of = audit.places[i].first;
        std::string keys;
        for (; i < audit.places.size() && audit.places[i].first == of; ++i)
            keys += (keys.empty() ? "" : ";") + audit.places[i].second;
        out += (out.empty() ? "" : "; ") + places_words(keys) + " of " + label_of(document_at(graph, of));
    }
    return out;
}

std::string list_item(const Document &document) {
    std::string out = "- **" + markdown_text(label_of(document)) + "**";
    if (const std::string date = date_words(date_of(document)); !date.empty())
        out += " (" + date + ")";
    if (!document.title.empty() && document.title != label_of(document))
        out += ": " + markdown_text(shortened(document.title, longest_title));
    if (const std::string address = page_address(document); !address.empty())
        out += ": <" + address + ">";
    return out + '\n';
}

std::string line_of(const Json &object) { return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n'; }

Json citation_object(const KnowledgeGraph &graph, const Citation &citation) {
    return {{"provision", citation.citing_provision},
            {"act", act_name(graph.terms(), citation.act)},
            {"cited", document_at(graph, citation.cited).key},
            {"target_provision", split_places(citation.cited_provisions)}};
}

void add_place(Json &object, const KnowledgeGraph &graph, TextId text, const std::string &provision,
               const std::string &quote) {
    object["path"] = text < graph.texts().size() ? graph.texts()[text].path : "";
    object["provision"] = provision;
    object["quote"] = quote;
}

} // namespace

std::string audit_tables(const KnowledgeGraph &graph, const PageAudit &audit) {
    const Document &page = document_at(graph, audit.page);
    std::string out =
        styled(Style::strong, printable(shortened(page.title.empty() ? label_of(page) : page.title, longest_title))) +
        '\n';
    out += audit.described == 0 ? std::string("  No document is described on the page\n")
                                : fmt::format("  {} described on the page, {} of them read here\n",
                                              counted(audit.described, "document"), grouped(audit.compared));
    TextTable entries({"document", "what", "the page says", "the document says", "where"});
    for (const EntryDifference &found : audit.entries)
        entries.add({label_of(document_at(graph, found.document)), what_words(found),
                     value_words(found, found.page_says), document_words(graph, found),
                     place_words(found.at.provision)});
    TextTable paragraphs({"document", "the page says", "the text says", "where"});
    for (const ParagraphDifference &found : audit.paragraphs) {
        const Citation &told = graph.citations()[found.told];
        const bool its_own = told.citing == audit.page;
        Citation said = told;
        if (its_own)
            said.citing_provision.clear();
        paragraphs.add({its_own ? label_of(document_at(graph, told.cited)) : label_of(document_at(graph, told.citing)),
                        citation_words(graph, said), document_words(graph, found), place_words(found.at->provision)});
    }
    TextTable links({"symbol printed", "the address leads to", "address", "where"});
    for (const LinkDifference &found : audit.links)
        links.add(
            {symbols_words(found.symbol), symbols_words(found.leads_to), found.url, place_words(found.at.provision)});
    TextTable missing({"document", "date", "title", "cites"});
    for (const MissingDocument &found : audit.missing) {
        const Document &document = document_at(graph, found.document);
        missing.add({shortened(label_of(document), longest_title), date_words(date_of(document)),
                     document.title == label_of(document) ? "" : shortened(document.title, longest_title),
                     citations_words(graph, found.citations)});
    }
    out += section("Entries that differ from the document", entries);
    out += section("Paragraphs that the document's text does not bear out", paragraphs);
    out += section("Links whose address contradicts the symbol", links);
    if (audit.sound())
        out += styled(Style::good, audit.compared == 0 ? "  No link contradicts its symbol; no entry could be compared"
                                                       : "  Nothing on the page contradicts what was read") +
               '\n';
    else
        out += styled(Style::faint, "  where: every paragraph and list item of the page counts as a paragraph") + '\n';
    if (audit.places.empty())
        return out + "\n  The page names no paragraph of a document (the Charter aside), so that nothing can be said "
                     "to be missing\n";
    const std::string about = printable(about_words(graph, audit));
    if (audit.missing.empty())
        return out + '\n' +
               wrapped("No other document read here cites what the page cites: " + about, terminal_width(Stream::out),
                       "  ") +
               '\n';
    out += section("Not on the page, though citing the same paragraphs", missing);
    return out + styled(Style::faint, "  " + wrapped("looked for: " + about, terminal_width(Stream::out) - 4, "  ")) +
           '\n';
}

std::string audit_list(const KnowledgeGraph &graph, const PageAudit &audit) {
    std::string wrong;
    std::vector<DocumentId> listed;
    const auto list = [&](DocumentId id) {
        if (std::find(listed.begin(), listed.end(), id) != listed.end())
            return;
        listed.push_back(id);
        wrong += list_item(document_at(graph, id));
        for (const EntryDifference &found : audit.entries)
            if (found.document == id)
                wrong += fmt::format("  - {}: the page says {}; the document: {}\n", what_words(found),
                                     markdown_text(value_words(found, found.page_says)),
                                     markdown_text(document_words(graph, found)));
        for (const ParagraphDifference &found : audit.paragraphs) {
            const Citation &told = graph.citations()[found.told];
            if ((told.citing == audit.page ? told.cited : told.citing) == id)
                wrong += fmt::format("  - paragraph: the page says: {}; the text: {}\n",
                                     markdown_text(citation_words(graph, told)),
                                     markdown_text(document_words(graph, found)));
        }
    };
    for (const EntryDifference &found : audit.entries)
        list(found.document);
    for (const ParagraphDifference &found : audit.paragraphs) {
        const Citation &told = graph.citations()[found.told];
        list(told.citing == audit.page ? told.cited : told.citing);
    }
    for (const LinkDifference &found : audit.links) {
        const auto meant = graph.find_spelled(found.symbol);
        wrong += meant ? list_item(document_at(graph, *meant))
                       : "- **" + markdown_text(symbols_words(found.symbol)) + "**\n";
        wrong += fmt::format("  - address: the page's leads to {}: {}\n", markdown_text(symbols_words(found.leads_to)),
                             markdown_text(found.url));
    }
    std::string out;
    if (!wrong.empty())
        out += "## To correct\n\n" + wrong;
    if (!audit.missing.empty())
        out += std::string(out.empty() ? "" : "\n") + "## Not on the page\n\n";
    for (const MissingDocument &found : audit.missing)
        out += list_item(document_at(graph, found.document));
    return out;
}

std::string audit_lines(const KnowledgeGraph &graph, const PageAudit &audit) {
    std::string out;
    for (const EntryDifference &found : audit.entries) {
        Json object{{"finding", kind_name(found)},
                    {"document", document_at(graph, found.document).key},
                    {"page_says", found.page_says},
                    {"document_says", found.document_says}};
        if (found.what == EntryDifference::What::date)
            object["date"] = name_of(found.claim);
        if (found.titled_so != no_id)
            object["titled_so"] = document_at(graph, found.titled_so).key;
        add_place(object, graph, found.at.text, found.at.provision, found.at.quote);
        out += line_of(object);
    }
    for (const ParagraphDifference &found : audit.paragraphs) {
        const Citation &told = graph.citations()[found.told];
        Json object{{"finding", "paragraph"},
                    {"document", document_at(graph, told.citing).key},
                    {"differs", name_of_what(found.what)},
                    {"page_says", citation_object(graph, told)}};
        Json own = Json::array();
        for (const CitationId id : found.own)
            own.push_back(citation_object(graph, graph.citations()[id]));
        object["document_says"] = std::move(own);
        add_place(object, graph, found.at->text, found.at->provision, found.at->quote);
        out += line_of(object);
    }
    for (const LinkDifference &found : audit.links) {
        Json object{
            {"finding", "link"}, {"symbol", found.symbol}, {"leads_to", found.leads_to}, {"address", found.url}};
        add_place(object, graph, found.at.text, found.at.provision, found.at.quote);
        out += line_of(object);
    }
    for (const MissingDocument &found : audit.missing) {
        const Document &document = document_at(graph, found.document);
        Json object{{"finding", "missing"},
                    {"document", document.key},
                    {"date", iso_date(date_of(document))},
                    {"title", document.title},
                    {"address", page_address(document)}};
        Json citations = Json::array();
        for (const CitationId id : found.citations)
            citations.push_back(citation_object(graph, graph.citations()[id]));
        object["citations"] = std::move(citations);
        out += line_of(object);
    }
    return out;
}

} // namespace recital
