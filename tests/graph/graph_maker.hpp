#pragma once
// A graph of a few documents, put together by key, for tests of what is asked of graphs.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "graph/knowledge_graph.hpp"

namespace recital::test {

inline constexpr TermId recall = 1;
inline constexpr TermId reaffirm = 2;

class GraphMaker {
  public:
    GraphMaker() {
        parts_.terms.acts = {{"none", "", "", "", "", 0, 0},
                             {"recall", "neutral", "", "", "recall", 0, 0},
                             {"reaffirm", "affirming", "", "", "reaffirm", 0, 0}};
    }

    GraphMaker &document(std::string key, Date adopted = {}) {
        Document document;
        document.label = key;
        document.key = std::move(key);
        document.adopted = adopted;
        document.year = adopted.year;
        parts_.documents.push_back(std::move(document));
        return *this;
    }

    GraphMaker &cite(const std::string &citing, std::string place, const std::string &cited, std::string places,
                     TermId act = recall, Voice voice = Voice::own) {
        pending_.push_back({citing, cited, std::move(place), std::move(places), act, voice});
        return *this;
    }

    GraphMaker &typed(DocumentType type) {
        parts_.documents.back().type = type;
        return *this;
    }

    /// That a text of the last document was read.
    GraphMaker &was_read() {
        parts_.documents.back().texts = {0};
        return *this;
    }

    GraphMaker &of(Organ organ) {
        parts_.documents.back().organ = organ;
        return *this;
    }

    GraphMaker &titled(std::string title, int session = 0, std::string agenda_title = {}) {
        parts_.documents.back().title = std::move(title);
        parts_.documents.back().session = session;
        parts_.documents.back().agenda_title = std::move(agenda_title);
        return *this;
    }

    /// A State, and the document that it voted for.
    GraphMaker &vote(const std::string &document, const std::string &state) {
        votes_.emplace_back(document, state);
        return *this;
    }

    GraphMaker &draft(const std::string &adopted, const std::string &draft) {
        drafts_.emplace_back(adopted, draft);
        return *this;
    }

    KnowledgeGraph graph() {
        std::sort(parts_.documents.begin(), parts_.documents.end(),
                  [](const Document &l, const Document &r) { return l.key < r.key; });
        for (const Pending &p : pending_) {
            Citation citation;
            citation.citing = id(p.citing);
            citation.cited = id(p.cited);
            citation.citing_provision = p.place;
            citation.cited_provisions = p.places;
            citation.act = p.act;
            citation.voice = p.voice;
            parts_.citations.push_back(citation);
        }
        std::stable_sort(parts_.citations.begin(), parts_.citations.end(), [](const Citation &l, const Citation &r) {
            return std::pair(l.citing, l.citing_provision) < std::pair(r.citing, r.citing_provision);
        });
        for (const auto &[adopted, draft] : drafts_)
            parts_.links.push_back(
                {LinkKind::draft, document_node(id(adopted)), document_node(id(draft)), no_id, no_id});
        for (const auto &[document, state] : votes_) {
            parts_.agents.push_back({AgentKind::state, state, state, {}, {}});
            const NodeRef voter = agent_node(static_cast<AgentId>(parts_.agents.size() - 1));
            parts_.links.push_back({LinkKind::voted_for, document_node(id(document)), voter, no_id, no_id});
        }
        std::sort(parts_.links.begin(), parts_.links.end(), [](const LinkRecord &l, const LinkRecord &r) {
            return std::tuple(l.source, l.kind, l.target) < std::tuple(r.source, r.kind, r.target);
        });
        return KnowledgeGraph(std::move(parts_));
    }

  private:
    struct Pending {
        std::string citing, cited, place, places;
        TermId act;
        Voice voice;
    };

    DocumentId id(const std::string &key) const {
        for (std::size_t i = 0; i < parts_.documents.size(); ++i)
            if (parts_.documents[i].key == key)
                return static_cast<DocumentId>(i);
        ADD_FAILURE() << "no document " << key;
        return no_id;
    }

    GraphParts parts_;
    std::vector<Pending> pending_;
    std::vector<std::pair<std::string, std::string>> drafts_;
    std::vector<std::pair<std::string, std::string>> votes_;
};

} // namespace recital::test
