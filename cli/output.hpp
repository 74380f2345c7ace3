#pragma once
// Standard output as a place that can fail: a full disk or a closed pipe is reported, never passed over.

#include <string_view>

#include "export/writer.hpp"
#include "graph/result.hpp"

namespace recital {

class StandardOutput final : public Sink {
  public:
    bool write(std::string_view bytes) override;
    /// Flushes; the problem when anything could not be written.
    Status finish();

  private:
    bool failed_ = false;
};

/// Writes all of it.
Status print_out(std::string_view text);
/// To the file, which appears when complete, or to standard output for "" and "-".
Status write_output(const std::string &path, std::string_view text);

} // namespace recital
