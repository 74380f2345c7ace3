#include "extract/name_text.hpp"

#include <utf8proc.h>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t parting_blanks = 4;

bool is_han(char32_t point) {
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
           (point >= 0x20000 && point <= 0x2FFFF);
}

bool is_letter(utf8proc_category_t category) {
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}
bool is_mark(utf8proc_category_t category) {
    return category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME;
}

std::uint16_t gap_of(char32_t point) {
    switch (point) {
    case '\n':
    case 0x2028:
        return gap_line;
    case '-':
    case 0x2010:
    case 0x2011:
        return gap_hyphen;
    case '\'':
    case 0x2019:
    case 0x02BC:
    case '`':
    case 0x2018:
        return gap_apostrophe;
    case '.':
    case 0x3002:
        return gap_period;
    case ',':
    case 0xFF0C:
    case 0x060C:
    case 0x3001:
        return gap_comma;
    case ';':
    case 0xFF1B:
    case 0x061B:
        return gap_semicolon;
    case ':':
    case 0xFF1A:
        return gap_colon;
    case '(':
    case '[':
    case 0xFF08:
        return gap_open;
    case ')':
    case ']':
    case 0xFF09:
        return gap_close;
    case '"':
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0xAB:
    case 0xBB:
    case 0x300A:
    case 0x300B:
        return gap_quote;
    case '/':
    case '&':
        return gap_slash;
    case 0x2013:
    case 0x2014:
    case 0x2012:
        return gap_dash;
    case 0xB7:
    case 0x2022:
    case 0x30FB:
    case 0x2027:
        return gap_middle;
    default:
        return is_blank(point) ? gap_blank : gap_stop;
    }
}

/// Letters that NFKD leaves whole and people write without their stroke or ligature.
void append_folded(std::string &out, char32_t point) {
    switch (point) {
    case 0x00F8: // ø
        out += 'o';
        return;
    case 0x00E6: // æ
        out += "ae";
        return;
    case 0x0153: // œ
        out += "oe";
        return;
    case 0x0142: // ł
        out += 'l';
        return;
    case 0x0111: // đ
        out += 'd';
        return;
    case 0x0131: // ı
        out += 'i';
        return;
    case 0x0640: // lengthening stroke of Arabic
        return;
    case 0x0649: // alif maqsura, printed for ya and the other way
        append_point(out, 0x064A);
        return;
    case 0x0629: // ta marbuta, printed without its dots
        append_point(out, 0x0647);
        return;
    default:
        append_point(out, point);
    }
}

void fold_point(std::string &out, char32_t point) {
    if (point < 0x80) {
        out += static_cast<char>(point >= 'A' && point <= 'Z' ? point - 'A' + 'a' : point);
        return;
    }
    utf8proc_int32_t parts[16];
    int boundary = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(point), parts, 16,
        static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_DECOMPOSE),
        &boundary);
    for (utf8proc_ssize_t i = 0; i < count && count <= 16; ++i)
        append_folded(out, static_cast<char32_t>(parts[i]));
}

} // namespace

NameText name_text(std::string_view text) {
    NameText out;
    out.text = text;
    std::uint16_t gap = 0;
    bool open = false;      // a word goes on
    std::size_t blanks = 0; // in a row, on one line
    std::size_t letters = 0, uppers = 0;
    const auto close = [&] {
        if (open)
            out.words.back().capitals = letters >= 2 && uppers == letters;
        open = false;
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t point = next_point(text, at);
        const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
        const bool letter = is_letter(category);
        const bool digit = category == UTF8PROC_CATEGORY_ND;
        if (!letter && !digit && !(open && is_mark(category)) && point != 0xAD) { // 0xAD: soft hyphen
            close();
            const std::uint16_t mark = gap_of(point);
            blanks = mark == gap_blank ? blanks + (point == '\t' ? parting_blanks : 1) : 0;
            gap = static_cast<std::uint16_t>(gap | mark |
                                             (blanks >= parting_blanks && (gap & gap_line) == 0 ? gap_wide : gap_none));
            continue;
        }
        if (point == 0xAD)
            continue;
        const bool han = is_han(point);
        if (!open || han || out.words.back().han) {
            close();
            NameWord word;
            word.begin = static_cast<std::uint32_t>(begin);
            word.gap = gap;
            word.han = han;
            word.digit = digit;
            word.capital = category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
            word.caseless = category == UTF8PROC_CATEGORY_LO;
            out.words.push_back(std::move(word));
            open = true;
            gap = gap_none;
            blanks = 0;
            letters = uppers = 0;
        }
        letters += letter ? 1 : 0;
        uppers += category == UTF8PROC_CATEGORY_LU ? 1 : 0;
        NameWord &word = out.words.back();
        word.end = static_cast<std::uint32_t>(at);
        fold_point(word.folded, point);
    }
    close();
    out.last_gap = gap;
    return out;
}

} // namespace recital
