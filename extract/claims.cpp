#include "extract/claims.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "graph/document_date.hpp"
#include "graph/fold.hpp"

namespace recital {
namespace {

/// One source's word.
struct Saying {
    ClaimKind kind = ClaimKind::title;
    std::string value;
    std::string folded; // of a title
    Language language = Language::unknown;
    SourceRank source = SourceRank::page;
    bool describes = false; // stands with the document's title
    LinkEvidence evidence;
};

ClaimKind kind_of(DateKind date, DocumentType type) {
    switch (date) {
    case DateKind::adopted:
        return ClaimKind::adopted;
    case DateKind::issued:
        return ClaimKind::issued;
    case DateKind::published:
        return ClaimKind::published;
    case DateKind::letter:
        return ClaimKind::dated;
    case DateKind::told:
    case DateKind::event:
        break;
    }
    return dated_by(type);
}

void add_told(std::vector<Saying> &sayings, const ThingRef &ref, DocumentType type) {
    Saying saying;
    saying.source = rank_of(*ref.reading);
    saying.describes = !ref->name.empty();
    saying.evidence = {ref.text, ref->told.begin, ref->told.end, ref->told.provision, ref->told.quote, ref->told.rule};
    for (const ToldDate &date : ref->dates) {
        if (!date.from || date.kind == DateKind::event)
            continue;
        saying.kind = kind_of(date.kind, type);
        saying.value = iso_date(date.from);
        sayings.push_back(saying);
    }
    if (ref->name.empty())
        return;
    saying.kind = ClaimKind::title;
    saying.value = ref->name;
    saying.folded = fold_name(ref->name);
    saying.language = ref->language != Language::unknown ? ref->language : ref.reading->text.language;
    sayings.push_back(std::move(saying));
}

void add_masthead(std::vector<Saying> &sayings, const Reading &reading, TextId text) {
    Saying saying;
    saying.source = SourceRank::masthead;
    saying.describes = true;
    saying.evidence.text = text;
    const auto add = [&](ClaimKind kind, std::string value) {
        saying.kind = kind;
        saying.value = std::move(value);
        saying.folded = kind == ClaimKind::title ? fold_name(saying.value) : std::string();
        if (!saying.value.empty())
            sayings.push_back(saying);
    };
    add(ClaimKind::title, reading.facts.title);
    add(ClaimKind::adopted, reading.facts.adopted ? iso_date(reading.facts.adopted) : std::string());
    add(ClaimKind::issued, reading.facts.issued ? iso_date(reading.facts.issued) : std::string());
}

/// Two values that do not contradict each other: a date and its year, a title and a part of it. Titles in two languages
/// cannot be compared.
bool agree(const Saying &a, const Saying &b) {
    if (a.kind != ClaimKind::title)
        return a.value.starts_with(b.value) || b.value.starts_with(a.value);
    return (a.language != b.language && a.language != Language::unknown && b.language != Language::unknown) ||
           a.folded.find(b.folded) != std::string::npos || b.folded.find(a.folded) != std::string::npos;
}

/// What agrees with a saying that is believed more.
struct Group {
    Saying first;
    std::string value; // the fullest
    std::size_t told = 0;
    std::vector<LinkEvidence> evidence;
};

std::vector<Group> groups_of(std::vector<Saying> &&sayings) {
    std::stable_sort(sayings.begin(), sayings.end(), [](const Saying &a, const Saying &b) {
        return std::tuple(a.source, !a.describes) < std::tuple(b.source, !b.describes);
    });
    std::vector<Group> groups;
    for (Saying &saying : sayings) {
        const auto known =
            std::find_if(groups.begin(), groups.end(), [&](const Group &group) { return agree(group.first, saying); });
        Group &group = known == groups.end() ? groups.emplace_back() : *known;
        group.evidence.push_back(saying.evidence);
        ++group.told;
        // a masthead's words are its own; of the others the fullest are shown
        if (group.told == 1)
            group.value = saying.value;
        else if (group.first.source != SourceRank::masthead && saying.value.size() > group.value.size() &&
                 saying.kind != ClaimKind::title)
            group.value = saying.value;
        if (group.told == 1)
            group.first = std::move(saying);
    }
    std::stable_sort(groups.begin(), groups.end(), [](const Group &a, const Group &b) {
        return std::tuple(a.first.source, !a.first.describes, b.told) <
               std::tuple(b.first.source, !b.first.describes, a.told);
    });
    return groups;
}

} // namespace

SourceRank rank_of(const Reading &reading) {
    if (!reading.facts.key.empty() && reading.facts.type != DocumentType::press_release)
        return SourceRank::record;
    switch (reading.facts.type) {
    case DocumentType::news_story:
    case DocumentType::press_release:
    case DocumentType::interview:
    case DocumentType::publication:
        return SourceRank::article;
    default:
        return SourceRank::page;
    }
}

std::vector<ToldClaim> settle_claims(const ThingNodes &nodes,
                                     const std::map<std::uint32_t, std::vector<ThingRef>> &told,
                                     DocumentTable &documents) {
    std::vector<ToldClaim> claims;
    for (const auto &[id, refs] : told) {
        Document &document = documents[id];
        std::map<ClaimKind, std::vector<Saying>> sayings;
        std::vector<Saying> all;
        for (const ThingRef &ref : refs)
            add_told(all, ref, document.type);
        for (const Saying &saying : all)
            sayings[saying.kind]; // kinds that pages speak of
        for (const TextId text : document.texts)
            add_masthead(all, nodes.readings()[text], text);
        for (Saying &saying : all)
            if (const auto known = sayings.find(saying.kind); known != sayings.end())
                known->second.push_back(std::move(saying));
        for (auto &[kind, of_kind] : sayings) {
            std::vector<Group> groups = groups_of(std::move(of_kind));
            if (kind == ClaimKind::title && document.title.empty()) {
                document.title = groups.front().value;
                document.title_language = groups.front().first.language;
            } else if (kind != ClaimKind::title && !date_of(document, kind)) {
                date_of(document, kind) = parse_iso_date(groups.front().value).value_or(Date{});
            }
            for (Group &group : groups) {
                ToldClaim &claim = claims.emplace_back();
                claim.claim.document = id;
                claim.claim.kind = kind;
                claim.claim.value = std::move(group.value);
                claim.claim.source = group.first.source;
                claim.claim.standing = &group == &groups.front() ? Standing::shown : Standing::outdone;
                claim.evidence = std::move(group.evidence);
            }
        }
    }
    return claims;
}

} // namespace recital
