#pragma once
// The serializers of each syntax; make_rdf_serializer() of export/rdf_serializer.hpp chooses among them.

#include <memory>
#include <string_view>

#include "export/rdf_serializer.hpp"

namespace recital {

std::unique_ptr<RdfSerializer> make_lines_serializer(bool graphs, Sink &sink);
std::unique_ptr<RdfSerializer> make_turtle_serializer(bool graphs, std::string_view entity_base, Sink &sink);
std::unique_ptr<RdfSerializer> make_rdfxml_serializer(std::string_view entity_base, Sink &sink);
std::unique_ptr<RdfSerializer> make_jsonld_serializer(std::string_view entity_base, Sink &sink);

} // namespace recital
