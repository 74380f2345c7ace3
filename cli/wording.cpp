#include "cli/wording.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "export/iri_names.hpp"
#include "graph/document_date.hpp"
#include "graph/provision.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

std::string spaced(std::string_view name) {
    std::string out(name);
    std::replace(out.begin(), out.end(), '_', ' ');
    return out;
}

struct Place {
    std::string kind;   // "op. para."
    std::string number; // "4 (a)"; empty where there is none
    std::string shown;  // both
    std::optional<int> value;
};

/// A place of one step apart into kind and number, so that neighbours can share the kind.
Place place_of(std::string_view key) {
    Place out;
    const auto provision = Provision::of_key(key);
    if (!provision) {
        out.shown = std::string(key);
        return out;
    }
    out.shown = provision->display();
    const std::size_t bar = key.find('_');
    const auto kind = Provision::of_key(std::string(key.substr(0, bar)) + "_1");
    if (bar == std::string_view::npos || !kind)
        return out;
    const std::string shown_one = kind->display();
    const std::string prefix = shown_one.substr(0, shown_one.rfind(' '));
    if (!out.shown.starts_with(prefix + ' ') || out.shown.find(',') != std::string::npos)
        return out;
    out.kind = prefix;
    out.number = out.shown.substr(prefix.size() + 1);
    int value = 0;
    const char *end = key.data() + key.size();
    if (const auto [stop, error] = std::from_chars(key.data() + bar + 1, end, value);
        error == std::errc() && stop == end)
        out.value = value;
    return out;
}

std::string plural(const std::string &kind) {
    if (kind.ends_with("para."))
        return kind.substr(0, kind.size() - 1) + "s.";
    return kind + (kind.ends_with('x') ? "es" : "s");
}

std::string listed(const std::vector<std::string> &parts) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i)
        out += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
    return out;
}

/// "138", "139", "140" as "138–140"; other neighbours one by one.
std::vector<std::string> runs(const std::vector<Place> &places) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < places.size();) {
        std::size_t last = i;
        while (last + 1 < places.size() && places[last].value && places[last + 1].value &&
               *places[last + 1].value == *places[last].value + 1)
            ++last;
        if (last - i >= 2) {
            out.push_back(places[i].number + "\u2013" + places[last].number);
            i = last + 1;
        } else {
            out.push_back(places[i].number);
            ++i;
        }
    }
    return out;
}

/// Lemmas that are no verbs.
constexpr auto adjectives =
    std::to_array<std::string_view>({"aware", "cautious", "cognizant", "conscious", "desirous", "determined", "eager",
                                     "encouraged", "grateful", "indignant", "mindful", "thankful", "willing"});

/// English third person of a verb's base form: "take note" is "takes note", "determined" is "is determined".
std::string third_person(std::string_view label) {
    if (std::find(adjectives.begin(), adjectives.end(), label) != adjectives.end())
        return std::string("is ").append(label);
    const std::size_t end = std::min(label.find(' '), label.size());
    std::string verb(label.substr(0, end));
    const auto ends = [&](std::string_view ending) { return verb.ends_with(ending); };
    constexpr std::string_view vowels = "aeiou";
    if (ends("y") && verb.size() > 1 && vowels.find(verb[verb.size() - 2]) == std::string_view::npos)
        verb.replace(verb.size() - 1, 1, "ies");
    else if (ends("ss") || ends("sh") || ends("ch") || ends("x") || ends("z") || ends("o"))
        verb += "es";
    else if (!ends("s"))
        verb += 's';
    return verb.append(label.substr(end));
}

struct LinkRow {
    LinkKind kind;
    LinkWords words;
};

