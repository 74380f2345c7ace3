// recital lineage: a tree of what rests on a document or place, or of what it rests on.

#include <algorithm>

#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/lineage_tree.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string target;
    bool cites = false;
    bool cited_by = false;
    LineageQuery query;
    std::optional<Language> language;
};

/// Act names as people type them ("Take note", "take-note") as lemmas or classes; the problem names what there is.
Result<std::vector<std::string>> known_acts(const KnowledgeGraph &graph, const std::vector<std::string> &typed) {
    std::vector<std::string> out;
    for (std::string act : typed) {
        for (char &c : act)
            c = c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const auto &acts = graph.terms().acts;
        const auto names = [&](const TermNames::Act &a) {
            return act == a.lemma || act == a.lemma + 's' || act == a.act_class;
        };
        const auto found = std::find_if(acts.begin(), acts.end(), names);
        if (found == acts.end()) {
            std::vector<std::string> classes;
            for (const TermNames::Act &a : acts)
                if (!a.act_class.empty() && std::find(classes.begin(), classes.end(), a.act_class) == classes.end())
                    classes.push_back(a.act_class);
            std::string message = "'" + act + "' is no act; acts are verbs (recall, reaffirm, take_note) or classes (";
            for (std::size_t i = 0; i < classes.size(); ++i)
                message += (i == 0 ? "" : ", ") + classes[i];
            return Problem{ProblemRule::usage, Severity::error, "", 0, 0, message + ")"};
        }
        out.push_back(act == found->act_class ? act : found->lemma);
    }
    return out;
}

ExitCode lineage(const Options &options) {
    const auto target = open_target(options.store, options.target);
    if (!target)
        return report_failure(target.problem());
    const OpenedStore *opened = &target->opened;
    const Asked *asked = &target->asked;
    auto acts = known_acts(opened->graph, options.query.filter.acts);
    if (!acts)
        return report_failure(acts.problem());

    LineageQuery query = options.query;
    query.document = asked->document;
    query.provisions = asked->places;
    query.filter.acts = std::move(*acts);
    query.direction = options.cites ? LineageDirection::cites : LineageDirection::cited_by;
    const LineageTree tree = trace_lineage(opened->graph, query);

    Passages passages(opened->store);
    const CitationView view{opened->graph, passages, options.language};
    if (const Status printed = print_out(drawn_lineage(view, query, tree)); !printed)
        return report_failure(printed.problem());
    return ExitCode::well;
}

} // namespace

Run declare_lineage(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command
        .add_option("TARGET", options->target,
                    "A document or a place in it: A/RES/60/1, \"A/RES/60/1, paras. 138 and 139\"")
        ->required();
    auto *cited_by = command.add_flag("--cited-by", options->cited_by,
                                      "What rests on it: who cites it, and who cites them (default)");
    command.add_flag("--cites", options->cites, "What it rests on: what it cites, and what that cites")
        ->excludes(cited_by);
    command.add_option("--depth", options->query.depth, "How many steps to go; default 3")
        ->check(CLI::Range(0U, 1000U))
        ->option_text("N");
    command
        .add_option("--act", options->query.filter.acts,
                    "Only citations by this verb (reaffirm) or class of verbs (affirming); may be given again")
        ->option_text("ACT")
        ->take_all()
        ->allow_extra_args(false);
    command.add_flag("--reported", options->query.filter.reported,
                     "Also what a document reports of others, not only its own words");
    command.add_option("--limit", options->query.limit, "Most documents to show; default 10000")
        ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
        ->option_text("N");
    add_language(command, options->language, "Language of the quotes, where it was read");
    add_common(command, options->common);
    return [options] { return lineage(*options); };
}

} // namespace recital
