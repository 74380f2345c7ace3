#include "cli/passage.hpp"

#include <algorithm>

#include "cli/terminal.hpp"

namespace recital {
namespace {

constexpr std::size_t texts_kept = 32;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// Byte of the `points`-th code point counted from byte `at`.
std::size_t advanced(std::string_view text, std::size_t at, std::size_t points) {
    while (at < text.size() && points > 0) {
        ++at;
        while (at < text.size() && continues(text[at]))
            ++at;
        --points;
    }
    return at;
}

/// White space and control characters as single blanks.
std::string in_one_line(std::string_view text) {
    std::string out;
    for (const char c : printable(text))
        if (c != ' ' || (!out.empty() && out.back() != ' '))
            out += c;
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

/// The number at the end of the last of several keys: "139" of "para_138;para_139"; empty where it ends otherwise.
std::string_view last_number(std::string_view keys) {
    const std::size_t before = keys.find_last_not_of("0123456789");
    return before == std::string_view::npos || keys[before] != '_' ? std::string_view() : keys.substr(before + 1);
}

constexpr std::size_t places_within = 100; // bytes after a mention in which its places may be named

/// Where `number` ends as a number of its own, when it starts in [begin, end) of the text; else `otherwise`.
std::size_t end_of_number(std::string_view content, std::string_view number, std::size_t begin, std::size_t end,
                          std::size_t otherwise) {
    const auto digit = [&](std::size_t at) { return at < content.size() && content[at] >= '0' && content[at] <= '9'; };
    for (std::size_t at = content.find(number, begin); at < end; at = content.find(number, at + 1))
        if ((at == 0 || !digit(at - 1)) && !digit(at + number.size()))
            return at + number.size();
    return otherwise;
}

} // namespace

std::size_t byte_of_point(const Text &text, std::uint32_t point) {
    // Blocks know both counts: start at the last one before the place.
    auto block = std::upper_bound(text.blocks.begin(), text.blocks.end(), point,
                                  [](std::uint32_t p, const Block &b) { return p < b.begin_point; });
    std::size_t byte = 0;
    std::uint32_t at = 0;
    if (block != text.blocks.begin()) {
        --block;
        byte = std::min<std::size_t>(block->begin, text.content.size());
        at = block->begin_point;
    }
    return advanced(text.content, byte, point - at);
}

std::string without_middle(std::string_view text, std::size_t most) {
    const std::size_t points = code_points(text);
    if (points <= most || most < 8)
        return std::string(text);
    // The end is what is cited and matters more than the middle: it gets the larger half.
    const std::size_t head_points = (most - 3) * 2 / 5;
    std::string_view head = text.substr(0, advanced(text, 0, head_points));
    std::string_view tail = text.substr(advanced(text, 0, points - (most - 3 - head_points)));
    if (const std::size_t blank = head.rfind(' '); blank != std::string_view::npos && blank > head.size() / 2)
        head = head.substr(0, blank);
    if (const std::size_t blank = tail.find(' '); blank != std::string_view::npos && blank < tail.size() / 2)
        tail = tail.substr(blank + 1);
    return std::string(head).append(" \u2026 ").append(tail);
}

const Text *Passages::text(TextId id) {
    auto found = texts_.find(id);
    if (found == texts_.end()) {
        if (texts_.size() >= texts_kept)
            texts_.clear();
        auto read = store_->text(part_ ? ids_[id] : id);
        found = texts_.emplace(id, read ? std::optional<Text>(std::move(*read)) : std::nullopt).first;
    }
    return found->second ? &*found->second : nullptr;
}

std::string Passages::around(const Evidence &evidence, std::string_view cited_places, std::size_t most) {
    const Text *read = text(evidence.text);
    if (read == nullptr)
        return without_middle(in_one_line(evidence.quote), most);
    const std::string_view content = read->content;
    std::size_t begin = byte_of_point(*read, std::min(evidence.clause_begin, evidence.begin));
    std::size_t end = byte_of_point(*read, std::max(evidence.end, evidence.begin));
    const auto after = std::upper_bound(read->blocks.begin(), read->blocks.end(), begin,
                                        [](std::size_t at, const Block &b) { return at < b.begin; });
    if (after != read->blocks.begin() && begin < (after - 1)->end) {
        const Block &block = *(after - 1);
        // Where no verb governs the mention, the start of its paragraph says more than the bare quote.
        if (evidence.clause_begin >= evidence.begin)
            begin = block.begin;
        const std::string_view number = last_number(cited_places);
        if (!number.empty() && end_of_number(content, number, begin, end, 0) == 0)
            end = end_of_number(content, number, end, std::min<std::size_t>(end + places_within, block.end), end);
    }
    // A closing bracket belongs to what it closes.
    const std::string_view inside = content.substr(begin, end - begin);
    if (end < content.size() && content[end] == ')' && inside.rfind('(') != std::string_view::npos &&
        (inside.rfind(')') == std::string_view::npos || inside.rfind(')') < inside.rfind('(')))
        ++end;
    return without_middle(in_one_line(content.substr(begin, end - begin)), most);
}

const Evidence *evidence_in(const KnowledgeGraph &graph, const Citation &citation, std::optional<Language> wanted) {
    const Evidence *best = nullptr;
    const auto rank = [&](const Evidence &evidence) {
        const Language language = graph.texts()[evidence.text].language;
        return wanted && language == *wanted ? -1 : static_cast<int>(language);
    };
    for (const Evidence &evidence : graph.evidence(citation))
        if (best == nullptr || rank(evidence) < rank(*best))
            best = &evidence;
    return best;
}

} // namespace recital
