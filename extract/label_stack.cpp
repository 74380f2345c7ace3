#include "extract/label_stack.hpp"

#include <array>
#include <charconv>

#include "extract/number_label.hpp"

namespace recital {
namespace {

constexpr std::size_t deepest = 4;

int roman_number_of(std::string_view label) {
    int value = 0;
    int last = 0;
    for (std::size_t i = label.size(); i > 0; --i) {
        const char c = label[i - 1];
        const int digit = c == 'i' ? 1 : c == 'v' ? 5 : c == 'x' ? 10 : 0;
        value += digit < last ? -digit : digit;
        last = digit;
    }
    return value;
}

int digits_value(std::string_view label) {
    int value = 0;
    std::from_chars(label.data(), label.data() + label.size(), value);
    return value;
}

// True when `next` comes right after `label` in one of the ways of counting: letters, doubled letters, numerals, numbers.
bool follows(std::string_view label, std::string_view next) {
    if (is_digits(label) && is_digits(next)) {
        return digits_value(next) == digits_value(label) + 1;
    }
    if (label.size() == 1 && next.size() == 1 && next[0] == label[0] + 1) {
        return true;
    }
    if (label == "z" && next == "aa") {
        return true;
    }
    if (label.size() == 2 && next.size() == 2 && label[0] == label[1] && next[0] == next[1] &&
        next[0] == label[0] + 1) {
        return true;
    }
    return is_roman(label) && is_roman(next) && roman_number_of(next) == roman_number_of(label) + 1;
}

bool opens(std::string_view label) { return label == "a" || label == "i" || label == "1"; }

bool alike(std::string_view left, std::string_view right) {
    return is_digits(left) == is_digits(right) &&
           (is_digits(left) || (is_roman(left) && left.size() > 1) == (is_roman(right) && right.size() > 1));
}

} // namespace

std::string LabelStack::place(std::string_view label) {
    std::size_t level = levels_.size();
    for (std::size_t i = levels_.size(); i > 0; --i) { // goes on with the innermost list that it can
        if (follows(levels_[i - 1], label)) {
            level = i - 1;
            break;
        }
    }
    if (level == levels_.size() && !opens(label)) { // a gap in a list: the outermost list of its kind
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            if (alike(levels_[i], label)) {
                level = i;
                break;
            }
        }
    }
    if (level == levels_.size() && opens(label)) { // the same list begun anew: the second list beside the first
        for (std::size_t i = 0; i < levels_.size(); ++i) {
            if (levels_[i] == label) {
                level = i;
                break;
            }
        }
    }
    level = level < deepest ? level : deepest - 1;
    levels_.resize(level);
    levels_.emplace_back(label);
    std::string steps;
    for (const std::string &step : levels_) {
        steps += steps.empty() ? "" : "_";
        steps += step;
    }
    return steps;
}

} // namespace recital
