#include "extract/role_phrase.hpp"

#include <algorithm>
#include <charconv>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr int deepest_role = 2;           // a role of a role of a role
constexpr int most_ties = 8;              // of one role
constexpr std::size_t longest_topic = 14; // words
constexpr NameKinds bodies = kinds_of(NameKind::organisation) | kinds_of(NameKind::state);
constexpr std::string_view united_nations = "united_nations";
constexpr std::string_view secretary_general = "secretary_general";

bool soft(const NameText &text, std::size_t at) { return joined(text, at); }

/// Of a script whose languages tie names without a preposition, by their endings, their clitics or their order.
bool ties_without_word(const NameText &text, std::size_t at) {
    constexpr unsigned char first_of_cyrillic = 0xD0; // of UTF-8; Latin and Greek letters are below
    return at < text.words.size() && static_cast<unsigned char>(text.text[text.words[at].begin]) >= first_of_cyrillic;
}

bool is(const NameMatch &match, std::string_view value) { return match && *match.entry.value == value; }

} // namespace

bool joined(const NameText &text, std::size_t word) {
    const std::uint16_t gap = text.gap_before(word);
    if ((gap & ~soft_gaps) == 0)
        return true;
    const bool abbreviated =
        word > 0 && word < text.words.size() && text.words[word - 1].end - text.words[word - 1].begin == 1;
    return abbreviated && (gap & ~(soft_gaps | gap_period)) == 0;
}

std::string printed_name(const NameText &text, std::size_t first, std::size_t last) {
    std::string out;
    std::size_t word = first;
    // "Under- Secretary": a line ended behind the hyphen
    const auto broken = [&](std::size_t at) {
        while (word < last && text.words[word].begin < at)
            ++word;
        return out.size() > 1 && out.back() == '-' && out[out.size() - 2] != ' ' && word < last &&
               text.words[word].begin == at && text.words[word].capital;
    };
    bool blank = false;
    const std::string_view printed = text.view(first, last);
    for (std::size_t at = 0; at < printed.size();) {
        const std::size_t begin = at;
        if (is_blank(next_point(printed, at))) {
            blank = !out.empty();
            continue;
        }
        if (blank && !broken(text.words[first].begin + begin))
            out += ' ';
        blank = false;
        out += printed.substr(begin, at - begin);
    }
    return out;
}

/// What was read of a role, before it has a key.
struct RoleReader::Parts {
    const RoleTerm *whole = nullptr; // a role of the data by its whole name or by its topic
    const RoleHead *head = nullptr;
    const BodyPhrase *body = nullptr;
    bool topic = false;     // a topic that no role of the data has
    bool principal = false; // "of the Secretary-General"
    std::size_t name_first = 0;
    std::size_t name_last = 0;
};

std::size_t RoleReader::read_session(const NameText &text, std::size_t at, RolePhrase &role) const {
    // "65th session", "75th Session of the"; the ordinal in figures
    std::size_t word = at;
    if (names_.word(text, word, AgentWord::article))
        ++word;
    if (word + 1 >= text.words.size() || !text.words[word].digit || !soft(text, word + 1))
        return at;
    const NameMatch noun = names_.word(text, word + 1, AgentWord::session);
    if (!noun)
        return at;
    const std::string &number = text.words[word].folded;
    std::from_chars(number.data(), number.data() + number.size(), role.session);
    return word + 1 + noun.words;
}

