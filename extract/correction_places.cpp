#include "extract/correction_places.hpp"

#include <algorithm>
#include <cstring>
#include <optional>

#include "extract/address.hpp"
#include "extract/resolver.hpp"
#include "extract/utf8_text.hpp"
#include "graph/model.hpp"
#include "graph/provision.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

/// The text with each run of blanks as one, and where each of its bytes stands in the text itself.
struct Collapsed {
    std::string text;
    std::vector<std::uint32_t> points; // code point of each byte
    std::vector<std::uint32_t> bytes;  // and byte; both have one more for the end

    explicit Collapsed(std::string_view content) {
        text.reserve(content.size());
        points.reserve(content.size() + 1);
        bytes.reserve(content.size() + 1);
        std::uint32_t point = 0;
        for (std::size_t at = 0; at < content.size(); ++point) {
            const std::size_t from = at;
            const char32_t c = next_point(content, at);
            if (is_blank(c)) {
                if (text.empty() || text.back() != ' ')
                    add(" ", point, from);
            } else {
                add(content.substr(from, at - from), point, from);
            }
        }
        points.push_back(point);
        bytes.push_back(static_cast<std::uint32_t>(content.size()));
    }

    /// Where the block lies in it.
    std::pair<std::size_t, std::size_t> span(const Block *block) const {
        if (block == nullptr)
            return {0, 0};
        const auto at = [&](std::uint32_t byte) {
            return static_cast<std::size_t>(std::lower_bound(bytes.begin(), bytes.end(), byte) - bytes.begin());
        };
        return {at(block->begin), at(block->end)};
    }

  private:
    void add(std::string_view piece, std::uint32_t point, std::size_t byte) {
        text += piece;
        points.insert(points.end(), piece.size(), point);
        bytes.insert(bytes.end(), piece.size(), static_cast<std::uint32_t>(byte));
    }
};

std::string collapsed(std::string_view words) { return Collapsed(trim_blanks(words)).text; }

bool is_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// "60/1" does not stand in "160/11".
bool cuts_word(std::string_view text, std::size_t begin, std::size_t end) {
    return (begin > 0 && is_word(text[begin - 1]) && is_word(text[begin])) ||
           (end < text.size() && is_word(text[end - 1]) && is_word(text[end]));
}

/// All places of the words, found by the C library's search, which is linear whatever the words are.
std::vector<std::size_t> places_of_words(std::string_view text, std::string_view words, std::size_t most) {
    std::vector<std::size_t> out;
    for (std::size_t from = 0; from + words.size() <= text.size() && out.size() <= most;) {
        const void *found = memmem(text.data() + from, text.size() - from, words.data(), words.size());
        if (found == nullptr)
            break;
        const auto at = static_cast<std::size_t>(static_cast<const char *>(found) - text.data());
        if (!cuts_word(text, at, at + words.size()))
            out.push_back(at);
        from = at + 1;
    }
    return out;
}

/// The block that holds the code point.
const Block *block_at(const std::vector<Block> &blocks, std::uint32_t point) {
    const auto after = std::partition_point(blocks.begin(), blocks.end(),
                                            [&](const Block &block) { return block.begin_point <= point; });
    return after == blocks.begin() ? nullptr : &*(after - 1);
}

struct Hit {
    PlacedCorrection placed;
    const Block *block = nullptr;
    std::size_t at = 0; // byte of the collapsed text
};

/// Keeps those that `tells` holds for, where there are any.
template <class Tells> void prefer(std::vector<Hit> &hits, Tells tells) {
    if (std::any_of(hits.begin(), hits.end(), tells))
        std::erase_if(hits, [&](const Hit &hit) { return !tells(hit); });
}

/// The words around a quote, as a review has them: without the dots where they are cut, and without the marks around the quote.
struct Around {
    std::string words;
    std::size_t quote = std::string::npos; // where the marked words begin
};

Around around(std::string_view context) {
    constexpr std::string_view dots = "…";
    if (context.starts_with(dots))
        context.remove_prefix(dots.size());
    if (context.ends_with(dots))
        context.remove_suffix(dots.size());
    Around out{collapsed(context)};
    if (const std::size_t at = out.words.find(quote_begin); at != std::string::npos) {
        out.words.erase(at, quote_begin.size());
        out.quote = at;
    }
    if (const std::size_t at = out.words.find(quote_end); at != std::string::npos)
        out.words.erase(at, quote_end.size());
    return out;
}

