#include "extract/akn_workflow.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include <pugixml.hpp>

#include "extract/masthead.hpp"
#include "extract/utf8_text.hpp"

namespace recital::akn {
namespace {

void add_link(Reading &reading, LinkKind kind, std::string target) {
    reading.links.push_back({kind, std::move(target)});
}

// Symbols in a text that may hold several, with other words between.
std::vector<Symbol> symbols_in(std::string_view text) {
    std::vector<Symbol> symbols;
    if (std::optional<Symbol> whole = Symbol::parse(text)) {
        symbols.push_back(std::move(*whole));
        return symbols;
    }
    for (std::size_t at = 0; at < text.size();) {
        if (std::optional<Symbol::Match> match = Symbol::match_at(text, at)) {
            symbols.push_back(std::move(match->symbol));
            at += std::max<std::size_t>(match->length, 1);
        } else {
            ++at;
        }
    }
    return symbols;
}

bool starts_lower(std::string_view text) { return !text.empty() && text[0] >= 'a' && text[0] <= 'z'; }

std::string_view without_word(std::string_view text, std::string_view token_class, const ReaderWords &words) {
    for (const ReaderWords::Entry &entry : words.of(token_class)) {
        if (text.starts_with(entry.folded) && text.size() > entry.folded.size() && text[entry.folded.size()] == ' ') {
            return trim_blanks(text.substr(entry.folded.size()));
        }
    }
    return text;
}

constexpr std::size_t longest_name = 80;

const StateTerm *state_of_name(std::string_view name, const ReadContext &context) {
    const StateTerm *state = context.words.state(name);
    return state != nullptr ? state : context.authority.state_of_name(name);
}

// The State that a piece of a list names, an article and a bracketed addition put aside; nullptr when it names none.
const StateTerm *state_in(std::string_view piece, const ReadContext &context) {
    piece = trim_blanks(piece);
    if (const StateTerm *state = context.words.state(piece)) {
        return state;
    }
    piece = without_word(piece, "sponsor_article", context.words);
    if (piece.empty() || piece.size() > 4 * longest_name) {
        return nullptr;
    }
    if (const StateTerm *state = state_of_name(piece, context)) {
        return state;
    }
    const std::string_view bare = trim_blanks(piece.substr(0, piece.find('(')));
    return bare.size() < piece.size() ? context.authority.state_of_name(bare) : nullptr;
}

// Cuts a piece at the "and" that leaves a State on its left; names may hold that word themselves.
void take_names(std::string_view piece, const ReadContext &context, std::vector<std::string> &states,
                std::vector<std::string> &others) {
    piece = trim_blanks(piece);
    const auto take_whole = [&] {
        const StateTerm *state = state_in(piece, context);
        if (state != nullptr) {
            states.push_back(state->key);
        }
        return state != nullptr;
    };
    if (take_whole()) {
        return;
    }
    for (const ReaderWords::Entry &entry : context.words.of("sponsor_and")) {
        const std::string joint = " " + entry.folded + " ";
        if (piece.starts_with(std::string_view(joint).substr(1))) {
            piece = trim_blanks(piece.substr(joint.size() - 1));
            if (take_whole()) {
                return;
            }
        }
        for (std::size_t at = piece.find(joint); at != std::string_view::npos; at = piece.find(joint, at + 1)) {
            const StateTerm *left = state_in(piece.substr(0, at), context);
            if (left != nullptr) {
                states.push_back(left->key);
                take_names(piece.substr(at + joint.size()), context, states, others);
                return;
            }
        }
    }
    if (!piece.empty()) {
        others.emplace_back(piece);
    }
}

// A comma outside parentheses parts names.
std::vector<std::string_view> pieces_of(std::string_view list) {
    std::vector<std::string_view> pieces;
    std::size_t from = 0;
    int depth = 0;
    for (std::size_t at = 0; at < list.size(); ++at) {
        depth += list[at] == '(' ? 1 : list[at] == ')' && depth > 0 ? -1 : 0;
        if (list[at] == ',' && depth == 0) {
            pieces.push_back(list.substr(from, at - from));
            from = at + 1;
        }
    }
    pieces.push_back(list.substr(from));
    return pieces;
}

// --- steps

void read_sponsors(const pugi::xml_node &step, const ReadContext &context, Reading &reading) {
    for (std::string &state : sponsor_names(attribute(step, "by"), context, reading)) {
        add_link(reading, LinkKind::sponsored, std::move(state));
    }
}

void read_draft(const pugi::xml_node &step, const ReadContext &context, Reading &reading) {
    for (const Symbol &symbol : symbols_in(attribute(step, "as"))) {
        add_link(reading, LinkKind::draft, symbol.key());
    }
    read_sponsors(step, context, reading);
}

void read_report(const pugi::xml_node &step, const ReadContext &, Reading &reading) {
    for (const Symbol &symbol : symbols_in(attribute(step, "as"))) {
        add_link(reading, LinkKind::recommended_in, symbol.key());
    }
}

bool is_record(const Symbol &symbol) {
    return symbol.kind() == SymbolKind::verbatim_record || symbol.kind() == SymbolKind::summary_record;
}

void read_adoption(const pugi::xml_node &step, const ReadContext &context, Reading &reading) {
    DocumentFacts &facts = reading.facts;
    for (const char *name : {"by", "as"}) {
        const std::string told = attribute(step, name);
        for (const Symbol &symbol : symbols_in(told)) {
            if (is_record(symbol)) {
                add_link(reading, LinkKind::adopted_at, symbol.key());
            }
        }
        if (facts.adoption == Adoption::unknown) {
            facts.adoption = adoption_of(fold_words(told), context.words);
        }
        const std::optional<VoteCount> count = vote_count(told);
        if (count && facts.votes_for < 0) {
            facts.votes_for = count->votes_for;
            facts.votes_against = count->votes_against;
            facts.abstentions = count->abstentions;
        }
    }
    const std::optional<Date> date = parse_iso_date(step.attribute("date").value());
    if (date && !facts.adopted) {
        facts.adopted = *date;
    }
}

struct StepReader {
    std::string_view outcome;
    void (*read)(const pugi::xml_node &step, const ReadContext &context, Reading &reading);
};
constexpr std::array<StepReader, 6> step_readers{{{"draftResolution", read_draft},
                                                  {"draftDecision", read_draft},
                                                  {"draftResolutionAdditionalSponsors", read_sponsors},
                                                  {"draftDecisionAdditionalSponsors", read_sponsors},
                                                  {"recommendedForAdoption", read_report},
                                                  {"adopted", read_adoption}}};

// Steps of Security Council resolutions may leave their outcome out; the meeting then tells that it is the adoption.
void read_step(const pugi::xml_node &step, const ReadContext &context, Reading &reading) {
    const std::string_view outcome = step.attribute("outcome").value();
    for (const StepReader &reader : step_readers) {
        if (reader.outcome == outcome || (outcome.empty() && reader.outcome == "adopted")) {
            reader.read(step, context, reading);
        }
    }
}

// --- votes

struct VoteRow {
    std::string_view side;
    LinkKind link;
    int DocumentFacts::*count;
};
constexpr std::array<VoteRow, 3> vote_rows{{{"inFavour", LinkKind::voted_for, &DocumentFacts::votes_for},
                                            {"against", LinkKind::voted_against, &DocumentFacts::votes_against},
                                            {"abstaining", LinkKind::abstained, &DocumentFacts::abstentions}}};

void read_voters(const pugi::xml_node &node, LinkKind kind, const ReadContext &context, Reading &reading) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (!is_element(child)) {
            continue;
        }
        if (local_name(child) != "organization") {
            read_voters(child, kind, context, reading);
            continue;
        }
        std::string name = all_text(child);
        if (name.empty()) {
            continue;
        }
        if (const StateTerm *state = state_of_name(name, context)) {
            add_link(reading, kind, state->key);
            continue;
        }
        report(reading, ProblemRule::state_unknown, Severity::note, "no State of the name " + name);
        add_link(reading, kind, std::move(name));
    }
}

