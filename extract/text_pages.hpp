#pragma once
// What a page prints above and below its text: its number, the document's symbol or title again, the number of the print job.
// Text taken from pages has it in the middle of sentences.

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace recital {

/// A line and the byte of the input at which it starts.
using RawLine = std::pair<std::string_view, std::size_t>;

/// Takes the heads and feet of pages out of hard-wrapped text, and the blank lines around them where they part a sentence. Only
/// a number that counts on from page to page is that of a page, or one beside a line of the document's own head.
void drop_page_marks(std::vector<RawLine> &lines);

/// "3", "- 3 -", "3/12": how pages are numbered.
bool is_page_number(std::string_view line);
/// "06-33199", "06-33199 (E)": how print jobs are numbered.
bool is_job_number(std::string_view line);

} // namespace recital
