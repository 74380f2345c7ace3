#include <algorithm>

#include "extract/resolver.hpp"
#include "extract/rules.hpp"
#include "graph/sha256.hpp"
#include "graph/store.hpp"
#include "graph/version.hpp"

namespace recital {
namespace {

/// Over the content of the inputs in the order of their hashes, whatever their paths.
std::string fingerprint_of(std::span<const Reading> readings, const Authority &authority) {
    std::vector<std::string> inputs;
    for (const Reading &reading : readings)
        inputs.push_back(hex(reading.input.hash) + document_key(reading));
    std::sort(inputs.begin(), inputs.end());
    std::string all =
        std::string(version()) + "\n" + std::to_string(extraction_version) + "\n" + hex(authority.fingerprint()) + "\n";
    for (const std::string &input : inputs)
        all.append(input).append("\n");
    return hex(sha256(all));
}

} // namespace

GraphInfo graph_info(std::span<const Reading> readings, const Authority &authority) {
    return {std::string(version()), fingerprint_of(readings, authority), hex(authority.fingerprint()),
            static_cast<std::uint32_t>(readings.size())};
}

TermNames term_names(const Authority &authority) {
    TermNames names;
    for (const ActTerm &act : authority.acts()) {
        std::string label = act.lemma;
        for (const Word &word : act.labels)
            if (word.language == Language::en)
                label = word.text;
        names.acts.push_back({act.lemma, act.act_class, act.property, act.iri, label, act.force, act.tone});
    }
    for (const RelationTerm &relation : authority.relations())
        names.relations.push_back({relation.lemma, relation.property, relation.iri});
    for (const std::string_view rule : rule_names)
        names.rules.emplace_back(rule);
    return names;
}

} // namespace recital
