#pragma once
// The end of every --help: the words of the trade in plain words, and the exit codes.

#include <string>

namespace recital {

std::string help_footer();

/// "turtle, ntriples ..." with the description of each, a line a format: from the writers' own table.
std::string help_on_formats();

} // namespace recital
