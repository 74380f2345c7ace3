#include "graph/symbol_grammar.hpp"

#include "graph/symbol_elements.hpp"
#include "graph/symbol_series.hpp"
#include "graph/symbol_tables.hpp"

#include <algorithm>
#include <charconv>

namespace recital::symbol_detail {

void SingleSymbol::append(std::string_view text) {
    if (fields.size + text.size() > key_.size()) {
        overflown_ = true;
        return;
    }
    std::copy(text.begin(), text.end(), key_.begin() + fields.size);
    fields.size = static_cast<std::uint16_t>(fields.size + text.size());
}

void SingleSymbol::append_number(int value) {
    std::array<char, 12> digits{};
    const auto result = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    append(std::string_view(digits.data(), static_cast<std::size_t>(result.ptr - digits.data())));
}

namespace {

// The row whose name begins `text`, the longest first; `ends` decides whether a name may end before the given character.
template <typename Ends> const FirstElement *find_first(std::string_view text, bool fold, Ends ends) {
    const char c = fold && !text.empty() ? to_upper(text[0]) : text.empty() ? '\0' : text[0];
    if (!is_upper(c))
        return nullptr;
    const auto letter = static_cast<std::size_t>(c - 'A');
    for (std::size_t row = first_letter_begins[letter + 1]; row-- > first_letter_begins[letter];) {
        const auto &first = first_elements[row];
        if (text.size() <= first.name.size())
            continue;
        const auto head = text.substr(0, first.name.size());
        if (fold ? !equal_folded(head, first.name) : head != first.name)
            continue;
        if (ends(first, text[first.name.size()]))
            return &first;
    }
    return nullptr;
}

// Reads one symbol that is not joint, from the first element on.
class SymbolParser {
  public:
    SymbolParser(const SymbolText &text, std::size_t begin, SingleSymbol &out)
        : t_(text), e_(text, out), out_(out), p_(begin) {}

    bool read() {
        const auto rest = t_.view(p_, t_.size());
        const auto *first = find_first(rest, t_.whole(), [&](const FirstElement &row, char next) {
            return next == '/' || ((row.use & numbered_body) != 0 && (next == '(' || next == '.'));
        });
        if (first == nullptr)
            return false;
        if ((first->use & principal) != 0) {
            for (const auto &series : numbered_series) {
                if (const auto after = after_prefix(series.prefix, first->name.size())) {
                    p_ = after;
                    return read_numbered(series, t_, e_, out_, p_) && mark_series_end() && finish();
                }
            }
        }
        p_ += first->name.size();
        out_.fields.organ = first->organ;
        out_.append(first->name);
        if ((first->use & press) != 0 && read_press(*first))
            return finish();
        if ((first->use & documents) == 0)
            return false;
        return read_document(*first, false) && finish();
    }

    // The second half of a joint symbol whose first slash was lost: "S2011/393".
    bool read_without_slash() {
        const auto *first = find_first(t_.view(p_, t_.size()), false, [&](const FirstElement &row, char next) {
            return row.name.size() == 1 && (row.use & principal) != 0 && is_digit(next);
        });
        if (first == nullptr)
            return false;
        std::size_t q = p_ + 1;
        while (is_digit(t_[q]))
            ++q;
        const std::size_t wanted = first->organ == Organ::general_assembly ? 2 : 4;
        if (q - p_ - 1 != wanted || t_[q] != '/')
            return false;
        p_ += 1;
        out_.fields.organ = first->organ;
        out_.append(first->name);
        return read_document(*first, true) && finish();
    }

  private:
    // The index after `prefix` when the text at p_ spells it (its first `exact` characters were compared already), else 0.
    std::size_t after_prefix(std::string_view prefix, std::size_t exact) const {
        if (to_upper(t_[p_]) != prefix[0] || prefix[exact] != '/')
            return 0;
        std::size_t q = p_ + exact;
        for (const char c : prefix.substr(exact)) {
            if (c == '/' && t_.blank(q))
                ++q;
            if (to_upper(t_[q]) != c)
                return 0;
            ++q;
            if (c == '/' && t_.blank(q))
                ++q;
        }
        return q;
    }

