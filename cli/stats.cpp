// recital stats: what a store holds, counted.

#include <algorithm>
#include <array>
#include <map>
#include <numeric>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/show_node.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/citation_network.hpp"
#include "graph/measures.hpp"
#include "graph/sha256.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
};

/// A table of counts in one or two columns; rows are printed in the order they have when handed over.
struct Row {
    std::string name;
    std::array<std::size_t, 2> counts{};
};

std::string table(std::string_view heading, const std::vector<Row> &rows, const std::vector<std::string> &columns) {
    std::size_t width = 0;
    for (const Row &row : rows)
        width = std::max(width, code_points(row.name));
    const auto padded = [&](std::string_view text, std::size_t to) {
        return std::string(text) + std::string(to - std::min(to, code_points(text)), ' ');
    };
    std::string out = '\n' + styled(Style::strong, heading) + '\n';
    std::string head;
    for (const std::string &column : columns)
        head += fmt::format("{:>14}", column);
    if (columns.size() > 1)
        out += "  " + padded("", width) + styled(Style::faint, head) + '\n';
    for (const Row &row : rows) {
        out += "  " + padded(row.name, width);
        for (std::size_t i = 0; i < columns.size(); ++i)
            out += fmt::format("{:>14}", grouped(row.counts[i]));
        out += '\n';
    }
    return out;
}

template <class Key> std::vector<Row> rows_of(const std::map<Key, std::array<std::size_t, 2>> &counts, auto &&name) {
    std::vector<Row> rows;
    rows.reserve(counts.size());
    for (const auto &[key, count] : counts)
        rows.push_back({name(key), count});
    return rows;
}

std::vector<Row> most_first(std::vector<Row> rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const Row &left, const Row &right) { return left.counts > right.counts; });
    return rows;
}

std::string documents_tables(const KnowledgeGraph &graph) {
    using Counts = std::array<std::size_t, 2>; // read; cited, not read
    std::map<DocumentType, Counts> types;
    std::map<int, Counts> years;
    for (const Document &document : graph.documents()) {
        const std::size_t column = document.read() ? 0 : 1;
        ++types[document.type][column];
        ++years[document.year][column];
    }
    std::map<Language, Counts> languages;
    for (const TextRecord &text : graph.texts())
        ++languages[text.language][0];
    const std::vector<std::string> columns{"read", "cited only"};
    return table("Documents by type", most_first(rows_of(types, [](DocumentType type) { return type_words(type); })),
                 columns) +
           table("Documents by year",
                 rows_of(years, [](int year) { return year == 0 ? std::string("no year") : fmt::format("{}", year); }),
                 columns) +
           table("Texts by language",
                 rows_of(languages, [](Language language) { return std::string(language_name(language)); }), {"texts"});
}

std::string citations_tables(const KnowledgeGraph &graph) {
    using Counts = std::array<std::size_t, 2>; // citations; mentions
    std::map<TermId, Counts> acts;
    std::map<Resolution, Counts> statuses;
    std::map<Voice, Counts> voices;
    std::map<DocumentId, Counts> cited;
    std::map<Judged, Counts> judged;
    for (const Citation &citation : graph.citations()) {
        if (citation.judged != Judged::none) {
            ++judged[citation.judged][0];
            judged[citation.judged][1] += citation.weight;
        }
        if (!KnowledgeGraph::stands(citation))
            continue;
        for (Counts *counts : {&acts[citation.act], &statuses[citation.status], &voices[citation.voice]}) {
            ++(*counts)[0];
            (*counts)[1] += citation.weight;
        }
        if (citation.voice == Voice::own)
            ++cited[citation.cited][0];
    }
    const auto act_name = [&](TermId id) {
        const auto &names = graph.terms().acts;
        if (id == 0 || id >= names.size())
            return std::string("no verb");
        const std::string name = names[id].label.empty() ? names[id].lemma : names[id].label;
        return names[id].act_class.empty() ? name : name + " (" + names[id].act_class + ")";
    };
    const auto status_name = [](Resolution status) {
        const std::string_view words = status_words(status);
        return std::string(words.empty() ? "one document" : words);
    };
    std::vector<Row> most_cited =
        most_first(rows_of(cited, [&](DocumentId id) { return printable(label_of(graph.documents()[id])); }));
    most_cited.resize(std::min<std::size_t>(most_cited.size(), 20));
    const std::vector<std::string> columns{"citations", "mentions"};
    return table("Citations by act", most_first(rows_of(acts, act_name)), columns) +
           table("Citations by what is known of the target", rows_of(statuses, status_name), columns) +
           table("Citations by voice", rows_of(voices, [](Voice voice) { return std::string(name_of(voice)); }),
                 columns) +
           table("Judged by persons", rows_of(judged, [](Judged one) { return std::string(judged_words(one)); }),
                 columns) +
           table("Most cited", most_cited, {"citations"});
}

