#include "export/labels.hpp"

#include <algorithm>

#include "graph/provision.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr std::size_t name_limit = 80;

std::string with_blanks(std::string text) {
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

/// "reaffirms", "takes note of", "pursuant to", "cites".
std::string verb_phrase(const TermNames &terms, const Citation &citation) {
    if (const std::string_view relation = relation_name(terms, citation.relation); !relation.empty())
        return with_blanks(std::string(relation));
    const std::string_view act = act_name(terms, citation.act);
    if (act.empty())
        return "cites";
    // The properties of acts are named by the verb as a sentence has it.
    const std::string &property = terms.acts[citation.act].property;
    return property.empty() ? "cites (" + with_blanks(std::string(act)) + ')' : words_of_name(property);
}

} // namespace

std::string display_of_key(std::string_view key) {
    const std::optional<Symbol> symbol = Symbol::parse(key);
    return symbol ? symbol->display() : std::string(key);
}

std::string words_of_name(std::string_view iri) {
    const std::size_t cut = iri.find_last_of("/#");
    std::string out;
    for (const char c : iri.substr(cut == std::string_view::npos ? 0 : cut + 1)) {
        if (c >= 'A' && c <= 'Z') {
            if (!out.empty())
                out += ' ';
            out += static_cast<char>(c - 'A' + 'a');
        } else {
            out += c == '_' ? ' ' : c;
        }
    }
    return out;
}

std::string label_of(const Document &document) {
    if (!document.label.empty())
        return document.label;
    // A document known by its name alone has the name in its key.
    constexpr std::string_view name_prefix = "NAME:";
    return document.key.starts_with(name_prefix) ? document.key.substr(name_prefix.size())
                                                 : display_of_key(document.key);
}

std::string words_in_capitals(std::string_view name) {
    std::string out;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('_'), name.size());
        std::string word(name.substr(0, end));
        if (word != "and" && word != "on" && word != "of" && !word.empty() && word.front() >= 'a' &&
            word.front() <= 'z')
            word.front() = static_cast<char>(word.front() - 'a' + 'A');
        out.append(out.empty() ? "" : " ").append(word);
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return out;
}

std::string label_of(const Agent &agent) {
    if (!agent.label.empty() && !(agent.kind == AgentKind::organ && agent.label == agent.key))
        return agent.label;
    return agent.kind == AgentKind::organ ? words_in_capitals(agent.key) : agent.key;
}

std::string label_of(const Event &event) { return event.label.empty() ? event.key : event.label; }

std::string label_of(const KnowledgeGraph &graph, NodeRef node) {
    return node.kind == NodeKind::document ? label_of(graph.documents()[node.id])
           : node.kind == NodeKind::agent  ? label_of(graph.agents()[node.id])
                                           : label_of(graph.events()[node.id]);
}

std::vector<std::string> split_places(std::string_view places) {
    std::vector<std::string> out;
    while (!places.empty()) {
        const std::size_t end = std::min(places.find(';'), places.size());
        if (end > 0)
            out.emplace_back(places.substr(0, end));
        places.remove_prefix(std::min(end + 1, places.size()));
    }
    return out;
}

std::string place_label(std::string_view provision_key) {
    const std::optional<Provision> provision = Provision::of_key(provision_key);
    return provision ? provision->display() : std::string(provision_key);
}

std::string places_label(const std::vector<std::string> &provision_keys) {
    std::vector<std::string> labels;
    labels.reserve(provision_keys.size());
    for (const std::string &key : provision_keys)
        labels.push_back(place_label(key));
    if (labels.size() > 1) {
        // "para. 138" and "para. 139" share their first word: "paras. 138 and 139".
        const std::size_t cut = labels.front().rfind(". ");
        const std::string head = cut == std::string::npos ? std::string() : labels.front().substr(0, cut + 2);
        const bool shared = !head.empty() && std::all_of(labels.begin(), labels.end(), [&](const std::string &label) {
            return label.starts_with(head) && label.find(',') == std::string::npos;
        });
        if (shared) {
            for (std::size_t i = 1; i < labels.size(); ++i)
                labels[i].erase(0, head.size());
            labels.front().insert(cut, "s");
        }
    }
    std::string out;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (i > 0)
            out += i + 1 == labels.size() ? " and " : ", ";
        out += labels[i];
    }
    return out;
}

std::string_view act_name(const TermNames &terms, TermId id) {
    return id != 0 && id < terms.acts.size() ? std::string_view(terms.acts[id].lemma) : std::string_view();
}

std::string_view relation_name(const TermNames &terms, TermId id) {
    return id != 0 && id < terms.relations.size() ? std::string_view(terms.relations[id].lemma) : std::string_view();
}

std::string edge_name(const TermNames &terms, const Citation &citation) {
    if (const std::string_view act = act_name(terms, citation.act); !act.empty())
        return std::string(act);
    const std::string_view relation = relation_name(terms, citation.relation);
    return relation.empty() ? "cites" : std::string(relation);
}

std::string citation_label(const KnowledgeGraph &graph, const Citation &citation) {
    const auto documents = graph.documents();
    std::string out = label_of(documents[citation.citing]);
    if (!citation.citing_provision.empty())
        out += ", " + place_label(citation.citing_provision);
    out += (citation.citing_provision.empty() ? " " : ", ") + verb_phrase(graph.terms(), citation) + ' ';
    out += shortened(label_of(documents[citation.cited]), name_limit);
    if (!citation.cited_provisions.empty())
        out += ", " + places_label(split_places(citation.cited_provisions));
    if (const std::string_view open = open_label(citation.status); !open.empty())
        out += " (" + std::string(open) + ')';
    if (!KnowledgeGraph::stands(citation))
        out += " (rejected)";
    if (citation.polarity == Polarity::negative)
        out += " (in the negative)";
    if (citation.voice == Voice::reported)
        out += citation.said_by == no_id ? " (as reported)"
                                         : " (as reported of " + label_of(documents[citation.said_by]) + ')';
    return out;
}

std::string_view open_label(Resolution status) {
    switch (status) {
    case Resolution::ambiguous:
        return "no single candidate";
    case Resolution::unresolved:
        return "not resolved";
    case Resolution::resolved:
    case Resolution::partial:
        break;
    }
    return {};
}

std::string shortened(std::string_view text, std::size_t limit) {
    std::string out;
    std::size_t count = 0;
    bool blank = false;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
            blank = !out.empty();
            ++i;
            continue;
        }
        if (count + (blank ? 1 : 0) >= limit)
            return out + "\u2026";
        if (blank) {
            out += ' ';
            ++count;
            blank = false;
        }
        // A character and the continuation bytes that belong to it.
        do
            out += text[i++];
        while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U);
        ++count;
    }
    return out;
}

} // namespace recital
