#pragma once
// Writes the statements of one subject after the other, cleaning every literal on its way. After the first failure of the
// serializer it writes nothing more.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "export/rdf_serializer.hpp"
#include "export/vocabulary.hpp"
#include "graph/date.hpp"
#include "graph/language.hpp"
#include "graph/match.hpp"

namespace recital {

class RdfEmitter {
  public:
    explicit RdfEmitter(RdfSerializer &serializer) : serializer_(serializer) {}

    bool ok() const { return ok_; }
    void graph(std::string name) { graph_ = std::move(name); }
    void subject(std::string iri) { subject_ = std::move(iri); }
    const std::string &subject() const { return subject_; }

    void iri(std::string_view predicate, std::string_view object) { put(predicate, RdfTerm::iri(object)); }
    void type(std::string_view object) { iri(rdf::type, object); }

    void text(std::string_view predicate, std::string_view value) { put(predicate, RdfTerm::text(clean(value))); }
    /// Of an unknown language: a plain string.
    void text(std::string_view predicate, std::string_view value, Language language) {
        put(predicate,
            RdfTerm::text(clean(value), language == Language::unknown ? std::string_view() : language_code(language)));
    }
    /// rdfs:label in English; never empty.
    void label(std::string_view value) {
        const std::string_view cleaned = clean(value);
        put(rdfs::label, RdfTerm::text(cleaned.empty() ? std::string_view(subject_) : cleaned, "en"));
    }
    /// rdfs:label in a language of the ontology.
    void put_label(std::string_view value, std::string_view language) {
        put(rdfs::label, RdfTerm::text(clean(value), language));
    }
    void boolean(std::string_view predicate, bool value) {
        put(predicate, RdfTerm::typed(value ? "true" : "false", xsd::boolean));
    }
    void integer(std::string_view predicate, long long value) { number(predicate, value, xsd::integer); }
    void position(std::string_view predicate, std::uint32_t value) {
        number(predicate, value, xsd::non_negative_integer);
    }
    void decimal(std::string_view predicate, std::uint32_t thousandths) {
        put(predicate, RdfTerm::typed(decimal_of_thousandths(thousandths), xsd::decimal));
    }
    /// The date as precise as it is known, and its year as a plain number: stores compare and count only that where a date
    /// is partial. What is no date (a store may be damaged) is not written.
    void date(std::string_view predicate, DateYear year, const Date &value) {
        if (!valid_date(value))
            return;
        const std::string iso = iso_date(value);
        put(predicate, RdfTerm::typed(iso, date_datatype(value)));
        integer(property_of(year), value.year);
    }

    /// What the subject is in data sets of others.
    void matches(const std::vector<Match> &matches) {
        for (const Match &match : matches)
            if (valid_iri(match.iri))
                iri(match.same ? owl::same_as : skos::exact_match, match.iri);
    }

  private:
    void number(std::string_view predicate, long long value, std::string_view datatype) {
        put(predicate, RdfTerm::typed(std::to_string(value), datatype));
    }
    std::string_view clean(std::string_view value) { return literal_text(value, buffer_); }
    void put(std::string_view predicate, const RdfTerm &object) {
        ok_ = ok_ && serializer_.write({subject_, predicate, object, graph_});
    }

    RdfSerializer &serializer_;
    std::string graph_;
    std::string subject_;
    std::string buffer_;
    bool ok_ = true;
};

} // namespace recital
