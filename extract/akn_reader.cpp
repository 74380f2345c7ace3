#include "extract/akn_reader.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

#include <pugixml.hpp>

#include "extract/akn_facts.hpp"
#include "extract/akn_text.hpp"
#include "extract/akn_tree.hpp"
#include "extract/language_detection.hpp"
#include "extract/masthead.hpp"
#include "extract/text_facts.hpp"
#include "extract/utf8_text.hpp"
#include "extract/xml_check.hpp"

namespace recital {
namespace {

constexpr std::size_t head_bytes = 64U << 10; // where the root must begin
constexpr std::string_view root_name = "akomaNtoso";

// The bytes of a document in memory that pugixml may write to, and the tree whose strings point into it. Kept for the next
// document, as fresh memory costs more than the copy; only what an exceptional one took is given back.
struct Tree {
    static constexpr std::size_t most_kept = 4U << 20;
    std::unique_ptr<char[]> bytes;
    std::size_t capacity = 0;
    pugi::xml_document document;
    bool parsed = false;

    void parse(std::string_view input) {
        if (capacity < input.size()) {
            capacity = 0;
            const std::size_t wanted = std::max(input.size(), std::min(2 * input.size(), most_kept));
            bytes = std::make_unique_for_overwrite<char[]>(wanted);
            capacity = wanted;
        }
        std::memcpy(bytes.get(), input.data(), input.size());
        parsed = static_cast<bool>(
            document.load_buffer_inplace(bytes.get(), input.size(), xml_parse_options, pugi::encoding_utf8));
    }

    void clear() {
        document.reset();
        if (capacity > most_kept) {
            bytes.reset();
            capacity = 0;
        }
    }
};

// Where the blocks of a recovered document begin in the damaged input: each is looked for behind the one before it.
void find_raw_places(std::string_view input, std::string_view recovered, Text &text) {
    constexpr std::size_t key_bytes = 24;
    constexpr std::size_t reach = 64U << 10;
    std::size_t from = 0;
    for (Block &block : text.blocks) {
        const std::string_view key = recovered.substr(std::min<std::size_t>(block.raw, recovered.size()), key_bytes);
        const std::string_view window = input.substr(from, reach);
        const std::size_t found = window.find(key.substr(0, std::min(key.find('<'), key.size())));
        if (found != std::string_view::npos && block.kind != BlockKind::footnote) {
            from += found;
        }
        block.raw = static_cast<std::uint32_t>(from);
    }
}

// Where a statement was made stands in its opening words alone.
void read_statement_opening(const ReadContext &context, Reading &reading) {
    if (reading.facts.type != DocumentType::presidential_statement) {
        return;
    }
    for (const Block &block : reading.text.blocks) {
        if (block.kind == BlockKind::enacting) {
            read_adoption_line(std::string_view(reading.text.content).substr(block.begin, block.end - block.begin),
                               context, reading.facts);
        }
    }
}

void report_dates(Reading &reading, const akn::Claims &claims) {
    const Date printed = reading.facts.adopted;
    if (printed && claims.adopted && printed != claims.adopted) {
        report(reading, ProblemRule::date_differs, Severity::note,
               "adopted on " + iso_date(printed) + " as printed, on " + iso_date(claims.adopted) + " by the metadata");
    }
}

} // namespace

bool recognises_akn(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, head_bytes);
    const bool utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
    std::string narrow;
    if (utf16) {
        std::copy_if(head.begin() + 2, head.end(), std::back_inserter(narrow), [](char c) { return c != '\0'; });
    }
    std::string_view start = utf16 ? std::string_view(narrow) : head;
    if (start.starts_with("\xEF\xBB\xBF")) {
        start.remove_prefix(3);
    }
    start.remove_prefix(std::min(start.find_first_not_of(" \t\r\n"), start.size()));
    return start.starts_with('<') && start.find(root_name) != std::string_view::npos;
}

bool read_akn(std::string_view bytes, const ReadContext &context, Reading &reading) {
    thread_local Tree tree;
    const std::unique_ptr<Tree, decltype([](Tree *used) { used->clear(); })> cleared(&tree);
    std::string recovered;
    bool sound = false;
    if (plain_xml(bytes)) {
        tree.parse(bytes);
        sound = tree.parsed && plain_tree(tree.document, context.limits.max_depth);
    }
    if (!sound) {
        XmlVerdict verdict = judge_xml(bytes);
        for (Problem &problem : verdict.problems) {
            problem.file = reading.input.path;
            reading.problems.push_back(std::move(problem));
        }
        reading.damaged = !verdict.well_formed;
        recovered = std::move(verdict.recovered);
        tree.parse(recovered);
    }
    const pugi::xml_node root = tree.document.document_element();
    if (!root || akn::local_name(root) != root_name) {
        if (reading.problems.empty()) {
            report(reading, ProblemRule::format_unknown, Severity::error, "XML, but no Akoma Ntoso document");
        }
        return false;
    }
    akn::TextReader(reading.text, context.words, tree.bytes.get()).read_document(root);
    if (!recovered.empty()) {
        find_raw_places(bytes, recovered, reading.text);
    }
    reading.text.language = detect_language(reading.text.content, context.words);
    const akn::Claims claims = akn::read_facts(root, context, reading);
    read_statement_opening(context, reading);
    if (reading.damaged) {
        report(reading, ProblemRule::document_damaged, Severity::warning, "read as far as the damage allows");
    }
    check_identity(reading, context, claims.title_number);
    check_language(reading, claims.language);
    report_dates(reading, claims);
    return true;
}

} // namespace recital
