#include "export/explorer_quotes.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "export/rdf_term.hpp"
#include "export/script_json.hpp"

namespace recital {
namespace {
constexpr std::size_t separators = 2; // a comma and the end of the line, at most
constexpr std::uint64_t later_language = std::uint64_t{1} << 32U;

std::uint64_t rarity_of(const KnowledgeGraph &graph, DocumentId cited) {
    return later_language - 1 - graph.citations_to(cited).size();
}

/// Calls `see` with each key of a list.
template <class See> void each_place(std::string_view list, See &&see) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(';'), list.size());
        if (end > 0)
            see(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

/// UTF-16 units of clean UTF-8.
std::uint32_t units(std::string_view text) {
    std::uint32_t count = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        count += (byte & 0xC0U) != 0x80U ? 1U : 0U;
        count += byte >= 0xF0U ? 1U : 0U; // a character beyond the first plane is a pair
    }
    return count;
}

std::string clean_passage(const PrintedPassage &passage, MarkedQuote &marked) {
    const std::string_view words = passage.words;
    std::string out = clean_text(words.substr(0, passage.begin));
    marked.begin = units(out);
    const std::string mention = clean_text(words.substr(passage.begin, passage.end - passage.begin));
    marked.length = units(mention);
    return out.append(mention).append(clean_text(words.substr(passage.end)));
}

} // namespace

std::uint32_t ExplorerQuotes::add(std::string words, std::uint64_t rank) {
    const auto [at, fresh] = known_.try_emplace(words, static_cast<std::uint32_t>(quotes_.size()));
    if (fresh) {
        quotes_.push_back(std::move(words));
        ranks_.push_back(rank);
    } else {
        ranks_[at->second] = std::min(ranks_[at->second], rank);
    }
    return at->second;
}

ExplorerQuotes::ExplorerQuotes(const KnowledgeGraph &graph, PassageSource *passages) {
    for (const Citation &citation : graph.citations()) {
        const std::uint64_t rarity = rarity_of(graph, citation.cited);
        const auto evidence = graph.evidence(citation);
        for (const Evidence &place : evidence) {
            const TextRecord &text = graph.texts()[place.text];
            const bool first = text.language == graph.texts()[evidence.front().text].language;
            MarkedQuote marked;
            const auto passage = passages != nullptr ? passages->passage(text, place) : std::nullopt;
            std::string words = passage ? clean_passage(*passage, marked) : clean_text(place.quote);
            marked.quote = add(std::move(words), rarity + (first ? 0 : later_language));
            of_evidence_.push_back(marked);
        }
    }
    if (passages != nullptr)
        add_places(graph, *passages);
    known_.clear();
    kept_.assign(quotes_.size(), true);
}

void ExplorerQuotes::add_places(const KnowledgeGraph &graph, PassageSource &passages) {
    for (DocumentId id = 0; id < graph.documents().size(); ++id) {
        const Document &document = graph.documents()[id];
        std::set<std::string_view> cited;
        if (document.read())
            for (const CitationId citation : graph.citations_to(id))
                each_place(graph.citations()[citation].cited_provisions,
                           [&](std::string_view place) { cited.insert(place); });
        for (const std::string_view place : cited)
            for (const TextId text_id : document.texts) {
                const TextRecord &text = graph.texts()[text_id];
                std::string words = clean_text(passages.words(text, place));
                if (words.empty())
                    continue;
                const bool first = text.language == graph.texts()[document.texts.front()].language;
                places_.push_back({id, text.language, place,
                                   add(std::move(words), rarity_of(graph, id) + (first ? 0 : later_language))});
            }
    }
}

std::size_t ExplorerQuotes::keep(std::size_t room) {
    std::vector<std::uint32_t> order(quotes_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t left, std::uint32_t right) { return ranks_[left] < ranks_[right]; });
    std::size_t left_out = 0;
    for (const std::uint32_t quote : order) {
        const std::size_t size = script_json_size(quotes_[quote]) + separators;
        kept_[quote] = left_out == 0 && size <= room;
        if (kept_[quote])
            room -= size;
        else
            ++left_out;
    }
    return left_out;
}

} // namespace recital
