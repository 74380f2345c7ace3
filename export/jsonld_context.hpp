#pragma once
// The context of our JSON-LD: ontologies/context.jsonld, which is compiled in, with the prefixes of entities below the base at
// hand. It says which properties have IRIs, values of one datatype or texts of one language, so that these are written as plain
// strings.

#include <map>
#include <string>
#include <string_view>

#include "export/rdf_prefixes.hpp"

namespace recital {

/// What a plain string means as value of a property: an IRI ("@id"), of a datatype, of a language, or no more than text.
struct PlainValue {
    std::string type;
    std::string language;
};

class JsonldContext {
  public:
    /// Throws std::runtime_error where the file is not as a test holds it to be.
    explicit JsonldContext(const RdfPrefixes &prefixes);

    /// The object that is written into each file.
    const std::string &text() const { return text_; }

    /// By the name of the property with its prefix.
    const PlainValue &plain_value(std::string_view property) const;

  private:
    std::string text_;
    std::map<std::string, PlainValue, std::less<>> plain_values_;
};

} // namespace recital
