#include "extract/token.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <utf8proc.h>

namespace recital {
namespace {

enum class Sign : std::uint8_t { letter, digit, space, punctuation, other, lead };

constexpr std::array<Sign, 256> ascii_signs = [] {
    std::array<Sign, 256> signs{};
    for (std::size_t c = 0; c < 256; ++c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            signs[c] = Sign::letter;
        else if (c >= '0' && c <= '9')
            signs[c] = Sign::digit;
        else if (c <= ' ' || c == 0x7F)
            signs[c] = Sign::space;
        else if (c < 0x80)
            signs[c] = Sign::punctuation;
        else
            signs[c] = Sign::lead;
    }
    return signs;
}();

struct Point {
    std::uint32_t value = 0;
    std::uint32_t size = 1; // bytes
};

/// Decodes one code point of valid UTF-8; stray bytes come out as U+FFFD of one byte.
Point decode(const char *at, const char *end) {
    const auto byte = [at](int i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i])); };
    const std::uint32_t first = byte(0);
    const auto left = end - at;
    if (first < 0x80)
        return {first, 1};
    if (first >= 0xC2 && first < 0xE0 && left >= 2)
        return {((first & 0x1FU) << 6) | (byte(1) & 0x3FU), 2};
    if (first >= 0xE0 && first < 0xF0 && left >= 3)
        return {((first & 0x0FU) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3FU), 3};
    if (first >= 0xF0 && first < 0xF5 && left >= 4)
        return {((first & 0x07U) << 18) | ((byte(1) & 0x3FU) << 12) | ((byte(2) & 0x3FU) << 6) | (byte(3) & 0x3FU), 4};
    return {0xFFFD, 1};
}

struct Folding {
    Sign sign = Sign::other;
    std::uint16_t folded = 0; // code point; 0 = dropped from words
};

/// Code points that two bytes of UTF-8 encode: Latin, Greek, Cyrillic, Hebrew, Arabic.
const std::array<Folding, 0x800> &two_byte_foldings() {
    static const std::array<Folding, 0x800> table = [] {
        std::array<Folding, 0x800> made{};
        for (std::uint32_t point = 0x80; point < 0x800; ++point) {
            Folding &folding = made[point];
            const utf8proc_category_t category = utf8proc_category(static_cast<utf8proc_int32_t>(point));
            if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) {
                folding.sign = Sign::letter;
                folding.folded = static_cast<std::uint16_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point)));
            } else if (category == UTF8PROC_CATEGORY_MN) {
                folding.sign = Sign::letter; // combining mark: part of the word, not of its folded form
            } else if (category == UTF8PROC_CATEGORY_ND) {
                folding.sign = Sign::digit;
                folding.folded = static_cast<std::uint16_t>('0' + (point & 0x0FU) % 10U);
            } else {
                folding.sign = Sign::punctuation;
            }
        }
        made[0x640] = {Sign::letter, 0}; // lengthening stroke
        made[0xA0] = {Sign::space, 0};
        made[0xAD] = {Sign::other, 0}; // soft hyphen
        made[0xAB] = made[0xBB] = {Sign::punctuation, '"'};
        made[0x2BC] = {Sign::punctuation, '\''};
        made[0x60C] = {Sign::punctuation, ','};
        made[0x61B] = {Sign::punctuation, ';'};
        made[0x66B] = {Sign::punctuation, '.'};
        made[0xBA] = {Sign::letter, 0xBA}; // ordinal signs of n° and Nº
        made[0xAA] = {Sign::letter, 0xAA};
        made[0xB0] = {Sign::letter, 0xB0};
        return made;
    }();
    return table;
}

bool is_han(std::uint32_t point) {
    return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) ||
           (point >= 0xF900 && point <= 0xFAFF) || (point >= 0x20000 && point <= 0x3FFFF);
}

