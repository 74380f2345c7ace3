#include "extract/things.hpp"

#include <algorithm>
#include <array>

#include "extract/agent_things.hpp"
#include "extract/caption_reader.hpp"
#include "extract/date_spans.hpp"
#include "extract/entry_line.hpp"
#include "extract/event_prose.hpp"
#include "extract/event_words.hpp"
#include "extract/letter_reader.hpp"
#include "extract/list_reader.hpp"
#include "extract/page.hpp"
#include "extract/prose_links.hpp"
#include "extract/record_reader.hpp"
#include "extract/scan_words.hpp"
#include "extract/titled_document.hpp"
#include "graph/provision_grammar.hpp"

namespace recital {
namespace {

constexpr std::array texts_of_their_own{
    DocumentType::resolution, DocumentType::decision,    DocumentType::presidential_statement,
    DocumentType::draft,      DocumentType::declaration, DocumentType::charter,
    DocumentType::treaty,     DocumentType::convention,  DocumentType::agreement};

/// A date that is in no calendar is said of nothing, and is named.
void name_no_days(Page &page, const DateSpans &dates) {
    for (std::size_t block = 0; block < page.blocks().size(); ++block) {
        const std::string_view text = page.block_text(block);
        std::vector<PrintedDate> none;
        static_cast<void>(dates.find(scan_words(text), &none));
        for (const PrintedDate &date : none)
            page.report(ProblemRule::date_differs, Severity::warning,
                        page.blocks()[block].provision + " has a date that is in no calendar: " +
                            std::string(text.substr(date.begin, date.end - date.begin)));
    }
}

/// "part I and part I": one of them was to be another.
void name_repetitions(Page &page) {
    const auto is_number = [](const ScanWord &word) {
        return word.number || provision_grammar::roman_worth(word.folded) > 0;
    };
    for (std::size_t block = 0; block < page.blocks().size(); ++block) {
        const std::string_view text = page.block_text(block);
        const std::vector<ScanWord> words = scan_words(text);
        for (std::size_t i = 0; i + 5 <= words.size(); ++i)
            if (words[i].mark == 0 && !words[i].number && words[i + 2].mark == 0 && !is_number(words[i + 2]) &&
                is_number(words[i + 1]) && words[i].folded == words[i + 3].folded &&
                words[i + 1].folded == words[i + 4].folded)
                page.report(ProblemRule::words_repeated, Severity::note,
                            page.blocks()[block].provision + " counts one thing twice: " +
                                std::string(text.substr(words[i].begin, words[i + 4].end - words[i].begin)));
    }
}

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
    read_titled_documents(words_.events.words(), page);
    name_no_days(page, words_.events.words().dates());
    name_repetitions(page);
    read_prose_links(words_, page);
    page.sort();
}

} // namespace recital
