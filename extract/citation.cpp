#include "extract/citation.hpp"

#include "extract/block_scanner.hpp"

namespace recital {

void extract_citations(const Lexicon &lexicon, Reading &reading) {
    const LanguageLexicon &language = lexicon.tables().of(reading.text.language);
    BlockScanner scanner(lexicon, language, reading);
    for (std::size_t i = 0; i < reading.text.blocks.size(); ++i)
        scanner.scan(i);
    scanner.finish();
}

} // namespace recital
