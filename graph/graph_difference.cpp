#include "graph/graph_difference.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "graph/sha256.hpp"

namespace recital {
namespace {

template <class T> struct Field {
    std::string_view name;
    std::string (*value)(const KnowledgeGraph &graph, const T &item);
    DocumentId T::*document = nullptr; // where the value is the key of this document
};

std::string joined(const std::vector<std::string> &parts) {
    std::string out;
    for (const std::string &part : parts)
        out += (out.empty() ? "" : "; ") + part;
    return out;
}

std::string joined(const std::vector<Match> &matches) {
    std::string out;
    for (const Match &match : matches)
        out += (out.empty() ? "" : "; ") + match.iri;
    return out;
}

std::string number(int value, int unknown) { return value == unknown ? std::string() : std::to_string(value); }
std::string date(const Date &value) { return value ? iso_date(value) : std::string(); }
std::string truth(bool value) { return value ? "yes" : "no"; }
std::string key_of(const KnowledgeGraph &graph, DocumentId id) {
    return id < graph.documents().size() ? graph.documents()[id].key : std::string();
}
std::string language(Language value) {
    return value == Language::unknown ? std::string() : std::string(language_code(value));
}
std::string act(const KnowledgeGraph &graph, TermId id) {
    return id != 0 && id < graph.terms().acts.size() ? graph.terms().acts[id].lemma : std::string();
}
std::string relation(const KnowledgeGraph &graph, TermId id) {
    return id != 0 && id < graph.terms().relations.size() ? graph.terms().relations[id].lemma : std::string();
}

using Graph = KnowledgeGraph;

const std::vector<Field<Document>> &fields(const Document *) {
    static const std::vector<Field<Document>> all{
        {"key", [](const Graph &, const Document &d) { return d.key; }},
        {"label", [](const Graph &, const Document &d) { return d.label; }},
        {"read", [](const Graph &, const Document &d) { return truth(d.read()); }},
        {"type", [](const Graph &, const Document &d) { return std::string(name_of(d.type)); }},
        {"organ",
         [](const Graph &, const Document &d) {
             return d.organ == Organ::none ? std::string() : std::string(name(d.organ));
         }},
        {"title", [](const Graph &, const Document &d) { return d.title; }},
        {"title_language", [](const Graph &, const Document &d) { return language(d.title_language); }},
        {"adopted", [](const Graph &, const Document &d) { return date(d.adopted); }},
        {"issued", [](const Graph &, const Document &d) { return date(d.issued); }},
        {"published", [](const Graph &, const Document &d) { return date(d.published); }},
        {"dated", [](const Graph &, const Document &d) { return date(d.dated); }},
        {"year", [](const Graph &, const Document &d) { return number(d.year, 0); }},
        {"session", [](const Graph &, const Document &d) { return number(d.session, 0); }},
        {"meeting", [](const Graph &, const Document &d) { return d.meeting; }},
        {"agenda_item", [](const Graph &, const Document &d) { return d.agenda_item; }},
        {"agenda_title", [](const Graph &, const Document &d) { return d.agenda_title; }},
        {"adoption",
         [](const Graph &, const Document &d) {
             return d.adoption == Adoption::unknown ? std::string() : std::string(name_of(d.adoption));
         }},
        {"votes_for", [](const Graph &, const Document &d) { return number(d.votes_for, -1); }},
        {"votes_against", [](const Graph &, const Document &d) { return number(d.votes_against, -1); }},
        {"abstentions", [](const Graph &, const Document &d) { return number(d.abstentions, -1); }},
        {"aliases", [](const Graph &, const Document &d) { return joined(d.aliases); }},
        {"former_keys", [](const Graph &, const Document &d) { return joined(d.former); }},
        {"urls", [](const Graph &, const Document &d) { return joined(d.urls); }},
        {"matches", [](const Graph &, const Document &d) { return joined(d.matches); }},
    };
    return all;
}

const std::vector<Field<TextRecord>> &fields(const TextRecord *) {
    static const std::vector<Field<TextRecord>> all{
        {"document", [](const Graph &g, const TextRecord &t) { return key_of(g, t.document); }, &TextRecord::document},
        {"path", [](const Graph &, const TextRecord &t) { return t.path; }},
        {"format", [](const Graph &, const TextRecord &t) { return t.format; }},
        {"language", [](const Graph &, const TextRecord &t) { return language(t.language); }},
        {"sha256", [](const Graph &, const TextRecord &t) { return hex(t.text_sha256); }},
        {"damaged", [](const Graph &, const TextRecord &t) { return truth(t.damaged); }},
        {"title", [](const Graph &, const TextRecord &t) { return t.title; }},
    };
    return all;
}

/// The quote of the first place; the languages in which the citation was read.
std::string quote_of(const Graph &graph, const Citation &citation) {
    const auto evidence = graph.evidence(citation);
    return evidence.empty() ? std::string() : evidence.front().quote;
}
std::string languages_of(const Graph &graph, const Citation &citation) {
    std::set<Language> found;
    for (const Evidence &evidence : graph.evidence(citation))
        found.insert(graph.texts()[evidence.text].language);
    std::string out;
    for (const Language one : found)
        out += (out.empty() ? "" : "; ") + std::string(language_code(one));
    return out;
}

/// Who said what of it, and when.
std::string judgements_of(const Graph &graph, const Citation &citation) {
    std::string out;
    for (const Judgement &one : graph.judgements_of(static_cast<CitationId>(&citation - graph.citations().data())))
        for (const std::string &part : {one.by, date(one.on), one.note})
            if (!part.empty())
                out += (out.empty() ? "" : "; ") + part;
    return out;
}

const std::vector<Field<Citation>> &fields(const Citation *) {
    static const std::vector<Field<Citation>> all{
        {"citing", [](const Graph &g, const Citation &c) { return key_of(g, c.citing); }, &Citation::citing},
        {"citing_provision", [](const Graph &, const Citation &c) { return c.citing_provision; }},
        {"cited", [](const Graph &g, const Citation &c) { return key_of(g, c.cited); }, &Citation::cited},
        {"cited_provisions", [](const Graph &, const Citation &c) { return c.cited_provisions; }},
        {"act", [](const Graph &g, const Citation &c) { return act(g, c.act); }},
        {"clause_act", [](const Graph &g, const Citation &c) { return act(g, c.clause_act); }},
        {"relation", [](const Graph &g, const Citation &c) { return relation(g, c.relation); }},
        {"polarity", [](const Graph &, const Citation &c) { return std::string(name_of(c.polarity)); }},
        {"voice", [](const Graph &, const Citation &c) { return std::string(name_of(c.voice)); }},
        {"said_by", [](const Graph &g, const Citation &c) { return key_of(g, c.said_by); }, &Citation::said_by},
        {"status", [](const Graph &, const Citation &c) { return std::string(name_of(c.status)); }},
        {"verified", [](const Graph &, const Citation &c) { return std::string(name_of(c.verified)); }},
        {"judged",
         [](const Graph &, const Citation &c) {
             return c.judged == Judged::none ? std::string() : std::string(name_of(c.judged));
         }},
        {"judgements", judgements_of},
        {"weight", [](const Graph &, const Citation &c) { return std::to_string(c.weight); }},
        {"confidence", [](const Graph &, const Citation &c) { return number(c.confidence, 0); }},
        {"languages", languages_of},
        {"quote", quote_of},
    };
    return all;
}

const std::vector<Field<Claim>> &fields(const Claim *) {
    static const std::vector<Field<Claim>> all{
        {"document", [](const Graph &g, const Claim &c) { return key_of(g, c.document); }, &Claim::document},
        {"kind", [](const Graph &, const Claim &c) { return std::string(name_of(c.kind)); }},
        {"value", [](const Graph &, const Claim &c) { return c.value; }},
        {"source", [](const Graph &, const Claim &c) { return std::string(name_of(c.source)); }},
        {"standing", [](const Graph &, const Claim &c) { return std::string(name_of(c.standing)); }},
    };
    return all;
}

std::string key_of(const Graph &graph, NodeRef node) {
    switch (node.kind) {
    case NodeKind::document:
        return graph.documents()[node.id].key;
    case NodeKind::agent:
        return graph.agents()[node.id].key;
    case NodeKind::event:
        break;
    }
    return graph.events()[node.id].key;
}

template <auto member> std::string told(const Graph &graph, const LinkRecord &link) {
    const LinkTelling *telling = graph.telling(link);
    if (telling == nullptr)
        return {};
    if constexpr (std::is_same_v<decltype(member), Date LinkTelling::*>)
        return date(telling->*member);
    else if constexpr (std::is_same_v<decltype(member), std::string LinkTelling::*>)
        return telling->*member;
    else if constexpr (std::is_same_v<decltype(member), bool LinkTelling::*>)
        return truth(telling->*member);
    else
        return std::string(name_of(telling->*member));
}

/// Which nodes a link ties is what it is known by; a document that bears another key now is still the same.
const std::vector<Field<LinkRecord>> &fields(const LinkRecord *) {
    static const std::vector<Field<LinkRecord>> all{
        {"voice", told<&LinkTelling::voice>},
        {"standing", told<&LinkTelling::standing>},
        {"past", told<&LinkTelling::past>},
        {"from", told<&LinkTelling::from>},
        {"to", told<&LinkTelling::to>},
        {"source_provision", told<&LinkTelling::source_provision>},
        {"target_provision", told<&LinkTelling::target_provision>},
    };
    return all;
}

const std::vector<Field<Agent>> &fields(const Agent *) {
    static const std::vector<Field<Agent>> all{
        {"kind", [](const Graph &, const Agent &a) { return std::string(name_of(a.kind)); }},
        {"key", [](const Graph &, const Agent &a) { return a.key; }},
        {"label", [](const Graph &, const Agent &a) { return a.label; }},
        {"names", [](const Graph &, const Agent &a) { return joined(a.names); }},
        {"matches", [](const Graph &, const Agent &a) { return joined(a.matches); }},
    };
    return all;
}

const std::vector<Field<Event>> &fields(const Event *) {
    static const std::vector<Field<Event>> all{
        {"key", [](const Graph &, const Event &e) { return e.key; }},
        {"kind", [](const Graph &, const Event &e) { return std::string(name_of(e.kind)); }},
        {"label", [](const Graph &, const Event &e) { return e.label; }},
        {"start", [](const Graph &, const Event &e) { return date(e.start); }},
        {"end", [](const Graph &, const Event &e) { return date(e.end); }},
        {"organ", [](const Graph &,
                     const Event &e) { return e.organ == Organ::none ? std::string() : std::string(name(e.organ)); }},
        {"place", [](const Graph &, const Event &e) { return e.place; }},
        {"agenda_item", [](const Graph &, const Event &e) { return e.agenda_item; }},
        {"names", [](const Graph &, const Event &e) { return joined(e.names); }},
    };
    return all;
}

class Comparison {
  public:
    Comparison(const Graph &before, const Graph &after, const Correspondence &pairs)
        : before_(before), after_(after), pairs_(pairs) {}

