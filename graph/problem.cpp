#include "graph/problem.hpp"

#include <array>
#include <utility>

namespace recital {
namespace {

constexpr std::array<std::pair<ProblemRule, std::string_view>, 54> rule_names{{
    {ProblemRule::file_unreadable, "file-unreadable"},
    {ProblemRule::file_empty, "file-empty"},
    {ProblemRule::file_binary, "file-binary"},
    {ProblemRule::file_not_utf8, "file-not-utf8"},
    {ProblemRule::file_too_large, "file-too-large"},
    {ProblemRule::format_unknown, "format-unknown"},
    {ProblemRule::no_documents, "no-documents"},
    {ProblemRule::xml_not_well_formed, "xml-not-well-formed"},
    {ProblemRule::json_broken, "json-broken"},
    {ProblemRule::xml_too_deep, "xml-too-deep"},
    {ProblemRule::document_damaged, "document-damaged"},
    {ProblemRule::file_encrypted, "file-encrypted"},
    {ProblemRule::file_no_text, "file-no-text"},
    {ProblemRule::file_bad_ocr, "file-bad-ocr"},
    {ProblemRule::converter_missing, "converter-missing"},
    {ProblemRule::converter_failed, "converter-failed"},
    {ProblemRule::archive_damaged, "archive-damaged"},
    {ProblemRule::archive_too_large, "archive-too-large"},
    {ProblemRule::archive_name, "archive-name"},
    {ProblemRule::symbol_missing, "symbol-missing"},
    {ProblemRule::symbol_differs_name, "symbol-differs-name"},
    {ProblemRule::symbol_differs_metadata, "symbol-differs-metadata"},
    {ProblemRule::title_names_other, "title-names-other"},
    {ProblemRule::text_differs, "text-differs"},
    {ProblemRule::language_differs, "language-differs"},
    {ProblemRule::language_unknown, "language-unknown"},
    {ProblemRule::date_differs, "date-differs"},
    {ProblemRule::words_repeated, "words-repeated"},
    {ProblemRule::state_unknown, "state-unknown"},
    {ProblemRule::link_differs, "link-differs"},
    {ProblemRule::year_differs, "year-differs"},
    {ProblemRule::input_gone, "input-gone"},
    {ProblemRule::source_changed, "source-changed"},
    {ProblemRule::quote_misplaced, "quote-misplaced"},
    {ProblemRule::store_missing, "store-missing"},
    {ProblemRule::store_invalid, "store-invalid"},
    {ProblemRule::store_version, "store-version"},
    {ProblemRule::store_write, "store-write"},
    {ProblemRule::output_write, "output-write"},
    {ProblemRule::authority_syntax, "authority-syntax"},
    {ProblemRule::authority_rule, "authority-rule"},
    {ProblemRule::target_unknown, "target-unknown"},
    {ProblemRule::usage, "usage"},
    {ProblemRule::interrupted, "interrupted"},
    {ProblemRule::internal, "internal"},
    {ProblemRule::dataset_syntax, "dataset-syntax"},
    {ProblemRule::dataset_rule, "dataset-rule"},
    {ProblemRule::manifest_syntax, "manifest-syntax"},
    {ProblemRule::manifest_rule, "manifest-rule"},
    {ProblemRule::manifest_differs, "manifest-differs"},
    {ProblemRule::correction_syntax, "correction-syntax"},
    {ProblemRule::correction_unknown, "correction-unknown"},
    {ProblemRule::correction_conflict, "correction-conflict"},
    {ProblemRule::correction_unmatched, "correction-unmatched"},
}};

} // namespace

std::string_view problem_rule_name(ProblemRule rule) {
    for (const auto &[value, name] : rule_names)
        if (value == rule)
            return name;
    return "internal";
}

std::optional<ProblemRule> problem_rule_of_name(std::string_view name) {
    for (const auto &[value, rule_name] : rule_names)
        if (rule_name == name)
            return value;
    return std::nullopt;
}

std::string_view severity_name(Severity severity) {
    switch (severity) {
    case Severity::note:
        return "note";
    case Severity::warning:
        return "warning";
    case Severity::error:
        return "error";
    }
    return "error";
}

std::string format_problem(const Problem &problem) {
    std::string out;
    if (!problem.file.empty()) {
        out += problem.file;
        out += ':';
        if (problem.line != 0) {
            out += std::to_string(problem.line);
            out += ':';
            if (problem.column != 0) {
                out += std::to_string(problem.column);
                out += ':';
            }
        }
        out += ' ';
    }
    out += severity_name(problem.severity);
    out += ": ";
    out += problem.message;
    out += " [";
    out += problem_rule_name(problem.rule);
    out += ']';
    return out;
}

} // namespace recital
