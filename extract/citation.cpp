#include "extract/citation.hpp"

#include "extract/block_scanner.hpp"

namespace recital {

void extract_citations(const Lexicon &lexicon, Reading &reading) {
    const LanguageLexicon &language = lexicon.tables().of(reading.text.language);
    thread_local Line line; // its memory serves one text after the other
    BlockScanner scanner(lexicon, language, reading, line);
    for (std::size_t i = 0; i < reading.text.blocks.size(); ++i)
        scanner.scan(i);
    scanner.finish();
    line.give_back_excess();
}

} // namespace recital
