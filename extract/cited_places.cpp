#include "extract/cited_places.hpp"

#include <algorithm>
#include <vector>

#include "graph/provision.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

std::string places_in(const std::string &printed, bool operative) {
    std::vector<std::string> keys;
    for (std::size_t from = 0; from <= printed.size();) {
        const std::size_t to = std::min(printed.find(';', from), printed.size());
        std::string place = printed.substr(from, to - from);
        if (operative)
            if (const auto provision = Provision::of_key(place))
                place = provision->as_operative().key();
        if (std::find(keys.begin(), keys.end(), place) == keys.end())
            keys.push_back(std::move(place));
        from = to + 1;
    }
    std::sort(keys.begin(), keys.end(),
              [](const std::string &a, const std::string &b) { return provision_before(a, b); });
    std::string joined;
    for (const std::string &place : keys)
        joined.append(joined.empty() ? "" : ";").append(place);
    return joined;
}

} // namespace

const std::string &CitedPlaces::of(const std::string &printed, const std::string &cited) {
    if (printed.empty())
        return printed;
    const auto [numbering, new_document] = operative_.try_emplace(cited, false);
    if (new_document) {
        const auto symbol = Symbol::parse(cited);
        numbering->second =
            symbol && symbol->kind() == SymbolKind::resolution && !authority_.continuous_paragraphs(cited);
    }
    const auto [at, fresh] = places_[numbering->second ? 1 : 0].try_emplace(printed);
    if (fresh)
        at->second = places_in(printed, numbering->second);
    return at->second;
}

} // namespace recital
