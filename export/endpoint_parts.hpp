#pragma once
// The readers and writers behind open_graph_store, and how an answer becomes a problem.

#include "export/graph_store.hpp"

namespace recital {

inline constexpr std::string_view ntriples_type = "application/n-triples";
inline constexpr int http_not_found = 404;
inline constexpr int http_too_large = 413;

bool is_success(const HttpAnswer &answer);
/// Why an answer is not the one that was wanted; `what` as in "<graph> could not be replaced".
Problem endpoint_problem(const Endpoint &endpoint, const std::string &url, const HttpAnswer &answer,
                         const std::string &what);
/// An answer that is none of what was asked for.
Problem answer_problem(const std::string &url, std::string message);

/// The Graph Store Protocol.
std::unique_ptr<GraphReader> make_protocol_reader(const Endpoint &endpoint, HttpClient &client);
std::unique_ptr<GraphWriter> make_protocol_writer(const Endpoint &endpoint, HttpClient &client);
/// SPARQL Query and Update at these addresses.
std::unique_ptr<GraphReader> make_query_reader(const Endpoint &endpoint, std::string url, HttpClient &client);
std::unique_ptr<GraphWriter> make_update_writer(const Endpoint &endpoint, std::string url, HttpClient &client);

/// True where a SPARQL service answers there.
Result<bool> answers_questions(const Endpoint &endpoint, const std::string &url, HttpClient &client);

} // namespace recital
