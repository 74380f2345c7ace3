#pragma once
// The record of a meeting (PV, SR) as what it tells of: the meeting with its date, place and who was in the chair; each speech
// with its speaker, and the State or role that is spoken for; the documents on the agenda; what was adopted, and how States
// voted. A speech is a document of its own, part of the record. Speeches of the chair are not, as most are procedure.

#include "extract/agent_reader.hpp"
#include "extract/page.hpp"
#include "extract/reader_words.hpp"
#include "graph/authority.hpp"

namespace recital {

/// True where the text is the record of a meeting.
bool is_record(const Reading &reading);
void read_record(Page &page, const ReaderWords &words, const Authority &authority, const AgentReader &agents);

} // namespace recital