    bool mark_series_end() {
        acceptable_ = true;
        mark();
        read_suffixes();
        return good_.end != 0;
    }

    // A press release: the series' name, perhaps a sub-series, and the running number.
    bool read_press(const FirstElement &first) {
        const auto size = out_.fields.size;
        std::size_t q = p_ + 1;
        if (is_letter(t_[q])) {
            const std::size_t begin = q;
            while (is_letter(t_[q]))
                ++q;
            if (t_[q] != '/' || !append_subseries(first, t_.view(begin, q)))
                return false;
            ++q;
        }
        const bool direct = size == out_.fields.size;
        const std::size_t digits = q;
        const int number = e_.number(q);
        if (number == 0 || (direct && q < digits + static_cast<std::size_t>(first.press_digits))) {
            out_.fields.size = size;
            return false;
        }
        out_.append('/');
        out_.append_number(number);
        out_.fields.kind = SymbolKind::press_release;
        out_.fields.organ = Organ::secretariat;
        p_ = q;
        return mark_series_end();
    }

    bool append_subseries(const FirstElement &first, std::string_view printed) {
        std::string_view names = first.press_subseries;
        while (!names.empty()) {
            const auto name = names.substr(0, names.find(' '));
            if (t_.whole() ? equal_folded(name, printed) : name == printed) {
                out_.append('/');
                out_.append(name);
                return true;
            }
            names.remove_prefix(std::min(names.size(), name.size() + 1));
        }
        return false;
    }

    // Everything else: elements one after the other, as long as they make sense where they stand.
    bool read_document(const FirstElement &first, bool slash_lost) {
        const bool is_principal = (first.use & principal) != 0;
        if ((first.use & numbered_body) != 0 && t_[p_] != '/' && !e_.body_number(p_))
            return false;
        Element opener;
        Element last;
        bool terminal = false;
        for (int index = 0;; ++index) {
            std::size_t q = p_;
            const bool blank_before = t_.blank(q);
            if (blank_before)
                ++q;
            const auto size = out_.fields.size;
            bool blank_after = false;
            if (t_[q] == '/') {
                blank_after = t_.blank(++q);
                if (blank_after)
                    ++q;
            } else if (blank_before || !(index == 0 && slash_lost)) {
                break;
            }
            out_.append('/');
            Element element = e_.read(q, first);
            if (element.type == ElementType::none || element.type == ElementType::suffix ||
                !fits_blanks(element, blank_before, blank_after, is_principal && index == 0) ||
                (is_principal && !fits_principal(element, index, opener)) || terminal) {
                out_.fields.size = size;
                break;
            }
            p_ = q;
            if (index == 0) {
                opener = element;
                if (first.organ == Organ::general_assembly && element.named("hrc"))
                    out_.fields.organ = Organ::human_rights_council;
                if (first.organ == Organ::economic_and_social_council && element.named("cn") && element.value == 4)
                    out_.fields.organ = Organ::commission_on_human_rights;
            }
            if ((first.use & number_ranges) == 0)
                note_series(element, index, opener, last);
            note_kind(element);
            acceptable_ = ends_document(element, index, is_principal);
            if (acceptable_)
                e_.groups(p_, out_.fields.kind, (first.use & spelled_decision) != 0);
            if (opener.named("hrc") && index < 2)
                acceptable_ = false;
            if ((first.use & publication_mark) != 0 && acceptable_)
                read_publication_mark();
            terminal = is_principal && acceptable_ && index > 0 &&
                       (opener.type == ElementType::number || opener.type == ElementType::session);
            mark();
            last = element;
        }
        read_suffixes();
        return good_.end != 0;
    }

    void read_publication_mark() {
        if (t_[p_] != '-' || t_[p_ + 1] != 'P' || is_alnum(t_[p_ + 2]))
            return;
        out_.append("-P");
        out_.fields.kind = SymbolKind::publication;
        p_ += 2;
    }

