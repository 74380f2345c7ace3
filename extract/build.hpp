#pragma once
// The pipeline: inputs -> readers -> extraction -> resolver -> store, shared over cores with a deterministic merge.
// The same inputs give the same store and exports whatever the number of jobs or the order of the arguments.

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "extract/reader.hpp"
#include "graph/authority.hpp"
#include "graph/knowledge_graph.hpp"
#include "graph/manifest.hpp"
#include "graph/problem.hpp"
#include "graph/result.hpp"

namespace recital {

/// The files that inputs stand for, sorted by path, each once.
struct InputList {
    std::vector<std::string> paths;
    std::vector<Problem> problems; // of inputs that stand for nothing
};

struct BuildOptions {
    std::vector<std::string> inputs; // files and directories; "-" reads standard input
    Manifest manifest;               // whose files are inputs too; of a store that is changed, with what that has kept
    std::optional<InputList> listed; // list_inputs(inputs, manifest), where the caller has it already
    std::string store;               // path of the store to make
    unsigned jobs = 0;               // 0: as many as there are cores
    bool rehash = false;             // compare content, not size and time
    ReadLimits limits;
    /// Files of corrections (graph/corrections.hpp): name and content. Without any, those that the store was built with hold,
    /// unless they are to be dropped.
    std::vector<std::pair<std::string, std::string>> corrections;
    bool drop_corrections = false;
    bool last_work =
        false; // the process ends after this: memory is left to the system, which is quicker at taking it back
    const std::atomic<bool> *interrupted = nullptr;                    // set by a signal handler
    std::function<void(std::size_t done, std::size_t total)> progress; // called from one thread at a time
    std::function<void(const Problem &)> report; // problems of the data met by a call that then fails
};

/// What persons said of single statements, and what it came to.
struct CorrectionSummary {
    std::vector<std::string> files; // names
    bool kept = false;              // they are those of the store: none was given in this run
    std::size_t dropped = 0;        // files that the store had and no longer has
    std::size_t unsure = 0;         // lines
    std::size_t not_reviewed = 0;   // lines without a verdict
    std::size_t confirmed = 0;      // citations
    std::size_t curated = 0;
    std::size_t rejected = 0;
};

struct BuildSummary {
    std::size_t inputs = 0;
    std::size_t parsed = 0;         // read anew in this run
    std::size_t unchanged = 0;      // taken over from the store as it was
    bool untouched = false;         // nothing had changed, and the store file was left alone
    std::vector<std::string> added; // paths
    std::vector<std::string> changed;
    std::vector<std::string> removed;
    std::size_t documents = 0;
    std::size_t cited_only = 0;
    std::size_t citations = 0; // that stand
    CorrectionSummary corrections;
    std::vector<Problem> problems; // all problems of the data, also those of unchanged inputs, sorted by file and place
};

/// Makes the store of exactly these inputs. Extra authority files are those `authority` was loaded with. Fails, and leaves an
/// existing store as it was, when not one document can be read.
Result<BuildSummary> build_store(const BuildOptions &options, const Authority &authority,
                                 const std::vector<Authority::File> &extra_authority);
/// Adds inputs to, or removes documents (by symbol) and inputs (by path, or folder) from, an existing store. Inputs that
/// stay are not looked at again, unless the authority data or the extraction version is no longer that of the store.
Result<BuildSummary> add_to_store(const BuildOptions &options, const Authority &authority,
                                  const std::vector<Authority::File> &extra_authority);
Result<BuildSummary> remove_from_store(const BuildOptions &options, const std::vector<std::string> &symbols_or_paths,
                                       const Authority &authority, const std::vector<Authority::File> &extra_authority);

/// A directory is walked without following links in circles, and without what is hidden (names that begin with a dot). Files
/// that a given manifest names are inputs by the name that they have there; those that are missing, or are not those that it
/// describes, are named.
InputList list_inputs(const std::vector<std::string> &inputs, const Manifest &manifest = {});

/// Reads and extracts inputs and hands each reading on in the order of the paths (for `recital extract`). `problems` are
/// those of inputs of which nothing could be read; the others are in their readings.
Status read_inputs(const BuildOptions &options, const Authority &authority,
                   const std::function<void(Reading &&)> &consume, std::vector<Problem> &problems);

struct VerifyReport {
    std::size_t texts = 0;
    std::size_t quotes = 0;
    std::vector<Problem> problems;
};
/// Reopens the sources of a store and checks every hash, offset and quote.
Result<VerifyReport> verify_store(const std::string &path, const Authority &authority, const BuildOptions &options);

} // namespace recital
