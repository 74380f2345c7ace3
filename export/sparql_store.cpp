// SPARQL 1.1 Query and Update over HTTP (SPARQL 1.1 Protocol): questions as a form, updates as they are. N-Triples can stand
// in an update unchanged: no text of ours has the escapes that SPARQL would resolve before it reads.

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "export/endpoint_parts.hpp"

namespace recital {
namespace {

constexpr std::string_view form_type = "application/x-www-form-urlencoded";
constexpr std::string_view update_type = "application/sparql-update";
constexpr std::string_view results_type = "application/sparql-results+json";
constexpr std::size_t counted_at_once = 5000; // Virtuoso cuts at 10,000

HttpAnswer ask(HttpClient &client, const std::string &url, const std::string &query, std::string_view accept) {
    return client.send({"POST", url, "query=" + url_encoded(query), form_type, accept});
}

/// As it stands in a SPARQL string.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

class QueryReader final : public GraphReader {
  public:
    QueryReader(Endpoint endpoint, std::string url, HttpClient &client)
        : endpoint_(std::move(endpoint)), url_(std::move(url)), client_(client) {}

    Result<std::string> read(const std::string &graph) override {
        HttpAnswer answer =
            ask(client_, url_, "CONSTRUCT { ?s ?p ?o } WHERE { GRAPH <" + graph + "> { ?s ?p ?o } }", ntriples_type);
        if (!is_success(answer))
            return endpoint_problem(endpoint_, url_, answer, "graph <" + graph + "> could not be read");
        return std::move(answer.body);
    }

    /// Of all graphs, page by page: to count in named graphs alone takes Virtuoso a hundred times as long.
    Result<std::vector<std::uint64_t>> count(std::span<const std::string> graphs) override {
        std::map<std::string, std::uint64_t, std::less<>> found;
        for (std::string last; !graphs.empty();) {
            std::string next;
            if (const Status status = count_page(last, found, next); !status)
                return status.problem();
            if (next.empty())
                break;
            last = std::move(next);
        }
        std::vector<std::uint64_t> counts;
        for (const std::string &graph : graphs) {
            const auto at = found.find(graph);
            counts.push_back(at == found.end() ? 0 : at->second);
        }
        return counts;
    }

  private:
    /// Counts of graphs whose names come after `last`; `next` is the last of them, empty where there was none.
    Status count_page(const std::string &last, std::map<std::string, std::uint64_t, std::less<>> &found,
                      std::string &next) {
        const HttpAnswer answer =
            ask(client_, url_,
                "SELECT ?g ?n WHERE { { SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g } "
                "FILTER (STR(?g) > \"" +
                    escaped(last) + "\") } ORDER BY STR(?g) LIMIT " + std::to_string(counted_at_once),
                results_type);
        if (!is_success(answer))
            return endpoint_problem(endpoint_, url_, answer, "statements could not be counted");
        bool new_ones = false;
        try {
            const nlohmann::json result = nlohmann::json::parse(answer.body);
            for (const nlohmann::json &row : result.at("results").at("bindings")) {
                next = row.at("g").at("value").get<std::string>();
                new_ones |= found.emplace(next, std::stoull(row.at("n").at("value").get<std::string>())).second;
            }
        } catch (const std::exception &) {
            return answer_problem(url_,
                                  "what it answered is no SPARQL result in JSON: " + excerpt_of_body(answer.body));
        }
        if (!new_ones)
            next.clear();
        return {};
    }

    Endpoint endpoint_;
    std::string url_;
    HttpClient &client_;
};

class UpdateWriter final : public GraphWriter {
  public:
    UpdateWriter(Endpoint endpoint, std::string url, HttpClient &client)
        : endpoint_(std::move(endpoint)), url_(std::move(url)), limits_(endpoint_.update_limits), client_(client) {}

    /// A graph that fits into a request is in one: then it is never seen without its statements.
    Status write(const std::string &graph, std::string_view statements) override {
        const auto lines = static_cast<std::size_t>(std::count(statements.begin(), statements.end(), '\n'));
        if (body_.size() + statements.size() > limits_.bytes || statements_ + lines > limits_.statements)
            if (Status status = flush(); !status)
                return status;
        // Not dropped: where there is much data, that takes Virtuoso a hundred times as long.
        begin() += "CLEAR SILENT GRAPH <" + graph + ">";
        ++graphs_;
        while (!statements.empty()) {
            const std::string_view chunk = take_chunk(statements, limits_.bytes, limits_.statements, statements_);
            begin() += "INSERT DATA { GRAPH <" + graph + "> {\n";
            body_ += chunk;
            body_ += "} }";
            if (!statements.empty())
                if (Status status = flush(); !status)
                    return status;
        }
        statements_ += lines;
        return flush_if_full();
    }

    Status drop(const std::string &graph) override {
        begin() += "DROP SILENT GRAPH <" + graph + ">";
        ++graphs_;
        return flush_if_full();
    }

    Status flush() override {
        if (body_.empty())
            return {};
        const HttpAnswer answer = client_.send({"POST", url_, body_, update_type, {}});
        if (!is_success(answer))
            return endpoint_problem(endpoint_, url_, answer, "an update failed");
        body_.clear();
        statements_ = 0;
        graphs_ = 0;
        return {};
    }

  private:
    std::string &begin() {
        if (!body_.empty())
            body_ += " ;\n";
        return body_;
    }
    Status flush_if_full() {
        return body_.size() >= limits_.bytes || statements_ >= limits_.statements || graphs_ > limits_.graphs
                   ? flush()
                   : Status();
    }

    Endpoint endpoint_;
    std::string url_;
    ChunkLimits limits_;
    HttpClient &client_;
    std::string body_;
    std::size_t statements_ = 0;
    std::size_t graphs_ = 0;
};

} // namespace

Result<bool> answers_questions(const Endpoint &endpoint, const std::string &url, HttpClient &client) {
    // A SPARQL service passes over the graph; a graph store that passes over the query gives this one, not all it has.
    const std::string question =
        with_parameter(with_parameter(url, "graph", "urn:recital:no-such-graph"), "query", "ASK {}");
    const HttpAnswer answer = client.send({"GET", question, {}, {}, results_type});
    const bool may_be_graph_store = answer.fault == HttpFault::none && answer.status >= 400 && answer.status < 500 &&
                                    answer.status != 401 && answer.status != 403 && answer.status != 429;
    if (may_be_graph_store)
        return false;
    if (!is_success(answer))
        return endpoint_problem(endpoint, url, answer, "nothing was sent");
    const nlohmann::json result = nlohmann::json::parse(answer.body, nullptr, false);
    return result.is_object() && (result.contains("boolean") || result.contains("results"));
}

std::unique_ptr<GraphReader> make_query_reader(const Endpoint &endpoint, std::string url, HttpClient &client) {
    return std::make_unique<QueryReader>(endpoint, std::move(url), client);
}

std::unique_ptr<GraphWriter> make_update_writer(const Endpoint &endpoint, std::string url, HttpClient &client) {
    return std::make_unique<UpdateWriter>(endpoint, std::move(url), client);
}

} // namespace recital