/// Sign and folded form of a code point above U+07FF that is no Han character.
Folding fold_high(std::uint32_t point) {
    if ((point >= 0x2000 && point <= 0x200A) || point == 0x202F || point == 0x205F || point == 0x3000)
        return {Sign::space, 0};
    if ((point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) || point == 0x2060 || point == 0xFEFF)
        return {Sign::other, 0};
    if ((point >= 0x2010 && point <= 0x2015) || point == 0x2212 || point == 0xFF0D)
        return {Sign::punctuation, '-'};
    if (point == 0x2018 || point == 0x2019 || point == 0x201B)
        return {Sign::punctuation, '\''};
    if (point == 0x201C || point == 0x201D || point == 0x201E || point == 0x300C || point == 0x300D || point == 0x300E ||
        point == 0x300F || point == 0x300A || point == 0x300B)
        return {Sign::punctuation, '"'};
    if (point == 0x3001)
        return {Sign::punctuation, ','};
    if (point == 0x3002)
        return {Sign::punctuation, '.'};
    if (point >= 0xFF10 && point <= 0xFF19)
        return {Sign::digit, static_cast<std::uint16_t>('0' + (point - 0xFF10))};
    if ((point >= 0xFF21 && point <= 0xFF3A))
        return {Sign::letter, static_cast<std::uint16_t>('a' + (point - 0xFF21))};
    if ((point >= 0xFF41 && point <= 0xFF5A))
        return {Sign::letter, static_cast<std::uint16_t>('a' + (point - 0xFF41))};
    if (point >= 0xFF01 && point <= 0xFF5E)
        return {Sign::punctuation, static_cast<std::uint16_t>(point - 0xFEE0)};
    if (point == 0x2116) // №
        return {Sign::letter, 0x2116};
    if ((point >= 0x1E00 && point <= 0x1FFF) || (point >= 0xFB50 && point <= 0xFEFC))
        return {Sign::letter, static_cast<std::uint16_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(point)))};
    return {Sign::punctuation, 0};
}

Folding folding_of(std::uint32_t point) {
    if (point < 0x80) {
        const Sign sign = ascii_signs[point];
        const bool upper = point >= 'A' && point <= 'Z';
        return {sign, static_cast<std::uint16_t>(upper ? point + 32 : point)};
    }
    if (point < 0x800)
        return two_byte_foldings()[point];
    return fold_high(point);
}

void append(FoldedForm &form, std::uint32_t point) {
    if (point == 0)
        return;
    if (form.size > FoldedForm::longest - 4) {
        form.too_long = true;
        return;
    }
    char *bytes = reinterpret_cast<char *>(form.chunks);
    if (point < 0x80) {
        bytes[form.size++] = static_cast<char>(point);
    } else if (point < 0x800) {
        bytes[form.size++] = static_cast<char>(0xC0U | (point >> 6));
        bytes[form.size++] = static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        bytes[form.size++] = static_cast<char>(0xE0U | (point >> 12));
        bytes[form.size++] = static_cast<char>(0x80U | ((point >> 6) & 0x3FU));
        bytes[form.size++] = static_cast<char>(0x80U | (point & 0x3FU));
    }
}

FoldedForm form_of(std::string_view bytes) {
    FoldedForm form;
    form.size = bytes.size();
    std::memcpy(form.chunks, bytes.data(), bytes.size());
    return form;
}

std::uint64_t hash_of(const FoldedForm &form) {
    std::uint64_t hash = 0x9E3779B97F4A7C15ULL ^ form.size;
    for (std::size_t i = 0; i * 8 < form.size; ++i) {
        hash = (hash ^ form.chunks[i]) * 0xD6E8FEB86659FD93ULL;
        hash ^= hash >> 32;
    }
    return hash;
}

// Arabic writes some particles as part of the next word. The lexicon holds the word without them; forms with the article
// after li- are written without its alif, so that it has to be given back.
constexpr std::array<std::string_view, 5> arabic_proclitics{"و", "ف", "ب", "ل", "ك"};
constexpr std::string_view arabic_double_lam = "لل";
constexpr std::string_view arabic_article = "ال";

std::uint32_t find_arabic(std::string_view word, const Vocabulary &vocabulary, int depth) {
    if (depth == 0 || word.size() < 6)
        return 0;
    if (word.starts_with(arabic_double_lam)) {
        FoldedForm restored = form_of(word);
        std::memcpy(restored.chunks, arabic_article.data(), arabic_article.size());
        if (const std::uint32_t number = vocabulary.find(restored))
            return number;
    }
    for (const std::string_view proclitic : arabic_proclitics) {
        if (!word.starts_with(proclitic))
            continue;
        word.remove_prefix(proclitic.size());
        if (const std::uint32_t number = vocabulary.find(form_of(word)))
            return number;
        return find_arabic(word, vocabulary, depth - 1);
    }
    return 0;
}

class Scanner {
  public:
    Scanner(std::string_view text, const Vocabulary &vocabulary, std::vector<Token> &tokens)
        : begin_(text.data()), at_(text.data()), end_(text.data() + text.size()), vocabulary_(vocabulary), tokens_(tokens) {}

    void run() {
        while (at_ < end_) {
            const auto byte = static_cast<unsigned char>(*at_);
            switch (ascii_signs[byte]) {
            case Sign::space:
                space_ = true;
                ++at_;
                break;
            case Sign::letter:
                word();
                break;
            case Sign::digit:
                number();
                break;
            case Sign::punctuation:
                if (byte != '[' || !note())
                    punctuation(static_cast<char>(byte), 1);
                break;
            default:
                high();
            }
        }
    }

