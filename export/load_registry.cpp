#include "export/load_registry.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "export/rdf_term.hpp"
#include "export/vocabulary.hpp"
#include "graph/turtle.hpp"

namespace recital {
namespace {

constexpr std::string_view loaded = RECITAL_REC "loaded";
constexpr std::string_view pending = "pending";
constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::size_t hash_length = 64;
constexpr std::size_t most_pages = 100'000;

/// What is not as we write it counts as pending.
LoadedGraph parse_entry(std::string_view value) {
    LoadedGraph entry;
    if (value.size() < hash_length + 2 || value[hash_length] != ' ' ||
        value.find_first_not_of(hex_digits) != hash_length)
        return entry;
    const char *end = value.data() + value.size();
    const auto read = std::from_chars(value.data() + hash_length + 1, end, entry.statements);
    if (read.ec == std::errc() && read.ptr == end)
        entry.sha256 = value.substr(0, hash_length);
    return entry;
}

std::string line_of(const std::string &graph, const LoadedGraph &entry) {
    return "<" + graph + "> <" + std::string(loaded) + "> \"" +
           (entry.sha256.empty() ? std::string(pending) : entry.sha256 + ' ' + std::to_string(entry.statements)) +
           "\" .\n";
}

std::string label_of_page(const std::string &iri) {
    return "<" + iri + "> <" + std::string(rdfs::label) + "> \"Graphs that recital loaded\"@en .\n";
}

} // namespace

Status LoadRegistry::read(GraphReader &reader) {
    std::vector<std::string> spared;
    const auto spare =
        read_page(reader, spare_iri(), [&](const std::string &graph, const LoadedGraph &) { spared.push_back(graph); });
    if (!spare)
        return spare.problem();
    spare_stored_ = *spare;
    for (;;) {
        const std::size_t index = pages_.size();
        std::map<std::string, LoadedGraph> graphs;
        const auto found = read_page(reader, page_iri(index), [&](const std::string &graph, LoadedGraph entry) {
            const auto [at, is_new] = page_of_.emplace(graph, index);
            if (at->second == index)
                graphs[graph] = is_new ? std::move(entry) : LoadedGraph{}; // said twice: nobody knows
            else
                pages_[at->second].graphs[graph] = {};
        });
        if (!found)
            return found.problem();
        if (!*found)
            break;
        pages_.push_back({std::move(graphs), false, true});
        if (pages_.size() == most_pages)
            return Problem{
                ProblemRule::output_write, Severity::error, iri_, 0, 0, "the list of loaded graphs has no end"};
    }
    for (const std::string &graph : spared)
        if (find(graph) == nullptr)
            mark_pending(graph);
    return {};
}

Result<bool> LoadRegistry::read_page(GraphReader &reader, const std::string &name, const TakeEntry &take) {
    const auto statements = reader.read(name);
    if (!statements)
        return statements.problem();
    bool empty = true; // Virtuoso gives a graph without statements as a remark
    bool ours = false;
    const Status status = read_turtle(
        name, *statements, [&](std::string_view subject, std::string_view predicate, const TurtleObject &object) {
            empty = false;
            ours = ours || subject == name;
            if (object.is_iri || !valid_iri(subject))
                return;
            if (subject == iri_ && predicate == rec::fingerprint &&
                object.value.find_first_not_of(hex_digits) == std::string_view::npos)
                fingerprint_ = object.value;
            if (predicate == loaded)
                take(std::string(subject), parse_entry(object.value));
        });
    if (!status)
        return status.problem();
    if (!ours && !empty)
        return Problem{ProblemRule::output_write,
                       Severity::error,
                       name,
                       0,
                       0,
                       "this graph of the endpoint is not recital's; name another by --graph"};
    return ours;
}

Status LoadRegistry::write(GraphWriter &writer) {
    const auto put = [&](const std::string &name, const std::string &statements) {
        Status status = writer.write(name, statements);
        return status ? writer.flush() : status;
    };
    for (std::size_t i = 0; i < pages_.size(); ++i) {
        Page &at = pages_[i];
        if (!at.changed)
            continue;
        if (at.stored) {
            spare_stored_ = true;
            if (Status status = put(spare_iri(), spare_of(i)); !status)
                return status;
        }
        at.stored = true;
        if (Status status = put(page_iri(i), page(i)); !status)
            return status;
        at.changed = false;
    }
    return {};
}

Status LoadRegistry::tidy(GraphWriter &writer) {
    if (!std::exchange(spare_stored_, false))
        return {};
    Status status = writer.drop(spare_iri());
    return status ? writer.flush() : status;
}

const LoadedGraph *LoadRegistry::find(const std::string &graph) const {
    const auto at = page_of_.find(graph);
    return at == page_of_.end() ? nullptr : &pages_[at->second].graphs.at(graph);
}

std::vector<std::string> LoadRegistry::graphs() const {
    std::vector<std::string> out;
    for (const auto &[graph, page] : page_of_)
        out.push_back(graph);
    return out;
}

LoadedGraph &LoadRegistry::entry(const std::string &graph) {
    const auto at = page_of_.find(graph);
    if (at != page_of_.end()) {
        pages_[at->second].changed = true;
        return pages_[at->second].graphs[graph];
    }
    while (first_with_room_ < pages_.size() && pages_[first_with_room_].graphs.size() >= page_size)
        ++first_with_room_;
    if (first_with_room_ == pages_.size())
        pages_.emplace_back();
    page_of_.emplace(graph, first_with_room_);
    pages_[first_with_room_].changed = true;
    return pages_[first_with_room_].graphs[graph];
}

void LoadRegistry::mark_pending(const std::string &graph) { entry(graph) = {}; }

void LoadRegistry::mark_loaded(const GraphDigest &digest) { entry(digest.graph) = {digest.sha256, digest.statements}; }

void LoadRegistry::forget(const std::string &graph) {
    const auto at = page_of_.find(graph);
    if (at == page_of_.end())
        return;
    pages_[at->second].graphs.erase(graph);
    pages_[at->second].changed = true;
    first_with_room_ = std::min(first_with_room_, at->second);
    page_of_.erase(at);
}

void LoadRegistry::set_fingerprint(std::string fingerprint) {
    if (fingerprint == fingerprint_)
        return;
    fingerprint_ = std::move(fingerprint);
    if (pages_.empty())
        pages_.emplace_back();
    pages_.front().changed = true;
}

std::string LoadRegistry::page_iri(std::size_t index) const {
    return iri_ + (iri_.ends_with('/') ? "" : "/") + std::to_string(index + 1);
}

std::string LoadRegistry::page(std::size_t index) const {
    std::string out = label_of_page(page_iri(index));
    if (index == 0 && !fingerprint_.empty())
        out += "<" + iri_ + "> <" + std::string(rec::fingerprint) + "> \"" + fingerprint_ + "\" .\n";
    for (const auto &[graph, entry] : pages_[index].graphs)
        out += line_of(graph, entry);
    return out;
}

std::string LoadRegistry::spare_of(std::size_t index) const {
    std::string out = label_of_page(spare_iri());
    for (const auto &[graph, entry] : pages_[index].graphs)
        out += line_of(graph, {});
    return out;
}

} // namespace recital
