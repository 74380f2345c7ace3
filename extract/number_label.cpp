#include "extract/number_label.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <utility>

#include <utf8proc.h>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

// Value of a decimal digit of the scripts of the six languages, -1 for others.
int digit_value(char32_t point) {
    constexpr std::array<char32_t, 4> zeros{U'0', U'\u0660', U'\u06F0', U'\uFF10'};
    for (const char32_t zero : zeros) {
        if (point >= zero && point <= zero + 9) {
            return static_cast<int>(point - zero);
        }
    }
    return -1;
}

struct FreePoints {
    // NOLINTNEXTLINE(cppcoreguidelines-no-malloc): utf8proc takes the memory from malloc
    void operator()(utf8proc_uint8_t *points) const { std::free(points); }
};

// Letters and digits that count, in compatibility composition and lower case; marks and blanks are gone.
std::u32string significant_points(std::string_view printed) {
    std::u32string points;
    utf8proc_uint8_t *composed = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t *>(printed.data()), static_cast<utf8proc_ssize_t>(printed.size()),
        &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
    const std::unique_ptr<utf8proc_uint8_t, FreePoints> owned(composed);
    if (size <= 0) {
        return points;
    }
    const std::string_view text(reinterpret_cast<const char *>(composed), static_cast<std::size_t>(size));
    for (std::size_t at = 0; at < text.size();) {
        const auto point = static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(next_point(text, at))));
        const int digit = digit_value(point);
        if (digit >= 0) {
            points += static_cast<char32_t>(U'0' + digit);
        } else if ((point >= U'a' && point <= U'z') ||
                   (point >= 0x80 && point != 0x0640 &&
                    utf8proc_category(static_cast<utf8proc_int32_t>(point)) <= UTF8PROC_CATEGORY_LO &&
                    utf8proc_category(static_cast<utf8proc_int32_t>(point)) >= UTF8PROC_CATEGORY_LU)) {
            points += point;
        }
    }
    return points;
}

std::string without_zeros(std::string label) {
    label.erase(0, std::min(label.find_first_not_of('0'), label.size()));
    return label;
}

} // namespace

int roman_place(std::string_view printed) {
    constexpr char32_t first_han = 0x3220; // ㈠
    std::size_t at = 0;
    if (printed.empty())
        return 0;
    const char32_t first = next_point(printed, at);
    if (first >= first_han && first < first_han + 10)
        return static_cast<int>(first - first_han) + 1;
    if (first < 0x2018 || first > 0x201F)
        return 0;
    int value = 0;
    bool closed = false;
    while (at < printed.size() && value < 40 && !closed) {
        const char32_t point = next_point(printed, at);
        const int digit = digit_value(point);
        if (digit >= 0)
            value = value * 10 + digit;
        else if (point >= 0x2018 && point <= 0x201F)
            closed = true;
        else
            return 0;
    }
    return value < 40 ? value : 0;
}

std::string roman_label(int value) {
    static constexpr std::array<std::pair<int, std::string_view>, 5> numerals{
        {{10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
    std::string label;
    for (const auto &[number, letters] : numerals)
        for (; value >= number; value -= number)
            label += letters;
    return label;
}

std::string number_label(std::string_view printed, const ReaderWords &words) {
    std::string label;
    if (const int place = roman_place(printed); place > 0)
        return roman_label(place);
    const bool ascii = std::all_of(printed.begin(), printed.end(), [](char c) { return (c & 0x80) == 0; });
    if (ascii) {
        for (const char c : printed) {
            const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 0x20) : c;
            if (is_digit(lower) || is_letter(lower)) {
                label += lower;
            }
        }
        return without_zeros(std::move(label));
    }
    const std::u32string points = significant_points(printed);
    if (points.size() == 1) {
        const int place = words.list_letter(points[0]);
        if (place >= 1 && place <= 26) {
            return {static_cast<char>('a' + place - 1)};
        }
    }
    for (const char32_t point : points) {
        if (point < 0x80) {
            label += static_cast<char>(point);
        }
    }
    return without_zeros(std::move(label));
}

bool is_digits(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_digit); }

bool is_number(std::string_view label) {
    if (label.size() > 3 && (label.ends_with("bis") || label.ends_with("ter"))) {
        label.remove_suffix(3);
    }
    return is_digits(label);
}

bool is_roman(std::string_view label) {
    return !label.empty() && label.find_first_not_of("ivx") == std::string_view::npos;
}

bool is_key_label(std::string_view label) {
    const bool doubled = label.size() == 2 && label[0] == label[1] && label != "pp";
    return is_number(label) || is_roman(label) || doubled || (label.size() == 1 && is_letter(label[0]));
}

BlockKind kind_of_place(std::string_view provision) {
    struct Rule {
        std::string_view opening;
        BlockKind kind;
        bool deeper; // a further step makes it a sub-paragraph
    };
    static constexpr std::array<Rule, 8> rules{{{"cover", BlockKind::cover, false},
                                                {"title", BlockKind::title, false},
                                                {"enacting", BlockKind::enacting, false},
                                                {"conclusions", BlockKind::conclusion, false},
                                                {"pp_", BlockKind::preambular, true},
                                                {"op_", BlockKind::operative, true},
                                                {"para_", BlockKind::paragraph, true},
                                                {"art_", BlockKind::paragraph, true}}};
    static constexpr std::array<std::string_view, 4> containers{"sect_", "annex_", "part_", "res_"};
    for (bool outer = true; outer;) { // sect_2_op_1: what counts is the inner step
        outer = false;
        for (const std::string_view container : containers) {
            const std::size_t end = provision.find('_', container.size());
            if (provision.starts_with(container) && end != std::string_view::npos) {
                provision.remove_prefix(end + 1);
                outer = true;
            }
        }
    }
    for (const Rule &rule : rules) {
        if (provision.starts_with(rule.opening)) {
            const bool sub = rule.deeper && provision.find('_', rule.opening.size()) != std::string_view::npos;
            return sub ? BlockKind::subparagraph : rule.kind;
        }
    }
    return BlockKind::other;
}

} // namespace recital
