#include "extract/entry_run.hpp"

#include <algorithm>

#include "extract/agent_things.hpp"
#include "extract/letter_title.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_issuer = 120; // bytes
constexpr int most_segments = 4;            // parts of a title's end

} // namespace

/// "Title / by A and B"
void EntryDocumentReader::Run::read_authors() {
    const std::string_view text = page.view(rest);
    const std::size_t slash = text.rfind(" / ");
    if (slash == std::string_view::npos)
        return;
    const Stretch right = trimmed(page, {static_cast<std::uint32_t>(rest.begin + slash + 3), rest.end});
    Stretch names = right;
    const bool by = opening(page, right, "author_by", words.words, names) != nullptr;
    std::vector<std::int32_t> persons = page.things_within(block(), names, {ThingKind::person});
    if (persons.empty())
        persons = add_authors(words.agents, page, block(), names);
    if (persons.empty() && !by)
        return;
    for (const std::int32_t person : persons)
        relate(LinkKind::authored_by, person, page.told_at(person));
    if (persons.empty())
        for (const std::int32_t body : page.things_within(block(), names, {ThingKind::organisation, ThingKind::role}))
            relate(LinkKind::created_by, body, page.told_at(body));
    found.sure = true;
    if (bracket_type == DocumentType::document)
        bracket_type = DocumentType::publication;
    rest = trimmed(page, {rest.begin, static_cast<std::uint32_t>(rest.begin + slash)}, entry_marks);
}

/// Whether these few words can be who issued a document: they begin with a capital, behind an article.
bool EntryDocumentReader::Run::names_issuer(Stretch stretch) const {
    Stretch behind = stretch;
    opening(page, stretch, "sent_article", words.words, behind);
    const std::string_view text = page.view(behind);
    return !text.empty() && text.size() <= longest_issuer && text.front() >= 'A' && text.front() <= 'Z';
}

/// "Remarks of A at the Dialogue on B": where no bracket tells of the occasion, the title may.
void EntryDocumentReader::Run::read_occasion() {
    for (const EntryRelation &relation : found.relations)
        if (relation.kind == LinkKind::delivered_at)
            return;
    const auto occasion = words.events.occasion(page.view(found.name), page.language());
    if (!occasion || occasion->name.empty())
        return;
    Thing event = event_thing(*occasion);
    if (event.dates.empty() && !found.thing.dates.empty())
        event.dates.push_back({DateKind::event, found.thing.dates.front().from, found.thing.dates.front().to});
    const Stretch at{found.name.begin + occasion->begin, found.name.begin + occasion->end};
    relate(LinkKind::delivered_at, page.add(std::move(event), block(), at.empty() ? found.name : at, Rule::headline),
           found.name);
}

/// "Programme on Rivers: Title": the body before the colon published it.
void EntryDocumentReader::Run::read_leading_publisher() {
    for (const EntryRelation &relation : found.relations)
        if (relation.kind == LinkKind::published_by || relation.kind == LinkKind::commissioned_by)
            return;
    const std::size_t colon = page.view(found.name).find(": ");
    if (colon == std::string_view::npos)
        return;
    const Stretch first{found.name.begin, static_cast<std::uint32_t>(found.name.begin + colon)};
    const auto bodies = page.things_within(block(), first, {ThingKind::organisation});
    if (!bodies.empty() && page.told_at(bodies.front()).begin == first.begin &&
        page.told_at(bodies.front()).end == first.end)
        relate(LinkKind::published_by, bodies.front(), first);
}

/// "report of the Secretary-General"; `whole`: the title has nothing else, and may go on behind the issuer
bool EntryDocumentReader::Run::read_tail(Stretch tail, bool whole) {
    Stretch behind;
    const ReaderWords::Entry *kind = opening(page, tail, "entry_kind", words.words, behind);
    if (kind == nullptr)
        return false;
    const auto type = value_of<DocumentType>(kind->value).value_or(DocumentType::document);
    if (behind.empty()) {
        if (tail_type == DocumentType::document)
            tail_type = type;
        return !whole;
    }
    Stretch issuer;
    if (opening(page, behind, "kind_link", words.words, issuer) == nullptr)
        return false;
    Stretch ignored;
    const bool adopted =
        opening(page, trimmed(page, behind, entry_marks), "kind_adopted", words.words, ignored) != nullptr;
    const auto agents = page.things_within(
        block(), issuer, {ThingKind::person, ThingKind::role, ThingKind::organisation, ThingKind::state});
    const std::vector<DatedStretch> dates = dates_in(page, issuer, words);
    std::int32_t agent = -2;
    if (!agents.empty()) {
        // nothing but an article stands before who issued it
        const Stretch before = trimmed(page, {issuer.begin, page.told_at(agents.front()).begin});
        Stretch nothing;
        if (before.empty() ||
            (opening(page, before, "sent_article", words.words, nothing) != nullptr && nothing.empty()))
            agent = agents.front();
    }
    if (agent < 0 && dates.empty() && (whole || !names_issuer(issuer)))
        return false;
    if (agent >= 0) {
        const bool organ = page.thing(agent).kind == ThingKind::organisation;
        const Stretch after = trimmed(page, {page.told_at(agent).end, issuer.end}, entry_marks);
        if (!whole && !after.empty() && dates.empty())
            return false;
        relate(adopted && organ ? LinkKind::adopted_by : LinkKind::created_by, agent, page.told_at(agent));
    }
    if (!dates.empty() && !whole)
        date(adopted ? DateKind::adopted : kind_of_date(), dates.front());
    if (tail_type == DocumentType::document)
        tail_type = type;
    return !whole;
}

