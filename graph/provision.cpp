#include "graph/provision.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "graph/provision_grammar.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace provision_grammar {
namespace {

constexpr std::size_t max_key = 160;

constexpr std::array kinds{
    Kind{"cover", Numbering::none, false, "cover", "", ""},
    Kind{"title", Numbering::none, false, "title", "", ""},
    Kind{"preamble", Numbering::none, false, "preamble", "", ""},
    Kind{"enacting", Numbering::none, false, "enacting words", " enacting ", "word"},
    Kind{"pp", Numbering::required, false, "pream. para.", " pream preamb preambular ", "para"},
    Kind{"op", Numbering::required, false, "op. para.", " operative ", "para"},
    Kind{"para", Numbering::required, false, "para.", " par paragraph § ¶ ", ""},
    Kind{"vol", Numbering::required, true, "volume", " volume ", ""},
    Kind{"part", Numbering::required, true, "part", "", ""},
    Kind{"chap", Numbering::required, true, "chapter", " chapter ch ", ""},
    Kind{"sect", Numbering::required, true, "section", " section sec ", ""},
    Kind{"res", Numbering::required, false, "resolution", " resolution ", ""},
    Kind{"art", Numbering::required, false, "Article", " article ", ""},
    Kind{"rule", Numbering::required, false, "rule", "", ""},
    Kind{"reg", Numbering::required, false, "regulation", " regulation ", ""},
    Kind{"principle", Numbering::required, false, "principle", "", ""},
    Kind{"goal", Numbering::required, false, "goal", "", ""},
    Kind{"target", Numbering::required, false, "target", "", ""},
    Kind{"action", Numbering::required, false, "action", "", ""},
    Kind{"item", Numbering::required, false, "item", "", ""},
    Kind{"table", Numbering::required, true, "table", "", ""},
    Kind{"conclusions", Numbering::none, false, "closing lines", " closing conclusion ", "line"},
    Kind{"annex", Numbering::optional, true, "annex", " annexe ", ""},
    Kind{"appendix", Numbering::optional, true, "appendix", " appendice ", ""},
    Kind{"enclosure", Numbering::optional, true, "enclosure", "", ""},
};

static_assert(kinds.size() <= 64);

constexpr std::array<std::string_view, 9> ordinals{"bis",     "ter",    "quater", "quinquies", "sexies",
                                                   "septies", "octies", "novies", "decies"};

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

/// "4", "16.2": digits in groups of at most five, no leading zeros. Returns the length of the longest such start.
std::size_t number_length(std::string_view text) {
    std::size_t at = 0;
    std::size_t whole = 0;
    for (int group = 0; group < 4; ++group) {
        const std::size_t begin = at;
        while (at < text.size() && is_digit(text[at]))
            ++at;
        if (at == begin || at - begin > 5 || (text[begin] == '0' && at - begin > 1))
            break;
        whole = at;
        if (at >= text.size() || text[at] != '.')
            break;
        ++at;
    }
    return whole;
}

} // namespace

int kind_rank(std::string_view name) {
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (kinds[i].name == name)
            return static_cast<int>(i);
    return -1;
}

const Kind &kind_at(int rank) { return kinds[static_cast<std::size_t>(rank)]; }
int kind_count() { return static_cast<int>(kinds.size()); }

bool is_ordinal(std::string_view text) { return std::find(ordinals.begin(), ordinals.end(), text) != ordinals.end(); }

bool is_label(std::string_view text) {
    if (text.empty() || text.size() > 24)
        return false;
    if (is_digit(text[0])) {
        const std::string_view rest = text.substr(std::max<std::size_t>(number_length(text), 1));
        return number_length(text) != 0 &&
               (rest.empty() || (rest.size() == 1 && is_lower(rest[0])) || is_ordinal(rest));
    }
    if (!std::all_of(text.begin(), text.end(), is_lower) || kind_rank(text) >= 0)
        return false;
    constexpr std::array<std::string_view, 3> words{"of", "to", "or"};
    if (std::find(words.begin(), words.end(), text) != words.end())
        return false;
    return text.size() <= 2 || roman_worth(text) != 0;
}

int roman_worth(std::string_view text) {
    if (text.size() > 15) // MMMDCCCLXXXVIII is the longest
        return 0;
    std::string upper(text);
    for (char &c : upper)
        if (is_lower(c))
            c = static_cast<char>(c - 'a' + 'A');
    return roman_value(upper).value_or(0);
}

int roman_number(std::string_view text) {
    const int value = roman_worth(text);
    return text.size() == 1 && value > 10 ? 0 : value;
}

} // namespace provision_grammar

