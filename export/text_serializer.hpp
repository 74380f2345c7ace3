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
    /// A literal as N-Triples, N-Quads, Turtle and TriG quote it; `put_type` writes the IRI of its datatype.
    template <class PutType> void put_quoted(const RdfTerm &literal, PutType put_type) {
        out_.put('"');
        put_escaped<QuotedText>(out_, literal.value);
        out_.put('"');
        if (!literal.language.empty()) {
            check_language(literal.language);
            out_.put('@');
            out_.put(literal.language);
        } else if (!literal.datatype.empty()) {
            out_.put("^^");
            put_type(literal.datatype);
        }
    }
    bool done() const { return error_.empty() && out_.ok(); }

    ByteBuffer out_;

  private:
    std::string error_;
};

} // namespace recital