    template <class T> std::vector<FieldChange> fields_apart(const T &old, const T &now) const {
        std::vector<FieldChange> out;
        for (const Field<T> &field : fields(&old)) {
            if (field.document != nullptr && same_document(old.*field.document, now.*field.document))
                continue;
            std::string was = field.value(before_, old);
            std::string is = field.value(after_, now);
            if (was != is)
                out.push_back({field.name, std::move(was), std::move(is)});
        }
        return out;
    }

    /// differs(old, now): also without another field.
    template <class T, class Differs>
    std::vector<Change> changes(std::span<const T> old, std::span<const T> now, const Pairs &pairs,
                                Differs differs) const {
        std::vector<Change> out;
        for (std::uint32_t id = 0; id < now.size(); ++id) {
            Change change{pairs.to_before[id], id, {}};
            if (!change.is_new()) {
                change.fields = fields_apart(old[change.before], now[id]);
                if (change.fields.empty() && !differs(old[change.before], now[id]))
                    continue;
            }
            out.push_back(std::move(change));
        }
        for (std::uint32_t id = 0; id < old.size(); ++id)
            if (pairs.to_after[id] == no_id)
                out.push_back({id, no_id, {}});
        return out;
    }
    template <class T>
    std::vector<Change> changes(std::span<const T> old, std::span<const T> now, const Pairs &pairs) const {
        return changes(old, now, pairs, [](const T &, const T &) { return false; });
    }

