#pragma once
// The data files that are compiled into the program: the vocabulary, the authority data (words, organs, instruments) that
// extraction reads, and the questions that people ask of an export. What ontologies/ held at build time, byte for byte.

#include <span>
#include <string_view>

namespace recital {

struct EmbeddedFile {
    std::string_view name;    // path below ontologies/, as in "authority/acts.ttl"
    std::string_view content; // UTF-8; a zero byte follows its end
};

// ontologies/authority/*.ttl, by name. Lives as long as the program.
std::span<const EmbeddedFile> embedded_authority();

// For each of those files the SHA-256 of its name and that of its content, in hexadecimal digits. Lives as long as the program.
std::string_view embedded_authority_hashes();

// What those files state, as graph/statement_digest.hpp reads it. Lives as long as the program.
std::string_view embedded_authority_digest();

// The same of those that only pages, lists, letters and records need (officials, roles, organisations); they are not in
// the first digest. Lives as long as the program.
std::string_view embedded_pages_digest();

// The same of what an export to RDF needs: recital.ttl, mapping.ttl, acts and relations. Lives as long as the program.
std::string_view embedded_vocabulary_digest();

// ontologies/*.ttl (recital.ttl, shapes and alignments) and the context of JSON-LD, by name. Lives as long as the program.
std::span<const EmbeddedFile> embedded_ontologies();

// ontologies/queries/*.rq (SPARQL 1.1), by name. Lives as long as the program.
std::span<const EmbeddedFile> embedded_queries();

} // namespace recital
