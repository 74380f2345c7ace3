#include "cli/show_provision.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/show_document.hpp"
#include "cli/terminal.hpp"
#include "cli/texts.hpp"
#include "cli/wording.hpp"

namespace recital {
namespace {

bool inside(const Asked &asked, std::string_view place) {
    return !place.empty() && std::any_of(asked.places.begin(), asked.places.end(), [&](const Provision &provision) {
        return provision_contains(provision.key(), place);
    });
}

/// True when one of the places, joined by ';', is asked for, lies in one that is, or holds one.
bool meets(const Asked &asked, std::string_view places) {
    const std::vector<std::string> keys = split_places(places);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string &key) {
        return inside(asked, key) ||
               std::any_of(asked.places.begin(), asked.places.end(),
                           [&](const Provision &provision) { return provision_contains(key, provision.key()); });
    });
}

std::string_view words(const Text &text, const Block &block) {
    const std::string_view content = text.content;
    return content.substr(std::min<std::size_t>(block.begin, content.size()), block.end - block.begin);
}

/// The words of the places asked for, with the headings above them and their pages.
std::string words_section(const Text &text, const Asked &asked) {
    std::string out;
    std::string heading;
    std::string pages;
    std::uint32_t last_page = 0;
    for (const Block &block : text.blocks) {
        const bool wanted = inside(asked, block.provision);
        if (block.kind == BlockKind::heading && !wanted) {
            heading = printable(words(text, block));
            continue;
        }
        if (!wanted)
            continue;
        if (!heading.empty())
            out += '\n' + styled(Style::strong, heading) + '\n';
        heading.clear();
        if (block.page != 0 && block.page != last_page)
            pages += (pages.empty() ? "" : ", ") + fmt::format("{}", block.page);
        last_page = block.page;
        const std::string indent = block.kind == BlockKind::subparagraph || block.kind == BlockKind::list_item ? "    "
                                   : block.kind == BlockKind::footnote ? "      "
                                                                       : "  ";
        const std::size_t width = std::max<std::size_t>(terminal_width(Stream::out), 50) - 8;
        out += '\n' + indent + wrapped(printable(words(text, block)), width, indent) + '\n';
    }
    return pages.empty() ? out : page_row("Page", pages) + out;
}

} // namespace

Result<std::string> provision_page(const CitationView &view, const Asked &asked) {
    const KnowledgeGraph &graph = view.graph;
    const Document &document = graph.documents()[asked.document];
    std::string places;
    for (const Provision &place : asked.places)
        places += (places.empty() ? "" : ";") + place.key();

    std::string out = styled(Style::strong, printable(label_of(document)) + ", " + places_words(places)) + '\n';
    if (document.title != label_of(document))
        out += printable(document.title) + (document.title.empty() ? "" : "\n");
    const Language language = view.language.value_or(Language::en);
    if (document.read()) {
        const auto id = text_in(graph, asked.document, view.language);
        if (!id)
            return id.problem();
        const Text *text = view.passages.text(*id);
        out += page_row("Language", language_name(graph.texts()[*id].language));
        out += page_row("Address", official_address(document, language));
        const std::string found = text == nullptr ? std::string() : words_section(*text, asked);
        out += found.empty() ? "\n  This place was not found in the text that was read.\n" : found;
    } else {
        out += page_row("Address", official_address(document, language));
        out += "\n  The document is cited, not read: its words are not here.\n";
    }

    std::vector<CitationId> from;
    for (const CitationId id : graph.citations_from(asked.document))
        if (inside(asked, graph.citations()[id].citing_provision))
            from.push_back(id);
    std::vector<CitationId> to;
    std::size_t whole = 0;
    for (const CitationId id : graph.citations_to(asked.document)) {
        const Citation &citation = graph.citations()[id];
        if (citation.cited_provisions.empty())
            ++whole;
        else if (meets(asked, citation.cited_provisions))
            to.push_back(id);
    }
    if (!from.empty())
        out += cites_section(view, from);
    out += cited_by_section(view, to);
    if (whole != 0)
        out += fmt::format("\n{} the document but no place in it.\n",
                           counted(whole, "further citation names", "further citations name"));
    return out;
}

} // namespace recital