void read_voting(const pugi::xml_node &voting, const ReadContext &context, Reading &reading) {
    struct Outcome {
        std::string_view name;
        Adoption adoption;
    };
    static constexpr std::array<Outcome, 3> outcomes{{{"adoptedWithoutVote", Adoption::without_vote},
                                                      {"adoptedByAcclamation", Adoption::without_vote},
                                                      {"adoptedRecordedVote", Adoption::recorded_vote}}};
    DocumentFacts &facts = reading.facts;
    const std::string told = attribute(voting, "outcome");
    for (const Outcome &outcome : outcomes) {
        if (outcome.name == told) {
            facts.adoption = outcome.adoption;
        }
    }
    if (facts.adoption == Adoption::unknown) {
        facts.adoption = adoption_of(fold_words(told), context.words);
    }
    for (pugi::xml_node count = voting.first_child(); count; count = count.next_sibling()) {
        if (!is_element(count) || local_name(count) != "count") {
            continue;
        }
        const std::string_view side = count.attribute("refersTo").value();
        for (const VoteRow &row : vote_rows) {
            if (row.side != (side.starts_with('#') ? side.substr(1) : side)) {
                continue;
            }
            const std::string_view value = count.attribute("value").value();
            int votes = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), votes);
            if (error == std::errc() && end == value.data() + value.size() && facts.*row.count < 0) {
                facts.*row.count = votes;
            }
            read_voters(count, row.link, context, reading);
        }
    }
}

} // namespace

std::vector<std::string> sponsor_names(std::string_view list, const ReadContext &context, Reading &reading) {
    std::vector<std::string> states;
    std::vector<std::string> others;
    list = trim_blanks(list);
    if (list.empty() || (starts_lower(list) && without_word(list, "sponsor_article", context.words) == list)) {
        return states;
    }
    for (const std::string_view piece : pieces_of(list)) {
        take_names(piece, context, states, others);
    }
    const bool prose = std::any_of(others.begin(), others.end(), [&](const std::string &other) {
        return starts_lower(without_word(other, "sponsor_article", context.words)) || other.size() > longest_name;
    });
    if (prose) {
        return states;
    }
    for (std::string &other : others) {
        report(reading, ProblemRule::state_unknown, Severity::note, "no State of the name " + other);
        states.push_back(std::move(other));
    }
    return states;
}

void read_workflow(const pugi::xml_node &meta, const ReadContext &context, Reading &reading) {
    for (pugi::xml_node part = meta.first_child(); part; part = part.next_sibling()) {
        const std::string_view name = local_name(part);
        if (name == "workflow") {
            for (pugi::xml_node step = part.first_child(); step; step = step.next_sibling()) {
                if (is_element(step)) {
                    read_step(step, context, reading);
                }
            }
        } else if (name == "analysis") {
            if (const pugi::xml_node voting = first_below(part, "voting")) {
                read_voting(voting, context, reading);
            }
        }
    }
    std::sort(reading.links.begin(), reading.links.end());
    reading.links.erase(std::unique(reading.links.begin(), reading.links.end()), reading.links.end());
}

} // namespace recital::akn
