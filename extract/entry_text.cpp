#include "extract/entry_text.hpp"

#include <algorithm>
#include <array>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_form = 96; // bytes looked at for a form of a class

bool is_mark(std::string_view content, std::uint32_t at, std::string_view marks) {
    return at < content.size() && marks.find(content[at]) != std::string_view::npos;
}

/// The end of the address that is printed at `at`: up to a blank, a bracket of Markdown or a mark that ends a sentence.
std::uint32_t address_end(std::string_view content, std::uint32_t at, std::uint32_t limit) {
    std::uint32_t end = at;
    int open = 0;
    while (end < limit && content[end] != ' ' && content[end] != '\n' && content[end] != '\t' && content[end] != '>' &&
           content[end] != '<' && content[end] != '"') {
        open += content[end] == '(' ? 1 : 0;
        if (content[end] == ')' && --open < 0)
            break;
        ++end;
    }
    while (end > at && (content[end - 1] == '.' || content[end - 1] == ',' || content[end - 1] == ';'))
        --end;
    return end;
}

} // namespace

Stretch trimmed(const Page &page, Stretch stretch, std::string_view marks) {
    const std::string_view content = page.reading().text.content;
    for (bool again = true; again && !stretch.empty();) {
        again = false;
        std::size_t next = stretch.begin;
        if (is_mark(content, stretch.begin, marks) || is_blank(next_point(content, next))) {
            std::size_t behind = stretch.begin;
            next_point(content, behind);
            stretch.begin = static_cast<std::uint32_t>(behind);
            again = true;
        }
    }
    while (!stretch.empty()) {
        std::uint32_t last = stretch.end - 1;
        while (last > stretch.begin && (static_cast<unsigned char>(content[last]) & 0xC0U) == 0x80U)
            --last;
        std::size_t next = last;
        if (!is_mark(content, last, marks) && !is_blank(next_point(content, next)))
            break;
        stretch.end = last;
    }
    if (stretch.begin > stretch.end)
        stretch.begin = stretch.end;
    return stretch;
}

EntryText entry_text(const Page &page, std::size_t block, const LinkAddresses &addresses) {
    EntryText entry;
    entry.block = block;
    const Stretch all = page.stretch(block);
    const std::string_view content = page.reading().text.content;
    for (const TextLink &link : page.links(all)) {
        const Stretch words{link.begin, std::min(link.end, all.end)};
        entry.links.push_back({words, link.url, addresses.read(link.url), is_address(page.view(words))});
    }
    // addresses that the reader did not mark as links
    std::vector<EntryLink> unmarked;
    for (std::uint32_t at = all.begin; at + 7 < all.end;) {
        const std::size_t colon = content.substr(0, all.end).find("://", at);
        if (colon == std::string_view::npos)
            break;
        auto begin = static_cast<std::uint32_t>(colon);
        while (begin > at && content[begin - 1] >= 'a' && content[begin - 1] <= 'z')
            --begin;
        const std::uint32_t end = address_end(content, begin, all.end);
        const bool marked = std::any_of(entry.links.begin(), entry.links.end(), [&](const EntryLink &link) {
            return link.words.begin < end && begin < link.words.end;
        });
        if (!marked && is_address(page.view({begin, end}))) {
            const std::string url(page.view({begin, end}));
            unmarked.push_back({{begin, end}, url, addresses.read(url), true});
        }
        at = std::max(end, static_cast<std::uint32_t>(colon) + 3);
    }
    entry.links.insert(entry.links.end(), unmarked.begin(), unmarked.end());
    std::stable_sort(entry.links.begin(), entry.links.end(),
                     [](const EntryLink &a, const EntryLink &b) { return a.words.begin < b.words.begin; });
    entry.words = all;
    std::uint32_t at = all.end;
    for (const EntryLink &link : entry.links) {
        if (!link.printed)
            continue;
        if (entry.words.end == all.end)
            entry.words.end = link.words.begin;
        else if (!trimmed(page, {at, link.words.begin}, " \t,;<>()[]/|&-").empty())
            entry.sound = false;
        at = link.words.end;
    }
    if (at < all.end && entry.words.end < all.end && !trimmed(page, {at, all.end}, " \t,;.<>()[]|").empty())
        entry.sound = false;
    entry.words = trimmed(page, entry.words, " \t:;,<>*|");
    if (page.view(entry.words).ends_with("[") || page.view(entry.words).ends_with("("))
        entry.words = trimmed(page, entry.words, " \t:;,<>([*|");
    return entry;
}

std::optional<Bracket> last_bracket(const Page &page, Stretch stretch) {
    stretch = trimmed(page, stretch);
    const std::string_view text = page.view(stretch);
    if (text.empty() || (text.back() != ')' && text.back() != ']'))
        return std::nullopt;
    int open = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        open += text[i] == ')' || text[i] == ']' ? 1 : 0;
        open -= text[i] == '(' || text[i] == '[' ? 1 : 0;
        if (open == 0) {
            const auto begin = static_cast<std::uint32_t>(stretch.begin + i);
            return Bracket{{begin, stretch.end}, trimmed(page, {begin + 1, stretch.end - 1})};
        }
    }
    return std::nullopt;
}

std::optional<Bracket> first_bracket(const Page &page, Stretch stretch) {
    stretch = trimmed(page, stretch);
    const std::string_view text = page.view(stretch);
    if (text.empty() || (text.front() != '(' && text.front() != '['))
        return std::nullopt;
    int open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        open += text[i] == '(' || text[i] == '[' ? 1 : 0;
        open -= text[i] == ')' || text[i] == ']' ? 1 : 0;
        if (open == 0) {
            const auto end = static_cast<std::uint32_t>(stretch.begin + i + 1);
            return Bracket{{stretch.begin, end}, trimmed(page, {stretch.begin + 1, end - 1})};
        }
    }
    return std::nullopt;
}

const ReaderWords::Entry *opening(const Page &page, Stretch stretch, std::string_view token_class,
                                  const ReaderWords &words, Stretch &rest) {
    stretch = trimmed(page, stretch);
    std::string_view raw = page.view(stretch);
    if (raw.size() > longest_form) {
        std::size_t cut = longest_form;
        while (cut > 0 && (static_cast<unsigned char>(raw[cut]) & 0xC0U) == 0x80U)
            --cut;
        raw = raw.substr(0, cut);
    }
    const ReaderWords::Entry *entry = words.opens(token_class, fold_words(raw));
    if (entry == nullptr)
        return nullptr;
    for (std::size_t size = 0; size < raw.size();) {
        next_point(raw, size);
        if (2 * size >= entry->folded.size() && fold_words(raw.substr(0, size)) == entry->folded) {
            rest = trimmed(page, {static_cast<std::uint32_t>(stretch.begin + size), stretch.end});
            return entry;
        }
    }
    return nullptr;
}

} // namespace recital
