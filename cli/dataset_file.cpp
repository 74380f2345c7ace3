#include "cli/dataset_file.hpp"

#include <filesystem>
#include <optional>

#include <CLI/CLI.hpp>

#include "cli/output.hpp"
#include "export/dataset_description.hpp"
#include "export/turtle_text.hpp"
#include "graph/file.hpp"

namespace recital {
namespace {

constexpr std::size_t meta_limit = 16 * 1024 * 1024;

Problem wrong(std::string message) { return {ProblemRule::usage, Severity::error, {}, 0, 0, std::move(message)}; }

} // namespace

struct DatasetFileWriter::Impl {
    DatasetOptions options;
    const Format *format = nullptr;
    std::string output;
    bool compressed = false;
    std::string base;
    DatasetDefaults defaults;
    std::optional<DatasetMeta> meta;
    RdfCounts counts;
};

void add_dataset(CLI::App &command, DatasetOptions &options) {
    command
        .add_option("--void", options.description,
                    "With an RDF format: also describe the data set (counts, links, files; VoID and DCAT) in this file")
        ->option_text("FILE");
    command
        .add_option("--dataset", options.meta,
                    "With --void: title, publisher, licence, contact of the data set, as Turtle")
        ->option_text("META.ttl")
        ->needs("--void");
}

DatasetFileWriter::DatasetFileWriter(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
DatasetFileWriter::DatasetFileWriter(DatasetFileWriter &&) noexcept = default;
DatasetFileWriter &DatasetFileWriter::operator=(DatasetFileWriter &&) noexcept = default;
DatasetFileWriter::~DatasetFileWriter() = default;

Result<DatasetFileWriter> DatasetFileWriter::prepare(const DatasetOptions &options, const Format &format,
                                                     const std::string &output, ExportOptions &writer,
                                                     std::vector<Problem> &problems) {
    auto impl = std::make_unique<Impl>();
    impl->options = options;
    impl->format = &format;
    impl->output = output;
    impl->compressed = writer.gzip;
    impl->base = writer.base;
    if (options.description.empty())
        return DatasetFileWriter(std::move(impl));
    if (!format.is_rdf())
        return wrong("--void describes RDF; " + std::string(format.name) + " is none");
    if (is_standard_output(options.description) && is_standard_output(output))
        return wrong("the graph and its description cannot both go to standard output");
    if (options.description == output)
        return wrong("the graph and its description cannot be one file");
    Result<DatasetDefaults> defaults = dataset_defaults();
    if (!defaults)
        return defaults.problem();
    impl->defaults = std::move(*defaults);
    if (!options.meta.empty()) {
        FileBuffer file;
        if (Status status = file.read(options.meta, meta_limit); !status)
            return status.problem();
        Result<DatasetMeta> meta = read_dataset_meta(options.meta, file.bytes(), problems);
        if (!meta)
            return meta.problem();
        impl->meta = std::move(*meta);
    }
    writer.counts = &impl->counts;
    writer.counted_spaces = outside_spaces(impl->defaults);
    return DatasetFileWriter(std::move(impl));
}

Status DatasetFileWriter::write(const KnowledgeGraph &graph, const std::string &part) const {
    if (impl_->options.description.empty())
        return {};
    DatasetParts parts{.graph = graph,
                       .defaults = impl_->defaults,
                       .counts = impl_->counts,
                       .base = impl_->base,
                       .part = part,
                       .meta = impl_->meta ? &*impl_->meta : nullptr,
                       .files = {}};
    if (const FileStamp stamp = stamp_of(impl_->output); !is_standard_output(impl_->output) && stamp.regular)
        parts.files.push_back(
            {std::filesystem::path(impl_->output).filename().string(), impl_->format, impl_->compressed, stamp.size});
    return write_output(impl_->options.description, turtle_text(describe_dataset(parts)));
}

} // namespace recital
