#include "graph/symbol.hpp"

#include "graph/symbol_elements.hpp"
#include "graph/symbol_grammar.hpp"
#include "graph/symbol_tables.hpp"

#include <algorithm>

namespace recital {

using namespace symbol_detail;

namespace {

constexpr std::string_view blanks = " \t\r\n";

// The fixed order of the parts of a joint symbol.
std::size_t rank(std::string_view key) {
    constexpr std::string_view order[] = {"A/", "S/", "E/", "T/", "ST/"};
    const auto *found = std::find_if(std::begin(order), std::end(order), [&](auto o) { return key.starts_with(o); });
    return static_cast<std::size_t>(found - std::begin(order));
}

// The beginning of the part letters within `base`, npos when it has none.
std::size_t letters_begin(std::string_view base) {
    const auto follows_number = [&](std::size_t i) { return i > 0 && (is_digit(base[i - 1]) || base[i - 1] == ')'); };
    const std::size_t n = base.size();
    if (n < 2 || !is_upper(base[n - 1]))
        return std::string_view::npos;
    if (follows_number(n - 1))
        return n - 1;
    if (n > 4 && base[n - 2] == '-' && is_upper(base[n - 3]) && follows_number(n - 3))
        return n - 3;
    return std::string_view::npos;
}

} // namespace

struct SymbolBuilder {
    static Symbol build(const SingleSymbol &part) {
        Symbol symbol;
        const auto &fields = part.fields;
        symbol.key_ = std::string(part.key());
        symbol.year_ = fields.year;
        symbol.session_ = fields.session;
        symbol.session_kind_ = fields.session_kind;
        symbol.base_length_ = fields.base_size;
        symbol.kind_ = fields.kind;
        symbol.organ_ = fields.organ;
        symbol.complete_ = fields.complete;
        symbol.has_suffix_ = fields.base_size < fields.size;
        return symbol;
    }

    static Symbol build(const SymbolReading &reading) {
        if (reading.count == 1)
            return build(reading.parts[0]);
        std::array<const SingleSymbol *, max_joint_parts> parts{};
        std::size_t count = 0;
        for (std::size_t i = 0; i < reading.count; ++i) {
            const auto *part = &reading.parts[i];
            const auto same = [&](const SingleSymbol *p) { return p->key() == part->key(); };
            if (std::none_of(parts.begin(), parts.begin() + count, same))
                parts[count++] = part;
        }
        std::stable_sort(parts.begin(), parts.begin() + count,
                         [](const auto *a, const auto *b) { return rank(a->key()) < rank(b->key()); });
        Symbol symbol = build(*parts[0]);
        if (count == 1)
            return symbol;
        for (std::size_t i = 1; i < count; ++i) {
            symbol.key_ += '-';
            symbol.key_ += parts[i]->key();
            symbol.complete_ = symbol.complete_ && parts[i]->fields.complete;
            symbol.has_suffix_ = symbol.has_suffix_ || parts[i]->fields.base_size < parts[i]->fields.size;
        }
        symbol.base_length_ = 0;
        symbol.kind_ = SymbolKind::joint;
        return symbol;
    }

    // The parts of a joint key, read anew.
    static std::vector<Symbol> parts(std::string_view key) {
        const SymbolText text(key, true);
        SymbolReading reading;
        std::vector<Symbol> parts;
        if (!read_symbol(text, reading))
            return parts;
        parts.reserve(reading.count);
        for (std::size_t i = 0; i < reading.count; ++i)
            parts.push_back(build(reading.parts[i]));
        return parts;
    }

