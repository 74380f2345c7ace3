#pragma once
// Readers of JSON: a document as typed paragraphs (an array of objects with "text" and "type", as tools that take UN documents
// apart write them), and a record (an object with the document's text and what is known of it: symbol, title, date, url,
// language). A file of many records, one a line, is a container (json_lines.hpp).

#include <string_view>

#include "extract/reader.hpp"

namespace recital {

bool recognises_typed_json(std::string_view bytes);
bool read_typed_json(std::string_view bytes, const ReadContext &context, Reading &reading);

bool recognises_json_record(std::string_view bytes);
/// The text is read by the format that its content shows; what it prints stands above what the record says.
bool read_json_record(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
