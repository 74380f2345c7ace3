#include "cli/agreement_report.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "cli/terminal.hpp"
#include "cli/wording.hpp"

namespace recital {
namespace {

constexpr std::size_t most_quoted = 200; // code points
constexpr std::size_t least_width = 40;
constexpr std::size_t name_width = 20;

/// What is counted, beside most other languages and in pairs.
struct Column {
    Difference difference;
    std::string_view heading;
    std::string_view of_pairs;
};
constexpr std::array<Column, difference_kinds> columns{{
    {Difference::missing, "missing", "not in 1st"},
    {Difference::alone, "alone", "not in 2nd"},
    {Difference::paragraph, "paragraph", "paragraph"},
    {Difference::places, "places", "places"},
    {Difference::act, "act", "act"},
    {Difference::relation, "relation", "relation"},
}};

void count(AgreementCounts &counts, const Differences &differences) {
    ++counts.citations;
    counts.agreed += differences.none();
    for (std::size_t i = 0; i < difference_kinds; ++i)
        counts.differing[i] += differences[i];
}

std::string share(std::size_t part, std::size_t whole) {
    return whole == 0 ? "-" : fmt::format("{:.1f} %", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

std::string padded(std::string_view text, std::size_t width) {
    return std::string(text) + std::string(width - std::min(width, code_points(text)), ' ');
}

std::size_t differing(const AgreementCounts &counts, Difference difference) {
    return counts.differing[static_cast<std::size_t>(difference)];
}

std::string row(std::string_view name, const AgreementCounts &counts) {
    const std::size_t found =
        counts.citations - differing(counts, Difference::missing) - differing(counts, Difference::alone);
    std::string out =
        fmt::format("  {}{:>11}{:>11}{:>9}{:>9}", padded(name, name_width), grouped(counts.documents),
                    grouped(counts.citations), share(found, counts.citations), share(counts.agreed, counts.citations));
    for (const Column &column : columns)
        out += fmt::format("{:>11}", grouped(differing(counts, column.difference)));
    return out + '\n';
}

std::string head(std::string_view title, std::string_view Column::*heading) {
    std::string out =
        fmt::format("  {}{:>11}{:>11}{:>9}{:>9}", padded("", name_width), "documents", "citations", "found", "agreed");
    for (const Column &column : columns)
        out += fmt::format("{:>11}", column.*heading);
    return '\n' + styled(Style::strong, title) + '\n' + styled(Style::faint, out) + '\n';
}

std::string pair_name(const std::pair<Language, Language> &pair) {
    return fmt::format("{} and {}", language_name(pair.first), language_name(pair.second));
}

/// What a text says, as an edge of its own, so that it is worded like one.
Citation edge_of(const ComparedCitation &compared, const TextReading &reading) {
    Citation citation;
    citation.cited = compared.cited;
    citation.citing_provision = reading.evidence->provision;
    citation.cited_provisions = reading.places;
    citation.act = reading.act;
    citation.relation = reading.relation;
    citation.polarity = reading.polarity;
    return citation;
}

std::string said_words(const KnowledgeGraph &graph, const Citation &citation) {
    return fmt::format("{}, {} {}", place_words(citation.citing_provision), act_words(graph, citation),
                       citation.cited_provisions.empty() ? referred_words(graph.documents()[citation.cited])
                                                         : places_words(citation.cited_provisions));
}

} // namespace

void AgreementTables::add(const ComparedDocument &document) {
    ++documents_;
    citations_ += document.citations.size();
    for (std::size_t i = 0; i < official_languages.size(); ++i) {
        if (document.texts[i] == no_id)
            continue;
        const Language language = official_languages[i];
        AgreementCounts &own = languages_[language];
        ++own.documents;
        own.open += document.open[i];
        for (const ComparedCitation &citation : document.citations)
            if (const auto differences = differences_in(document, citation, language))
                count(own, *differences);
        for (std::size_t j = i + 1; j < official_languages.size(); ++j) {
            if (document.texts[j] == no_id)
                continue;
            AgreementCounts &both = pairs_[{language, official_languages[j]}];
            ++both.documents;
            for (const ComparedCitation &citation : document.citations)
                if (const auto differences = differences_between(document, citation, language, official_languages[j]))
                    count(both, *differences);
        }
    }
}

std::string AgreementTables::shown() const {
    if (documents_ == 0)
        return "No document was read in several languages.\n";
    std::string out = fmt::format("{} read in several languages; {} compared\n", counted(documents_, "document"),
                                  counted(citations_, "citation"));
    out += head("Each language beside most of the others", &Column::heading);
    for (const auto &[language, counts] : languages_)
        out += row(language_name(language), counts);
    std::string open;
    for (const auto &[language, counts] : languages_)
        open += fmt::format("{}{} {}", open.empty() ? "" : ", ", language_name(language), grouped(counts.open));
    out += styled(Style::faint, "  found: by it and most others, or by both; agreed: also in the same paragraph, with "
                                "the same places, act and\n"
                                "  relation. missing: most others have it; alone: most others have it not.\n"
                                "  Not compared, because what is meant is known by its name alone or not at all: " +
                                    open) +
           '\n';
    out += head("Languages by pairs", &Column::of_pairs);
    for (const auto &[pair, counts] : pairs_)
        out += row(pair_name(pair), counts);
    return out;
}

std::string difference_words(const KnowledgeGraph &graph, Passages &passages, const ComparedDocument &document,
                             const ComparedCitation &citation) {
    const Document &cited = graph.documents()[citation.cited];
    std::string out = styled(Style::strong, printable(label_of(graph.documents()[document.document]))) + " citing " +
                      styled(Style::strong, printable(label_of(cited))) + '\n';
    struct Group {
        Citation edge;
        const Evidence *evidence;
        std::string languages;
    };
    std::vector<std::pair<std::string, Group>> groups; // by what is said, in the order of the languages
    std::string lacking;
    for (std::size_t i = 0; i < official_languages.size(); ++i) {
        const std::string name(language_name(official_languages[i]));
        if (!citation.readings[i]) {
            if (document.texts[i] != no_id)
                lacking += (lacking.empty() ? "" : ", ") + name;
            continue;
        }
        const Citation edge = edge_of(citation, *citation.readings[i]);
        const std::string words = said_words(graph, edge);
        const auto same =
            std::find_if(groups.begin(), groups.end(), [&](const auto &group) { return group.first == words; });
        if (same == groups.end())
            groups.push_back({words, {edge, citation.readings[i]->evidence, name}});
        else
            same->second.languages += ", " + name;
    }
    const std::string indent(6, ' ');
    const std::size_t width = std::max(terminal_width(Stream::out), indent.size() + least_width) - indent.size();
    for (const auto &[words, group] : groups) {
        out += fmt::format("  {}: {}\n", group.languages, words);
        const std::string quote =
            "\u201C" + passages.around(*group.evidence, group.edge.cited_provisions, most_quoted) + "\u201D";
        out += indent + styled(Style::faint, wrapped(quote, width, indent)) + '\n';
    }
    if (!lacking.empty())
        out += fmt::format("  {}: {}\n", lacking, styled(Style::warning, "not found"));
    return out;
}

void append_difference(std::string &out, const KnowledgeGraph &graph, const ComparedDocument &document,
                       const ComparedCitation &citation) {
    using Json = nlohmann::ordered_json;
    Json object{{"citing", graph.documents()[document.document].key}, {"cited", graph.documents()[citation.cited].key}};
    Json differs = Json::object();
    Json readings = Json::array();
    for (std::size_t i = 0; i < official_languages.size(); ++i) {
        const std::string code(language_code(official_languages[i]));
        if (const auto differences = differences_in(document, citation, official_languages[i]);
            differences && differences->any()) {
            Json kinds = Json::array();
            for (std::size_t kind = 0; kind < difference_kinds; ++kind)
                if ((*differences)[kind])
                    kinds.push_back(name_of(static_cast<Difference>(kind)));
            differs[code] = std::move(kinds);
        }
        if (!citation.readings[i])
            continue;
        const TextReading &reading = *citation.readings[i];
        const Evidence &evidence = *reading.evidence;
        readings.push_back({{"language", code},
                            {"provision", evidence.provision},
                            {"act", act_name(graph.terms(), reading.act)},
                            {"relation", relation_name(graph.terms(), reading.relation)},
                            {"polarity", name_of(reading.polarity)},
                            {"target_provision", split_places(reading.places)},
                            {"begin", evidence.begin},
                            {"end", evidence.end},
                            {"quote", evidence.quote}});
    }
    object["differs"] = std::move(differs);
    object["readings"] = std::move(readings);
    out += object.dump(-1, ' ', false, Json::error_handler_t::replace);
    out += '\n';
}

} // namespace recital
