#include "cli/selection_options.hpp"

#include <CLI/CLI.hpp>

#include "cli/checks.hpp"

namespace recital {
namespace {

constexpr const char *group = "Which part of the graph";
constexpr std::string_view reported_values = "yes|no|only";

ReportedUse reported_use(const std::string &value) {
    return value == "no" ? ReportedUse::without : value == "only" ? ReportedUse::only : ReportedUse::with;
}

std::string listed(const std::vector<std::string> &values) {
    std::string out;
    for (const std::string &value : values)
        out.append(out.empty() ? "" : ", ").append(value);
    return out;
}

} // namespace

void add_core_selection(CLI::App &command, SelectionOptions &options) {
    command.add_option("--around", options.around, "Only what lies around this document or place")
        ->option_text("TARGET")
        ->group(group);
    command
        .add_option("--depth", options.depth, "With --around: how many citations away, in both directions; default 1")
        ->check(CLI::Range(0U, 1000U))
        ->option_text("N")
        ->group(group);
    command
        .add_option(
            "--types,--type", options.types,
            "Only these, separated by commas: types of documents (resolution,report), kinds of agents (state,person), "
            "event")
        ->delimiter(',')
        ->take_all()
        ->allow_extra_args(false)
        ->option_text("TYPES")
        ->group(group);
    command
        .add_option(
            "--acts,--act", options.acts,
            "Only citations by these verbs (reaffirm,take_note), classes of verbs (affirming), or links (draft)")
        ->delimiter(',')
        ->take_all()
        ->allow_extra_args(false)
        ->option_text("ACTS")
        ->group(group);
    add_time(command, options.since, options.until, "citations by documents", group);
}

void add_time(CLI::App &command, std::string &since, std::string &until, const std::string &what,
              const std::string &under) {
    command.add_option("--since", since, "Only " + what + " of this day, month or year, or later")
        ->check(iso_date_check())
        ->option_text("DATE")
        ->group(under);
    command.add_option("--until", until, "Only " + what + " of this day, month or year, or earlier")
        ->check(iso_date_check())
        ->option_text("DATE")
        ->group(under);
}

void add_selection(CLI::App &command, SelectionOptions &options) {
    add_core_selection(command, options);
    command
        .add_option("--reported", options.reported,
                    "What texts report of other documents: 'yes' with the rest (default), 'no', or 'only'")
        ->check(CLI::IsMember({"yes", "no", "only"}))
        ->option_text(std::string(reported_values))
        ->group(group);
    command.add_option("--top", options.top, "Only so many documents: those that most others cite in their own words")
        ->option_text("N")
        ->group(group);
}

Result<Selection> selection_of(const SelectionOptions &options, const OpenedStore &opened) {
    Selection selection;
    if (!options.around.empty()) {
        const auto asked = find_asked(opened.graph, options.around, authority_of(opened.store));
        if (!asked)
            return asked.problem();
        selection.around = Surroundings{asked->document, asked->places, options.depth};
    }
    selection.acts = options.acts;
    selection.types = options.types;
    if (!options.since.empty())
        selection.since = *parse_iso_date(options.since);
    if (!options.until.empty())
        selection.until = *parse_iso_date(options.until);
    selection.reported = reported_use(options.reported);
    selection.top = options.top;
    return selection;
}

Status narrow(const SelectionOptions &options, OpenedStore &opened, std::vector<DocumentId> &evidence_only,
              std::vector<Problem> &problems) {
    const auto selection = selection_of(options, opened);
    if (!selection)
        return selection.problem();
    if (selection->whole())
        return {};
    auto selected = select(opened.graph, *selection);
    if (!selected)
        return selected.problem();
    opened.graph = std::move(selected->part.graph);
    evidence_only = std::move(selected->part.evidence_only);
    if (selected->undated > 0)
        problems.push_back(
            {ProblemRule::output_write,
             Severity::note,
             {},
             0,
             0,
             std::to_string(selected->undated) + " documents without a date are left out, since a time was asked for"});
    if (opened.graph.documents().empty())
        problems.push_back(
            {ProblemRule::output_write, Severity::warning, {}, 0, 0, "nothing of the graph is selected"});
    return {};
}

std::string selection_words(const SelectionOptions &options) {
    std::string words;
    const auto add = [&](const std::string &text) { words.append(words.empty() ? "Only " : "; ").append(text); };
    if (!options.around.empty())
        add("what lies around " + options.around + ", " + std::to_string(options.depth) +
            (options.depth == 1 ? " citation" : " citations") + " away in both directions");
    if (!options.types.empty())
        add("nodes of the types " + listed(options.types));
    if (!options.acts.empty())
        add("edges by " + listed(options.acts));
    if (!options.since.empty())
        add("citations since " + options.since);
    if (!options.until.empty())
        add("citations until " + options.until);
    if (reported_use(options.reported) == ReportedUse::without)
        add("what documents say in their own words");
    if (reported_use(options.reported) == ReportedUse::only)
        add("what texts report of other documents");
    if (options.top > 0)
        add("the " + std::to_string(options.top) + " most cited documents");
    return words.empty() ? words : words + '.';
}

} // namespace recital
