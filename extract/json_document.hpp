#pragma once
// JSON as the readers take it: parsed by simdjson, which bounds its depth; what it refuses is named at its place.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/reading.hpp"

namespace recital {

/// A paragraph of a document given as typed paragraphs.
struct TypedParagraph {
    std::string text;
    std::string type;   // "title", "heading", "paragraph", "frontmatter", "backmatter", "footnote"
    std::string prefix; // printed number: "1.", "(a)"
    int heading_level = 0;
    std::vector<std::pair<std::string, std::string>> links; // words, address
};

/// An object's strings by key.
struct JsonRecord {
    std::vector<std::pair<std::string, std::string>> fields; // of the object itself, numbers as printed
    std::vector<TypedParagraph> paragraphs;                  // where a field holds an array of them
    /// The first of these fields that says something; empty where none does.
    std::string_view first_of(std::initializer_list<std::string_view> keys) const;
};

/// nullopt where the JSON is broken or something else; that is reported with its place.
std::optional<std::vector<TypedParagraph>> typed_paragraphs(std::string_view json, Reading &reading);
std::optional<JsonRecord> json_record(std::string_view json, Reading &reading);

} // namespace recital
