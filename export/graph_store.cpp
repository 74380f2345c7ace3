#include "export/graph_store.hpp"

#include <algorithm>
#include <utility>

#include "export/endpoint_parts.hpp"

namespace recital {
namespace {

constexpr int unauthorized = 401;
constexpr int forbidden = 403;
constexpr int first_failure = 300;
constexpr int first_success = 200;

std::string reason_of(const Endpoint &endpoint, const HttpAnswer &answer) {
    switch (answer.fault) {
    case HttpFault::unreached:
        return "it cannot be reached: " + answer.reason;
    case HttpFault::broken:
        return "the connection broke: " + answer.reason;
    case HttpFault::refused:
        return answer.reason;
    case HttpFault::interrupted:
        return "stopped";
    case HttpFault::none:
        break;
    }
    if (answer.status == unauthorized)
        return endpoint.user.empty() ? "it asks for a user and a password; name the user by --user"
                                     : "it refuses the user " + endpoint.user + " or the password";
    if (answer.status == forbidden)
        return (endpoint.user.empty() ? std::string("nobody without a name") : "the user " + endpoint.user) +
               (endpoint.user.empty() ? " may do this" : " may not do this");
    const std::string words = excerpt_of_body(answer.body);
    return "it answered with status " + std::to_string(answer.status) + (words.empty() ? "" : ": " + words);
}

} // namespace

bool is_success(const HttpAnswer &answer) {
    return answer.fault == HttpFault::none && answer.status >= first_success && answer.status < first_failure;
}

Problem answer_problem(const std::string &url, std::string message) {
    return {ProblemRule::output_write, Severity::error, url, 0, 0, std::move(message)};
}

Problem endpoint_problem(const Endpoint &endpoint, const std::string &url, const HttpAnswer &answer,
                         const std::string &what) {
    Problem problem = answer_problem(url, what + ": " + reason_of(endpoint, answer));
    if (answer.fault == HttpFault::interrupted)
        problem.rule = ProblemRule::interrupted;
    return problem;
}

std::string_view take_chunk(std::string_view &rest, std::size_t bytes, std::size_t most, std::size_t &statements) {
    std::size_t size = 0;
    statements = 0;
    while (size < rest.size() && statements < most) {
        const std::size_t line = std::min(rest.find('\n', size), rest.size() - 1) + 1 - size;
        if (statements != 0 && size + line > bytes)
            break;
        size += line;
        ++statements;
    }
    const std::string_view chunk = rest.substr(0, size);
    rest.remove_prefix(size);
    return chunk;
}

Result<GraphStore> open_graph_store(const Endpoint &endpoint, HttpClient &client) {
    const auto asked = answers_questions(endpoint, endpoint.url, client);
    if (!asked)
        return asked.problem();
    GraphStore store;
    store.reader = *asked ? make_query_reader(endpoint, endpoint.url, client) : make_protocol_reader(endpoint, client);
    if (!endpoint.query.empty())
        store.counter = make_query_reader(endpoint, endpoint.query, client);
    if (*asked || !endpoint.update.empty())
        store.writer = make_update_writer(endpoint, endpoint.update.empty() ? endpoint.url : endpoint.update, client);
    else
        store.writer = make_protocol_writer(endpoint, client);
    return store;
}

} // namespace recital
