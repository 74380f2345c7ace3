#include "extract/token.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <string>

#include "extract/token_sign.hpp"

namespace recital {
namespace {

void append(FoldedForm &form, const Folding &folding) {
    if (form.size > FoldedForm::longest - 4) {
        form.too_long = form.too_long || folding.size != 0;
        return;
    }
    if (folding.size <= sizeof folding.utf8) { // bytes of utf8 beyond size are zero, as those of the form are
        std::memcpy(form.bytes + form.size, folding.utf8, sizeof folding.utf8);
        form.size += folding.size;
        return;
    }
    form.bytes[form.size++] = static_cast<char>(0xE0U | (folding.folded >> 12));
    form.bytes[form.size++] = static_cast<char>(0x80U | ((folding.folded >> 6) & 0x3FU));
    form.bytes[form.size++] = static_cast<char>(0x80U | (folding.folded & 0x3FU));
}

FoldedForm form_of(std::string_view bytes) {
    FoldedForm form;
    form.size = bytes.size();
    std::memcpy(form.bytes, bytes.data(), bytes.size());
    return form;
}

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t high_bits = 0x80 * ones;
constexpr std::uint64_t lower_case = 0x20 * ones; // of ASCII letters: set is lower case

/// The high bit of each byte that is no ASCII letter.
std::uint64_t others_than_letters(std::uint64_t bytes) {
    const std::uint64_t low_seven = (bytes | lower_case) & ~high_bits;
    // the high bit of a byte is set where it is at least 'a', and where it is greater than 'z'
    const std::uint64_t from_a = low_seven + (0x80 - 'a') * ones;
    const std::uint64_t past_z = low_seven + (0x7F - 'z') * ones;
    return (~from_a | past_z | bytes) & high_bits;
}

/// The first of the marks.
std::uint64_t first_of(std::uint64_t marks) { return marks & (~marks + 1); }

/// All bits of the bytes before the first that is marked by its high bit; all of them where none is.
std::uint64_t bytes_before(std::uint64_t marks) { return (first_of(marks) >> 7) - 1; }

/// How many bytes those are.
std::size_t count_before(std::uint64_t marks) { return static_cast<std::size_t>(std::countr_zero(marks)) / 8; }

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
        std::memcpy(restored.bytes, arabic_article.data(), arabic_article.size());
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

} // namespace

std::uint32_t without_proclitics(const FoldedForm &form, const Vocabulary &vocabulary) {
    return find_arabic(form.text(), vocabulary, 2);
}

namespace {

class Scanner {
  public:
    Scanner(std::string_view text, const Vocabulary &vocabulary, std::vector<Token> &tokens)
        : begin_(text.data()), at_(text.data()), end_(text.data() + text.size()), vocabulary_(vocabulary),
          tokens_(tokens), foldings_(short_foldings()) {}

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
        token.word = vocabulary_.find_ascii(folded);
    }

    /// Whether the byte at at_ goes on a word of ASCII letters that ends there.
    bool goes_on() const {
        if (at_ == end_ || ascii_signs[static_cast<unsigned char>(*at_)] != Sign::lead)
            return false;
        const Point next = decode(at_, end_);
        if (is_han(next.value))
            return false;
        const Sign sign = fold(next.value).sign;
        return sign == Sign::letter || sign == Sign::other;
    }

    void word() {
        const char *from = at_;
        if (end_ - at_ >
            16) { // nearly all words end within sixteen bytes; their lengths cannot be foreseen, so no branch asks
            const std::uint64_t first = load_chunk(at_);
            const std::uint64_t second = load_chunk(at_ + 8);
            const std::uint64_t first_others = others_than_letters(first);
            const std::uint64_t second_others = others_than_letters(second);
            const std::uint64_t both = first_others == 0 ? ~std::uint64_t{0} : 0;
            if ((first_others | second_others) != 0) {
                at_ += count_before(first_others) + (count_before(second_others) & both);
                const std::uint64_t lead = (first & first_of(first_others)) | (second & first_of(second_others) & both);
                if (lead != 0 && goes_on()) {
                    at_ = from;
                    mixed_word();
                    return;
                }
                const Vocabulary::ShortForm form{(first | lower_case) & bytes_before(first_others),
                                                 (second | lower_case) & bytes_before(second_others) & both};
                put(TokenKind::word, from).word = vocabulary_.find_short(form);
                if (*at_ == ' ') {
                    space_ = true;
                    ++at_;
                }
                return;
            }
        }
        while (at_ < end_ && ascii_signs[static_cast<unsigned char>(*at_)] == Sign::letter)
            ++at_;
        if (goes_on()) {
            at_ = from;
            mixed_word();
            return;
        }
        const auto size = static_cast<std::size_t>(at_ - from);
        Token &token = put(TokenKind::word, from);
        if (size > FoldedForm::longest)
            return;
        FoldedForm form;
        form.size = size;
        for (std::size_t i = 0; i < size; ++i)
            form.bytes[i] = static_cast<char>(from[i] | 0x20);
        token.word = vocabulary_.find(form);
    }

