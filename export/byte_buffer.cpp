#include "export/byte_buffer.hpp"

#include <algorithm>

namespace recital {

bool ByteBuffer::flush() {
    ok_ = ok_ && (used_ == 0 || sink_.write({bytes_.get(), used_}));
    used_ = 0;
    return ok_;
}

void ByteBuffer::put_in_parts(std::string_view bytes) {
    while (!bytes.empty()) {
        const std::size_t part = std::min(bytes.size(), capacity - used_);
        std::char_traits<char>::copy(bytes_.get() + used_, bytes.data(), part);
        used_ += part;
        bytes.remove_prefix(part);
        if (used_ == capacity)
            flush();
    }
}

} // namespace recital