constexpr auto link_rows = std::to_array<LinkRow>({
    {LinkKind::draft, {"Draft", "Adopted as"}},
    {LinkKind::recommended_in, {"Recommended in", "Recommends"}},
    {LinkKind::adopted_at, {"Record", "Adopted there"}},
    {LinkKind::adopted_by, {"Adopted by", {}}},
    {LinkKind::sponsored, {"Sponsors", {}}},
    {LinkKind::voted_for, {"In favour", {}}},
    {LinkKind::voted_against, {"Against", {}}},
    {LinkKind::abstained, {"Abstaining", {}}},
    {LinkKind::issued_by, {"Issued by", {}}},
    {LinkKind::considered_under, {"Considered under", {}}},
    {LinkKind::addendum_to, {"Addendum to", "Has addendum"}},
    {LinkKind::corrigendum_to, {"Corrigendum to", "Has corrigendum"}},
    {LinkKind::revision_of, {"Revision of", "Has revision"}},
    {LinkKind::part_of, {"Part of", "Has part"}},
    {LinkKind::transmits, {"Transmits", "Transmitted by"}},
    {LinkKind::annexes, {"Annexes", "Annexed to"}},
    {LinkKind::supersedes, {"Supersedes", "Superseded by"}},
    {LinkKind::terminates, {"Terminates", "Terminated by"}},
    {LinkKind::amends, {"Amends", "Amended by"}},
    {LinkKind::renews_mandate, {"Renews mandate", "Renewed by"}},
    {LinkKind::has_press_release, {"Press release", "Press release of"}},
    {LinkKind::has_webcast, {"Webcast", "Webcast of"}},
    {LinkKind::has_meeting_record, {"Record of meeting", "Record of"}},
    {LinkKind::has_concept_note, {"Concept note", "Concept note of"}},
    {LinkKind::has_summary, {"Summary", "Summary of"}},
    {LinkKind::has_news_story, {"News story", "News story of"}},
    {LinkKind::has_web_page, {"Web page", "Web page of"}},
    {LinkKind::has_statement, {"Statement", "Statement at"}},
    {LinkKind::has_related_document, {"Related document", "Related to"}},
    {LinkKind::has_sub_event, {"Held within it", "Held within"}},
    {LinkKind::has_participant, {"Participant", "Took part in"}},
    {LinkKind::considers, {"Considers", "Considered at"}},
    {LinkKind::co_organized_by, {"Organized by", "Organizer of"}},
    {LinkKind::outcome_of, {"Outcome of", "Outcome"}},
    {LinkKind::follows, {"Follows", "Followed by"}},
    {LinkKind::delivered_at, {"Delivered at", "Delivered there"}},
    {LinkKind::statement_by, {"Statement by", "Statement"}},
    {LinkKind::delivered_by, {"Delivered by", "Delivered"}},
    {LinkKind::interview_with, {"Interview with", "Interview"}},
    {LinkKind::features, {"Features", "Featured in"}},
    {LinkKind::authored_by, {"Author", "Author of"}},
    {LinkKind::created_by, {"Created by", "Created"}},
    {LinkKind::published_by, {"Published by", "Published"}},
    {LinkKind::commissioned_by, {"Commissioned by", "Commissioned"}},
    {LinkKind::produced_for, {"Produced for", "Produced for it"}},
    {LinkKind::sent_by, {"Sent by", "Sender of"}},
    {LinkKind::addressed_to, {"Addressed to", "Addressee of"}},
    {LinkKind::translation_of, {"Translation of", "Translation"}},
    {LinkKind::holds_role, {"Role", "Held by"}},
    {LinkKind::role_in, {"Role in", "Roles"}},
    {LinkKind::speaks_for, {"Speaks for", "Spokespersons"}},
    {LinkKind::mentions, {"Mentions", "Mentioned in"}},
});

} // namespace

std::string type_words(DocumentType type) {
    switch (type) {
    case DocumentType::named:
        return "known by its name alone";
    case DocumentType::outcome:
        return "outcome document";
    default:
        return spaced(name_of(type));
    }
}

std::string agent_words(AgentKind kind) {
    switch (kind) {
    case AgentKind::state:
        return "State";
    case AgentKind::organisation:
        return "organization";
    default:
        return spaced(name_of(kind));
    }
}

std::string event_words(EventKind kind) {
    switch (kind) {
    case EventKind::high_level_event:
        return "high-level event";
    case EventKind::organisational_change:
        return "organizational change";
    default:
        return spaced(name_of(kind));
    }
}

std::string referred_words(const Document &document) {
    switch (document.type) {
    case DocumentType::named:
    case DocumentType::document:
        return "the document";
    default:
        return "the " + type_words(document.type);
    }
}

std::string date_words(const Date &date) {
    static constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                             "May",       "June",     "July",     "August",
                                                             "September", "October",  "November", "December"};
    if (!date)
        return {};
    if (date.month == 0 || date.month > months.size())
        return fmt::format("{}", date.year);
    const std::string_view month = months[date.month - 1U];
    return date.day == 0 ? fmt::format("{} {}", month, date.year) : fmt::format("{} {} {}", date.day, month, date.year);
}

