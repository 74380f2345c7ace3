#include "extract/pdf_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "extract/language_detection.hpp"
#include "extract/masthead.hpp"
#include "extract/pdf_columns.hpp"
#include "extract/pdf_marks.hpp"
#include "extract/pdf_page.hpp"
#include "extract/pdf_paragraphs.hpp"
#include "extract/text_reader.hpp"
#include "extract/utf8_text.hpp"
#include "graph/child_process.hpp"

namespace recital {
namespace {

constexpr std::string_view opening = "%PDF-";
constexpr std::size_t bad_words_in_a_thousand = 10; // good text has none
constexpr std::size_t fewest_words = 200;           // of a text whose badness is told
constexpr std::size_t sample = 20'000;              // bytes of each side that tell its language

/// Why nothing came out of the converter.
void report_failure(const ChildResult &result, const ReadContext &context, Reading &reading) {
    const std::string &program = context.converters.pdf_to_text;
    if (result.end == ChildEnd::not_started)
        report(reading, ProblemRule::converter_missing, Severity::error,
               "this is a PDF file, and " + program + ", which reads those, " +
                   describe_end(result, context.converters.limits));
    else if (result.end == ChildEnd::exited && result.errors.find("password") != std::string::npos)
        report(reading, ProblemRule::file_encrypted, Severity::error, "the PDF file is locked with a password");
    else if (result.end == ChildEnd::exited)
        report(reading, ProblemRule::document_damaged, Severity::error, "the PDF file is damaged: no page can be read");
    else
        report(reading, ProblemRule::converter_failed, Severity::error,
               program + " " + describe_end(result, context.converters.limits) + " on this PDF file");
}

/// In records of old the right column may be the left one in another language: then each is read through by itself.
void part_languages(std::vector<PdfColumn> &columns, const ReaderWords &words) {
    std::string left;
    std::string right;
    for (const PdfColumn &column : columns)
        for (const PdfLine &line : column.lines)
            if (std::string &side = column.side == PdfSide::left ? left : right;
                column.side != PdfSide::whole && side.size() < sample)
                side.append(line.text).append("\n");
    const Language first = detect_language(left, words);
    const Language second = detect_language(right, words);
    if (first != Language::unknown && second != Language::unknown && first != second)
        std::stable_partition(columns.begin(), columns.end(),
                              [](const PdfColumn &column) { return column.side != PdfSide::right; });
}

/// True for words that nobody writes: letters with signs or digits among them.
bool is_broken(std::string_view word) {
    constexpr std::string_view signs = "{}<>\\^|~=*!?:;,._";
    std::size_t letters = 0;
    std::size_t breaks = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = word[i];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U);
        letters += letter ? 1 : 0;
        const bool inside = i > 0 && i + 1 < word.size() && word[i - 1] >= 'a' && word[i - 1] <= 'z' &&
                            word[i + 1] >= 'a' && word[i + 1] <= 'z';
        breaks += inside && (signs.find(c) != std::string_view::npos || (c >= '0' && c <= '9')) ? 1 : 0;
    }
    const bool rubbish = letters == 0 && word.find_first_of("{}<>\\^|~`'\"") != std::string_view::npos;
    return rubbish || (letters > 2 && breaks > 0 && word.find('@') == std::string_view::npos &&
                       word.find("www") == std::string_view::npos && word.find('/') == std::string_view::npos);
}

void report_bad_ocr(std::string_view text, Reading &reading) {
    std::size_t words = 0;
    std::size_t broken = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n\t", at), text.size());
        words += end > at ? 1 : 0;
        broken += is_broken(text.substr(at, end - at)) ? 1 : 0;
        at = end + 1;
    }
    if (words >= fewest_words && broken * 1000 >= words * bad_words_in_a_thousand)
        report(reading, ProblemRule::file_bad_ocr, Severity::warning,
               "a machine read this text badly from pictures of pages: " + std::to_string(broken) + " of " +
                   std::to_string(words) + " words are broken");
}

} // namespace

bool recognises_pdf(std::string_view bytes) {
    constexpr std::string_view before = " \t\r\n\xEF\xBB\xBF"; // which the programs that show PDF files forgive
    bytes.remove_prefix(std::min(bytes.find_first_not_of(before), bytes.size()));
    return bytes.starts_with(opening);
}

bool read_pdf(std::string_view bytes, const ReadContext &context, Reading &reading) {
    const ChildResult result = run_child({context.converters.pdf_to_text, "-tsv", "-nodiag", "-enc", "UTF-8", "-", "-"},
                                         bytes, context.converters.limits);
    if (!result.succeeded()) {
        report_failure(result, context, reading);
        return false;
    }
    const std::string table = is_sound_text(result.output) ? result.output : mend_utf8(result.output);
    std::vector<PdfPage> pages = read_pdf_pages(table, context);
    const auto empty = static_cast<std::size_t>(
        std::count_if(pages.begin(), pages.end(), [](const PdfPage &page) { return page.lines.empty(); }));
    if (empty == pages.size()) {
        report(reading, ProblemRule::file_no_text, Severity::error,
               "the PDF file holds pictures of " + std::to_string(pages.size()) + " pages and no text");
        return false;
    }
    drop_running_lines(pages, context.words);
    std::vector<PdfColumn> columns;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (PdfColumn &column : columns_of(pages[i], static_cast<std::uint32_t>(i + 1)))
            columns.push_back(std::move(column));
    part_languages(columns, context.words);
    std::string text;
    std::vector<std::pair<std::size_t, std::uint32_t>> starts; // byte and page of each paragraph
    for (const PdfParagraph &paragraph : paragraphs_of(columns, context.words)) {
        starts.emplace_back(text.size(), paragraph.page);
        text.append(paragraph.text).append("\n");
    }
    if (trim_blanks(text).empty() || !read_text(text, context, reading)) {
        report(reading, ProblemRule::file_no_text, Severity::error,
               "the pages of the PDF file hold no text but numbers");
        return false;
    }
    for (Block &block : reading.text.blocks) {
        const auto behind = std::upper_bound(starts.begin(), starts.end(), std::size_t{block.raw},
                                             [](std::size_t at, const auto &start) { return at < start.first; });
        block.page = behind == starts.begin() ? 0 : std::prev(behind)->second;
        block.raw = 0;
    }
    if (empty > 0)
        report(reading, ProblemRule::file_no_text, Severity::note,
               std::to_string(empty) + " of " + std::to_string(pages.size()) + " pages hold no text");
    report_bad_ocr(text, reading);
    return true;
}

} // namespace recital
