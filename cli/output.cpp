#include "cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "export/sinks.hpp"
#include "graph/file.hpp"

namespace recital {
namespace {

Problem write_problem(const std::string &path, const std::string &reason) {
    return {ProblemRule::output_write, Severity::error, path, 0, 0, "could not be written: " + reason};
}

} // namespace

struct Output::File {
    File(ReplacementFile made, std::string name)
        : replacement(std::move(made)), path(std::move(name)), sink(replacement.temporary()) {}
    ReplacementFile replacement;
    std::string path;
    FileSink sink;
};

Output::Output(std::unique_ptr<File> file) : file_(std::move(file)) {}
Output::Output(Output &&) noexcept = default;
Output &Output::operator=(Output &&) noexcept = default;
Output::~Output() = default;

Result<Output> Output::open(const std::string &path) {
    if (is_standard_output(path))
        return Output(nullptr);
    auto file = ReplacementFile::create(path, ProblemRule::output_write);
    if (!file)
        return file.problem();
    return Output(std::make_unique<File>(std::move(*file), path));
}

bool Output::write(std::string_view bytes) {
    if (file_)
        failed_ |= !file_->sink.write(bytes);
    else
        failed_ |= std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size();
    return !failed_;
}

Status Output::finish() {
    if (!file_) {
        failed_ |= std::fflush(stdout) != 0;
        return failed_ ? Status(write_problem("standard output", std::generic_category().message(errno))) : Status();
    }
    if (!file_->sink.close())
        return write_problem(file_->path, file_->sink.reason());
    return file_->replacement.commit();
}

bool is_standard_output(const std::string &path) { return path.empty() || path == "-"; }

Status print_out(std::string_view text) { return write_output("", text); }

Status write_output(const std::string &path, std::string_view text) {
    auto output = Output::open(path);
    if (!output)
        return output.problem();
    output->write(text);
    return output->finish();
}

} // namespace recital