/// Ends before a word that no topic goes on with: a mark, a verb of telling, a number.
std::size_t RoleReader::topic_end(const NameText &text, std::size_t at) const {
    std::size_t end = at;
    std::size_t last = at;
    for (; end < text.words.size() && end - at < longest_topic; ++end) {
        const NameWord &word = text.words[end];
        if ((end != at && !soft(text, end)) || word.digit || names_.word(text, end, AgentWord::role_end) ||
            names_.word(text, end, AgentWord::honorific))
            break;
        // "on the right to food Jane Roe": capitals behind a small word are a name
        if (end > at + 1 && word.capital && !text.words[end - 1].capital && !text.words[end - 1].caseless &&
            !names_.word(text, end - 1, AgentWord::tie) && !names_.word(text, end - 1, AgentWord::article) &&
            !names_.word(text, end - 1, AgentWord::conjunction))
            break;
        // "on Myanmar to the Council": a tie that leads to someone served, or to a place, is no part of it
        const NameMatch tie = names_.word(text, end, AgentWord::tie);
        const std::size_t next = behind_article(text, end + 1);
        if (end != at && ((is(tie, "to") && next < text.words.size() && (next > end + 1 || text.words[next].capital)) ||
                          (is(tie, "place") && is_organisation(text, next))))
            break;
        if (!tie && !names_.word(text, end, AgentWord::article) && !names_.word(text, end, AgentWord::conjunction))
            last = end + 1;
    }
    // "and Head of ..." is another role
    for (std::size_t i = at + 1; i < last; ++i)
        if (names_.word(text, i, AgentWord::conjunction) && names_.find(text, i + 1, kinds_of(NameKind::role_head)))
            return i;
    return last;
}

/// Former, acting, and the organisation before the noun. Returns the word of the noun.
std::size_t RoleReader::read_prefix(const NameText &text, std::size_t at, bool any_case, RolePhrase &role,
                                    Parts &parts) const {
    for (;;) {
        const NameMatch former = names_.word(text, at, AgentWord::former_holder);
        const NameMatch acting = names_.word(text, at, AgentWord::acting_holder);
        const std::size_t behind = at + former.words + acting.words;
        if (behind == at || !soft(text, behind))
            break;
        role.former = role.former || former;
        role.acting = role.acting || acting;
        at = behind;
    }
    parts.name_first = at;
    const auto noun_at = [&](std::size_t word) {
        return names_.find(text, word, kinds_of(NameKind::role_head) | kinds_of(NameKind::role_heads), any_case);
    };
    // "Secretary-General's Special Adviser": whose adviser it is
    const auto behind_principal = [&](std::size_t word) {
        const NameMatch principal = noun_at(word);
        if (!principal || principal.entry.kind != NameKind::role_head ||
            agents_.heads()[principal.entry.index].key != secretary_general)
            return word;
        const std::size_t mark = word + principal.words;
        return names_.word(text, mark, AgentWord::possessive) && soft(text, mark) && noun_at(mark + 1) ? mark + 1
                                                                                                       : word;
    };
    if (const std::size_t noun = behind_principal(at); noun != at) {
        parts.principal = true;
        return noun;
    }
    if (noun_at(at))
        return at;
    NameMatch body = names_.find(text, at, bodies);
    if (!body)
        return at;
    if (const NameMatch shortest = names_.find_shortest(text, at, bodies);
        shortest && shortest.words < body.words && noun_at(at + shortest.words))
        body = shortest;
    std::size_t next = at + body.words;
    const bool owned = names_.word(text, next, AgentWord::possessive) && soft(text, next);
    if (owned)
        ++next;
    if (!soft(text, next))
        return at;
    if (body.entry.kind == NameKind::organisation && agents_.organisations()[body.entry.index].key == united_nations) {
        // "UN Secretary-General's Special Adviser"
        if (const std::size_t noun = behind_principal(next); noun != next) {
            parts.principal = true;
            return noun;
        }
    }
    const NameMatch noun = noun_at(next);
    if (!noun || (body.entry.kind == NameKind::state && !owned && !agents_.heads()[noun.entry.index].state_first))
        return at;
    const bool state = body.entry.kind == NameKind::state;
    role.bodies.push_back(
        {static_cast<std::uint32_t>(at),
         static_cast<std::uint32_t>(at + body.words),
         state,
         state ? agents_.states()[body.entry.index].key : agents_.organisations()[body.entry.index].key,
         printed_name(text, at, at + body.words),
         {}});
    return next;
}