namespace {

using namespace provision_grammar;

/// Calls `see` with each step of a key; stops where it says false, and says so.
template <class See> bool each_step(std::string_view key, See &&see) {
    while (true) {
        const std::size_t bar = key.find('_');
        if (!see(key.substr(0, bar)))
            return false;
        if (bar == std::string_view::npos)
            return true;
        key.remove_prefix(bar + 1);
    }
}

/// A step as it sorts: kinds by rank, numbers by value, letters by length and alphabet, romans by value.
struct SortStep {
    int what = 0; // 0 kind, 1 number, 2 roman, 3 letters
    std::array<int, 4> numbers{};
    std::string_view rest;
    friend auto operator<=>(const SortStep &, const SortStep &) = default;
};

SortStep sort_step(std::string_view step, int depth) {
    SortStep out;
    if (const int rank = kind_rank(step); rank >= 0) {
        out.numbers[0] = rank;
        return out;
    }
    const std::size_t length = number_length(step);
    if (length != 0) {
        out.what = 1;
        const char *at = step.data();
        const char *end = step.data() + length;
        for (std::size_t group = 0; group < out.numbers.size() && at < end; ++group) {
            at = std::from_chars(at, end, out.numbers[group]).ptr;
            at += at < end ? 1 : 0;
        }
        out.rest = step.substr(length);
        return out;
    }
    // Parts of a paragraph are lettered, their parts in turn are numbered in Roman.
    if (const int roman = depth >= 2 ? roman_worth(step) : 0; roman != 0) {
        out.what = 2;
        out.numbers[0] = roman;
        return out;
    }
    out.what = 3;
    out.numbers[0] = static_cast<int>(std::min<std::size_t>(step.size(), 1000));
    out.rest = step;
    return out;
}

/// Number or letter of a kind as people see it.
std::string shown_number(const Kind &kind, std::string_view label) {
    const std::size_t length = number_length(label);
    if (length == 0) {
        std::string out(label);
        if (!kind.roman)
            return out;
        for (char &c : out)
            c = static_cast<char>(c - 'a' + 'A');
        return roman_number(out) != 0 ? out + " (letter)" : out;
    }
    std::string out(label.substr(0, length));
    const std::string_view rest = label.substr(length);
    if (kind.roman && out.find('.') == std::string::npos && (rest.empty() || is_ordinal(rest))) {
        int value = 0;
        std::from_chars(out.data(), out.data() + out.size(), value);
        if (std::string roman = roman_numeral(value); roman_number(roman) == value && value != 0)
            out = std::move(roman);
    }
    if (is_ordinal(rest))
        out.append(1, ' ').append(rest);
    else if (!rest.empty())
        out += static_cast<char>(rest[0] - 'a' + 'A');
    return out;
}

} // namespace

std::optional<Provision> Provision::of_key(std::string_view key) {
    if (key.empty() || key.size() > max_key)
        return std::nullopt;
    const Kind *kind = nullptr;
    bool numbered = true;   // whether the kind has what it needs
    bool closed = false;    // nothing may follow
    std::uint64_t seen = 0; // kinds, by rank: none stands in itself
    const bool good = each_step(key, [&](std::string_view step) {
        if (closed)
            return false;
        if (const int rank = kind_rank(step); rank >= 0) {
            const std::uint64_t bit = std::uint64_t{1} << rank;
            if (!numbered || (seen & bit) != 0)
                return false;
            seen |= bit;
            kind = &kind_at(rank);
            numbered = kind->numbering != Numbering::required;
            closed = kind->numbering == Numbering::none;
            return true;
        }
        numbered = true;
        return kind != nullptr && is_label(step);
    });
    if (!good || !numbered)
        return std::nullopt;
    return Provision(std::string(key));
}

std::string Provision::display() const {
    std::string out;
    const Kind *kind = nullptr;
    each_step(key_, [&](std::string_view step) {
        if (const int rank = kind_rank(step); rank >= 0) {
            kind = &kind_at(rank);
            out.append(out.empty() ? "" : ", ").append(kind->shown);
        } else if (kind != nullptr) {
            out.append(1, ' ').append(shown_number(*kind, step));
            kind = nullptr;
        } else if (!step.empty()) {
            static constexpr Kind part{"", Numbering::required, false, "", "", ""};
            out.append(" (").append(shown_number(part, step)).append(1, ')');
        }
        return true;
    });
    return out;
}

bool Provision::contains(const Provision &inner) const { return provision_contains(key_, inner.key_); }

Provision Provision::as_operative() const {
    std::size_t at = 0;
    while (key_.compare(at, 5, "sect_") == 0 || key_.compare(at, 5, "part_") == 0) {
        const std::size_t bar = key_.find('_', at + 5);
        if (bar == std::string::npos)
            return *this;
        at = bar + 1;
    }
    if (key_.compare(at, 5, "para_") != 0)
        return *this;
    return Provision(key_.substr(0, at) + "op_" + key_.substr(at + 5));
}

bool provision_before(std::string_view left, std::string_view right) {
    std::string_view l = left;
    std::string_view r = right;
    int depth = 0; // labels since the last kind
    while (!l.empty() && !r.empty()) {
        const std::size_t l_bar = std::min(l.find('_'), l.size());
        const std::size_t r_bar = std::min(r.find('_'), r.size());
        const std::string_view step = l.substr(0, l_bar);
        const auto order = sort_step(step, depth) <=> sort_step(r.substr(0, r_bar), depth);
        if (order != 0)
            return order < 0;
        depth = kind_rank(step) >= 0 ? 0 : depth + 1;
        l.remove_prefix(std::min(l_bar + 1, l.size()));
        r.remove_prefix(std::min(r_bar + 1, r.size()));
    }
    if (l.empty() != r.empty())
        return l.empty();
    return left < right;
}

bool provision_contains(std::string_view outer, std::string_view inner) {
    const auto starts = [](std::string_view whole, std::string_view start) {
        return whole.starts_with(start) && (whole.size() == start.size() || whole[start.size()] == '_');
    };
    // Chapters and parts of a treaty do not number their articles anew.
    const auto article = [](std::string_view key) {
        const std::size_t at = key.find("_art_");
        return at != std::string_view::npos && (key.starts_with("chap_") || key.starts_with("part_"))
                   ? key.substr(at + 1)
                   : key;
    };
    if (outer.empty() || starts(inner, outer) || starts(article(inner), article(outer)))
        return true;
    constexpr std::string_view goal = "goal_";
    constexpr std::string_view target = "target_";
    if (!outer.starts_with(goal) || !inner.starts_with(target))
        return false;
    const std::string_view number = outer.substr(goal.size());
    const std::string_view rest = inner.substr(target.size());
    return rest.starts_with(number) && rest.size() > number.size() && rest[number.size()] == '.';
}

} // namespace recital