  private:
    Token &put(TokenKind kind, const char *from) {
        Token &token = tokens_.emplace_back();
        token.begin = static_cast<std::uint32_t>(from - begin_);
        token.end = static_cast<std::uint32_t>(at_ - begin_);
        token.kind = kind;
        token.space_before = space_;
        token.capital = *from >= 'A' && *from <= 'Z';
        space_ = false;
        return token;
    }

    void punctuation(char folded, std::uint32_t size) {
        const char *from = at_;
        at_ += size;
        Token &token = put(TokenKind::punctuation, from);
        token.punctuation = folded;
        if (folded != 0) {
            FoldedForm form;
            form.chunks[0] = static_cast<unsigned char>(folded);
            form.size = 1;
            token.word = vocabulary_.find(form);
        }
    }

    void word() {
        const char *from = at_;
        skip_letters();
        if (at_ < end_ && ascii_signs[static_cast<unsigned char>(*at_)] == Sign::lead) {
            const Point next = decode(at_, end_);
            if (!is_han(next.value)) {
                const Sign sign = folding_of(next.value).sign;
                if (sign == Sign::letter || sign == Sign::other) {
                    at_ = from;
                    mixed_word();
                    return;
                }
            }
        }
        const auto size = static_cast<std::size_t>(at_ - from);
        Token &token = put(TokenKind::word, from);
        if (size > FoldedForm::longest)
            return;
        FoldedForm form;
        form.size = size;
        std::size_t i = 0;
        if (end_ - from >= static_cast<std::ptrdiff_t>((size + 7) / 8 * 8)) {
            for (; i * 8 < size; ++i)
                std::memcpy(&form.chunks[i], from + i * 8, 8);
            if (size % 8 != 0)
                form.chunks[i - 1] &= (1ULL << (size % 8 * 8)) - 1;
        } else {
            std::memcpy(form.chunks, from, size);
        }
        constexpr std::uint64_t bit5 = 0x2020202020202020ULL; // of letters: set is lower case
        for (i = 0; (i + 1) * 8 <= size; ++i)
            form.chunks[i] |= bit5;
        if (size % 8 != 0)
            form.chunks[i] |= bit5 & ((1ULL << (size % 8 * 8)) - 1);
        token.word = vocabulary_.find(form);
    }

    /// To the first byte that is no ASCII letter, eight bytes at a time.
    void skip_letters() {
        constexpr std::uint64_t ones = 0x0101010101010101ULL;
        constexpr std::uint64_t high_bits = 0x80 * ones;
        while (end_ - at_ >= 8) {
            std::uint64_t bytes;
            std::memcpy(&bytes, at_, 8);
            const std::uint64_t lower = bytes | 0x20 * ones;
            const std::uint64_t low_seven = lower & ~high_bits;
            // the high bit of a byte is set where it is at least 'a', and where it is greater than 'z'
            const std::uint64_t from_a = low_seven + (0x80 - 'a') * ones;
            const std::uint64_t past_z = low_seven + (0x7F - 'z') * ones;
            const std::uint64_t others = (~from_a | past_z | bytes) & high_bits;
            if (others != 0) {
                at_ += first_byte(others);
                return;
            }
            at_ += 8;
        }
        while (at_ < end_ && ascii_signs[static_cast<unsigned char>(*at_)] == Sign::letter)
            ++at_;
    }

    static std::ptrdiff_t first_byte(std::uint64_t marks) {
        if constexpr (std::endian::native == std::endian::little)
            return std::countr_zero(marks) / 8;
        return std::countl_zero(marks) / 8;
    }

    /// A word with letters beyond ASCII.
    void mixed_word() {
        const char *from = at_;
        FoldedForm folded;
        bool arabic = false;
        while (at_ < end_) {
            const Point point = decode(at_, end_);
            if (is_han(point.value))
                break;
            const Folding folding = folding_of(point.value);
            if (folding.sign == Sign::other) { // soft hyphens and direction marks lie inside words unseen
                at_ += point.size;
                continue;
            }
            if (folding.sign != Sign::letter)
                break;
            arabic = arabic || (point.value >= 0x600 && point.value < 0x700);
            append(folded, folding.folded);
            at_ += point.size;
        }
        Token &token = put(TokenKind::word, from);
        if (folded.too_long || folded.size == 0)
            return;
        token.word = vocabulary_.find(folded);
        if (token.word == 0 && arabic)
            token.word = find_arabic({reinterpret_cast<const char *>(folded.chunks), folded.size}, vocabulary_, 2);
    }

