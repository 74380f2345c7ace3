#include "extract/json_reader.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "extract/html_reader.hpp"
#include "extract/json_document.hpp"
#include "extract/json_places.hpp"
#include "extract/markdown_reader.hpp"
#include "extract/masthead.hpp"
#include "extract/printed_date.hpp"
#include "extract/sound_text.hpp"
#include "extract/text_builder.hpp"
#include "extract/text_reader.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t head_bytes = 8192; // in which the first typed paragraph shows what it is

char first_character(std::string_view bytes) {
    const std::size_t mark = bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    const std::size_t at = bytes.find_first_not_of(" \t\r\n", mark);
    return at == std::string_view::npos ? '\0' : bytes[at];
}

/// Typed paragraphs as the clean text of their document, one a line, with the place of each line.
struct TypedText {
    struct Line {
        std::size_t begin = 0;     // in the text
        std::size_t words = 0;     // the same behind its number
        std::size_t paragraph = 0; // index
    };
    std::string content;
    std::vector<Line> lines;
};

void add_line(TypedText &text, std::string_view prefix, std::string_view words, std::size_t paragraph) {
    const std::size_t begin = text.content.size();
    std::string line;
    if (!prefix.empty())
        line.append(trim_blanks(prefix)).append(" ");
    const std::size_t numbered = line.size();
    append_collapsed(line, words, false);
    if (trim_blanks(std::string_view(line).substr(numbered)).empty())
        return;
    text.lines.push_back({begin, begin + numbered, paragraph});
    text.content.append(line).append("\n");
}

TypedText typed_text(const std::vector<TypedParagraph> &paragraphs) {
    TypedText text;
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        add_line(text, paragraphs[i].prefix, paragraphs[i].text, i);
    return text;
}

/// The words of a paragraph's links in their order, each behind the one before.
void add_links(const TypedText &lines, const std::vector<TypedParagraph> &paragraphs, Text &text) {
    for (const TypedText::Line &line : lines.lines) {
        const std::size_t end = text.content.find('\n', line.words);
        std::size_t from = line.words;
        for (const auto &[words, url] : paragraphs[line.paragraph].links) {
            std::string seen;
            append_collapsed(seen, words, false);
            const std::size_t at = std::string_view(text.content).substr(0, end).find(seen, from);
            if (seen.empty() || at == std::string::npos)
                continue;
            from = at + seen.size();
            text.links.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(from), url});
        }
    }
}

/// What the paragraphs are called stands above what their lines look like, for headings and footnotes.
void take_types(const TypedText &lines, const std::vector<TypedParagraph> &paragraphs,
                const std::vector<std::size_t> &places, Text &text) {
    auto line = lines.lines.begin();
    std::string place; // of the block before
    for (Block &block : text.blocks) {
        while (line != lines.lines.end() && line->begin < block.begin)
            ++line;
        if (line == lines.lines.end() || line->begin != block.begin)
            continue;
        const TypedParagraph &paragraph = paragraphs[line->paragraph];
        if (line->paragraph < places.size())
            block.raw = static_cast<std::uint32_t>(places[line->paragraph]);
        if (paragraph.type == "heading" && block.kind != BlockKind::title) {
            block.kind = BlockKind::heading;
            block.level = static_cast<std::uint8_t>(std::max(paragraph.heading_level, 1));
        } else if (paragraph.type == "paragraph" && block.kind == BlockKind::heading) { // an item without number
            block.kind = BlockKind::list_item;
            block.provision = place;
        }
        place = block.provision.empty() ? place : block.provision;
    }
}

bool lay_out_paragraphs(const std::vector<TypedParagraph> &paragraphs, const std::vector<std::size_t> &places,
                        const ReadContext &context, Reading &reading) {
    const TypedText lines = typed_text(paragraphs);
    if (lines.lines.empty()) {
        report(reading, ProblemRule::file_empty, Severity::error, "its paragraphs hold no text");
        return false;
    }
    read_text(lines.content, context, reading);
    take_types(lines, paragraphs, places, reading.text);
    add_links(lines, paragraphs, reading.text);
    return true;
}

bool read_record_text(std::string_view text, bool has_symbol, const ReadContext &context, Reading &reading) {
    if (recognises_html(text))
        return read_html(text, context, reading);
    if (recognises_markdown(text))
        return read_markdown(text, context, reading);
    return has_symbol ? read_text(text, context, reading) : read_text_or_page(text, context, reading);
}

