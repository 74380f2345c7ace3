#pragma once
// Facts and links that the masthead and the closing lines of plain text state.

#include <vector>

#include "extract/reader.hpp"
#include "extract/text_lines.hpp"
#include "extract/text_outline.hpp"
#include "graph/reading.hpp"

namespace recital {

/// Fills facts and links of the reading from its lines.
void read_text_facts(const std::vector<TextLine> &lines, const std::vector<LinePlace> &places,
                     const TextOutline &outline, const ReadContext &context, Reading &reading);

/// What a line tells of the adoption, as far as it is not known yet: date, meeting, vote.
void read_adoption_line(std::string_view line, const ReadContext &context, DocumentFacts &facts);

/// Reports a date of adoption in folded text that is another than the one known by now.
void report_other_date(std::string_view folded, const ReadContext &context, Reading &reading);

/// Reports and drafts that a cover line in brackets names ("[on the report of ... (A/76/531/Add.1, para. 13)]").
void read_origin(std::string_view line, Reading &reading);

} // namespace recital
