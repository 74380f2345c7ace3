#include "extract/text_numbers.hpp"

#include <charconv>
#include <string>

#include "extract/number_label.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

// One number is missing: it was that of the only paragraph without one between its neighbours.
void fill_gap(std::vector<TextLine> &lines, std::size_t begin, std::size_t end, int number) {
    const auto ended = [](const TextLine &line) { return line.end == LineEnd::semicolon || line.end == LineEnd::stop; };
    TextLine *only = nullptr;
    for (std::size_t i = begin + 1; i < end; ++i) {
        TextLine &line = lines[i];
        if (line.label.form != LineLabel::Form::none || !line.footnote.empty() || line.text.empty()) {
            continue;
        }
        const bool paragraph =
            ended(lines[i - 1]) && is_capital(line.text.front()) && (ended(line) || line.end == LineEnd::colon);
        if (!paragraph || only != nullptr) {
            return;
        }
        only = &line;
    }
    if (only != nullptr) {
        only->label = {LineLabel::Form::number, std::to_string(number), 0};
    }
}

} // namespace

int number_of(const LineLabel &label) {
    int value = 0;
    if (label.form == LineLabel::Form::number) {
        std::from_chars(label.label.data(), label.label.data() + label.label.size(), value);
    }
    return value;
}

MisreadNumber misread_number(std::string_view text) {
    static constexpr std::string_view letters = "OIZSBl";
    static constexpr std::string_view digits = "012581";
    MisreadNumber number;
    std::size_t at = 0;
    for (; at < text.size() && at < 2; ++at) {
        const std::size_t alike = letters.find(text[at]);
        if (alike == std::string_view::npos && (text[at] < '0' || text[at] > '9')) {
            break;
        }
        number.letters = number.letters || alike != std::string_view::npos;
        number.value = number.value * 10 + (alike == std::string_view::npos ? text[at] : digits[alike]) - '0';
    }
    const std::string_view marks = number.letters ? ".,;:" : ",;:";
    const bool fits = at > 0 && at + 3 < text.size() && marks.find(text[at]) != std::string_view::npos &&
                      text[at + 1] == ' ' && is_capital(text[at + 2]) && is_lower(text[at + 3]);
    number.length = at + 2;
    return fits ? number : MisreadNumber{};
}

void mend_numbers(std::vector<TextLine> &lines) {
    std::vector<int> behind(lines.size() + 1); // the next printed number; 0 = none
    for (std::size_t i = lines.size(); i > 0; --i) {
        const int value = number_of(lines[i - 1].label);
        behind[i - 1] = value > 0 ? value : behind[i];
    }
    int last = 0;
    std::size_t last_at = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        TextLine &line = lines[i];
        int value = number_of(line.label);
        if (value == 0 && line.footnote.empty() && line.label.form == LineLabel::Form::none) {
            const MisreadNumber misread = misread_number(trim_blanks(line.text));
            const bool before = misread.value > last && behind[i + 1] == misread.value + 1;
            const bool after = misread.value == last + 1;
            const bool open = behind[i + 1] > misread.value || behind[i + 1] <= 1; // no number speaks against it
            const bool sure = before && after;
            if (misread.value > 0 &&
                (sure || (!misread.letters && line.end != LineEnd::none && (before || (after && open))))) {
                value = misread.value;
                line.label = {LineLabel::Form::number, std::to_string(value), misread.length};
            }
        }
        if (value > 0) {
            if (value == last + 2 && last > 0) {
                fill_gap(lines, last_at, i, last + 1);
            }
            last = value;
            last_at = i;
        }
    }
}

void mend_labels(std::vector<TextLine> &lines) {
    TextLine *before = nullptr;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LineLabel &label = lines[i].label;
        if (label.form == LineLabel::Form::number) {
            before = nullptr;
        }
        if (label.form != LineLabel::Form::bracket) {
            continue;
        }
        const LineLabel *next = i + 1 < lines.size() ? &lines[i + 1].label : nullptr;
        const std::string behind = next != nullptr && next->form == LineLabel::Form::bracket ? next->label : "";
        const std::string ahead = before != nullptr ? before->label.label : "";
        if (is_digits(label.label)) {
            const bool letters = ahead.size() == 1 && !is_digits(ahead);
            const char expected = letters ? static_cast<char>(ahead[0] + 1) : 'a';
            if (letters && (behind.empty() || (behind.size() == 1 && behind[0] == expected + 1))) {
                label.label = expected;
            } else if (!letters && behind == "ii") {
                label.label.assign(1, 'i');
            }
        }
        before = &lines[i];
    }
}

} // namespace recital
