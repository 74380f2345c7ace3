#pragma once
// The words of events (ontologies/authority/events.ttl) with the names of organs and the forms of dates: everything that the
// recognisers of events look up. Built once, shared by all threads; reads the authority data as long as it lives.

#include <string_view>

#include "extract/date_spans.hpp"
#include "extract/scan_words.hpp"
#include "graph/authority.hpp"
#include "graph/terms.hpp"

namespace recital {

/// Token classes of events.ttl, named as there without "event_"; organ: names of organs, value is their position.
enum class EventClass : PhraseTable::Class {
    kind,
    word,
    modifier,
    on,
    held,
    at,
    in,
    told,
    audience,
    debated,
    presented,
    no,
    not_before,
    published,
    report,
    titled,
    virtual_,
    place,
    organizer,
    back,
    merger,
    item,
    host,
    small,
    of,
    noise,
    after,
    adopted,
    outcome,
    lead,
    same,
    said,
    panelist,
    presents,
    report_noun,
    among,
    organ
};

class EventWords {
  public:
    explicit EventWords(const Authority &authority);

    PhraseTable::Hit find(const std::vector<ScanWord> &words, std::size_t at, EventClass event_class,
                          Language language) const {
        return phrases_.find(words, at, static_cast<PhraseTable::Class>(event_class), language);
    }
    const DateSpans &dates() const { return dates_; }
    const OrganTerm &organ(std::uint16_t value) const { return authority_->organs()[value]; }

  private:
    const Authority *authority_;
    PhraseTable phrases_;
    DateSpans dates_;
};

} // namespace recital
