#include "extract/text_builder.hpp"

#include <algorithm>
#include <array>
#include <bit>
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
constexpr std::uint64_t high_bits = 0x80 * ones;

// The high bit of each byte that is zero.
constexpr std::uint64_t zero_bytes(std::uint64_t word) {
    const std::uint64_t low_seven = ~high_bits;
    return ~(((word & low_seven) + low_seven) | word | low_seven);
}

constexpr std::uint64_t bytes_of(char c) { return ones * static_cast<unsigned char>(c); }

// Of eight bytes, the first in the lowest place: the high bit of each that cannot be copied as it is. That is one of a
// reference, a control character, and a blank behind another; `after_blank`: one stands before the first.
constexpr std::uint64_t stops_of(std::uint64_t word, bool after_blank) {
    const std::uint64_t control = zero_bytes(word & (ones * 0xE0U)); // below 0x20
    const std::uint64_t reference = zero_bytes(word ^ bytes_of('&'));
    const std::uint64_t blank = zero_bytes(word ^ bytes_of(' '));
    return control | reference | (blank & (blank << 8U | (after_blank ? 0x80U : 0U)));
}

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

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
    const char *at = text.data();
    const char *const end = at + text.size();
    std::size_t size = out.size();
    bool after_blank = size != 0 && out[size - 1] == ' ';
    // eight bytes are written at a time, of which some may be too many; what is appended is never longer than the text
    const auto make_room = [&] { out.resize(size + static_cast<std::size_t>(end - at) + sizeof(std::uint64_t)); };
    make_room();
    while (at != end) {
        const auto left = static_cast<std::size_t>(end - at);
        std::uint64_t word = 0;
        if (left >= sizeof word) {
            std::memcpy(&word, at, sizeof word);
        } else {
            std::memcpy(&word, at, left);
        }
        std::memcpy(out.data() + size, &word, sizeof word);
        if constexpr (std::endian::native == std::endian::big) {
            word = __builtin_bswap64(word);
        }
        const std::uint64_t stops = stops_of(word, after_blank); // past the end are zeros, at which it stops
        const std::size_t copied = stops == 0 ? sizeof word : static_cast<std::size_t>(std::countr_zero(stops)) / 8;
        if (copied != 0) {
            at += copied;
            size += copied;
            after_blank = at[-1] == ' ';
        }
        if (stops == 0 || at == end) {
            continue;
        }
        if (is_blank_byte(*at)) {
            out[size] = ' ';
            size += after_blank ? 0 : 1;
            after_blank = true;
            do {
                ++at;
            } while (at != end && is_blank_byte(*at));
            continue;
        }
        out.resize(size);
        if (*at == '&' && references) {
            at += append_reference(out, std::string_view(at, static_cast<std::size_t>(end - at)));
        } else {
            out += *at++;
        }
        size = out.size();
        after_blank = size != 0 && out[size - 1] == ' ';
        make_room();
    }
    out.resize(size);
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
