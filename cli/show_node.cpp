#include "cli/show_node.hpp"

#include <algorithm>
#include <map>
#include <vector>

#include <fmt/format.h>

#include "cli/show_document.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

constexpr std::size_t most_quoted = 200; // code points
constexpr std::size_t longest_label = 120;
constexpr std::size_t most_listed = 5;

std::string heading(std::string_view text) { return '\n' + styled(Style::strong, text) + '\n'; }

/// Who tells it, where, in which words.
std::string evidence_line(const KnowledgeGraph &graph, const LinkEvidence &evidence) {
    const Document &teller = graph.documents()[graph.texts()[evidence.text].document];
    std::string out = "      ";
    if (evidence.quote.empty())
        return out + styled(Style::faint, "the masthead of " + printable(label_of(teller))) + '\n';
    std::string words = "\u201C" + shortened(evidence.quote, most_quoted) + "\u201D \u2014 " +
                        shortened(label_of(teller), longest_label);
    if (!evidence.provision.empty())
        words += ", " + place_words(evidence.provision);
    return out + styled(Style::faint, wrapped(printable(words), terminal_width(Stream::out) - 7, out)) + '\n';
}

std::string period_words(const LinkTelling &telling) {
    std::string out = telling.past ? " [former]" : "";
    if (telling.from || telling.to)
        out += fmt::format(" [{}{}{}]", date_words(telling.from), telling.from ? " \u2013 " : "until ",
                           date_words(telling.to));
    if (telling.standing == Standing::outdone)
        out += " [another source is believed]";
    return out;
}

struct Tie {
    NodeRef other;
    const LinkRecord *link = nullptr;
};

/// "Press release" of forward ties, "Press release of" of backward ones, each with its ties.
std::string ties_under(const KnowledgeGraph &graph, std::string_view words, std::vector<Tie> &&ties) {
    std::string out;
    if (ties.empty())
        return out;
    out += "  " + styled(Style::strong, words) + '\n';
    for (const Tie &tie : ties) {
        out += "    " + printable(shortened(label_of(graph, tie.other), longest_label));
        const LinkTelling *telling = graph.telling(*tie.link);
        if (telling == nullptr) {
            out += '\n';
            continue;
        }
        out += period_words(*telling) + '\n';
        if (const auto evidence = graph.evidence(*telling); !evidence.empty())
            out += evidence_line(graph, evidence.front());
    }
    return out;
}

std::string names_row(const std::string &label, const std::vector<std::string> &names) {
    std::string others;
    for (const std::string &name : names)
        if (fold_name(name) != fold_name(label))
            others += (others.empty() ? "" : "; ") + name;
    return page_row("Also told as", others);
}

std::string span_words(const Event &event) {
    if (!event.end || event.end == event.start)
        return date_words(event.start);
    return date_words(event.start) + " \u2013 " + date_words(event.end);
}

std::string spaced(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

bool holds(const std::string &folded, const std::string &name) {
    return (" " + folded + " ").find(" " + name + " ") != std::string::npos;
}

/// Agents and events of which a name holds the words.
std::vector<NodeRef> holding(const KnowledgeGraph &graph, const std::string &name) {
    std::vector<NodeRef> found;
    const auto is = [&](const auto &node) {
        return holds(fold_name(node.label), name) ||
               std::any_of(node.names.begin(), node.names.end(),
                           [&](const std::string &other) { return holds(fold_name(other), name); });
    };
    for (AgentId id = 0; id < graph.agents().size(); ++id)
        if (is(graph.agents()[id]))
            found.push_back(agent_node(id));
    for (EventId id = 0; id < graph.events().size(); ++id)
        if (is(graph.events()[id]))
            found.push_back(event_node(id));
    return found;
}

} // namespace

std::string ties_section(const KnowledgeGraph &graph, NodeRef node) {
    std::map<LinkKind, std::vector<Tie>> forward;
    std::map<LinkKind, std::vector<Tie>> backward;
    for (const LinkRecord &link : graph.links_from(node))
        forward[link.kind].push_back({link.target, &link});
    for (const std::uint32_t position : graph.links_to(node)) {
        const LinkRecord &link = graph.links()[position];
        backward[link.kind].push_back({link.source, &link});
    }
    std::string out;
    for (auto &[kind, ties] : forward)
        out += ties_under(graph, link_words(kind).forward, std::move(ties));
    for (auto &[kind, ties] : backward) {
        const LinkWords words = link_words(kind);
        out += ties_under(graph, words.backward.empty() ? words.forward : words.backward, std::move(ties));
    }
    return out.empty() ? out : heading("Tied to") + out;
}

std::string claim_words(const Claim &claim) {
    if (claim.kind == ClaimKind::title)
        return "Title \u201C" + claim.value + "\u201D";
    std::string name(name_of(claim.kind));
    name.front() = static_cast<char>(name.front() - 'a' + 'A');
    const auto date = parse_iso_date(claim.value);
    return name + ' ' + (date ? date_words(*date) : claim.value);
}

std::string contradictions_section(const KnowledgeGraph &graph, DocumentId document) {
    const auto claims = graph.claims_of(document);
    std::string out;
    for (const Claim &claim : claims) {
        const bool contradicted = std::any_of(claims.begin(), claims.end(), [&](const Claim &other) {
            return other.kind == claim.kind && other.standing == Standing::outdone;
        });
        if (!contradicted)
            continue;
        out += fmt::format("  {}{}\n", printable(claim_words(claim)),
                           claim.standing == Standing::shown ? "" : " [another source is believed]");
        for (const LinkEvidence &evidence : graph.evidence(claim))
            out += evidence_line(graph, evidence);
    }
    return out.empty() ? out : heading("Sources contradict each other") + out;
}

std::string node_page(const KnowledgeGraph &graph, NodeRef node) {
    std::string out = styled(Style::strong, printable(label_of(graph, node))) + '\n';
    if (node.kind == NodeKind::agent) {
        const Agent &agent = graph.agents()[node.id];
        out += page_row("Kind", agent_words(agent.kind)) + names_row(label_of(agent), agent.names);
    } else {
        const Event &event = graph.events()[node.id];
        out += page_row("Kind", event_words(event.kind));
        out += page_row("Date", span_words(event));
        if (event.organ != Organ::none)
            out += page_row("Organ", spaced(name(event.organ)));
        out += page_row("Place", event.place) + page_row("Agenda item", event.agenda_item);
        out += names_row(event.label, event.names);
    }
    return out + ties_section(graph, node);
}

Result<NodeRef> find_node(const KnowledgeGraph &graph, std::string_view text) {
    std::vector<NodeRef> found = graph.find_named(text);
    const std::string name = fold_name(text);
    if (found.empty() && !name.empty())
        found = holding(graph, name);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Problem{ProblemRule::target_unknown,
                       Severity::error,
                       "",
                       0,
                       0,
                       "'" + printable(text) + "' is neither read, cited nor told of here"};
    std::string message = "'" + printable(text) + "' may be several: ";
    for (std::size_t i = 0; i < found.size() && i < most_listed; ++i)
        message += (i == 0 ? "" : "; ") + printable(shortened(label_of(graph, found[i]), longest_label)) +
                   (found[i].kind == NodeKind::event
                        ? ", " + date_words(graph.events()[found[i].id].start)
                        : " (" + std::string(agent_words(graph.agents()[found[i].id].kind)) + ')');
    if (found.size() > most_listed)
        message += fmt::format("; and {} more", found.size() - most_listed);
    return Problem{ProblemRule::usage, Severity::error, "", 0, 0, std::move(message)};
}

} // namespace recital