/// One tie and what it ties; `at` moves behind it. False where nothing is tied there.
bool RoleReader::read_tied(const NameText &text, std::size_t &at, int depth, RolePhrase &role, Parts &parts) const {
    if (!soft(text, at))
        return false;
    const NameMatch tie = names_.word(text, at, AgentWord::tie);
    if (!tie && !ties_without_word(text, at))
        return false;
    std::size_t next = at + tie.words;
    if (const std::size_t after = read_session(text, next, role); after != next) {
        at = parts.name_last = after;
        return true;
    }
    if (soft(text, next))
        next = behind_article(text, next);
    if (next >= text.words.size() || !soft(text, next))
        return false;
    if (const std::size_t after = read_session(text, next, role); after != next) {
        at = parts.name_last = after;
        return true;
    }
    const bool place = is(tie, "place");
    // "the Secretary-General on ...": what follows is no part of a role that stands by itself
    if (parts.head != nullptr && parts.head->use == RoleHead::Use::alone && tie && !is(tie, "of"))
        return false;
    if (parts.head != nullptr && !place)
        if (const NameMatch topic = names_.topic(text, next, parts.head->key)) {
            parts.whole = &agents_.roles()[topic.entry.index];
            role.tied = true;
            at = parts.name_last = next + topic.words;
            return true;
        }
    RolePhrase served;
    if (depth < deepest_role && !place && read(text, next, false, depth + 1, served) && !served.plural) {
        if (served.key == secretary_general) {
            parts.principal = role.tied = true;
        } else {
            role.of_role = served.key;
            role.tied = true;
            if (role.bodies.empty())
                role.bodies = served.bodies;
            if (role.organisation.empty())
                role.organisation = served.organisation;
        }
        at = parts.name_last = served.last;
        return true;
    }
    BodyPhrase body;
    if (read_body(text, next, tie && !is(tie, "topic"), body)) {
        const bool longer_topic = is(tie, "topic") && topic_end(text, next) > body.last && body.state == false;
        if (!longer_topic) {
            at = body.last;
            if (!place || body.state)
                parts.name_last = body.last;
            role.tied = true;
            if (role.state.empty())
                role.state = body.state ? body.key : body.of_state;
            role.bodies.push_back(std::move(body));
            return true;
        }
    }
    if (!tie || place || parts.head == nullptr || parts.whole != nullptr || parts.topic)
        return false;
    const std::size_t end = topic_end(text, next);
    if (end <= next)
        return false;
    // "Director of Elections at the African Union": whatever the noun, the organisation behind its topic makes it a role
    const bool in_body = (soft(text, end) && is(names_.word(text, end, AgentWord::tie), "place") &&
                          is_organisation(text, behind_article(text, end + 1))) ||
                         !bodies_in_apposition(text, end).empty();
    if (!in_body && (!parts.head->has_topic || (!is(tie, "topic") && !text.words[next].capital)))
        return false;
    parts.topic = role.topic = role.tied = true;
    at = parts.name_last = end;
    return true;
}

