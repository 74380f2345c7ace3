#include "graph/search_query.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace recital {
namespace {

constexpr std::size_t shortest_letters = 3; // that the index of letters can look for

struct QuotePair {
    std::string_view open;
    std::string_view close;
};

constexpr auto quote_pairs = std::to_array<QuotePair>({
    {"\"", "\""},
    {"\u201C", "\u201D"},
    {"\u201E", "\u201C"},
    {"\u00AB", "\u00BB"},
    {"\u300C", "\u300D"},
});

bool blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v'; }

Problem refused(std::string message) { return {ProblemRule::usage, Severity::error, "", 0, 0, std::move(message)}; }

struct Piece {
    std::string_view text;
    bool quoted = false;
    bool negative = false;
};

/// The next piece of the text, which is taken off it.
std::optional<Piece> next_piece(std::string_view &text) {
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    if (text.empty())
        return std::nullopt;
    Piece piece;
    if (text.front() == '-' && text.size() > 1 && !blank(text[1])) {
        piece.negative = true;
        text.remove_prefix(1);
    }
    for (const QuotePair &quotes : quote_pairs) {
        if (!text.starts_with(quotes.open))
            continue;
        text.remove_prefix(quotes.open.size());
        const std::size_t end = text.find(quotes.close);
        piece.text = text.substr(0, end);
        piece.quoted = true;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + quotes.close.size());
        return piece;
    }
    const auto end = static_cast<std::size_t>(std::find_if(text.begin(), text.end(), blank) - text.begin());
    piece.text = text.substr(0, end);
    text.remove_prefix(end);
    return piece;
}

SearchTerm term_of(std::string_view text) {
    SearchTerm term;
    const Words words(text);
    for (std::size_t i = 0; i < words.size(); ++i)
        term.words.emplace_back(words[i]);
    term.prefix = !term.words.empty() && text.ends_with('*');
    return term;
}

std::string joined(const SearchTerm &term) {
    std::string out;
    for (const std::string &word : term.words)
        out.append(out.empty() ? "" : " ").append(word);
    return out;
}

std::string quoted(const SearchTerm &term) { return '"' + joined(term) + (term.prefix ? "\" *" : "\""); }

std::string any_of(const std::vector<SearchTerm> &terms) {
    std::string out;
    for (const SearchTerm &term : terms)
        out += (out.empty() ? "(" : " OR ") + quoted(term);
    return out + ')';
}

bool stands_at(const SearchTerm &term, const Words &text, std::size_t at) {
    if (term.words.size() > text.size() - at)
        return false;
    for (std::size_t i = 0; i < term.words.size(); ++i) {
        const bool last = i + 1 == term.words.size();
        if (term.prefix && last ? !text[at + i].starts_with(term.words[i]) : text[at + i] != term.words[i])
            return false;
    }
    return true;
}

using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

/// Words in which the letters of the term stand.
void find_letters(const SearchTerm &term, const Words &text, Ranges &out) {
    const std::string letters = joined(term);
    const std::string &folded = text.folded();
    std::size_t word = 0;
    for (std::size_t at = folded.find(letters); at != std::string::npos; at = folded.find(letters, at + 1)) {
        while (word + 1 < text.size() && text.folded_begin(word + 1) <= at)
            ++word;
        std::size_t last = word + 1;
        while (last < text.size() && text.folded_begin(last) < at + letters.size())
            ++last;
        out.emplace_back(word, last);
    }
}

bool arabic(std::string_view word) {
    // U+0600 to U+06FF begin with D8 to DB
    return std::any_of(word.begin(), word.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xD8 && byte <= 0xDB;
    });
}

bool fits(const SearchTerm &term) {
    const std::string letters = joined(term);
    const auto points = std::count_if(letters.begin(), letters.end(),
                                      [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return static_cast<std::size_t>(points) >= shortest_letters;
}

Status within_limits(std::string_view text) {
    if (text.size() > SearchQuery::most_bytes)
        return refused("a search may be " + std::to_string(SearchQuery::most_bytes) + " bytes long; this one has " +
                       std::to_string(text.size()));
    return {};
}

} // namespace

Result<SearchQuery> SearchQuery::read(std::string_view text) {
    if (const Status fit = within_limits(text); !fit)
        return fit.problem();
    SearchQuery query;
    std::size_t words = 0;
    bool alternative = false; // an OR stands before
    while (const auto piece = next_piece(text)) {
        if (!piece->quoted && !piece->negative && (piece->text == "OR" || piece->text == "AND")) {
            alternative = piece->text == "OR";
            continue;
        }
        SearchTerm term = term_of(piece->text);
        if (term.words.empty())
            continue;
        words += term.words.size();
        if (piece->negative)
            query.unwanted.push_back(std::move(term));
        else if (alternative && !query.wanted.empty())
            query.wanted.back().push_back(std::move(term));
        else
            query.wanted.push_back({std::move(term)});
        alternative = false;
    }
    if (words > most_words)
        return refused("a search may have " + std::to_string(most_words) + " words; this one has " +
                       std::to_string(words));
    if (query.wanted.empty())
        return refused(query.unwanted.empty() ? "there is no word to look for"
                                              : "there is no word to look for, only words that are not wanted");
    return query;
}

Result<SearchQuery> SearchQuery::phrase(std::string_view text) {
    SearchQuery query;
    SearchTerm term = term_of(text);
    term.prefix = false;
    if (term.words.empty())
        return refused("there is no word to look for");
    query.wanted.push_back({std::move(term)});
    return query;
}

std::string SearchQuery::expression() const {
    std::string out;
    for (const std::vector<SearchTerm> &terms : wanted)
        out += (out.empty() ? "(" : " AND ") + any_of(terms);
    out += ')';
    if (!unwanted.empty())
        out += " NOT " + any_of(unwanted);
    return out;
}

bool SearchQuery::fits_letters() const {
    bool some = false;
    for (const std::vector<SearchTerm> &terms : wanted)
        for (const SearchTerm &term : terms) {
            if (!fits(term))
                return false;
            some = some || std::any_of(term.words.begin(), term.words.end(), arabic);
        }
    return some && std::all_of(unwanted.begin(), unwanted.end(), fits);
}

std::vector<std::pair<std::size_t, std::size_t>> SearchQuery::found_in(const Words &text, bool within_words) const {
    Ranges all;
    for (const std::vector<SearchTerm> &terms : wanted)
        for (const SearchTerm &term : terms) {
            if (within_words)
                find_letters(term, text, all);
            for (std::size_t at = 0; at < text.size(); ++at)
                if (text[at].starts_with(term.words.front()) && stands_at(term, text, at))
                    all.emplace_back(at, at + term.words.size());
        }
    std::sort(all.begin(), all.end(), [](const auto &l, const auto &r) {
        return l.first != r.first ? l.first < r.first : l.second > r.second;
    });
    Ranges out;
    for (const auto &[first, last] : all) {
        if (out.empty() || first >= out.back().second)
            out.emplace_back(first, last);
        else
            out.back().second = std::max(out.back().second, last);
    }
    return out;
}

} // namespace recital
