#pragma once

// Internal to graph/symbol: the single elements between the slashes of a symbol, and what may hang on them.

#include "graph/symbol_grammar.hpp"
#include "graph/symbol_tables.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace recital::symbol_detail {

enum class ElementType : std::uint8_t { none, number, session, dotted, word, suffix };

struct Element {
    ElementType type = ElementType::none;
    char initial = '\0';
    bool letter_argument = false;      ///< "SER.A"
    int value = 0;                     ///< of a number or session, or of the number after the dot
    std::size_t digits = 0;            ///< of a number; of a word, its letters
    const ElementName *name = nullptr; ///< its row in the tables, when it has one
    SessionKind session_kind = SessionKind::regular;

    bool named(std::string_view folded) const { return name != nullptr && name->folded == folded; }
};

/// A part letter or a range of them; first '\0': none.
struct Letters {
    char first = '\0';
    char last = '\0';
};

/// The session of "(XXX)", "(S-VII)", "(ES-V)"; value 0: none.
struct RomanSession {
    int value = 0;
    SessionKind kind = SessionKind::regular;

    std::string_view prefix() const {
        return kind == SessionKind::special ? "S-" : kind == SessionKind::emergency_special ? "ES-" : "";
    }
};

/// Reads at a place of the text and moves the place on; what it reads is appended to the key where said so.
class ElementReader {
  public:
    ElementReader(const SymbolText &text, SingleSymbol &out) : t_(text), out_(out) {}

    /// A number of at most six digits, greater than 0; else 0.
    int number(std::size_t &p) const;
    /// "A", " B", "[A]", "A-E".
    Letters letters(std::size_t &p) const;
    /// From the opening parenthesis; lower-case numerals only where asked ("(i)" begins a list item).
    RomanSession roman_session(std::size_t &p, bool lower_case) const;
    /// Whether "Add.1" or its like begins at `p`.
    bool suffix_at(std::size_t p) const;
    /// The same, or one that stands only after a slash: "Corrigendum", "Part 2".
    bool suffix_element_at(std::size_t p) const;

    /// The next element; appended. After a failure the key is to be cut back by the caller.
    Element read(std::size_t &p, const FirstElement &first);
    /// "(64)", ".44", "(DTIE)" after the first element; appended.
    bool body_number(std::size_t &p);
    /// "(Part I)", "(Resumption 1)", "(XXXV)" ...; appended. `loose_session`: a Roman session may stand after a blank.
    void groups(std::size_t &p, SymbolKind kind, bool loose_session);

  private:
    Element read_number(std::size_t &p, const FirstElement &first);
    Element read_dotted(std::size_t &p, std::size_t begin, const FirstElement &first);
    Element read_word(std::size_t &p, std::size_t end);
    bool append_name(std::string_view printed, const ElementName *name, const FirstElement &first);
    bool append_argument(std::size_t &p, Element &element);
    bool append_parenthesis(std::size_t &p);
    bool append_part(std::size_t &p);
    bool append_resumption(std::size_t &p);
    std::size_t roman_end(std::size_t p, bool lower_case) const;

    const SymbolText &t_;
    SingleSymbol &out_;
};

/// Matches the squeezed inside of a parenthesis ("parti", "sect29a") with the table; appends "(PartI)" to `key`.
bool append_part_name(std::string_view squeezed, SingleSymbol &key);

/// Prints the part that opens at `i` of a key, "(PartsIandII)" as "(Parts I and II)"; returns the index after it, or `i`
/// when it is none of the table's.
std::size_t append_display_part(std::string_view key, std::size_t i, std::string &out);

} // namespace recital::symbol_detail
