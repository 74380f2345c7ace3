#pragma once
// recital check of authority files: what is wrong with them, line by line, and what they add.

#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/options.hpp"

namespace recital {

ExitCode check_authority_files(const std::vector<std::string> &paths, const CommonOptions &options);

} // namespace recital
