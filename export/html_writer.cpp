// HTML: one file that opens from disk in a browser and asks for nothing else: the page (export/explorer/) with its scripts, its
// letters, and the graph as data.

#include <string>

#include "export/explorer_data.hpp"
#include "export/explorer_page.hpp"
#include "export/format_writers.hpp"

namespace recital {
namespace {

/// Beyond it mail refuses a file and telephones run out of memory.
constexpr std::size_t most_bytes = 30'000'000;

} // namespace

Status write_html(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                  std::vector<Problem> &problems) {
    const ExplorerPage page = explorer_page();
    if (page.before.empty())
        return Problem{ProblemRule::usage,
                       Severity::error,
                       {},
                       0,
                       0,
                       "html is not in this build: it was made without the explorer, which takes Node.js, npm and "
                       "-DRECITAL_EXPLORER=ON"};
    const auto data = explorer_data(graph, options, most_bytes - page.before.size() - page.after.size());
    if (!data)
        return data.problem();
    if (data->quotes_left_out > 0)
        problems.push_back({ProblemRule::output_write,
                            Severity::note,
                            {},
                            0,
                            0,
                            std::to_string(data->quotes_left_out) +
                                " quotes are left out, so that the page stays under 30 MB: those of further languages, "
                                "and of the documents that are cited least; --top, --around or --since make room"});
    for (const std::string_view part : {page.before, std::string_view(data->json), page.after})
        if (!sink.write(part))
            return sink_failed();
    return {};
}

} // namespace recital
