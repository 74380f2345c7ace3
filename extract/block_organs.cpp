// BlockScanner's organs: whose the resolution at hand is, by the words beside it and the shape of its number.

#include "extract/block_scanner.hpp"

namespace recital {

const OrganTerm *BlockScanner::organ_at(std::size_t i) const {
    if (const auto organ = line_.lexeme(i, WordClass::organ))
        return &authority_.organs()[organ->value];
    return line_.has(i, WordClass::organ_short) ? short_organ(i, nullptr) : nullptr;
}

const OrganTerm *BlockScanner::short_organ(std::size_t i, const PrintedNumber *number) const {
    // "the Council" may be several: the one that issued the document, if its numbers have that shape; else the only one
    // whose numbers have
    const auto fits = [number](Organ organ) {
        if (number == nullptr || number->shape == PrintedNumber::Shape::bare)
            return true;
        const bool year_first =
            number->shape == PrintedNumber::Shape::session && number->text.size() > 4 && number->text.find('/') == 4;
        switch (organ) {
        case Organ::security_council:
            return number->shape == PrintedNumber::Shape::year;
        case Organ::economic_and_social_council:
        case Organ::commission_on_human_rights:
            return year_first || number->shape == PrintedNumber::Shape::roman;
        case Organ::general_assembly:
            return (number->shape == PrintedNumber::Shape::session && !year_first) ||
                   number->shape == PrintedNumber::Shape::roman;
        case Organ::human_rights_council:
            return number->shape == PrintedNumber::Shape::session && !year_first;
        default:
            return number->shape != PrintedNumber::Shape::year;
        }
    };
    const OrganTerm *only = nullptr;
    std::size_t count = 0;
    for (const Lexeme &lexeme : line_.lexemes(i)) {
        if (lexeme.word_class != WordClass::organ_short)
            continue;
        const OrganTerm &organ = authority_.organs()[lexeme.value];
        if (!fits(organ.organ))
            continue;
        if (organ.organ == reading_.facts.organ && organ.organ != Organ::none)
            return &organ;
        only = &organ;
        ++count;
    }
    return count == 1 ? only : nullptr;
}

const OrganTerm *BlockScanner::own_organ() const {
    if (reading_.facts.organ == Organ::none)
        return nullptr;
    for (const OrganTerm &organ : authority_.organs())
        if (organ.organ == reading_.facts.organ && !organ.foreign)
            return &organ;
    return nullptr;
}

void BlockScanner::set_owner(Mention &mention, const OrganTerm *organ) const {
    mention.organ = organ != nullptr ? organ->organ : Organ::none;
    mention.foreign = organ != nullptr && organ->foreign;
}

const OrganTerm *BlockScanner::trailing_organ(std::size_t i, const PrintedNumber *number, std::size_t &next) const {
    std::size_t at = i;
    while (line_.has_any(at, mask_of(WordClass::of) | mask_of(WordClass::determiner)) &&
           !line_.has(at, WordClass::organ))
        at += line_.length(at);
    const OrganTerm *organ = nullptr;
    if (const auto full = line_.lexeme(at, WordClass::organ))
        organ = &authority_.organs()[full->value];
    else if (at != i && line_.has(at, WordClass::organ_short))
        organ = short_organ(at, number);
    const std::size_t end = at + line_.length(at);
    if (organ == nullptr || line_.has_any(end, mask_of(WordClass::resolution) | mask_of(WordClass::decision)))
        return nullptr;
    next = end;
    return organ;
}

} // namespace recital
