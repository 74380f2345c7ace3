#include "extract/text_reader.hpp"

#include "extract/language_detection.hpp"
#include "extract/masthead.hpp"
#include "extract/text_builder.hpp"
#include "extract/utf8_text.hpp"

namespace recital {

bool recognises_text(std::string_view bytes) { return !bytes.empty(); }

bool read_text(std::string_view bytes, const ReadContext &context, Reading &reading) {
    TextBuilder builder(reading.text);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        builder.open(BlockKind::other, "");
        builder.raw(at);
        append_collapsed(builder.out(), bytes.substr(at, end - at), false);
        builder.close();
        at = end + 1;
    }
    reading.text.language = detect_language(reading.text.content, context.words);
    check_identity(reading, context, "");
    check_language(reading, Language::unknown);
    return true;
}

} // namespace recital
