// The tables as files of comma-separated values, one each, in one folder, with what is known of them: codebook.md and metadata.json.

#include <string>

#include "export/codebook.hpp"
#include "export/csv_text.hpp"
#include "export/folder.hpp"
#include "export/format_writers.hpp"
#include "export/tables.hpp"

namespace recital {
namespace {

std::string file_name(const Table &table, const ExportOptions &options) {
    return std::string(table.name) + (options.gzip ? ".csv.gz" : ".csv");
}

Status write_table(WrittenTable &written, const TableContext &context, Sink &sink) {
    const Table &table = *written.table;
    std::string line;
    for (const TableColumn &column : table.columns)
        append_csv(line.append(line.empty() ? "" : ","), column.name);
    line += '\n';
    if (!sink.write(line))
        return sink_failed();
    const bool taken = table.each_row(context, [&](const Cells &cells) {
        ++written.rows;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            written.filled[i] += known(cells[i]) ? 1 : 0;
            written.formulas[i] += reads_as_formula(cells[i]) ? 1 : 0;
        }
        line.clear();
        append_csv_row(line, cells);
        return sink.write(line);
    });
    return taken ? Status() : Status(sink_failed());
}

Status write_text(const std::string &text, Sink &sink) { return sink.write(text) ? Status() : Status(sink_failed()); }

} // namespace

Status write_csv(const KnowledgeGraph &graph, const ExportOptions &options, Folder &folder, std::vector<Problem> &) {
    const TableContext context(graph, options);
    std::vector<WrittenTable> written;
    for (const Table &table : tables()) {
        const std::vector<std::uint64_t> none(table.columns.size());
        written.push_back({&table, file_name(table, options), 0, none, none});
        if (Status status = folder.add(written.back().file, options.gzip,
                                       [&](Sink &sink) { return write_table(written.back(), context, sink); });
            !status)
            return status;
    }
    const auto add = [&](std::string_view name, const std::string &text) {
        return folder.add(name, false, [&](Sink &sink) { return write_text(text, sink); });
    };
    if (Status status = add("codebook.md", codebook(graph.info(), written)); !status)
        return status;
    return add("metadata.json", csvw_metadata(graph.info(), written));
}

} // namespace recital
