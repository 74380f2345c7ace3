// JSON-LD 1.1 (W3C Recommendation of 2020): the context, then one node object a run of statements with one subject, in @graph. A
// property that comes again after others begins the next object of its subject, since a name may stand once in an object; readers
// take objects with one @id for one node.

#include "export/serializers.hpp"

#include <unordered_map>

#include "export/jsonld_context.hpp"
#include "export/rdf_prefixes.hpp"
#include "export/text_serializer.hpp"
#include "export/vocabulary.hpp"

namespace recital {
namespace {

constexpr std::string_view type_key = "@type";
constexpr std::string_view of_iris = "@id";

/// Integers of more digits are not kept by every reader of JSON.
constexpr std::size_t most_digits = 15;

class JsonldSerializer final : public TextSerializer {
  public:
    JsonldSerializer(std::string_view entity_base, Sink &sink)
        : TextSerializer(sink), prefixes_(entity_base), context_(prefixes_) {
        out_.put("{\"@context\": ");
        out_.put(context_.text());
        out_.put(",\n\"@graph\": [");
    }

    bool write(const RdfStatement &statement) override {
        const bool type = statement.predicate == rdf::type && statement.object.is_iri;
        Property &property = type ? types_ : property_of(statement.predicate);
        if (statement.subject != subject_ || node_ == 0 || (&property != current_ && property.node == node_))
            begin_node(statement.subject);
        value_.clear();
        if (type)
            put_name(value_, statement.object.value);
        else
            put_value(statement.object, *property.plain);
        if (&property == current_) {
            if (!in_array_) {
                pending_.insert(0, 1, '[');
                in_array_ = true;
            }
            out_.put(pending_);
            out_.put(",\n  ");
        } else {
            end_property();
            out_.put(",\n ");
            out_.put(property.key);
            out_.put(": ");
            current_ = &property;
            property.node = node_;
        }
        pending_.swap(value_);
        return done();
    }

    bool finish() override {
        end_node();
        out_.put("\n]}\n");
        return out_.flush() && done();
    }

  private:
    struct Property {
        std::string key; // as JSON has it, in quotes
        const PlainValue *plain = nullptr;
        std::size_t node = 0; // the last node object that has it
    };

    void begin_node(std::string_view subject) {
        end_node();
        out_.put(node_ == 0 ? "\n{\"@id\": " : ",\n{\"@id\": ");
        value_.clear();
        put_name(value_, subject);
        out_.put(value_);
        subject_ = subject;
        ++node_;
    }
    void end_node() {
        end_property();
        if (node_ > 0)
            out_.put('}');
    }
    void end_property() {
        if (current_ != nullptr) {
            out_.put(pending_);
            if (in_array_)
                out_.put(']');
        }
        current_ = nullptr;
        in_array_ = false;
    }

    Property &property_of(std::string_view iri) {
        if (const auto found = properties_.find(std::string(iri)); found != properties_.end())
            return found->second;
        Property property;
        put_name(property.key, iri);
        property.plain = &context_.plain_value(std::string_view(property.key).substr(1, property.key.size() - 2));
        return properties_.emplace(iri, std::move(property)).first->second;
    }

    /// In quotes, with a prefix where it has one.
    void put_name(std::string &out, std::string_view iri) {
        const PrefixedName name = prefixes_.split(iri);
        out += '"';
        if (name.prefix != nullptr) {
            out.append(name.prefix->name).append(":").append(name.local);
        } else {
            check_iri(iri);
            check_scheme(iri);
            put_escaped<JsonText>(out, iri);
        }
        out += '"';
    }

    /// Readers would take "doc:1" for a name with a prefix.
    void check_scheme(std::string_view iri) {
        const std::size_t colon = iri.find(':');
        if (colon != std::string_view::npos && !iri.substr(colon + 1).starts_with("//") &&
            names_prefix(iri.substr(0, colon)))
            refuse("an IRI", iri);
    }

    void put_value(const RdfTerm &object, const PlainValue &plain) {
        if (object.is_iri) {
            value_ += plain.type == of_iris ? "" : "{\"@id\": ";
            put_name(value_, object.value);
            value_ += plain.type == of_iris ? "" : "}";
            return;
        }
        if (object.language == plain.language && object.datatype == plain.type) {
            put_text("", object.value);
        } else if (!object.language.empty()) {
            check_language(object.language);
            put_text("{\"@value\": ", object.value);
            value_.append(", \"@language\": \"").append(object.language).append("\"}");
        } else if (object.datatype.empty()) {
            put_text("{\"@value\": ", object.value);
            value_ += '}';
        } else if (plain.type.empty() && stands_as_json(object)) {
            value_ += object.value;
        } else {
            put_text("{\"@value\": ", object.value);
            value_ += ", \"@type\": ";
            put_name(value_, object.datatype);
            value_ += '}';
        }
    }

    void put_text(std::string_view before, std::string_view text) {
        value_.append(before).append("\"");
        put_escaped<JsonText>(value_, text);
        value_ += '"';
    }

    static bool stands_as_json(const RdfTerm &literal) {
        return (literal.datatype == xsd::boolean || literal.datatype == xsd::integer) &&
               literal.value.size() <= most_digits && literal.value != "-0" &&
               stands_bare(literal.value, literal.datatype);
    }

    RdfPrefixes prefixes_;
    JsonldContext context_;
    std::unordered_map<std::string, Property> properties_;
    Property types_{'"' + std::string(type_key) + '"', nullptr, 0};
    std::string subject_;
    std::size_t node_ = 0; // number of the node object at hand
    Property *current_ = nullptr;
    bool in_array_ = false;
    std::string pending_; // the last value, whose successor is not known yet
    std::string value_;
};

} // namespace

std::unique_ptr<RdfSerializer> make_jsonld_serializer(std::string_view entity_base, Sink &sink) {
    return std::make_unique<JsonldSerializer>(entity_base, sink);
}

} // namespace recital
