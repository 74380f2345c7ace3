// Reads places as people type them. Grammar, over words, numbers and signs:
//   text   = chain { "of" chain }                  what follows "of" is the outer place
//   chain  = place { [","|"and"] place }           after a comma a new kind lies inside; after "and" it starts anew
//   place  = kind [ label { (","|"and") label | "-" label } ]
//   label  = number | letter | Roman numeral, each followed by parts in brackets: 4 (a) (ii)

#include <algorithm>
#include <array>
#include <charconv>

#include "graph/provision.hpp"
#include "graph/provision_grammar.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

using namespace provision_grammar;

constexpr std::size_t max_text = 2000;
constexpr std::size_t max_places = 1000;
constexpr std::size_t max_levels = 8;

enum class Sign : std::uint8_t { end, word, number, open, close, comma, dash, conjunction, of, to };

struct Token {
    Sign sign = Sign::end;
    std::string text;     // lower case
    bool glued = false;   // nothing between it and the token before
    bool capital = false; // printed in capitals
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z'); }

struct Spelling {
    std::string_view bytes;
    std::string_view meaning; // as one ASCII character; " " separates
};

constexpr std::array spellings{
    Spelling{"\u2010", "-"}, Spelling{"\u2011", "-"}, Spelling{"\u2012", "-"}, Spelling{"\u2013", "-"},
    Spelling{"\u2014", "-"}, Spelling{"\u2212", "-"}, Spelling{"\u00a0", " "}, Spelling{"\u202f", " "},
};

/// Tokens of the text; empty when it holds a sign that no place has.
std::vector<Token> tokenise(std::string_view text) {
    std::vector<Token> out;
    bool glued = false;
    while (!text.empty()) {
        const char c = text[0];
        std::size_t length = 1;
        Token token;
        token.glued = glued;
        glued = true;
        const auto *spelling = std::find_if(spellings.begin(), spellings.end(),
                                            [&](const Spelling &s) { return text.starts_with(s.bytes); });
        const char sign = spelling != spellings.end() ? spelling->meaning[0] : c;
        if (spelling != spellings.end())
            length = spelling->bytes.size();
        if (sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r' || sign == '.' || sign == '#') {
            text.remove_prefix(length);
            glued = false;
            continue;
        }
        if (is_digit(sign)) {
            token.sign = Sign::number;
            while (length < text.size() &&
                   (is_digit(text[length]) ||
                    (text[length] == '.' && length + 1 < text.size() && is_digit(text[length + 1]))))
                ++length;
        } else if (is_letter(sign)) {
            token.sign = Sign::word;
            while (length < text.size() && is_letter(text[length]))
                ++length;
        } else if (text.starts_with("§") || text.starts_with("¶")) {
            token.sign = Sign::word;
            length = 2;
        } else if (sign == '(' || sign == ')') {
            token.sign = sign == '(' ? Sign::open : Sign::close;
        } else if (sign == ',' || sign == ';' || sign == '/') {
            token.sign = Sign::comma;
        } else if (sign == '&') {
            token.sign = Sign::conjunction;
        } else if (sign == '-') {
            token.sign = Sign::dash;
        } else {
            return {};
        }
        token.text = text.substr(0, length);
        token.capital = std::all_of(token.text.begin(), token.text.end(), is_upper);
        for (char &letter : token.text)
            if (is_upper(letter))
                letter = static_cast<char>(letter - 'A' + 'a');
        if (token.sign == Sign::word) {
            if (token.text == "and" || token.text == "or")
                token.sign = Sign::conjunction;
            else if (token.text == "of" || token.text == "in")
                token.sign = Sign::of;
            else if (token.text == "to" || token.text == "through")
                token.sign = Sign::to;
        }
        text.remove_prefix(length);
        if (token.text != "the" && token.text != "its")
            out.push_back(std::move(token));
    }
    return out;
}

/// Rank of the kind that a word names, singular or plural; -1 for other words.
int spoken_kind(std::string_view word) {
    const auto named = [](std::string_view singular) {
        for (int rank = 0; rank < kind_count(); ++rank)
            if (kind_at(rank).name == singular ||
                kind_at(rank).spoken.find(' ' + std::string(singular) + ' ') != std::string_view::npos)
                return rank;
        return -1;
    };
    for (const std::string_view ending : {"", "s", "es"})
        if (word.ends_with(ending))
            if (const int rank = named(word.substr(0, word.size() - ending.size())); rank >= 0)
                return rank;
    return -1;
}

class PlaceReader {
  public:
    explicit PlaceReader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    /// Keys of the places; empty when something cannot be read.
    std::vector<std::string> read() {
        // What follows "of" is outside of what stands before it: keys are put together from the last chain back.
        std::vector<std::vector<std::string>> chains;
        do {
            chains.push_back(chain());
            if (chains.back().empty() || chains.size() > max_levels)
                return {};
        } while (take(Sign::of));
        if (peek().sign != Sign::end)
            return {};
        std::vector<std::string> keys{""};
        for (auto part = chains.rbegin(); part != chains.rend(); ++part) {
            keys = joined(keys, *part);
            if (keys.empty())
                return {};
        }
        return keys;
    }

