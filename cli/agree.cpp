// recital agree: where the language versions of documents cite different things. A free check on the texts, and on how they
// are read.

#include <algorithm>
#include <functional>

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include "cli/agreement_report.hpp"
#include "cli/command.hpp"
#include "cli/opened.hpp"
#include "cli/options.hpp"
#include "cli/output.hpp"
#include "cli/report.hpp"
#include "cli/wording.hpp"

namespace recital {
namespace {

struct Options {
    CommonOptions common;
    std::string store;
    std::string document;
    std::optional<Language> language;
    std::optional<Difference> only;
    std::string format = "table";
    std::size_t limit = 50;
    std::string output;
};

/// True where a text that is asked for differs in what is asked for.
bool wanted(const Options &options, const ComparedDocument &document, const ComparedCitation &citation) {
    return std::any_of(official_languages.begin(), official_languages.end(), [&](Language language) {
        if (options.language && *options.language != language)
            return false;
        const auto differences = differences_in(document, citation, language);
        return differences &&
               (options.only ? differences->test(static_cast<std::size_t>(*options.only)) : differences->any());
    });
}

Result<std::vector<DocumentId>> documents_asked(const OpenedStore &opened, const Options &options) {
    std::vector<DocumentId> out;
    if (!options.document.empty()) {
        const auto document = find_document(opened.graph, options.document, authority_of(opened.store));
        if (!document)
            return document.problem();
        out.push_back(*document);
    } else {
        for (DocumentId id = 0; id < opened.graph.documents().size(); ++id)
            out.push_back(id);
    }
    return out;
}

ExitCode agree(const Options &options) {
    const bool table = options.format == "table";
    const auto opened = open_store(options.store);
    if (!opened)
        return report_failure(opened.problem());
    const KnowledgeGraph &graph = opened->graph;
    const auto documents = documents_asked(*opened, options);
    if (!documents)
        return report_failure(documents.problem());
    auto output = Output::open(options.output);
    if (!output)
        return report_failure(output.problem());

    const StoredMentions mentions(opened->store);
    Passages passages(opened->store);
    AgreementTables tables;
    std::string differences;
    std::size_t found = 0;
    for (const DocumentId id : *documents) {
        const auto compared = compare_texts(graph, id, std::cref(mentions));
        if (!compared)
            continue;
        tables.add(*compared);
        for (const ComparedCitation &citation : compared->citations) {
            if (!wanted(options, *compared, citation))
                continue;
            ++found;
            if (!table)
                append_difference(differences, graph, *compared, citation);
            else if (found <= options.limit)
                differences += '\n' + difference_words(graph, passages, *compared, citation);
        }
        if (!table) {
            output->write(differences);
            differences.clear();
        }
    }
    if (table) {
        output->write(tables.shown());
        if (found != 0)
            output->write(fmt::format("\n{}, {} of them shown\n", counted(found, "difference"),
                                      grouped(std::min(found, options.limit))) +
                          differences);
    }
    const Status written = output->finish();
    return written ? ExitCode::well : report_failure(written.problem());
}

} // namespace

Run declare_agree(CLI::App &command) {
    auto options = std::make_shared<Options>();
    add_store(command, options->store);
    command.add_option("SYMBOL", options->document, "Only this document, by symbol or name");
    add_language(command, options->language, "List only what differs in the text of this language");
    command
        .add_option_function<std::string>(
            "--only", [options](const std::string &name) { options->only = difference_of(name); },
            "List only what differs in this: missing, alone, paragraph, places, act, relation")
        ->check(CLI::IsMember({"missing", "alone", "paragraph", "places", "act", "relation"}))
        ->option_text("WHAT");
    command
        .add_option("-f,--format", options->format,
                    "table: for people, the default; jsonl: every difference as one JSON object a line")
        ->check(CLI::IsMember({"table", "jsonl"}))
        ->option_text("FORMAT");
    command.add_option("--limit", options->limit, "Most differences to show after the tables; default 50")
        ->check(CLI::Range(std::size_t{0}, std::size_t{1'000'000}))
        ->option_text("N");
    add_output(command, options->output);
    add_common(command, options->common);
    return [options] { return agree(*options); };
}

} // namespace recital
