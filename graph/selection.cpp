#include "graph/selection.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "graph/citation_network.hpp"
#include "graph/document_date.hpp"
#include "graph/lineage.hpp"

namespace recital {
namespace {

template <class Names> std::string listed(const Names &names) {
    std::string out;
    for (const auto &name : names)
        out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

Problem no_such(const std::string &what, const std::string &kind, const std::string &known) {
    return {ProblemRule::usage, Severity::error, {}, 0, 0, "'" + what + "' is no " + kind + "; there are " + known};
}

constexpr std::string_view event_type = "event";

/// The words of a list as people type them ("Take note", "press-release").
std::vector<std::string> spelled(std::vector<std::string> words) {
    for (std::string &word : words)
        for (char &c : word)
            c = c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return words;
}

bool holds(const std::vector<std::string> &names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

class Selector {
  public:
    Selector(const KnowledgeGraph &graph, const Selection &selection)
        : graph_(graph), selection_(selection), kept_(graph, true), acts_(spelled(selection.acts)),
          types_(spelled(selection.types)) {}

    Result<Selected> run() {
        if (const Status known = check_names(); !known)
            return known.problem();
        if (selection_.around)
            keep_around();
        choose_edges();
        if (narrows_edges())
            keep_ends();
        if (!types_.empty())
            keep_types();
        if (selection_.top > 0)
            keep_top();
        return Selected{part_of(graph_, kept_), undated_};
    }

  private:
    bool dated() const { return selection_.since || selection_.until; }
    bool narrows_edges() const { return !acts_.empty() || dated() || selection_.reported == ReportedUse::only; }

    Status check_names() {
        const std::vector<std::string> known_types = names_of_types();
        for (const std::string &type : types_)
            if (!holds(known_types, type))
                return no_such(type, "type", listed(known_types));
        for (const std::string &act : acts_) {
            const bool verb = std::any_of(graph_.terms().acts.begin(), graph_.terms().acts.end(),
                                          [&](const TermNames::Act &one) { return one.lemma == act; });
            if (!verb && !holds(names_of_acts(graph_.terms()), act))
                return no_such(act, "act",
                               "verbs (recall, reaffirm, take_note), " + listed(names_of_acts(graph_.terms())));
        }
        return {};
    }

    void keep_around() {
        LineageQuery query;
        query.document = selection_.around->document;
        query.provisions = selection_.around->provisions;
        query.depth = selection_.around->depth;
        query.filter.reported = true;
        query.limit = graph_.citations().size() + 1;
        kept_.documents.assign(kept_.documents.size(), false);
        kept_.agents.assign(kept_.agents.size(), false);
        kept_.events.assign(kept_.events.size(), false);
        CitationIndex index = CitationIndex::of(graph_);
        for (const LineageDirection direction : {LineageDirection::cited_by, LineageDirection::cites}) {
            query.direction = direction;
            for (const LineageNode &node : trace_lineage(index, query).nodes)
                kept_.documents[node.document] = true;
        }
        keep_what_hangs_on(graph_, kept_);
    }

    bool of_time(DocumentId id) {
        if (!dated())
            return true;
        const Date date = date_of(graph_.documents()[id]);
        if (!date)
            undated_documents_.insert(id);
        return date && may_lie_within(date, selection_.since, selection_.until);
    }

    bool of_voice(Voice voice) const {
        return selection_.reported == ReportedUse::with ||
               (voice == Voice::reported) == (selection_.reported == ReportedUse::only);
    }

    void choose_edges() {
        const auto &acts = graph_.terms().acts;
        for (CitationId id = 0; id < graph_.citations().size(); ++id) {
            const Citation &citation = graph_.citations()[id];
            const bool of_act =
                acts_.empty() ||
                (citation.act != 0 && citation.act < acts.size() &&
                 (holds(acts_, acts[citation.act].lemma) || holds(acts_, acts[citation.act].act_class)));
            kept_.citations[id] = of_act && of_voice(citation.voice) && of_time(citation.citing);
        }
        for (std::size_t i = 0; i < graph_.links().size(); ++i) {
            const LinkRecord &link = graph_.links()[i];
            const LinkTelling *telling = graph_.telling(link);
            kept_.links[i] = (acts_.empty() || holds(acts_, name_of(link.kind))) &&
                             of_voice(telling != nullptr ? telling->voice : Voice::own) &&
                             (link.source.kind != NodeKind::document || of_time(link.source.id));
        }
        undated_ = undated_documents_.size();
    }

    /// Only nodes at an end of a kept edge between kept nodes.
    void keep_ends() {
        KeptParts ends(graph_, false);
        const auto keep = [&](NodeRef source, NodeRef target) {
            if (!kept_.has(source) || !kept_.has(target))
                return;
            ends.set(source, true);
            ends.set(target, true);
        };
        for (CitationId id = 0; id < graph_.citations().size(); ++id)
            if (kept_.citations[id])
                keep(document_node(graph_.citations()[id].citing), document_node(graph_.citations()[id].cited));
        for (std::size_t i = 0; i < graph_.links().size(); ++i)
            if (kept_.links[i])
                keep(graph_.links()[i].source, graph_.links()[i].target);
        kept_.documents = std::move(ends.documents);
        kept_.agents = std::move(ends.agents);
        kept_.events = std::move(ends.events);
    }

    void keep_types() {
        for (DocumentId id = 0; id < kept_.documents.size(); ++id)
            if (!holds(types_, name_of(graph_.documents()[id].type)))
                kept_.documents[id] = false;
        for (AgentId id = 0; id < kept_.agents.size(); ++id)
            if (!holds(types_, name_of(graph_.agents()[id].kind)))
                kept_.agents[id] = false;
        if (!holds(types_, event_type))
            kept_.events.assign(kept_.events.size(), false);
    }

    void keep_top() {
        std::vector<std::set<DocumentId>> citing(graph_.documents().size());
        for (CitationId id = 0; id < graph_.citations().size(); ++id) {
            const Citation &citation = graph_.citations()[id];
            if (kept_.citations[id] && kept_.documents[citation.citing] && kept_.documents[citation.cited] &&
                citation.voice == Voice::own && citation.citing != citation.cited &&
                leads_to_document(graph_, citation))
                citing[citation.cited].insert(citation.citing);
        }
        std::vector<DocumentId> order;
        for (DocumentId id = 0; id < kept_.documents.size(); ++id)
            if (kept_.documents[id])
                order.push_back(id);
        std::stable_sort(order.begin(), order.end(),
                         [&](DocumentId left, DocumentId right) { return citing[left].size() > citing[right].size(); });
        if (order.size() > selection_.top)
            order.resize(selection_.top);
        kept_.documents.assign(kept_.documents.size(), false);
        for (const DocumentId id : order)
            kept_.documents[id] = true;
        // Of the rest only what was asked for and still hangs on a document.
        KeptParts hanging(graph_, false);
        hanging.documents = kept_.documents;
        if (!types_.empty())
            keep_what_hangs_on(graph_, hanging);
        const auto both = [](std::vector<bool> &left, const std::vector<bool> &right) {
            for (std::size_t i = 0; i < left.size(); ++i)
                left[i] = left[i] && right[i];
        };
        both(kept_.agents, hanging.agents);
        both(kept_.events, hanging.events);
    }

    const KnowledgeGraph &graph_;
    const Selection &selection_;
    KeptParts kept_;
    std::vector<std::string> acts_;
    std::vector<std::string> types_;
    std::set<DocumentId> undated_documents_;
    std::size_t undated_ = 0;
};

/// First and last day that a partial date may mean.
Date first_day(Date date) {
    date.month = std::max<std::uint8_t>(date.month, 1);
    date.day = std::max<std::uint8_t>(date.day, 1);
    return date;
}

Date last_day(Date date) {
    if (date.month == 0)
        date.month = 12;
    if (date.day == 0)
        date.day = 31;
    return date;
}

} // namespace

bool Selection::whole() const {
    return !around && acts.empty() && !since && !until && reported == ReportedUse::with && types.empty() && top == 0;
}

Result<Selected> select(const KnowledgeGraph &graph, const Selection &selection) {
    return Selector(graph, selection).run();
}

std::vector<std::string> names_of_acts(const TermNames &terms) {
    std::set<std::string> classes;
    for (const TermNames::Act &act : terms.acts)
        if (!act.act_class.empty())
            classes.insert(act.act_class);
    std::vector<std::string> out(classes.begin(), classes.end());
    for (const std::string_view link : names_of<LinkKind>())
        out.emplace_back(link);
    return out;
}

std::vector<std::string> names_of_types() {
    std::vector<std::string> out;
    for (const std::string_view type : names_of<DocumentType>())
        out.emplace_back(type);
    for (const std::string_view kind : names_of<AgentKind>())
        out.emplace_back(kind);
    out.emplace_back(event_type);
    return out;
}

bool may_lie_within(const Date &date, const Date &since, const Date &until) {
    return (!since || last_day(date) >= first_day(since)) && (!until || first_day(date) <= last_day(until));
}

} // namespace recital
