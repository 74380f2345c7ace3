#include "export/turtle_lines.hpp"

#include <algorithm>
#include <string>

namespace recital {
namespace {

class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<std::uint32_t> lines() {
        // 0: subject, 1: predicate, 2: object, 3: what follows an object
        int place = 0;
        while (skip_blanks()) {
            const char c = text_[at_];
            if ((c == '.' && !is_number()) || c == ';' || c == ',') {
                place = c == '.' ? 0 : c == ';' ? 1 : 2;
                step(1);
            } else if (place == 0 && is_directive()) {
                skip_directive();
            } else {
                if (place == 2)
                    found_.push_back(line_);
                skip_term();
                place = std::min(place + 1, 3);
            }
        }
        return std::move(found_);
    }

  private:
    void step(std::size_t count) {
        const std::size_t end = std::min(at_ + count, text_.size());
        line_ += static_cast<std::uint32_t>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                                       text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
        at_ = end;
    }

    /// Blanks and comments; false at the end.
    bool skip_blanks() {
        while (at_ < text_.size()) {
            if (text_[at_] == '#')
                step(std::min(text_.find('\n', at_), text_.size()) - at_);
            else if (blanks.find(text_[at_]) != std::string_view::npos)
                step(1);
            else
                return true;
        }
        return false;
    }

    /// ".5"
    bool is_number() const { return at_ + 1 < text_.size() && text_[at_ + 1] >= '0' && text_[at_ + 1] <= '9'; }

    bool is_directive() const {
        const auto word = [&](std::string_view name) {
            const std::string_view here = text_.substr(at_, name.size());
            return here.size() == name.size() && std::equal(here.begin(), here.end(), name.begin(), [](char a, char b) {
                       return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
                   });
        };
        return text_[at_] == '@' || word("prefix ") || word("base ");
    }

    /// As far as its IRI; the full stop of "@prefix" comes as that of a statement does.
    void skip_directive() {
        step(std::min(text_.find('<', at_), text_.size()) - at_);
        skip_term();
    }

    void skip_term() {
        const char c = text_[at_];
        if (c == '<') {
            step(std::min(text_.find('>', at_), text_.size() - 1) - at_ + 1);
            return;
        }
        if (c == '"' || c == '\'')
            skip_string(c);
        // a name, a number, or what follows a string: its language or type
        while (at_ < text_.size() && blanks.find(text_[at_]) == std::string_view::npos) {
            const char next = text_[at_];
            if (next == '<') {
                skip_term();
                return;
            }
            const bool last = at_ + 1 == text_.size() || ends.find(text_[at_ + 1]) != std::string_view::npos;
            if (next == ';' || next == ',' || next == '#' || (next == '.' && last))
                return;
            step(next == '\\' ? 2 : 1);
        }
    }

    void skip_string(char quote) {
        const std::string three(3, quote);
        const bool is_long = text_.substr(at_, 3) == three;
        const std::string end = is_long ? three : std::string(1, quote);
        step(end.size());
        while (at_ < text_.size() && text_.substr(at_, end.size()) != end)
            step(text_[at_] == '\\' ? 2 : 1);
        step(end.size());
    }

    static constexpr std::string_view blanks = " \t\r\n";
    static constexpr std::string_view ends = " \t\r\n#";
    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    std::vector<std::uint32_t> found_;
};

} // namespace

std::vector<std::uint32_t> statement_lines(std::string_view turtle) { return Scanner(turtle).lines(); }

} // namespace recital
