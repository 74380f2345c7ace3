#include "graph/turtle_places.hpp"

#include <string>

namespace recital {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Bytes that end a name or number.
bool ends_word(char c) {
    return is_blank(c) || std::string_view("<>\"'{}|^`[]();,#").find(c) != std::string_view::npos;
}

class PlaceFinder {
  public:
    explicit PlaceFinder(std::string_view text) : text_(text) {}

    TurtlePlaces run() {
        while (skip_gaps() && step()) {
        }
        return std::move(found_);
    }

  private:
    enum class Part : std::uint8_t { subject, predicate, object };

    void advance() {
        if (text_[at_] == '\n') {
            ++line_;
            line_begin_ = at_ + 1;
        }
        ++at_;
    }

    /// False at the end.
    bool skip_gaps() {
        while (at_ < text_.size()) {
            if (text_[at_] == '#')
                while (at_ < text_.size() && text_[at_] != '\n')
                    ++at_;
            else if (is_blank(text_[at_]))
                advance();
            else
                return true;
        }
        return false;
    }

    TurtlePlace here() const { return {line_, static_cast<std::uint32_t>(at_ - line_begin_ + 1)}; }

    /// One token; false where nothing more can be told.
    bool step() {
        const TurtlePlace place = here();
        switch (text_[at_]) {
        case '.':
            part_ = Part::subject;
            ++at_;
            return true;
        case ';':
            part_ = Part::predicate;
            ++at_;
            return true;
        case ',':
            part_ = Part::object;
            ++at_;
            return true;
        case '[':
        case '(':
            found_.blank = place;
            return false;
        default:
            break;
        }
        if (part_ == Part::subject && directive())
            return true;
        if (text_.substr(at_).starts_with("_:")) {
            found_.blank = place;
            return false;
        }
        if (!term())
            return false;
        if (part_ == Part::object)
            found_.statements.push_back(place);
        else
            part_ = part_ == Part::subject ? Part::predicate : Part::object;
        return true;
    }

    /// @prefix, @base, PREFIX and BASE.
    bool directive() {
        const std::string_view rest = text_.substr(at_);
        std::string word;
        for (std::size_t i = rest.starts_with('@') ? 1 : 0; i < rest.size() && word.size() < 7; ++i) {
            const auto small = static_cast<char>(rest[i] | 0x20);
            if (small < 'a' || small > 'z')
                break;
            word += small;
        }
        const std::size_t end = word.size() + (rest.starts_with('@') ? 1 : 0);
        if ((word != "prefix" && word != "base") || (end < rest.size() && !is_blank(rest[end]) && rest[end] != '<'))
            return false;
        const bool with_stop = rest.starts_with('@');
        at_ += end;
        for (int terms = word == "prefix" ? 2 : 1; terms > 0; --terms)
            if (!skip_gaps() || !term())
                return true;
        if (with_stop && skip_gaps() && text_[at_] == '.')
            ++at_;
        return true;
    }

    bool term() {
        const char c = text_[at_];
        if (c == '<')
            return until('>');
        if (c == '"' || c == '\'')
            return literal(c);
        const std::size_t begin = at_;
        while (at_ < text_.size() && !ends_word(text_[at_]))
            at_ += text_[at_] == '\\' && at_ + 1 < text_.size() ? 2U : 1U;
        while (at_ > begin + 1 && text_[at_ - 1] == '.' && text_[at_ - 2] != '\\')
            --at_; // ends the statement
        return at_ > begin;
    }

    bool until(char last) {
        while (at_ < text_.size() && text_[at_] != last)
            advance();
        if (at_ == text_.size())
            return false;
        ++at_;
        return true;
    }

    bool literal(char quote) {
        const std::string three(3, quote);
        const bool is_long = text_.substr(at_).starts_with(three);
        at_ += is_long ? 3 : 1;
        for (;; advance()) {
            if (at_ >= text_.size())
                return false;
            if (text_[at_] == '\\' && at_ + 1 < text_.size())
                advance();
            else if (is_long ? text_.substr(at_).starts_with(three) : text_[at_] == quote)
                break;
        }
        at_ += is_long ? 3 : 1;
        while (is_long && at_ < text_.size() && text_[at_] == quote) // a quote within, before the last three
            ++at_;
        if (text_.substr(at_).starts_with("^^")) {
            at_ += 2;
            return skip_gaps() && term();
        }
        if (at_ < text_.size() && text_[at_] == '@')
            while (at_ < text_.size() && !ends_word(text_[at_]) && text_[at_] != '.')
                ++at_;
        return true;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::uint32_t line_ = 1;
    std::size_t line_begin_ = 0;
    Part part_ = Part::subject;
    TurtlePlaces found_;
};

} // namespace

TurtlePlaces turtle_places(std::string_view content) { return PlaceFinder(content).run(); }

} // namespace recital
