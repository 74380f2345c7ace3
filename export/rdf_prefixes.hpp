#pragma once
// The prefixes that a file of RDF declares: those of the vocabularies, and one for each kind of entity below the base.

#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// A prefix and its namespace.
struct DeclaredPrefix {
    std::string name;
    std::string iri;
};

/// An IRI in two parts, prefix and local name; without a prefix where it has no such name.
struct PrefixedName {
    const DeclaredPrefix *prefix = nullptr;
    std::string_view local;
};

/// True for the name of any prefix that is declared.
bool names_prefix(std::string_view name);

class RdfPrefixes {
  public:
    explicit RdfPrefixes(std::string_view entity_base);

    /// In the order in which files declare them.
    const std::vector<DeclaredPrefix> &declared() const { return declared_; }

    /// Only local names that need no escape in Turtle and SPARQL and that are no two things in any reader: letters, digits,
    /// '_', '-' and '.', not at their ends; never empty.
    PrefixedName split(std::string_view iri) const;

    /// True for IRIs below the base, which are many; the others are terms of vocabularies, which are few.
    bool is_entity(std::string_view iri) const { return iri.starts_with(entity_base_); }

  private:
    std::string entity_base_;
    std::vector<DeclaredPrefix> declared_;
};

} // namespace recital
