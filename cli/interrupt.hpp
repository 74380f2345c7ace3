#pragma once
// What Ctrl-C does: the first asks the work to stop where nothing is left half done, the second ends the program.

#include <atomic>

namespace recital {

void watch_for_interrupts();

/// Set once the program was asked to stop (SIGINT, SIGTERM).
const std::atomic<bool> &interrupted();

} // namespace recital
