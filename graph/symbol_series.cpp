#include "graph/symbol_series.hpp"

namespace recital::symbol_detail {
namespace {

constexpr int max_pair_number = 9999;
constexpr int first_running_number_told_apart = 100; // sessions that number anew begin at 1, old ones went on from here

class NumberReader {
  public:
    NumberReader(const NumberedSeries &series, const SymbolText &text, const ElementReader &elements, SingleSymbol &out,
                 std::size_t &p)
        : series_(series), t_(text), e_(elements), out_(out), p_(p) {}

    bool read() {
        out_.append(series_.prefix);
        out_.fields.organ = series_.organ;
        out_.fields.kind = series_.kind;
        auto kind = SessionKind::regular;
        if (to_upper(t_[p_]) == 'S' && t_[p_ + 1] == '-') {
            kind = SessionKind::special;
            p_ += 2;
        } else if (to_upper(t_[p_]) == 'E' && to_upper(t_[p_ + 1]) == 'S' && t_[p_ + 2] == '-') {
            kind = SessionKind::emergency_special;
            p_ += 3;
        }
        const int number = e_.number(p_);
        if (number == 0)
            return false;
        std::size_t q = t_.blank(p_) ? p_ + 1 : p_;
        if (t_[q] == '/') {
            q += t_.blank(q + 1) ? 2 : 1;
            if (is_digit(t_[q])) {
                p_ = q;
                return read_pair(kind, number, e_.number(p_));
            }
        }
        return kind == SessionKind::regular && read_running(number);
    }

  private:
    bool read_pair(SessionKind kind, int first, int second) {
        if (second == 0 || second > max_pair_number)
            return false;
        if (series_.year_in_parentheses) {
            if (!is_year(second) || first > series_.last_number)
                return false;
            append_year(first, second);
        } else if (series_.first_year != 0) {
            if (kind != SessionKind::regular || first < series_.first_year || first > series_.last_year)
                return false;
            out_.fields.year = static_cast<std::int16_t>(first);
            append_slashed({}, first, second);
        } else if (!read_session_pair({first, kind}, second)) {
            return false;
        }
        if (series_.letters)
            append_letters(e_.letters(p_));
        return true;
    }

    bool read_session_pair(RomanSession session, int number) {
        if (session.value > last_session)
            return false;
        note_session(session);
        const bool running = number >= first_running_number_told_apart && number <= series_.last_number;
        if (running && fits_roman(session)) {
            append_roman(session, number);
            return true;
        }
        const bool anew = session.kind == SessionKind::regular   ? session.value >= series_.first_session
                          : session.kind == SessionKind::special ? series_.special_sessions
                                                                 : series_.emergency_sessions;
        if (anew && series_.first_session != 0)
            append_slashed(session.prefix(), session.value, number);
        return anew && series_.first_session != 0;
    }

    // "1674 (2006)", "217 A (III)", "3201 (S-VI)"; without parentheses incomplete.
    bool read_running(int number) {
        if (series_.last_number == 0 || number > series_.last_number)
            return false;
        auto letters = series_.letters ? e_.letters(p_) : Letters{};
        const bool blank = t_.blank(p_);
        std::size_t q = blank ? p_ + 1 : p_;
        if (series_.year_in_parentheses && t_[q] == '(') {
            const std::size_t begin = ++q;
            const int year = e_.number(q);
            if (q == begin + 4 && t_[q] == ')' && is_year(year)) {
                p_ = q + 1;
                append_year(number, year);
                return true;
            }
        } else if (const auto session = e_.roman_session(q, t_.whole() || !blank); session.value != 0) {
            if (!fits_roman(session))
                return false;
            p_ = q;
            note_session(session);
            append_roman(session, number);
            if (series_.letters && letters.first == '\0')
                letters = e_.letters(p_);
            append_letters(letters);
            return true;
        }
        out_.fields.complete = false;
        out_.append_number(number);
        append_letters(letters);
        return series_.bare;
    }

    bool fits_roman(const RomanSession &session) const {
        switch (session.kind) {
        case SessionKind::regular:
            return session.value <= series_.last_roman;
        case SessionKind::special:
            return series_.last_roman != 0 && series_.special_sessions && session.value <= last_roman_special_session;
        case SessionKind::emergency_special:
            return series_.last_roman != 0 && series_.emergency_sessions &&
                   session.value <= last_roman_emergency_session;
        }
        return false;
    }

    void note_session(const RomanSession &session) {
        out_.fields.session = static_cast<std::int16_t>(session.value);
        out_.fields.session_kind = session.kind;
    }

    void append_slashed(std::string_view session_prefix, int first, int second) {
        out_.append(session_prefix);
        out_.append_number(first);
        out_.append('/');
        out_.append_number(second);
    }

    void append_roman(const RomanSession &session, int number) {
        out_.append_number(number);
        out_.append('(');
        out_.append(session.prefix());
        out_.append(roman_numeral(session.value));
        out_.append(')');
    }

    void append_year(int number, int year) {
        out_.append_number(number);
        out_.append('(');
        out_.append_number(year);
        out_.append(')');
        out_.fields.year = static_cast<std::int16_t>(year);
    }

    void append_letters(Letters letters) {
        if (letters.first == '\0')
            return;
        out_.append(letters.first);
        if (letters.last == letters.first)
            return;
        out_.append('-');
        out_.append(letters.last);
    }

    const NumberedSeries &series_;
    const SymbolText &t_;
    const ElementReader &e_;
    SingleSymbol &out_;
    std::size_t &p_;
};

} // namespace

bool read_numbered(const NumberedSeries &series, const SymbolText &text, const ElementReader &elements,
                   SingleSymbol &out, std::size_t &p) {
    return NumberReader(series, text, elements, out, p).read();
}

} // namespace recital::symbol_detail
