#include "cli/output.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <utility>

#include "graph/file.hpp"

namespace recital {
namespace {

Problem write_problem(const std::string &path, int error) {
    return {ProblemRule::output_write,
            Severity::error,
            path,
            0,
            0,
            std::string("could not be written: ") + std::strerror(error)};
}

} // namespace

bool StandardOutput::write(std::string_view bytes) {
    failed_ |= std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size();
    return !failed_;
}

Status StandardOutput::finish() {
    failed_ |= std::fflush(stdout) != 0;
    return failed_ ? Status(write_problem("standard output", errno)) : Status();
}

Status print_out(std::string_view text) {
    StandardOutput out;
    out.write(text);
    return out.finish();
}

Status write_output(const std::string &path, std::string_view text) {
    if (path.empty() || path == "-")
        return print_out(text);
    auto file = ReplacementFile::create(path, ProblemRule::output_write);
    if (!file)
        return file.problem();
    std::FILE *stream = std::fopen(file->temporary().c_str(), "wb");
    if (stream == nullptr)
        return write_problem(path, errno);
    const bool written = std::fwrite(text.data(), 1, text.size(), stream) == text.size();
    const int error = errno;
    if (std::fclose(stream) != 0 || !written)
        return write_problem(path, written ? errno : error);
    return file->commit();
}

} // namespace recital
