#include "extract/organisation_phrase.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t most_learned = 200; // acronyms of a text

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

/// "Bar Association of X, Human Rights Committee", "Human Rights Committee of the Bar Association of X": one body, not the
/// known one.
void OrganisationReader::unite_false_friend(const NameText &text, std::vector<BodyPhrase> &found,
                                            BodyPhrase &body) const {
    const OrganisationTerm *term = agents_.organisation(body.key);
    if (term == nullptr || !term->common)
        return;
    const auto foreign = [&](const BodyPhrase &other) {
        const OrganisationTerm *known = agents_.organisation(other.key);
        return other.state || known == nullptr || !known->kind.starts_with("un_");
    };
    if (!found.empty()) {
        const BodyPhrase &before = found.back();
        const bool comma = before.last == body.first && (text.gap_before(body.first) & ~(gap_comma | soft_gaps)) == 0;
        const bool owned = before.last + 1 == body.first && soft(text, body.first) &&
                           names_.word(text, before.last, AgentWord::possessive);
        const OrganisationTerm *known = agents_.organisation(before.key);
        if ((comma || owned) && !before.state && foreign(before) && (known == nullptr || known->kind != "organ")) {
            body.first = before.first;
            body.key.clear();
            body.name = printed_name(text, body.first, body.last);
            found.pop_back();
            return;
        }
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
        if (foreign(owner) && (known == nullptr || known->kind != "organ")) {
            body.key.clear();
            body.last = owner.last;
            body.name = printed_name(text, body.first, body.last);
        }
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
