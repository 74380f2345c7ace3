#pragma once
// One run that makes a store: decides for each input whether it is read anew or taken over, reads, resolves, writes. What
// build, add and remove have in common; they differ in which inputs the new store is made of.

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "extract/build.hpp"
#include "graph/store.hpp"

namespace recital {

/// An input of the new store.
struct PlannedInput {
    std::string path;
    bool named = true;                          // asked for in this run; at least one of these must be readable
    const StoredInput *old = nullptr;           // the same path in the old store
    std::vector<const StoredInput *> members{}; // of the container that it was, by path
    bool take_over = false;                     // the stored reading holds, without a look at the file
};

struct BuildPlan {
    std::vector<PlannedInput> inputs;            // sorted by path
    std::vector<Problem> problems;               // of the request itself: shown, not stored
    std::optional<Store> old;                    // readings are taken over from here
    bool may_be_empty = false;                   // a store without inputs is a result too
    std::set<std::string, std::less<>> left_out; // paths that are not taken over, though their container is
};

/// The stored input that `path` is a member of: one at which it would lie if that were a folder; empty where there is none.
std::string_view container_path(std::string_view path, const std::set<std::string_view> &stored_paths);

Result<BuildSummary> run_build(BuildPlan plan, const BuildOptions &options, const Authority &authority,
                               const std::vector<Authority::File> &extra_authority);

/// What readings made in this run depend on besides their input.
StoreOrigin origin_of_run(const BuildOptions &options, const Authority &authority);

/// Warnings on texts of one document in one language that differ; each is kept.
std::vector<Problem> problems_of_copies(const GraphParts &parts);

/// By file, line, column, rule, message; each once.
void sort_problems(std::vector<Problem> &problems);

} // namespace recital
