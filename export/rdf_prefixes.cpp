#include "export/rdf_prefixes.hpp"

#include <algorithm>
#include <array>

#include "export/vocabulary.hpp"

namespace recital {
namespace {

/// Kinds of entities with a prefix of their own, and the folder of their IRIs (export/iri_names.hpp).
constexpr auto entities = std::to_array<Prefix>({
    {"doc", "doc/"},
    {"cit", "cit/"},
    {"ev", "ev/"},
    {"tell", "tell/"},
    {"rule", "rule/"},
    {"run", "run/"},
    {"session", "session/"},
    {"agenda", "agenda/"},
    {"event", "event/"},
    {"person", "person/"},
    {"role", "role/"},
    {"state", "state/"},
    {"organ", "org/"},
    {"organisation", "organisation/"},
});

constexpr auto plain = [] {
    std::array<bool, 256> out{};
    for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."))
        out[static_cast<unsigned char>(c)] = true;
    return out;
}();

} // namespace

bool names_prefix(std::string_view name) {
    const auto has_name = [name](const Prefix &prefix) { return prefix.name == name; };
    return std::any_of(vocabulary_prefixes().begin(), vocabulary_prefixes().end(), has_name) ||
           std::any_of(entities.begin(), entities.end(), has_name);
}

RdfPrefixes::RdfPrefixes(std::string_view entity_base) : entity_base_(entity_base) {
    for (const Prefix &prefix : vocabulary_prefixes())
        declared_.push_back({std::string(prefix.name), std::string(prefix.iri)});
    for (const Prefix &prefix : entities)
        declared_.push_back({std::string(prefix.name), entity_base_ + std::string(prefix.iri)});
}

PrefixedName RdfPrefixes::split(std::string_view iri) const {
    std::size_t cut = iri.size();
    while (cut > 0 && plain[static_cast<unsigned char>(iri[cut - 1])])
        --cut;
    if (cut == 0 || cut == iri.size() || iri[cut] == '-' || iri[cut] == '.' || iri.back() == '.')
        return {};
    const std::string_view space = iri.substr(0, cut);
    for (const DeclaredPrefix &prefix : declared_)
        if (prefix.iri.size() == cut && prefix.iri == space)
            return {&prefix, iri.substr(cut)};
    return {};
}

} // namespace recital
