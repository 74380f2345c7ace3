#include "extract/reader.hpp"

#include <algorithm>
#include <array>

#include "extract/akn_reader.hpp"
#include "extract/docx_reader.hpp"
#include "extract/html_reader.hpp"
#include "extract/json_reader.hpp"
#include "extract/markdown_reader.hpp"
#include "extract/masthead.hpp"
#include "extract/odt_reader.hpp"
#include "extract/pdf_reader.hpp"
#include "extract/text_reader.hpp"

namespace recital {
namespace {

constexpr std::array<ReaderFormat, 9> formats{{
    {"pdf", "PDF files with text, read through pdftotext", recognises_pdf, read_pdf, true},
    {"docx", "Word files", recognises_docx, read_docx, true},
    {"odt", "OpenDocument texts", recognises_odt, read_odt, true},
    {"akn", "the United Nations' own XML (Akoma Ntoso, AKN4UN)", recognises_akn, read_akn},
    {"html", "HTML pages", recognises_html, read_html},
    {"typed-json", "JSON: an array of typed paragraphs", recognises_typed_json, read_typed_json},
    {"json", "JSON: an object with text, symbol, title, date, url", recognises_json_record, read_json_record},
    {"markdown", "Markdown, and text taken from web pages", recognises_markdown, read_markdown},
    {"text", "plain text, one paragraph a line or hard-wrapped with blank lines between", recognises_text,
     read_text_or_page},
}};

// What a file is that no reader takes, by its first bytes.
struct Foreign {
    std::string_view opening;
    std::string_view name;
};
constexpr std::array<Foreign, 9> foreigners{{{"PK\x03\x04", "a ZIP archive that holds no text (as Excel files are)"},
                                             {"\x1F\x8B", "a gzip archive"},
                                             {"\xD0\xCF\x11\xE0", "an old Word or Excel file"},
                                             {"\x89PNG", "a PNG picture"},
                                             {"\xFF\xD8\xFF", "a JPEG picture"},
                                             {"GIF8", "a GIF picture"},
                                             {"SQLite format 3", "an SQLite database"},
                                             {"{\\rtf", "an RTF file"},
                                             {"\x7F"
                                              "ELF",
                                              "a program"}}};

bool is_utf16(std::string_view bytes) { return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"); }

/// Where the authority data says that a document numbers its paragraphs through, what looks like operative paragraphs are
/// numbered paragraphs: para. 138, not op. para. 138.
void number_through(Reading &reading) {
    constexpr std::string_view operative = "op_";
    for (Block &block : reading.text.blocks) {
        if (!block.provision.starts_with(operative))
            continue;
        block.provision.replace(0, operative.size(), "para_");
        if (block.kind == BlockKind::operative)
            block.kind = BlockKind::paragraph;
    }
}

} // namespace

std::span<const ReaderFormat> reader_formats() { return formats; }

bool read_document(std::string_view bytes, const ReadContext &context, Reading &reading) {
    if (bytes.size() > context.limits.max_bytes) {
        report(reading, ProblemRule::file_too_large, Severity::error,
               std::to_string(bytes.size()) + " bytes, more than the limit of " +
                   std::to_string(context.limits.max_bytes));
        return false;
    }
    if (bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos) {
        report(reading, ProblemRule::file_empty, Severity::error, "the file holds nothing");
        return false;
    }
    const auto format = std::find_if(formats.begin(), formats.end(),
                                     [bytes](const ReaderFormat &candidate) { return candidate.recognises(bytes); });
    const bool binary = format != formats.end() && format->binary;
    for (const Foreign &foreign : foreigners) {
        if (!binary && bytes.starts_with(foreign.opening)) {
            report(reading, ProblemRule::format_unknown, Severity::error,
                   "this is " + std::string(foreign.name) + ", which no reader takes");
            return false;
        }
    }
    if (!binary && !is_utf16(bytes) && bytes.find('\0') != std::string_view::npos) {
        report(reading, ProblemRule::file_binary, Severity::error, "the file holds bytes that no text has");
        return false;
    }
    if (format == formats.end()) {
        report(reading, ProblemRule::format_unknown, Severity::error, "no reader knows this format");
        return false;
    }
    reading.input.format = format->name;
    if (!format->read(bytes, context, reading))
        return false;
    if (context.authority.continuous_paragraphs(reading.facts.key))
        number_through(reading);
    link_meeting_record(reading);
    return true;
}

} // namespace recital
