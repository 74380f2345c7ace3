#include "extract/text_reader.hpp"

#include <algorithm>

#include "extract/language_detection.hpp"
#include "extract/markdown_reader.hpp"
#include "extract/masthead.hpp"
#include "extract/page_signs.hpp"
#include "extract/sound_text.hpp"
#include "extract/text_facts.hpp"
#include "extract/text_footnotes.hpp"
#include "extract/text_lines.hpp"
#include "extract/text_outline.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// The text as blocks, one a line. Text that was not joined stays as it is, so that places in it are places in the input.
void assemble(const TextLines &lines, const std::vector<LinePlace> &places, Text &text) {
    std::size_t points = 0;
    for (std::size_t i = 0; i < lines.lines().size(); ++i) {
        const TextLine &line = lines.lines()[i];
        const std::size_t length = count_points(line.text);
        if (!trim_blanks(line.text).empty()) {
            Block block;
            block.kind = places[i].kind;
            block.begin = static_cast<std::uint32_t>(text.content.size());
            block.end = static_cast<std::uint32_t>(text.content.size() + line.text.size());
            block.begin_point = static_cast<std::uint32_t>(points);
            block.raw = static_cast<std::uint32_t>(line.raw);
            block.provision = places[i].provision;
            block.marker = line.footnote;
            text.blocks.push_back(std::move(block));
        }
        text.content += line.text;
        text.content += '\n';
        points += length + 1;
    }
}

} // namespace

bool recognises_text(std::string_view bytes) { return !bytes.empty() && bytes.front() != '<'; }

bool read_text_or_page(std::string_view bytes, const ReadContext &context, Reading &reading) {
    const InputFile input = reading.input;
    if (!read_text(bytes, context, reading))
        return false;
    if (!shows_signs_of_page(bytes, context, reading))
        return true;
    reading = Reading();
    reading.input = input;
    reading.input.format = "markdown";
    return read_markdown(bytes, context, reading);
}

bool read_text(std::string_view bytes, const ReadContext &context, Reading &reading) {
    std::string_view input = bytes;
    if (input.starts_with(byte_order_mark)) {
        input.remove_prefix(byte_order_mark.size());
    }
    std::string mended;
    const std::string_view text = sound_text(input, reading, mended);
    TextLines lines(text, input, context.words);
    find_printed_footnotes(lines);
    TextOutline outline(lines.lines(), context.words, lines.wrapped());
    const std::vector<LinePlace> places = outline.read();
    assemble(lines, places, reading.text);
    tie_footnotes(reading.text, lines.wrapped());
    for (Block &block : reading.text.blocks) {
        block.raw += static_cast<std::uint32_t>(bytes.size() - input.size());
    }
    reading.text.language = detect_language(reading.text.content, context.words);
    read_text_facts(lines.lines(), places, outline, context, reading);
    if (reading.facts.type == DocumentType::document)
        reading.facts.type = outline.letter();
    check_identity(reading, context, outline.title_number());
    check_language(reading, Language::unknown);
    return true;
}

} // namespace recital