void drop_problem(Reading &reading, ProblemRule rule) {
    std::erase_if(reading.problems, [rule](const Problem &problem) { return problem.rule == rule; });
}

/// What the record says is taken where the text is silent; what it says of symbol and language is held against the text.
void add_record_facts(const JsonRecord &record, const ReadContext &context, Reading &reading) {
    DocumentFacts &facts = reading.facts;
    std::string_view printed = record.first_of({"symbol", "document_symbol", "docsymbol", "doc_symbol"});
    std::optional<Symbol> symbol = Symbol::parse(printed.empty() ? record.first_of({"id", "identifier"}) : printed);
    if (symbol && facts.key.empty()) {
        identify(facts, *symbol);
        drop_problem(reading, ProblemRule::symbol_missing);
    } else if (symbol && facts.key != symbol->key() &&
               std::find(facts.symbols.begin(), facts.symbols.end(), symbol->key()) == facts.symbols.end()) {
        report(reading, ProblemRule::symbol_differs_metadata, Severity::warning,
               "the text prints " + facts.key + ", its record says " + symbol->key());
    }
    if (facts.title.empty())
        facts.title = trim_blanks(record.first_of({"title", "name"}));
    const std::string_view date =
        record.first_of({"date", "issued", "published", "publication_date", "date_published"});
    if (!facts.issued && !date.empty()) {
        const auto iso = parse_iso_date(date.substr(0, 10));
        facts.issued = iso ? *iso : first_date(fold_words(date), context.words);
        if (!facts.issued)
            report(reading, ProblemRule::date_differs, Severity::warning,
                   "its record has a date that does not exist or is none: " + std::string(date));
    }
    const std::string_view url = record.first_of({"url", "link", "source_url", "source"});
    if (facts.url.empty() && url.find("://") != std::string_view::npos)
        facts.url = url;
    const Language told = language_of_code(record.first_of({"language", "lang"})).value_or(Language::unknown);
    if (reading.text.language == Language::unknown)
        reading.text.language = told;
    if (told != reading.text.language)
        check_language(reading, told);
}

} // namespace

bool recognises_typed_json(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, head_bytes);
    return first_character(head) == '[' && head.find('{') != std::string_view::npos &&
           head.find("\"text\"") != std::string_view::npos && head.find("\"type\"") != std::string_view::npos;
}

bool read_typed_json(std::string_view bytes, const ReadContext &context, Reading &reading) {
    std::string mended;
    const std::string_view json = sound_text(bytes, reading, mended);
    const auto paragraphs = typed_paragraphs(json, reading);
    return paragraphs && lay_out_paragraphs(*paragraphs, json_string_places(bytes, "text", 2), context, reading);
}

bool recognises_json_record(std::string_view bytes) {
    const std::size_t open = bytes.find('{');
    return first_character(bytes) == '{' &&
           (first_character(bytes.substr(open + 1)) == '"' || first_character(bytes.substr(open + 1)) == '}');
}

bool read_json_record(std::string_view bytes, const ReadContext &context, Reading &reading) {
    std::string mended;
    const std::string_view json = sound_text(bytes, reading, mended);
    const std::optional<JsonRecord> record = json_record(json, reading);
    if (!record)
        return false;
    const bool has_symbol = !record->first_of({"symbol", "document_symbol", "docsymbol", "doc_symbol"}).empty();
    for (const std::string_view key : {"text", "content", "body", "full_text", "fulltext", "html", "title"}) {
        const std::string_view text = record->first_of({key});
        if (text.empty() || (key == "title" && !record->paragraphs.empty()))
            continue;
        if (!read_record_text(text, has_symbol, context, reading))
            return false;
        const std::vector<std::size_t> places = json_string_places(bytes, key, 1);
        if (!places.empty()) {
            const JsonStringMap map(bytes, places.front());
            for (Block &block : reading.text.blocks)
                block.raw = static_cast<std::uint32_t>(std::min(map.raw(block.raw), bytes.size()));
        }
        reading.input.format = "json";
        add_record_facts(*record, context, reading);
        return true;
    }
    if (record->paragraphs.empty()) {
        report(reading, ProblemRule::file_empty, Severity::error, "the record holds neither text nor title");
        return false;
    }
    if (!lay_out_paragraphs(record->paragraphs, {}, context, reading))
        return false;
    add_record_facts(*record, context, reading);
    return true;
}

} // namespace recital
