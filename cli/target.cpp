#include "cli/target.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/fold.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr std::size_t max_asked = 1000;
constexpr std::size_t near_shown = 5;

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n,;";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string without_percent(std::string_view text) {
    std::string out;
    const auto digit = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                      : -1;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
            out += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// The symbol or key in an address: of the United Nations ("https://docs.un.org/en/A/RES/60/1") or our own (".../doc/A_RES_60_1").
std::string without_address(std::string_view text) {
    const std::size_t scheme = text.find("://");
    if (scheme == std::string_view::npos)
        return std::string(text);
    if (const std::size_t ours = text.rfind("/doc/"); ours != std::string_view::npos)
        if (auto key = key_of_iri_local_name(text.substr(ours + 5)))
            return *key;
    std::string_view path = text.substr(scheme + 3);
    path.remove_prefix(std::min(path.find('/'), path.size()));
    while (path.starts_with('/'))
        path.remove_prefix(1);
    if (path.size() > 3 && path[2] == '/' && language_of_code(path.substr(0, 2)))
        path.remove_prefix(3);
    return without_percent(path);
}

/// "Charter": what only one instrument is called for short.
const InstrumentTerm *of_short_name(const Authority &names, std::string_view text) {
    const std::string folded = fold_name(text);
    const std::string with_article = "the " + folded;
    const InstrumentTerm *found = nullptr;
    for (const InstrumentTerm &term : names.instruments())
        for (const Word &word : term.short_words) {
            const std::string known = fold_name(word.text);
            if (known != folded && known != with_article)
                continue;
            if (found != nullptr && found != &term)
                return nullptr;
            found = &term;
        }
    return found;
}

std::optional<DocumentId> find_whole(const KnowledgeGraph &graph, std::string_view text,
                                     const AuthoritySource &authority) {
    text = trimmed(text);
    if (text.empty())
        return std::nullopt;
    if (const auto found = graph.find_spelled(text))
        return found;
    for (const std::string_view article : {"the ", "The "})
        if (text.starts_with(article))
            text.remove_prefix(article.size());
    if (const auto found = graph.find_spelled(text))
        return found;
    if (Symbol::parse(text))
        return std::nullopt;
    const Authority *names = authority();
    if (names == nullptr)
        return std::nullopt;
    const InstrumentTerm *instrument = names->instrument_of_name(text);
    if (instrument == nullptr)
        instrument = of_short_name(*names, text);
    if (instrument == nullptr)
        return std::nullopt;
    return graph.find(instrument->symbol.empty() ? instrument->key : instrument->symbol);
}

Problem unknown(const KnowledgeGraph &graph, std::string_view text) {
    std::string message = "'" + printable(text) + "' is neither read nor cited here";
    const std::vector<std::string> near = near_targets(graph, text);
    for (std::size_t i = 0; i < near.size(); ++i)
        message += (i == 0 ? "; near it: " : ", ") + near[i];
    return {ProblemRule::target_unknown, Severity::error, "", 0, 0, std::move(message)};
}

Problem unreadable_place(std::string_view place, const Document &document) {
    return {ProblemRule::usage,
            Severity::error,
            "",
            0,
            0,
            "'" + printable(place) + "' is not a place in " + label_of(document) +
                " that can be read; say it as OP4, PP2, \"para. 138\", \"paras. 138-140\", \"annex I, para. 3\" or "
                "\"Article 41\""};
}

/// In a resolution "para. 4" is the fourth operative paragraph, but where paragraphs are numbered through.
std::vector<Provision> meant(const Document &document, std::vector<Provision> places,
                             const AuthoritySource &authority) {
    const bool resolution = document.type == DocumentType::resolution || document.type == DocumentType::outcome;
    const bool any =
        std::any_of(places.begin(), places.end(), [](const Provision &p) { return p.as_operative() != p; });
    if (!resolution || !any)
        return places;
    if (const Authority *known = authority(); known != nullptr && known->continuous_paragraphs(document.key))
        return places;
    for (Provision &place : places)
        place = place.as_operative();
    return places;
}