  private:
    struct Level {
        int rank;
        std::vector<std::string> parents;
        std::vector<std::string> keys;
    };

    const Token &peek(std::size_t ahead = 0) const {
        static const Token end;
        return at_ + ahead < tokens_.size() ? tokens_[at_ + ahead] : end;
    }
    bool take(Sign sign) {
        if (peek().sign != sign)
            return false;
        ++at_;
        return true;
    }

    static std::string within(const std::string &outer, const std::string &inner) {
        return outer.empty() ? inner : outer + '_' + inner;
    }
    static std::vector<std::string> joined(const std::vector<std::string> &outer,
                                           const std::vector<std::string> &inner) {
        std::vector<std::string> out;
        if (outer.size() * inner.size() > max_places)
            return out;
        for (const std::string &left : outer)
            for (const std::string &right : inner)
                out.push_back(within(left, right));
        return out;
    }

    std::vector<std::string> chain() {
        std::vector<std::string> done;
        std::vector<Level> levels;
        bool anew = false; // "and" stands before
        while (true) {
            const int rank = kind();
            if (rank < 0)
                return {};
            const auto same =
                std::find_if(levels.begin(), levels.end(), [&](const Level &l) { return l.rank == rank; });
            if (same != levels.end()) {
                const std::vector<std::string> parents = same->parents;
                done.insert(done.end(), levels.back().keys.begin(), levels.back().keys.end());
                levels.erase(same, levels.end());
                levels.push_back({rank, parents, {}});
            } else if (anew) {
                done.insert(done.end(), levels.back().keys.begin(), levels.back().keys.end());
                levels.clear();
                levels.push_back({rank, {""}, {}});
            } else {
                std::vector<std::string> parents = levels.empty() ? std::vector<std::string>{""} : levels.back().keys;
                levels.push_back({rank, std::move(parents), {}});
            }
            Level &level = levels.back();
            level.keys = joined(level.parents, numbered(rank));
            if (level.keys.empty() || levels.size() > max_levels || done.size() + level.keys.size() > max_places)
                return {};
            anew = false;
            while (peek().sign == Sign::comma || peek().sign == Sign::conjunction)
                anew |= tokens_[at_++].sign == Sign::conjunction;
            if (peek().sign != Sign::word)
                break;
        }
        done.insert(done.end(), levels.back().keys.begin(), levels.back().keys.end());
        return done;
    }

    int kind() {
        if (peek().sign != Sign::word)
            return -1;
        const int rank = spoken_kind(peek().text);
        if (rank < 0)
            return -1;
        ++at_;
        const std::string_view tail = kind_at(rank).tail;
        if (!tail.empty() && peek().sign == Sign::word) {
            const bool paragraph = tail == "para" && spoken_kind(peek().text) == kind_rank("para");
            if (paragraph || peek().text == tail || peek().text == std::string(tail) + 's')
                ++at_;
        }
        return rank;
    }

    /// Steps of one kind with all the labels that follow it: {"op_4_a", "op_4_b"}.
    std::vector<std::string> numbered(int rank) {
        const Kind &kind = kind_at(rank);
        const std::string name(kind.name);
        if (kind.numbering == Numbering::none || (kind.numbering == Numbering::optional && !label_ahead(kind, 0)))
            return {name};
        std::vector<std::string> out;
        std::vector<std::string> label = path(kind);
        if (label.empty())
            return {};
        out.push_back(name + joined_label(label));
        while (out.size() <= max_places) {
            std::size_t skip = 0;
            while (peek(skip).sign == Sign::comma || peek(skip).sign == Sign::conjunction)
                ++skip;
            const bool range = skip == 0 && (peek().sign == Sign::dash || peek().sign == Sign::to);
            if (!range && skip == 0)
                return out;
            skip += range ? 1 : 0;
            const bool part = peek(skip).sign == Sign::open;
            if (!part && !label_ahead(kind, skip))
                return range ? std::vector<std::string>{} : out;
            at_ += skip;
            std::vector<std::string> next;
            if (part) { // "4 (a) and (b)"
                next = label;
                if (next.size() > 1)
                    next.pop_back();
                if (!parts(next))
                    return {};
            } else {
                next = path(kind);
            }
            if (next.empty() || (range && !fill(name, label, next, out)))
                return {};
            label = std::move(next);
            out.push_back(name + joined_label(label));
        }
        return {};
    }

    static std::string joined_label(const std::vector<std::string> &label) {
        std::string out;
        for (const std::string &step : label)
            out.append(1, '_').append(step);
        return out;
    }