/// How the network of citations hangs together, document to document.
std::string network_table(const KnowledgeGraph &graph) {
    const CitationNetwork network = citation_network(graph);
    const Groups parts = weak_components(network.arcs);
    const Groups circles = strong_components(network.arcs);
    const auto alone = static_cast<std::size_t>(std::count(parts.sizes.begin(), parts.sizes.end(), 1U));
    const auto first_alone = std::find(circles.sizes.begin(), circles.sizes.end(), 1U);
    const auto in_circles = std::accumulate(circles.sizes.begin(), first_alone, std::size_t{0});
    return table("Network of citations",
                 {{"documents", {network.documents.size()}},
                  {"pairs of citing and cited", {network.arcs.arcs()}},
                  {"parts without a citation between them", {parts.sizes.size() - alone}},
                  {"documents in the largest part", {parts.sizes.empty() ? 0 : parts.sizes.front()}},
                  {"documents that neither cite nor are cited", {alone}},
                  {"documents in circles of citations", {in_circles}}},
                 {"number"});
}

std::string links_table(const KnowledgeGraph &graph) {
    std::map<LinkKind, std::array<std::size_t, 2>> kinds;
    for (const LinkRecord &link : graph.links())
        ++kinds[link.kind][0];
    return table("Other relations",
                 most_first(rows_of(kinds, [](LinkKind kind) { return std::string(link_words(kind).forward); })),
                 {"relations"});
}

std::string nodes_tables(const KnowledgeGraph &graph) {
    using Counts = std::array<std::size_t, 2>;
    std::map<AgentKind, Counts> agents;
    std::map<EventKind, Counts> events;
    for (const Agent &agent : graph.agents())
        ++agents[agent.kind][0];
    for (const Event &event : graph.events())
        ++events[event.kind][0];
    std::string out;
    if (!agents.empty())
        out += table("States, organs, organizations, persons, roles", rows_of(agents, agent_words), {"number"});
    if (!events.empty())
        out += table("Events by kind", most_first(rows_of(events, event_words)), {"events"});
    return out;
}

/// What is told of one document in two ways, or of two persons what only one can be.
std::string contradictions(const KnowledgeGraph &graph) {
    std::string lines;
    std::size_t count = 0;
    for (const Claim &claim : graph.claims())
        if (claim.standing == Standing::outdone) {
            ++count;
            lines += fmt::format("  {}: {}\n", printable(label_of(graph.documents()[claim.document])),
                                 printable(claim_words(claim)));
        }
    for (const LinkRecord &link : graph.links())
        if (!graph.stands(link)) {
            ++count;
            lines += fmt::format("  {}: {} {}\n", printable(label_of(graph, link.source)),
                                 link_words(link.kind).forward, printable(label_of(graph, link.target)));
        }
    if (count == 0)
        return {};
    return '\n' + styled(Style::strong, counted(count, "statement") + " against which another source is believed") +
           '\n' + lines;
}

std::string corrections_words(const Store &store) {
    std::string out;
    for (const auto &[name, content] : store.user_files().corrections)
        out.append(out.empty() ? "" : ", ")
            .append(printable(name))
            .append(" (")
            .append(hex(sha256(content)).substr(0, 12) + ')');
    return out.empty() ? "none" : out;
}

/// What names the graph exactly, and a line to put under a text that uses it. It has no date: a graph is its fingerprint.
std::string how_to_cite(const KnowledgeGraph &graph, const std::string &corrections, std::size_t read) {
    const GraphInfo &info = graph.info();
    const std::string sources =
        counted(graph.texts().size(), "text") + " of " + counted(read, "United Nations document");
    return '\n' + styled(Style::strong, "To name this graph") + '\n' +
           fmt::format("  recital {}\n  fingerprint     {}\n  authority data  {}\n  corrections     {}\n"
                       "  sources         {}\n",
                       info.program_version, info.fingerprint, info.authority_fingerprint, corrections, sources) +
           '\n' + styled(Style::strong, "To cite it") + '\n' +
           fmt::format("  Citation graph of {}, made with recital {}, version {}, authority data {}. Source of the "
                       "documents: United Nations.\n",
                       sources, info.program_version, info.fingerprint, info.authority_fingerprint.substr(0, 12));
}

ExitCode stats(const Options &options) {
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const KnowledgeGraph &graph = opened->graph;
    const auto documents = graph.documents();
    const auto read = static_cast<std::size_t>(
        std::count_if(documents.begin(), documents.end(), [](const Document &document) { return document.read(); }));
    std::string out = fmt::format("{} read as {}; {} cited, not read; {}\n", counted(read, "document"),
                                  counted(graph.texts().size(), "text"), counted(documents.size() - read, "document"),
                                  counted(opened->store.counts().citations, "citation"));
    out += documents_tables(graph) + nodes_tables(graph) + citations_tables(graph) + network_table(graph) +
           links_table(graph) + contradictions(graph);
    if (!graph.problems().empty())
        out += '\n' + styled(Style::strong, "Problems of the data") + '\n' +
               problem_table(graph.problems(), Severity::note);
    out += how_to_cite(graph, corrections_words(opened->store), read);
    if (const Status printed = print_out(out); !printed)
        return report_failure(printed.problem());
    return ExitCode::well;
}

} // namespace

Run declare_stats(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    add_common(command, options->common);
    return [options] { return stats(*options); };
}

} // namespace recital
