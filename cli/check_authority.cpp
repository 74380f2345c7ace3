#include "cli/check_authority.hpp"

#include <fmt/format.h>

#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/authority_check.hpp"
#include "graph/file.hpp"
#include "graph/reconciled.hpp"

namespace recital {
namespace {

constexpr std::size_t largest_file = 64U << 20; // bytes

} // namespace

ExitCode check_authority_files(const std::vector<std::string> &paths, const CommonOptions &options) {
    std::vector<Authority::File> files;
    std::vector<Problem> problems;
    for (const std::string &path : paths) {
        FileBuffer buffer;
        if (const Status read = buffer.read(path, largest_file); !read)
            return report_failure(read.problem());
        if (!is_reconciled_name(path)) {
            files.push_back({path, std::string(buffer.bytes())});
        } else if (auto turtle = turtle_of_reconciled(path, buffer.bytes())) {
            files.push_back({path, std::move(*turtle)});
        } else {
            problems.push_back(turtle.problem());
        }
    }
    AuthorityReport report = check_authority(files);
    problems.insert(problems.end(), report.problems.begin(), report.problems.end());
    const ExitCode code = report_problems(problems, options);
    if (options.quiet)
        return code;
    std::string out;
    for (const AuthorityCount &added : report.adds)
        out += fmt::format("  {:<24}{}\n", added.what, grouped(added.count));
    out = out.empty() ? "adds nothing\n" : "adds\n" + out;
    out += problems.empty() ? "nothing is wrong\n" : fmt::format("{} to look at\n", grouped(problems.size()));
    if (const Status printed = print_out(out); !printed)
        return report_failure(printed.problem());
    return code;
}

} // namespace recital
