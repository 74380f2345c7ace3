#include "extract/pdf_paragraphs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string_view>
#include <unordered_map>

#include "extract/text_lines.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

// Shares of the size of a line.
constexpr double indent = 0.6;            // how far lines of one paragraph may begin from each other
constexpr double other_size = 0.12;       // from which on it is another font
constexpr double other_size_han = 0.25;   // Chinese signs and the figures among them are of two fonts
constexpr double wide_pitch = 1.3;        // of the usual distance of lines: more parts paragraphs
constexpr double note_size = 0.93;        // of the usual size: that of footnotes is smaller
constexpr std::size_t longest_ending = 4; // bytes of what may be the end of a word and no word
constexpr std::size_t enough_words = 500; // different ones, of which it would be one if it were
constexpr double full_line = 0.8;         // of the width of a column
constexpr double narrowest_line = 18;     // of the usual size: what a line of text has at least
constexpr std::size_t rule_dots = 8;      // underscores that make a rule above footnotes

bool is_rule(std::string_view text) {
    return text.size() >= rule_dots && text.find_first_not_of("_ \t") == std::string_view::npos;
}

/// The code point before the end, closing quotation marks, brackets and footnote calls put aside.
char32_t last_point(std::string_view text) {
    for (;;) {
        if (text.ends_with(']')) {
            const std::size_t open = text.rfind('[');
            if (open == std::string_view::npos || !is_note_call(text.substr(open + 1, text.size() - open - 2)))
                return ']';
            text.remove_suffix(text.size() - open);
            continue;
        }
        std::size_t at = text.size();
        while (at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0xC0U) == 0x80U)
            --at;
        if (at == 0)
            return 0;
        std::size_t begin = at - 1;
        const char32_t point = next_point(text, begin);
        if (point != U'”' && point != U'’' && point != U'"' && point != U'»' && point != U')')
            return point;
        text.remove_suffix(text.size() - (at - 1));
    }
}

bool ends_sentence(std::string_view text) {
    constexpr std::u32string_view marks = U".?!:;。；：！？؛؟";
    return marks.find(last_point(text)) != std::u32string_view::npos;
}

bool starts_small(std::string_view text) {
    std::size_t at = 0;
    if (text.empty())
        return false;
    const char32_t point = next_point(text, at);
    return (point >= U'a' && point <= U'z') || (point >= 0xDF && point <= 0xFF && point != 0xF7) ||
           (point >= 0x430 && point <= 0x45F);
}

bool starts_large(std::string_view text) {
    std::size_t at = 0;
    if (text.empty())
        return false;
    const char32_t point = next_point(text, at);
    return (point >= U'A' && point <= U'Z') || (point >= 0xC0 && point <= 0xDE && point != 0xD7) ||
           (point >= 0x410 && point <= 0x42F);
}

bool is_letter_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// The words of a document, with hyphens and without: what settles whether "multi-" and "lateral" are one word or two.
class Hyphens {
  public:
    void add(std::string_view line) {
        for (std::size_t at = 0; at < line.size();) {
            std::size_t end = at;
            while (end < line.size() && (is_letter_byte(line[end]) || line[end] == '-'))
                ++end;
            // What a line breaks off is no word to learn from.
            if (end > at && !(end == line.size() && line[end - 1] == '-'))
                ++words_[fold_words(line.substr(at, end - at))];
            at = end + 1;
        }
    }

    /// Joins a line that ends with a hyphen and the next one.
    void join(std::string &text, std::string_view next) const {
        std::size_t begin = text.size() - 1;
        while (begin > 0 && (is_letter_byte(text[begin - 1]) || text[begin - 1] == '-'))
            --begin;
        std::size_t end = 0;
        while (end < next.size() && (is_letter_byte(next[end]) || next[end] == '-'))
            ++end;
        const std::string first = fold_words(std::string_view(text).substr(begin, text.size() - 1 - begin));
        const std::string second = fold_words(next.substr(0, end));
        const std::size_t compound = count(first + '-' + second);
        // "regard-ing": what no word ends with a hyphen before, and no word is.
        const bool ending =
            second.size() <= longest_ending && compound == 0 && count(second) == 0 && words_.size() > enough_words;
        if (count(first + second) > compound || ending)
            text.pop_back();
        text += next;
    }

  private:
    std::size_t count(const std::string &word) const {
        const auto found = words_.find(word);
        return found == words_.end() ? 0 : found->second;
    }
    std::unordered_map<std::string, std::size_t> words_;
};

bool is_han(char32_t point) { return point >= 0x3000 && point <= 0xFFEF; }

bool has_han(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (is_han(next_point(text, at)))
            return true;
    return false;
}

bool starts_han(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && is_han(next_point(text, at));
}

class Paragraphs {
  public:
    Paragraphs(const std::vector<PdfColumn> &columns, const ReaderWords &words) : columns_(columns), words_(words) {
        measure();
    }

