#include "extract/line.hpp"

namespace recital {

void Line::read(std::string_view text, const LanguageLexicon &lexicon) {
    text_ = text;
    lexicon_ = &lexicon;
    tokenize(text, lexicon.vocabulary(), tokens_);
    phrases_.resize(tokens_.size());
    for (std::size_t i = 0; i < tokens_.size(); ++i)
        phrases_[i] = lexicon.find(tokens_, i);
}

int Line::number(std::size_t i) const {
    if (!is_number(i))
        return -1;
    int value = 0;
    int digits = 0;
    const std::string_view text = spelled(i);
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        int digit = -1;
        if (byte >= '0' && byte <= '9') {
            digit = byte - '0';
        } else if ((byte == 0xD9 || byte == 0xDB) && at + 1 < text.size()) { // Arabic-Indic U+0660, extended U+06F0
            digit = (static_cast<unsigned char>(text[++at]) & 0x0FU);
        } else if (byte == 0xEF && at + 2 < text.size()) { // full-width U+FF10
            digit = (static_cast<unsigned char>(text[at + 2]) & 0x0FU);
            at += 2;
        }
        if (digit < 0 || digit > 9 || ++digits > 6)
            return -1;
        value = value * 10 + digit;
    }
    return value;
}

std::size_t Line::token_at(std::uint32_t byte, std::size_t from) const {
    while (from < tokens_.size() && tokens_[from].begin < byte)
        ++from;
    return from;
}

} // namespace recital