    // A blank in the middle is taken only where what follows can be nothing but the symbol's next element.
    static bool fits_blanks(const Element &element, bool before, bool after, bool opens_principal) {
        if (!before && !after)
            return true;
        if (before && after)
            return false;
        if (element.type == ElementType::number)
            return !opens_principal || element.digits >= 3;
        return element.name != nullptr;
    }

    bool fits_principal(const Element &element, int index, const Element &opener) const {
        const auto organ = out_.fields.organ;
        if (index == 0) {
            switch (element.type) {
            case ElementType::number:
                return organ != Organ::secretariat;
            case ElementType::session:
                return organ == Organ::general_assembly;
            case ElementType::word:
                return element.name != nullptr || element.digits > 1;
            default:
                return true;
            }
        }
        if (element.type == ElementType::word && element.digits == 1 && element.name == nullptr &&
            std::string_view("ASET").find(element.initial) != std::string_view::npos)
            return false; // another symbol begins here
        if (index == 1 && opener.type == ElementType::number) {
            switch (organ) {
            case Organ::general_assembly:
                return opener.value > last_roman_session && opener.value <= last_session;
            case Organ::security_council:
                return opener.value >= 1994 && opener.value <= last_year;
            case Organ::economic_and_social_council:
                return opener.value >= 1978 && opener.value <= last_year;
            default:
                return true;
            }
        }
        return true;
    }

    // A session or year numbers the series only when something follows it.
    void note_series(const Element &element, int index, const Element &opener, const Element &last) {
        auto &fields = out_.fields;
        if (index == 0 || fields.session != 0 || fields.year != 0)
            return;
        const bool assembly = fields.organ == Organ::general_assembly;
        const bool sessional =
            (assembly && index == 1) ||
            (assembly && index == 2 &&
             (opener.named("c") || opener.named("bur") || opener.named("inf") || opener.named("spc"))) ||
            (fields.organ == Organ::human_rights_council && index == 2);
        if (sessional &&
            (last.type == ElementType::session || (last.type == ElementType::number && last.value <= last_session &&
                                                   (!assembly || last.value > last_roman_session)))) {
            fields.session = static_cast<std::int16_t>(last.value);
            fields.session_kind = last.session_kind;
        } else if (last.type == ElementType::number && is_year(last.value) && element.type != ElementType::suffix) {
            fields.year = static_cast<std::int16_t>(last.value);
        }
    }

    void note_kind(const Element &element) {
        if (element.name == nullptr || element.name->kind == SymbolKind::document)
            return;
        if (element.name->kind == SymbolKind::administrative_issuance && out_.fields.organ != Organ::secretariat)
            return;
        out_.fields.kind = element.name->kind;
    }

    static bool ends_document(const Element &element, int index, bool is_principal) {
        if (element.type == ElementType::number)
            return true;
        if (element.type != ElementType::dotted || element.letter_argument)
            return false;
        if (element.name != nullptr)
            return element.name->use == ElementUse::serial;
        return index > 0 || !is_principal;
    }

    // "/Add.1/Corr.2", also with the slash lost or misprinted as a full stop: "39Add.1", "39.Add.1".
    void read_suffixes() {
        static constexpr FirstElement none{};
        while (acceptable_) {
            std::size_t q = p_;
            const bool blank = t_.blank(q);
            if (blank)
                ++q;
            if (t_[q] == '/' || (!blank && t_[q] == '.' && e_.suffix_at(q + 1))) {
                ++q;
                if (t_.blank(q) && !blank)
                    ++q;
            } else if (blank || !e_.suffix_at(q)) {
                return;
            }
            const auto size = out_.fields.size;
            out_.append('/');
            if (e_.read(q, none).type != ElementType::suffix) {
                out_.fields.size = size;
                return;
            }
            if (base_size_ == 0)
                base_size_ = size;
            p_ = q;
            e_.groups(p_, out_.fields.kind, false);
            mark();
        }
    }

