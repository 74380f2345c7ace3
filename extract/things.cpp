#include "extract/things.hpp"

#include <algorithm>
#include <array>

#include "extract/agent_things.hpp"
#include "extract/caption_reader.hpp"
#include "extract/entry_line.hpp"
#include "extract/event_prose.hpp"
#include "extract/letter_reader.hpp"
#include "extract/list_reader.hpp"
#include "extract/page.hpp"
#include "extract/prose_links.hpp"
#include "extract/record_reader.hpp"

namespace recital {
namespace {

constexpr std::array texts_of_their_own{
    DocumentType::resolution, DocumentType::decision,    DocumentType::presidential_statement,
    DocumentType::draft,      DocumentType::declaration, DocumentType::charter,
    DocumentType::treaty,     DocumentType::convention,  DocumentType::agreement};

} // namespace

bool tells_of_things(const Reading &reading) {
    return reading.input.format != "akn" && std::find(texts_of_their_own.begin(), texts_of_their_own.end(),
                                                      reading.facts.type) == texts_of_their_own.end();
}

void ThingExtractor::extract(Reading &reading) const {
    if (!tells_of_things(reading))
        return;
    Page page(reading);
    if (is_record(reading)) {
        read_record(page, words_.words, words_.authority, words_.agents);
        page.sort();
        return;
    }
    add_agents(words_.agents, page);
    if (is_letter(reading))
        read_letter(page, words_.words);
    ListReader lists(words_, page);
    CaptionReader captions(words_, page);
    for (std::size_t block = 0; block < page.blocks().size(); ++block) {
        lists.read(block);
        captions.read(block);
        if (page.blocks()[block].kind == BlockKind::paragraph && page.blocks()[block].parent >= 0)
            read_entry_line(words_, page, block);
    }
    read_event_prose(words_.events, page);
    read_prose_links(words_, page);
    page.sort();
}

} // namespace recital
