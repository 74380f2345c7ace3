#include "graph/symbol_elements.hpp"

#include <algorithm>

namespace recital::symbol_detail {
namespace {

constexpr std::size_t max_digits = 6;
constexpr std::size_t max_name = 13;
constexpr std::size_t max_unknown_name = 10;

const ElementName *find_name(const ElementName *begin, const ElementName *end, std::string_view printed) {
    if (printed.size() > max_name)
        return nullptr;
    std::array<char, max_name> folded{};
    for (std::size_t i = 0; i < printed.size() && i < folded.size(); ++i)
        folded[i] = to_lower(printed[i]);
    const std::string_view wanted(folded.data(), printed.size());
    const auto *row =
        std::lower_bound(begin, end, wanted, [](const auto &r, std::string_view w) { return r.folded < w; });
    return row != end && row->folded == wanted ? row : nullptr;
}

const ElementName *find_dotted(std::string_view printed) {
    return find_name(std::begin(dotted_names), std::end(dotted_names), printed);
}

const ElementName *find_word(std::string_view printed) {
    return find_name(std::begin(word_names), std::end(word_names), printed);
}

} // namespace

int ElementReader::number(std::size_t &p) const {
    int value = 0;
    const std::size_t begin = p;
    while (is_digit(t_[p]) && p - begin <= max_digits)
        value = value * 10 + (t_[p++] - '0');
    return p - begin <= max_digits ? value : 0;
}

std::size_t ElementReader::roman_end(std::size_t p, bool lower_case) const {
    while (is_roman_digit(lower_case ? to_upper(t_[p]) : t_[p]))
        ++p;
    return p;
}

Letters ElementReader::letters(std::size_t &p) const {
    std::size_t q = p;
    const bool blank = t_.blank(q);
    const bool line_break = t_.line_break(q);
    if (blank)
        ++q;
    const bool bracket = t_[q] == '[';
    if (bracket)
        ++q;
    Letters letters{to_upper(t_[q]), to_upper(t_[q])};
    if (!is_upper(letters.first) || (blank && !t_.whole() && !is_upper(t_[q])))
        return {};
    ++q;
    const bool ends = !is_alnum(t_[q + 2]) && (t_[q + 2] != '/' || suffix_element_at(q + 3));
    if (t_[q] == '-' && is_letter(t_[q + 1]) && ends && is_upper(t_[q + 1]) == is_upper(t_[q - 1]) &&
        to_upper(t_[q + 1]) > letters.first) {
        letters.last = to_upper(t_[q + 1]);
        q += 2;
    }
    if (bracket) {
        if (t_[q] != ']')
            return {};
        p = q + 1;
        return letters;
    }
    // A letter that stands for itself: no word, name, elided article or other symbol begins with it.
    const char next = t_[q];
    if (is_alnum(next) || next == '\'' || next == '[')
        return {};
    if (next == '/' && !suffix_element_at(q + 1))
        return {};
    if (next == '.' && (is_alnum(t_[q + 1]) || line_break))
        return {};
    if (next == '-' && blank && !t_.whole() && is_alnum(t_[q + 1]))
        return {};
    p = q;
    return letters;
}

RomanSession ElementReader::roman_session(std::size_t &p, bool lower_case) const {
    if (t_[p] != '(')
        return {};
    std::size_t q = p + 1;
    if (t_.blank(q))
        ++q;
    RomanSession session;
    const auto c = [&](std::size_t i) { return lower_case ? to_upper(t_[i]) : t_[i]; };
    if (c(q) == 'S' && t_[q + 1] == '-') {
        session.kind = SessionKind::special;
        q += 2;
    } else if (c(q) == 'E' && c(q + 1) == 'S' && t_[q + 2] == '-') {
        session.kind = SessionKind::emergency_special;
        q += 3;
    }
    const std::size_t end = roman_end(q, lower_case);
    std::array<char, 16> numeral{};
    if (end == q || end - q > numeral.size())
        return {};
    for (std::size_t i = q; i < end; ++i)
        numeral[i - q] = to_upper(t_[i]);
    const auto value = roman_value({numeral.data(), end - q});
    std::size_t close = end;
    if (t_.blank(close))
        ++close;
    if (!value || t_[close] != ')')
        return {};
    session.value = *value;
    p = close + 1;
    return session;
}

bool ElementReader::suffix_at(std::size_t p) const {
    const std::size_t begin = p;
    while (is_letter(t_[p]) && p - begin < 6)
        ++p;
    if (t_[p] != '.')
        return false;
    const auto *name = find_dotted(t_.view(begin, p));
    if (name == nullptr || name->use != ElementUse::suffix)
        return false;
    return is_digit(t_[p + 1]) || (t_.blank(p + 1) && is_digit(t_[p + 2]));
}

bool ElementReader::suffix_element_at(std::size_t p) const {
    std::size_t end = p;
    while (is_letter(t_[end]) && end - p < max_name)
        ++end;
    const auto *word = find_word(t_.view(p, end));
    return suffix_at(p) || (word != nullptr && word->use == ElementUse::bare_suffix) ||
           equal_folded(t_.view(p, end), "part");
}

Element ElementReader::read(std::size_t &p, const FirstElement &first) {
    if (is_digit(t_[p]))
        return read_number(p, first);
    if (!is_letter(t_[p]))
        return {};
    const bool emergency = to_upper(t_[p]) == 'E' && to_upper(t_[p + 1]) == 'S';
    const std::size_t dash = p + (emergency ? 2 : 1);
    if ((emergency || to_upper(t_[p]) == 'S') && t_[dash] == '-' && is_digit(t_[dash + 1])) {
        std::size_t q = dash + 1;
        const int value = number(q);
        if (value == 0 || value > last_session)
            return {};
        Element element{.type = ElementType::session, .value = value};
        element.session_kind = emergency ? SessionKind::emergency_special : SessionKind::special;
        out_.append(session_prefix(element.session_kind));
        out_.append_number(value);
        p = q;
        return element;
    }
    std::size_t q = p;
    while (is_letter(t_[q]) && q - p < max_name)
        ++q;
    if (t_[q] == '.')
        return read_dotted(p, q, first);
    return read_word(p, q);
}

Element ElementReader::read_number(std::size_t &p, const FirstElement &first) {
    Element element{.type = ElementType::number};
    const std::size_t begin = p;
    while (is_digit(t_[p]))
        ++p;
    element.digits = p - begin;
    if (element.digits > max_digits)
        return {};
    for (std::size_t i = begin; i < p; ++i)
        element.value = element.value * 10 + (t_[i] - '0');
    out_.append(t_.view(begin, p));
    if ((first.use & number_ranges) != 0 && t_[p] == '-' && is_digit(t_[p + 1])) {
        std::size_t q = p + 1;
        const int last = number(q);
        if (last > element.value && !is_alnum(t_[q])) {
            out_.append('-');
            out_.append_number(last);
            p = q;
        }
    }
    return element;
}

// The name in the spelling of the tables; a name they do not list must be in capitals, or
// where case is forgiven all in small letters.
bool ElementReader::append_name(std::string_view printed, const ElementName *name, const FirstElement &first) {
    if (name != nullptr) {
        const bool spelled = (first.use & spelled_decision) != 0 && name->folded == "dec";
        out_.append(spelled ? "Dec" : name->canonical);
        return true;
    }
    const auto capitals = static_cast<std::size_t>(std::count_if(printed.begin(), printed.end(), is_upper));
    if (printed.size() > max_unknown_name || (capitals != printed.size() && (capitals != 0 || !t_.whole())))
        return false;
    for (const char c : printed)
        out_.append(to_upper(c));
    return true;
}

Element ElementReader::read_dotted(std::size_t &p, std::size_t begin, const FirstElement &first) {
    std::size_t dot = begin;
    const auto *name = find_dotted(t_.view(p, dot));
    // "OzL.Pro.31": a name with dots of its own.
    for (std::size_t q = dot; t_[q] == '.' && is_letter(t_[q + 1]);) {
        ++q;
        while (is_letter(t_[q]) && q - p < max_name)
            ++q;
        const auto *longer = t_[q] == '.' ? find_dotted(t_.view(p, q)) : nullptr;
        if (longer == nullptr)
            break;
        name = longer;
        dot = q;
    }
    Element element{.type = ElementType::dotted, .initial = t_[p], .name = name};
    if (name != nullptr && name->use == ElementUse::suffix)
        element.type = ElementType::suffix;
    if (!append_name(t_.view(p, dot), name, first))
        return {};
    if (!element.named("part"))
        out_.append('.');
    std::size_t q = dot + 1;
    if (t_.blank(q) && (name == nullptr || !is_digit(t_[q + 1])))
        return {};
    if (t_.blank(q))
        ++q;
    if (!append_argument(q, element))
        return {};
    p = q;
    return element;
}

// What follows the dot: digits, a Roman numeral, a single letter before a slash, a Roman numeral in parentheses.
bool ElementReader::append_argument(std::size_t &p, Element &element) {
    const std::size_t begin = p;
    if (is_digit(t_[p])) {
        while (is_digit(t_[p]))
            ++p;
        if (p - begin > max_digits)
            return false;
        for (std::size_t i = begin; i < p; ++i)
            element.value = element.value * 10 + (t_[i] - '0');
        out_.append(t_.view(begin, p));
        // "SR.1-44/Corrigendum": one document for many records.
        if (t_[p] == '-' && is_digit(t_[p + 1]) && (element.named("sr") || element.named("pv"))) {
            std::size_t q = p + 1;
            const int last = number(q);
            const bool corrected = t_[q] == '/' && suffix_element_at(q + 1);
            if (last > element.value && (corrected || (t_.whole() && !is_alnum(t_[q])))) {
                out_.append('-');
                out_.append_number(last);
                p = q;
            }
        }
        return true;
    }
    if (element.type == ElementType::suffix && !element.named("part"))
        return false;
    if (t_[p] == '(') {
        const auto session = roman_session(p, t_.whole());
        if (session.value == 0 || session.kind != SessionKind::regular)
            return false;
        out_.append('(');
        out_.append(roman_numeral(session.value));
        out_.append(')');
        return true;
    }
    const std::size_t end = roman_end(p, t_.whole());
    std::array<char, 16> numeral{};
    if (end > p && end - p <= numeral.size() && !is_alnum(t_[end])) {
        for (std::size_t i = p; i < end; ++i)
            numeral[i - p] = to_upper(t_[i]);
        if (roman_value({numeral.data(), end - p})) {
            out_.append({numeral.data(), end - p});
            element.letter_argument = end == p + 1 && element.name != nullptr && element.named("ser");
            p = end;
            return true;
        }
    }
    const bool body = element.name == nullptr || element.name->use == ElementUse::body;
    if (body && (is_upper(t_[p]) || (t_.whole() && is_letter(t_[p]))) && t_[p + 1] == '/') {
        out_.append(to_upper(t_[p]));
        element.letter_argument = true;
        ++p;
        return true;
    }
    return false;
}

Element ElementReader::read_word(std::size_t &p, std::size_t end) {
    // "COP-MOP" is one word; no symbol ends in a word, so the dash joins no other symbol.
    if (t_[end] == '-' && is_upper(t_[end + 1]) && !suffix_element_at(p)) {
        std::size_t q = end + 1;
        while (is_letter(t_[q]) && q - p < max_name)
            ++q;
        if (t_[q] == '/') {
            Element element{.type = ElementType::word, .initial = t_[p], .digits = q - p};
            if (!append_name(t_.view(p, end), nullptr, {}))
                return {};
            out_.append('-');
            if (!append_name(t_.view(end + 1, q), nullptr, {}))
                return {};
            p = q;
            return element;
        }
    }
    const auto printed = t_.view(p, end);
    if (equal_folded(printed, "part")) {
        // "/Part 2"
        std::size_t q = t_.blank(end) ? end + 1 : end;
        Element element{.type = ElementType::suffix, .initial = t_[p], .name = find_dotted(printed)};
        out_.append(element.name->canonical);
        if (!append_argument(q, element))
            return {};
        p = q;
        return element;
    }
    const auto *name = find_word(printed);
    if (name != nullptr && !t_.whole() && !is_upper(t_[p]))
        return {};
    Element element{.type = ElementType::word, .initial = to_upper(t_[p]), .digits = printed.size(), .name = name};
    if (!append_name(printed, name, {}))
        return {};
    p = end;
    if (name != nullptr && name->use == ElementUse::bare_suffix) {
        element.type = is_alnum(t_[p]) ? ElementType::none : ElementType::suffix;
        return element;
    }
    if (t_[p] == '(' && !append_parenthesis(p))
        return {};
    // A word is never the last element.
    return t_[p] == '/' || t_.blank(p) ? element : Element{};
}

// "(XXXV)", "(15)", "(S-3)" directly after a word: the session of a body.
bool ElementReader::append_parenthesis(std::size_t &p) {
    std::size_t q = p;
    if (const auto session = roman_session(q, t_.whole()); session.value != 0) {
        out_.append('(');
        out_.append(session.prefix());
        out_.append(roman_numeral(session.value));
        out_.append(')');
        p = q;
        return true;
    }
    ++q;
    const bool special = to_upper(t_[q]) == 'S' && t_[q + 1] == '-';
    if (special)
        q += 2;
    const std::size_t begin = q;
    while (is_digit(t_[q]) && q - begin <= max_digits)
        ++q;
    if (q == begin || t_[q] != ')')
        return false;
    out_.append(special ? "(S-" : "(");
    out_.append(t_.view(begin, q + 1));
    p = q + 1;
    return true;
}

bool ElementReader::body_number(std::size_t &p) {
    if (t_[p] == '.') {
        std::size_t q = p + 1;
        while (is_digit(t_[q]))
            ++q;
        if (q == p + 1 || q - p > max_digits)
            return false;
        out_.append(t_.view(p, q));
        p = q;
        return true;
    }
    if (t_[p] != '(')
        return false;
    if (append_parenthesis(p))
        return true;
    std::size_t q = p + 1;
    while (is_letter(t_[q]) && q - p <= max_unknown_name)
        ++q;
    if (q == p + 1 || t_[q] != ')')
        return false;
    for (std::size_t i = p; i <= q; ++i)
        out_.append(to_upper(t_[i]));
    p = q + 1;
    return true;
}

} // namespace recital::symbol_detail
