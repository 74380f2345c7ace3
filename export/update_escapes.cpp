#include "export/update_escapes.hpp"

namespace recital {

bool UpdateEscapes::write(std::string_view bytes) {
    std::size_t written = 0;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        if (state_ == State::text) {
            at = bytes.find('\\', at);
            if (at == std::string_view::npos)
                break;
            state_ = State::escape;
            continue;
        }
        if (state_ == State::backslash && (bytes[at] == 'u' || bytes[at] == 'U')) {
            if (!sink_.write(bytes.substr(written, at - written)) ||
                !sink_.write(bytes[at] == 'u' ? "\\u0075" : "\\u0055"))
                return false;
            written = at + 1;
        }
        const bool slash = bytes[at] == '\\';
        state_ = !slash ? State::text : state_ == State::escape ? State::backslash : State::escape;
    }
    return sink_.write(bytes.substr(written));
}

} // namespace recital
