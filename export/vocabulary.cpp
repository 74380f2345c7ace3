#include "export/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <vector>

#include "graph/embedded.hpp"
#include "graph/provision_grammar.hpp"
#include "graph/statement_digest.hpp"

namespace recital {
namespace {

constexpr auto prefixes = std::to_array<Prefix>({
    {"rec", RECITAL_REC},
    {"act", "https://w3id.org/recital/act#"},
    {"rel", "https://w3id.org/recital/relation#"},
    {"undo", RECITAL_UNDO},
    {"cito", RECITAL_CITO},
    {"dcterms", RECITAL_DCTERMS},
    {"foaf", RECITAL_FOAF},
    {"oa", RECITAL_OA},
    {"org", RECITAL_ORG},
    {"owl", RECITAL_OWL},
    {"prov", RECITAL_PROV},
    {"rdf", RECITAL_RDF},
    {"rdfs", RECITAL_RDFS},
    {"schema", RECITAL_SCHEMA},
    {"skos", RECITAL_SKOS},
    {"xsd", RECITAL_XSD},
});

constexpr std::string_view maps_from = RECITAL_REC "mapsFrom";
constexpr std::string_view maps_from_inverse = RECITAL_REC "mapsFromInverse";

/// The rows of ontologies/mapping.ttl, each list as an array in the order of its enumerators.
class KindTable {
  public:
    static const KindTable &read() {
        static const KindTable table;
        return table;
    }

    template <class T> std::string_view of(T value) const {
        return std::get<Column<T>>(columns_).rows[static_cast<std::size_t>(value)].property;
    }
    LinkProperty link(LinkKind kind) const {
        return std::get<Column<LinkKind>>(columns_).rows[static_cast<std::size_t>(kind)];
    }
    std::string_view place(int rank) const { return places_[static_cast<std::size_t>(rank)]; }
    std::string_view year(DateYear year) const { return years_[static_cast<std::size_t>(year)]; }

  private:
    template <class T> struct Column {
        std::string_view list;
        std::vector<LinkProperty> rows = std::vector<LinkProperty>(names_of<T>().size());

        bool take(std::string_view from, const LinkProperty &row) {
            if (!from.starts_with(list))
                return false;
            if (const std::optional<T> value = value_of<T>(from.substr(list.size())))
                rows[static_cast<std::size_t>(*value)] = row;
            return true;
        }
    };

    KindTable() : places_(static_cast<std::size_t>(provision_grammar::kind_count())) {
        read_digest(embedded_vocabulary_digest(), [this](std::string_view, std::string_view term,
                                                         std::string_view predicate, const TurtleObject &from) {
            if (predicate == maps_from)
                add(from.value, {term, false});
            else if (predicate == maps_from_inverse)
                add(from.value, {term, true});
        });
    }

    void add(std::string_view from, const LinkProperty &row) {
        constexpr std::string_view place = "place/";
        constexpr std::string_view year = "year/";
        if (from.starts_with(place)) {
            const int rank = provision_grammar::kind_rank(from.substr(place.size()));
            if (rank >= 0)
                places_[static_cast<std::size_t>(rank)] = row.property;
        } else if (from.starts_with(year)) {
            const auto *const at = std::find(year_names.begin(), year_names.end(), from.substr(year.size()));
            if (at != year_names.end())
                years_[static_cast<std::size_t>(at - year_names.begin())] = row.property;
        } else {
            std::apply([&](auto &...column) { (column.take(from, row) || ...); }, columns_);
        }
    }

    std::tuple<Column<DocumentType>, Column<AgentKind>, Column<EventKind>, Column<LinkKind>, Column<Resolution>,
               Column<Voice>, Column<Polarity>, Column<Adoption>, Column<Standing>, Column<SourceRank>,
               Column<ClaimKind>, Column<Judged>>
        columns_{{"document/"}, {"agent/"},    {"event/"},    {"link/"},   {"status/"}, {"voice/"},
                 {"polarity/"}, {"adoption/"}, {"standing/"}, {"source/"}, {"claim/"},  {"judged/"}};
    std::vector<std::string_view> places_; // by rank of the step
    std::array<std::string_view, year_names.size()> years_;
};

} // namespace

std::span<const Prefix> vocabulary_prefixes() { return prefixes; }

std::string_view class_of(DocumentType type) { return KindTable::read().of(type); }
std::string_view class_of(AgentKind kind) { return KindTable::read().of(kind); }
std::string_view class_of(EventKind kind) { return KindTable::read().of(kind); }
std::string_view class_of_step(std::string_view step) {
    const int rank = provision_grammar::kind_rank(step);
    return rank < 0 ? std::string_view() : KindTable::read().place(rank);
}
std::string_view individual_of(Resolution status) { return KindTable::read().of(status); }
std::string_view individual_of(Voice voice) { return KindTable::read().of(voice); }
std::string_view individual_of(Polarity polarity) { return KindTable::read().of(polarity); }
std::string_view individual_of(Judged judged) { return KindTable::read().of(judged); }
std::string_view individual_of(Adoption adoption) { return KindTable::read().of(adoption); }
std::string_view individual_of(Standing standing) { return KindTable::read().of(standing); }
std::string_view individual_of(SourceRank source) { return KindTable::read().of(source); }
std::string_view property_of(ClaimKind kind) { return KindTable::read().of(kind); }
std::string_view property_of(DateYear year) { return KindTable::read().year(year); }
LinkProperty property_of(LinkKind kind) { return KindTable::read().link(kind); }

} // namespace recital
