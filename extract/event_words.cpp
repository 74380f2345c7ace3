#include "extract/event_words.hpp"

#include <algorithm>
#include <array>

namespace recital {
namespace {

constexpr std::array<std::pair<std::string_view, EventClass>, 36> class_names{{
    {"event_kind", EventClass::kind},
    {"event_word", EventClass::word},
    {"event_modifier", EventClass::modifier},
    {"event_on", EventClass::on},
    {"event_held", EventClass::held},
    {"event_at", EventClass::at},
    {"event_in", EventClass::in},
    {"event_told", EventClass::told},
    {"event_audience", EventClass::audience},
    {"event_debated", EventClass::debated},
    {"event_presented", EventClass::presented},
    {"event_no", EventClass::no},
    {"event_not_before", EventClass::not_before},
    {"event_published", EventClass::published},
    {"event_report", EventClass::report},
    {"event_titled", EventClass::titled},
    {"event_virtual", EventClass::virtual_},
    {"event_place", EventClass::place},
    {"event_organizer", EventClass::organizer},
    {"event_back", EventClass::back},
    {"event_merger", EventClass::merger},
    {"event_item", EventClass::item},
    {"event_host", EventClass::host},
    {"event_small", EventClass::small},
    {"event_of", EventClass::of},
    {"event_noise", EventClass::noise},
    {"event_after", EventClass::after},
    {"event_adopted", EventClass::adopted},
    {"event_outcome", EventClass::outcome},
    {"event_lead", EventClass::lead},
    {"event_said", EventClass::said},
    {"event_panelist", EventClass::panelist},
    {"event_same", EventClass::same},
    {"event_presents", EventClass::presents},
    {"event_report_noun", EventClass::report_noun},
    {"event_among", EventClass::among},
}};

} // namespace

EventWords::EventWords(const Authority &authority) : authority_(&authority), dates_(authority) {
    for (const GrammarWord &word : authority.words()) {
        if (!word.token_class.starts_with("event_"))
            continue;
        const auto known = std::find_if(class_names.begin(), class_names.end(),
                                        [&](const auto &name) { return name.first == word.token_class; });
        if (known == class_names.end())
            continue;
        const auto value = static_cast<std::uint16_t>(value_of<EventKind>(word.value).value_or(EventKind::event));
        for (const Word &form : word.words)
            phrases_.add(form.text, static_cast<PhraseTable::Class>(known->second), value, form.language);
    }
    for (std::size_t i = 0; i < authority.organs().size(); ++i)
        for (const Word &form : authority.organs()[i].words)
            phrases_.add(form.text, static_cast<PhraseTable::Class>(EventClass::organ), static_cast<std::uint16_t>(i),
                         form.language);
    phrases_.finish();
}

} // namespace recital