    bool label_ahead(const Kind &kind, std::size_t ahead) const {
        const Token &token = peek(ahead);
        if (token.sign == Sign::number)
            return true;
        return token.sign == Sign::word && spoken_kind(token.text) < 0 && is_label(token.text) &&
               (token.text.size() <= 2 || kind.roman || roman_worth(token.text) != 0);
    }

    /// A number or letter with its parts: {"4", "a", "ii"}; empty when there is none.
    std::vector<std::string> path(const Kind &kind) {
        if (!label_ahead(kind, 0))
            return {};
        std::vector<std::string> out;
        const Token first = tokens_[at_++];
        std::string label = first.text;
        std::string glued_part;
        if (first.sign == Sign::word && (kind.roman || first.capital) && !letter_said())
            if (const int value = roman_number(first.text); value != 0)
                label = std::to_string(value);
        if (is_digit(label[0]) && peek().sign == Sign::word) {
            const Token &next = peek();
            if (is_ordinal(next.text) || (next.glued && next.text.size() == 1 && next.capital))
                label += tokens_[at_++].text;
            else if (next.glued && next.text.size() <= 2)
                glued_part = tokens_[at_++].text;
        }
        if (!is_label(label))
            return {};
        out.push_back(std::move(label));
        if (!glued_part.empty())
            out.push_back(std::move(glued_part));
        while (peek().sign == Sign::open)
            if (!parts(out))
                return {};
        return out;
    }

    /// "section I (letter)" is the section that follows H.
    bool letter_said() {
        if (peek().sign != Sign::open || peek(1).text != "letter" || peek(2).sign != Sign::close)
            return false;
        at_ += 3;
        return true;
    }

    /// One part in brackets, "(a)" or "(4 bis)", appended to the label.
    bool parts(std::vector<std::string> &label) {
        if (!take(Sign::open))
            return false;
        std::string part;
        for (int words = 0; words < 2 && (peek().sign == Sign::word || peek().sign == Sign::number); ++words)
            part += tokens_[at_++].text;
        if (!take(Sign::close) || !is_label(part) || label.size() > max_levels)
            return false;
        label.push_back(std::move(part));
        return true;
    }

    /// Appends what lies between two labels that differ in their last step only.
    static bool fill(const std::string &name, const std::vector<std::string> &from, const std::vector<std::string> &to,
                     std::vector<std::string> &out) {
        if (from.size() != to.size() || !std::equal(from.begin(), from.end() - 1, to.begin()))
            return false;
        std::vector<std::string> label = from;
        const std::string &first = from.back();
        const std::string &last = to.back();
        const auto run = [&](int begin, int end, auto &&spell) {
            if (begin >= end || end - begin > static_cast<int>(max_places))
                return false;
            for (int value = begin + 1; value < end; ++value) {
                label.back() = spell(value);
                out.push_back(name + joined_label(label));
            }
            return true;
        };
        if (is_digit(first[0]) && is_digit(last[0])) {
            // "16.2-16.5": all but the last number are the same.
            const std::size_t dot = std::min(first.rfind('.') + 1, first.size());
            if (first.compare(0, dot, last, 0, std::min(last.rfind('.') + 1, last.size())) != 0)
                return false;
            int begin = 0;
            int end = 0;
            const auto whole = [](const std::string &text, std::size_t at, int &value) {
                const auto [stop, error] = std::from_chars(text.data() + at, text.data() + text.size(), value);
                return error == std::errc() && stop == text.data() + text.size();
            };
            if (!whole(first, dot, begin) || !whole(last, dot, end))
                return false;
            return run(begin, end, [&](int value) { return first.substr(0, dot) + std::to_string(value); });
        }
        const int roman_begin = roman_worth(first);
        const int roman_end = roman_worth(last);
        if (roman_begin != 0 && roman_end != 0 && (from.size() > 2 || first.size() + last.size() > 2))
            return run(roman_begin, roman_end, [](int value) {
                std::string roman = roman_numeral(value);
                for (char &c : roman)
                    c = static_cast<char>(c - 'A' + 'a');
                return roman;
            });
        if (first.size() == 1 && last.size() == 1 && !is_digit(first[0]) && !is_digit(last[0]))
            return run(first[0], last[0], [](int value) { return std::string(1, static_cast<char>(value)); });
        return false;
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
};

} // namespace

std::vector<Provision> Provision::read(std::string_view text) {
    std::vector<Provision> out;
    if (text.size() > max_text)
        return out;
    const auto add = [&](std::string_view key) {
        const auto place = of_key(key);
        if (place && std::find(out.begin(), out.end(), *place) == out.end())
            out.push_back(*place);
        return place.has_value();
    };
    if (text.find('_') != std::string_view::npos || of_key(text)) { // keys themselves, as they are stored and exported
        while (!text.empty()) {
            const std::size_t end = std::min(text.find_first_of("; ,"), text.size());
            if (end != 0 && !add(text.substr(0, end)))
                return {};
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        return out;
    }
    for (const std::string &key : PlaceReader(tokenise(text)).read())
        if (!add(key))
            return {};
    return out;
}

} // namespace recital
