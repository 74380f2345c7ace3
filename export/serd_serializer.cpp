// Serd writes Turtle statement by statement; Raptor's own Turtle holds the whole graph and rewrites some literals.

#include "export/rdf_serializer.hpp"

#include <string>

#include <serd/serd.h>

#include "export/vocabulary.hpp"

namespace recital {
namespace {

const uint8_t *bytes_of(const char *text) { return reinterpret_cast<const uint8_t *>(text); }

class TurtleSerializer final : public RdfSerializer {
  public:
    explicit TurtleSerializer(Sink &sink) : sink_(sink) {}
    TurtleSerializer(const TurtleSerializer &) = delete;
    TurtleSerializer &operator=(const TurtleSerializer &) = delete;

    ~TurtleSerializer() override {
        if (writer_ != nullptr)
            serd_writer_free(writer_);
        if (env_ != nullptr)
            serd_env_free(env_);
    }

    bool start(std::string_view entity_base) {
        env_ = serd_env_new(nullptr);
        if (env_ == nullptr)
            return false;
        // A writer does not print the prefixes of its environment; it prints those that are set on it.
        writer_ = serd_writer_new(SERD_TURTLE, static_cast<SerdStyle>(SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED), env_,
                                  nullptr, take, this);
        if (writer_ == nullptr)
            return false;
        serd_writer_set_error_sink(writer_, complain, this);
        for (const Prefix &prefix : vocabulary_prefixes())
            if (!set_prefix(std::string(prefix.name), std::string(prefix.iri)))
                return false;
        for (const char *folder : {"doc", "cit", "ev"})
            if (!set_prefix(folder, std::string(entity_base) + folder + '/'))
                return false;
        return true;
    }

    bool write(const RdfStatement &statement) override {
        const SerdNode subject = iri_node(statement.subject);
        const SerdNode predicate = iri_node(statement.predicate);
        const RdfTerm &term = statement.object;
        const SerdNode object = term.is_iri ? iri_node(term.value) : literal_node(term.value);
        const SerdNode datatype = iri_node(term.datatype);
        const SerdNode language = literal_node(term.language);
        const SerdStatus status = serd_writer_write_statement(
            writer_, 0, nullptr, &subject, &predicate, &object, term.datatype.empty() ? nullptr : &datatype,
            term.language.empty() ? nullptr : &language);
        return status == SERD_SUCCESS && error_.empty() && taken_;
    }

    bool finish() override { return serd_writer_finish(writer_) == SERD_SUCCESS && error_.empty() && taken_; }

    std::string error() const override {
        if (!taken_)
            return {};
        return error_.empty() ? "Serd could not write a statement" : error_;
    }

  private:
    static size_t take(const void *data, size_t size, void *self) {
        auto &serializer = *static_cast<TurtleSerializer *>(self);
        serializer.taken_ =
            serializer.taken_ && serializer.sink_.write(std::string_view(static_cast<const char *>(data), size));
        return serializer.taken_ ? size : 0;
    }

    static SerdStatus complain(void *self, const SerdError *error) {
        auto &message = static_cast<TurtleSerializer *>(self)->error_;
        if (message.empty())
            message = std::string("Serd: ") + reinterpret_cast<const char *>(serd_strerror(error->status));
        return SERD_SUCCESS;
    }

    bool set_prefix(const std::string &name, const std::string &iri) {
        const SerdNode name_node = serd_node_from_string(SERD_LITERAL, bytes_of(name.c_str()));
        const SerdNode node = serd_node_from_string(SERD_URI, bytes_of(iri.c_str()));
        return serd_writer_set_prefix(writer_, &name_node, &node) == SERD_SUCCESS && taken_;
    }

    /// Serd's own functions measure a string that ends in a zero byte; ours are views.
    static SerdNode iri_node(std::string_view iri) {
        return {reinterpret_cast<const uint8_t *>(iri.data()), iri.size(), iri.size(), 0, SERD_URI};
    }
    static SerdNode literal_node(std::string_view text) {
        const std::string_view value = text.data() == nullptr ? std::string_view("") : text;
        SerdNodeFlags flags = 0;
        if (value.find('\n') != std::string_view::npos)
            flags |= SERD_HAS_NEWLINE;
        if (value.find('"') != std::string_view::npos)
            flags |= SERD_HAS_QUOTE;
        return {reinterpret_cast<const uint8_t *>(value.data()), value.size(), value.size(), flags, SERD_LITERAL};
    }

    Sink &sink_;
    SerdEnv *env_ = nullptr;
    SerdWriter *writer_ = nullptr;
    bool taken_ = true;
    std::string error_;
};

} // namespace

std::unique_ptr<RdfSerializer> make_turtle_serializer(std::string_view entity_base, Sink &sink) {
    auto serializer = std::make_unique<TurtleSerializer>(sink);
    return serializer->start(entity_base) ? std::move(serializer) : nullptr;
}

} // namespace recital
