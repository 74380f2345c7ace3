// What is told as done before it can have been.

#include <algorithm>
#include <array>

#include "extract/contradiction_finders.hpp"

namespace recital {
namespace {

/// Texts that an organ adopts: they cite what was there on that day, but for what editors add until they are issued.
constexpr std::array adopted_types{DocumentType::resolution, DocumentType::decision,
                                   DocumentType::presidential_statement};
/// Targets that were printed as such. A name may have been in use before the text that bears it was adopted.
constexpr std::array exact_forms{Form::symbol, Form::number, Form::list};

template <class List, class T> bool is_one_of(const List &list, T value) {
    return std::find(list.begin(), list.end(), value) != list.end();
}

class DateFinder {
  public:
    explicit DateFinder(Contradictions &found) : found_(found), graph_(found.store.graph) {}

    void citations() {
        std::set<std::pair<DocumentId, DocumentId>> seen;
        for (const Citation &citation : graph_.citations()) {
            const Document &citing = graph_.documents()[citation.citing];
            const auto evidence = graph_.evidence(citation);
            if (!KnowledgeGraph::stands(citation) || citation.voice != Voice::own || citation.said_by != no_id ||
                citation.status != Resolution::resolved || citation.citing == citation.cited || evidence.empty() ||
                !is_one_of(exact_forms, evidence.front().form) || !is_one_of(adopted_types, citing.type) ||
                !is_whole(citing.adopted) || doubtful(citation.citing) || doubtful(citation.cited))
                continue;
            const Date last = std::max(citing.adopted, is_whole(citing.issued) ? citing.issued : citing.adopted);
            const std::string against = later(citation.cited, last);
            if (against.empty() || !seen.emplace(citation.citing, citation.cited).second)
                continue;
            Contradiction &one = found_.add("cites-later", citation.citing);
            one.others = {citation.cited};
            one.text = evidence.front().text;
            one.provision = citation.citing_provision;
            one.quote = evidence.front().quote;
            one.says = "adopted on " + iso_date(citing.adopted) + ", cites " + found_.label(citation.cited);
            one.against = against;
        }
    }

    void drafts() {
        for (const LinkRecord &link : graph_.links()) {
            if (link.kind != LinkKind::draft || link.target.kind != NodeKind::document)
                continue;
            const Document &text = graph_.documents()[link.source.id];
            const Document &draft = graph_.documents()[link.target.id];
            if (!is_whole(text.adopted) || !is_whole(draft.issued) || !draft.read() || draft.issued <= text.adopted ||
                doubtful(link.source.id))
                continue;
            Contradiction &one = found_.add("draft-later", link.source.id);
            one.others = {link.target.id};
            one.says = "adopted on " + iso_date(text.adopted);
            one.against = "its draft " + found_.label(link.target.id) + " was issued on " + iso_date(draft.issued);
        }
    }

    void events() {
        constexpr std::array written_after{LinkKind::has_meeting_record, LinkKind::has_summary};
        for (const LinkRecord &link : graph_.links()) {
            if (link.source.kind != NodeKind::event || link.target.kind != NodeKind::document ||
                !is_one_of(written_after, link.kind) || !graph_.stands(link))
                continue;
            const Event &event = graph_.events()[link.source.id];
            const Document &document = graph_.documents()[link.target.id];
            const Date written = is_whole(document.published) ? document.published : document.issued;
            if (!is_whole(event.start) || !is_whole(written) || written >= event.start)
                continue;
            Contradiction &one = found_.add("event-later", link.target.id);
            if (const LinkTelling *telling = graph_.telling(link))
                if (const auto evidence = graph_.evidence(*telling); !evidence.empty()) {
                    one.text = evidence.front().text;
                    one.quote = evidence.front().quote;
                }
            one.says = "written on " + iso_date(written);
            one.against = event.label + " was held on " + iso_date(event.start);
        }
    }

  private:
    /// Its date was told to be contradicted already.
    bool doubtful(DocumentId id) const {
        return std::any_of(dated.begin(), dated.end(), [&](std::string_view rule) { return found_.has(rule, id); });
    }

    /// Why the document cannot have been there on that day; empty where it can.
    std::string later(DocumentId id, const Date &day) const {
        const Document &document = graph_.documents()[id];
        if (is_one_of(adopted_types, document.type) && document.read() && day_of_adoption(document))
            return document.adopted > day ? "which was adopted on " + iso_date(document.adopted) : std::string();
        // Symbols of the Security Council bear the year in which they were given.
        const auto symbol = Symbol::parse(document.key);
        if (symbol && symbol->organ() == Organ::security_council && symbol->year() && *symbol->year() > day.year)
            return "which is of " + std::to_string(*symbol->year());
        return {};
    }

    static constexpr std::array<std::string_view, 4> dated{"date-differs", "order-differs", "meeting-differs",
                                                           "session-differs"};
    Contradictions &found_;
    const KnowledgeGraph &graph_;
};

} // namespace

void find_in_dates(Contradictions &found) {
    DateFinder finder(found);
    finder.citations();
    finder.drafts();
    finder.events();
}

} // namespace recital