    std::vector<PdfParagraph> read() {
        for (const PdfColumn &column : columns_)
            read_column(column);
        close();
        flush_notes();
        return std::move(paragraphs_);
    }

  private:
    /// What is usual in the document: size of type, distance of lines.
    void measure() {
        std::map<long, std::size_t> sizes;
        std::map<long, std::size_t> pitches;
        for (const PdfColumn &column : columns_)
            for (std::size_t i = 0; i < column.lines.size(); ++i) {
                const PdfLine &line = column.lines[i];
                hyphens_.add(line.text);
                sizes[std::lround(line.size * 4)] += line.text.size();
                if (i > 0)
                    ++pitches[std::lround((line.box.top - column.lines[i - 1].box.top) * 4)];
            }
        const auto most = [](const std::map<long, std::size_t> &counts) {
            const auto best = std::max_element(counts.begin(), counts.end(),
                                               [](const auto &a, const auto &b) { return a.second < b.second; });
            return best == counts.end() ? 0.0 : static_cast<double>(best->first) / 4;
        };
        size_ = most(sizes);
        pitch_ = std::max(most(pitches), size_);
    }

    void read_column(const PdfColumn &column) {
        left_ = column_left(column);
        std::vector<double> rights;
        for (const PdfLine &line : column.lines)
            rights.push_back(line.box.right);
        // Where most lines end; some stick out.
        const auto usual = rights.begin() + static_cast<std::ptrdiff_t>(rights.size() * 3 / 4);
        std::nth_element(rights.begin(), usual, rights.end());
        right_ = *usual;
        std::map<int, double> blocks; // right end of each
        for (const PdfLine &line : column.lines) {
            double &end = blocks[line.block];
            end = std::max(end, line.box.right);
        }
        const std::size_t notes = first_note(column);
        bool first = true;
        for (std::size_t i = 0; i < notes; ++i) {
            const PdfLine &line = column.lines[i];
            if (is_rule(line.text))
                continue;
            if (open_ && (first ? goes_on(line) : continues(line)))
                extend(line);
            else
                begin(line, column.page);
            // In a block that is set in, the block has an end of its own.
            measure_end_ =
                line.box.left > left_ + size_ && blocks[line.block] < right_ - size_ ? blocks[line.block] : right_;
            first = false;
        }
        read_notes(column, notes);
    }

    static double column_left(const PdfColumn &column) {
        std::map<long, std::size_t> counts;
        for (const PdfLine &line : column.lines)
            ++counts[std::lround(line.box.left)];
        const auto best = std::max_element(counts.begin(), counts.end(),
                                           [](const auto &a, const auto &b) { return a.second < b.second; });
        return static_cast<double>(best->first);
    }

    static bool is_note(const PdfLine &line) {
        const std::size_t close = line.text.starts_with('[') ? line.text.find("] ") : std::string::npos;
        return close != std::string::npos && is_note_call(std::string_view(line.text).substr(1, close - 1));
    }

    /// The first line of the footnotes at the foot of a column: behind a rule, or small and beginning with a mark.
    std::size_t first_note(const PdfColumn &column) const {
        const std::size_t count = column.lines.size();
        for (std::size_t i = 0; i + 1 < count; ++i)
            if (is_rule(column.lines[i].text) &&
                (is_note(column.lines[i + 1]) || column.lines[i + 1].size < note_size * size_))
                return i + 1;
        std::size_t first = count;
        for (std::size_t i = count; i > 0 && column.lines[i - 1].size < note_size * size_; --i)
            if (is_note(column.lines[i - 1]))
                first = i - 1;
        return first;
    }

    void read_notes(const PdfColumn &column, std::size_t from) {
        for (std::size_t i = from; i < column.lines.size(); ++i) {
            const PdfLine &line = column.lines[i];
            if (is_rule(line.text))
                continue;
            const bool from_before = notes_.empty() && last_note_ < paragraphs_.size(); // it goes on from the last page
            if (is_note(line) || (notes_.empty() && !from_before))
                notes_.push_back({line.text, column.page});
            else
                append(from_before ? paragraphs_[last_note_].text : notes_.back().text, line.text);
        }
    }

    bool other_font(const PdfLine &line, double size) const {
        const bool han = has_han(line.text) || has_han(last_.text);
        return std::abs(line.size - last_.size) > (han ? other_size_han : other_size) * size;
    }