/// Keeps the places that have these words around them; of several in one paragraph, the one that is marked.
void prefer_context(std::vector<Hit> &hits, const Around &context, const Collapsed &text) {
    if (context.words.empty())
        return;
    const std::string_view all = text.text;
    if (context.quote != std::string::npos)
        prefer(hits, [&](const Hit &hit) {
            return hit.at >= context.quote && all.substr(hit.at - context.quote, context.words.size()) == context.words;
        });
    else
        prefer(hits, [&](const Hit &hit) {
            const auto [begin, end] = text.span(hit.block);
            return all.substr(begin, end - begin).find(context.words) != std::string_view::npos;
        });
}

} // namespace

std::vector<std::string> keys_written(const std::string &text, const Authority &authority) {
    std::vector<std::string> keys{text, std::string(given_id_prefix) + text};
    if (const Target target = resolve_symbol(text, YearTable(authority)); !target.key.empty())
        keys.push_back(target.key);
    if (const auto symbol = Symbol::parse(text)) {
        keys.push_back(symbol->key());
        keys.push_back(symbol->representative().key());
    }
    if (const std::string address = normal_address(text); !address.empty())
        keys.push_back(address);
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    return keys;
}

CorrectionPlaces::CorrectionPlaces(const Corrections &corrections, const Authority &authority)
    : corrections_(corrections) {
    for (std::uint32_t row = 0; row < corrections.rows.size(); ++row) {
        const Correction &one = corrections.rows[row];
        for (std::string &key : keys_written(one.told_by.empty() ? one.citing : one.told_by, authority))
            by_key_.emplace(std::move(key), row);
    }
}

std::vector<std::uint32_t> CorrectionPlaces::rows_of(const Reading &reading, const ManifestRow *given) const {
    std::vector<std::uint32_t> rows;
    const auto take = [&](const std::string &key) {
        if (key.empty())
            return;
        for (auto [at, last] = by_key_.equal_range(key); at != last; ++at)
            rows.push_back(at->second);
    };
    take(document_key(reading));
    for (const std::string &symbol : reading.facts.symbols)
        take(symbol);
    take(normal_address(reading.facts.url));
    if (given != nullptr) {
        for (const std::string &symbol : given->symbols)
            take(symbol);
        if (!given->id.empty())
            take(std::string(given_id_prefix) + given->id);
        take(normal_address(given->url));
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

std::vector<PlacedCorrection> CorrectionPlaces::find(const Reading &reading, const ManifestRow *given,
                                                     std::vector<std::pair<std::uint32_t, Search>> &searched) const {
    std::vector<PlacedCorrection> out;
    const std::vector<std::uint32_t> rows = rows_of(reading, given);
    if (rows.empty())
        return out;
    const Language language =
        given != nullptr && given->language != Language::unknown ? given->language : reading.text.language;
    std::optional<Collapsed> text;
    for (const std::uint32_t row : rows) {
        const Correction &correction = corrections_.rows[row];
        Search &search = searched.emplace_back(row, Search::no_language).second;
        if (correction.language != Language::unknown && correction.language != language)
            continue;
        search = Search::no_words;
        if (!text)
            text.emplace(reading.text.content);
        const std::string words = collapsed(correction.quote);
        std::vector<Hit> hits;
        for (const std::size_t at : places_of_words(text->text, words, most_places)) {
            Hit &hit = hits.emplace_back();
            const std::size_t end = at + words.size();
            hit.at = at;
            hit.placed = {row, text->points[at], text->points[end], {}, {}};
            hit.block = block_at(reading.text.blocks, hit.placed.begin);
            if (hit.block != nullptr)
                hit.placed.provision = hit.block->provision;
            const std::uint32_t from = text->bytes[at];
            hit.placed.words = reading.text.content.substr(from, text->bytes[end] - from);
        }
        if (hits.empty())
            continue;
        search = Search::found;
        if (hits.size() > 1)
            prefer_context(hits, around(correction.context), *text);
        if (const std::string &place = correction.provision; !place.empty()) {
            prefer(hits, [&](const Hit &hit) { return hit.placed.provision == place; });
            prefer(hits, [&](const Hit &hit) {
                return provision_contains(place, hit.placed.provision) ||
                       provision_contains(hit.placed.provision, place);
            });
        }
        for (Hit &hit : hits)
            out.push_back(std::move(hit.placed));
    }
    return out;
}

} // namespace recital
