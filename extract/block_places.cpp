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
    if (!places_set_)
        return {};
    places_set_ = false;
    const bool bracketed = first > 0 && line_.is(first - 1, '(');
    const bool near = places_.next <= first && transparent(places_.next, first);
    const bool through_noun =
        !near && bracketed && first - places_.next <= longest_gap && line_.has(places_.next, WordClass::of);
    if (!near && !through_noun)
        return {};
    std::string joined;
    for (const std::string &key : places_.keys)
        joined.append(joined.empty() ? "" : ";").append(key);
    return joined;
}

std::size_t BlockScanner::places_after(std::size_t i, std::size_t first_mention) {
    std::size_t at = i;
    if (line_.is(at, '(') && line_.has(at + 1, WordClass::volume)) { // A/76/49 (Vol. II), sect. A
        if (auto volume = read_places(line_, at + 1); volume && line_.is(volume->next, ')'))
            return places_after_volume(*volume, first_mention);
        return i;
    }
    if (line_.is(at, ')') && line_.is(at + 1, ',') && line_.has_any(at + 2, place_nouns))
        ++at; // Supplement No. 2 (A/60/2), chap. I
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
    std::string joined;
    for (const std::string &key : places->keys)
        joined.append(joined.empty() ? "" : ";").append(key);
    for (std::size_t m = first_mention; m < reading_.mentions.size(); ++m) {
        Mention &mention = reading_.mentions[m];
        if (m + 1 < reading_.mentions.size() && !thereof)
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
    Polarity polarity = Polarity::positive;
    const TermId relation = relation_for(phrase_.begin, polarity);
    Mention &mention = emit(phrase_.begin, end - 1, TargetKind::antecedent, {}, Rule::antecedent);
    mention.antecedent = antecedent;
    mention.places = places;
    mention.relation = relation;
    mention.polarity = polarity;
    if (!form_fixed_)
        mention.form = Form::backref;
    return end;
}

std::size_t BlockScanner::on_places(std::size_t, PrintedPlaces places) {
    std::size_t next = places.next;
    std::size_t at = next;
    if (line_.has(at, WordClass::thereof)) { // paragraphs 138 and 139 thereof: of what was named last
        if (!reading_.mentions.empty() && reading_.mentions.back().provision == block_->provision) {
            std::string joined;
            for (const std::string &key : places.keys)
                joined.append(joined.empty() ? "" : ";").append(key);
            const std::uint32_t begin = reading_.mentions.back().begin;
            for (std::size_t m = reading_.mentions.size(); m > 0 && reading_.mentions[m - 1].begin == begin; --m)
                if (reading_.mentions[m - 1].places.empty())
                    reading_.mentions[m - 1].places = joined;
        }
        return at + line_.length(at);
    }
    if (line_.has(at, WordClass::above) || line_.has(at, WordClass::below)) { // paragraph 3 above
        Polarity polarity = Polarity::positive;
        const TermId relation = relation_for(places.begin, polarity);
        Mention &mention = emit(places.begin, at + line_.length(at) - 1, TargetKind::self, {}, Rule::self_place);
        mention.relation = relation;
        mention.polarity = polarity;
        if (!form_fixed_)
            mention.form = Form::backref;
        for (const std::string &key : places.keys)
            mention.places.append(mention.places.empty() ? "" : ";").append(key);
        return at + line_.length(at);
    }
    if (line_.is(next, ',') && line_.has(next + 1, WordClass::of)) // Article 11, paragraph 1, of the Charter
        ++places.next;
    places_ = std::move(places);
    places_set_ = true;
    return next;
}

} // namespace recital
