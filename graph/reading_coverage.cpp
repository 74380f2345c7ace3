#include "graph/reading_coverage.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "graph/symbol.hpp"

namespace recital {
namespace {

/// Where a number stands: "A/RES/75" and 12 of A/RES/75/12B, "S/RES/(2006)" and 1674 of S/RES/1674(2006).
struct Numbered {
    std::string series;
    std::string name;
    int position = 0; // session or year
    int number = 0;
    bool from_one = true; // the series starts with 1
};

std::optional<Numbered> numbered(const Document &document) {
    if (document.type != DocumentType::resolution && document.type != DocumentType::presidential_statement)
        return std::nullopt;
    const auto symbol = Symbol::parse(document.key);
    if (!symbol || symbol->is_joint() || symbol->has_suffix() || !symbol->complete() ||
        symbol->session_kind() != SessionKind::regular)
        return std::nullopt;
    const std::string_view key = symbol->key();
    const std::size_t slash = key.rfind('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    Numbered out;
    const std::string_view last = key.substr(slash + 1);
    const auto [end, error] = std::from_chars(last.data(), last.data() + last.size(), out.number);
    if (error != std::errc() || out.number <= 0)
        return std::nullopt;
    out.position = symbol->session().value_or(symbol->year().value_or(0));
    const std::string_view after(end, static_cast<std::size_t>(last.data() + last.size() - end));
    out.from_one = !after.starts_with('(');
    out.series = key.substr(0, slash);
    out.name = out.series;
    if (!out.from_one) {
        const std::string_view period = after.substr(0, after.find(')') + 1);
        out.series.append("/").append(period);
        out.name.append(" ").append(period);
    }
    return out.position == 0 ? std::nullopt : std::optional(out);
}

/// How many documents cite each in their own words; each counts once.
std::vector<std::size_t> citing_documents(const CitationIndex &index) {
    std::vector<std::size_t> out(index.documents().size());
    for (DocumentId cited = 0; cited < out.size(); ++cited) {
        DocumentId last = no_id;
        const auto ids = index.to(cited);
        const auto citing = index.citing(cited);
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (citing[i] != last && citing[i] != cited && index.citations()[ids[i]].voice == Voice::own &&
                index.citations()[ids[i]].judged != Judged::rejected) {
                last = citing[i];
                ++out[cited];
            }
    }
    return out;
}

} // namespace

ReadingCoverage reading_coverage(const CitationIndex &index, std::span<const Document> documents) {
    struct Series {
        CoveredSeries told;
        std::set<int> known;
        std::set<int> given;
        std::set<int> read;
        bool from_one = true;
    };
    const std::vector<std::size_t> citing = citing_documents(index);
    std::map<std::pair<Organ, int>, CoveredYear> years;
    std::map<std::tuple<Organ, std::string, int, std::string>, Series> series;
    for (DocumentId id = 0; id < documents.size(); ++id) {
        const bool read = index.documents()[id].read;
        const Organ organ = documents[id].organ;
        CoveredYear &year = years[{organ, index.documents()[id].date.year}];
        ++(read ? year.read : year.cited_only);
        auto number = numbered(documents[id]);
        if (!number)
            continue;
        const std::string kind = number->series.substr(0, number->series.find('/', number->series.find('/') + 1));
        Series &one = series[{organ, kind, number->position, number->series}];
        one.told.organ = organ;
        one.told.key = std::move(number->series);
        one.told.name = std::move(number->name);
        one.from_one = number->from_one;
        ++(read ? one.told.read : one.told.cited_only);
        one.known.insert(number->number);
        if (read)
            one.read.insert(number->number);
        if (read || citing[id] >= 2)
            one.given.insert(number->number);
    }
    ReadingCoverage out;
    for (const auto &[key, year] : years) {
        out.years.push_back(year);
        std::tie(out.years.back().organ, out.years.back().year) = key;
    }
    for (auto &[key, one] : series) {
        one.told.at_least = one.known.size();
        if (!one.given.empty()) {
            const int first = one.from_one ? 1 : *one.given.begin();
            const auto numbers = static_cast<std::size_t>(*one.given.rbegin() - first + 1);
            one.told.at_least = std::max(one.told.at_least, numbers);
        }
        one.told.numbers_read = one.read.size();
        out.series.push_back(std::move(one.told));
    }
    return out;
}

std::vector<MissingDocument> missing_documents(const CitationIndex &index, std::span<const Document> documents,
                                               std::size_t most) {
    const std::vector<std::size_t> citing = citing_documents(index);
    std::vector<MissingDocument> out;
    for (DocumentId id = 0; id < documents.size(); ++id)
        if (!index.documents()[id].read && citing[id] != 0 && documents[id].type != DocumentType::named &&
            !index.documents()[index.adopted(id)].read)
            out.push_back({id, citing[id]});
    const auto before = [](const MissingDocument &left, const MissingDocument &right) {
        return left.citing != right.citing ? left.citing > right.citing : left.document < right.document;
    };
    if (most != 0 && most < out.size()) {
        std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(most), out.end(), before);
        out.resize(most);
    } else {
        std::sort(out.begin(), out.end(), before);
    }
    return out;
}

} // namespace recital
