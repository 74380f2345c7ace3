#pragma once
// Options that commands share, each declared once, so that a word means the same everywhere.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extract/build.hpp"
#include "graph/authority.hpp"
#include "graph/language.hpp"
#include "graph/result.hpp"

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace recital {

struct CommonOptions {
    bool quiet = false;
    bool verbose = false;
};

/// Options of commands that read documents.
struct ReadOptions {
    std::vector<std::string> inputs;
    std::vector<std::string> authority; // paths of the user's own files
    std::vector<std::string> manifests;
    std::vector<std::string> corrections;
    bool drop_corrections = false; // those of the store no longer hold
    unsigned jobs = 0;
    bool rehash = false;
};

void add_common(CLI::App &command, CommonOptions &options);
/// The store, as first positional argument.
void add_store(CLI::App &command, std::string &store);
void add_jobs(CLI::App &command, unsigned &jobs);
void add_authority(CLI::App &command, std::vector<std::string> &paths);
/// --manifest, and INPUT, which may be left out with it.
void add_inputs(CLI::App &command, ReadOptions &options);
/// --corrections and --no-corrections.
void add_corrections(CLI::App &command, ReadOptions &options);
/// --lang, checked against the six languages (by code or name).
void add_language(CLI::App &command, std::optional<Language> &language, const std::string &what);
/// -o FILE, where "-" and nothing are standard output.
void add_output(CLI::App &command, std::string &output);

/// The authority data of the program with the user's own files, which are kept beside it because a store holds them.
struct LoadedAuthority {
    Authority authority;
    std::vector<Authority::File> extra;
};
/// From the files at `paths`; without any, from `fallback` (the user's own files that a store was built with).
Result<LoadedAuthority> load_authority(const std::vector<std::string> &paths,
                                       const std::vector<std::pair<std::string, std::string>> &fallback = {});

/// What a command that reads documents hands to the pipeline: its options as the command line gave them, with the interrupt
/// flag, and the authority data. The inputs are listed while that is loaded.
struct ReadTask {
    BuildOptions options;
    Authority authority;
    std::vector<Authority::File> extra_authority;
};
/// What a store keeps of the files it was built with: of the user's own authority data, which hold where none is given, and
/// manifests, which hold for what they speak of.
struct KeptFiles {
    std::vector<std::pair<std::string, std::string>> authority;
    std::vector<std::pair<std::string, std::string>> manifests;
};
Result<ReadTask> read_task(const ReadOptions &options, const std::string &store, const KeptFiles &kept = {});

} // namespace recital