void EntryDocumentReader::Run::read_tails() {
    for (int i = 0; i < most_segments; ++i) {
        const std::string_view text = page.view(rest);
        const std::size_t colon = text.rfind(": ");
        const std::size_t semicolon = text.rfind("; ");
        std::size_t cut = colon;
        if (semicolon != std::string_view::npos && (colon == std::string_view::npos || semicolon > colon))
            cut = semicolon;
        if (cut == std::string_view::npos) {
            read_tail(rest, true);
            return;
        }
        if (!read_tail({static_cast<std::uint32_t>(rest.begin + cut + 2), rest.end}, false))
            return;
        rest = trimmed(page, {rest.begin, static_cast<std::uint32_t>(rest.begin + cut)}, entry_marks);
    }
}

/// From the stretch on, up to what is the title: a colon or quotation mark.
Stretch EntryDocumentReader::Run::up_to_title(Stretch stretch) const {
    const std::string_view text = page.view(stretch);
    std::size_t end = text.size();
    for (const std::string_view mark : {": ", ":\xE2\x80\x9C", "\"", "\xE2\x80\x9C", "("})
        end = std::min(end, text.find(mark));
    return {stretch.begin, static_cast<std::uint32_t>(stretch.begin + end)};
}

std::int32_t EntryDocumentReader::Run::speaker(Stretch stretch) const {
    const auto agents = page.things_within(block(), stretch, {ThingKind::person, ThingKind::role});
    return agents.empty() ? -2 : agents.front();
}

/// "Statement by ...", "Interview with ...", "Summary of ..."
void EntryDocumentReader::Run::read_opening() {
    Stretch behind;
    const ReaderWords::Entry *entry_opening = opening(page, rest, "entry_opening", words.words, behind);
    if (entry_opening == nullptr)
        return;
    opening_type = value_of<DocumentType>(entry_opening->value).value_or(DocumentType::document);
    found.sure = true;
}

void EntryDocumentReader::Run::read_letter() {
    const std::string_view text = page.view(rest);
    const auto letter = read_letter_title(text, words.words);
    if (!letter)
        return;
    opening_type = letter->type;
    if (letter->date)
        found.thing.dates.push_back({DateKind::letter, letter->date, letter->date});
    const auto part = [&](std::string_view view) {
        const auto begin = static_cast<std::uint32_t>(rest.begin + (view.data() - text.data()));
        return Stretch{begin, begin + static_cast<std::uint32_t>(view.size())};
    };
    const std::initializer_list<ThingKind> agents{ThingKind::person, ThingKind::role, ThingKind::organisation,
                                                  ThingKind::state};
    if (!letter->sender.empty())
        if (const auto senders = page.things_within(block(), part(letter->sender), agents); !senders.empty())
            relate(LinkKind::sent_by, senders.front(), page.told_at(senders.front()));
    for (const std::string_view addressee : letter->addressees)
        if (const auto to = page.things_within(block(), part(addressee), agents); !to.empty())
            relate(LinkKind::addressed_to, to.front(), page.told_at(to.front()));
}

/// Whose words a press release gives, and where they were said.
void EntryDocumentReader::Run::read_press() {
    std::string role;
    for (const GrammarWord &series : words.authority.words())
        if (series.token_class == "press_speaker" && found.thing.key.starts_with(series.value + "/") &&
            !series.words.empty())
            role = series.words.front().text;
    if (!role.empty()) {
        const std::string folded = fold_name(role);
        std::string key = folded;
        std::replace(key.begin(), key.end(), ' ', '_');
        const auto is_role = [&](std::int32_t agent) {
            const Thing &thing = page.thing(agent);
            return thing.kind == ThingKind::role && (thing.key == key || fold_name(thing.name) == folded);
        };
        // the holder, where the authority data know who is named with the role; else the role
        std::int32_t says = -2;
        for (const std::int32_t agent : page.things_within(block(), found.name, {ThingKind::person, ThingKind::role})) {
            const bool person = page.thing(agent).kind == ThingKind::person && !page.thing(agent).key.empty();
            const bool holds =
                person && std::any_of(page.relations().begin(), page.relations().end(), [&](const Relation &relation) {
                    return relation.kind == LinkKind::holds_role && relation.subject == agent && relation.object >= 0 &&
                           is_role(relation.object);
                });
            if (holds || is_role(agent)) {
                says = agent;
                break;
            }
        }
        if (says < 0) {
            Thing thing;
            thing.kind = ThingKind::role;
            thing.name = role;
            thing.key = key;
            says = page.add(std::move(thing), block(), found.name, Rule::headline);
        }
        relate(LinkKind::statement_by, says, found.name);
    }
    const auto occasion = words.events.occasion(page.view(found.name), page.language());
    if (!occasion)
        return;
    Thing event = event_thing(*occasion);
    if (event.dates.empty() && !found.thing.dates.empty())
        event.dates.push_back({DateKind::event, found.thing.dates.front().from, found.thing.dates.front().to});
    const Stretch at{found.name.begin + occasion->begin, found.name.begin + occasion->end};
    const std::int32_t index = page.add(std::move(event), block(), at.empty() ? found.name : at, Rule::headline);
    relate(LinkKind::has_press_release, index, found.name, true);
}

} // namespace recital
