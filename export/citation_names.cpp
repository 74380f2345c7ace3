#include "export/citation_names.hpp"

#include <utility>

#include "export/iri_names.hpp"

namespace recital {

std::string place_name(const KnowledgeGraph &graph, const Citation &citation, const Evidence &evidence) {
    const auto documents = graph.documents();
    const TextRecord &text = graph.texts()[evidence.text];
    return IriNames::place({documents[citation.citing].key, documents[text.document].key, text.text_sha256,
                            evidence.begin, evidence.end, documents[citation.cited].key});
}

std::string citation_name(const KnowledgeGraph &graph, const Citation &citation, std::string first_place,
                          std::unordered_set<std::string> &taken) {
    std::string name =
        first_place.empty() ? IriNames::short_hash(citation_key(graph, citation)) : std::move(first_place);
    while (!taken.insert(name).second)
        name = IriNames::short_hash(name);
    return name;
}

} // namespace recital
