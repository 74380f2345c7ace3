// A folder that neo4j-admin imports: nodes and relationships as comma-separated values, whose headers say the type of each
// property (operations manual of Neo4j, "Import", "CSV header format"), and the command that loads them.

#include <algorithm>
#include <array>
#include <string>

#include <fmt/format.h>

#include "export/csv_text.hpp"
#include "export/folder.hpp"
#include "export/format_writers.hpp"
#include "export/network.hpp"

namespace recital {
namespace {

/// A date may be partial, and a date of Neo4j may not: it stays text, as it is known.
constexpr std::string_view type_name(ColumnType type) {
    switch (type) {
    case ColumnType::integer:
        return "int";
    case ColumnType::real:
        return "double";
    case ColumnType::boolean:
        return "boolean";
    case ColumnType::text:
    case ColumnType::date:
        break;
    }
    return "string";
}

/// True where the cell is a list joined by ';', which is Neo4j's delimiter of arrays too.
bool is_list(std::string_view column, const NetworkOptions &options) {
    return column == "target_provision" || (column == "provision" && options.merge_edges);
}

void append_columns(std::string &header, std::span<const Column> columns, const NetworkOptions &options) {
    for (const Column &column : columns)
        header +=
            fmt::format(",{}:{}{}", column.name, type_name(column.type), is_list(column.name, options) ? "[]" : "");
    header += '\n';
}

std::size_t position_of(std::span<const Column> columns, std::string_view name) {
    return static_cast<std::size_t>(
        std::find_if(columns.begin(), columns.end(), [&](const Column &column) { return column.name == name; }) -
        columns.begin());
}

bool is_plain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// The words of a name, what is neither letter nor digit between them left out: "MeetingRecord" and "RECALL_REPORTED".
template <class AppendWord> std::string in_words(std::string_view name, AppendWord append_word) {
    std::string out;
    while (!name.empty()) {
        const auto begin = std::find_if(name.begin(), name.end(), is_plain);
        const auto end = std::find_if_not(begin, name.end(), is_plain);
        if (begin != end)
            append_word(out, std::string_view(begin, end));
        name.remove_prefix(static_cast<std::size_t>(end - name.begin()));
    }
    return out;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string label_name(std::string_view type) {
    return in_words(type, [](std::string &out, std::string_view word) {
        out += upper(word.front());
        out += word.substr(1);
    });
}

std::string relationship_type(std::string_view kind) {
    const std::string name = in_words(kind, [](std::string &out, std::string_view word) {
        out += out.empty() ? "" : "_";
        std::transform(word.begin(), word.end(), std::back_inserter(out), upper);
    });
    return name.empty() ? "RELATED" : name;
}

/// Labels of a node: what it is, and of documents that they are documents.
std::string labels_of(const NetworkNode &node, std::size_t type, std::size_t read) {
    const std::string name = type < node.cells.size() ? label_name(text_of(node.cells[type])) : std::string();
    const bool document = read < node.cells.size() && known(node.cells[read]) && name != "Provision";
    if (!document || name == "Document")
        return name.empty() ? "Node" : name;
    return "Document;" + name;
}

void append_cells(std::string &line, const Cells &cells) {
    for (const Cell &cell : cells)
        append_csv(line += ',', cell);
    line += '\n';
}

Status write_nodes(const Network &network, const NetworkOptions &options, Sink &sink) {
    std::string line = "id:ID,:LABEL,label:string,start:date";
    append_columns(line, network.node_columns(), options);
    if (!sink.write(line))
        return sink_failed();
    const std::size_t type = position_of(network.node_columns(), "type");
    const std::size_t read = position_of(network.node_columns(), "read");
    NetworkNode node;
    for (std::size_t i = 0; i < network.node_count(); ++i) {
        network.read_node(i, node);
        line.clear();
        append_csv(line, std::string_view(node.id));
        append_csv(line += ',', std::string_view(labels_of(node, type, read)));
        append_csv(line += ',', std::string_view(node.label));
        line.append(",").append(node.start);
        append_cells(line, node.cells);
        if (!sink.write(line))
            return sink_failed();
    }
    return {};
}

Status write_edges(const Network &network, const NetworkOptions &options, Sink &sink) {
    std::string line = ":START_ID,:END_ID,:TYPE,weight:int,start:date";
    append_columns(line, network.edge_columns(), options);
    if (!sink.write(line))
        return sink_failed();
    NetworkEdge edge;
    for (std::size_t i = 0; i < network.edge_count(); ++i) {
        network.read_edge(i, edge);
        line.clear();
        append_csv(line, edge.source);
        append_csv(line += ',', edge.target);
        append_csv(line += ',', std::string_view(relationship_type(edge.kind)));
        line += fmt::format(",{},{}", edge.weight, edge.start);
        append_cells(line, edge.cells);
        if (!sink.write(line))
            return sink_failed();
    }
    return {};
}

constexpr std::string_view readme = R"(# For Neo4j

{0} nodes, {1} relationships. Load them into an empty database, from this folder:

    neo4j-admin database import full neo4j --nodes=nodes{2} --relationships=relationships{2} --multiline-fields=true

With Neo4j 4 the command is `neo4j-admin import --database=neo4j` and takes the same options. Start the server, and index what
is looked up by id:

    CREATE CONSTRAINT FOR (d:Document) REQUIRE d.id IS UNIQUE;
    MATCH (d:Document)-[r:REAFFIRM]->(e:Document) RETURN e.label, count(DISTINCT d) AS n ORDER BY n DESC LIMIT 10;
)";

} // namespace

Status write_neo4j(const KnowledgeGraph &graph, const ExportOptions &options, Folder &folder, std::vector<Problem> &) {
    const Network network(graph, options.network);
    const std::string ending = options.gzip ? ".csv.gz" : ".csv";
    if (Status status = folder.add("nodes" + ending, options.gzip,
                                   [&](Sink &sink) { return write_nodes(network, options.network, sink); });
        !status)
        return status;
    if (Status status = folder.add("relationships" + ending, options.gzip,
                                   [&](Sink &sink) { return write_edges(network, options.network, sink); });
        !status)
        return status;
    return folder.add("README.md", false, [&](Sink &sink) {
        const std::string text = fmt::format(readme, network.node_count(), network.edge_count(), ending);
        return sink.write(text) ? Status() : Status(sink_failed());
    });
}

} // namespace recital
