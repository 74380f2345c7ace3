#include "extract/person_phrase.hpp"

#include <algorithm>

namespace recital {
namespace {

constexpr std::size_t most_roles = 6;    // of one person in one place
constexpr std::size_t most_years = 4;    // in a bracket behind a name
constexpr std::size_t most_known = 1000; // persons remembered of a text
constexpr std::uint16_t name_gaps = gap_blank | gap_hyphen | gap_apostrophe | gap_line | gap_middle;
constexpr std::uint16_t apart = gap_comma | gap_dash | gap_open;

bool soft(const NameText &text, std::size_t at) { return (text.gap_before(at) & ~soft_gaps) == 0; }

/// A name starts here as far as what stands before tells: not in the middle of a row of capitals.
bool starts_fresh(const NameText &text, std::size_t at) {
    if (at == 0 || (text.words[at].gap & ~name_gaps) != 0)
        return true;
    return !text.words[at - 1].capital || text.words[at - 1].digit;
}

} // namespace

struct PersonReader::Scan {
    const NameText &text;
    KnownPersons &known;
    std::vector<RolePhrase> &alone;
    std::vector<PersonPhrase> persons;
    bool headline = false;
    std::size_t next = 0; // behind what was read last
};

PersonReader::PersonReader(const Agents &agents, const AgentNames &names, const RoleReader &roles)
    : agents_(agents), names_(names), roles_(roles), officials_(agents) {}

const OfficialTerm *PersonReader::official_at(const NameText &text, std::size_t at, std::size_t &end) const {
    const NameMatch match = names_.find(text, at, kinds_of(NameKind::official));
    if (!match)
        return nullptr;
    end = at + match.words;
    return &agents_.officials()[match.entry.index];
}

/// All who ever held the role are known, and so a name beside it that is none of theirs is no name.
bool PersonReader::must_be_known(const RolePhrase &role) const {
    const RoleTerm *term = agents_.role(role.key);
    return term != nullptr && term->holders_known;
}

/// Behind the names of those who made a picture or film, where the word opens such a credit.
std::size_t PersonReader::skip_credit(const NameText &text, std::size_t at) const {
    const NameMatch credit = names_.word(text, at, AgentWord::credit);
    if (!credit)
        return at;
    std::size_t end = at + credit.words;
    if (end >= text.words.size() || (text.gap_before(end) & (gap_line | gap_close)) != 0)
        return end;
    while (const NameMatch more = names_.word(text, end, AgentWord::credit))
        end += more.words;
    const std::size_t name = name_end(text, end, true);
    return name > end ? name : end;
}

/// Behind an organisation whose name holds a role ("Office of the High Commissioner for ..."), unless someone follows who
/// holds it.
std::size_t PersonReader::skip_body(const NameText &text, std::size_t at) const {
    const NameMatch body = names_.find(text, at, kinds_of(NameKind::organisation));
    if (!body)
        return at;
    const std::size_t end = at + body.words;
    RolePhrase role;
    std::size_t official = at;
    if (official_at(text, at, official) != nullptr && official < end) // a body named after someone
        return end;
    if (!roles_.read(text, at, false, role)) {
        for (std::size_t i = at + 1; i < end; ++i)
            if (names_.find(text, i, kinds_of(NameKind::role_head) | kinds_of(NameKind::role), true))
                return end;
        return at;
    }
    if (role.last > end)
        return at;
    const std::size_t name = honorifics_end(text, end);
    const bool named = end < text.words.size() && (text.gap_before(end) & ~(soft_gaps | gap_comma)) == 0 &&
                       name_end(text, name, false) > name;
    return role.last < end || !named ? end : at;
}

void PersonReader::remember(Scan &scan, const PersonPhrase &person) {
    if (person.name_last - person.name_first < 2 || scan.known.size() >= most_known ||
        std::any_of(scan.known.begin(), scan.known.end(),
                    [&](const KnownPerson &known) { return known.name == person.name; }))
        return;
    const std::vector<NameWord> &words = scan.text.words;
    scan.known.push_back(
        {person.name, person.key, words[person.name_first].folded, words[person.name_last - 1].folded});
}

void PersonReader::add(Scan &scan, PersonPhrase person) const {
    if (person.name.empty())
        person.name = printed_name(scan.text, person.name_first, person.name_last);
    std::size_t end = person.name_first;
    if (person.key.empty())
        if (const OfficialTerm *official = official_at(scan.text, person.name_first, end);
            official != nullptr && end == person.name_last)
            person.key = official->key;
    if (person.key.empty())
        if (const OfficialTerm *official = officials_.of_name(person.name))
            person.key = official->key;
    for (RolePhrase &role : person.roles) // "Special Adviser X": which, where the person was one of them alone
        if (!person.key.empty() && !role.tied && !role.head.empty())
            if (const RoleTerm *only = officials_.only_role(person.key, role.head)) {
                role.key = only->key;
                role.organisation = only->organisation;
            }
    std::erase_if(person.roles, [&](RolePhrase &role) { // "President", of what is not told
        const RoleHead *head = agents_.head(role.head);
        if (role.tied || !role.key.empty() || head == nullptr)
            return false;
        if (person.state.last != 0 && head->speaks_for) {
            role.state = person.state.key;
            role.key = role.head + "/" + role.state;
            return false;
        }
        return head->use == RoleHead::Use::tied;
    });
    scan.next = person.last;
    remember(scan, person);
    scan.persons.push_back(std::move(person));
}

bool PersonReader::read_state_in_brackets(const NameText &text, std::size_t at, PersonPhrase &person) const {
    const NameMatch state = names_.find(text, at, kinds_of(NameKind::state));
    if (!state || (text.gap_before(at) & gap_open) == 0 || (text.gap_before(at + state.words) & gap_close) == 0)
        return false;
    roles_.read_body(text, at, false, person.state);
    person.last = static_cast<std::uint32_t>(at + state.words);
    return true;
}

/// "President X of France": the State of a role that stands before the name.
void PersonReader::read_of_state(const NameText &text, PersonPhrase &person) const {
    const std::size_t tie = person.last;
    if (!names_.word(text, tie, AgentWord::tie) || !joined(text, tie))
        return;
    const std::size_t at = tie + 1 + (names_.word(text, tie + 1, AgentWord::article) ? 1 : 0);
    BodyPhrase body;
    RolePhrase &role = person.roles.back();
    const RoleHead *head = agents_.head(role.head);
    if (head == nullptr || (!head->speaks_for && !head->state_first))
        return;
    if (at >= text.words.size() || !joined(text, at) || !roles_.read_body(text, at, false, body) || !body.state)
        return;
    person.last = body.last;
    role.state = body.key;
    role.key = role.head + "/" + body.key;
    role.bodies.push_back(std::move(body));
}

/// Behind a role in brackets stands the acronym of its office, or the date of a publication: "- OHCHR, May 2006)". Two years
/// are those of a term.
bool PersonReader::is_publisher(const NameText &text, std::size_t at) const {
    if (at >= text.words.size())
        return false;
    const std::uint16_t gap = text.gap_before(at);
    constexpr std::uint16_t marked = gap_hyphen | gap_dash | gap_slash;
    if ((gap & marked) != 0 && text.words[at].capitals && names_.find(text, at, kinds_of(NameKind::organisation)))
        return true;
    if ((gap & gap_comma) == 0)
        return false;
    constexpr std::size_t longest_date = 3; // words
    for (std::size_t end = at; end < text.words.size() && end - at < longest_date; ++end) {
        const NameWord &word = text.words[end];
        if (word.digit && word.folded.size() == 4)
            return (text.gap_before(end + 1) & gap_close) != 0;
        if ((end != at && !soft(text, end)) || (!word.digit && !word.capital && !word.caseless))
            return false;
    }
    return false;
}

/// Roles in apposition: behind a comma, dash or bracket, and further ones behind a comma or "and".
void PersonReader::read_roles_after(const NameText &text, std::size_t at, PersonPhrase &person) const {
    std::size_t next = at;
    // "Mr. X (Viet Nam), Chair of ..."
    if (read_state_in_brackets(text, next, person))
        next = person.last;
    // "Mr. X (2031-2034), Chair of ..."
    std::size_t years = next;
    while (years < text.words.size() && years - next < most_years && text.words[years].digit &&
           (years == next ? (text.gap_before(years) & gap_open) != 0 : (text.gap_before(years) & gap_close) == 0))
        ++years;
    if (years > next && years < text.words.size() && (text.gap_before(years) & gap_close) != 0)
        next = years;
    while (next < text.words.size() && person.roles.size() < most_roles) {
        const std::uint16_t behind_state = next == at ? 0 : gap_close; // or behind years
        const auto gap = static_cast<std::uint16_t>(text.gap_before(next) & ~(person.roles.empty() ? behind_state : 0));
        const bool first = person.roles.empty();
        if ((gap &
             (gap_semicolon | gap_colon | gap_period | gap_quote | gap_slash | gap_stop | gap_close | gap_wide)) != 0)
            break;
        std::size_t start = next;
        if ((gap & apart) == 0) {
            if (first && !text.words[next].caseless)
                break;
            const NameMatch conjunction = names_.word(text, next, AgentWord::conjunction);
            if (conjunction)
                start += conjunction.words;
            else if (!text.words[next].caseless)
                break;
        }
        if (names_.word(text, start, AgentWord::article) && soft(text, start + 1))
            ++start;
        RolePhrase role;
        if (!roles_.read(text, start, true, role) || role.plural)
            break;
        // "X (United Nations High Commissioner for Refugees, 2008)": who published it
        if ((gap & gap_open) != 0 &&
            (is_publisher(text, role.last) ||
             names_.find(text, start, kinds_of(NameKind::organisation)).words >= role.last - start))
            break;
        if (!first) { // the role of the next person in a row
            const std::size_t after = honorifics_end(text, role.last);
            const bool bare = text.gap_before(role.last) == gap_blank;
            if ((after != role.last || bare) && role.last < text.words.size() && name_end(text, after, false) > after)
                break;
        }
        next = role.last;
        person.roles.push_back(std::move(role));
        person.last = static_cast<std::uint32_t>(next);
    }
}

/// "Mr. A B, ...", "Mr. B", "H.E. the President of the General Assembly, Mr. B".
bool PersonReader::read_with_honorific(Scan &scan, std::size_t at) const {
    const NameText &text = scan.text;
    const std::size_t name = honorifics_end(text, at);
    if (name == at || name >= text.words.size())
        return false;
    const std::size_t end = name_end(text, name, true);
    if (end == name)
        return false;
    PersonPhrase person;
    person.first = static_cast<std::uint32_t>(at);
    person.name_first = static_cast<std::uint32_t>(name);
    person.last = person.name_last = static_cast<std::uint32_t>(end);
    if (end - name == 1) { // a family name: whose, the text has told before
        const std::string &family = text.words[name].folded;
        const KnownPerson *found = nullptr;
        for (const KnownPerson &known : scan.known)
            if ((known.last == family || known.first == family) && (found == nullptr || known.last == family))
                found = &known;
        if (found == nullptr) {
            read_roles_after(text, end, person);
            if (person.state.last != 0) // in a record, by family name and State alone
                person.name = printed_name(text, at, end) + " (" + person.state.name + ")";
            else if (person.roles.empty() || !person.roles.front().tied)
                return false;
        } else {
            person.name = found->name;
            person.key = found->key;
        }
    }
    if (person.roles.empty())
        read_roles_after(text, end, person);
    add(scan, std::move(person));
    return true;
}

/// "Special Adviser A B", "the Special Adviser on C, A B,", or the role alone.
bool PersonReader::read_with_role(Scan &scan, std::size_t at) const {
    const NameText &text = scan.text;
    RolePhrase role;
    if (!starts_fresh(text, at) && !text.words[at].caseless && at >= scan.next && at > 0 &&
        !names_.word(text, at - 1, AgentWord::article) && names_.word(text, at - 1, AgentWord::name_particle))
        return false;
    if (!roles_.read(text, at, false, role))
        return false;
    if ((text.gap_before(at) & gap_open) != 0 && is_publisher(text, role.last)) {
        scan.next = role.last;
        return true;
    }
    // "Special Representative for A and Head of the Mission in A, X"
    std::vector<RolePhrase> before;
    while (!role.plural && before.size() < most_roles && role.last < text.words.size() && joined(text, role.last)) {
        const NameMatch conjunction = names_.word(text, role.last, AgentWord::conjunction);
        RolePhrase another;
        if (!conjunction || !joined(text, role.last + conjunction.words) ||
            !roles_.read(text, role.last + conjunction.words, false, another) || another.plural)
            break;
        before.push_back(std::move(role));
        role = std::move(another);
    }
    const std::size_t after = role.last;
    std::size_t name = honorifics_end(text, after);
    const std::uint16_t gap = text.gap_before(after);
    const bool direct = (gap & ~soft_gaps) == 0;
    const bool with_honorific = name != after;
    std::size_t end = name;
    if (after < text.words.size() && (direct || (gap & ~(gap_comma | gap_blank | gap_line)) == 0)) {
        std::size_t official_end = name;
        if (official_at(text, name, official_end) != nullptr)
            end = official_end;
        else if (with_honorific && (direct || role.tied))
            end = name_end(text, name, true);
        else if (!scan.headline && !must_be_known(role) && (!role.plural || direct) && (direct || role.tied))
            end = name_end(text, name, text.words[name].caseless && direct);
        if (end > name && !direct && !with_honorific && official_end == name) {
            // "the role, First Last," closes with a mark
            const std::uint16_t behind = text.gap_before(end);
            RolePhrase next_role;
            const bool own_role =
                (behind & apart) != 0 && end < text.words.size() &&
                roles_.read(text, end + (names_.word(text, end, AgentWord::article) ? 1 : 0), true, next_role);
            if ((behind & ~(gap_blank | gap_line)) == 0 && end < text.words.size())
                end = name;
            if (own_role) // "Deputy Secretary-General, A B, Special Adviser": the next one of a row
                end = name;
        }
    }
    if (end <= name) {
        before.push_back(std::move(role));
        std::size_t next = at;
        for (RolePhrase &alone : before) {
            if (alone.plural || !alone.tied ||
                (alone.key.empty() && (!alone.topic || !text.words[alone.first].capital)))
                continue; // nothing tells which role it is
            next = alone.last;
            scan.alone.push_back(std::move(alone));
        }
        scan.next = std::max(scan.next, next);
        return next != at;
    }
    PersonPhrase person;
    person.first = static_cast<std::uint32_t>(at);
    person.name_first = static_cast<std::uint32_t>(name);
    person.last = person.name_last = static_cast<std::uint32_t>(end);
    person.roles.push_back(role);
    const bool several = role.plural;
    for (RolePhrase &earlier : before)
        person.roles.insert(person.roles.end() - 1, std::move(earlier));
    if (!role.tied)
        read_of_state(text, person);
    if (person.roles.size() == 1 && !several && end < text.words.size())
        read_state_in_brackets(text, end, person);
    add(scan, std::move(person));
    std::size_t more = 0;
    while (several && more++ < most_roles && scan.next < text.words.size()) { // "Special Advisers A and B"
        const std::uint16_t between = text.gap_before(scan.next);
        std::size_t second = scan.next;
        const NameMatch conjunction = names_.word(text, second, AgentWord::conjunction);
        if (conjunction)
            second += conjunction.words;
        else if ((between & gap_comma) == 0)
            break;
        const std::size_t second_name = honorifics_end(text, second);
        const std::size_t second_end = name_end(text, second_name, false);
        if (second_end <= second_name)
            break;
        PersonPhrase other;
        other.first = static_cast<std::uint32_t>(second);
        other.name_first = static_cast<std::uint32_t>(second_name);
        other.last = other.name_last = static_cast<std::uint32_t>(second_end);
        other.roles.push_back(role);
        add(scan, std::move(other));
    }
    return true;
}

/// "Nora Wick, Chair of the Harbour Commission", or an official by the full name alone.
bool PersonReader::read_name_first(Scan &scan, std::size_t at) const {
    const NameText &text = scan.text;
    PersonPhrase person;
    std::size_t end = at;
    const bool official = official_at(text, at, end) != nullptr;
    if (official && joined(text, end) && end < text.words.size() && text.words[end].capital &&
        names_.word(text, end, AgentWord::body_noun))
        return false; // "Kofi Annan Foundation"
    if (!official) {
        if (!text.words[at].capital || !starts_fresh(text, at))
            return false;
        end = name_end(text, at, false);
        if (end == at)
            return false;
    }
    person.first = person.name_first = static_cast<std::uint32_t>(at);
    person.last = person.name_last = static_cast<std::uint32_t>(end);
    const NameMatch honorific = names_.word(text, end, AgentWord::honorific_after);
    if (honorific && soft(text, end)) {
        end += honorific.words;
        person.last = static_cast<std::uint32_t>(end);
    }
    read_roles_after(text, end, person);
    if (!official && !honorific && (person.roles.empty() || scan.headline || must_be_known(person.roles.front())))
        return false;
    // a role that is one only beside a name, behind a name that nothing else vouches for, must say of what
    if (!official && !honorific && person.roles.size() == 1 && !person.roles.front().tied &&
        (text.gap_before(person.last) & (gap_semicolon | gap_period | gap_close | gap_comma)) == 0 &&
        person.last != text.words.size())
        return false;
    add(scan, std::move(person));
    return true;
}

std::vector<PersonPhrase> PersonReader::read(const NameText &text, KnownPersons &known,
                                             std::vector<RolePhrase> &alone) const {
    Scan scan{text, known, alone, {}, is_headline(text), 0};
    while (scan.next < text.words.size()) {
        const std::size_t at = scan.next;
        if (const std::size_t behind = skip_credit(text, at); behind != at) {
            scan.next = behind;
            continue;
        }
        if (const std::size_t behind = skip_body(text, at); behind != at) {
            scan.next = behind;
            continue;
        }
        if (read_with_honorific(scan, at) || read_with_role(scan, at) || read_name_first(scan, at))
            continue;
        const NameMatch body = names_.find(text, at, kinds_of(NameKind::organisation) | kinds_of(NameKind::state));
        scan.next = at + std::max(body.words, 1U);
    }
    return std::move(scan.persons);
}

std::vector<PersonPhrase> PersonReader::read_authors(const NameText &text) const {
    std::vector<PersonPhrase> authors;
    std::size_t at = 0;
    if (const NameMatch mark = names_.word(text, at, AgentWord::author_mark))
        at += mark.words;
    while (at < text.words.size()) {
        const std::size_t name = honorifics_end(text, at);
        const std::size_t end = name_end(text, name, false);
        if (end == name)
            break;
        PersonPhrase person;
        person.first = static_cast<std::uint32_t>(at);
        person.name_first = static_cast<std::uint32_t>(name);
        person.last = person.name_last = static_cast<std::uint32_t>(end);
        person.name = printed_name(text, name, end);
        if (const OfficialTerm *official = officials_.of_name(person.name))
            person.key = official->key;
        std::vector<RolePhrase> roles;
        read_roles_after(text, end, person); // "by Karen Smith, UN Special Adviser on ..."
        at = person.last;
        authors.push_back(std::move(person));
        const NameMatch conjunction = names_.word(text, at, AgentWord::conjunction);
        if (conjunction)
            at += conjunction.words;
        else if ((text.gap_before(at) & (gap_comma | gap_semicolon | gap_slash)) == 0)
            break;
    }
    return authors;
}

} // namespace recital
