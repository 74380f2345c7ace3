#pragma once
// RDF terms, made valid and canonical once, before any serializer sees them: what passes here is written alike by every
// serializer and read alike by every reader. Rules: RDF 1.1 Concepts section 3 (IRIs absolute, RFC 3987), XML 1.0 section 2.2
// (characters), BCP 47 (language tags, here in lower case), XSD 1.1 part 2 (canonical forms).

#include <cstdint>
#include <string>
#include <string_view>

#include "graph/date.hpp"

namespace recital {

/// Object of a statement. The views must outlive the call they are handed to.
struct RdfTerm {
    std::string_view value;    // IRI, or lexical form
    std::string_view language; // of a literal; empty without
    std::string_view datatype; // IRI; empty for plain strings and language strings
    bool is_iri = false;

    static RdfTerm iri(std::string_view iri) { return {iri, {}, {}, true}; }
    static RdfTerm text(std::string_view value, std::string_view language = {}) { return {value, language, {}, false}; }
    static RdfTerm typed(std::string_view value, std::string_view datatype) { return {value, {}, datatype, false}; }
};

/// Text that every format can carry: bytes that are no UTF-8, control characters other than tab and line feed, and the two
/// noncharacters that XML forbids become U+FFFD, one each; CR LF and CR become LF. Clean text is returned as it is,
/// without a copy; otherwise `buffer` holds the result.
std::string_view clean_text(std::string_view text, std::string &buffer);
std::string clean_text(std::string_view text);
/// Clean text in Unicode Normal Form C, as RDF 1.1 Concepts (section 3.3) asks of literals and strict readers check: letters that
/// a document spells with a mark of their own, and marks in another order, are composed here alone; its text keeps them.
std::string_view literal_text(std::string_view text, std::string &buffer);

/// True for an absolute IRI that strict readers accept: no blanks, controls, `<>"{}|\^` or backtick, no brackets, percent signs
/// followed by two hex digits, at most one '#', valid UTF-8, no "." or ".." as a step of the path, no
/// scheme that JSON-LD would take for one of our prefixes ("doc:1").
bool valid_iri(std::string_view iri);

/// True where RDF/XML can write the IRI as an element name: it ends in a name after its last '/' or '#'.
bool valid_predicate(std::string_view iri);

/// Bytes outside letters, digits and `-._~` as %XX; those of `keep` stay. Injective where `keep` has no '%'.
std::string percent_encode(std::string_view text, std::string_view keep = {});

/// Canonical xsd:decimal of thousandths: 970 is "0.97", 1000 is "1.0".
std::string decimal_of_thousandths(std::uint32_t thousandths);

/// The XSD type that a date of this precision has: xsd:date, xsd:gYearMonth or xsd:gYear.
std::string_view date_datatype(const Date &date);

} // namespace recital
