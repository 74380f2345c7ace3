// The recital program: which commands it has, and how they end.

#include <exception>
#include <map>
#include <new>
#include <string>

#include <CLI/CLI.hpp>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/command.hpp"
#include "cli/help.hpp"
#include "cli/interrupt.hpp"
#include "cli/report.hpp"
#include "graph/version.hpp"

namespace recital {
namespace {

/// A build takes and gives back many large pieces of memory. By default each of them goes through the kernel, which takes
/// longer than the reading itself.
void keep_memory() {
#ifdef __GLIBC__
    constexpr int largest_piece = 32 << 20; // the most that glibc takes
    constexpr int kept = 1 << 30;
    constexpr int step = 64 << 20;
    // NOLINTBEGIN(concurrency-mt-unsafe): called before there is a second thread
    mallopt(M_MMAP_THRESHOLD, largest_piece);
    mallopt(M_TRIM_THRESHOLD, kept);
    mallopt(M_TOP_PAD, step);
    // NOLINTEND(concurrency-mt-unsafe)
#endif
}

ExitCode run(int argc, char **argv) {
    CLI::App program(
        "Reads documents of the United Nations, finds which paragraph cites which, and builds the graph of it.",
        "recital");
    program.set_version_flag("--version", "recital " + std::string(version()), "Print the version and exit");
    program.footer(help_footer());
    program.require_subcommand(1);
    program.get_formatter()->column_width(34);

    std::map<const CLI::App *, Run> runs;
    for (const Command &command : commands()) {
        CLI::App *declared = program.add_subcommand(std::string(command.name), std::string(command.description));
        declared->footer(help_footer());
        runs[declared] = command.declare(*declared);
    }

    try {
        program.parse(argc, argv);
    } catch (const CLI::Success &request) { // --help and --version
        return program.exit(request) == 0 ? ExitCode::well : ExitCode::failed;
    } catch (const CLI::ParseError &error) {
        print_usage_error(error.what());
        return ExitCode::usage;
    }

    watch_for_interrupts();
    return runs.at(program.get_subcommands().front())();
}

} // namespace
} // namespace recital

int main(int argc, char **argv) {
    using recital::ExitCode;
    recital::keep_memory();
    try {
        return static_cast<int>(recital::run(argc, argv));
    } catch (const std::bad_alloc &) {
        recital::print_problem({recital::ProblemRule::internal, recital::Severity::error, "", 0, 0, "out of memory"});
    } catch (const std::exception &error) {
        recital::print_problem({recital::ProblemRule::internal, recital::Severity::error, "", 0, 0, error.what()});
    }
    return static_cast<int>(ExitCode::failed);
}
