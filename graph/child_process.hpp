#pragma once
// A program run beside recital, on bytes that nobody vouches for: its arguments are passed as they are (no shell), it reads
// `input` from its standard input, what it writes is taken up to a limit, and it ends, with everything it started, when
// its time is over. Safe to use from several threads at once. It sees no environment but PATH and a UTF-8 locale.

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

struct ChildLimits {
    std::chrono::milliseconds time{60'000};    // by the clock on the wall; the processor's time has the same limit
    std::size_t memory = std::size_t{2} << 30; // address space
    std::size_t output = 256U << 20;           // bytes
};

/// How a child came to its end.
enum class ChildEnd {
    exited,      // by itself; `code` is its exit code
    crashed,     // by a signal; `code` is the signal
    too_slow,    // killed, as its time was over
    too_much,    // killed, as it wrote more than the limit
    not_started, // `code` is the error of the system
};

struct ChildResult {
    ChildEnd end = ChildEnd::not_started;
    int code = 0;
    std::string output; // standard output, as far as it was taken
    std::string errors; // the beginning of standard error

    bool succeeded() const { return end == ChildEnd::exited && code == 0; }
};

/// Runs `arguments[0]`, a name to be found by PATH or a path.
ChildResult run_child(const std::vector<std::string> &arguments, std::string_view input, const ChildLimits &limits);

/// The path of a program as PATH finds it; a name with a '/' is the path itself. Empty where there is no such program.
std::string find_program(std::string_view name);

/// "crashed (signal 11)", "did not end within 60 s": what to tell of a child that did not succeed.
std::string describe_end(const ChildResult &result, const ChildLimits &limits);

} // namespace recital
