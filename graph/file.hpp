#pragma once
// Files as recital uses them: read whole, or made under another name beside their place and renamed when complete.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "graph/result.hpp"

namespace recital {

/// What the system says of a file without opening it.
struct FileStamp {
    bool exists = false;
    bool directory = false;
    bool regular = false;
    bool writable_by_nobody = false; // no write permission at all, whoever asks
    std::uint64_t size = 0;
    std::int64_t modified = 0; // nanoseconds since the epoch
};

FileStamp stamp_of(const std::string &path);

/// Holds the content of one file after the other in the same memory.
class FileBuffer {
  public:
    /// Reads the whole file, or standard input for "-". Refuses what is no file, and more than `limit` bytes.
    Status read(const std::string &path, std::size_t limit);
    /// What was read; holds until the next read().
    std::string_view bytes() const { return {memory_.get(), size_}; }
    /// The file that was read, as it was when opened; size and time are 0 for standard input.
    const FileStamp &stamp() const { return stamp_; }

  private:
    void reserve(std::size_t capacity);
    std::unique_ptr<char[]> memory_;
    std::size_t capacity_ = 0;
    std::size_t size_ = 0;
    FileStamp stamp_;
};

/// A file that appears under its name only when complete: made beside it, removed again unless commit() has succeeded.
/// Where the name is a symbolic link, the file that it leads to is the one replaced.
class ReplacementFile {
  public:
    /// Makes the empty temporary file. `rule` is that of the problems reported here and later.
    static Result<ReplacementFile> create(const std::string &path, ProblemRule rule);
    ReplacementFile(ReplacementFile &&other) noexcept;
    ReplacementFile &operator=(ReplacementFile &&other) noexcept;
    ~ReplacementFile();

    /// Path of the file to write.
    const std::string &temporary() const { return temporary_; }
    /// Path of the file that will be replaced: `path`, or where that leads as a symbolic link.
    const std::string &target() const { return target_; }
    /// Lets the system begin to bring to the disk what was written so far, so that commit() need not wait for all of it.
    void settle() const;
    /// Makes what was written durable, under its temporary name still: of several files that belong together none is to appear
    /// before all could be written.
    Status seal();
    /// Makes what was written durable and gives it its name; the permissions of the file that it replaces stay.
    Status commit();

  private:
    ReplacementFile(std::string path, std::string target, std::string temporary, ProblemRule rule);
    void remove() noexcept;
    std::string path_;      // as given, for messages
    std::string target_;    // where the name leads
    std::string temporary_; // empty once renamed
    bool sealed_ = false;
    ProblemRule rule_ = ProblemRule::output_write;
};

} // namespace recital