    void number() {
        const char *from = at_;
        FoldedForm folded;
        while (at_ < end_) {
            const Point point = decode(at_, end_);
            const Folding folding = folding_of(point.value);
            if (folding.sign != Sign::digit)
                break;
            append(folded, folding.folded);
            at_ += point.size;
        }
        Token &token = put(TokenKind::number, from);
        if (!folded.too_long)
            token.word = vocabulary_.find(folded);
    }

    /// "[1]", "[*]": a footnote marker of the normalised text.
    bool note() {
        const char *close = at_ + 1;
        while (close < end_ && close - at_ <= 5 && ((*close >= '0' && *close <= '9') || *close == '*' || (*close >= 'a' && *close <= 'z')))
            ++close;
        if (close == end_ || *close != ']' || close == at_ + 1)
            return false;
        const char *from = at_;
        at_ = close + 1;
        put(TokenKind::note, from);
        return true;
    }

    void high() {
        const char *from = at_;
        const Point point = decode(at_, end_);
        if (is_han(point.value)) {
            at_ += point.size;
            Token &token = put(TokenKind::han, from);
            token.word = vocabulary_.find(form_of({from, point.size}));
            return;
        }
        const Folding folding = folding_of(point.value);
        switch (folding.sign) {
        case Sign::space:
            space_ = true;
            at_ += point.size;
            break;
        case Sign::other:
            at_ += point.size;
            break;
        case Sign::letter:
            mixed_word();
            break;
        case Sign::digit:
            number();
            break;
        default:
            punctuation(folding.folded < 0x80 ? static_cast<char>(folding.folded) : char{0}, point.size);
        }
    }

    const char *begin_;
    const char *at_;
    const char *end_;
    const Vocabulary &vocabulary_;
    std::vector<Token> &tokens_;
    bool space_ = true;
};

} // namespace

Vocabulary::Vocabulary() : slots_(1U << 14), seen_(1U << 12) {}

std::uint32_t Vocabulary::find(const FoldedForm &form) const {
    const std::uint64_t hash = hash_of(form);
    const std::uint64_t bit = hash & (seen_.size() * 64 - 1);
    if ((seen_[bit >> 6] >> (bit & 63U) & 1U) == 0)
        return 0;
    const auto high = static_cast<std::uint32_t>(hash >> 32);
    for (std::size_t at = high & (slots_.size() - 1);; at = (at + 1) & (slots_.size() - 1)) {
        const Slot &slot = slots_[at];
        if (slot.number == 0)
            return 0;
        if (slot.hash != high || slot.chunk != form.chunks[0])
            continue;
        const Place &place = places_[slot.number];
        bool same = place.size == form.size;
        for (std::size_t i = 1; same && i * 8 < form.size; ++i)
            same = chunks_[place.chunk + i] == form.chunks[i];
        if (same)
            return slot.number;
    }
}

void Vocabulary::put(std::uint32_t number) {
    const std::uint64_t hash = hashes_[number];
    const std::uint64_t bit = hash & (seen_.size() * 64 - 1);
    seen_[bit >> 6] |= 1ULL << (bit & 63U);
    const auto high = static_cast<std::uint32_t>(hash >> 32);
    std::size_t at = high & (slots_.size() - 1);
    while (slots_[at].number != 0)
        at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {chunks_[places_[number].chunk], high, number};
}

std::uint32_t Vocabulary::add(const FoldedForm &form) {
    if (const std::uint32_t number = find(form))
        return number;
    const std::uint64_t hash = hash_of(form);
    places_.push_back({static_cast<std::uint32_t>(chunks_.size()), static_cast<std::uint32_t>(form.size)});
    hashes_.push_back(hash);
    chunks_.insert(chunks_.end(), form.chunks, form.chunks + (form.size + 7) / 8);
    ++count_;
    if (count_ * 2 > slots_.size()) {
        slots_.assign(slots_.size() * 2, {});
        for (std::uint32_t number = 1; number <= count_; ++number)
            put(number);
    } else {
        put(count_);
    }
    return count_;
}

void tokenize(std::string_view text, const Vocabulary &vocabulary, std::vector<Token> &tokens) {
    tokens.clear();
    Scanner(text, vocabulary, tokens).run();
}

std::vector<std::uint32_t> tokenize_form(std::string_view form, Vocabulary &vocabulary) {
    std::vector<Token> tokens;
    tokenize(form, vocabulary, tokens);
    std::vector<std::uint32_t> numbers;
    for (const Token &token : tokens) {
        FoldedForm folded;
        const char *at = form.data() + token.begin;
        const char *end = form.data() + token.end;
        while (at < end) {
            const Point point = decode(at, end);
            append(folded, is_han(point.value) ? point.value : folding_of(point.value).folded);
            at += point.size;
        }
        if (folded.too_long || folded.size == 0)
            return {};
        numbers.push_back(vocabulary.add(folded));
    }
    return numbers;
}

} // namespace recital
