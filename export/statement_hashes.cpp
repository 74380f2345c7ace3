#include "export/statement_hashes.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <future>
#include <iterator>
#include <utility>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace recital {
namespace {

void append(std::string &out, std::uint64_t number) {
    std::array<char, sizeof number> bytes{};
    std::memcpy(bytes.data(), &number, sizeof number);
    out.append(bytes.data(), bytes.size());
}

/// Each part after its length, so that no two statements have the same parts in another division.
void append(std::string &out, std::string_view part) {
    append(out, std::uint64_t{part.size()});
    out += part;
}

/// Statements of runs that are not the same in both, sorted.
std::vector<StatementHash> differing(const HashCollector::Runs &runs, const HashCollector::Runs &others,
                                     std::vector<std::string> &graphs) {
    std::vector<StatementHash> found;
    for (const auto &[graph, run] : runs) {
        const auto other = others.find(graph);
        if (other != others.end() && other->second.sum == run.sum &&
            other->second.statements.size() == run.statements.size())
            continue;
        graphs.push_back(graph);
        found.insert(found.end(), run.statements.begin(), run.statements.end());
    }
    std::sort(graphs.begin(), graphs.end());
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace

StatementHash StatementHasher::operator()(const RdfStatement &statement) {
    key_.clear();
    append(key_, statement.subject);
    append(key_, statement.predicate);
    const RdfTerm &object = statement.object;
    key_ += object.is_iri ? 'i' : 'l';
    append(key_, object.value);
    append(key_, object.language);
    append(key_, object.datatype);
    if (with_graph_)
        append(key_, statement.graph);
    const XXH128_hash_t hash = XXH3_128bits(key_.data(), key_.size());
    return {hash.high64, hash.low64};
}

bool HashCollector::write(const RdfStatement &statement) {
    if (run_ == nullptr || statement.graph != graph_) {
        graph_ = statement.graph;
        run_ = &runs_[graph_];
    }
    const StatementHash hash = hash_(statement);
    run_->sum.high += hash.high;
    run_->sum.low += hash.low;
    run_->statements.push_back(hash);
    return true;
}

std::pair<StatementsBeyond, StatementsBeyond> statements_apart(HashCollector::Runs before, HashCollector::Runs after) {
    StatementsBeyond gone;
    StatementsBeyond added;
    auto first = std::async(std::launch::async, [&] { return differing(before, after, gone.graphs); });
    const std::vector<StatementHash> second = differing(after, before, added.graphs);
    const std::vector<StatementHash> only_before = first.get();
    std::set_difference(only_before.begin(), only_before.end(), second.begin(), second.end(),
                        std::back_inserter(gone.statements));
    std::set_difference(second.begin(), second.end(), only_before.begin(), only_before.end(),
                        std::back_inserter(added.statements));
    return {std::move(gone), std::move(added)};
}

} // namespace recital
