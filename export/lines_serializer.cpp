// N-Triples and N-Quads: one statement a line (W3C Recommendations of 2014), UTF-8 as it is.

#include "export/serializers.hpp"

#include "export/text_serializer.hpp"

namespace recital {
namespace {

class LinesSerializer final : public TextSerializer {
  public:
    LinesSerializer(bool graphs, Sink &sink) : TextSerializer(sink), graphs_(graphs) {}

    bool write(const RdfStatement &statement) override {
        const RdfTerm &object = statement.object;
        if (statement.subject != subject_ || subject_.empty()) {
            check_iri(statement.subject);
            subject_ = statement.subject;
        }
        put_iri(subject_);
        out_.put(' ');
        put_known(statement.predicate);
        out_.put(' ');
        if (object.is_iri) {
            if (known_.find(object.value) == nullptr)
                check_iri(object.value);
            put_iri(object.value);
        } else {
            put_literal(object);
        }
        if (graphs_)
            put_graph(statement.graph);
        out_.put(" .\n");
        return done();
    }

    bool finish() override { return out_.flush() && done(); }

  private:
    void put_iri(std::string_view iri) {
        out_.put('<');
        out_.put(iri);
        out_.put('>');
    }

    /// Of a property or datatype.
    void put_known(std::string_view iri) {
        const std::string *known = known_.find(iri);
        if (known == nullptr) {
            check_iri(iri);
            known = &known_.keep(iri, '<' + std::string(iri) + '>');
        }
        out_.put(*known);
    }

    void put_literal(const RdfTerm &literal) {
        put_quoted(literal, [this](std::string_view type) { put_known(type); });
    }

    /// A statement without a graph is of the default graph.
    void put_graph(std::string_view graph) {
        if (graph.empty())
            return;
        if (graph != graph_) {
            check_iri(graph);
            graph_ = graph;
        }
        out_.put(' ');
        put_iri(graph_);
    }

    bool graphs_;
    std::string subject_;
    std::string graph_;
    WrittenIris known_;
};

} // namespace

std::unique_ptr<RdfSerializer> make_lines_serializer(bool graphs, Sink &sink) {
    return std::make_unique<LinesSerializer>(graphs, sink);
}

} // namespace recital
