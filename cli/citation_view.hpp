#pragma once
// Citations as people read them: grouped, each with its verb, its places and its words in context.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/passage.hpp"
#include "graph/knowledge_graph.hpp"

namespace recital {

struct CitationView {
    const KnowledgeGraph &graph;
    Passages &passages;
    std::optional<Language> language; // of the quotes; else that of the first text read
};

/// What a document or place cites, grouped by place in the order of the text.
std::string cites_section(const CitationView &view, std::span<const CitationId> citations);
/// What the program read and a person found wrong; empty where there is nothing of that.
std::string rejected_section(const CitationView &view, std::span<const CitationId> citations);
/// What cites a document or place, grouped by year.
std::string cited_by_section(const CitationView &view, std::span<const CitationId> citations);

/// The words of a citation in its text, all of them in one line, for rows; empty without evidence.
std::string quote_of(const CitationView &view, const Citation &citation);
/// The same, shortened and in quotation marks, in lines that start with `indent`; empty without evidence.
std::string quote_lines(const CitationView &view, const Citation &citation, const std::string &indent);

/// What persons said of it: "confirmed by A. Reader on 2024-03-31: the annex is meant"; empty where nobody did.
std::string judgement_words(const KnowledgeGraph &graph, const Citation &citation);

/// Remarks on a citation that people must see: "no single candidate", "reported by the citing document"; starts with a blank.
std::string citation_remarks(const KnowledgeGraph &graph, const Citation &citation);

} // namespace recital
