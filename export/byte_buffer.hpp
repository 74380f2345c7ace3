#pragma once
// Bytes of a text that is written piece by piece, handed to a sink in full blocks. After the first block that the sink does
// not take, bytes are dropped and ok() says so.

#include <cstddef>
#include <memory>
#include <string_view>

#include "export/writer.hpp"

namespace recital {

class ByteBuffer {
  public:
    explicit ByteBuffer(Sink &sink) : sink_(sink), bytes_(std::make_unique_for_overwrite<char[]>(capacity)) {}

    void put(char byte) {
        if (used_ == capacity)
            flush();
        bytes_[used_++] = byte;
    }
    void put(std::string_view bytes) {
        if (bytes.size() > capacity - used_) {
            put_in_parts(bytes);
            return;
        }
        std::char_traits<char>::copy(bytes_.get() + used_, bytes.data(), bytes.size());
        used_ += bytes.size();
    }
    /// Hands on what was gathered. What was not flushed is lost.
    bool flush();
    bool ok() const { return ok_; }

  private:
    static constexpr std::size_t capacity = 1 << 18;

    void put_in_parts(std::string_view bytes);

    Sink &sink_;
    std::unique_ptr<char[]> bytes_;
    std::size_t used_ = 0;
    bool ok_ = true;
};

} // namespace recital
