#include "export/rdf_serializer.hpp"

#include "export/serializers.hpp"

namespace recital {

std::unique_ptr<RdfSerializer> make_rdf_serializer(RdfSyntax syntax, std::string_view entity_base, Sink &sink) {
    switch (syntax) {
    case RdfSyntax::turtle:
    case RdfSyntax::trig:
        return make_turtle_serializer(syntax == RdfSyntax::trig, entity_base, sink);
    case RdfSyntax::ntriples:
    case RdfSyntax::nquads:
        return make_lines_serializer(syntax == RdfSyntax::nquads, sink);
    case RdfSyntax::jsonld:
        return make_jsonld_serializer(entity_base, sink);
    case RdfSyntax::rdfxml:
        break;
    }
    return make_rdfxml_serializer(entity_base, sink);
}

} // namespace recital
