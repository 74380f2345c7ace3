#pragma once
// A folder that several files of one export go to. All are made under temporary names; only when every one of them is complete
// do they get their own, in the order in which they were added. Other files in the folder stay as they are. Without commit() the
// folder is as it was before; where it was not there, it is removed again.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "export/writer.hpp"
#include "graph/file.hpp"

namespace recital {

/// Writes the content of a file; false, or a problem without a message, where the sink did not take it.
using Content = std::function<Status(Sink &)>;

class Folder {
  public:
    /// Makes the folder where there is none; the one above it must be there.
    static Result<Folder> open(const std::string &path);
    Folder(Folder &&other) noexcept;
    Folder &operator=(Folder &&) = delete;
    ~Folder();

    /// Adds a file. compressed: through gzip; `name` says so already.
    Status add(std::string_view name, bool compressed, const Content &content);
    Status commit();

    const std::string &path() const { return path_; }

  private:
    Folder(std::string path, bool made) : path_(std::move(path)), made_(made) {}
    std::string path_;
    bool made_ = false; // by open(), and so far without a file of its own
    std::vector<ReplacementFile> files_;
};

} // namespace recital
