#include "extract/organisation_phrase.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t most_learned = 200;  // acronyms of a text
constexpr std::size_t longest_parent = 14; // words

bool soft(const NameText &text, std::size_t at) { return (text.gap_before(at) & ~soft_gaps) == 0; }

/// "ICRtoP", "UN-NGLS": capitals, at least two.
bool is_acronym(const NameText &text, std::size_t from, std::size_t to) {
    std::size_t capitals = 0;
    for (const char c : text.view(from, to))
        capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
    return capitals >= 2 && capitals * 2 >= text.view(from, to).size();
}

} // namespace

bool OrganisationReader::read_at(const NameText &text, std::size_t at, ByShape by_shape, const LearnedAcronyms &learned,
                                 BodyPhrase &body) const {
    // in the middle of capitals nothing begins by its shape, but behind the verb of a headline
    const bool fresh = at == 0 || !soft(text, at) || !text.words[at - 1].capital ||
                       names_.word(text, at - 1, AgentWord::role_end) || names_.word(text, at - 1, AgentWord::article);
    const bool found = roles_.read_body(text, at, by_shape == ByShape::yes && fresh, body);
    for (const LearnedAcronym &known : learned)
        for (std::size_t last = at + 1; last <= std::min(at + 3, text.words.size()); ++last)
            if (text.view(at, last) == known.acronym && (!found || last >= body.last)) {
                body = {
                    static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last), false, known.key, known.name, {}};
                return true;
            }
    return found;
}

/// The first word of capitals before the word, past a comma or nothing, that name a body outside the United Nations by a
/// noun of such bodies: "University of X, ", "Bar ". The word itself where none do.
std::size_t OrganisationReader::foreign_body_before(const NameText &text, std::size_t at) const {
    std::size_t first = at;
    bool foreign = false;
    for (std::size_t word = at; word > 0 && at - word < longest_parent;) {
        const std::uint16_t behind = static_cast<std::uint16_t>(text.words[word].gap & ~(word == at ? gap_comma : 0));
        if ((behind & ~soft_gaps) != 0)
            break;
        --word;
        const bool noun = names_.word(text, word, AgentWord::foreign_body).words != 0;
        foreign = foreign || noun;
        if (noun || text.words[word].capital)
            first = word;
        else if ((text.words[word].caseless && foreign) ||
                 (!text.words[word].caseless && !names_.word(text, word, AgentWord::tie) &&
                  !names_.word(text, word, AgentWord::article) && !names_.word(text, word, AgentWord::conjunction)))
            break;
    }
    if (names_.word(text, first, AgentWord::article))
        ++first;
    return foreign ? first : at;
}

/// One past a body outside the United Nations that follows a comma and closes what is said: ", Bar Association of X."
std::size_t OrganisationReader::foreign_body_behind(const NameText &text, std::size_t at) const {
    if (at >= text.words.size() || (text.words[at].gap & gap_comma) == 0 ||
        (text.words[at].gap & ~(gap_comma | soft_gaps)) != 0)
        return at;
    std::size_t end = at;
    bool foreign = false;
    for (; end < text.words.size() && end - at < longest_parent && (end == at || soft(text, end)); ++end) {
        foreign = foreign || names_.word(text, end, AgentWord::foreign_body);
        if (!text.words[end].capital && !text.words[end].caseless && !names_.word(text, end, AgentWord::tie) &&
            !names_.word(text, end, AgentWord::article))
            break;
    }
    constexpr std::uint16_t closing = gap_period | gap_semicolon | gap_close | gap_stop;
    return foreign && (end == text.words.size() || (text.words[end].gap & closing) != 0) ? end : at;
}

/// "Bar Association of X, Human Rights Committee", "Human Rights Committee of the Bar Association of X": one body, not the
/// known one.
void OrganisationReader::unite_false_friend(const NameText &text, std::vector<BodyPhrase> &found,
                                            BodyPhrase &body) const {
    const OrganisationTerm *term = agents_.organisation(body.key);
    if (term == nullptr || !term->common)
        return;
    const auto foreign = [&](const BodyPhrase &other) {
        const OrganisationTerm *known = agents_.organisation(other.key);
        return other.state || known == nullptr || !known->kind.starts_with("un");
    };
    const auto unite = [&](std::size_t first, std::size_t last) {
        while (!found.empty() && found.back().last > first)
            found.pop_back();
        body.first = static_cast<std::uint32_t>(first);
        body.last = static_cast<std::uint32_t>(last);
        body.key.clear();
        body.name = printed_name(text, first, last);
    };
    if (!found.empty()) {
        const BodyPhrase &before = found.back();
        const bool comma = before.last == body.first && (text.gap_before(body.first) & ~(gap_comma | soft_gaps)) == 0;
        const bool owned = before.last + 1 == body.first && soft(text, body.first) &&
                           names_.word(text, before.last, AgentWord::possessive);
        const OrganisationTerm *known = agents_.organisation(before.key);
        if ((comma || owned) && !before.state && foreign(before) && (known == nullptr || known->kind != "organ")) {
            unite(before.first, body.last);
            return;
        }
    }
    if (const std::size_t first = foreign_body_before(text, body.first); first != body.first) {
        unite(first, body.last);
        return;
    }
    const bool opens = body.first == 0 || (text.words[body.first].gap & ~soft_gaps) != 0;
    if (const std::size_t last = foreign_body_behind(text, body.last); opens && last != body.last) {
        unite(body.first, last);
        return;
    }
    std::size_t next = body.last;
    if (!names_.word(text, next, AgentWord::tie) || !soft(text, next))
        return;
    ++next;
    if (names_.word(text, next, AgentWord::article))
        ++next;
    BodyPhrase owner;
    if (next < text.words.size() && soft(text, next) && roles_.read_body(text, next, true, owner)) {
        const OrganisationTerm *known = agents_.organisation(owner.key);
        if (foreign(owner) && (known == nullptr || known->kind != "organ"))
            unite(body.first, owner.last);
    }
}

void OrganisationReader::learn(const NameText &text, BodyPhrase &body, LearnedAcronyms &learned) const {
    const std::size_t at = body.last;
    if (at >= text.words.size() || body.state || (text.gap_before(at) & gap_open) == 0 ||
        (text.gap_before(at) & ~(gap_open | gap_blank | gap_line | gap_quote)) != 0)
        return;
    std::size_t last = at + 1;
    while (last < text.words.size() && last - at < 3 && text.words[last].gap == gap_hyphen)
        ++last;
    if ((text.gap_before(last) & gap_close) == 0 || !is_acronym(text, at, last))
        return;
    if (learned.size() < most_learned)
        learned.push_back({std::string(text.view(at, last)), body.key, body.name});
    body.last = static_cast<std::uint32_t>(last);
}

std::vector<BodyPhrase> OrganisationReader::read(const NameText &text, ByShape by_shape,
                                                 LearnedAcronyms &learned) const {
    std::vector<BodyPhrase> found;
    for (std::size_t at = 0; at < text.words.size();) {
        BodyPhrase body;
        if (!read_at(text, at, by_shape, learned, body)) {
            ++at;
            continue;
        }
        unite_false_friend(text, found, body);
        learn(text, body, learned);
        at = body.last;
        found.push_back(std::move(body));
    }
    return found;
}

} // namespace recital
