#include "extract/page_facts.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/language_detection.hpp"
#include "extract/masthead.hpp"
#include "extract/printed_date.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

using Kind = PageBlock::Kind;

constexpr std::size_t head_blocks = 12;        // among which symbol, kind and date stand
constexpr std::size_t longest_head_line = 120; // bytes of a line that tells one of them
constexpr std::size_t shortest_title = 10;     // bytes of a heading that is known by the page's title
constexpr std::size_t fewest_letters = 200;    // bytes of text whose language should be told
constexpr std::array<std::string_view, 6> title_marks{" | ",  " - ",       " \xE2\x80\x93 ", " \xE2\x80\x94 ",
                                                      " :: ", " \xC2\xBB "};

/// The head of the page: its first blocks, those that are lists or tables left out.
std::vector<const PageBlock *> head_of(const MarkedPage &page) {
    std::vector<const PageBlock *> head;
    for (const PageBlock &block : page.blocks) {
        if (head.size() == head_blocks)
            break;
        if (block.kind == Kind::heading || block.kind == Kind::paragraph)
            head.push_back(&block);
    }
    return head;
}

/// "SC/15000", "Press Release SG/SM/9000", "GA/11000-ENV/DEV/900": a line that is a symbol of press releases, or has one behind
/// the words for them.
std::optional<Symbol> press_symbol(std::string_view line, const ReaderWords &words) {
    line = trim_blanks(line);
    if (line.empty() || line.size() > longest_head_line)
        return std::nullopt;
    std::optional<Symbol> symbol = printed_symbol(line, words);
    if (!symbol && words.opens("page_head", fold_words(line)) != nullptr)
        for (std::size_t at = line.find(' '); !symbol && at != std::string_view::npos; at = line.find(' ', at + 1))
            if (const std::optional<Symbol::Match> match = Symbol::match_at(line, at + 1))
                symbol = match->symbol;
    return symbol && symbol->representative().kind() == SymbolKind::press_release ? symbol : std::nullopt;
}

std::optional<DocumentType> type_of(const ReaderWords::Entry *entry) {
    return entry == nullptr ? std::nullopt : value_of<DocumentType>(entry->value);
}

std::optional<DocumentType> type_of_address(std::string_view url, const ReaderWords &words) {
    const std::string folded = fold_words(url);
    for (const ReaderWords::Entry &entry : words.of("page_address")) // longest first
        if (folded.find(entry.folded) != std::string::npos)
            return type_of(&entry);
    return std::nullopt;
}

Date date_of(std::string_view printed, const ReaderWords &words) {
    if (const auto iso = parse_iso_date(printed.substr(0, 10)))
        return *iso;
    return first_date(fold_words(printed), words);
}

/// The site's name behind the title ("... | UN Press") is none of it, where a heading of the page says so.
std::string title_of(const MarkedPage &page, std::size_t block) {
    const std::string printed = block < page.blocks.size() ? std::string(trim_blanks(page.blocks[block].text)) : "";
    const std::string_view told = trim_blanks(page.title);
    if (told.empty() || (!printed.empty() && fold_words(told).find(fold_words(printed)) != std::string::npos))
        return printed;
    std::size_t end = told.size();
    for (const std::string_view mark : title_marks)
        end = std::min(end, told.rfind(mark));
    return std::string(trim_blanks(told.substr(0, end == 0 ? told.size() : end)));
}

/// A date on a line of its own at the head, or behind a few words ("Published on ...").
Date printed_date(const std::vector<const PageBlock *> &head, const ReaderWords &words) {
    for (const PageBlock *block : head) {
        if (block->text.size() > longest_head_line)
            continue;
        const std::string folded = fold_words(block->text);
        if (is_date_line(folded, words) || words.opens("page_date", folded) != nullptr ||
            words.opens("page_head", folded) != nullptr)
            if (const Date date = first_date(folded, words))
                return date;
    }
    return {};
}

} // namespace

std::size_t title_block(const MarkedPage &page) {
    const std::vector<PageBlock> &blocks = page.blocks;
    const std::string told = fold_words(page.title);
    std::size_t best = blocks.size();
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind != Kind::heading)
            continue;
        if (blocks[i].text.size() >= shortest_title && told.find(fold_words(blocks[i].text)) != std::string::npos)
            return i;
        if (best == blocks.size() || blocks[i].level < blocks[best].level)
            best = i;
    }
    return best;
}

void read_page_language(const MarkedPage &page, const ReadContext &context, Reading &reading) {
    reading.text.language = detect_language(reading.text.content, context.words);
    const std::string code = fold_words(std::string_view(page.language).substr(0, page.language.find_first_of("-_")));
    const std::optional<Language> told = language_of_code(code);
    if (!code.empty() && !told)
        reading.text.language = Language::unknown;
    else if (reading.text.language == Language::unknown)
        reading.text.language = told.value_or(Language::unknown);
    if (reading.text.language == Language::unknown && reading.text.content.size() >= fewest_letters)
        report(reading, ProblemRule::language_unknown, Severity::note,
               code.empty() || told ? "its language could not be told; what depends on words of a language was not read"
                                    : "its language is '" + code + "', none of those that are read");
    check_language(reading, told.value_or(Language::unknown));
}

void read_page_facts(const MarkedPage &page, std::size_t title, const ReadContext &context, Reading &reading) {
    DocumentFacts &facts = reading.facts;
    const ReaderWords &words = context.words;
    const std::vector<const PageBlock *> head = head_of(page);
    facts.type = DocumentType::web_page;
    facts.url = page.url;
    facts.title = title_of(page, title);
    if (const std::optional<Symbol> told = press_symbol(page.symbol, words))
        identify(facts, *told);
    for (const PageBlock *block : head)
        if (const std::optional<Symbol> symbol = facts.key.empty() ? press_symbol(block->text, words) : std::nullopt)
            identify(facts, *symbol);
    if (facts.key.empty()) {
        std::optional<DocumentType> type = type_of_address(page.url, words);
        for (std::size_t i = 0; !type && i < head.size(); ++i)
            if (head[i]->text.size() <= longest_head_line)
                type = type_of(words.is("page_head", fold_words(head[i]->text)));
        facts.type = type.value_or(facts.type);
    }
    facts.issued = date_of(page.published, words);
    if (!facts.issued)
        facts.issued = printed_date(head, words);
}

} // namespace recital
