#include "cli/graph_output.hpp"

#include <utility>

#include "cli/output.hpp"
#include "cli/report.hpp"

namespace recital {

const Format *graph_format(const std::string &name) {
    const Format *format = format_of_name(name);
    return format != nullptr && !format->is_folder() && format->family != FormatFamily::lines &&
                   format->family != FormatFamily::lists
               ? format
               : nullptr;
}

std::vector<std::string> with_graph_formats(std::vector<std::string> names) {
    for (const Format &format : formats())
        if (graph_format(std::string(format.name)) != nullptr)
            names.emplace_back(format.name);
    return names;
}

Status write_part(const Format &format, const KnowledgeGraph &graph, const std::string &subject,
                  const std::string &path, const CommonOptions &common, std::shared_ptr<PassageSource> passages) {
    std::vector<Problem> problems;
    ExportOptions how;
    how.gzip = says_gzip(path);
    how.picture.subject = subject;
    how.passages = std::move(passages);
    Status written;
    if (is_standard_output(path)) {
        auto out = Output::open("");
        if (!out)
            return out.problem();
        written = write_graph(format, graph, how, *out, problems);
        if (written)
            written = out->finish();
    } else {
        written = write_graph_file(format, graph, how, path, problems);
    }
    report_problems(problems, common);
    return written;
}

} // namespace recital
