// Turtle and TriG (W3C Recommendations of 2014): statements grouped by subject and predicate, one object a line, short names where
// a prefix has one. Strings stand on one line, for readers that take a file in parts.

#include "export/serializers.hpp"

#include "export/rdf_prefixes.hpp"
#include "export/text_serializer.hpp"
#include "export/vocabulary.hpp"

namespace recital {
namespace {

class TurtleSerializer final : public TextSerializer {
  public:
    TurtleSerializer(bool graphs, std::string_view entity_base, Sink &sink)
        : TextSerializer(sink), graphs_(graphs), prefixes_(entity_base) {
        for (const DeclaredPrefix &prefix : prefixes_.declared()) {
            out_.put("@prefix ");
            out_.put(prefix.name);
            out_.put(": <");
            out_.put(prefix.iri);
            out_.put("> .\n");
        }
    }

    bool write(const RdfStatement &statement) override {
        if (graphs_ && (statement.graph != graph_ || !in_graph_))
            open_graph(statement.graph);
        if (statement.subject != subject_ || subject_.empty()) {
            end_subject();
            out_.put('\n');
            put_iri(statement.subject);
            subject_ = statement.subject;
            predicate_.clear();
        }
        if (statement.predicate == predicate_ && !predicate_.empty()) {
            out_.put(",\n\t\t");
        } else {
            out_.put(predicate_.empty() ? "\n\t" : " ;\n\t");
            put_predicate(statement.predicate);
            out_.put(' ');
            predicate_ = statement.predicate;
        }
        put_object(statement.object);
        return done();
    }

    bool finish() override {
        end_subject();
        if (in_graph_)
            close_graph();
        return out_.flush() && done();
    }

  private:
    void end_subject() {
        if (!subject_.empty())
            out_.put(" .\n");
        subject_.clear();
    }

    /// Statements without a graph stand in braces without a name.
    void open_graph(std::string_view graph) {
        end_subject();
        if (in_graph_)
            close_graph();
        out_.put('\n');
        if (!graph.empty()) {
            put_iri(graph);
            out_.put(' ');
        }
        out_.put("{\n");
        graph_ = graph;
        in_graph_ = true;
    }
    void close_graph() {
        out_.put("}\n");
        in_graph_ = false;
    }

    void put_iri(std::string_view iri) {
        if (const std::string *known = known_.find(iri)) {
            out_.put(*known);
            return;
        }
        const PrefixedName name = prefixes_.split(iri);
        if (name.prefix == nullptr) {
            check_iri(iri);
            out_.put('<');
            out_.put(iri);
            out_.put('>');
            return;
        }
        if (!prefixes_.is_entity(iri)) {
            out_.put(known_.keep(iri, name.prefix->name + ':' + std::string(name.local)));
            return;
        }
        out_.put(name.prefix->name);
        out_.put(':');
        out_.put(name.local);
    }

    void put_predicate(std::string_view iri) {
        if (iri == rdf::type)
            out_.put('a');
        else
            put_iri(iri);
    }

    void put_object(const RdfTerm &object) {
        if (object.is_iri) {
            put_iri(object.value);
            return;
        }
        if (stands_bare(object.value, object.datatype)) {
            out_.put(object.value);
            return;
        }
        put_quoted(object, [this](std::string_view type) { put_iri(type); });
    }

    bool graphs_;
    bool in_graph_ = false;
    RdfPrefixes prefixes_;
    std::string graph_;
    std::string subject_;
    std::string predicate_;
    WrittenIris known_;
};

} // namespace

std::unique_ptr<RdfSerializer> make_turtle_serializer(bool graphs, std::string_view entity_base, Sink &sink) {
    return std::make_unique<TurtleSerializer>(graphs, entity_base, sink);
}

} // namespace recital
