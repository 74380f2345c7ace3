#include "extract/text_builder.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

#include "extract/utf8_text.hpp"

namespace recital {
namespace {

struct Reference {
    std::string_view name;
    char value;
};
constexpr std::array<Reference, 5> predefined{{{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
constexpr std::size_t longest_reference = 12; // "&#x0010FFFF;"

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

// Marks the bytes of a word that are zero; exact up to the first one, which is all that is asked.
constexpr std::uint64_t zero_bytes(std::uint64_t word) { return (word - ones) & ~word & high_bits; }

// True for eight bytes that can be copied as they are behind `before`: no reference and no blank but single ones.
bool copies_whole(const char *at, char before) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    const std::uint64_t low = (word - ones * 0x20U) & ~word & high_bits;
    const std::uint64_t reference = zero_bytes(word ^ (ones * static_cast<unsigned char>('&')));
    const std::uint64_t blank = zero_bytes(word ^ (ones * static_cast<unsigned char>(' ')));
    return (low | reference | (blank & (blank >> 8U))) == 0 && (at[0] != ' ' || before != ' ');
}

// Bytes that end a run that can be copied as it is.
constexpr std::array<bool, 256> special_bytes = [] {
    std::array<bool, 256> table{};
    for (const char c : {' ', '\t', '\r', '\n', '\f', '&'}) {
        table[static_cast<unsigned char>(c)] = true;
    }
    return table;
}();

bool is_special(char c) { return special_bytes[static_cast<unsigned char>(c)]; }

void append_blank(std::string &out) {
    if (out.empty() || out.back() != ' ') {
        out += ' ';
    }
}

// Decodes the reference at the start of `text`; returns its length, 1 for a bare ampersand.
std::size_t append_reference(std::string &out, std::string_view text) {
    const std::size_t end = text.substr(0, longest_reference).find(';');
    if (end == std::string_view::npos) {
        out += '&';
        return 1;
    }
    std::string_view name = text.substr(1, end - 1);
    if (name.starts_with('#')) {
        const bool hex = name.size() > 1 && name[1] == 'x';
        name.remove_prefix(hex ? 2 : 1);
        std::uint32_t value = 0;
        const auto [stop, error] = std::from_chars(name.data(), name.data() + name.size(), value, hex ? 16 : 10);
        if (error == std::errc() && stop == name.data() + name.size() && value != 0 && value <= 0x10FFFF &&
            (value < 0xD800 || value > 0xDFFF)) {
            if (value == '\t' || value == '\n' || value == '\r' || value == ' ') {
                append_blank(out);
            } else {
                append_point(out, value);
            }
        }
        return end + 1;
    }
    for (const Reference &reference : predefined) {
        if (reference.name == name) {
            out += reference.value;
            break;
        }
    }
    return end + 1;
}

} // namespace

void append_collapsed(std::string &out, std::string_view text, bool references) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t stop = at;
        char before = out.empty() ? ' ' : out.back();
        while (stop + 8 <= text.size() && copies_whole(text.data() + stop, before)) {
            stop += 8;
            before = text[stop - 1];
        }
        while (stop < text.size() && !is_special(text[stop])) {
            ++stop;
        }
        if (stop > at && stop < text.size() && text[stop] == ' ' && text[stop - 1] != ' ') { // a word and one blank
            ++stop;
        }
        out.append(text, at, stop - at);
        at = stop;
        if (at == text.size() || !is_special(text[at])) {
            continue;
        }
        if (text[at] == '&') {
            if (references) {
                at += append_reference(out, text.substr(at));
            } else {
                out += '&';
                ++at;
            }
        } else {
            append_blank(out);
            ++at;
        }
    }
}

void TextBuilder::open(BlockKind kind, std::string_view provision) {
    block_ = Block{};
    block_.kind = kind;
    block_.provision = provision;
    block_.begin = static_cast<std::uint32_t>(text_.content.size());
    labelled_ = false;
    placed_ = false;
    first_note_ = notes_.size();
}

void TextBuilder::raw(std::size_t offset) {
    if (!placed_) {
        block_.raw = static_cast<std::uint32_t>(offset);
        placed_ = true;
    }
}

void TextBuilder::label(std::string_view printed) {
    text_.content += printed;
    text_.content += ' ';
    label_end_ = text_.content.size();
    labelled_ = true;
}

void TextBuilder::footnote(std::string marker, std::string note, std::string_view provision, std::size_t offset) {
    notes_.push_back({std::move(marker), std::move(note), std::string(provision), offset, -1});
}

// Blanks at the ends of the text, and between label and text, are cut in place.
void TextBuilder::trim_open_block() {
    std::string &content = text_.content;
    const std::size_t start = labelled_ ? label_end_ : block_.begin;
    const std::string_view whole = std::string_view(content).substr(start);
    const std::string_view kept = trim_blanks(whole);
    content.resize(start + static_cast<std::size_t>(kept.data() - whole.data()) + kept.size());
    content.erase(start, static_cast<std::size_t>(kept.data() - whole.data()));
    if (labelled_ && content.size() == label_end_) { // a label alone
        content.pop_back();
    }
}

bool TextBuilder::close(Ends ends) {
    std::string &content = text_.content;
    if (ends == Ends::cut) {
        trim_open_block();
    }
    if (content.size() == block_.begin) {
        return false;
    }
    if (trim_blanks(std::string_view(content).substr(block_.begin)).empty()) { // a line, but nothing to speak of
        content += '\n';
        points_ += content.size() - block_.begin;
        return false;
    }
    block_.end = static_cast<std::uint32_t>(content.size());
    block_.begin_point = static_cast<std::uint32_t>(points_);
    const auto index = static_cast<std::int32_t>(text_.blocks.size());
    for (std::size_t i = first_note_; i < notes_.size(); ++i) {
        notes_[i].caller = index;
    }
    content += '\n';
    points_ += count_points(std::string_view(content).substr(block_.begin));
    text_.blocks.push_back(std::move(block_));
    return true;
}

void TextBuilder::flush_footnotes() {
    for (Note &note : notes_) {
        open(BlockKind::footnote, note.provision);
        first_note_ = notes_.size();
        block_.caller = note.caller;
        block_.marker = std::move(note.marker);
        raw(note.raw);
        text_.content += '[';
        text_.content += block_.marker;
        text_.content += "] ";
        text_.content += note.text;
        close();
    }
    notes_.clear();
}

} // namespace recital
