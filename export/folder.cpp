#include "export/folder.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

#include "export/gzip_sink.hpp"
#include "export/sinks.hpp"

namespace recital {
namespace {

Problem refused(const std::string &path, const std::string &why) {
    return {ProblemRule::output_write, Severity::error, path, 0, 0, why};
}

/// Problem of the content, or that the sink did not take it, which has no message.
Status fill(Sink &sink, bool compressed, const Content &content) {
    const auto buffered = [&](Sink &inner) -> Status {
        BufferedSink buffer(inner);
        if (Status written = content(buffer); !written)
            return written;
        return buffer.flush() ? Status() : Status(Problem{ProblemRule::output_write, Severity::error, {}, 0, 0, {}});
    };
    if (!compressed)
        return buffered(sink);
    GzipSink gzip(sink);
    if (Status written = buffered(gzip); !written)
        return written;
    return gzip.finish() ? Status() : Status(Problem{ProblemRule::output_write, Severity::error, {}, 0, 0, {}});
}

} // namespace

Result<Folder> Folder::open(const std::string &path) {
    if (path.empty())
        return refused(path, "the name of the folder to write to is empty");
    std::string name = path;
    while (name.size() > 1 && name.back() == '/')
        name.pop_back();
    const FileStamp stamp = stamp_of(name);
    if (stamp.directory)
        return Folder(std::move(name), false);
    if (stamp.exists)
        return refused(path, "is a file; tables are written to a folder");
    std::error_code error;
    std::filesystem::create_directory(name, error);
    if (error)
        return refused(path, "the folder cannot be made: " + error.message());
    return Folder(std::move(name), true);
}

Folder::Folder(Folder &&other) noexcept
    : path_(std::move(other.path_)), made_(std::exchange(other.made_, false)), files_(std::move(other.files_)) {}

Folder::~Folder() {
    files_.clear();
    std::error_code ignored;
    if (made_)
        std::filesystem::remove(path_, ignored); // stays where it holds something
}

Status Folder::add(std::string_view name, bool compressed, const Content &content) {
    const std::string file = path_ + '/' + std::string(name);
    Result<ReplacementFile> made = ReplacementFile::create(file, ProblemRule::output_write);
    if (!made)
        return made.problem();
    FileSink sink(made->temporary());
    const Status written = fill(sink, compressed, content);
    const bool closed = sink.close();
    if (!sink.reason().empty() || (written && !closed))
        return refused(file, "cannot be written: " + sink.reason());
    if (!written) {
        Problem problem = written.problem();
        problem.file = file;
        return problem;
    }
    made->settle();
    files_.push_back(std::move(*made));
    return {};
}

Status Folder::commit() {
    for (ReplacementFile &file : files_)
        if (Status sealed = file.seal(); !sealed)
            return sealed;
    for (ReplacementFile &file : files_)
        if (Status committed = file.commit(); !committed)
            return committed;
    files_.clear();
    made_ = false;
    return {};
}

} // namespace recital
