#pragma once
// gzip (RFC 1952) before another sink. The header has neither time nor name, so the same bytes in are the same bytes out.

#include <memory>
#include <string_view>

#include "export/writer.hpp"

namespace recital {

class GzipSink final : public Sink {
  public:
    explicit GzipSink(Sink &sink);
    GzipSink(const GzipSink &) = delete;
    GzipSink &operator=(const GzipSink &) = delete;
    ~GzipSink() override;
    bool write(std::string_view bytes) override;
    /// Ends the file; without it, it is cut short.
    bool finish();

  private:
    struct Stream;
    bool deflate(std::string_view bytes, bool last);

    Sink &sink_;
    std::unique_ptr<Stream> stream_;
    bool ok_ = true;
};

} // namespace recital
