#pragma once
// Whether XML is well-formed. pugixml is fast and forgives what the XML recommendation forbids; so what it was given is
// looked over for everything that it lets pass, and whatever looks suspicious is judged by libxml2, which is slow and
// strict. What xmllint accepts is accepted, and faults are reported at xmllint's lines.

#include <string>
#include <string_view>
#include <vector>

#include "extract/reader.hpp"
#include "graph/problem.hpp"

namespace pugi {
class xml_document;
}

namespace recital {

/// How much of the input pugixml keeps: text as it stands (references undecoded), blanks, comments and CDATA.
extern const unsigned xml_parse_options;

/// False when the bytes hold something that pugixml might let pass, before it is asked: bytes that are no text, markup
/// declarations and processing instructions other than comments, ampersands that begin no predefined or numeric
/// reference, "]]>", text outside the root.
bool plain_xml(std::string_view bytes);

/// The same for the tree that pugixml made of it: one root, no attribute twice, no "<" in a value, no "--" in a comment,
/// nesting within the limit. Uses no recursion.
bool plain_tree(const pugi::xml_document &document, std::size_t max_depth);

struct XmlVerdict {
    bool well_formed = false;
    std::vector<Problem> problems; // what xmllint would say, without a file; at most ten
    std::string recovered;         // the document in UTF-8 as far as it could be read; empty when nothing could
};

/// libxml2's judgement. Reads no other file or address and substitutes no entities.
XmlVerdict judge_xml(std::string_view bytes);

} // namespace recital