    // The text up to p_ is a symbol, when no word runs on.
    void mark() {
        if (!acceptable_ || out_.overflown())
            return;
        if (runs_on())
            return;
        good_ = out_.fields;
        good_.end = p_;
        good_.base_size = base_size_ == 0 ? good_.size : base_size_;
    }

    // Whether a word goes on at p_. After a parenthesis a footnote mark may be glued on, after a number the next sentence.
    bool runs_on() const {
        if (!is_alnum(t_[p_]) || t_[p_ - 1] == ')' || t_[p_ - 1] == ']')
            return false;
        return !(is_digit(t_[p_ - 1]) && is_upper(t_[p_]) && is_lower(t_[p_ + 1]) && is_lower(t_[p_ + 2]));
    }

    // What was read last as a symbol, unless the text goes on as a longer one that is not understood.
    bool finish() {
        if (good_.end == 0 || out_.overflown())
            return false;
        out_.fields = good_;
        std::size_t q = good_.end;
        if (t_[q] != '/')
            return true;
        const char next = t_[q + 1];
        if (is_digit(next))
            return false;
        return !is_upper(next) || (is_lower(t_[q + 2]) && is_lower(t_[q + 3]));
    }

    const SymbolText &t_;
    ElementReader e_;
    SingleSymbol &out_;
    std::size_t p_;
    SymbolFields good_;
    std::uint16_t base_size_ = 0;
    bool acceptable_ = false;
};

// Two symbols of one series with a dash between them are a range of documents, not one document.
bool may_be_joint(const SingleSymbol &a, const SingleSymbol &b) {
    const auto series = [](std::string_view key) { return key.substr(0, key.rfind('/')); };
    const auto numbered = [](const SingleSymbol &s) {
        return s.fields.kind == SymbolKind::resolution || s.fields.kind == SymbolKind::decision;
    };
    if (numbered(a) && numbered(b) && a.fields.organ == b.fields.organ)
        return false;
    return series(a.base_key()) != series(b.base_key());
}

std::string_view first_of(std::string_view key) { return key.substr(0, key.find('/')); }

} // namespace

bool read_symbol(const SymbolText &text, SymbolReading &reading) {
    if (!SymbolParser(text, 0, reading.parts[0]).read())
        return false;
    reading.count = 1;
    reading.end = reading.parts[0].fields.end;
    while (reading.count < max_joint_parts) {
        std::size_t q = reading.end;
        while (text[q] == '*')
            ++q;
        bool loose = text.blank(q);
        if (loose)
            ++q;
        if (text[q] != '-')
            break;
        ++q;
        if (text.blank(q)) {
            loose = loose || !text.line_break(q);
            ++q;
        }
        auto &next = reading.parts[reading.count];
        next = SingleSymbol{};
        if (!SymbolParser(text, q, next).read()) {
            next = SingleSymbol{};
            if (loose || !SymbolParser(text, q, next).read_without_slash())
                break;
        }
        const auto &previous = reading.parts[reading.count - 1];
        if (!may_be_joint(previous, next) || (loose && first_of(previous.key()) == first_of(next.key())))
            break;
        reading.end = next.fields.end;
        ++reading.count;
    }
    return true;
}

bool may_begin_symbol(std::string_view raw) {
    // The longest plain name is eight letters long; nearly all running text fails here.
    std::size_t i = 0;
    while (i < raw.size() && i < 9 && is_letter(raw[i]))
        ++i;
    if (i == 0 || i == raw.size())
        return false;
    const char next = raw[i];
    if (next != '/' && next != '(' && next != '.' && next != '-' && next != '\\' &&
        static_cast<unsigned char>(next) < 0x80)
        return false;
    return find_first(raw, false, [](const FirstElement &row, char c) {
               return c == '/' || c == '\\' || static_cast<unsigned char>(c) >= 0x80 ||
                      ((row.use & numbered_body) != 0 && (c == '(' || c == '.'));
           }) != nullptr;
}

} // namespace recital::symbol_detail