    /// The next line of the same column.
    bool continues(const PdfLine &line) const {
        const double size = std::max(line.size, size_ / 2);
        if (other_font(line, size))
            return false;
        if (line.box.top - last_.box.top > wide_pitch * std::max(pitch_, size) &&
            line.box.top - last_.box.bottom > 0.45 * size)
            return false;
        if (last_.leader || line.leader)
            return false;
        const bool within = starts_small(line.text) && !ends_sentence(text_) && !has_label(line.text);
        const bool large = line.size > (1 + other_size) * size_; // a title
        if (masthead_ && !within && !large)
            return false;
        // Where the first word would have fitted into the line before, the break was meant.
        // Meeting and date, set at the right behind the text, are one line.
        const double middle = left_ + (right_ - left_) / 2;
        const bool closing = line.block == last_.block && line.box.left > middle && last_.box.left > middle;
        if (!within && !large && !closing && last_.box.right + line.first_word + 0.3 * size < measure_end_ - 0.5 * size)
            return false;
        const double step = line.box.left - (lines_ == 1 ? first_left_ : body_left_);
        if (closing)
            return true;
        if (lines_ == 1) {
            if (step <= indent * size)
                return !(has_label(line.text) && labelled_ && std::abs(step) <= indent * size);
            return labelled_ || large; // set in behind its label
        }
        if (std::abs(step) <= indent * size)
            return true;
        return false;
    }

    /// The first line of the next column or page.
    bool goes_on(const PdfLine &line) const {
        if (other_font(line, std::max(line.size, size_ / 2)) || last_.leader)
            return false;
        const bool full = last_.box.right + line.first_word + 0.3 * line.size >= measure_end_ - 2;
        // In a resolution a clause that ends at the foot of a page ends its paragraph too, unless the line is full.
        constexpr std::u32string_view commas = U",，،";
        if (enacted_ && commas.find(last_point(text_)) != std::u32string_view::npos &&
            (starts_large(line.text) || !full))
            return false;
        if (starts_small(line.text) && !has_label(line.text))
            return !ends_sentence(text_) || last_point(text_) == U';';
        const bool set_in = line.box.left > left_ + indent * line.size;
        return full && !set_in && !has_label(line.text) && !ends_sentence(text_) && lines_ > 1;
    }

    bool has_label(std::string_view text) const { return label_of_line(text, words_).form != LineLabel::Form::none; }

    /// "The Security Council,": what follows is text, however long its lines are.
    bool is_formula(std::string_view text) const {
        constexpr std::array<std::string_view, 3> commas{",", "，", "،"};
        for (const std::string_view comma : commas)
            if (text.ends_with(comma))
                return words_.is("enacting", fold_words(text.substr(0, text.size() - comma.size()))) != nullptr;
        return false;
    }

    void begin(const PdfLine &line, std::uint32_t page) {
        enacted_ = enacted_ || is_formula(text_);
        masthead_ = masthead_ && !enacted_;
        close();
        flush_notes();
        open_ = true;
        text_ = line.text;
        page_ = page;
        masthead_ =
            masthead_ && page == 1 && line.box.width() < std::max(full_line * (right_ - left_), narrowest_line * size_);
        first_left_ = body_left_ = line.box.left;
        lines_ = 1;
        labelled_ = has_label(line.text);
        last_ = line;
    }

    void extend(const PdfLine &line) {
        append(text_, line.text);
        if (lines_ == 1 || line.box.top < last_.box.top)
            body_left_ = line.box.left;
        ++lines_;
        last_ = line;
    }

    void append(std::string &text, std::string_view next) const {
        if (text.ends_with('-') && text.size() > 1 && is_letter_byte(text[text.size() - 2]) && starts_small(next))
            hyphens_.join(text, next);
        else if (text.ends_with("\xC2\xAD")) // soft hyphen
            text.replace(text.size() - 2, 2, next);
        else if (text.ends_with('-') || text.ends_with('/') || (is_han(last_point(text)) && starts_han(next)))
            text += next;
        else
            text.append(" ").append(next);
    }

    void close() {
        if (open_ && !trim_blanks(text_).empty())
            paragraphs_.push_back({std::move(text_), page_});
        open_ = false;
        text_.clear();
    }

    void flush_notes() {
        for (PdfParagraph &note : notes_) {
            last_note_ = paragraphs_.size();
            paragraphs_.push_back(std::move(note));
        }
        notes_.clear();
    }

    const std::vector<PdfColumn> &columns_;
    const ReaderWords &words_;
    Hyphens hyphens_;
    double size_ = 0;
    double pitch_ = 0;
    double left_ = 0; // of the column
    double right_ = 0;
    double measure_end_ = 0; // where the line read last could have ended
    std::vector<PdfParagraph> paragraphs_;
    std::vector<PdfParagraph> notes_;                      // of pages whose last paragraph goes on
    std::size_t last_note_ = static_cast<std::size_t>(-1); // place of the footnote written last
    bool masthead_ = true;                                 // no line yet that is as long as those of text
    bool enacted_ = false;                                 // its enacting formula was read
    bool open_ = false;
    std::string text_;
    std::uint32_t page_ = 0;
    double first_left_ = 0;
    double body_left_ = 0;
    std::size_t lines_ = 0;
    bool labelled_ = false;
    PdfLine last_;
};

} // namespace

std::vector<PdfParagraph> paragraphs_of(const std::vector<PdfColumn> &columns, const ReaderWords &words) {
    return Paragraphs(columns, words).read();
}

} // namespace recital
