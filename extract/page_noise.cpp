#include "extract/page_noise.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_credit = 120; // bytes
constexpr std::size_t longest_glued = 40;   // bytes of a file's name glued to the text
constexpr std::size_t fewest_shares = 3;    // names that make a share bar
constexpr std::array<std::string_view, 4> without_width{"\xE2\x80\x8B", "\xEF\xBB\xBF", "\xC2\xAD", "\xE2\x81\xA0"};

using Cut = std::pair<std::size_t, std::size_t>; // bytes from, to

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_word(char c) {
    return is_lower(c) || is_upper(c) || is_digit(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// ASCII letters made small; every byte stays at its place.
std::string lowered(std::string_view text) {
    std::string small(text);
    for (char &c : small)
        if (is_upper(c))
            c = static_cast<char>(c + 0x20);
    return small;
}

void find_without_width(std::string_view text, std::vector<Cut> &cuts) {
    for (const std::string_view point : without_width)
        for (std::size_t at = text.find(point); at != std::string_view::npos; at = text.find(point, at + point.size()))
            cuts.emplace_back(at, at + point.size());
}

/// Icons are cut with the blanks before them.
void find_icons(std::string_view small, const ReaderWords &words, std::vector<Cut> &cuts) {
    for (const ReaderWords::Entry &entry : words.of("page_icon")) {
        const std::string_view icon = entry.folded;
        for (std::size_t at = small.find(icon); at != std::string_view::npos; at = small.find(icon, at + icon.size())) {
            const std::size_t end = at + icon.size();
            if ((at > 0 && is_word(small[at - 1]) && is_word(icon.front())) ||
                (end < small.size() && is_word(small[end]) && is_word(icon.back())))
                continue;
            std::size_t begin = at;
            while (begin > 0 && small[begin - 1] == ' ')
                --begin;
            // "oil for the lamps.PDF document.": one full stop is enough.
            const bool stop = begin > 0 && small[begin - 1] == '.' && end < small.size() && small[end] == '.';
            cuts.emplace_back(stop ? begin - 1 : begin, end);
        }
    }
}

/// "lamp07In spring": the name of a picture's file before a capital.
void find_glued_name(std::string_view text, std::vector<Cut> &cuts) {
    std::size_t at = 0;
    while (at < text.size() && at < longest_glued && is_lower(text[at]))
        ++at;
    const std::size_t letters = at;
    while (at < text.size() && at < longest_glued && is_digit(text[at]))
        ++at;
    if (letters >= 3 && at >= letters + 2 && at + 1 < text.size() && is_upper(text[at]) && is_lower(text[at + 1]))
        cuts.emplace_back(0, at);
}

/// "keepers of the lampicon twittericon facebook": names of services in a row at the end.
void find_share_bar(std::string_view small, const ReaderWords &words, PageBlock &block, std::vector<Cut> &cuts) {
    std::size_t end = small.size();
    std::size_t names = 0;
    for (bool found = true; found;) {
        while (end > 0 && std::string_view(" |,").find(small[end - 1]) != std::string_view::npos)
            --end;
        found = false;
        for (const ReaderWords::Entry &entry : words.of("page_share")) {
            const std::string_view name = entry.folded;
            if (!small.substr(0, end).ends_with(name))
                continue;
            const std::size_t begin = end - name.size();
            if (name.size() < 4 && begin > 0 && is_word(small[begin - 1])) // "x" ends many words
                continue;
            end = begin;
            ++names;
            found = true;
            break;
        }
    }
    if (names < fewest_shares)
        return;
    cuts.emplace_back(end, block.text.size());
    std::erase_if(block.links, [end](const TextLink &link) { return link.begin >= end; });
}

/// "... lights the lamp. (UN Photo/A. Photographer)": from the first opening of a credit near the end.
void find_credit(std::string_view small, const ReaderWords &words, std::vector<Cut> &cuts) {
    const std::size_t tail = small.size() > longest_credit ? small.size() - longest_credit : 0;
    std::size_t begin = small.size();
    for (const ReaderWords::Entry &entry : words.of("page_credit")) {
        if (small.starts_with(entry.folded)) // all of it is one
            return;
        for (std::size_t at = small.find(entry.folded, tail); at < begin; at = small.find(entry.folded, at + 1)) {
            const std::size_t end = at + entry.folded.size();
            const bool whole = end == small.size() || !is_word(small[end - 1]) || !is_word(small[end]);
            if (at > 0 && whole && std::string_view(" (,").find(small[at - 1]) != std::string_view::npos)
                begin = at;
        }
    }
    while (begin > 0 && begin < small.size() &&
           std::string_view(" (,").find(small[begin - 1]) != std::string_view::npos)
        --begin;
    if (begin > 0 && begin < small.size())
        cuts.emplace_back(begin, small.size());
}

/// Takes the cuts out of the text and moves the links.
void apply(std::vector<Cut> &cuts, PageBlock &block) {
    std::sort(cuts.begin(), cuts.end());
    std::string text;
    text.reserve(block.text.size());
    std::vector<Cut> kept; // cuts that do not lie in others
    std::size_t at = 0;
    for (const Cut &cut : cuts) {
        const std::size_t from = std::max(at, cut.first);
        if (cut.second <= from)
            continue;
        text.append(block.text, at, from - at);
        kept.emplace_back(from, cut.second);
        at = cut.second;
    }
    text.append(block.text, at, std::string::npos);
    const auto moved = [&](std::uint32_t place, std::size_t &next, std::size_t &lost) {
        while (next < kept.size() && kept[next].second <= place) {
            lost += kept[next].second - kept[next].first;
            ++next;
        }
        const std::size_t inside = next < kept.size() && kept[next].first < place ? place - kept[next].first : 0;
        return static_cast<std::uint32_t>(place - lost - inside);
    };
    std::size_t next = 0;
    std::size_t lost = 0;
    for (TextLink &link : block.links) { // one behind an icon stays where that was
        link.begin = moved(link.begin, next, lost);
        std::size_t next_of_end = next;
        std::size_t lost_of_end = lost;
        link.end = moved(link.end, next_of_end, lost_of_end);
    }
    block.text = std::move(text);
}

} // namespace

bool is_picture_credit(std::string_view folded, const ReaderWords &words) {
    return folded.size() < longest_credit && words.opens("page_credit", folded) != nullptr;
}

void PageNoise::clean(PageBlock &block) const {
    std::vector<Cut> cuts;
    const std::string small = lowered(block.text);
    find_without_width(block.text, cuts);
    find_icons(small, words_, cuts);
    find_glued_name(block.text, cuts);
    find_share_bar(small, words_, block, cuts);
    find_credit(small, words_, cuts);
    if (!cuts.empty())
        apply(cuts, block);
}

} // namespace recital