    /// Whether the citation is printed at other places, or in another text.
    bool moved(const Citation &old, const Citation &now) const {
        const auto was = before_.evidence(old);
        const auto is = after_.evidence(now);
        return !std::equal(was.begin(), was.end(), is.begin(), is.end(), [this](const Evidence &a, const Evidence &b) {
            return a.begin == b.begin && a.end == b.end &&
                   before_.texts()[a.text].text_sha256 == after_.texts()[b.text].text_sha256;
        });
    }

  private:
    bool same_document(DocumentId old, DocumentId now) const {
        return old == no_id || now == no_id ? old == now : pairs_.document_after[old] == now;
    }

    const Graph &before_;
    const Graph &after_;
    const Correspondence &pairs_;
};

std::vector<FieldChange> run_apart(const GraphInfo &old, const GraphInfo &now) {
    std::vector<FieldChange> out;
    const auto compare = [&out](std::string_view field, const std::string &was, const std::string &is) {
        if (was != is)
            out.push_back({field, was, is});
    };
    compare("program", old.program_version, now.program_version);
    compare("authority_data", old.authority_fingerprint, now.authority_fingerprint);
    compare("fingerprint", old.fingerprint, now.fingerprint);
    return out;
}

template <class T> std::vector<std::pair<std::string_view, std::string>> all_fields(const Graph &graph, const T &item) {
    std::vector<std::pair<std::string_view, std::string>> out;
    for (const Field<T> &field : fields(&item))
        out.emplace_back(field.name, field.value(graph, item));
    return out;
}

} // namespace

GraphDifference difference_of(const KnowledgeGraph &before, const KnowledgeGraph &after,
                              const Correspondence &correspondence) {
    const Comparison comparison(before, after, correspondence);
    GraphDifference found;
    found.run = run_apart(before.info(), after.info());
    found.documents = comparison.changes(before.documents(), after.documents(), correspondence.documents);
    found.texts = comparison.changes(before.texts(), after.texts(), correspondence.texts);
    found.citations = comparison.changes(
        before.citations(), after.citations(), correspondence.citations,
        [&comparison](const Citation &old, const Citation &now) { return comparison.moved(old, now); });
    found.claims = comparison.changes(before.claims(), after.claims(), correspondence.claims);
    found.links = comparison.changes(before.links(), after.links(), correspondence.links);
    found.agents = comparison.changes(before.agents(), after.agents(), correspondence.agents);
    found.events = comparison.changes(before.events(), after.events(), correspondence.events);
    return found;
}

std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Document &item) {
    return all_fields(graph, item);
}
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const TextRecord &item) {
    return all_fields(graph, item);
}
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Citation &item) {
    return all_fields(graph, item);
}
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Claim &item) {
    return all_fields(graph, item);
}
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const LinkRecord &item) {
    auto out = all_fields(graph, item);
    out.insert(out.begin(), {{"source", key_of(graph, item.source)},
                             {"kind", std::string(name_of(item.kind))},
                             {"target", key_of(graph, item.target)}});
    return out;
}
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Agent &item) {
    return all_fields(graph, item);
}
std::vector<std::pair<std::string_view, std::string>> fields_of(const KnowledgeGraph &graph, const Event &item) {
    return all_fields(graph, item);
}

} // namespace recital
