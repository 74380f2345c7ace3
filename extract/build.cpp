#include "extract/build.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <system_error>

#include "extract/build_run.hpp"
#include "extract/input_reader.hpp"
#include "extract/ordered_pool.hpp"

namespace recital {
namespace {

/// A store that lies in the folder it was built from is no input of itself.
void leave_out_store(std::vector<std::string> &paths, const std::string &store) {
    std::error_code error;
    const std::filesystem::path name = std::filesystem::path(store).filename();
    std::erase_if(paths, [&](const std::string &path) {
        return std::filesystem::path(path).filename() == name && std::filesystem::equivalent(path, store, error);
    });
}

std::vector<std::string> paths_of_request(const BuildOptions &options, std::vector<Problem> &problems) {
    InputList list = options.listed ? *options.listed : list_inputs(options.inputs, options.manifest);
    problems.insert(problems.end(), list.problems.begin(), list.problems.end());
    leave_out_store(list.paths, options.store);
    return std::move(list.paths);
}

/// The inputs of the store that stay as they are, and those named, by path. Members go with their container.
void add_kept_inputs(BuildPlan &plan, const std::set<std::string, std::less<>> &left_out) {
    std::set<std::string_view> stored_paths;
    for (const StoredInput &stored : plan.old->inputs())
        stored_paths.insert(stored.input.path);
    for (const StoredInput &stored : plan.old->inputs())
        if (!left_out.contains(stored.input.path) && container_path(stored.input.path, stored_paths).empty())
            plan.inputs.push_back({.path = stored.input.path, .named = false});
    std::sort(plan.inputs.begin(), plan.inputs.end(),
              [](const PlannedInput &left, const PlannedInput &right) { return left.path < right.path; });
}

/// Paths of the store that `argument` names: a path, a folder, or a document in any spelling of its symbol or name.
std::vector<std::string> paths_named(const Store &store, const KnowledgeGraph &graph, const std::string &argument) {
    std::string path = std::filesystem::path(argument).lexically_normal().generic_string();
    if (path.size() > 1 && path.back() == '/')
        path.pop_back();
    std::vector<std::string> paths;
    for (const StoredInput &stored : store.inputs())
        if (stored.input.path == path || stored.input.path.starts_with(path + '/'))
            paths.push_back(stored.input.path);
    if (!paths.empty())
        return paths;
    if (const std::optional<DocumentId> document = graph.find_spelled(argument))
        for (const TextId text : graph.documents()[*document].texts)
            paths.push_back(graph.texts()[text].path);
    return paths;
}

} // namespace

std::string_view container_path(std::string_view path, const std::set<std::string_view> &stored_paths) {
    for (std::size_t slash = path.find('/'); slash != std::string_view::npos; slash = path.find('/', slash + 1))
        if (const auto found = stored_paths.find(path.substr(0, slash)); found != stored_paths.end())
            return *found;
    return {};
}

Result<BuildSummary> build_store(const BuildOptions &options, const Authority &authority,
                                 const std::vector<Authority::File> &extra_authority) {
    BuildPlan plan;
    for (std::string &path : paths_of_request(options, plan.problems))
        plan.inputs.push_back({.path = std::move(path)});
    if (store_state(options.store) == StoreState::usable) {
        if (Result<Store> old = Store::open(options.store)) {
            plan.old = std::move(*old);
        } else {
            Problem problem = old.problem();
            problem.severity = Severity::warning;
            problem.message += "; all inputs were read anew";
            plan.problems.push_back(std::move(problem));
        }
    }
    return run_build(std::move(plan), options, authority, extra_authority);
}

Result<BuildSummary> add_to_store(const BuildOptions &options, const Authority &authority,
                                  const std::vector<Authority::File> &extra_authority) {
    Result<Store> old = Store::open(options.store);
    if (!old)
        return old.problem();
    BuildPlan plan;
    plan.old = std::move(*old);
    std::set<std::string, std::less<>> named;
    for (std::string &path : paths_of_request(options, plan.problems)) {
        named.insert(path);
        plan.inputs.push_back({.path = std::move(path)});
    }
    add_kept_inputs(plan, named);
    return run_build(std::move(plan), options, authority, extra_authority);
}

Result<BuildSummary> remove_from_store(const BuildOptions &options, const std::vector<std::string> &symbols_or_paths,
                                       const Authority &authority,
                                       const std::vector<Authority::File> &extra_authority) {
    Result<Store> old = Store::open(options.store);
    if (!old)
        return old.problem();
    BuildPlan plan;
    plan.old = std::move(*old);
    plan.may_be_empty = true;
    const Result<KnowledgeGraph> graph = plan.old->graph();
    if (!graph)
        return graph.problem();
    std::set<std::string, std::less<>> left_out;
    for (const std::string &argument : symbols_or_paths) {
        const std::vector<std::string> paths = paths_named(*plan.old, *graph, argument);
        if (paths.empty())
            return Problem{ProblemRule::target_unknown,
                           Severity::error,
                           options.store,
                           0,
                           0,
                           "holds no input and no document that was read under \"" + argument +
                               "\"; nothing was removed"};
        left_out.insert(paths.begin(), paths.end());
    }
    add_kept_inputs(plan, left_out);
    plan.left_out = std::move(left_out);
    return run_build(std::move(plan), options, authority, extra_authority);
}

Status read_inputs(const BuildOptions &options, const Authority &authority,
                   const std::function<void(Reading &&)> &consume, std::vector<Problem> &problems) {
    using Item = std::vector<ReadInput>;
    const InputList list = options.listed ? *options.listed : list_inputs(options.inputs, options.manifest);
    const std::vector<std::string> &paths = list.paths;
    problems.insert(problems.end(), list.problems.begin(), list.problems.end());
    const InputReader reader(authority, options.limits);
    const auto interrupted = [&] { return options.interrupted != nullptr && options.interrupted->load(); };
    const auto make = [&](std::size_t index) {
        thread_local FileBuffer buffer;
        Reading opened;
        if (interrupted())
            return Item{};
        if (!reader.open(paths[index], buffer, opened)) {
            Item unread(1);
            unread.front().reading = std::move(opened);
            return unread;
        }
        return reader.read(buffer, std::move(opened));
    };
    const auto take = [&](std::size_t index, Item &&item) {
        if (interrupted())
            return false;
        for (ReadInput &one : item)
            if (one.read)
                consume(std::move(one.reading));
            else
                problems.insert(problems.end(), one.reading.problems.begin(), one.reading.problems.end());
        if (options.progress)
            options.progress(index + 1, paths.size());
        return true;
    };
    if (!run_in_order<Item>(job_count(options.jobs), paths.size(), 64, make, take))
        return Problem{ProblemRule::interrupted, Severity::error, {}, 0, 0, "stopped before the end"};
    return {};
}

} // namespace recital