    Folding fold(std::uint32_t point) const { return point < 0x800 ? foldings_[point] : fold_high(point); }

    /// A letter of two bytes that goes on the word, as nearly all Cyrillic and Arabic ones do.
    bool append_letter(FoldedForm &folded, bool &arabic) {
        const auto lead = static_cast<unsigned char>(*at_);
        if (lead < 0xC2 || lead >= 0xE0 || end_ - at_ < 2 || folded.size > FoldedForm::longest - 4)
            return false;
        const Folding &folding = foldings_[((lead & 0x1FU) << 6) | (static_cast<unsigned char>(at_[1]) & 0x3FU)];
        const bool of_arabic = lead >= 0xD8 && lead < 0xDC;
        if (folding.sign != Sign::letter || folding.size != 2 || (folded.size != 0 && of_arabic != arabic))
            return false;
        arabic = of_arabic;
        std::memcpy(folded.bytes + folded.size, folding.utf8, 2);
        folded.size += 2;
        at_ += 2;
        return true;
    }

    /// A word with letters beyond ASCII.
    void mixed_word() {
        const char *from = at_;
        FoldedForm folded;
        bool arabic = false;
        while (at_ < end_) {
            if (append_letter(folded, arabic))
                continue;
            const Point point = decode(at_, end_);
            if (is_han(point.value))
                break;
            const Folding folding = fold(point.value);
            if (folding.sign == Sign::other) { // soft hyphens and direction marks lie inside words unseen
                at_ += point.size;
                continue;
            }
            if (folding.sign != Sign::letter)
                break;
            const bool of_arabic = point.value >= 0x600 && point.value < 0x700;
            if (folded.size != 0 && of_arabic != arabic)
                break; // a particle that clings to a symbol: وA/59/565
            arabic = of_arabic;
            append(folded, folding);
            at_ += point.size;
        }
        Token &token = put(TokenKind::word, from);
        if (folded.too_long || folded.size == 0)
            return;
        token.word = vocabulary_.find(folded);
        if (token.word == 0 && arabic)
            token.word = find_arabic(folded.text(), vocabulary_, 2);
    }

    void number() {
        const char *from = at_;
        FoldedForm folded;
        while (at_ < end_) {
            const Point point = decode(at_, end_);
            const Folding folding = fold(point.value);
            if (folding.sign != Sign::digit)
                break;
            append(folded, folding);
            at_ += point.size;
        }
        Token &token = put(TokenKind::number, from);
        if (!folded.too_long)
            token.word = vocabulary_.find(folded);
    }

    /// "[1]", "[*]": a footnote marker of the normalised text.
    bool note() {
        const char *close = at_ + 1;
        while (close < end_ && close - at_ <= 5 &&
               ((*close >= '0' && *close <= '9') || *close == '*' || (*close >= 'a' && *close <= 'z')))
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
            token.word = vocabulary_.find_han(point.value);
            return;
        }
        const Folding folding = fold(point.value);
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
    const ShortFoldings &foldings_;
    bool space_ = true;
};

} // namespace

void tokenize(std::string_view text, const Vocabulary &vocabulary, std::vector<Token> &tokens) {
    tokens.clear();
    Scanner(text, vocabulary, tokens).run();
}

std::vector<std::uint32_t> tokenize_form(std::string_view form, Vocabulary &vocabulary) {
    thread_local std::vector<Token> tokens; // a lexicon has tens of thousands of forms
    tokenize(form, vocabulary, tokens);
    std::vector<std::uint32_t> numbers;
    numbers.reserve(tokens.size());
    for (const Token &token : tokens) {
        const std::string_view printed = form.substr(token.begin, token.end - token.begin);
        FoldedForm folded;
        if (token.kind == TokenKind::han)
            folded = form_of(printed);
        else
            for (std::size_t at = 0; at < printed.size();) {
                const Point point = decode(printed.data() + at, printed.data() + printed.size());
                append(folded, point.value < 0x800 ? short_foldings()[point.value] : fold_high(point.value));
                at += point.size;
            }
        if (folded.too_long || folded.size == 0)
            return {};
        numbers.push_back(vocabulary.add(folded));
    }
    return numbers;
}

} // namespace recital
