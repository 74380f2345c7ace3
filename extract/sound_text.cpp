#include "extract/sound_text.hpp"

#include "extract/masthead.hpp"
#include "extract/utf8_text.hpp"

namespace recital {

std::string_view sound_text(std::string_view input, Reading &reading, std::string &mended) {
    TextFault fault = first_fault(input);
    if (fault.kind == TextFault::Kind::none)
        return input;
    mended = mend_utf8(input);
    while (fault.kind == TextFault::Kind::control) // form feeds and their like are no damage
        fault = first_fault(input, fault.at + 1);
    if (fault.kind != TextFault::Kind::none) {
        const Place place = place_of(input, fault.at);
        report(reading, ProblemRule::file_not_utf8, Severity::error, "bytes that are no UTF-8 text were replaced",
               place.line, place.column);
        reading.damaged = true;
    }
    return mended;
}

} // namespace recital
