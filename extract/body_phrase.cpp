#include "extract/role_phrase.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t longest_shape = 14; // words
constexpr std::size_t longest_seat = 4;   // words of a place before "-based"
constexpr std::size_t most_in_apposition = 3;
constexpr NameKinds bodies = kinds_of(NameKind::organisation) | kinds_of(NameKind::state);

bool soft(const NameText &text, std::size_t at) { return joined(text, at); }

} // namespace

/// Capitals that end in a noun of organisations, and what ties behind it lead to: "Nordic Institute for the Study of War".
bool RoleReader::read_shape(const NameText &text, std::size_t at, BodyPhrase &body) const {
    if (!text.words[at].capital || behind_article(text, at) != at)
        return false;
    const auto goes_on = [&](std::size_t word) {
        return word < text.words.size() && word - at < longest_shape && soft(text, word) && !text.words[word].digit;
    };
    const auto is_noun = [&](std::size_t word) { return names_.word(text, word, AgentWord::body_noun).words != 0; };
    const auto capital = [&](std::size_t word) { // "Co-operation" is one word
        return text.words[word].capital ||
               (word > at && text.words[word].gap == gap_hyphen && text.words[word - 1].capital);
    };
    std::size_t end = at; // of the capitals
    while ((end == at || goes_on(end)) && capital(end) && !names_.word(text, end, AgentWord::role_end) &&
           !names_.find(text, end, kinds_of(NameKind::role_head)))
        ++end;
    if (end != at && !is_noun(end - 1) && goes_on(end) && names_.word(text, end, AgentWord::conjunction)) {
        std::size_t more = end + 1; // "Operations and Advocacy Division"
        while (goes_on(more) && capital(more))
            ++more;
        end = more;
    }
    if (end == at || !capital(end - 1) || !is_noun(end - 1))
        return false;
    const NameMatch known = names_.find(text, at, bodies);
    std::size_t last = end;
    while (goes_on(end) && at + known.words != end) {
        const NameMatch tie = names_.word(text, end, AgentWord::tie);
        const bool conjunction = !tie && names_.word(text, end, AgentWord::conjunction);
        if (!tie && !conjunction)
            break;
        std::size_t next = end + 1;
        if (goes_on(next) && names_.word(text, next, AgentWord::article))
            ++next;
        if (!goes_on(next) || !text.words[next].capital)
            break;
        // "Branch in the Department of ...", "... and the Centre for ...": what follows is a body of its own
        if (((tie && *tie.entry.value == "place") || conjunction) && names_.find(text, next, bodies))
            break;
        std::size_t behind = next;
        while (goes_on(behind) && capital(behind))
            ++behind;
        if (conjunction && is_noun(behind - 1))
            break;
        last = end = behind;
    }
    if (last - at < 2)
        return false;
    body = {
        static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(last), false, {}, printed_name(text, at, last), {}};
    return true;
}

bool RoleReader::read_body(const NameText &text, std::size_t at, bool by_shape, BodyPhrase &body) const {
    if (at >= text.words.size())
        return false;
    const auto set = [&](std::size_t last, bool state, std::string key) {
        body = {static_cast<std::uint32_t>(at),
                static_cast<std::uint32_t>(last),
                state,
                std::move(key),
                printed_name(text, at, last),
                {}};
        return true;
    };
    // "the Government of Brazil", "the Permanent Mission of Chile"
    if (const NameMatch noun = names_.word(text, at, AgentWord::body_of_state); noun && text.words[at].capital) {
        std::size_t next = at + noun.words;
        if (const NameMatch tie = names_.word(text, next, AgentWord::tie); tie && soft(text, next)) {
            next += tie.words;
            if (names_.word(text, next, AgentWord::article) && soft(text, next))
                ++next;
            const NameMatch state = names_.find(text, next, kinds_of(NameKind::state));
            if (state && soft(text, next)) {
                const std::string &key = agents_.states()[state.entry.index].key;
                set(next + state.words, false, *noun.entry.value + "/" + key);
                body.of_state = key;
                return true;
            }
        }
    }
    const NameMatch found = names_.find(text, at, bodies);
    BodyPhrase shape;
    const bool shaped = by_shape && read_shape(text, at, shape);
    if (shaped && shape.last - shape.first > found.words) {
        body = shape;
        return true;
    }
    if (!found)
        return false;
    if (found.entry.kind == NameKind::state)
        return set(at + found.words, true, agents_.states()[found.entry.index].key);
    return set(at + found.words, false, agents_.organisations()[found.entry.index].key);
}

/// Behind an article, and behind where an organisation has its seat: "the Vienna-based".
std::size_t RoleReader::behind_article(const NameText &text, std::size_t at) const {
    std::size_t next = at;
    if (names_.word(text, next, AgentWord::article) && soft(text, next + 1))
        ++next;
    for (std::size_t seat = next + 1; seat < std::min(next + longest_seat, text.words.size()); ++seat) {
        if (text.words[seat].gap == gap_hyphen && names_.word(text, seat, AgentWord::seat) && soft(text, seat + 1))
            return seat + 1;
        if (!text.words[seat - 1].capital || !soft(text, seat))
            break;
    }
    return next;
}

bool RoleReader::is_organisation(const NameText &text, std::size_t at) const {
    BodyPhrase body;
    return read_body(text, at, true, body) && !body.state;
}

/// "Director, Division of X, Institute of Y;": bodies behind commas that close what is said of someone. None where the first
/// may be a part of the next ("Human Rights Committee, Bar Association").
std::vector<BodyPhrase> RoleReader::bodies_in_apposition(const NameText &text, std::size_t at) const {
    std::vector<BodyPhrase> found;
    for (std::size_t next = at; found.size() < most_in_apposition; next = found.back().last) {
        constexpr std::uint16_t closing = gap_period | gap_semicolon | gap_open | gap_close | gap_stop;
        if (!found.empty() && (next >= text.words.size() || (text.words[next].gap & closing) != 0))
            return found;
        BodyPhrase body;
        if (next >= text.words.size() || (text.words[next].gap & gap_comma) == 0 ||
            (text.words[next].gap & ~(gap_comma | soft_gaps)) != 0 || !read_body(text, next, true, body) || body.state)
            break;
        const OrganisationTerm *term = agents_.organisation(body.key);
        if (!found.empty() && (term == nullptr || !term->kind.starts_with("un"))) {
            const OrganisationTerm *part = agents_.organisation(found.back().key);
            if (part != nullptr && part->common)
                break;
        }
        found.push_back(std::move(body));
    }
    return {};
}

} // namespace recital
