#pragma once
// The IRIs of our entities, all below one configurable base. Each depends only on the thing it names, and no two things share
// one: keys go through an injective escaping, and what has no short name of its own through SHA-256 over its whole key.
//
//   <base>doc/S_RES_1674__2006          a document, or an alias of one
//   <base>doc/S_RES_1674__2006#op_4     a place in it
//   <base>doc/S_RES_1674__2006/en       its text in a language
//   <base>cit/<32 hex>  <base>ev/<32 hex>   a citation, one printed place that supports it
//   <base>state/fr  <base>org/security_council  <base>agenda/A_75_135  <base>organisation/...  <base>person/...
//   <base>role/...      agents
//   <base>event/...     an event
//   <base>session/A_75  <base>session/A_ES-11   a session of an organ
//   <base>tenure/...    that a person held a role from a day
//   <base>tell/<32 hex> what is told of a link or document
//   <base>rule/<id>  <base>run/<32 hex>  <base>authority/<32 hex>  <base>software/recital-0.1.0
//   <base>graph/doc/S_RES_1674__2006    the named graph of what one document says; <base>graph/shared for the rest

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "graph/language.hpp"
#include "graph/reading.hpp"
#include "graph/terms.hpp"

namespace recital {

/// A printed place and what it is evidence of: its offsets in a text of a document, the document that cites or is told of
/// there, and the one that is cited.
struct PrintedPlace {
    std::string_view citing;
    std::string_view document;
    const Sha256 &text;
    std::uint32_t begin = 0; // code points
    std::uint32_t end = 0;
    std::string_view cited; // empty where it tells of something else
};

class IriNames {
  public:
    explicit IriNames(std::string base) : base_(std::move(base)) {}

    std::string document(std::string_view key) const;
    /// From the document's IRI.
    static std::string provision(std::string_view document_iri, std::string_view provision_key);
    /// A text of the document: its language and the first 64 bits of its SHA-256, so that two texts are two things.
    static std::string text(std::string_view document_iri, Language language, const Sha256 &hash);
    std::string agent(AgentKind kind, std::string_view key) const;
    std::string event(std::string_view key) const;
    std::string session(std::string_view key) const;
    /// From the keys of the role and the person and the first day, ISO or empty.
    std::string tenure(std::string_view role, std::string_view person, std::string_view from) const;
    /// From the hash of the place where it is first printed.
    std::string citation(std::string_view place_hash) const;
    /// From the IRIs, or the literal, of what is told.
    std::string telling(std::string_view subject, std::string_view property, std::string_view object) const;
    std::string evidence(std::string_view place_hash) const;
    /// Of a person who judged citations, as they call themselves.
    std::string curator(std::string_view name) const;
    std::string rule(std::string_view id) const;
    /// From the program's version and the fingerprint of the authority data alone: more inputs make no other run.
    std::string run(std::string_view version, std::string_view authority_fingerprint) const;
    std::string authority(std::string_view fingerprint) const;
    std::string software(std::string_view version) const;
    std::string graph_of_document(std::string_view key) const;
    std::string shared_graph() const;

    /// 128 bits of a hash, in hex: short enough to read, long enough that no two things meet.
    static std::string short_hash(std::string_view text);
    static std::string place(const PrintedPlace &place);

    const std::string &base() const { return base_; }

  private:
    std::string base_;
};

/// The UN's own address of a document: https://docs.un.org/en/S/RES/1674(2006), percent-encoded.
std::string un_address(std::string_view symbol_key, Language language);
/// The Library of Congress's IRI of a language; empty for an unknown one.
std::string language_iri(Language language);

} // namespace recital