std::string adoption_words(const Document &document) {
    std::string how;
    switch (document.adoption) {
    case Adoption::without_vote:
        how = "without a vote";
        break;
    case Adoption::unanimously:
        how = "unanimously";
        break;
    case Adoption::recorded_vote:
        how = "by recorded vote";
        break;
    case Adoption::vote:
        how = "by vote";
        break;
    case Adoption::unknown:
        break;
    }
    if (document.votes_for >= 0) {
        how += fmt::format("{}({} in favour", how.empty() ? "" : " ", document.votes_for);
        if (document.votes_against >= 0)
            how += fmt::format(", {} against", document.votes_against);
        if (document.abstentions >= 0)
            how += fmt::format(", {} abstaining", document.abstentions);
        how += ')';
    }
    if (document.adopted)
        how += (how.empty() ? "" : ", ") + date_words(document.adopted);
    return how;
}

std::string vote_words(const Document &document) {
    const bool split = document.votes_against > 0 || document.abstentions > 0;
    if (document.votes_for >= 0 && document.votes_against >= 0 && (split || document.adoption != Adoption::unanimously))
        return fmt::format("{}-{}-{}", document.votes_for, document.votes_against, std::max(document.abstentions, 0));
    switch (document.adoption) {
    case Adoption::without_vote:
        return "without a vote";
    case Adoption::unanimously:
        return "unanimously";
    case Adoption::recorded_vote:
    case Adoption::vote:
        return "by vote";
    case Adoption::unknown:
        break;
    }
    return {};
}

std::string_view status_words(Resolution status) {
    switch (status) {
    case Resolution::resolved:
        break;
    case Resolution::partial:
        return "known by its name alone";
    case Resolution::ambiguous:
        return "no single candidate";
    case Resolution::unresolved:
        return "no candidate";
    }
    return {};
}

std::string date_column(const Document &document) {
    const Date date = date_of(document);
    return date ? iso_date(date) : std::string("no date");
}

std::string place_words(std::string_view key) {
    if (key.empty())
        return "the document";
    const auto provision = Provision::of_key(key);
    return provision ? provision->display() : std::string(key);
}

std::string places_words(std::string_view keys) {
    std::vector<std::vector<Place>> groups; // neighbours of one kind
    while (!keys.empty()) {
        const std::size_t end = std::min(keys.find(';'), keys.size());
        if (end != 0) {
            Place place = place_of(keys.substr(0, end));
            if (groups.empty() || place.kind.empty() || groups.back().back().kind != place.kind)
                groups.emplace_back();
            groups.back().push_back(std::move(place));
        }
        keys.remove_prefix(std::min(end + 1, keys.size()));
    }
    std::vector<std::string> parts;
    parts.reserve(groups.size());
    for (const std::vector<Place> &group : groups)
        parts.push_back(group.size() == 1 ? group.front().shown
                                          : plural(group.front().kind) + ' ' + listed(runs(group)));
    return parts.empty() ? place_words("") : listed(parts);
}

std::string act_words(const KnowledgeGraph &graph, const Citation &citation) {
    const auto &acts = graph.terms().acts;
    const auto &relations = graph.terms().relations;
    const bool negative = citation.polarity == Polarity::negative;
    std::string out = "cites";
    if (citation.act != 0 && citation.act < acts.size()) {
        const TermNames::Act &act = acts[citation.act];
        out = third_person(spaced(act.label.empty() ? act.lemma : act.label));
        // The name of the act's property says the verb with its preposition: "takes note of".
        if (const std::string phrase = words_of_name(act.property); phrase.starts_with(out + ' '))
            out = phrase;
    }
    if (negative)
        out += ", denying";
    if (citation.relation != 0 && citation.relation < relations.size())
        out += fmt::format(" (\u201C{}\u201D)", spaced(relations[citation.relation].lemma));
    return out;
}

LinkWords link_words(LinkKind kind) {
    for (const LinkRow &row : link_rows)
        if (row.kind == kind)
            return row.words;
    return {"Related to", "Related to"};
}

std::string grouped(std::size_t number) {
    std::string out = fmt::format("{}", number);
    for (std::size_t at = out.size(); at > 3; at -= 3)
        out.insert(at - 3, 1, ',');
    return out;
}

std::string_view judged_words(Judged judged) {
    switch (judged) {
    case Judged::none:
        break;
    case Judged::confirmed:
        return "confirmed";
    case Judged::curated:
        return "said by a person";
    case Judged::rejected:
        return "rejected";
    }
    return {};
}

std::string counted(std::size_t number, std::string_view singular, std::string_view plural) {
    std::string out = grouped(number) + ' ';
    if (number == 1)
        return out.append(singular);
    return plural.empty() ? out.append(singular) + 's' : out.append(plural);
}

std::string official_address(const Document &document, Language language) {
    const auto symbol = Symbol::parse(document.key);
    if (!symbol || symbol->key() != document.key)
        return {};
    return un_address(symbol->representative().key(), language == Language::unknown ? Language::en : language);
}

} // namespace recital
