#pragma once
// The built program as a child process: what it was given, what it printed, how it ended.

#include <filesystem>
#include <string>
#include <vector>

#include "tests/places.hpp"

namespace recital::test {

struct Ran {
    int code = -1; // exit status; 128 + signal where one ended it
    std::string out;
    std::string error;
};

struct Given {
    std::string input;                    // standard input
    std::vector<std::string> environment; // "NAME=value", added to our own
    std::string out_path;                 // standard output goes to this file instead of to Ran::out
    int interrupt_after = 0;              // milliseconds after which it gets SIGINT; 0 = never
};

/// Runs the program with these arguments and waits for it. Terminals are never involved.
Ran run(const std::vector<std::string> &arguments, const Given &given = {});

/// A directory of its own that is gone when the test is.
class TemporaryDirectory {
  public:
    TemporaryDirectory();
    ~TemporaryDirectory();
    TemporaryDirectory(const TemporaryDirectory &) = delete;
    TemporaryDirectory &operator=(const TemporaryDirectory &) = delete;

    std::string path(const std::string &name) const { return (directory_ / name).string(); }
    /// Makes a file (and the folders it lies in) and gives its path.
    std::string file(const std::string &name, const std::string &content) const;

  private:
    std::filesystem::path directory_;
};

std::string content_of(const std::string &path);

/// examples/documents of this source tree.
inline std::string example_documents() { return (source_dir() / "examples" / "documents").string(); }
inline std::string example(const std::string &name) {
    return (source_dir() / "examples" / "documents" / name).string();
}

} // namespace recital::test
