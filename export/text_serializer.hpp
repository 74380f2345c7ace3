#pragma once
// What all serializers share: the buffer before the sink, and the refusal of terms that would break the text.

#include <string>
#include <string_view>

#include "export/byte_buffer.hpp"
#include "export/rdf_serializer.hpp"
#include "export/rdf_text.hpp"

namespace recital {

class TextSerializer : public RdfSerializer {
  public:
    explicit TextSerializer(Sink &sink) : out_(sink) {}
    std::string error() const override { return error_; }

  protected:
    /// Remembers the first term that cannot be written. The statement goes on, so that callers need no branch for each of its
    /// terms; done() then tells.
    void refuse(std::string_view what, std::string_view term) {
        if (error_.empty())
            error_ = clean_text(std::string(what) + " that RDF cannot carry: " + std::string(term));
    }
    void check_iri(std::string_view iri) {
        if (!iri_stands(iri))
            refuse("an IRI", iri);
    }
    void check_language(std::string_view tag) {
        if (!valid_language_tag(tag))
            refuse("a language tag", tag);
    }
    bool done() const { return error_.empty() && out_.ok(); }

    ByteBuffer out_;

  private:
    std::string error_;
};

} // namespace recital
