// BlockScanner's places: those that wait for what they belong to, and those that come after it.

#include <algorithm>

#include "extract/block_scanner.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_gap = 28; // tokens between a place and the symbol in brackets that it belongs to

/// Each of the places joined by ';' within the outer one.
std::string within(std::string_view outer, std::string_view places) {
    std::string joined;
    for (std::size_t from = 0; from < places.size();) {
        const std::size_t to = std::min(places.find(';', from), places.size());
        joined.append(joined.empty() ? "" : ";").append(outer).append("_").append(places.substr(from, to - from));
        from = to + 1;
    }
    return joined;
}

} // namespace

std::string BlockScanner::take_places(std::size_t first) {
    std::string places = places_before(first);
    places_set_ = false;
    return places;
}

/// Places that wait and belong to what starts at token `first`.
std::string BlockScanner::places_before(std::size_t first) const {
    if (!places_set_)
        return {};
    const bool bracketed = first > 0 && line_.is(first - 1, '(');
    const bool near = places_.next <= first && transparent(places_.next, first);
    const bool through_noun =
        !near && bracketed && first - places_.next <= longest_gap && line_.has(places_.next, WordClass::of);
    if (!near && !through_noun && !titled(first))
        return {};
    return places_.joined();
}

/// "Annex 10 on civilian implementation of" what starts at token `first`.
bool BlockScanner::titled(std::size_t first) const {
    constexpr std::size_t longest_title = 10;
    const std::size_t from = places_.next;
    if (from >= first || first - from > longest_title || places_.keys.front().starts_with("para_") ||
        line_.token(from).capital || line_.lexicon().name_link(line_.token(from).word) != NameWord::opener ||
        line_.has(from, WordClass::of) ||
        line_.ending_at(first, mask_of(WordClass::of) | mask_of(WordClass::determiner)) == 0)
        return false;
    for (std::size_t i = from; i < first; ++i)
        if (line_.token(i).kind != TokenKind::word || i < taken_)
            return false;
    return true;
}

/// The mention of the document that mention m corrects, where it stands before it in one list with its corrigenda; else m.
std::size_t BlockScanner::corrected(std::size_t m) const {
    constexpr std::string_view corrigendum = "/Corr.";
    const std::vector<Mention> &mentions = reading_.mentions;
    if (mentions[m].kind != TargetKind::symbol)
        return m;
    const std::size_t mark = mentions[m].target.rfind(corrigendum);
    const std::string_view head = std::string_view(mentions[m].target).substr(0, mark);
    for (std::size_t at = m; mark != std::string::npos && at > 0; --at) {
        const Mention &before = mentions[at - 1];
        if (before.kind != TargetKind::symbol || !before.target.starts_with(head) || before.begin < block_->begin_point)
            break;
        if (before.target == head)
            return at - 1;
    }
    return m;
}

std::size_t BlockScanner::places_after(std::size_t i, std::size_t first_mention) {
    std::size_t at = i;
    if (line_.is(at, '(') && line_.has(at + 1, WordClass::volume)) { // A/76/49 (Vol. II), sect. A
        if (auto volume = read_places(line_, at + 1); volume && line_.is(volume->next, ')'))
            return places_after_volume(*volume, first_mention);
        return i;
    }
    if (line_.is(at, ')') && line_.is(at + 1, ',') &&
        (line_.has_any(at + 2, place_nouns) || line_.has(at + 2, WordClass::number)))
        ++at; // Supplement No. 2 (A/60/2), chap. I
    const bool bracketed = at != i;
    if (line_.is(at, ','))
        ++at;
    if (at == i && !line_.has_any(at, place_nouns) && !line_.has(at, WordClass::number))
        return i;
    const auto places = read_places(line_, at);
    if (!places)
        return i;
    std::size_t next = places->next;
    const bool thereof = line_.has(next, WordClass::thereof);
    if (thereof)
        next += line_.length(next);
    else if (line_.has(next, WordClass::of) || line_.has(next, WordClass::above) || line_.has(next, WordClass::below))
        return i; // the places of what follows
    const std::string joined = places->joined();
    const std::size_t last = reading_.mentions.size() - 1;
    const std::size_t held_by = bracketed ? corrected(last) : last; // (E/1993/23 and Corr.1), chap. II
    for (std::size_t m = std::min(first_mention, held_by); m < reading_.mentions.size(); ++m) {
        Mention &mention = reading_.mentions[m];
        if (m != held_by && !(thereof && m >= first_mention))
            continue;
        if (places->keys.size() == 1 && joined.starts_with("vol_") && !mention.places.empty()) {
            mention.places = within(joined, mention.places); // section A of ..., vol. II
            continue;
        }
        mention.places.append(mention.places.empty() ? "" : ";").append(joined);
    }
    return next;
}

std::size_t BlockScanner::places_after_volume(const PrintedPlaces &volume, std::size_t first_mention) {
    const std::size_t end = volume.next + 1;
    const std::string before = std::move(reading_.mentions.back().places);
    reading_.mentions.back().places.clear();
    const std::size_t next = line_.is(end, ',') || line_.is(end, ')') ? places_after(end, first_mention) : end;
    std::string &places = reading_.mentions.back().places;
    places = places.empty() ? volume.keys.front() : within(volume.keys.front(), places);
    if (!before.empty())
        places.insert(0, before + ";");
    return next;
}

/// "that paragraph": the paragraph cited last in this block, of its document.
std::size_t BlockScanner::on_that_paragraph(std::size_t i) {
    const std::size_t end = i + line_.length(i);
    if (reading_.mentions.empty() || reading_.mentions.back().provision != block_->provision ||
        reading_.mentions.back().begin < block_->begin_point)
        return i;
    const auto antecedent = static_cast<std::int32_t>(reading_.mentions.size() - 1);
    const std::string places = reading_.mentions.back().places;
    if (!places.starts_with("para_") || places.find(';') != std::string::npos)
        return i;
    Mention &mention = emit_linked(phrase_.begin, end - 1, TargetKind::antecedent, {}, Rule::antecedent, Form::backref);
    mention.antecedent = antecedent;
    mention.places = places;
    return end;
}

std::size_t BlockScanner::on_places(PrintedPlaces places) {
    const std::size_t next = places.next;
    if (line_.has(next, WordClass::thereof)) { // paragraphs 138 and 139 thereof: of what was named last
        if (!reading_.mentions.empty() && reading_.mentions.back().provision == block_->provision) {
            const std::uint32_t begin = reading_.mentions.back().begin;
            for (std::size_t m = reading_.mentions.size(); m > 0 && reading_.mentions[m - 1].begin == begin; --m)
                if (reading_.mentions[m - 1].places.empty())
                    reading_.mentions[m - 1].places = places.joined();
        }
        return next + line_.length(next);
    }
    if (line_.has(next, WordClass::above) || line_.has(next, WordClass::below)) // paragraph 3 above
        return put_own(places, next + line_.length(next) - 1);
    if (adds_places(places))
        return next;
    if (are_own(places))
        return put_own(places, next - 1);
    if (line_.is(next, ',') && line_.has(next + 1, WordClass::of)) // Article 11, paragraph 1, of the Charter
        ++places.next;
    places_ = std::move(places);
    places_set_ = true;
    return next;
}

} // namespace recital
