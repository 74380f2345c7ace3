#pragma once
// Sessions, agenda items and the organs that hold them: nodes that documents and events share, known from the numbers in their
// mastheads. A session counts in the row that the symbol names (regular, special, emergency special); an agenda item is an
// item of one session. Organs that count no sessions have neither.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "export/iri_names.hpp"
#include "export/own_terms.hpp"
#include "export/rdf_emitter.hpp"
#include "export/sessions.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/symbol.hpp"

namespace recital {

class SessionMapper {
  public:
    /// All must outlive it.
    SessionMapper(const KnowledgeGraph &graph, const IriNames &names, OwnTerms &terms, RdfEmitter &out);

    /// Says of the subject at hand, a document, in which session and under which items it stands.
    void of_document(const Document &document, const std::optional<Symbol> &symbol);
    /// Says of the subject at hand, an event, which organ holds it, and which item of the session of its record it is held
    /// under.
    void of_event(EventId id);
    /// Everything that was named and is no agent of the graph. To be called when all else is described.
    void describe_all();

  private:
    struct Item {
        Session session;
        std::string number; // "18(a)"
        std::map<Language, std::string> titles;
    };

    std::string session(const Session &session);
    std::string organ(Organ organ);
    std::string organ_label(Organ organ) const;
    std::vector<std::string> items(const Session &session, std::string_view printed, const Document *titled);

    const KnowledgeGraph &graph_;
    const IriNames &names_;
    OwnTerms &terms_;
    RdfEmitter &out_;
    std::set<std::string> agents_; // IRIs of organs and agenda items of the graph, which are described as such
    std::map<std::string, Session> sessions_;
    std::map<std::string, Item> items_;
    std::map<std::string, Organ> organs_;
};

} // namespace recital
