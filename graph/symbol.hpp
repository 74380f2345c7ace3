#pragma once

// The symbol of a United Nations document: one canonical spelling, and what the spelling alone tells.
//
// A symbol is a row of elements parted by slashes: body, sub-body, kind, session or year, serial number, suffixes. Source of
// the grammar: the Dag Hammarskjöld Library's guide to document symbols and the Editorial Manual (identification of
// resolutions and decisions). The first element must be known (graph/symbol_tables.hpp); what follows is read by form.
//
// Canonical spelling (`key`): no blanks, ASCII dashes, element names in the UN's own case, the part letter glued to the
// number or to the session ("A/RES/31/16A", "A/RES/217(III)A"), joint symbols in the order A, S, E, T, ST, others.
//
// Everything here is a pure function of its arguments, safe on any bytes, and takes time linear in the bytes looked at: a
// symbol is at most 160 characters long in running text. Errors are empty optionals; nothing throws but a failed allocation.

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// The body in whose series a document is numbered. Press releases are the Secretariat's; treaty bodies, programmes,
/// conferences with their own series and other organisations are `other`.
enum class Organ : std::uint8_t {
    none,
    general_assembly,
    security_council,
    economic_and_social_council,
    trusteeship_council,
    secretariat,
    human_rights_council,
    commission_on_human_rights,
    other,
};

/// What the elements of a symbol say about the document. `document` is everything that bears no element of a kind.
enum class SymbolKind : std::uint8_t {
    resolution,
    decision,
    presidential_statement,
    verbatim_record,
    summary_record,
    draft,
    working_paper,
    information,
    general_comment,
    concluding_observations,
    ngo_statement,
    petition,
    administrative_issuance,
    publication,
    press_release,
    document,
    joint,
};

/// Which row of sessions `Symbol::session` counts in: A/75/1 regular, A/S-24/2 special, A/ES-10/1 emergency special.
enum class SessionKind : std::uint8_t { regular, special, emergency_special };

std::string_view name(Organ organ);
std::string_view name(SymbolKind kind);
/// What stands before a session's number: "S-", "ES-"; nothing for a regular one.
std::string_view session_prefix(SessionKind kind);

class Symbol {
  public:
    struct Match;

    /// The whole text as one symbol. Forgives blanks at the element borders, the dashes U+2010 to U+2013 and U+2212, case,
    /// invisible characters, full-width parentheses, the backslashes of Markdown and a trailing reissue asterisk.
    static std::optional<Symbol> parse(std::string_view text);

    /// The longest symbol at the start of running text. The first element must be in the UN's case; at most one blank or line
    /// break is taken where a symbol is printed with one ("S/RES/1674 (2006)", "A/RES/68/247 B", "S/ 13450"); what
    /// follows must not run on as a word. A trailing asterisk is not taken. It does not see what stands before `text`.
    static std::optional<Match> match(std::string_view text);

    /// The same at `position`, but nothing when the symbol would begin inside a word or path.
    static std::optional<Match> match_at(std::string_view text, std::size_t position);

    /// A resolution, decision or presidential statement from the number printed after its noun: "60/1", "1674 (2006)",
    /// "217 A (III)", "3411(XXX)A", "S-10/2", "ES-11/1", "67/254 A", "2006/4". Empty when the number does not fit the
    /// series of that organ. The result may be incomplete ("1973" of the Security Council), see `complete`.
    static std::optional<Symbol> numbered(Organ organ, SymbolKind kind, std::string_view number);

    /// The canonical spelling: "S/RES/1894(2009)", "A/RES/217(III)A", "S/PV.7951(Resumption1)", "A/70/95/Corr.1",
    /// joint "A/77/910-S/2023/409".
    const std::string &key() const { return key_; }

    /// As the UN prints it in running text: "S/RES/1894 (2009)", "A/RES/31/16 A", "A/RES/217 (III) A", "A/76/6 (Sect. 3)". Part
    /// letters, parts in words, and the session or year of a decision stand off from the number; the session of a body or
    /// volume does not ("TD/B/WP(XXXV)/Misc.1").
    std::string display() const;

    SymbolKind kind() const { return kind_; }
    Organ organ() const { return organ_; } ///< of a joint symbol: its representative's

    /// The year that numbers the series: 2006 of S/RES/1674(2006), 2004 of S/2004/616, 2019 of A/AC.109/2019/L.18.
    std::optional<int> year() const { return year_ == 0 ? std::nullopt : std::optional<int>(year_); }

