#pragma once
// Text as GraphML and GEXF spell it, so that every program that reads graphs in XML gets back what was written. Bytes that no
// XML has become U+FFFD (clean_text of rdf_term.hpp).

#include <string_view>

#include "export/byte_buffer.hpp"

namespace recital {

/// The value of an attribute that stands in double quotes: marks of XML as entities, and tabs and line ends as numbers, since
/// a reader folds those to blanks.
void put_attribute(ByteBuffer &out, std::string_view text);

/// Content of an element. CDATA, not entities: one common reader loses blanks between two entities.
void put_content(ByteBuffer &out, std::string_view text);

/// The id of a node, as the value of an attribute: "&" is written as "%26" and "%" as "%25", because igraph makes "&#38;" of
/// every ampersand there, however it was spelled. No two ids become one.
void put_id(ByteBuffer &out, std::string_view id);

} // namespace recital
