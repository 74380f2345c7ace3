#pragma once
// What was found about a page that describes documents: for people as tables, as list items to paste into the page, and as
// JSON lines.

#include <string>

#include "cli/passage.hpp"
#include "extract/page_audit.hpp"

namespace recital {

/// Tables of what contradicts the documents and of what is not on the page; one line for what is in order.
std::string audit_tables(const KnowledgeGraph &graph, const PageAudit &audit);

/// Markdown: "- **symbol** (date): title: <address>", each document as its own masthead has it; what the page says otherwise
/// stands below it.
std::string audit_list(const KnowledgeGraph &graph, const PageAudit &audit);

/// One object a line: finding (symbol, title, date, paragraph, link, missing), document, page_says, document_says, and where:
/// provision, begin, end and quote of the page, or citations of a document that is missing.
std::string audit_lines(const KnowledgeGraph &graph, const PageAudit &audit);

} // namespace recital
