#include "extract/line.hpp"

namespace recital {

void Line::read(std::string_view text, const LanguageLexicon &lexicon) {
    text_ = text;
    lexicon_ = &lexicon;
    tokenize(text, lexicon.vocabulary(), tokens_);
    phrases_.clear();
    find_anchors();
}

void Line::find_phrases(std::size_t to) const {
    constexpr std::size_t at_once = 16;
    const std::size_t end = std::min(to + at_once, tokens_.size());
    for (std::size_t i = phrases_.size(); i < end; ++i)
        phrases_.push_back(lexicon_->find(tokens_, i));
}

void Line::give_back_excess() {
    constexpr std::size_t most_kept = 1U << 15; // tokens
    if (tokens_.capacity() <= most_kept)
        return;
    tokens_ = {};
    phrases_ = {};
    slashes_ = {};
}

bool Line::after_letter(std::size_t i) const {
    constexpr std::size_t longest_letter = 4; // tokens
    for (std::size_t at = i - std::min(i, longest_letter); at < i; ++at)
        if ((tokens_[at].capital && tokens_[at].end - tokens_[at].begin == 1) ||
            lexicon_->anchor(tokens_, at) & Anchor::part_letter)
            return true;
    return false;
}

void Line::find_anchors() {
    constexpr std::size_t longest_letters = 60; // tokens of "A, B and C" between a number and its bracket
    slashes_.clear();
    slash_ = 0;
    anchors_end_ = 0;
    short_end_ = 0;
    reports_end_ = 0;
    std::size_t numbers_end = 0;
    std::size_t last_number = 0;
    std::size_t own_places_end = 0;
    bool dated = false;
    Anchor found = Anchor::none;
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
        const Token &token = tokens_[i];
        if (token.kind == TokenKind::number)
            last_number = i;
        else if (token.punctuation == '(' && found & Anchor::noun && last_number != 0 &&
                 (i - last_number == 1 || (i - last_number <= longest_letters && after_letter(i))))
            numbers_end = i + 1; // "1893 (2009)" of a list that began before
        else if (token.kind == TokenKind::note)
            anchors_end_ = i + 1;
        else if (token.punctuation == '/')
            slashes_.push_back(i);
        const Anchor anchor = lexicon_->anchor(tokens_, i);
        if (anchor == Anchor::none)
            continue;
        found = found | anchor;
        if (anchor & (Anchor::mention | Anchor::noun) || (anchor & Anchor::name && token.capital))
            anchors_end_ = i + 1;
        const auto determined = [&](std::size_t back) { // "the agreement", "the peace agreement"
            return i >= back && lexicon_->find(tokens_, i - back, WordClass::determiner).length == 1;
        };
        if (anchor & Anchor::short_name || (anchor & Anchor::name && (determined(1) || determined(2))))
            short_end_ = i + 1;
        if (anchor & Anchor::report)
            reports_end_ = i + 1;
        if (anchor & Anchor::month && i > 0 && tokens_[i - 1].kind == TokenKind::number)
            dated = true;
        if (anchor & Anchor::place && i > 0 &&
            (lexicon_->find(tokens_, i - 1, WordClass::that).length == 1)) // "that paragraph"
            own_places_end = i + 1;
        if (anchor & Anchor::place_of_its_own && found & Anchor::place)
            own_places_end = i + 1;
        const std::size_t next = i + (is(i + 1, '.') ? 2 : 1); // "vol. 5", whichever of its signs is the mark
        if (anchor & Anchor::place && next < tokens_.size() &&
            (tokens_[next].kind == TokenKind::number || tokens_[next].capital))
            own_places_end = next + 1; // "paragraph 5", of this text or of what was named before
    }
    anchors_end_ = std::max({anchors_end_, numbers_end, own_places_end, dated ? reports_end_ : 0});
    if (!slashes_.empty())
        anchors_end_ = std::max(anchors_end_, slashes_.back() + 1);
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
