#include "export/graph_splitter.hpp"

#include <algorithm>

#include "graph/sha256.hpp"

namespace recital {

bool GraphSplitter::write(const RdfStatement &statement) {
    if ((writer_ == nullptr || statement.graph != graph_) && !(close() && open(statement.graph)))
        return false;
    if (writer_->write(statement))
        return true;
    error_ = writer_->error();
    return false;
}

bool GraphSplitter::open(std::string_view graph) {
    graph_ = graph;
    if (!closed_.insert(graph_).second) {
        error_ = "the statements of graph <" + graph_ + "> come in two pieces";
        return false;
    }
    lines_ = std::make_unique<StringSink>();
    writer_ = make_rdf_serializer(RdfSyntax::ntriples, base_, *lines_);
    return writer_ != nullptr;
}

bool GraphSplitter::close() {
    if (writer_ == nullptr)
        return true;
    if (!writer_->finish()) {
        error_ = writer_->error();
        return false;
    }
    writer_.reset();
    return take_(graph_, lines_->text());
}

GraphDigest digest_of_graph(std::string graph, std::string_view ntriples) {
    std::vector<std::string_view> lines;
    while (!ntriples.empty()) {
        const std::size_t end = std::min(ntriples.find('\n'), ntriples.size() - 1) + 1;
        lines.push_back(ntriples.substr(0, end));
        ntriples.remove_prefix(end);
    }
    std::sort(lines.begin(), lines.end());
    std::string sorted;
    for (const std::string_view line : lines)
        sorted += line;
    return {std::move(graph), hex(sha256(sorted)), lines.size()};
}

} // namespace recital
