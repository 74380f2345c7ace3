#pragma once
// Facts and links that an AKN4UN file states: identity, dates, session, agenda item, and from its metadata how the text came
// about: drafts, sponsors, the recommending committee, the meeting, the vote.

#include <string>

#include "extract/akn_tree.hpp"
#include "extract/reader.hpp"
#include "graph/reading.hpp"

namespace recital::akn {

/// What the metadata claim and the reading is compared with.
struct Claims {
    Language language = Language::unknown;
    std::string title_number; // "76/190", as printed before the title
    Date adopted;             // of the work's identification
    Organ author = Organ::none;
};

/// Fills facts and links of the reading from its tree; its text must have been read.
Claims read_facts(const pugi::xml_node &root, const ReadContext &context, Reading &reading);

} // namespace recital::akn
