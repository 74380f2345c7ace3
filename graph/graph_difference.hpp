#pragma once
// What differs between two states of a graph: what is new, what is gone, and of what is in both which fields have another value.
// Fields have stable names, and values as the model spells them: keys, lemmas, ISO dates. What the same document or
// citation is in both: graph/graph_correspondence.hpp.

#include <string>
#include <string_view>
#include <vector>

#include "graph/graph_correspondence.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

struct FieldChange {
    std::string_view field;
    std::string before;
    std::string after;
};

/// Of one thing: new without an id before, gone without an id after.
struct Change {
    std::uint32_t before = no_id;
    std::uint32_t after = no_id;
    std::vector<FieldChange> fields; // of what is in both; of citations empty where only their offsets differ
    bool is_new() const { return before == no_id; }
    bool is_gone() const { return after == no_id; }
    /// In both and the same, but for where it stands: a citation's offsets, a text's file.
    bool is_moved() const {
        return !is_new() && !is_gone() && (fields.empty() || (fields.size() == 1 && fields.front().field == "path"));
    }
};

/// Each list: what is in the state after in its order, then what is gone in the order of the state before.
struct GraphDifference {
    std::vector<FieldChange> run; // program, authority data, inputs
    std::vector<Change> documents;
    std::vector<Change> texts;
    std::vector<Change> citations;
    std::vector<Change> claims;
    std::vector<Change> links;
    std::vector<Change> agents;
    std::vector<Change> events;
    bool empty() const {
        return run.empty() && documents.empty() && texts.empty() && citations.empty() && claims.empty() &&
               links.empty() && agents.empty() && events.empty();
    }
};

GraphDifference difference_of(const KnowledgeGraph &before, const KnowledgeGraph &after,
                              const Correspondence &correspondence);

/// All fields of one thing, by name, as they are compared.
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Document &item);
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const TextRecord &item);
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Citation &item);
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Claim &item);
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const LinkRecord &item);
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Agent &item);
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Event &item);

} // namespace recital
