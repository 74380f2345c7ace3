#include "export/iri_names.hpp"

#include "export/rdf_term.hpp"
#include "graph/sha256.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr std::string_view agent_folder(AgentKind kind) {
    switch (kind) {
    case AgentKind::state:
        return "state/";
    case AgentKind::organ:
        return "org/";
    case AgentKind::agenda_item:
        return "agenda/";
    case AgentKind::organisation:
        return "organisation/";
    case AgentKind::person:
        return "person/";
    case AgentKind::role:
        return "role/";
    }
    return "agent/";
}

} // namespace

std::string IriNames::document(std::string_view key) const { return base_ + "doc/" + iri_local_name(key); }

std::string IriNames::provision(std::string_view document_iri, std::string_view provision_key) {
    return std::string(document_iri) + '#' + percent_encode(provision_key);
}

std::string IriNames::text(std::string_view document_iri, Language language, const Sha256 &hash) {
    constexpr std::size_t digits = 16;
    return std::string(document_iri) + '/' + std::string(language_code(language)) + '/' + hex(hash).substr(0, digits);
}

std::string IriNames::agent(AgentKind kind, std::string_view key) const {
    // Keys of States and organs are names that the authority files use as they are; an agenda item has slashes as symbols do.
    return base_ + std::string(agent_folder(kind)) +
           (kind == AgentKind::agenda_item ? iri_local_name(key) : percent_encode(key));
}

std::string IriNames::event(std::string_view key) const { return base_ + "event/" + iri_local_name(key); }

std::string IriNames::session(std::string_view key) const { return base_ + "session/" + iri_local_name(key); }

std::string IriNames::tenure(std::string_view role, std::string_view person, std::string_view from) const {
    std::string out = base_ + "tenure/" + percent_encode(role);
    return out.append("/").append(percent_encode(person)).append("/").append(from);
}

std::string IriNames::telling(std::string_view subject, std::string_view property, std::string_view object) const {
    std::string key(subject);
    key.append("\n").append(property).append("\n").append(object);
    return base_ + "tell/" + short_hash(key);
}

std::string IriNames::short_hash(std::string_view text) {
    constexpr std::size_t digits = 32;
    return hex(sha256(text)).substr(0, digits);
}

std::string IriNames::place(const PrintedPlace &place) {
    std::string key;
    for (const std::string_view part : {place.citing, place.document, place.cited}) // each with its length before it
        key.append(std::to_string(part.size())).append(" ").append(part);
    key.append(reinterpret_cast<const char *>(place.text.data()), place.text.size());
    key.append(std::to_string(place.begin)).append(" ").append(std::to_string(place.end));
    return short_hash(key);
}

std::string IriNames::citation(std::string_view place_hash) const { return base_ + "cit/" + std::string(place_hash); }

std::string IriNames::evidence(std::string_view place_hash) const { return base_ + "ev/" + std::string(place_hash); }

std::string IriNames::curator(std::string_view name) const { return base_ + "curator/" + percent_encode(name); }
std::string IriNames::rule(std::string_view id) const { return base_ + "rule/" + percent_encode(id); }
std::string IriNames::run(std::string_view version, std::string_view authority_fingerprint) const {
    return base_ + "run/" + short_hash(std::string(version).append("\n").append(authority_fingerprint));
}
std::string IriNames::authority(std::string_view fingerprint) const {
    return base_ + "authority/" + short_hash(fingerprint);
}
std::string IriNames::software(std::string_view version) const {
    return base_ + "software/recital-" + percent_encode(version);
}
std::string IriNames::graph_of_document(std::string_view key) const {
    return base_ + "graph/doc/" + iri_local_name(key);
}
std::string IriNames::shared_graph() const { return base_ + "graph/shared"; }

std::string un_address(std::string_view symbol_key, Language language) {
    const std::string_view code = language == Language::unknown ? "en" : language_code(language);
    return "https://docs.un.org/" + std::string(code) + '/' + percent_encode(symbol_key, "/()");
}

std::string language_iri(Language language) {
    if (language == Language::unknown)
        return {};
    return "http://id.loc.gov/vocabulary/iso639-1/" + std::string(language_code(language));
}

} // namespace recital
