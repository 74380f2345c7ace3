#include "cli/excerpt.hpp"

#include <algorithm>

#include "cli/markdown.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "graph/words.hpp"

namespace recital {
namespace {

constexpr std::size_t least_width = 40;

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// `points` code points before `at`, not before `least`.
std::size_t back(std::string_view content, std::size_t at, std::size_t points, std::size_t least) {
    for (; at > least && points > 0; --points) {
        --at;
        while (at > least && continues(content[at]))
            --at;
    }
    return at;
}

std::size_t ahead(std::string_view content, std::size_t at, std::size_t points, std::size_t most) {
    for (; at < most && points > 0; --points) {
        ++at;
        while (at < most && continues(content[at]))
            ++at;
    }
    return at;
}

/// Text and marks apart by `each(text, marked)`, ellipses where it was cut.
template <class Each> std::string put_together(std::string_view content, const Excerpt &excerpt, Each each) {
    std::string out = excerpt.cut_before ? "\u2026" : "";
    std::size_t at = excerpt.begin;
    for (const auto &[begin, end] : excerpt.marks) {
        out += each(content.substr(at, begin - at), false);
        out += each(content.substr(begin, end - begin), true);
        at = end;
    }
    out += each(content.substr(at, excerpt.end - at), false);
    return out + (excerpt.cut_after ? "\u2026" : "");
}

} // namespace

Excerpt excerpt_of(std::string_view content, std::size_t begin, std::size_t end, const SearchQuery &query,
                   bool within_words, std::size_t most) {
    const std::string_view block = content.substr(begin, end - begin);
    const Words words(block);
    const auto found = query.found_in(words, within_words);
    Excerpt out;
    out.begin = begin;
    out.end = end;
    // Bytes are code points or more, so that most blocks need no counting.
    if (block.size() > most && code_points(block) > most) {
        const std::size_t first = begin + (found.empty() ? 0 : words.begin(found.front().first));
        out.begin = back(content, first, most / 3, begin);
        out.end = ahead(content, out.begin, most, end);
        out.begin = back(content, out.end, most, begin);
        if (out.begin > begin)
            if (const std::size_t gap = content.find(' ', out.begin); gap < first)
                out.begin = gap + 1;
        if (out.end < end)
            if (const std::size_t gap = content.rfind(' ', out.end); gap != std::string_view::npos && gap > first)
                out.end = gap;
        out.cut_before = out.begin > begin;
        out.cut_after = out.end < end;
    }
    for (const auto &[from, to] : found) {
        const std::size_t mark = std::max(begin + words.begin(from), out.begin);
        const std::size_t stop = std::min(begin + words.end(to - 1), out.end);
        if (mark < stop)
            out.marks.emplace_back(mark, stop);
    }
    return out;
}

std::string excerpt_lines(std::string_view content, const Excerpt &excerpt, std::string_view indent) {
    return marked_lines(put_together(content, excerpt,
                                     [](std::string_view piece, bool marked) {
                                         const std::string shown = printable(piece);
                                         return marked ? strong_begin + shown + strong_end : shown;
                                     }),
                        indent);
}

std::string marked_lines(std::string_view text, std::string_view indent) {
    const std::size_t width = std::max(terminal_width(Stream::out), least_width + indent.size()) - indent.size();
    std::string out(indent);
    std::string marked;
    bool inside = false;
    for (const char c : wrapped(text, width, indent)) {
        if (c == strong_begin) {
            inside = true;
        } else if (c == strong_end) {
            out += styled(Style::strong, marked);
            marked.clear();
            inside = false;
        } else {
            (inside ? marked : out) += c;
        }
    }
    return out + '\n';
}

std::string excerpt_markdown(std::string_view content, const Excerpt &excerpt) {
    return put_together(content, excerpt, [](std::string_view piece, bool marked) {
        return marked ? "**" + markdown_text(piece) + "**" : markdown_text(piece);
    });
}

std::string block_words(const Block &block) {
    if (block.kind == BlockKind::title || (block.provision.empty() && block.kind != BlockKind::other)) {
        std::string kind(name_of(block.kind));
        std::replace(kind.begin(), kind.end(), '_', ' ');
        return kind;
    }
    return (block.kind == BlockKind::footnote ? "note to " : "") + place_words(block.provision);
}

} // namespace recital
