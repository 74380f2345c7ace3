#pragma once
// The schema of the store in SQL, and what its first bytes say. Columns and views are described in docs/store.md; a change
// to any of them raises store_schema_version.

#include <cstdint>
#include <string>

#include "graph/problem.hpp"
#include "graph/sqlite.hpp"
#include "graph/store.hpp"

namespace recital {

/// "Rctl": marks the file as a store of recital in SQLite's application_id.
inline constexpr std::int32_t store_application_id = 0x5263746C;

/// The head of the file at a path (SQLite file format, section 1.3).
struct StoreHead {
    StoreState state = StoreState::missing;
    std::int32_t schema_version = 0;
    bool truncated = false; // shorter than its head says
};
StoreHead read_store_head(const std::string &path);

/// Tables, views, and the rows that name the codes. The database must be empty.
void create_store_schema(Database &database);

/// "was made by another version ...": how to proceed.
Problem other_version_problem(const std::string &path, std::int32_t schema_version);
/// What SQLite says, for people.
Problem store_problem(const SqliteError &error, const std::string &path, ProblemRule rule);

} // namespace recital
