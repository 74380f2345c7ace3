#include "cli/show_document.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include <fmt/format.h>

#include "cli/show_node.hpp"
#include "cli/terminal.hpp"
#include "cli/texts.hpp"
#include "cli/wording.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

std::string joined(const std::vector<std::string> &parts, std::string_view with) {
    std::string out;
    for (const std::string &part : parts)
        out.append(out.empty() ? "" : with).append(part);
    return out;
}

/// "10 preambular and 28 operative paragraphs": the outermost places of a text.
std::string provision_count(const Text &text) {
    static constexpr std::pair<std::string_view, std::string_view> kinds[] = {{"pp", "preambular paragraph"},
                                                                              {"op", "operative paragraph"},
                                                                              {"para", "paragraph"},
                                                                              {"sect", "section"},
                                                                              {"annex", "annex"},
                                                                              {"art", "article"}};
    std::map<std::string_view, std::set<std::string_view>> found;
    for (const Block &block : text.blocks) {
        const std::string_view key = block.provision;
        const std::size_t kind_end = std::min(key.find('_'), key.size());
        const std::size_t step_end =
            kind_end == key.size() ? key.size() : std::min(key.find('_', kind_end + 1), key.size());
        found[key.substr(0, kind_end)].insert(key.substr(0, step_end));
    }
    std::vector<std::string> parts;
    for (const auto &[kind, name] : kinds)
        if (const auto at = found.find(kind); at != found.end())
            parts.push_back(counted(at->second.size(), name, kind == "annex" ? "annexes" : ""));
    return joined(parts, ", ");
}

std::string kind_words(const KnowledgeGraph &graph, DocumentId id) {
    const Document &document = graph.documents()[id];
    std::vector<std::string> organs;
    for (const LinkRecord &link : graph.links_from(id))
        if (graph.stands(link) && (link.kind == LinkKind::adopted_by || link.kind == LinkKind::issued_by))
            organs.push_back(label_of(graph, link.target));
    std::string out = type_words(document.type);
    if (!organs.empty())
        out += " of the " + joined(organs, " and the ");
    return out;
}

/// In alphabetical order.
std::string listed(std::vector<std::string> names) {
    std::stable_sort(names.begin(), names.end(),
                     [](const std::string &a, const std::string &b) { return fold_name(a) < fold_name(b); });
    return joined(names, ", ");
}

/// Names of what the document is linked to by one kind of link; with the places, where a citation makes the link.
std::string linked(const KnowledgeGraph &graph, DocumentId id, LinkKind kind) {
    std::vector<std::string> names;
    for (const LinkRecord &link : graph.links_from(id)) {
        if (link.kind != kind || !graph.stands(link))
            continue;
        names.push_back(label_of(graph, link.target));
        if (link.citation != no_id && !graph.citations()[link.citation].cited_provisions.empty())
            names.back() += " (" + places_words(graph.citations()[link.citation].cited_provisions) + ')';
    }
    return listed(std::move(names));
}

/// Names of the documents that are linked to this one.
std::string linked_by(const KnowledgeGraph &graph, DocumentId id, LinkKind kind) {
    std::vector<std::string> names;
    for (const std::uint32_t position : graph.links_to(id)) {
        const LinkRecord &link = graph.links()[position];
        if (link.kind != kind)
            continue;
        names.push_back(label_of(graph, link.source));
        if (link.citation != no_id && !graph.citations()[link.citation].citing_provision.empty())
            names.back() += " (" + places_words(graph.citations()[link.citation].citing_provision) + ')';
    }
    return listed(std::move(names));
}

std::string link_rows(const KnowledgeGraph &graph, DocumentId id) {
    // what the page says elsewhere, or would say at too great a length
    constexpr std::array elsewhere{LinkKind::adopted_by, LinkKind::issued_by, LinkKind::considered_under,
                                   LinkKind::voted_for};
    std::string forward;
    std::string backward;
    for (std::size_t kind_number = 0; kind_number < names_of<LinkKind>().size(); ++kind_number) {
        const auto kind = static_cast<LinkKind>(kind_number);
        if (std::find(elsewhere.begin(), elsewhere.end(), kind) != elsewhere.end())
            continue;
        const LinkWords words = link_words(kind);
        forward += page_row(words.forward, linked(graph, id, kind));
        if (!words.backward.empty())
            backward += page_row(words.backward, linked_by(graph, id, kind));
    }
    return forward + backward;
}

std::string texts_rows(const CitationView &view, DocumentId id) {
    const Document &document = view.graph.documents()[id];
    std::string out;
    for (const TextId text_id : document.texts) {
        const TextRecord &text = view.graph.texts()[text_id];
        out += page_row(out.empty() ? "Texts" : "", fmt::format("{:<8} {}{}", language_name(text.language), text.path,
                                                                text.damaged ? " (damaged: read in part)" : ""));
    }
    if (!out.empty())
        return out;
    return page_row("Texts", view.graph.claims_of(id).empty() ? "cited, not read" : "described, not read");
}

} // namespace

std::string page_row(std::string_view name, std::string_view value) {
    if (value.empty())
        return {};
    constexpr std::size_t longest_row = 96; // of words; paths and addresses have no blank and stay whole
    const std::string indent(18, ' ');
    return fmt::format("  {:<16}{}\n", name, wrapped(printable(value), longest_row - indent.size(), indent));
}

Result<std::string> document_page(const CitationView &view, DocumentId id) {
    const KnowledgeGraph &graph = view.graph;
    const Document &document = graph.documents()[id];
    std::string out = styled(Style::strong, printable(label_of(document))) + '\n';
    if (document.title != label_of(document))
        out += printable(document.title) + (document.title.empty() ? "" : "\n");

    out += page_row("Type", kind_words(graph, id));
    out += page_row("Adopted", adoption_words(document));
    out += page_row("Issued", date_words(document.issued));
    out += page_row("Published", date_words(document.published));
    out += page_row("Dated", date_words(document.dated));
    if (document.session != 0)
        out += page_row("Session", fmt::format("{}", document.session));
    out += page_row("Meeting", document.meeting);
    out += page_row("Agenda item", document.agenda_item +
                                       (document.agenda_title.empty() || document.agenda_item.empty() ? "" : ", ") +
                                       document.agenda_title);
    out += page_row("Also known as", joined(document.aliases, ", "));
    out += link_rows(graph, id);
    out += texts_rows(view, id);
    if (document.read()) {
        const auto text = text_in(graph, id, std::nullopt);
        if (const Text *read = text ? view.passages.text(*text) : nullptr)
            out += page_row("Provisions", provision_count(*read));
    }
    out += page_row("Address", official_address(document, view.language.value_or(Language::en)));
    for (const std::string &url : document.urls)
        out += page_row(url == document.urls.front() ? "Given address" : "", url);
    out += contradictions_section(graph, id);

    if (document.read())
        out += cites_section(view, graph.citations_from(id));
    out += rejected_section(view, graph.rejected_from(id));
    out += cited_by_section(view, graph.citations_to(id));
    return out;
}

} // namespace recital
