// BlockScanner's words around a noun in languages that put what modifies it before it, as Chinese does: the verbs of the
// modifier do not govern the noun, the verb before the modifier does; and an object may stand before its verb.

#include "extract/block_scanner.hpp"

namespace recital {

void BlockScanner::on_topic(std::size_t i) {
    if (clause_.in_topic())
        return;
    clause_.topic();
    topic_phrase_ = phrase_.end == i ? phrase_ : NounPhrase{};
}

void BlockScanner::leave_modifier(std::size_t i) {
    if (i == 0 || line_.token(i - 1).kind != TokenKind::han || line_.ending_at(i, mask_of(WordClass::determiner)) == 0)
        return;
    const bool topic = clause_.in_topic();
    if (!clause_.leave_modifier())
        return;
    phrase_ = topic ? topic_phrase_ : NounPhrase{}; // what stands right before the noun is of the modifier
    phrase_.end = i;
}

void BlockScanner::end_modifiers(std::size_t i) {
    if (line_.token(i).punctuation == ',' && line_.spelled(i) == "\u3001") // between the members of a list
        return;
    clause_.end_modifiers();
    fronted_.set = false;
}

bool BlockScanner::ends_phrase(std::size_t i) const {
    return i >= line_.size() || line_.token(i).kind == TokenKind::punctuation ||
           line_.token(i).kind == TokenKind::note ||
           line_.has_any(i, mask_of(WordClass::of) | mask_of(WordClass::and_));
}

bool BlockScanner::names_deed(std::size_t i) const {
    const std::size_t joined = line_.ending_at(i, mask_of(WordClass::and_));
    return joined != 0 && !line_.has(i - joined, WordClass::adverb) && ends_phrase(i + line_.length(i));
}

bool BlockScanner::names_document(std::size_t i) const {
    if (line_.ending_at(i, mask_of(WordClass::number) | mask_of(WordClass::determiner)) != 0)
        return true;
    if (phrase_.end == i && (phrase_.present || phrase_.that || phrase_.those || phrase_.vague))
        return true;
    return !line_.has(i, WordClass::decision) && ends_phrase(i + line_.length(i));
}

void BlockScanner::on_fronted_act(std::size_t i, TermId act) {
    if (line_.has(i + line_.length(i), WordClass::determiner))
        return; // a verb within the object
    for (std::size_t m = fronted_.mention; m < reading_.mentions.size(); ++m)
        if (TermId &of_mention = reading_.mentions[m].act; of_mention == fronted_.act || of_mention == fronted_.given)
            of_mention = act; // of several verbs the last
    fronted_.given = act;
}

void BlockScanner::take_act_after(std::size_t i) {
    // 第60/1号决议所强调: as it stresses
    if (!line_.has(i, WordClass::determiner) || line_.has(i, WordClass::of) || line_.token(i).kind != TokenKind::han)
        return;
    if (const auto act = line_.lexeme(i + line_.length(i), WordClass::act))
        for (std::size_t m = step_mentions_; m < reading_.mentions.size(); ++m)
            reading_.mentions[m].act = act->value;
}

} // namespace recital
