#include "export/graph_loader.hpp"

#include <chrono>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "export/rdf_mapping.hpp"
#include "export/rdf_term.hpp"

namespace recital {
namespace {

/// After so many graphs, or so long, what was taken is marked as loaded.
constexpr std::size_t graphs_between_marks = 500;
constexpr std::chrono::seconds time_between_marks{10};

Status map_graphs(const KnowledgeGraph &graph, const ExportOptions &data, GraphSplitter::Take take,
                  std::vector<Problem> &problems) {
    GraphSplitter splitter(data.base, std::move(take));
    if (map_to_rdf(graph, data, splitter, problems) || splitter.error().empty())
        return {};
    return Problem{ProblemRule::internal, Severity::error, {}, 0, 0, splitter.error()};
}

class Loader {
  public:
    Loader(const KnowledgeGraph &graph, const LoadOptions &options, GraphStore &store, std::vector<Problem> &problems)
        : graph_(graph), options_(options), store_(store), problems_(problems),
          registry_(options.registry.empty() ? options.data.base + "load" : options.registry) {}

    Result<LoadSummary> run() {
        auto digests = digest_graphs(graph_, options_.data, problems_);
        if (!digests)
            return digests.problem();
        digests_ = std::move(*digests);
        for (const GraphDigest &digest : digests_)
            summary_.statements += digest.statements;
        if (Status status = registry_.read(*store_.reader); !status)
            return status.problem();
        if (options_.check)
            if (Status status = compare_counts(); !status)
                return status.problem();
        plan_ = plan_load(digests_, registry_);
        summary_.unchanged = digests_.size() - plan_.replace.size();
        Status status = carry_out();
        if (status)
            return summary_;
        Problem problem = status.problem();
        problem.message += "; " + std::to_string(summary_.replaced) + " of " + std::to_string(plan_.replace.size()) +
                           " graphs were replaced, and the same command goes on from there";
        return problem;
    }

  private:
    /// What does not hold as many statements as it was sent with is pending.
    Status compare_counts() {
        std::vector<std::string> graphs;
        for (const std::string &graph : registry_.graphs())
            if (!registry_.find(graph)->sha256.empty())
                graphs.push_back(graph);
        const auto counts = (store_.counter ? store_.counter : store_.reader)->count(graphs);
        if (!counts)
            return counts.problem();
        for (std::size_t i = 0; i < graphs.size(); ++i) {
            if ((*counts)[i] == registry_.find(graphs[i])->statements)
                continue;
            registry_.mark_pending(graphs[i]);
            ++summary_.miscounted;
        }
        return {};
    }

    Status carry_out() {
        if (plan_.replace.empty() && plan_.drop.empty() && registry_.fingerprint() == graph_.info().fingerprint)
            return registry_.tidy(*store_.writer);
        registry_.set_fingerprint({});
        for (const std::size_t index : plan_.replace)
            registry_.mark_pending(digests_[index].graph);
        if (Status status = registry_.write(*store_.writer); !status)
            return status;
        Status status = drop_and_send();
        // What was taken is marked even when the rest was not.
        if (Status marked = mark(); status && !marked)
            status = marked;
        if (!status)
            return status;
        registry_.set_fingerprint(graph_.info().fingerprint);
        status = registry_.write(*store_.writer);
        return status ? registry_.tidy(*store_.writer) : status;
    }

    Status drop_and_send() {
        for (const std::string &graph : plan_.drop) {
            if (Status status = stopped(); !status)
                return status;
            if (Status status = store_.writer->drop(graph); !status)
                return status;
            dropped_.push_back(graph);
            if (Status status = mark_if_due(); !status)
                return status;
        }
        std::unordered_map<std::string_view, std::size_t> wanted;
        std::uint64_t total = 0;
        for (const std::size_t index : plan_.replace) {
            wanted.emplace(digests_[index].graph, index);
            total += digests_[index].statements;
        }
        Status sent;
        std::vector<Problem> told_before; // by the digests
        const Status mapped = map_graphs(
            graph_, options_.data,
            [&](const std::string &graph, std::string_view ntriples) {
                const auto at = wanted.find(graph);
                if (at == wanted.end())
                    return true;
                sent = send(digests_[at->second], ntriples, total);
                return static_cast<bool>(sent);
            },
            told_before);
        return sent ? mapped : sent;
    }

    Status send(const GraphDigest &digest, std::string_view ntriples, std::uint64_t total) {
        if (Status status = stopped(); !status)
            return status;
        if (Status status = store_.writer->write(digest.graph, ntriples); !status)
            return status;
        taken_.push_back(&digest);
        sent_ += digest.statements;
        if (options_.progress)
            options_.progress(static_cast<std::size_t>(sent_), static_cast<std::size_t>(total));
        return mark_if_due();
    }

    Status mark_if_due() {
        const bool due = taken_.size() + dropped_.size() >= graphs_between_marks ||
                         std::chrono::steady_clock::now() - marked_at_ >= time_between_marks;
        return due ? mark() : Status();
    }

    Status mark() {
        if (Status status = store_.writer->flush(); !status)
            return status;
        for (const std::string &graph : dropped_)
            registry_.forget(graph);
        for (const GraphDigest *digest : taken_) {
            registry_.mark_loaded(*digest);
            summary_.sent += digest->statements;
        }
        summary_.dropped += dropped_.size();
        summary_.replaced += taken_.size();
        dropped_.clear();
        taken_.clear();
        Status status = registry_.write(*store_.writer);
        marked_at_ = std::chrono::steady_clock::now();
        return status;
    }

    Status stopped() const {
        if (options_.interrupted == nullptr || !options_.interrupted->load())
            return {};
        return Problem{ProblemRule::interrupted, Severity::error, {}, 0, 0, "stopped before the end"};
    }

    const KnowledgeGraph &graph_;
    const LoadOptions &options_;
    GraphStore &store_;
    std::vector<Problem> &problems_;
    LoadRegistry registry_;
    std::vector<GraphDigest> digests_;
    LoadPlan plan_;
    LoadSummary summary_;
    std::vector<const GraphDigest *> taken_; // since the last mark
    std::vector<std::string> dropped_;       // since the last mark
    std::uint64_t sent_ = 0;
    std::chrono::steady_clock::time_point marked_at_ = std::chrono::steady_clock::now();
};

} // namespace

Result<std::vector<GraphDigest>> digest_graphs(const KnowledgeGraph &graph, const ExportOptions &data,
                                               std::vector<Problem> &problems) {
    std::vector<GraphDigest> digests;
    const Status status = map_graphs(
        graph, data,
        [&](const std::string &name, std::string_view ntriples) {
            digests.push_back(digest_of_graph(name, ntriples));
            return true;
        },
        problems);
    if (!status)
        return status.problem();
    return digests;
}

LoadPlan plan_load(const std::vector<GraphDigest> &digests, const LoadRegistry &registry) {
    LoadPlan plan;
    std::unordered_set<std::string_view> wanted;
    for (std::size_t i = 0; i < digests.size(); ++i) {
        wanted.insert(digests[i].graph);
        const LoadedGraph *loaded = registry.find(digests[i].graph);
        if (loaded == nullptr || loaded->sha256 != digests[i].sha256)
            plan.replace.push_back(i);
    }
    for (const std::string &graph : registry.graphs())
        if (!wanted.contains(graph))
            plan.drop.push_back(graph);
    return plan;
}

Result<LoadSummary> load_graph(const KnowledgeGraph &graph, const LoadOptions &options, GraphStore &store,
                               std::vector<Problem> &problems) {
    return Loader(graph, options, store, problems).run();
}

} // namespace recital
