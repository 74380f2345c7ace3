#pragma once
// Statements in, bytes of one RDF syntax out. A serializer gets terms that are valid and canonical (export/rdf_term.hpp) and
// statements grouped by subject; it holds no more than one statement.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "export/rdf_term.hpp"
#include "export/writer.hpp"

namespace recital {

struct RdfStatement {
    std::string_view subject;
    std::string_view predicate;
    RdfTerm object;
    std::string_view graph; // of formats with named graphs; others pass it over
};

class RdfSerializer {
  public:
    virtual ~RdfSerializer() = default;
    /// False on the first failure; error() then says why, and nothing more is to be written.
    virtual bool write(const RdfStatement &statement) = 0;
    virtual bool finish() = 0;
    /// What the library complained about; empty where the sink did not take the bytes.
    virtual std::string error() const = 0;
};

enum class RdfSyntax : std::uint8_t { turtle, ntriples, nquads };

/// Through Serd. Null where the library cannot be started. Prefixes of Turtle: the fixed table, and doc:, cit:, ev: and rule:
/// below `entity_base`.
std::unique_ptr<RdfSerializer> make_serd_serializer(RdfSyntax syntax, std::string_view entity_base, Sink &sink);

/// RDF/XML, which Serd does not write, through Raptor.
std::unique_ptr<RdfSerializer> make_rdfxml_serializer(Sink &sink);

} // namespace recital
