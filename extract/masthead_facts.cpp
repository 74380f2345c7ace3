#include "extract/masthead_facts.hpp"

namespace recital {

void take_masthead(Document &document, const Reading &reading) {
    const DocumentFacts &facts = reading.facts;
    const auto better = [&](Language language) { // texts come in path order; the preferred language's title is shown
        return document.title.empty() || language < document.title_language;
    };
    if (!facts.title.empty() && better(reading.text.language)) {
        document.title = facts.title;
        document.title_language = reading.text.language;
        document.agenda_title = facts.agenda_title;
    } else if (document.title.empty() && document.agenda_title.empty() && !facts.agenda_title.empty()) {
        document.title_language = reading.text.language;
        document.agenda_title = facts.agenda_title;
    }
    const auto take = [](auto &known, const auto &said, const auto &none) {
        if (known == none)
            known = said;
    };
    take(document.type, facts.type, DocumentType::document);
    take(document.organ, facts.organ, Organ::none);
    take(document.adopted, facts.adopted, Date{});
    take(document.issued, facts.issued, Date{});
    take(document.session, facts.session, 0);
    take(document.meeting, facts.meeting, std::string());
    take(document.agenda_item, facts.agenda_item, std::string());
    if (!facts.agenda_item.empty() && facts.agenda_item != document.agenda_item)
        document.former_items.push_back(facts.agenda_item);
    take(document.adoption, facts.adoption, Adoption::unknown);
    take(document.votes_for, facts.votes_for, -1);
    take(document.votes_against, facts.votes_against, -1);
    take(document.abstentions, facts.abstentions, -1);
}

} // namespace recital
