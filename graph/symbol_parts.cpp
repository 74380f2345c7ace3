// What hangs on an element in parentheses: "(Part I)", "(Resumption 1)", "(XXXV)".

#include "graph/symbol_elements.hpp"

#include <string>

namespace recital::symbol_detail {
namespace {

constexpr std::size_t max_part = 40;

} // namespace

void ElementReader::groups(std::size_t &p, SymbolKind kind, bool loose_session) {
    const bool record = kind == SymbolKind::verbatim_record || kind == SymbolKind::summary_record;
    bool any = false;
    while ((record && append_resumption(p)) || append_part(p))
        any = true;
    if (any)
        return;
    // A session in Roman numerals is glued, for "(I)" after a blank may begin a list item; decisions are printed with one.
    const bool loose = loose_session || t_.whole() || kind == SymbolKind::resolution || kind == SymbolKind::decision;
    std::size_t q = t_.blank(p) && loose ? p + 1 : p;
    const auto session = roman_session(q, t_.whole());
    if (session.value == 0)
        return;
    out_.append('(');
    out_.append(session.prefix());
    out_.append(roman_numeral(session.value));
    out_.append(')');
    p = q;
}

bool ElementReader::append_part(std::size_t &p) {
    std::size_t q = t_.blank(p) ? p + 1 : p;
    if (t_[q] != '(' || !is_letter(t_[q + 1]))
        return false;
    std::array<char, max_part> squeezed{};
    std::size_t size = 0;
    for (++q; t_[q] != ')'; ++q) {
        const char c = t_[q];
        if (c == '\0' || size == squeezed.size())
            return false;
        if (c != ' ' && c != '.')
            squeezed[size++] = to_lower(c);
    }
    if (!append_part_name({squeezed.data(), size}, out_))
        return false;
    p = q + 1;
    return true;
}

// "PV.3745Resumption1", "PV.4528/Resumption 1": the parentheses lost.
bool ElementReader::append_resumption(std::size_t &p) {
    constexpr std::string_view word = "Resumption";
    std::size_t q = t_[p] == '/' || t_.blank(p) ? p + 1 : p;
    for (const char c : word)
        if (t_[q++] != c)
            return false;
    std::size_t digits = t_.blank(q) ? q + 1 : q;
    const std::size_t begin = digits;
    while (is_digit(t_[digits]))
        ++digits;
    if (digits > begin + 2 || is_alnum(t_[digits]))
        return false;
    out_.append('(');
    out_.append(word);
    out_.append(t_.view(begin, digits));
    out_.append(')');
    p = digits > begin ? digits : q;
    return true;
}

bool append_part_name(std::string_view squeezed, SingleSymbol &key) {
    for (const auto &part : part_names) {
        if (!squeezed.starts_with(part.squeezed))
            continue;
        std::string_view rest = squeezed.substr(part.squeezed.size());
        if (rest.empty() ? part.argument && !part.optional : !part.argument)
            continue;
        const auto size = key.fields.size;
        key.append('(');
        key.append(part.key);
        bool well_formed = true;
        while (!rest.empty() && well_formed) {
            std::size_t n = 0;
            while (n < rest.size() && is_digit(rest[n]))
                ++n;
            if (n > 0 && n < rest.size() && is_letter(rest[n]) && !rest.substr(n).starts_with("and"))
                ++n; // "29A"
            if (n == 0) {
                std::array<char, 16> numeral{};
                while (n < rest.size() && n < numeral.size() && is_roman_digit(to_upper(rest[n]))) {
                    numeral[n] = to_upper(rest[n]);
                    ++n;
                }
                well_formed = roman_value({numeral.data(), n}).has_value();
            }
            for (const char c : rest.substr(0, n))
                key.append(to_upper(c));
            rest.remove_prefix(n);
            if (!well_formed || rest.empty())
                break;
            const std::size_t joint = rest.starts_with("and") ? 3 : rest[0] == '-' || rest[0] == ',' ? 1 : 0;
            well_formed = joint != 0 && rest.size() > joint;
            key.append(rest.substr(0, joint));
            rest.remove_prefix(joint);
        }
        if (well_formed) {
            key.append(')');
            return true;
        }
        key.fields.size = size;
    }
    return false;
}

std::size_t append_display_part(std::string_view key, std::size_t i, std::string &out) {
    const std::size_t close = key.find(')', i);
    if (close == std::string_view::npos)
        return i;
    const auto inside = key.substr(i + 1, close - i - 1);
    for (const auto &part : part_names) {
        if (!inside.starts_with(part.key))
            continue;
        auto rest = inside.substr(part.key.size());
        if (!rest.empty() && !part.argument)
            continue;
        out += '(';
        out += part.printed;
        if (!rest.empty())
            out += ' ';
        while (!rest.empty()) {
            if (rest.starts_with("and")) {
                out += " and ";
                rest.remove_prefix(3);
            } else {
                out += rest[0];
                if (rest[0] == ',')
                    out += ' ';
                rest.remove_prefix(1);
            }
        }
        out += ')';
        return close + 1;
    }
    return i;
}

} // namespace recital::symbol_detail