    // Joint again, from parts that were changed one by one.
    static std::optional<Symbol> join(const std::vector<Symbol> &parts) {
        std::string key;
        for (const auto &part : parts) {
            if (!key.empty())
                key += '-';
            key += part.key();
        }
        return Symbol::parse(key);
    }
};

std::optional<Symbol> Symbol::parse(std::string_view text) {
    const auto begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return std::nullopt;
    text = text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
    const SymbolText folded(text, true);
    if (!folded.exhausted())
        return std::nullopt;
    std::size_t begins = 0;
    while (folded.blank(begins))
        ++begins;
    SymbolReading reading;
    if (!read_symbol(folded, reading))
        return std::nullopt;
    // A reissue is marked with an asterisk, in catalogues "/-*".
    std::size_t end = reading.end;
    if (folded[end] == '/' && folded[end + 1] == '-')
        end += 2;
    while (folded[end] == '*' || folded[end] == ' ')
        ++end;
    if (end != folded.size())
        return std::nullopt;
    return SymbolBuilder::build(reading);
}

std::optional<Symbol::Match> Symbol::match(std::string_view text) {
    if (!may_begin_symbol(text))
        return std::nullopt;
    const SymbolText folded(text, false);
    SymbolReading reading;
    if (!read_symbol(folded, reading))
        return std::nullopt;
    return Match{SymbolBuilder::build(reading), folded.raw_length(reading.end)};
}

std::optional<Symbol::Match> Symbol::match_at(std::string_view text, std::size_t position) {
    if (position >= text.size())
        return std::nullopt;
    if (position > 0) {
        const char before = text[position - 1];
        if (is_alnum(before) || std::string_view("_/&@#").find(before) != std::string_view::npos)
            return std::nullopt;
        if (before == '-' && position > 1 && is_alnum(text[position - 2]))
            return std::nullopt;
    }
    return match(text.substr(position));
}

std::optional<Symbol> Symbol::numbered(Organ organ, SymbolKind kind, std::string_view number) {
    const auto *series = std::find_if(std::begin(numbered_series), std::end(numbered_series),
                                      [&](const auto &s) { return s.organ == organ && s.kind == kind; });
    if (series == std::end(numbered_series))
        return std::nullopt;
    auto symbol = parse(std::string(series->prefix) + std::string(number));
    if (!symbol || symbol->organ_ != organ || symbol->kind_ != kind || symbol->has_suffix_)
        return std::nullopt;
    // "5/377" is nobody's way to print 377 (V) without its symbol.
    if ((number.find('/') == std::string_view::npos) !=
        (symbol->key_.find('/', series->prefix.size()) == std::string::npos))
        return std::nullopt;
    return symbol;
}

std::string Symbol::display() const {
    std::string out;
    out.reserve(key_.size() + 8);
    if (is_joint()) {
        for (const auto &part : parts()) {
            if (!out.empty())
                out += '-';
            out += part.display();
        }
        return out;
    }
    const std::string_view key = key_;
    const bool numbered = kind_ == SymbolKind::resolution || kind_ == SymbolKind::decision;
    for (std::size_t i = 0; i < key.size();) {
        const char previous = i == 0 ? '\0' : key[i - 1];
        const bool after_number = is_digit(previous) || previous == ')';
        if (key[i] == '(') {
            std::string part;
            if (const auto next = append_display_part(key, i, part); next != i) {
                if (after_number)
                    out += ' ';
                out += part;
                i = next;
                continue;
            }
            // The session or year of a decision stands off, that of a body or volume does not.
            if (after_number && numbered)
                out += ' ';
            while (i < key.size() && key[i] != ')')
                out += key[i++];
            continue;
        }
        // A part letter stands off; "/Part2" is printed in two words.
        if ((is_upper(key[i]) && after_number) || out.ends_with("/Part"))
            out += ' ';
        out += key[i++];
    }
    return out;
}

Symbol Symbol::with_year(int year) const {
    if (complete_ || is_joint() || organ_ != Organ::security_council)
        return *this;
    return parse(key_ + '(' + std::to_string(year) + ')').value_or(*this);
}

Symbol Symbol::with_session(int session) const {
    if (complete_ || is_joint() || organ_ != Organ::general_assembly)
        return *this;
    return parse(key_ + '(' + roman_numeral(session) + ')').value_or(*this);
}

std::vector<Symbol> Symbol::parts() const {
    if (!is_joint())
        return {*this};
    return SymbolBuilder::parts(key_);
}

Symbol Symbol::representative() const { return is_joint() ? parts().front() : *this; }

Symbol Symbol::base() const {
    if (!has_suffix_)
        return *this;
    if (!is_joint())
        return parse(std::string_view(key_).substr(0, base_length_)).value_or(*this);
    std::vector<Symbol> bases;
    for (const auto &part : parts())
        bases.push_back(part.base());
    return SymbolBuilder::join(bases).value_or(*this);
}

std::optional<Symbol> Symbol::with_suffix(std::string_view suffix) const {
    std::vector<Symbol> extended;
    for (const auto &part : parts()) {
        auto longer = parse(part.key_ + '/' + std::string(suffix));
        if (!longer || longer->is_joint() || longer->base_length_ != part.base_length_ ||
            longer->key_.size() <= part.key_.size())
            return std::nullopt;
        extended.push_back(std::move(*longer));
    }
    if (extended.size() == 1)
        return extended.front();
    return SymbolBuilder::join(extended);
}

std::optional<Symbol::Letters> Symbol::letters() const {
    if (is_joint() || (kind_ != SymbolKind::resolution && kind_ != SymbolKind::decision))
        return std::nullopt;
    const auto base = std::string_view(key_).substr(0, base_length_);
    const auto begin = letters_begin(base);
    if (begin == std::string_view::npos)
        return std::nullopt;
    return Letters{base[begin], base.back()};
}

std::optional<Symbol> Symbol::with_letter(char letter) const {
    if (is_joint() || !is_upper(letter))
        return std::nullopt;
    if (kind_ != SymbolKind::resolution && kind_ != SymbolKind::decision)
        return std::nullopt;
    const auto base = std::string_view(key_).substr(0, base_length_);
    std::string key(base.substr(0, letters_begin(base)));
    key += letter;
    key += std::string_view(key_).substr(base_length_);
    return parse(key);
}

std::vector<Symbol> Symbol::expand_letters() const {
    const auto range = letters();
    if (!range || range->first == range->last)
        return {*this};
    std::vector<Symbol> expanded;
    for (char c = range->first; c <= range->last; ++c)
        if (auto symbol = with_letter(c))
            expanded.push_back(std::move(*symbol));
    return expanded;
}

std::vector<Symbol> Symbol::expand_letters(const Symbol &first, std::string_view rest) {
    auto expanded = first.expand_letters();
    const auto range = first.letters();
    if (!range)
        return {};
    char last = range->last;
    char joint = '\0';
    for (const char c : rest) {
        if (blanks.find(c) != std::string_view::npos)
            continue;
        if (joint == '\0') {
            if (c != ',' && c != '-')
                return {};
            joint = c;
            continue;
        }
        if (!is_upper(c) || c <= last)
            return {};
        for (char letter = joint == '-' ? static_cast<char>(last + 1) : c; letter <= c; ++letter) {
            auto symbol = first.with_letter(letter);
            if (!symbol)
                return {};
            expanded.push_back(std::move(*symbol));
        }
        last = c;
        joint = '\0';
    }
    if (joint != '\0')
        return {};
    return expanded;
}

std::string_view name(Organ organ) {
    constexpr std::string_view names[] = {"none",
                                          "general_assembly",
                                          "security_council",
                                          "economic_and_social_council",
                                          "trusteeship_council",
                                          "secretariat",
                                          "human_rights_council",
                                          "commission_on_human_rights",
                                          "other"};
    return names[static_cast<std::size_t>(organ)];
}

std::string_view session_prefix(SessionKind kind) {
    switch (kind) {
    case SessionKind::special:
        return "S-";
    case SessionKind::emergency_special:
        return "ES-";
    case SessionKind::regular:
        break;
    }
    return {};
}

std::string_view name(SymbolKind kind) {
    constexpr std::string_view names[] = {"resolution",
                                          "decision",
                                          "presidential_statement",
                                          "verbatim_record",
                                          "summary_record",
                                          "draft",
                                          "working_paper",
                                          "information",
                                          "general_comment",
                                          "concluding_observations",
                                          "ngo_statement",
                                          "petition",
                                          "administrative_issuance",
                                          "publication",
                                          "press_release",
                                          "document",
                                          "joint"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace recital