    /// The session that numbers the series: 60 of A/RES/60/1, 3 of A/RES/217(III)A, 48 of E/RES/1503(XLVIII), 44 of A/HRC/RES/44/14.
    std::optional<int> session() const { return session_ == 0 ? std::nullopt : std::optional<int>(session_); }
    SessionKind session_kind() const { return session_kind_; }

    /// False where the series needs more than was printed: S/RES/1674 without its year, A/RES/1514 without its session.
    bool complete() const { return complete_; }
    /// S/RES/1674 with 2006 is S/RES/1674(2006); every other symbol is returned as it is.
    Symbol with_year(int year) const;
    /// A/RES/1514 with 15 is A/RES/1514(XV); every other symbol is returned as it is.
    Symbol with_session(int session) const;

    bool is_joint() const { return kind_ == SymbolKind::joint; }
    /// The symbols of a joint one, in the order of its key; else just this one.
    std::vector<Symbol> parts() const;
    /// The symbol under which a joint document is known: the first of its parts.
    Symbol representative() const;

    /// Without Add., Corr., Rev., Amend.; of a joint symbol, each part without.
    Symbol base() const;
    bool has_suffix() const { return has_suffix_; }
    /// With one more suffix ("Corr. 1", "Add.1/Rev.2"); of a joint symbol, on each part. Empty when it is no suffix.
    std::optional<Symbol> with_suffix(std::string_view suffix) const;

    /// The first and last part letter of a resolution or decision: {'A', 'A'} of A/RES/31/16A, {'A', 'B'} of A/RES/69/96A-B.
    struct Letters {
        char first;
        char last;
    };
    std::optional<Letters> letters() const;
    /// The same resolution or decision with this part letter in place of its own: 'B' gives A/RES/31/16B.
    std::optional<Symbol> with_letter(char letter) const;
    /// The parts of a range, each as its own symbol: A/RES/69/96A-B gives ...A and ...B; else just this one.
    std::vector<Symbol> expand_letters() const;
    /// `first` and the letters named after it, where the caller has put ',' for "and" and '-' for "to": (A/RES/3411(XXX)A, ",B")
    /// gives A and B, (A/RES/3419(XXX)A, "-D") gives A to D. Empty when `rest` is no such list.
    static std::vector<Symbol> expand_letters(const Symbol &first, std::string_view rest);

    friend bool operator==(const Symbol &a, const Symbol &b) { return a.key_ == b.key_; }
    friend auto operator<=>(const Symbol &a, const Symbol &b) { return a.key_ <=> b.key_; }

  private:
    friend struct SymbolBuilder;
    Symbol() = default;

    std::string key_;
    std::int16_t year_ = 0;
    std::int16_t session_ = 0;
    std::uint16_t base_length_ = 0; // of key_, up to its first suffix (symbols that are not joint)
    SymbolKind kind_ = SymbolKind::document;
    Organ organ_ = Organ::none;
    SessionKind session_kind_ = SessionKind::regular;
    bool complete_ = true;
    bool has_suffix_ = false;
};

struct Symbol::Match {
    Symbol symbol;
    std::size_t length = 0; ///< bytes of the text it takes
};

/// The value of a Roman numeral in ASCII capitals, well formed and between 1 and 3999: "XXX" is 30, "XXVV" nothing.
std::optional<int> roman_value(std::string_view roman);
/// The other way; `value` between 1 and 3999, else empty.
std::string roman_numeral(int value);

/// The key as the local part of an IRI: '/' becomes '_', "(X)" becomes "__X", everything else but ASCII letters, digits, '.' and
/// '-' is percent-encoded. A closing parenthesis stands for itself as %29 unless '/' or the end follows, so no two keys
/// share a name: S/RES/1894(2009) is S_RES_1894__2009, A/RES/217(III)A is A_RES_217__III%29A. Defined for every string.
std::string iri_local_name(std::string_view key);
/// The inverse; empty for a string that `iri_local_name` never makes.
std::optional<std::string> key_of_iri_local_name(std::string_view local);

} // namespace recital

template <> struct std::hash<recital::Symbol> {
    std::size_t operator()(const recital::Symbol &symbol) const noexcept {
        return std::hash<std::string>()(symbol.key());
    }
};
