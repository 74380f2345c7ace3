#include "extract/page_boilerplate.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/page_noise.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

using Kind = PageBlock::Kind;
using Zone = PageBlock::Zone;

// Sizes are code points.
constexpr std::size_t longest_furniture = 120;
constexpr std::size_t longest_notice = 500;
constexpr std::size_t longest_menu_entry = 40;
constexpr std::size_t shortest_sentence = 90;
constexpr std::size_t fewest_menu_entries = 3; // in a row
constexpr std::size_t fewest_scraps = 3;       // in a row
constexpr std::size_t widest_gap = 3;          // bytes between the words of links in a row
constexpr std::size_t least_content = 200;     // that a part called content holds

struct Judged {
    std::size_t points = 0;
    bool dropped = false;
    std::size_t menu_entries = 0; // of what is short links and nothing else
    bool bar = false;             // words that a side bar begins with
    bool scrap = false;           // short, no sentence, no address, no number
};

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

bool ends_sentence(std::string_view text) {
    return !text.empty() && (std::string_view(".!?:;,").find(text.back()) != std::string_view::npos ||
                             text.ends_with("\xE3\x80\x82") || text.ends_with("\xE2\x80\x9D"));
}

/// The words of the block are words of links, but for blanks and marks.
bool is_all_link(const PageBlock &block) {
    std::size_t linked = 0;
    for (const TextLink &link : block.links)
        linked += link.end - link.begin;
    linked += block.links.size() * widest_gap;
    return !block.links.empty() && linked * 10 >= block.text.size() * 9;
}

/// An account on a service: a host of the list and at most one name behind it.
bool is_channel(std::string_view url, const ReaderWords &words) {
    const std::string folded = fold_words(url);
    for (const ReaderWords::Entry &entry : words.of("page_channel")) {
        const std::size_t at = folded.find(entry.folded);
        if (at == std::string::npos)
            continue;
        const std::string_view rest = std::string_view(folded).substr(at + entry.folded.size());
        if (entry.value == "share" || (rest.find('?') == std::string_view::npos &&
                                       std::count(rest.begin(), rest.end(), '/') <= (rest.ends_with('/') ? 2 : 1)))
            return true;
    }
    return false;
}

// Marks that stand between words of menus, as bytes: ASCII, the copyright sign, the middle dot, the bullet.
constexpr std::string_view marks = " |,.:;>/-*_\xC2\xA9\xB7\xE2\x80\xA2\xBA";

/// The block holds words of menus and buttons, parted by marks, and nothing else.
bool is_furniture(std::string_view folded, const ReaderWords &words) {
    bool any = false;
    while (!folded.empty()) {
        const std::size_t word = folded.find_first_not_of(std::string(marks) + "0123456789");
        if (word == std::string_view::npos)
            break;
        folded.remove_prefix(word);
        const ReaderWords::Entry *entry = words.opens("page_furniture", folded);
        if (entry == nullptr)
            entry = words.opens("page_share", folded);
        if (entry == nullptr)
            return false;
        folded.remove_prefix(entry->folded.size());
        any = true;
    }
    return any;
}

class Judgement {
  public:
    Judgement(MarkedPage &page, const ReaderWords &words) : blocks_(page.blocks), words_(words) {}

    void run() {
        judge_zones();
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            judge(blocks_[i], judged_[i]);
        drop_menus();
        drop_scraps_at_foot();
        std::size_t kept = 0;
        for (std::size_t i = 0; i < blocks_.size(); ++i)
            if (!judged_[i].dropped)
                std::swap(blocks_[kept++], blocks_[i]);
        blocks_.resize(kept);
    }

