// The tables as files of comma-separated values, one each, in one folder.

#include <string>

#include "export/csv_text.hpp"
#include "export/folder.hpp"
#include "export/format_writers.hpp"
#include "export/tables.hpp"

namespace recital {
namespace {

std::string file_name(const Table &table, const ExportOptions &options) {
    return std::string(table.name) + (options.gzip ? ".csv.gz" : ".csv");
}

Status write_table(const Table &table, const TableContext &context, Sink &sink) {
    std::string line;
    for (const TableColumn &column : table.columns)
        append_csv(line.append(line.empty() ? "" : ","), column.name);
    line += '\n';
    if (!sink.write(line))
        return sink_failed();
    const bool taken = table.each_row(context, [&](const Cells &cells) {
        line.clear();
        append_csv_row(line, cells);
        return sink.write(line);
    });
    return taken ? Status() : Status(sink_failed());
}

} // namespace

Status write_csv(const KnowledgeGraph &graph, const ExportOptions &options, Folder &folder, std::vector<Problem> &) {
    const TableContext context(graph, options);
    for (const Table &table : tables())
        if (Status written = folder.add(file_name(table, options), options.gzip,
                                        [&](Sink &sink) { return write_table(table, context, sink); });
            !written)
            return written;
    return {};
}

} // namespace recital
