#pragma once
// What the readers of lists work with; made once for many pages, read by many threads.

#include "extract/agent_reader.hpp"
#include "extract/event_phrase.hpp"
#include "extract/link_address.hpp"
#include "extract/reader_words.hpp"
#include "graph/authority.hpp"

namespace recital {

struct EntryWords {
    /// Both must outlive it.
    EntryWords(const Authority &data, const ReaderWords &forms)
        : authority(data), words(forms), addresses(data), events(data), agents(data) {}
    const Authority &authority;
    const ReaderWords &words;
    LinkAddresses addresses;
    EventReader events;
    AgentReader agents;
};

} // namespace recital
