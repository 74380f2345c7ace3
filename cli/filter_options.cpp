#include "cli/filter_options.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <CLI/CLI.hpp>

#include "cli/checks.hpp"
#include "cli/organ_names.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {
namespace {

constexpr const char *group = "Which citations to follow";

Problem unknown(const std::string &what, const std::string &kind, const std::string &known) {
    return {ProblemRule::usage, Severity::error, "", 0, 0, "'" + what + "' is no " + kind + "; there are " + known};
}

template <class Names> std::string listed(const Names &names) {
    std::string out;
    for (const auto &name : names)
        out.append(out.empty() ? "" : ", ").append(name);
    return out;
}

/// The lemma or class of an act as people type it ("Take note", "take-note", "recalls").
std::optional<std::string> act_of(const std::string &typed, std::span<const TermNames::Act> acts) {
    const std::string act = as_name(typed);
    for (const TermNames::Act &one : acts) {
        if (act == one.lemma || act == one.lemma + 's')
            return one.lemma;
        if (act == one.act_class)
            return act;
    }
    return std::nullopt;
}

std::vector<std::string> classes(std::span<const TermNames::Act> acts) {
    std::set<std::string> out;
    for (const TermNames::Act &act : acts)
        if (!act.act_class.empty())
            out.insert(act.act_class);
    return {out.begin(), out.end()};
}

CLI::Option *add_names(CLI::App &command, const char *flags, std::vector<std::string> &names, const std::string &what,
                       const char *text) {
    return command.add_option(flags, names, what)
        ->delimiter(',')
        ->take_all()
        ->allow_extra_args(false)
        ->option_text(text)
        ->group(group);
}

} // namespace

void add_filter(CLI::App &command, FilterOptions &options) {
    add_names(command, "--act,--acts", options.acts,
              "Only citations by these verbs (reaffirm,take_note) or classes of verbs (affirming)", "ACTS");
    command.add_option("--since", options.since, "Only documents of this day, month or year, or later")
        ->check(iso_date_check())
        ->option_text("DATE")
        ->group(group);
    command.add_option("--until", options.until, "Only documents of this day, month or year, or earlier")
        ->check(iso_date_check())
        ->option_text("DATE")
        ->group(group);
    add_names(command, "--organ,--organs", options.organs, "Only documents of these organs (security_council, or sc)",
              "ORGANS");
    add_names(command, "--type,--types", options.types, "Only documents of these types (resolution,report)", "TYPES");
    command
        .add_option("--min-confidence", options.least_confidence,
                    "Only citations of a form that was measured to be right at least so often, 0 to 1; what was not "
                    "measured stays")
        ->check(CLI::Range(0.0, 1.0))
        ->option_text("SHARE")
        ->group(group);
    command
        .add_flag("--resolved-only", options.resolved_only,
                  "Only citations that lead to exactly one document, not to a name alone")
        ->group(group);
    CLI::Option *reported =
        command
            .add_flag("--reported", options.reported, "Also what a document reports of others, not only its own words")
            ->group(group);
    command
        .add_flag("--own-only", options.own_only,
                  "Only what a document itself does, not what it says that another does (\"resolution A, which "
                  "reaffirms B\")")
        ->excludes(reported)
        ->group(group);
}

std::string_view within_filter(const CitationFilter &filter) { return filter.narrows() ? ", with these filters" : ""; }

Result<CitationFilter> filter_of(const FilterOptions &options, std::span<const TermNames::Act> acts) {
    CitationFilter filter;
    for (const std::string &typed : options.acts) {
        const auto act = act_of(typed, acts);
        if (!act)
            return unknown(typed, "act", "verbs (recall, reaffirm, take_note) and classes: " + listed(classes(acts)));
        filter.acts.push_back(*act);
    }
    for (const std::string &typed : options.organs) {
        const auto organ = organ_of_name(typed);
        if (!organ)
            return unknown(typed, "organ", listed(organ_names()));
        filter.organs.push_back(*organ);
    }
    for (const std::string &typed : options.types) {
        const auto type = value_of<DocumentType>(as_name(typed));
        if (!type)
            return unknown(typed, "type of document", listed(names_of<DocumentType>()));
        filter.types.push_back(*type);
    }
    if (!options.since.empty())
        filter.since = *parse_iso_date(options.since);
    if (!options.until.empty())
        filter.until = *parse_iso_date(options.until);
    filter.least_confidence = static_cast<std::uint16_t>(options.least_confidence * 1000 + 0.5);
    filter.resolved_only = options.resolved_only;
    filter.reported = options.reported;
    filter.own_only = options.own_only;
    return filter;
}

} // namespace recital
