#include "extract/person_phrase.hpp"

namespace recital {
namespace {

constexpr std::size_t most_name_words = 5;   // particles left out
constexpr std::size_t most_words = 12;       // of a name with its particles and initials
constexpr std::size_t most_honorifics = 8;   // words of forms in a row: "H.E. Mr."
constexpr std::size_t most_name_points = 12; // Han characters of a name in transcription
constexpr std::uint16_t name_gaps = gap_blank | gap_hyphen | gap_apostrophe | gap_line | gap_middle;

} // namespace

/// Most words have a capital, and so has a verb of telling: a capital tells nothing.
bool PersonReader::is_headline(const NameText &text) const {
    std::size_t long_words = 0;
    std::size_t capitals = 0;
    bool tells = false;
    for (std::size_t i = 0; i < text.words.size(); ++i) {
        const NameWord &word = text.words[i];
        if (word.caseless || word.digit || word.end - word.begin < 4)
            continue;
        ++long_words;
        capitals += word.capital ? 1 : 0;
        tells = tells || (i != 0 && word.capital && names_.word(text, i, AgentWord::role_end));
    }
    return tells && capitals * 2 >= long_words;
}

std::size_t PersonReader::honorifics_end(const NameText &text, std::size_t at) const {
    std::size_t end = at;
    while (end - at < most_honorifics) {
        const NameMatch match = names_.word(text, end, AgentWord::honorific);
        if (!match)
            break;
        const std::uint16_t gap = text.gap_before(end + match.words);
        end += match.words;
        if ((gap & ~(soft_gaps | gap_period)) != 0)
            break;
    }
    return end;
}

/// One past the last word of the name that starts here; `at` where none does. `sure`: what stands before says that a
/// name follows, so that one word is enough.
std::size_t PersonReader::name_end(const NameText &text, std::size_t at, bool sure) const {
    if (at >= text.words.size())
        return at;
    std::size_t end = at;
    if (official_at(text, at, end) != nullptr)
        return end;
    if (text.words[at].caseless)
        return sure ? caseless_name_end(text, at) : at;
    std::size_t last = at; // behind the last word that a name may end with
    std::size_t count = 0;
    for (end = at; end < text.words.size() && end - at < most_words && count < most_name_words; ++end) {
        const NameWord &word = text.words[end];
        const std::uint16_t gap = word.gap;
        const bool after_initial = end != at && (gap & gap_period) != 0 && text.words[end - 1].folded.size() == 1 &&
                                   text.words[end - 1].capital;
        if (end != at && (gap & ~name_gaps) != 0 && !(after_initial && (gap & ~(name_gaps | gap_period)) == 0))
            break;
        const bool joined =
            end != at && (gap & (gap_hyphen | gap_apostrophe | gap_middle)) != 0 && (gap & (gap_blank | gap_line)) == 0;
        if (word.digit || word.caseless)
            break;
        // the next line of a list of members
        if (end != at && (gap & gap_line) != 0 &&
            names_.find(text, end, kinds_of(NameKind::organisation) | kinds_of(NameKind::state)))
            break;
        if (names_.word(text, end, AgentWord::possessive) && (gap & gap_apostrophe) != 0)
            break;
        if (!joined && names_.word(text, end, AgentWord::name_particle)) {
            if (end == at && !word.capital && !sure)
                return at;
            continue; // counts only with a name behind it
        }
        if (!word.capital && !joined)
            break;
        if (!joined && (names_.word(text, end, AgentWord::no_name) || names_.word(text, end, AgentWord::role_end) ||
                        names_.word(text, end, AgentWord::body_noun) ||
                        names_.find(text, end, kinds_of(NameKind::role_head) | kinds_of(NameKind::role_heads))))
            break;
        if (!joined)
            ++count;
        last = end + 1;
    }
    return is_name(text, at, last, sure) ? last : at;
}

/// A name in a script without cases ends where a mark, a role or a small word follows.
std::size_t PersonReader::caseless_name_end(const NameText &text, std::size_t at) const {
    const bool han = text.words[at].han;
    std::size_t end = at;
    bool dotted = false;
    for (; end < text.words.size() && end - at < (han ? most_name_points : most_name_words); ++end) {
        const NameWord &word = text.words[end];
        if (word.han != han || word.digit || (end != at && (word.gap & ~name_gaps) != 0))
            break;
        if (names_.word(text, end, AgentWord::honorific_after) || names_.word(text, end, AgentWord::role_end) ||
            names_.word(text, end, AgentWord::no_name) ||
            names_.find(text, end, kinds_of(NameKind::role_head) | kinds_of(NameKind::role)))
            break;
        dotted = dotted || (word.gap & gap_middle) != 0;
    }
    const bool at_mark = end == text.words.size() || (text.gap_before(end) & ~soft_gaps) != 0 ||
                         names_.word(text, end, AgentWord::honorific_after) ||
                         names_.word(text, end, AgentWord::role_end);
    if (!at_mark || (han ? end - at < 2 || (end - at > 4 && !dotted) : end - at < 2 || end - at > 4))
        return at;
    return end;
}

bool PersonReader::is_name(const NameText &text, std::size_t from, std::size_t to, bool sure) const {
    if (to <= from)
        return false;
    std::size_t whole = 0; // words that are no initials
    for (std::size_t i = from; i < to; ++i)
        whole += text.words[i].capital && text.words[i].end - text.words[i].begin > 1 ? 1 : 0;
    if (whole < (sure ? 1U : 2U) &&
        !(whole == 1 && to - from >= 2 && text.words[from].end - text.words[from].begin == 1))
        return false;
    // a State, an organisation or its acronym is no person
    for (std::size_t i = from; i < to; ++i) {
        const NameMatch other = names_.find(text, i, kinds_of(NameKind::organisation) | kinds_of(NameKind::state));
        if (other && (i == from || i + other.words == to || other.words > 1) && !(sure && other.words < to - from))
            return false;
    }
    return true;
}

} // namespace recital
