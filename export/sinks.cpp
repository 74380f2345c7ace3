#include "export/sinks.hpp"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace recital {
namespace {

constexpr std::size_t buffer_size = 1 << 18;

} // namespace

bool BufferedSink::write(std::string_view bytes) {
    if (buffer_.capacity() < buffer_size)
        buffer_.reserve(buffer_size);
    if (buffer_.size() + bytes.size() > buffer_size && !flush())
        return false;
    if (bytes.size() >= buffer_size) {
        ok_ = ok_ && sink_.write(bytes);
        return ok_;
    }
    buffer_ += bytes;
    return ok_;
}

bool BufferedSink::flush() {
    ok_ = ok_ && (buffer_.empty() || sink_.write(buffer_));
    buffer_.clear();
    return ok_;
}

FileSink::FileSink(const std::string &path)
    : descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666)) {
    if (descriptor_ < 0)
        fail();
}

FileSink::~FileSink() {
    if (descriptor_ >= 0)
        ::close(descriptor_);
}

bool FileSink::fail() {
    if (reason_.empty())
        reason_ = std::generic_category().message(errno);
    return false;
}

bool FileSink::write(std::string_view bytes) {
    if (!reason_.empty())
        return false;
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return fail();
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool FileSink::close() {
    if (descriptor_ < 0)
        return reason_.empty();
    const int result = ::close(descriptor_);
    descriptor_ = -1;
    return result == 0 ? reason_.empty() : fail();
}

} // namespace recital
