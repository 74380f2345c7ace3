#pragma once
// Statements of a store for a person to look at, as a table to fill in (graph/corrections.hpp): what was read, why it is worth
// a look, and empty columns for the verdict.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/opened.hpp"
#include "extract/resolver.hpp"
#include "graph/result.hpp"

namespace recital {

/// Why a statement is worth a look.
enum class ReviewReason : std::uint8_t {
    ambiguous,  // no single candidate
    unresolved, // not resolved
    place,      // the cited place is not in the cited text that was read
    languages,  // texts in other languages say otherwise
    confidence, // of its kind too many are wrong
    name        // known by its name alone
};
std::span<const std::string_view> review_reason_names();

struct ReviewSample {
    std::size_t size = 0;
    std::uint64_t seed = 1;
    std::string by; // act, form, rule, status, language; empty: no groups
};
/// What samples can be grouped by.
std::span<const std::string_view> sample_groups();

struct ReviewRequest {
    std::set<ReviewReason> reasons;     // without a sample: which statements
    std::uint16_t below = 900;          // thousandths, of ReviewReason::confidence
    std::optional<ReviewSample> sample; // of all that the program read and that leads to a document, or to its name
    std::size_t limit = 0;              // most lines; 0: all
};

struct ReviewList {
    std::string table;          // tab-separated
    std::size_t statements = 0; // lines of it, but for the first
    std::size_t found = 0;      // statements that there are to look at
};

/// Statements in the order of the graph: by citing document and place in it.
Result<ReviewList> review_list(const OpenedStore &opened, const Authority &authority, const ReviewRequest &request);

/// A column of the table, and what it holds.
struct ReviewColumn {
    std::string_view name;
    std::string_view meaning;
};
std::span<const ReviewColumn> review_columns();

} // namespace recital