std::vector<std::string> numbers_in(std::string_view text) {
    std::vector<std::string> out;
    std::string number;
    for (const char c : text) {
        if (c >= '0' && c <= '9') {
            number += c;
        } else if (!number.empty()) {
            out.push_back(std::exchange(number, {}));
        }
    }
    if (!number.empty())
        out.push_back(number);
    return out;
}

} // namespace

std::vector<std::string> near_targets(const KnowledgeGraph &graph, std::string_view text) {
    const std::vector<std::string> wanted = numbers_in(text.substr(0, max_asked));
    const auto symbol = Symbol::match(text);
    std::vector<std::pair<int, const Document *>> scored;
    const std::string name = fold_name(text.substr(0, max_asked));
    for (const Document &document : graph.documents()) {
        const std::vector<std::string> numbers = numbers_in(document.key);
        const bool named =
            !name.empty() &&
            fold_name(document.title.empty() ? document.label : document.title).find(name) != std::string::npos;
        int score = named ? 4 : 0;
        for (const std::string &number : wanted)
            score += std::find(numbers.begin(), numbers.end(), number) != numbers.end() ? 2 : 0;
        if (score == 0)
            continue;
        if (symbol && symbol->symbol.organ() == document.organ)
            ++score;
        if (document.type == DocumentType::resolution)
            ++score;
        scored.emplace_back(score, &document);
    }
    std::stable_sort(scored.begin(), scored.end(), [](const auto &l, const auto &r) { return l.first > r.first; });
    std::vector<std::string> out;
    for (std::size_t i = 0; i < scored.size() && i < near_shown; ++i)
        out.push_back(label_of(*scored[i].second));
    return out;
}

Result<DocumentId> find_document(const KnowledgeGraph &graph, std::string_view text, const AuthoritySource &authority) {
    const std::string key = without_address(trimmed(text));
    if (const auto found = key.size() <= max_asked ? find_whole(graph, key, authority) : std::nullopt)
        return *found;
    return unknown(graph, text);
}

Result<Asked> find_asked(const KnowledgeGraph &graph, std::string_view text, const AuthoritySource &authority) {
    text = trimmed(text);
    if (text.size() > max_asked)
        return unknown(graph, text.substr(0, 60));
    const auto asked = [&](DocumentId id, std::vector<Provision> places) -> Result<Asked> {
        return Asked{id, meant(graph.documents()[id], std::move(places), authority)};
    };

    if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
        const auto document = find_document(graph, text.substr(0, hash), authority);
        if (!document)
            return document.problem();
        const std::string place = without_percent(text.substr(hash + 1));
        std::vector<Provision> places = Provision::read(place);
        if (places.empty())
            return unreadable_place(place, graph.documents()[*document]);
        return asked(*document, std::move(places));
    }

    const std::string whole = without_address(text);
    if (const auto found = find_whole(graph, whole, authority))
        return Asked{*found, {}};

    // The longest start that is a document, the rest being places in it.
    std::optional<std::pair<DocumentId, std::string_view>> unread;
    const std::string_view view = whole;
    for (std::size_t cut = view.size(); cut-- > 1;) {
        if (view[cut] != ' ' && view[cut] != ',' && view[cut] != '(')
            continue;
        const auto found = find_whole(graph, view.substr(0, cut), authority);
        if (!found)
            continue;
        const std::string_view rest = trimmed(view.substr(cut));
        if (std::vector<Provision> places = Provision::read(rest); !places.empty())
            return asked(*found, std::move(places));
        if (!unread)
            unread.emplace(*found, rest);
    }
    // "paragraph 138 of the 2005 World Summit Outcome": the first "of" after which a document stands.
    for (const std::string_view link : {" of ", " in "})
        for (std::size_t at = view.find(link); at != std::string_view::npos; at = view.find(link, at + 1)) {
            std::vector<Provision> places = Provision::read(view.substr(0, at));
            if (places.empty())
                continue;
            if (const auto found = find_whole(graph, view.substr(at + link.size()), authority))
                return asked(*found, std::move(places));
        }
    if (unread)
        return unreadable_place(unread->second, graph.documents()[unread->first]);
    return unknown(graph, text);
}

} // namespace recital
