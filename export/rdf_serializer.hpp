#pragma once
// Statements in, bytes of one RDF syntax out. A serializer gets terms that are valid and canonical (export/rdf_term.hpp), best
// grouped by subject and predicate; it holds no more than the subject it is at.

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
    /// Ends the text and hands all of it to the sink.
    virtual bool finish() = 0;
    /// The term that cannot be written; empty where the sink did not take the bytes.
    virtual std::string error() const = 0;
};

enum class RdfSyntax : std::uint8_t { turtle, trig, ntriples, nquads, rdfxml, jsonld };

/// Prefixes: the fixed table, and those of entities below `entity_base` (export/rdf_prefixes.hpp).
std::unique_ptr<RdfSerializer> make_rdf_serializer(RdfSyntax syntax, std::string_view entity_base, Sink &sink);

} // namespace recital
