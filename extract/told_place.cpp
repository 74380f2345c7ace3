#include "extract/told_place.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <vector>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_between = 3; // words between the number and the kind of a paragraph
constexpr int highest_number = 999;

struct Token {
    enum class Kind { other, ordinal, number, preambular, operative, paragraph, further } kind = Kind::other;
    int number = 0;
    std::size_t begin = 0; // bytes
    std::size_t end = 0;
};
using Kind = Token::Kind;

Token token_at(std::string_view folded, std::size_t at, const ReaderWords &words) {
    const std::string_view rest = folded.substr(at);
    Token token{Kind::other, 0, at, at};
    const auto is_class = [&](std::string_view token_class, Kind kind) {
        const ReaderWords::Entry *entry = words.opens(token_class, rest);
        if (entry == nullptr || entry->folded.size() <= token.end - at)
            return;
        token.kind = kind;
        token.end = at + entry->folded.size();
        if (kind == Kind::ordinal)
            std::from_chars(entry->value.data(), entry->value.data() + entry->value.size(), token.number);
    };
    is_class("ordinal_place", Kind::ordinal);
    is_class("preambular", Kind::preambular);
    is_class("operative", Kind::operative);
    is_class("paragraph", Kind::paragraph);
    is_class("place_further", Kind::further);
    if (token.kind != Kind::other)
        return token;
    if (rest.front() >= '0' && rest.front() <= '9') {
        const auto read = std::from_chars(rest.data(), rest.data() + rest.size(), token.number);
        const auto size = static_cast<std::size_t>(read.ptr - rest.data());
        const bool whole = size == rest.size() || rest[size] != '/';
        token.end = at + size;
        if (read.ec == std::errc() && whole && token.number > 0 && token.number <= highest_number)
            token.kind = Kind::number;
        return token;
    }
    // a word; each character that is not ASCII may begin a word of a language written without blanks
    token.end = at;
    if (static_cast<unsigned char>(rest.front()) < 0x80) {
        while (token.end < folded.size() && folded[token.end] != ' ' && folded[token.end] != '(' &&
               (folded[token.end] < '0' || folded[token.end] > '9'))
            ++token.end;
        token.end = std::max(token.end, at + 1);
        return token;
    }
    const bool han = next_point(folded, token.end) >= 0x2E80;
    while (!han && token.end < folded.size() && folded[token.end] != ' ')
        next_point(folded, token.end);
    return token;
}

std::vector<Token> tokens_of(std::string_view folded, const ReaderWords &words) {
    std::vector<Token> tokens;
    for (std::size_t at = 0; at < folded.size();) {
        if (folded[at] == ' ' || folded[at] == ',') {
            ++at;
            continue;
        }
        tokens.push_back(token_at(folded, at, words));
        at = std::max(tokens.back().end, at + 1);
    }
    return tokens;
}

/// "(a)" behind a number.
std::string letter_behind(std::string_view folded, std::size_t at) {
    if (at < folded.size() && folded[at] == ' ')
        ++at;
    if (at + 2 < folded.size() && folded[at] == '(' && folded[at + 2] == ')' && folded[at + 1] >= 'a' &&
        folded[at + 1] <= 'z')
        return std::string("_") + folded[at + 1];
    return {};
}

bool is_kind(const Token &token) { return token.kind == Kind::preambular || token.kind == Kind::operative; }
bool is_numeral(const Token &token) { return token.kind == Kind::ordinal || token.kind == Kind::number; }

} // namespace

std::string place_told(std::string_view folded, const ReaderWords &words) {
    const std::vector<Token> tokens = tokens_of(folded, words);
    const auto near = [&](std::size_t i, auto wanted, std::size_t limit) -> std::optional<std::size_t> {
        for (std::size_t k = i + 1; k < tokens.size() && k - i <= limit; ++k)
            if (wanted(tokens[k]))
                return k;
        return std::nullopt;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token &first = tokens[i];
        std::size_t numeral = i;
        std::size_t kind = i;
        if (is_numeral(first)) { // "third preambular paragraph"
            const auto found = near(i, is_kind, longest_between);
            if (!found || first.kind == Kind::number)
                continue;
            kind = *found;
        } else if (is_kind(first)) { // "operative paragraph 5"
            const auto found = near(i, is_numeral, 1);
            if (!found)
                continue;
            numeral = *found;
        } else if (first.kind == Kind::paragraph) { // "paragraph 5", "paragraphe 5 du dispositif"
            const auto found = near(i, is_numeral, 1);
            if (!found)
                continue;
            numeral = *found;
            const auto further = near(numeral, is_kind, longest_between);
            if (!further && tokens[numeral].kind == Kind::ordinal)
                continue;
            kind = further.value_or(i);
        } else {
            continue;
        }
        const std::size_t last = std::max(numeral, kind);
        if (last + 2 < tokens.size() && tokens[last + 1].kind == Kind::further && is_numeral(tokens[last + 2]))
            return {}; // "paragraphs 5 and 6"
        const std::string_view prefix = tokens[kind].kind == Kind::preambular  ? "pp_"
                                        : tokens[kind].kind == Kind::operative ? "op_"
                                                                               : "para_";
        return std::string(prefix) + std::to_string(tokens[numeral].number) +
               letter_behind(folded, tokens[numeral].end);
    }
    return {};
}

} // namespace recital
