// BlockScanner's places that no document follows: those of the document named before them, and the text's own ("paragraph
// 3 above", "the report requested in paragraph 5").

#include <algorithm>

#include "extract/block_scanner.hpp"

namespace recital {
namespace {

constexpr std::size_t farthest_mention = 40; // tokens from a document to "including paragraph 5"
constexpr std::size_t longest_link = 5;      // tokens
constexpr std::size_t most_own_places = 64;  // remembered of one text

constexpr ClassMask documents = document_nouns | mask_of(WordClass::instrument) | mask_of(WordClass::instrument_short);

} // namespace

std::size_t BlockScanner::put_own(const PrintedPlaces &places, std::size_t last) {
    Mention &mention = emit_linked(places.begin, last, TargetKind::self, {}, Rule::self_place, Form::backref);
    mention.places = places.joined();
    remember_own(mention.places);
    return last + 1;
}

void BlockScanner::remember_own(const std::string &places) {
    if (!places.empty() && text_.own_places.size() < most_own_places)
        text_.own_places.push_back(places);
}

/// "including paragraph 21", "and specifically target 16.4", "listed in its paragraph 3": of the document named before.
bool BlockScanner::adds_places(const PrintedPlaces &places) {
    std::size_t from = places.begin;
    while (const std::size_t passed = line_.ending_at(from, mask_of(WordClass::its) | mask_of(WordClass::of)))
        from -= passed;
    const bool its = line_.ending_at(places.begin, mask_of(WordClass::its)) != 0;
    if ((!its && line_.ending_at(from, mask_of(WordClass::keep)) == 0) || reading_.mentions.empty() ||
        line_.has_any(places.next, mask_of(WordClass::of) | documents))
        return false;
    Mention &mention = reading_.mentions.back();
    const std::size_t end = clause_.mention_end();
    if (mention.provision != block_->provision || end == 0 || end > from || from - end > farthest_mention ||
        mention.kind == TargetKind::open_set || mention.rule == static_cast<TermId>(Rule::self_place))
        return false;
    for (std::size_t at = end; at < from; at += line_.length(at))
        if (line_.is(at, ';') || line_.is(at, '.') || line_.has_any(at, documents))
            return false;
    mention.places.append(mention.places.empty() ? "" : ";").append(places.joined());
    return true;
}

/// True where the text has the paragraph among its own, in the same section; "para_5_a" asks for paragraph 5.
bool BlockScanner::has_own(std::string_view place) {
    static constexpr std::string_view printed = "para_";
    static constexpr std::string_view operative = "op_";
    const std::size_t at = block_->provision.rfind(operative);
    if (at == std::string::npos || !place.starts_with(printed))
        return false;
    if (text_.provisions.empty()) {
        for (const Block &block : reading_.text.blocks)
            text_.provisions.push_back(block.provision);
        std::sort(text_.provisions.begin(), text_.provisions.end());
    }
    place.remove_prefix(printed.size());
    const std::string key = block_->provision.substr(0, at + operative.size()).append(place.substr(0, place.find('_')));
    if (block_->provision == key || block_->provision.starts_with(key + '_'))
        return place.find('_') != std::string_view::npos; // nothing refers to itself by its number alone
    return std::binary_search(text_.provisions.begin(), text_.provisions.end(), std::string_view(key));
}

/// "the report requested in paragraph 5": no document follows, none owns the paragraph before it, and the text has it.
bool BlockScanner::are_own(const PrintedPlaces &places) {
    constexpr ClassMask joins = mask_of(WordClass::and_) | mask_of(WordClass::or_);
    if (block_->kind != BlockKind::operative && block_->kind != BlockKind::subparagraph)
        return false;
    const std::size_t next = places.next;
    if (line_.is(next, '.') && line_.glued(next + 1))
        return false; // paragraph 8.1
    const bool stop = next >= line_.size() || line_.is(next, ',') || line_.is(next, ';') || line_.is(next, '.') ||
                      line_.is(next, ':') || line_.is(next, ')');
    if (!stop && (line_.glued(next) || line_.token(next).kind != TokenKind::word || !language_.ties_places() ||
                  line_.has_any(next, mask_of(WordClass::of) | documents | place_nouns)))
        return false;
    std::size_t after = next; // a list of places goes on with those of a document
    while (line_.is(after, ',') || line_.has_any(after, joins | mask_of(WordClass::its) | mask_of(WordClass::of)))
        after += line_.length(after);
    if (after != next && (line_.has_any(after, place_nouns | documents) || line_.is_number(after)))
        return false;

    std::size_t before = places.begin;
    before -= line_.ending_at(before, mask_of(WordClass::determiner));
    std::size_t link = 0; // the longest: "contained in", not "in"
    for (std::size_t back = 1; back <= std::min(before, longest_link); ++back)
        if (line_.length(before - back) == back &&
            line_.has_any(before - back, mask_of(WordClass::relation) | mask_of(WordClass::of)))
            link = back;
    if (link == 0 && line_.ending_at(before, mask_of(WordClass::its) | documents | place_nouns) != 0)
        return false;
    // "Recalls paragraph 3": what a clause opens with is said of other documents; "to implement paragraph 3" need not be
    if (const std::size_t act = link == 0 ? line_.ending_at(before, mask_of(WordClass::act)) : 0;
        act != 0 && clause_.opener().token == before - act)
        return false;
    const bool of_last = before > link && clause_.mention_end() == before - link && !reading_.mentions.empty() &&
                         reading_.mentions.back().kind != TargetKind::self;
    if (of_last || line_.ending_at(before - link, mask_of(WordClass::those)) != 0)
        return false; // "except those contained in paragraph 4": of the document named before
    const bool weak = link == 0 && (before == 0 || line_.token(before - 1).kind != TokenKind::word ||
                                    line_.ending_at(before, joins | mask_of(WordClass::relative)) != 0);
    const auto &known = text_.own_places;
    if (weak && std::find(known.begin(), known.end(), places.joined()) == known.end())
        return false;
    return std::all_of(places.keys.begin(), places.keys.end(), [this](const std::string &key) { return has_own(key); });
}

} // namespace recital
