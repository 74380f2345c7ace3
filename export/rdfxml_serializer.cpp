// RDF/XML (W3C Recommendation of 2014) in its plain form: one rdf:Description for each run of statements with one subject, one
// element a statement. Properties outside the table of prefixes declare their namespace where they stand.

#include "export/serializers.hpp"

#include "export/rdf_prefixes.hpp"
#include "export/text_serializer.hpp"
#include "export/vocabulary.hpp"

namespace recital {
namespace {

constexpr std::string_view other_prefix = "ns"; // of the table's prefixes, none

class RdfXmlSerializer final : public TextSerializer {
  public:
    RdfXmlSerializer(std::string_view entity_base, Sink &sink) : TextSerializer(sink), prefixes_(entity_base) {
        out_.put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rdf:RDF");
        for (const Prefix &prefix : vocabulary_prefixes()) {
            out_.put("\n    xmlns:");
            out_.put(prefix.name);
            out_.put("=\"");
            put_escaped<XmlAttribute>(out_, prefix.iri);
            out_.put('"');
        }
        out_.put(">\n");
    }

    bool write(const RdfStatement &statement) override {
        if (statement.subject != subject_ || subject_.empty()) {
            end_subject();
            check_iri(statement.subject);
            out_.put("  <rdf:Description rdf:about=\"");
            put_escaped<XmlAttribute>(out_, statement.subject);
            out_.put("\">\n");
            subject_ = statement.subject;
        }
        const std::string &name = element(statement.predicate);
        out_.put("    <");
        out_.put(name);
        put_object(statement.object, name);
        return done();
    }

    bool finish() override {
        end_subject();
        out_.put("</rdf:RDF>\n");
        return out_.flush() && done();
    }

  private:
    void end_subject() {
        if (!subject_.empty())
            out_.put("  </rdf:Description>\n");
        subject_.clear();
    }

    /// The name of the property's element, with a declaration of its namespace where it has none.
    const std::string &element(std::string_view property) {
        if (const std::string *known = names_.find(property))
            return *known;
        if (!valid_predicate(property)) {
            refuse("a property", property);
            return no_name_;
        }
        const PrefixedName name = prefixes_.split(property);
        if (name.prefix != nullptr && !prefixes_.is_entity(property))
            return names_.keep(property, name.prefix->name + ':' + std::string(name.local));
        const std::size_t cut = property.find_last_of("/#") + 1;
        std::string written(other_prefix);
        written.append(":").append(property.substr(cut)).append(" xmlns:").append(other_prefix).append("=\"");
        // '&' is the one byte of an IRI that an attribute escapes.
        for (const char c : property.substr(0, cut))
            written += c == '&' ? std::string_view("&amp;") : std::string_view(&c, 1);
        return names_.keep(property, written + '"');
    }

    void put_object(const RdfTerm &object, std::string_view name) {
        if (object.is_iri) {
            put_attribute(" rdf:resource=\"", object.value);
            out_.put("/>\n");
            return;
        }
        if (!object.language.empty()) {
            check_language(object.language);
            out_.put(" xml:lang=\"");
            out_.put(object.language);
            out_.put('"');
        } else if (!object.datatype.empty()) {
            put_attribute(" rdf:datatype=\"", object.datatype);
        }
        out_.put('>');
        put_escaped<XmlText>(out_, object.value);
        out_.put("</");
        out_.put(name.substr(0, name.find(' ')));
        out_.put(">\n");
    }

    /// Start and IRI of an attribute, and its end.
    void put_attribute(std::string_view start, std::string_view iri) {
        out_.put(start);
        if (const std::string *known = values_.find(iri)) {
            out_.put(*known);
        } else {
            check_iri(iri);
            put_escaped<XmlAttribute>(out_, iri);
            if (!prefixes_.is_entity(iri) && iri.find('&') == std::string_view::npos)
                values_.keep(iri, std::string(iri));
        }
        out_.put('"');
    }

    RdfPrefixes prefixes_;
    std::string subject_;
    std::string no_name_;
    WrittenIris names_;  // of properties, as elements
    WrittenIris values_; // of classes and datatypes, as attributes
};

} // namespace

std::unique_ptr<RdfSerializer> make_rdfxml_serializer(std::string_view entity_base, Sink &sink) {
    return std::make_unique<RdfXmlSerializer>(entity_base, sink);
}

} // namespace recital
