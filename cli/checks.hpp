#pragma once
// What values of options are checked by and brought to, for all commands alike.

#include <string>

#include <CLI/CLI.hpp>

namespace recital {

/// A year, a month or a day as ISO 8601 has them.
CLI::Validator iso_date_check();

/// Names as people type them ("Take note", "press-release") as ours are: take_note, press_release.
std::string as_name(std::string typed);

} // namespace recital