void RoleReader::give_key(RolePhrase &role, const Parts &parts) const {
    const BodyPhrase *organisation = nullptr;
    for (const BodyPhrase &body : role.bodies)
        if (!body.state && (organisation == nullptr || organisation->key == united_nations))
            organisation = &body;
    const std::string body_key = organisation == nullptr ? std::string() : organisation->key;
    const auto of_data = [&](const RoleTerm &term) {
        role.key = term.key;
        if (role.organisation.empty())
            role.organisation = term.organisation;
    };
    const bool elsewhere = organisation != nullptr && body_key != united_nations;
    if (parts.whole != nullptr) {
        if (!elsewhere || parts.whole->organisation == body_key || parts.head == nullptr ||
            parts.whole->topics.empty() || agents_.organisation(body_key) != nullptr)
            of_data(*parts.whole);
        return;
    }
    if (parts.head == nullptr)
        return;
    const RoleHead &head = *parts.head;
    if (parts.topic)
        return;
    for (const RoleTerm &term : agents_.roles()) {
        if (term.head != head.key || !term.topics.empty())
            continue;
        const bool here = elsewhere ? term.organisation == body_key
                                    : role.state.empty() && role.of_role.empty() &&
                                          (term.organisation.empty() || term.organisation == united_nations ||
                                           term.organisation == head.organisation);
        // "UN Special Adviser" need not be one to the Secretary-General
        const bool meant = term.key == head.key || parts.principal || elsewhere;
        if (here && meant && role.of_role.empty() && (role.state.empty() || term.organisation == body_key)) {
            of_data(term);
            return;
        }
    }
    role.organisation = head.organisation;
    const std::string of = !role.state.empty()       ? role.state
                           : !role.of_role.empty()   ? role.of_role
                           : elsewhere               ? body_key
                           : organisation != nullptr ? body_key
                                                     : head.organisation;
    const bool of_state = organisation != nullptr && !organisation->of_state.empty();
    if (!role.state.empty() && elsewhere && !body_key.empty() && !of_state)
        role.key = head.key + "/" + role.state + "/" + body_key;
    else if (!of.empty() && !(elsewhere && body_key.empty()))
        role.key = head.key + "/" + of;
    else if (head.use == RoleHead::Use::alone && !elsewhere)
        role.key = head.key;
}

bool RoleReader::read(const NameText &text, std::size_t at, bool any_case, int depth, RolePhrase &role) const {
    role = {};
    Parts parts;
    if (at >= text.words.size() || (at > 0 && names_.word(text, at - 1, AgentWord::deputy).words == 1))
        return false;
    const std::size_t noun = read_prefix(text, at, any_case, role, parts);
    const NameMatch whole = names_.find(text, noun, kinds_of(NameKind::role), any_case);
    const NameMatch head =
        names_.find(text, noun, kinds_of(NameKind::role_head) | kinds_of(NameKind::role_heads), any_case);
    if (!whole && !head)
        return false;
    std::size_t next = 0;
    if (whole && whole.words >= head.words) {
        parts.whole = &agents_.roles()[whole.entry.index];
        parts.head = agents_.head(parts.whole->head);
        role.tied = true;
        next = noun + whole.words;
        if (parts.head != nullptr && head.words == whole.words) { // "Secretary-General": also the noun of others
            parts.whole = nullptr;
            role.tied = parts.head->use == RoleHead::Use::alone;
        }
    } else {
        parts.head = &agents_.heads()[head.entry.index];
        role.plural = head.entry.kind == NameKind::role_heads;
        role.tied = parts.head->use == RoleHead::Use::alone || !role.bodies.empty();
        next = noun + head.words;
    }
    role.head = parts.head == nullptr ? std::string() : parts.head->key;
    parts.name_last = next;
    for (int ties = 0; ties < most_ties && next < text.words.size(); ++ties)
        if (!read_tied(text, next, depth, role, parts))
            break;
    const bool alone = parts.head != nullptr && parts.head->use == RoleHead::Use::alone;
    const bool open = parts.whole == nullptr && role.bodies.empty() && (!role.tied || parts.topic || alone);
    if (any_case && depth == 0 && !role.plural && open) // beside a name
        if (std::vector<BodyPhrase> bodies = bodies_in_apposition(text, next); !bodies.empty()) {
            next = bodies.back().last;
            role.tied = true;
            role.state = bodies.front().of_state;
            if (!parts.topic && bodies.front().key.empty()) // "Director, Division of X": a director of what
                parts.name_last = bodies.front().last;
            role.bodies = std::move(bodies);
        }
    if (const NameMatch acting = names_.word(text, next, AgentWord::acting_holder); acting && soft(text, next)) {
        role.acting = true;
        next += acting.words;
    }
    for (const BodyPhrase &tied : role.bodies)
        if (tied.state && role.state.empty())
            role.state = tied.key;
    role.first = static_cast<std::uint32_t>(at);
    role.last = static_cast<std::uint32_t>(next);
    role.name = printed_name(text, parts.name_first, parts.name_last);
    give_key(role, parts);
    return true;
}

} // namespace recital
