#include "cli/store_check.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "cli/opened.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/rows.hpp"
#include "cli/terminal.hpp"
#include "cli/wording.hpp"
#include "extract/contradiction.hpp"
#include "graph/agents.hpp"

namespace recital {
namespace {

constexpr std::size_t quote_shown = 200;

const std::vector<Column> &columns() {
    static const std::vector<Column> all{
        {"rule", ColumnType::text, "which contradiction it is, see below"},
        {"severity", ColumnType::text, "error: one of the two is wrong; warning: most likely"},
        {"document", ColumnType::text, "where it is seen, as people call it"},
        {"id", ColumnType::text, "key of that document, as every export has it"},
        {"place", ColumnType::text, "paragraph of the document; none: masthead or metadata"},
        {"says", ColumnType::text, "what the one says"},
        {"against", ColumnType::text, "what contradicts it"},
        {"quote", ColumnType::text, "the words"},
        {"others", ColumnType::text, "other documents that are concerned"},
        {"language", ColumnType::text, "of the text that prints it"},
        {"file", ColumnType::text, "that text"},
        {"look", ColumnType::text, "what to look at"},
    };
    return all;
}

class Report {
  public:
    Report(const KnowledgeGraph &graph, const std::vector<Contradiction> &found) : graph_(graph), found_(found) {}

    std::vector<Cells> rows() const {
        std::vector<Cells> out;
        for (const Contradiction &one : found_)
            out.push_back({text_cell(one.rule->id), text_cell(severity_name(one.rule->severity)),
                           text_cell(label_of(document(one))), text_cell(document(one).key),
                           text_cell(one.provision.empty() ? std::string() : place_words(one.provision)),
                           text_cell(one.says), text_cell(one.against), text_cell(one.quote), text_cell(others(one)),
                           text_cell(language(one)), text_cell(file(one)), text_cell(one.rule->look)});
        return out;
    }

    std::string for_people(std::size_t limit) const {
        if (found_.empty())
            return "no contradictions found\n";
        std::string out;
        std::map<const ContradictionRule *, std::size_t> numbers;
        for (const Contradiction &one : found_)
            ++numbers[one.rule];
        const ContradictionRule *rule = nullptr;
        std::size_t shown = 0;
        for (const Contradiction &one : found_) {
            if (one.rule != rule) {
                rule = one.rule;
                shown = 0;
                out += fmt::format("{}{}  {}\n  look at: {}\n", out.empty() ? "" : "\n",
                                   styled(Style::strong, rule->id), rule->what, rule->look);
            }
            ++shown;
            if (limit == 0 || shown <= limit)
                out += entry(one);
            else if (shown == limit + 1)
                out += fmt::format("  and {} more; see --limit\n", grouped(numbers[rule] - limit));
        }
        return out + summary(numbers);
    }

  private:
    std::string entry(const Contradiction &one) const {
        std::string out = "  " + styled(Style::strong, printable(label_of(document(one))));
        if (!one.provision.empty())
            out += ", " + place_words(one.provision);
        out += fmt::format(": {}{}{}\n", printable(one.says), one.against.empty() ? "" : "; ", printable(one.against));
        if (!one.quote.empty())
            out += "      " + styled(Style::faint, "\u201C" + printable(shortened(one.quote, quote_shown)) + "\u201D") +
                   '\n';
        if (one.text != no_id)
            out += "      " + styled(Style::faint, printable(file(one))) + '\n';
        return out;
    }

    std::string summary(const std::map<const ContradictionRule *, std::size_t> &numbers) const {
        std::string out = '\n' + styled(Style::strong, counted(found_.size(), "contradiction")) + '\n';
        for (const ContradictionRule &rule : contradiction_rules())
            if (const auto at = numbers.find(&rule); at != numbers.end())
                out += fmt::format("  {:>6}  {:<24} {}\n", grouped(at->second), rule.id, rule.what);
        return out;
    }

    const Document &document(const Contradiction &one) const { return graph_.documents()[one.document]; }
    std::string others(const Contradiction &one) const {
        std::string out;
        for (const DocumentId id : one.others)
            out += (out.empty() ? "" : "; ") + label_of(graph_.documents()[id]);
        return out;
    }
    std::string file(const Contradiction &one) const {
        return one.text == no_id ? std::string() : graph_.texts()[one.text].path;
    }
    std::string language(const Contradiction &one) const {
        return one.text == no_id ? std::string() : std::string(language_code(graph_.texts()[one.text].language));
    }

    const KnowledgeGraph &graph_;
    const std::vector<Contradiction> &found_;
};

Status check_rules(const std::vector<std::string> &rules) {
    for (const std::string &rule : rules)
        if (std::none_of(contradiction_rules().begin(), contradiction_rules().end(),
                         [&](const ContradictionRule &one) { return one.id == rule; }))
            return Problem{ProblemRule::usage,
                           Severity::error,
                           "",
                           0,
                           0,
                           "there is no rule '" + printable(rule) + "'; recital check --help lists them"};
    return {};
}

} // namespace

ExitCode check_store(const StoreCheckOptions &options) {
    if (const Status known = check_rules(options.rules); !known)
        return report_failure(known.problem());
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const AuthoritySource source = authority_of(opened->store);
    const Authority *authority = source();
    if (authority == nullptr)
        return report_failure({ProblemRule::internal, Severity::error, "", 0, 0,
                               "the authority data that the store was built with cannot be read"});
    const auto agents = agents_of(opened->store, opened->graph);
    const CheckedStore checked{opened->graph, *authority, agents.get(),
                               [&](TextId text) { return opened->store.reading(text); },
                               [&](TextId text) { return opened->store.text(text); }};
    const auto found = find_contradictions(checked, options.rules);
    if (!found)
        return report_failure(found.problem());
    const Report report(opened->graph, *found);
    const std::string out = options.format == table_format ? report.for_people(options.limit)
                                                           : rows_in(options.format, columns(), report.rows());
    if (const Status written = write_output(options.output, out); !written)
        return report_failure(written.problem());
    return found->empty() ? ExitCode::well : ExitCode::problems;
}

std::string help_on_check_rules() {
    std::string out = "Rules:\n";
    for (const ContradictionRule &rule : contradiction_rules())
        out += fmt::format("  {:<24} {}\n", rule.id, rule.what);
    return out;
}

std::string help_on_check_columns() { return help_on_columns(columns()); }

} // namespace recital
