#pragma once
// A password, from the environment or typed in. Never from the command line, which everyone on the machine can read.

#include <string>

#include "graph/result.hpp"

namespace recital {

/// What RECITAL_PASSWORD says, empty or not; else what is typed at the terminal, which does not show it.
Result<std::string> ask_password(const std::string &user);

} // namespace recital
