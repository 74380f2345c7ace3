#include "export/edge_bundle.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include "export/labels.hpp"
#include "export/place_list.hpp"

namespace recital {
namespace {

constexpr auto fields = std::to_array<std::tuple<std::string_view, ColumnType, std::string_view>>({
    {"acts", ColumnType::text, "verbs of the citations"},
    {"relations", ColumnType::text, "what else ties the two"},
    {"citations", ColumnType::integer, "citations, by place, verb and voice"},
    {"own", ColumnType::integer, "mentions in the citing document's own words"},
    {"reported", ColumnType::integer, "mentions that others report of it"},
    {"year", ColumnType::integer, "year of the citing document"},
    {"provision", ColumnType::text, "places that cite, joined by ;"},
    {"target_provision", ColumnType::text, "places cited, joined by ;"},
    {"quote", ColumnType::text, "words that cite first"},
});

std::string joined(const std::set<std::string_view> &names) {
    std::string out;
    for (const std::string_view name : names)
        out.append(out.empty() ? "" : "; ").append(name);
    return out;
}

Cell places_cell(const EdgeBundle::PlaceSet &places) {
    std::string out;
    for (const std::string_view place : places)
        out.append(out.empty() ? "" : ";").append(place);
    return text_cell(out);
}

} // namespace

std::vector<Column> bundle_columns() {
    std::vector<Column> columns;
    for (const auto &[name, type, meaning] : fields)
        columns.push_back({std::string(name), type, std::string(meaning)});
    return columns;
}

void EdgeBundle::add(const KnowledgeGraph &graph, const Citation &citation) {
    ++citations;
    (citation.voice == Voice::own ? own : reported) += citation.weight;
    if (const std::string_view act = act_name(graph.terms(), citation.act); !act.empty())
        verbs.insert(act);
    add_act(acts, citation.act);
    year = graph.documents()[citation.citing].year;
    if (!citation.citing_provision.empty())
        provisions.insert(citation.citing_provision);
    each_place(citation.cited_provisions, [&](std::string_view place) {
        if (!place.empty())
            target_provisions.insert(place);
    });
    if (const auto evidence = graph.evidence(citation); quote.empty() && !evidence.empty())
        quote = evidence.front().quote;
}

std::string EdgeBundle::kind() const { return citations > 0 ? "cites" : joined(relations); }

std::uint32_t EdgeBundle::weight() const { return std::max<std::uint32_t>(own + reported, 1); }

Cells EdgeBundle::cells() const {
    const auto count = [&](std::uint32_t value) { return citations > 0 ? Cell(std::int64_t{value}) : Cell(); };
    return {text_cell(joined(verbs)), text_cell(joined(relations)),
            count(citations),         count(own),
            count(reported),          year != 0 ? Cell(std::int64_t{year}) : Cell(),
            places_cell(provisions),  places_cell(target_provisions),
            text_cell(quote)};
}

} // namespace recital
