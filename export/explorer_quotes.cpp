#include "export/explorer_quotes.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "export/rdf_term.hpp"
#include "export/script_json.hpp"

namespace recital {
namespace {
constexpr std::size_t separators = 2; // a comma and the end of the line, at most
constexpr std::uint64_t later_language = std::uint64_t{1} << 32U;

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

ExplorerQuotes::ExplorerQuotes(const KnowledgeGraph &graph, const PassageReader &passages) {
    std::unordered_map<std::string, std::uint32_t> known;
    for (const Citation &citation : graph.citations()) {
        const std::uint64_t rarity = later_language - 1 - graph.citations_to(citation.cited).size();
        const auto evidence = graph.evidence(citation);
        for (const Evidence &place : evidence) {
            const TextRecord &text = graph.texts()[place.text];
            const bool first = text.language == graph.texts()[evidence.front().text].language;
            const std::uint64_t rank = rarity + (first ? 0 : later_language);
            MarkedQuote marked;
            const auto passage = passages ? passages(text, place) : std::nullopt;
            const std::string words = passage ? clean_passage(*passage, marked) : clean_text(place.quote);
            const auto [at, fresh] = known.try_emplace(words, static_cast<std::uint32_t>(quotes_.size()));
            if (fresh) {
                quotes_.push_back(words);
                ranks_.push_back(rank);
            } else {
                ranks_[at->second] = std::min(ranks_[at->second], rank);
            }
            marked.quote = at->second;
            of_evidence_.push_back(marked);
        }
    }
    kept_.assign(quotes_.size(), true);
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
