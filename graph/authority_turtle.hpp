#pragma once
// What the readers of authority data share: the terms by which its Turtle is understood, and values of its objects.

#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "graph/authority.hpp"
#include "graph/language.hpp"
#include "graph/match.hpp"
#include "graph/turtle.hpp"

namespace recital {

inline constexpr std::string_view rec_namespace = "https://w3id.org/recital/ns#";
inline constexpr std::string_view rdf_type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view rdfs_label = "http://www.w3.org/2000/01/rdf-schema#label";
inline constexpr std::string_view skos_pref_label = "http://www.w3.org/2004/02/skos/core#prefLabel";

/// Where a subject is said to be the same as something of others'; nullopt for every other statement.
inline std::optional<Match> match_of(std::string_view predicate, const TurtleObject &object) {
    const bool same = predicate == "http://www.w3.org/2002/07/owl#sameAs";
    if (!object.is_iri || (!same && predicate != "http://www.w3.org/2004/02/skos/core#exactMatch"))
        return std::nullopt;
    return Match{same, std::string(object.value)};
}

/// What stands behind the last '#' or '/' of an IRI; all of it where there is none.
inline std::string_view local_name(std::string_view iri) {
    const std::size_t at = iri.find_last_of("#/");
    return at == std::string_view::npos ? iri : iri.substr(at + 1);
}

/// A literal with its language, of which a region does not count; unknown where the literal has none, or none that is known.
inline Word word_of(const TurtleObject &object) {
    return {std::string(object.value),
            object.language.empty()
                ? Language::unknown
                : language_of_code(object.language.substr(0, object.language.find('-'))).value_or(Language::unknown)};
}

/// A whole number and nothing else; empty where the text is none.
inline std::optional<int> number_of(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace recital
