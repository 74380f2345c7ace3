// GraphML in the dialect that Gephi, networkx, igraph, Cytoscape and graphology all read alike: directed edges only, nodes
// before edges, prefixed key ids that differ in more than case, the types string, int, double and boolean, booleans spelled
// out, a label on every node. The attribute `label` of an edge is not of the schema; Gephi takes it for the type of the edge
// and keeps parallel edges of different types apart.

#include <algorithm>
#include <array>
#include <string>

#include "export/format_writers.hpp"
#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"

namespace recital {
namespace {

struct Key {
    std::string_view id;
    std::string_view target;
    std::string_view name;
    std::string_view type;
};

constexpr auto keys = std::to_array<Key>({
    {"v_label", "node", "label", "string"},
    {"v_type", "node", "type", "string"},
    {"v_title", "node", "title", "string"},
    {"v_year", "node", "year", "int"},
    {"v_date", "node", "date", "string"},
    {"v_read", "node", "read", "boolean"},
    {"v_aliases", "node", "aliases", "string"},
    {"v_url", "node", "url", "string"},
    {"v_event_type", "node", "event_type", "string"},
    {"v_end", "node", "end", "string"},
    {"v_place", "node", "place", "string"},
    {"e_interaction", "edge", "interaction", "string"},
    {"e_weight", "edge", "weight", "int"},
    {"e_act", "edge", "act", "string"},
    {"e_clause_act", "edge", "clause_act", "string"},
    {"e_relation", "edge", "relation", "string"},
    {"e_polarity", "edge", "polarity", "string"},
    {"e_voice", "edge", "voice", "string"},
    {"e_status", "edge", "status", "string"},
    {"e_confidence", "edge", "confidence", "double"},
    {"e_provision", "edge", "provision", "string"},
    {"e_target_provision", "edge", "target_provision", "string"},
    {"e_quote", "edge", "quote", "string"},
    {"e_from", "edge", "from", "string"},
    {"e_to", "edge", "to", "string"},
    {"e_standing", "edge", "standing", "string"},
});

/// An id that igraph reads as it was written: it makes "&#38;" of every ampersand in an attribute.
std::string without_ampersands(std::string_view id) {
    std::string out;
    for (const char c : id) {
        if (c == '&' || c == '%')
            out += c == '&' ? "%26" : "%25";
        else
            out += c;
    }
    return out;
}

/// For an attribute value: the special characters, and white space that a reader would otherwise fold to blanks.
std::string attribute(std::string_view text) {
    std::string out;
    for (const char c : clean_text(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\n':
            out += "&#10;";
            break;
        case '\t':
            out += "&#9;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// For element content. CDATA, not entities: one common reader loses blanks between two entities.
std::string content(std::string_view text) {
    std::string cleaned = clean_text(text);
    if (cleaned.find_first_of("<&>") == std::string::npos)
        return cleaned;
    std::string out = "<![CDATA[";
    for (std::size_t begin = 0; begin < cleaned.size();) {
        const std::size_t end = cleaned.find("]]>", begin);
        if (end == std::string::npos) {
            out.append(cleaned, begin);
            break;
        }
        out.append(cleaned, begin, end + 2 - begin);
        out += "]]><![CDATA[";
        begin = end + 2;
    }
    return out + "]]>";
}

class GraphmlWriter {
  public:
    GraphmlWriter(const KnowledgeGraph &graph, Sink &sink) : graph_(graph), sink_(sink) {}

    Status run() {
        out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
        for (const Key &key : keys)
            out_ += "<key id=\"" + std::string(key.id) + "\" for=\"" + std::string(key.target) + "\" attr.name=\"" +
                    std::string(key.name) + "\" attr.type=\"" + std::string(key.type) + "\"/>\n";
        out_ += "<graph id=\"recital\" edgedefault=\"directed\">\n";
        bool taken = flush();
        for (const Document &document : graph_.documents())
            taken = taken && node(document);
        for (const Agent &agent : graph_.agents())
            taken = taken && node(agent);
        for (const Event &event : graph_.events())
            taken = taken && node(event);
        for (const Citation &citation : graph_.citations())
            taken = taken && edge(citation);
        for (const LinkRecord &link : graph_.links())
            taken = taken && edge(link);
        out_ += "</graph>\n</graphml>\n";
        return taken && flush() ? Status() : Status(sink_failed());
    }

  private:
    bool flush() {
        const bool taken = sink_.write(out_);
        out_.clear();
        return taken;
    }

    void data(std::string_view key, std::string_view value) {
        if (!value.empty())
            out_ += "<data key=\"" + std::string(key) + "\">" + content(value) + "</data>";
    }

    bool node(const Document &document) {
        out_ += "<node id=\"" + attribute(without_ampersands(node_id(document))) + "\">";
        data("v_label", label_of(document));
        data("v_type", name_of(document.type));
        data("v_title", document.title);
        if (document.year != 0)
            data("v_year", std::to_string(document.year));
        data("v_date", iso_date_of(document));
        data("v_read", document.read() ? "true" : "false");
        std::string aliases;
        for (const std::string &alias : document.aliases)
            aliases += (aliases.empty() ? "" : "; ") + display_of_key(alias);
        data("v_aliases", aliases);
        data("v_url", address_of(document));
        out_ += "</node>\n";
        return flush();
    }

    bool node(const Agent &agent) {
        out_ += "<node id=\"" + attribute(without_ampersands(node_id(agent))) + "\">";
        data("v_label", label_of(agent));
        data("v_type", name_of(agent.kind));
        std::string names;
        for (const std::string &name : agent.names)
            names += (names.empty() ? "" : "; ") + name;
        data("v_aliases", names);
        out_ += "</node>\n";
        return flush();
    }

    bool node(const Event &event) {
        out_ += "<node id=\"" + attribute(without_ampersands(node_id(event))) + "\">";
        data("v_label", event.label);
        data("v_type", "event");
        data("v_event_type", name_of(event.kind));
        if (event.start) {
            data("v_year", std::to_string(event.start.year));
            data("v_date", iso_date(event.start));
        }
        if (event.end && event.end != event.start)
            data("v_end", iso_date(event.end));
        data("v_place", event.place);
        out_ += "</node>\n";
        return flush();
    }

    void open_edge(std::string_view source, std::string_view target, std::string_view name, std::uint32_t weight) {
        out_ += "<edge id=\"edge" + std::to_string(++edges_) + "\" source=\"" + attribute(without_ampersands(source)) +
                "\" target=\"" + attribute(without_ampersands(target)) + "\" label=\"" + attribute(name) + "\">";
        data("e_interaction", name);
        // Gephi drops an edge of no weight.
        data("e_weight", std::to_string(std::max<std::uint32_t>(weight, 1)));
    }

    bool edge(const Citation &citation) {
        const TermNames &terms = graph_.terms();
        const auto documents = graph_.documents();
        open_edge(node_id(documents[citation.citing]), node_id(documents[citation.cited]), edge_name(terms, citation),
                  citation.weight);
        data("e_act", act_name(terms, citation.act));
        data("e_clause_act", act_name(terms, citation.clause_act));
        data("e_relation", relation_name(terms, citation.relation));
        data("e_polarity", name_of(citation.polarity));
        data("e_voice", name_of(citation.voice));
        data("e_status", name_of(citation.status));
        if (citation.confidence != 0)
            data("e_confidence", decimal_of_thousandths(citation.confidence));
        places_and_quote(citation);
        out_ += "</edge>\n";
        return flush();
    }

    void places_and_quote(const Citation &citation) {
        data("e_provision", citation.citing_provision);
        data("e_target_provision", citation.cited_provisions);
        if (const auto evidence = graph_.evidence(citation); !evidence.empty())
            data("e_quote", evidence.front().quote);
    }

    void telling(const LinkTelling &told) {
        data("e_voice", name_of(told.voice));
        data("e_provision", told.source_provision);
        data("e_target_provision", told.target_provision);
        if (const auto evidence = graph_.evidence(told); !evidence.empty())
            data("e_quote", evidence.front().quote);
        if (told.from)
            data("e_from", iso_date(told.from));
        if (told.to)
            data("e_to", iso_date(told.to));
        data("e_standing", name_of(told.standing));
    }

    bool edge(const LinkRecord &link) {
        const LinkEdge edge = edge_of(graph_, link);
        open_edge(edge.source, edge.target, edge.name, 1);
        if (link.citation != no_id)
            places_and_quote(graph_.citations()[link.citation]);
        else if (const LinkTelling *told = graph_.telling(link))
            telling(*told);
        out_ += "</edge>\n";
        return flush();
    }

    const KnowledgeGraph &graph_;
    Sink &sink_;
    std::string out_;
    std::size_t edges_ = 0;
};

} // namespace

Status write_graphml(const KnowledgeGraph &graph, const ExportOptions &, Sink &sink, std::vector<Problem> &) {
    return GraphmlWriter(graph, sink).run();
}

} // namespace recital
