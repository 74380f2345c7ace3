// Raptor 2 as it is used here: without interning of URIs (an export would otherwise keep every IRI in memory), with a log
// handler whose first complaint fails the export (Raptor drops statements it cannot write and still says success), and without
// a base IRI (it would make IRIs relative).

#include "export/rdf_serializer.hpp"

#include <map>
#include <string>

#include <raptor2.h>

#include "export/vocabulary.hpp"

namespace recital {
namespace {

const unsigned char *bytes_of(const char *text) { return reinterpret_cast<const unsigned char *>(text); }
const unsigned char *bytes_of(std::string_view text) { return bytes_of(text.data()); }

int take_byte(void *context, const int byte) {
    const char c = static_cast<char>(byte);
    return static_cast<Sink *>(context)->write(std::string_view(&c, 1)) ? 0 : 1;
}

/// As fwrite: the number of elements taken.
int take_bytes(void *context, const void *data, size_t size, size_t count) {
    const std::string_view bytes(static_cast<const char *>(data), size * count);
    return static_cast<Sink *>(context)->write(bytes) ? static_cast<int>(count) : 0;
}

const raptor_iostream_handler sink_handler{2, nullptr, nullptr, take_byte, take_bytes, nullptr, nullptr, nullptr};

/// Remembers whether a sink has failed: Raptor does not always hand that on.
class WatchedSink final : public Sink {
  public:
    explicit WatchedSink(Sink &sink) : sink_(sink) {}
    bool write(std::string_view bytes) override {
        ok_ = ok_ && sink_.write(bytes);
        return ok_;
    }
    bool ok() const { return ok_; }

  private:
    Sink &sink_;
    bool ok_ = true;
};

class RaptorSerializer final : public RdfSerializer {
  public:
    explicit RaptorSerializer(Sink &sink) : sink_(sink) {}
    RaptorSerializer(const RaptorSerializer &) = delete;
    RaptorSerializer &operator=(const RaptorSerializer &) = delete;

    ~RaptorSerializer() override {
        clear(subject_);
        for (auto &[iri, uri] : uris_)
            raptor_free_uri(uri);
        for (auto &[iri, term] : predicates_)
            raptor_free_term(term);
        if (serializer_ != nullptr)
            raptor_free_serializer(serializer_);
        if (stream_ != nullptr)
            raptor_free_iostream(stream_);
        if (world_ != nullptr)
            raptor_free_world(world_);
    }

    bool start() {
        world_ = raptor_new_world();
        if (world_ == nullptr)
            return false;
        raptor_world_set_flag(world_, RAPTOR_WORLD_FLAG_URI_INTERNING, 0);
        raptor_world_set_log_handler(world_, this, log);
        if (raptor_world_open(world_) != 0)
            return false;
        stream_ = raptor_new_iostream_from_handler(world_, &sink_, &sink_handler);
        serializer_ = raptor_new_serializer(world_, "rdfxml");
        if (stream_ == nullptr || serializer_ == nullptr)
            return false;
        raptor_serializer_set_option(serializer_, RAPTOR_OPTION_RELATIVE_URIS, nullptr, 0);
        for (const Prefix &prefix : vocabulary_prefixes())
            if (prefix.name != "rdf" && !add_namespace(prefix))
                return false;
        return raptor_serializer_start_to_iostream(serializer_, nullptr, stream_) == 0;
    }

    bool write(const RdfStatement &statement) override {
        keep(subject_, statement.subject);
        raptor_statement row{};
        row.world = world_;
        row.subject = subject_.term;
        row.predicate = predicate(statement.predicate);
        row.object = object(statement.object);
        const bool complete = row.subject != nullptr && row.predicate != nullptr && row.object != nullptr;
        const bool written = complete && raptor_serializer_serialize_statement(serializer_, &row) == 0;
        if (row.object != nullptr)
            raptor_free_term(row.object);
        return written && error_.empty() && sink_.ok();
    }

    bool finish() override {
        const bool ended = raptor_serializer_serialize_end(serializer_) == 0;
        return ended && error_.empty() && sink_.ok();
    }

    std::string error() const override {
        if (!sink_.ok())
            return {};
        return error_.empty() ? "Raptor could not write a statement" : error_;
    }

  private:
    /// The term of the statement before, which most often is that of the next.
    struct Kept {
        std::string iri;
        raptor_term *term = nullptr;
    };

    static void log(void *self, raptor_log_message *message) {
        auto &error = static_cast<RaptorSerializer *>(self)->error_;
        if (message->level >= RAPTOR_LOG_LEVEL_WARN && error.empty())
            error = std::string("Raptor: ") + (message->text == nullptr ? "error" : message->text);
    }

    static void clear(Kept &kept) {
        if (kept.term != nullptr)
            raptor_free_term(kept.term);
        kept.term = nullptr;
    }

    raptor_term *new_iri(std::string_view iri) {
        return raptor_new_term_from_counted_uri_string(world_, bytes_of(iri), iri.size());
    }

    void keep(Kept &kept, std::string_view iri) {
        if (kept.term != nullptr && kept.iri == iri)
            return;
        clear(kept);
        kept.iri = iri;
        kept.term = new_iri(iri);
    }

    /// Predicates and datatypes are few.
    raptor_term *predicate(std::string_view iri) {
        const auto found = predicates_.find(iri);
        if (found != predicates_.end())
            return found->second;
        raptor_term *term = new_iri(iri);
        if (term != nullptr)
            predicates_.emplace(iri, term);
        return term;
    }

    raptor_uri *datatype(std::string_view iri) {
        const auto found = uris_.find(iri);
        if (found != uris_.end())
            return found->second;
        raptor_uri *uri = raptor_new_uri_from_counted_string(world_, bytes_of(iri), iri.size());
        if (uri != nullptr)
            uris_.emplace(iri, uri);
        return uri;
    }

    raptor_term *object(const RdfTerm &term) {
        if (term.is_iri)
            return new_iri(term.value);
        // Raptor takes a null pointer, but no empty one, for "no literal".
        const std::string_view value = term.value.data() == nullptr ? std::string_view("") : term.value;
        return raptor_new_term_from_counted_literal(world_, bytes_of(value), value.size(),
                                                    term.datatype.empty() ? nullptr : datatype(term.datatype),
                                                    term.language.empty() ? nullptr : bytes_of(term.language),
                                                    static_cast<unsigned char>(term.language.size()));
    }

    bool add_namespace(const Prefix &prefix) {
        raptor_uri *uri = raptor_new_uri_from_counted_string(world_, bytes_of(prefix.iri), prefix.iri.size());
        if (uri == nullptr)
            return false;
        const std::string name(prefix.name);
        const bool added = raptor_serializer_set_namespace(serializer_, uri, bytes_of(name.c_str())) == 0;
        raptor_free_uri(uri);
        return added;
    }

    WatchedSink sink_;
    raptor_world *world_ = nullptr;
    raptor_iostream *stream_ = nullptr;
    raptor_serializer *serializer_ = nullptr;
    Kept subject_;
    std::map<std::string, raptor_term *, std::less<>> predicates_;
    std::map<std::string, raptor_uri *, std::less<>> uris_;
    std::string error_;
};

} // namespace

std::unique_ptr<RdfSerializer> make_rdfxml_serializer(Sink &sink) {
    auto serializer = std::make_unique<RaptorSerializer>(sink);
    return serializer->start() ? std::move(serializer) : nullptr;
}

} // namespace recital