  private:
    /// Names of elements that would make most of the page its frame are not believed; nor is anything, where nothing is left.
    void judge_zones() {
        judged_.resize(blocks_.size());
        std::array<std::size_t, 4> points{};
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            judged_[i].points = count_points(blocks_[i].text);
            // Menus are long, and no reason to doubt that they are menus.
            if (blocks_[i].zone != Zone::likely_frame || !is_all_link(blocks_[i]))
                points[static_cast<std::size_t>(blocks_[i].zone)] += judged_[i].points;
        }
        const auto in = [&](Zone zone) { return points[static_cast<std::size_t>(zone)]; };
        const std::size_t sure = in(Zone::content) + in(Zone::unsaid);
        const bool names_hold = in(Zone::likely_frame) <= sure * 2 && sure >= least_content;
        const bool frames_hold = sure + (names_hold ? 0 : in(Zone::likely_frame)) >= least_content;
        for (std::size_t i = 0; i < blocks_.size(); ++i) {
            const PageBlock &block = blocks_[i];
            const bool outside = in(Zone::content) >= least_content && block.zone == Zone::unsaid &&
                                 judged_[i].points < shortest_sentence && block.kind != Kind::heading &&
                                 block.kind != Kind::footnote;
            judged_[i].dropped = (frames_hold && block.zone == Zone::frame) ||
                                 (names_hold && block.zone == Zone::likely_frame) || (outside && is_all_link(block));
        }
    }

    void judge(const PageBlock &block, Judged &judged) const {
        if (block.text.find_first_not_of(" \t") == std::string::npos || trim_blanks(block.text).empty()) {
            judged.dropped = true;
            return;
        }
        if (judged.points <= longest_notice)
            judge_words(fold_words(block.text), judged);
        const bool channels = judged.points < shortest_sentence && !block.links.empty() &&
                              std::all_of(block.links.begin(), block.links.end(),
                                          [&](const TextLink &link) { return is_channel(link.url, words_); });
        const std::size_t entries = std::max<std::size_t>(block.links.size(), 1);
        const bool is_short = judged.points <= longest_menu_entry * entries && !has_digit(block.text);
        if (is_all_link(block) && block.kind != Kind::row && (is_short || channels))
            judged.menu_entries = entries;
        judged.scrap = judged.points < shortest_sentence && block.kind == Kind::paragraph && block.depth == 0 &&
                       ((block.links.empty() && !ends_sentence(block.text) && !has_date(block.text)) || channels);
    }

    void judge_words(std::string_view folded, Judged &judged) const {
        const bool furniture =
            judged.points <= longest_furniture && (folded.find_first_not_of(marks) == std::string_view::npos ||
                                                   is_furniture(folded, words_) || is_picture_credit(folded, words_));
        judged.dropped = judged.dropped || furniture || words_.within("page_notice", folded);
        judged.bar = judged.points <= longest_menu_entry && words_.is("page_aside", folded) != nullptr;
    }

    /// Four digits in a row, as of a year.
    static bool has_date(std::string_view text) {
        std::size_t digits = 0;
        for (const char c : text) {
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (digits == 4)
                return true;
        }
        return false;
    }

    bool is_content(std::size_t i) const {
        const PageBlock &block = blocks_[i];
        return !judged_[i].dropped && judged_[i].menu_entries == 0 &&
               (judged_[i].points >= shortest_sentence || (!block.links.empty() && !is_all_link(block)) ||
                ends_sentence(block.text) || block.kind == Kind::row);
    }

    /// Runs of short links before the first and behind the last block of content.
    void drop_menus() {
        std::size_t first = 0;
        while (first < blocks_.size() && !is_content(first))
            ++first;
        if (first == blocks_.size())
            return;
        std::size_t last = blocks_.size();
        while (!is_content(last - 1))
            --last;
        drop_runs(0, first);
        drop_runs(last, blocks_.size());
    }

    void drop_runs(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end;) {
            std::size_t next = i;
            std::size_t entries = 0;
            while (next < end && (judged_[next].menu_entries > 0 || judged_[next].dropped))
                entries += judged_[next++].menu_entries;
            if (entries >= fewest_menu_entries)
                for (std::size_t k = i; k < next; ++k)
                    judged_[k].dropped = true;
            i = std::max(next, i + 1);
        }
    }

    /// "Featured reports", words for pictures, titles of side bars: short scraps that nothing follows, several of them or
    /// below words that such bars begin with.
    void drop_scraps_at_foot() {
        std::size_t first = blocks_.size();
        std::size_t scraps = 0;
        std::size_t bar = blocks_.size();
        while (first > 0 && (judged_[first - 1].scrap || judged_[first - 1].dropped ||
                             judged_[first - 1].menu_entries > 0 || judged_[first - 1].bar)) {
            --first;
            scraps += judged_[first].scrap && !judged_[first].dropped ? 1 : 0;
            bar = judged_[first].bar ? first : bar;
        }
        const bool run = scraps >= fewest_scraps && first > 0;
        for (std::size_t i = run ? first : std::max<std::size_t>(bar, 1); i < blocks_.size(); ++i)
            judged_[i].dropped = judged_[i].dropped || i >= bar || judged_[i].scrap;
    }

    std::vector<PageBlock> &blocks_;
    const ReaderWords &words_;
    std::vector<Judged> judged_;
};

} // namespace

bool is_page_frame(std::string_view folded, const ReaderWords &words) {
    return is_furniture(folded, words) || is_picture_credit(folded, words) || words.within("page_notice", folded) ||
           words.is("page_aside", folded) != nullptr;
}

void drop_boilerplate(MarkedPage &page, const ReaderWords &words) { Judgement(page, words).run(); }

} // namespace recital
