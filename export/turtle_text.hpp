#pragma once
// A few statements as Turtle that people read: what describes a graph, not the graph itself. Grouped by subject and property in
// the order of their first statement, prefixes only where they are used; what lies within the first subject (its IRI and "#")
// has the prefix "part". Whoever makes the statements sees to it that their
// IRIs are valid (export/rdf_term.hpp).

#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

struct DescribedTerm {
    std::string value; // IRI, or lexical form
    std::string language;
    std::string datatype; // IRI; empty for plain strings and language strings
    bool is_iri = false;

    static DescribedTerm iri(std::string value) { return {std::move(value), {}, {}, true}; }
    static DescribedTerm text(std::string value, std::string language = {}) {
        return {std::move(value), std::move(language), {}, false};
    }
    static DescribedTerm typed(std::string value, std::string datatype) {
        return {std::move(value), {}, std::move(datatype), false};
    }
    friend auto operator<=>(const DescribedTerm &, const DescribedTerm &) = default;
};

struct DescribedStatement {
    std::string subject;
    std::string predicate;
    DescribedTerm object;
};

/// A statement that stands twice is written once.
std::string turtle_text(std::span<const DescribedStatement> statements);

/// "cito-cites": prefix and local name of a term, joined by a hyphen; empty for terms outside the table of prefixes.
std::string hyphenated(std::string_view iri);

} // namespace recital
