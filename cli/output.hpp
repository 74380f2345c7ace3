#pragma once
// Where a command's results go: standard output, or a file that appears when complete. A full disk or a closed pipe is
// reported, never passed over.

#include <memory>
#include <string>
#include <string_view>

#include "export/writer.hpp"
#include "graph/result.hpp"

namespace recital {

class Output final : public Sink {
  public:
    /// Standard output for "" and "-".
    static Result<Output> open(const std::string &path);
    Output(Output &&) noexcept;
    Output &operator=(Output &&) noexcept;
    ~Output() override;

    bool write(std::string_view bytes) override;
    /// Makes what was written final; without it a file does not appear.
    Status finish();

  private:
    struct File;
    explicit Output(std::unique_ptr<File> file);
    std::unique_ptr<File> file_; // empty: standard output
    bool failed_ = false;
};

/// All of it, to standard output.
Status print_out(std::string_view text);
/// All of it, to a file or standard output.
Status write_output(const std::string &path, std::string_view text);

/// True where the path means standard output.
bool is_standard_output(const std::string &path);

} // namespace recital
