#pragma once
// Sinks: memory, an open file, and a buffer before another sink.

#include <string>
#include <string_view>

#include "export/writer.hpp"

namespace recital {

class StringSink final : public Sink {
  public:
    bool write(std::string_view bytes) override {
        text_ += bytes;
        return true;
    }
    const std::string &text() const { return text_; }

  private:
    std::string text_;
};

/// Gathers small writes; flush() is explicit, and what was not flushed is lost.
class BufferedSink final : public Sink {
  public:
    explicit BufferedSink(Sink &sink) : sink_(sink) {}
    bool write(std::string_view bytes) override;
    bool flush();

  private:
    Sink &sink_;
    std::string buffer_;
    bool ok_ = true;
};

/// A file opened for writing, emptied. Remembers the system's reason for the first failure.
class FileSink final : public Sink {
  public:
    explicit FileSink(const std::string &path);
    FileSink(const FileSink &) = delete;
    FileSink &operator=(const FileSink &) = delete;
    ~FileSink() override;
    bool write(std::string_view bytes) override;
    /// True when everything was written and the file is closed.
    bool close();
    /// In words; empty while all is well.
    const std::string &reason() const { return reason_; }

  private:
    bool fail();
    int descriptor_ = -1;
    std::string reason_;
};

} // namespace recital
