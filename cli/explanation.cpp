#include "cli/explanation.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "cli/citation_view.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "extract/confidence.hpp"
#include "extract/rules.hpp"
#include "graph/provision.hpp"

namespace recital {
namespace {

constexpr std::array reasons{
    std::pair{Reason::whole_symbol, std::string_view("the symbol is printed whole")},
    std::pair{Reason::year_printed,
              std::string_view("number and year are printed, as those of the Security Council are")},
    std::pair{Reason::year_of_number,
              std::string_view("the table of the Security Council's resolutions has this year for the number")},
    std::pair{Reason::year_of_date, std::string_view("the year is that of the date printed beside the number")},
    std::pair{Reason::organ_printed, std::string_view("the words beside the number say whose it is")},
    std::pair{Reason::own_series, std::string_view("the citing organ numbers its own texts so")},
    std::pair{Reason::session_in_brackets, std::string_view("the General Assembly wrote its numbers so until 1976")},
    std::pair{Reason::only_series, std::string_view("no other organ numbers its texts so")},
    std::pair{Reason::known_name, std::string_view("the authority data know the name")},
    std::pair{Reason::name_alone, std::string_view("the authority data do not know the name: it is kept under it")},
    std::pair{Reason::itself, std::string_view("it is the citing document itself")},
    std::pair{Reason::refers_back, std::string_view("one citation before it can be meant")},
    std::pair{Reason::several_series,
              std::string_view("left open: more than one organ numbers its texts so, and none is named")},
    std::pair{Reason::no_series, std::string_view("left open: no organ of the United Nations numbers its texts so")},
    std::pair{Reason::foreign_body,
              std::string_view("left open: a body outside the United Nations' series of symbols")},
    std::pair{Reason::year_contradicts,
              std::string_view("left open: number and year do not belong together, and either may be the misprint")},
    std::pair{Reason::year_unknown, std::string_view("left open: the number is in no table, and no year is printed")},
    std::pair{Reason::no_antecedent,
              std::string_view("left open: no citation before it, or more than one, can be meant")},
    std::pair{Reason::open_set, std::string_view("left open: it speaks of several texts without saying which")},
};

constexpr std::array rules{
    std::pair{Rule::symbol, std::string_view("a symbol")},
    std::pair{Rule::symbol_suffix, std::string_view("an addition to the symbol before it")},
    std::pair{Rule::number, std::string_view("a number after its noun")},
    std::pair{Rule::number_list, std::string_view("a number in a list under one noun")},
    std::pair{Rule::number_letter, std::string_view("a further part of the number before it")},
    std::pair{Rule::number_first, std::string_view("a number before its noun")},
    std::pair{Rule::number_again, std::string_view("a number under the noun at the start of the sentence")},
    std::pair{Rule::instrument, std::string_view("a name")},
    std::pair{Rule::short_name, std::string_view("the short form of a name")},
    std::pair{Rule::self, std::string_view("words for the text itself")},
    std::pair{Rule::self_place, std::string_view("a place in the text itself")},
    std::pair{Rule::antecedent, std::string_view("words that refer back")},
    std::pair{Rule::ibid, std::string_view("“Ibid.” and its like")},
    std::pair{Rule::open_set, std::string_view("several texts at once")},
    std::pair{Rule::name, std::string_view("a name by its shape")},
    std::pair{Rule::name_again, std::string_view("words for a name before it")},
    std::pair{Rule::noun_of_note, std::string_view("a noun whose footnote tells the text")},
    std::pair{Rule::treaty_series, std::string_view("a place in a treaty series")},
};

std::string row(std::string_view name, std::string_view value) {
    return value.empty() ? std::string() : fmt::format("    {:<10} {}\n", name, value);
}

/// How a document key is called where it is in the graph; else as a symbol is written.
std::string called(const Explained &mention, const std::string &key) {
    if (const std::optional<DocumentId> id = mention.graph.find(key))
        return label_of(mention.graph.documents()[*id]);
    const auto symbol = Symbol::parse(key);
    return symbol ? symbol->display() : key;
}

std::string candidates(const Explained &mention, const std::string &keys) {
    std::string out;
    for (std::size_t from = 0; from < keys.size();) {
        const std::size_t to = std::min(keys.find(';', from), keys.size());
        out += (out.empty() ? "" : ", ") + called(mention, keys.substr(from, to - from));
        from = to + 1;
    }
    return out;
}

/// The edge that the mention supports; nullptr where it supports none.
const Citation *citation_of(const Explained &explained) {
    const Mention &mention = explained.mentions[explained.at];
    const DocumentId citing = explained.graph.texts()[explained.text].document;
    for (const auto ids : {explained.graph.citations_from(citing), explained.graph.rejected_from(citing)})
        for (const CitationId id : ids) {
            const Citation &citation = explained.graph.citations()[id];
            for (const Evidence &evidence : explained.graph.evidence(citation))
                if (evidence.text == explained.text && evidence.begin == mention.begin && evidence.end == mention.end &&
                    evidence.rule == mention.rule)
                    return &citation;
        }
    return nullptr;
}

std::string verb(const Explained &explained, const Mention &mention) {
    const auto label = [&](TermId act) { return explained.graph.terms().acts[act].label; };
    std::string out = mention.act == 0 ? std::string("none") : label(mention.act);
    if (mention.clause_act != 0 && mention.clause_act != mention.act)
        out += ", in a clause that opens with “" + label(mention.clause_act) + "”";
    if (mention.relation != 0) {
        std::string words = explained.authority.relation(mention.relation).lemma;
        std::replace(words.begin(), words.end(), '_', ' ');
        out += ", by way of “" + words + "”";
    }
    return out;
}

std::string places(const Mention &mention, const Citation *citation) {
    if (mention.places.empty())
        return {};
    std::string out = places_words(
        citation != nullptr && !citation->cited_provisions.empty() ? citation->cited_provisions : mention.places);
    if (citation != nullptr && citation->verified != Verified::unknown)
        out += citation->verified == Verified::yes ? ": found in the text that was read"
                                                   : ": not found in the text that was read";
    return out;
}

std::string meant(const Explained &explained) {
    const Target &target = explained.targets[explained.at];
    if (target.key.empty())
        return "no single document";
    return called(explained, target.joint.empty() ? target.key : target.joint);
}

std::string referred_to(const Explained &explained) {
    const Mention &mention = explained.mentions[explained.at];
    if (mention.kind != TargetKind::antecedent || mention.antecedent < 0 ||
        static_cast<std::size_t>(mention.antecedent) >= explained.at)
        return {};
    const Mention &before = explained.mentions[static_cast<std::size_t>(mention.antecedent)];
    return "“" + printable(before.quote) + "” in " + place_words(before.provision);
}

} // namespace

YearTable years_taught(const KnowledgeGraph &graph, const Authority &authority) {
    YearTable years(authority);
    for (const Document &document : graph.documents())
        if (document.read()) {
            DocumentFacts facts;
            facts.key = document.key;
            facts.organ = document.organ;
            facts.type = document.type;
            facts.adopted = document.adopted;
            years.learn(facts);
        }
    return years;
}

std::string_view reason_words(Reason reason) {
    for (const auto &[known, words] : reasons)
        if (known == reason)
            return words;
    return {};
}

std::string_view rule_words(std::string_view rule) {
    for (const auto &[known, words] : rules)
        if (rule_names[static_cast<std::size_t>(known)] == rule)
            return words;
    return rule;
}

std::string explanation(const Explained &explained) {
    const Mention &mention = explained.mentions[explained.at];
    const Target &target = explained.targets[explained.at];
    const Citation *citation = citation_of(explained);
    const std::string_view rule = mention.rule < rule_names.size() ? rule_names[mention.rule] : std::string_view();
    std::string out = "  " + styled(Style::strong, "“" + printable(mention.quote) + "”") +
                      styled(Style::faint, fmt::format("  {}–{}", mention.begin, mention.end)) + '\n';
    out += row("cites", printable(meant(explained)));
    out += row("because", reason_words(target.reason));
    out += row("candidates", printable(candidates(explained, target.candidates)));
    out += row("meaning", referred_to(explained));
    out += row("places", places(mention, citation));
    out += row("verb", verb(explained, mention));
    if (mention.polarity == Polarity::negative)
        out += row("but", "the words around it deny it");
    out += row("read as", fmt::format("{} (rule {})", rule_words(rule), rule));
    const std::uint16_t share = ConfidenceTable(explained.authority).of(mention.rule, mention.form);
    out += row("right",
               share == 0 ? std::string("not measured")
                          : fmt::format("{:.1f} % of what was read so, where that was checked by hand", share / 10.0));
    if (citation != nullptr)
        out += row("judged", judgement_words(explained.graph, *citation));
    return out;
}

} // namespace recital
