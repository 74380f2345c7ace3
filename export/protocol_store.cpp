// W3C SPARQL 1.1 Graph Store HTTP Protocol, graphs identified indirectly (section 4.2): ?graph=IRI.

#include <algorithm>

#include "export/endpoint_parts.hpp"

namespace recital {
namespace {

constexpr std::size_t smallest_chunk = 16U << 10;

class ProtocolReader final : public GraphReader {
  public:
    ProtocolReader(Endpoint endpoint, HttpClient &client) : endpoint_(std::move(endpoint)), client_(client) {}

    Result<std::string> read(const std::string &graph) override {
        const std::string url = with_parameter(endpoint_.url, "graph", graph);
        HttpAnswer answer = client_.send({"GET", url, {}, {}, ntriples_type});
        if (answer.fault == HttpFault::none && answer.status == http_not_found)
            return std::string();
        if (!is_success(answer))
            return endpoint_problem(endpoint_, endpoint_.url, answer, "graph <" + graph + "> could not be read");
        return std::move(answer.body);
    }

    Result<std::vector<std::uint64_t>> count(std::span<const std::string> graphs) override {
        std::vector<std::uint64_t> counts;
        for (const std::string &graph : graphs) {
            const auto statements = read(graph);
            if (!statements)
                return statements.problem();
            std::uint64_t lines = 0;
            for (std::size_t begin = 0; begin < statements->size();) {
                const std::size_t end = std::min(statements->find('\n', begin), statements->size());
                const std::size_t first = statements->find_first_not_of(" \t\r", begin);
                if (first < end && (*statements)[first] != '#')
                    ++lines;
                begin = end + 1;
            }
            counts.push_back(lines);
        }
        return counts;
    }

  private:
    Endpoint endpoint_;
    HttpClient &client_;
};

class ProtocolWriter final : public GraphWriter {
  public:
    ProtocolWriter(Endpoint endpoint, HttpClient &client) : endpoint_(std::move(endpoint)), client_(client) {}

    Status write(const std::string &graph, std::string_view statements) override {
        const std::string url = with_parameter(endpoint_.url, "graph", graph);
        for (;;) {
            const HttpAnswer answer = send_all(url, statements);
            if (is_success(answer))
                return {};
            std::size_t &bytes = endpoint_.graph_store_limits.bytes;
            const std::size_t sent = std::min(bytes, statements.size());
            if (answer.fault != HttpFault::none || answer.status != http_too_large || sent <= smallest_chunk)
                return endpoint_problem(endpoint_, endpoint_.url, answer,
                                        "graph <" + graph + "> could not be replaced");
            bytes = std::max(sent / 2, smallest_chunk);
        }
    }

    Status drop(const std::string &graph) override {
        const std::string url = with_parameter(endpoint_.url, "graph", graph);
        const HttpAnswer answer = client_.send({"DELETE", url, {}, {}, {}});
        if (is_success(answer) || (answer.fault == HttpFault::none && answer.status == http_not_found))
            return {};
        return endpoint_problem(endpoint_, endpoint_.url, answer, "graph <" + graph + "> could not be dropped");
    }

    Status flush() override { return {}; }

  private:
    /// The last answer: of the first request that failed, or of the last one.
    HttpAnswer send_all(const std::string &url, std::string_view rest) {
        std::string_view method = "PUT";
        HttpAnswer answer;
        do {
            std::size_t count = 0;
            const std::string_view chunk =
                take_chunk(rest, endpoint_.graph_store_limits.bytes, endpoint_.graph_store_limits.statements, count);
            answer = client_.send({method, url, chunk, ntriples_type, {}});
            method = "POST";
        } while (is_success(answer) && !rest.empty());
        return answer;
    }

    Endpoint endpoint_;
    HttpClient &client_;
};

} // namespace

std::unique_ptr<GraphReader> make_protocol_reader(const Endpoint &endpoint, HttpClient &client) {
    return std::make_unique<ProtocolReader>(endpoint, client);
}

std::unique_ptr<GraphWriter> make_protocol_writer(const Endpoint &endpoint, HttpClient &client) {
    return std::make_unique<ProtocolWriter>(endpoint, client);
}

} // namespace recital
