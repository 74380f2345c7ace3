#include "graph/file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace recital {
namespace {

class Descriptor {
  public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() {
        if (number_ > STDERR_FILENO)
            ::close(number_);
    }
    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

  private:
    int number_;
};

std::string reason(int error) { return std::generic_category().message(error); }

Problem failure(ProblemRule rule, const std::string &path, const std::string &what, int error) {
    return Problem{rule, Severity::error, path, 0, 0, what + ": " + reason(error)};
}

FileStamp stamp_from(const struct stat &status) {
    FileStamp stamp;
    stamp.exists = true;
    stamp.directory = S_ISDIR(status.st_mode);
    stamp.regular = S_ISREG(status.st_mode);
    stamp.writable_by_nobody = (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) == 0;
    stamp.size = static_cast<std::uint64_t>(status.st_size);
    stamp.modified = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
    return stamp;
}

/// Where a name leads: through symbolic links to the file itself, which may not exist yet.
std::string target_of(const std::string &path) {
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error))
        return path;
    const std::filesystem::path target = std::filesystem::weakly_canonical(path, error);
    return error ? path : target.string();
}

} // namespace

FileStamp stamp_of(const std::string &path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? stamp_from(status) : FileStamp{};
}

void FileBuffer::reserve(std::size_t capacity) {
    if (capacity <= capacity_)
        return;
    auto memory = std::make_unique_for_overwrite<char[]>(capacity);
    std::copy_n(memory_.get(), size_, memory.get());
    memory_ = std::move(memory);
    capacity_ = capacity;
}

Status FileBuffer::read(const std::string &path, std::size_t limit) {
    size_ = 0;
    stamp_ = {};
    const auto refuse = [&](ProblemRule rule, const std::string &why) {
        size_ = 0;
        return Problem{rule, Severity::error, path, 0, 0, why};
    };
    const auto too_large = [&] {
        return refuse(ProblemRule::file_too_large, "holds more than the limit of " + std::to_string(limit) + " bytes");
    };
    const bool standard_input = path == "-";
    // Without O_NONBLOCK a named pipe that nobody writes would hold the program for ever.
    const Descriptor file(standard_input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status {};
    if (!file || ::fstat(file.number(), &status) != 0)
        return refuse(ProblemRule::file_unreadable, "cannot be opened: " + reason(errno));
    stamp_.exists = true;
    if (!standard_input)
        stamp_ = stamp_from(status);
    if (stamp_.directory)
        return refuse(ProblemRule::file_unreadable, "is a directory, not a file");
    if (!standard_input && !stamp_.regular)
        return refuse(ProblemRule::file_unreadable, "is a device or a pipe, not a file");
    if (stamp_.size > limit)
        return too_large();

    // One byte more than announced, so that a file that holds more than that is noticed.
    reserve(static_cast<std::size_t>(stamp_.size) + 1);
    for (;;) {
        const ssize_t got = ::read(file.number(), memory_.get() + size_, capacity_ - size_);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return refuse(ProblemRule::file_unreadable, "cannot be read: " + reason(errno));
        size_ += static_cast<std::size_t>(got);
        if (size_ > limit)
            return too_large();
        if (got == 0 || (stamp_.regular && size_ == stamp_.size))
            return {};
        if (size_ == capacity_)
            reserve(capacity_ + capacity_ / 2 + 65536);
    }
}

ReplacementFile::ReplacementFile(std::string path, std::string target, std::string temporary, ProblemRule rule)
    : path_(std::move(path)), target_(std::move(target)), temporary_(std::move(temporary)), rule_(rule) {}

ReplacementFile::ReplacementFile(ReplacementFile &&other) noexcept
    : path_(std::move(other.path_)), target_(std::move(other.target_)), temporary_(std::exchange(other.temporary_, {})),
      sealed_(other.sealed_), rule_(other.rule_) {}

ReplacementFile &ReplacementFile::operator=(ReplacementFile &&other) noexcept {
    if (this != &other) {
        remove();
        path_ = std::move(other.path_);
        target_ = std::move(other.target_);
        temporary_ = std::exchange(other.temporary_, {});
        sealed_ = other.sealed_;
        rule_ = other.rule_;
    }
    return *this;
}

ReplacementFile::~ReplacementFile() { remove(); }

void ReplacementFile::remove() noexcept {
    if (!temporary_.empty())
        ::unlink(temporary_.c_str());
    temporary_.clear();
}

Result<ReplacementFile> ReplacementFile::create(const std::string &path, ProblemRule rule) {
    const std::string target = target_of(path);
    const FileStamp stamp = stamp_of(target);
    const auto refuse = [&](const std::string &why) { return Problem{rule, Severity::error, path, 0, 0, why}; };
    if (path.empty() || stamp.directory || path.back() == '/')
        return refuse(path.empty() ? "the name of the file to write is empty" : "is a directory, not a file");
    if (stamp.exists && !stamp.regular)
        return refuse("is a device or a pipe, not a file");
    if (stamp.exists && stamp.writable_by_nobody)
        return refuse("is read-only and stays as it is");
    if (stamp.exists && ::access(target.c_str(), W_OK) != 0)
        return failure(rule, path, "cannot be written", errno);

    for (unsigned attempt = 0; attempt < 1000; ++attempt) {
        const std::string temporary =
            target + ".new-" + std::to_string(::getpid()) + (attempt == 0 ? "" : "-" + std::to_string(attempt));
        const Descriptor file(::open(temporary.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (file)
            return ReplacementFile(path, target, temporary, rule);
        if (errno != EEXIST)
            return failure(rule, path, "cannot be written", errno);
    }
    return failure(rule, path, "cannot be written", EEXIST);
}

void ReplacementFile::settle() const {
#ifdef SYNC_FILE_RANGE_WRITE
    const Descriptor file(::open(temporary_.c_str(), O_RDWR | O_CLOEXEC));
    if (file) // whether it can does not matter: commit() waits for all
        static_cast<void>(::sync_file_range(file.number(), 0, 0, SYNC_FILE_RANGE_WRITE));
#endif
}

Status ReplacementFile::seal() {
    if (sealed_)
        return {};
    struct stat old {};
    const Descriptor file(::open(temporary_.c_str(), O_RDWR | O_CLOEXEC));
    if (!file)
        return failure(rule_, path_, "cannot be written", errno);
    if (::stat(target_.c_str(), &old) == 0 && ::fchmod(file.number(), old.st_mode & 07777U) != 0)
        return failure(rule_, path_, "cannot be given its permissions", errno);
    if (::fsync(file.number()) != 0)
        return failure(rule_, path_, "cannot be written", errno);
    sealed_ = true;
    return {};
}

Status ReplacementFile::commit() {
    if (Status sealed = seal(); !sealed)
        return sealed;
    if (std::rename(temporary_.c_str(), target_.c_str()) != 0)
        return failure(rule_, path_, "cannot be put in its place", errno);
    temporary_.clear();
    // The new name is durable once the folder is; a file system that cannot sync a folder needs no sync.
    const std::string folder = std::filesystem::path(target_).parent_path().string();
    const Descriptor parent(::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (parent)
        ::fsync(parent.number());
    return {};
}

} // namespace recital
