#pragma once
// What of a graph people want to see: by type, act, time, voice, around a document, the most cited. All parts of a selection
// hold at once; they are applied in the order of the fields, the most cited being counted among what is left then.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "graph/part_of_graph.hpp"
#include "graph/provision.hpp"
#include "graph/result.hpp"

namespace recital {

/// What to do with what texts report of other documents.
enum class ReportedUse : std::uint8_t { with, without, only };

/// Within so many citations of a document, or of places in it, in both directions.
struct Surroundings {
    DocumentId document = no_id;
    std::vector<Provision> provisions;
    unsigned depth = 1;
};

struct Selection {
    std::optional<Surroundings> around;
    /// Lemmas or classes of acts, or names of links; given, nothing but such edges and their ends is kept.
    std::vector<std::string> acts;
    /// Citations made since and until, and links of documents of that time, by the date of the citing document; a partial date
    /// counts where it may lie within. Documents of another time stay only as ends of such edges.
    Date since;
    Date until;
    ReportedUse reported = ReportedUse::with;
    /// Names of document types, of kinds of agents, or "event": given, only nodes of these.
    std::vector<std::string> types;
    /// So many of the documents that most documents cite in their own words, ties by key, and nothing but documents unless
    /// `types` names what else. 0: all.
    std::size_t top = 0;

    /// Nothing is selected: the whole graph is meant.
    bool whole() const;
};

struct Selected {
    PartOfGraph part;
    std::size_t undated = 0; // documents that `since` or `until` left out because no date of theirs is known
};

/// Fails with `usage` at a type or act that is none; the message names those there are.
Result<Selected> select(const KnowledgeGraph &graph, const Selection &selection);

/// Names that `acts` and `types` may hold: classes of acts and kinds of links; types.
std::vector<std::string> names_of_acts(const TermNames &terms);
std::vector<std::string> names_of_types();

/// True where a date, partial or not, may lie within; an absent bound is none.
bool may_lie_within(const Date &date, const Date &since, const Date &until);

} // namespace recital
