// Holds a store against its sources and against itself: file, hash, text, block and quote.

#include "extract/build.hpp"

#include <algorithm>
#include <mutex>
#include <set>
#include <string_view>

#include "extract/build_run.hpp"
#include "extract/input_reader.hpp"
#include "extract/ordered_pool.hpp"
#include "graph/sha256.hpp"
#include "graph/store.hpp"

namespace recital {
namespace {

/// Finds the bytes of code points: the text is walked once, and then only from the nearest mark.
class PointIndex {
  public:
    explicit PointIndex(std::string_view text) : text_(text) {
        for (std::size_t byte = 0; byte < text.size(); ++byte)
            if (starts_point(byte) && points_++ % points_a_mark == 0)
                marks_.push_back(byte);
    }

    /// Byte at which a code point starts; npos beyond the end of the text.
    std::size_t byte_of(std::uint32_t point) const {
        if (point >= points_)
            return point == points_ ? text_.size() : std::string_view::npos;
        std::size_t byte = marks_[point / points_a_mark];
        for (std::size_t left = point % points_a_mark; left > 0; --left)
            while (!starts_point(++byte)) {
            }
        return byte;
    }

    bool stands_at(std::string_view quote, std::uint32_t begin, std::uint32_t end) const {
        const std::size_t first = byte_of(begin);
        const std::size_t last = byte_of(end);
        return first != std::string_view::npos && last != std::string_view::npos && first <= last &&
               text_.substr(first, last - first) == quote;
    }

  private:
    static constexpr std::size_t points_a_mark = 256;
    bool starts_point(std::size_t byte) const { return (static_cast<unsigned char>(text_[byte]) & 0xC0U) != 0x80U; }
    std::string_view text_;
    std::vector<std::size_t> marks_;
    std::size_t points_ = 0;
};

struct Checked {
    std::size_t quotes = 0;
    std::vector<Problem> problems;
};

class Verification {
  public:
    Verification(const Store &store, const KnowledgeGraph &graph, const InputReader &reader)
        : store_(store), reader_(reader), evidence_(graph.texts().size()) {
        for (const Citation &citation : graph.citations())
            for (const Evidence &evidence : graph.evidence(citation))
                evidence_[evidence.text].push_back(&evidence);
        for (const StoredInput &input : store.inputs())
            paths_.insert(input.input.path);
    }

    Checked check(const StoredInput &stored) {
        Checked checked;
        Reading kept;
        if (stored.text != no_id && !fetch(stored, kept, checked))
            return checked;
        if (container_path(stored.input.path, paths_).empty())
            check_source(stored, kept, checked);
        if (stored.text != no_id)
            check_text(kept, stored, checked);
        return checked;
    }

  private:
    static void report(Checked &checked, ProblemRule rule, Severity severity, const std::string &path,
                       std::string message) {
        checked.problems.push_back(Problem{rule, severity, path, 0, 0, std::move(message)});
    }

    bool fetch(const StoredInput &stored, Reading &kept, Checked &checked) {
        const std::lock_guard lock(mutex_);
        Result<Reading> reading = store_.reading(stored.text);
        if (!reading) {
            checked.problems.push_back(reading.problem());
            return false;
        }
        kept = std::move(*reading);
        return true;
    }

    void check_source(const StoredInput &stored, const Reading &kept, Checked &checked) {
        const std::string &path = stored.input.path;
        if (path == "-") {
            report(checked, ProblemRule::source_changed, Severity::note, path,
                   "came from standard input, which cannot be read again");
            return;
        }
        if (!stamp_of(path).exists) {
            report(checked, ProblemRule::input_gone, Severity::error, path, "the source is no longer there");
            return;
        }
        thread_local FileBuffer buffer;
        Reading now;
        if (!reader_.open(path, buffer, now)) {
            if (stored.text != no_id)
                checked.problems.insert(checked.problems.end(), now.problems.begin(), now.problems.end());
            return;
        }
        if (now.input.hash != stored.input.hash) {
            report(checked, ProblemRule::source_changed, Severity::error, path,
                   "the source is no longer what was read: the hash of its bytes (XXH3) was " + hex(stored.input.hash) +
                       " and is " + hex(now.input.hash));
            return;
        }
        if (stored.text == no_id && !holds_members(path))
            return;
        const std::vector<ReadInput> all = reader_.read(buffer, std::move(now), InputReader::Extent::structure);
        if (stored.text != no_id)
            check_same_text(path, all.data(), kept, checked);
        else
            check_members(path, all, checked);
    }

    static void check_same_text(const std::string &path, const ReadInput *now, const Reading &kept, Checked &checked) {
        if (now == nullptr || !now->read || now->reading.text_sha256 != kept.text_sha256)
            report(checked, ProblemRule::source_changed, Severity::error, path,
                   "the source is unchanged but gives another normalised text than the stored one");
    }

    bool holds_members(const std::string &path) const {
        const std::string folder = path + '/';
        const auto first = paths_.lower_bound(folder);
        return first != paths_.end() && first->starts_with(folder);
    }

    /// The members of a container were read from it together, and are held against it together.
    void check_members(const std::string &container, const std::vector<ReadInput> &now, Checked &checked) {
        const std::string folder = container + '/';
        const std::vector<StoredInput> &inputs = store_.inputs();
        const auto path_of_input = [](const StoredInput &stored) -> const std::string & { return stored.input.path; };
        const auto path_of_member = [](const ReadInput &one) -> const std::string & { return one.reading.input.path; };
        for (auto stored = std::ranges::lower_bound(inputs, folder, {}, path_of_input);
             stored != inputs.end() && stored->input.path.starts_with(folder); ++stored) {
            Reading kept;
            if (stored->text == no_id || !fetch(*stored, kept, checked))
                continue;
            const auto same = std::ranges::lower_bound(now, stored->input.path, {}, path_of_member);
            const bool there = same != now.end() && same->reading.input.path == stored->input.path;
            check_same_text(stored->input.path, there ? &*same : nullptr, kept, checked);
        }
    }

    void check_text(const Reading &kept, const StoredInput &stored, Checked &checked) {
        const std::string &path = stored.input.path;
        const std::string &content = kept.text.content;
        if (sha256(content) != kept.text_sha256)
            report(checked, ProblemRule::quote_misplaced, Severity::error, path,
                   "the stored text is not the one that its hash names");
        const PointIndex points(content);
        for (const Block &block : kept.text.blocks)
            if (points.byte_of(block.begin_point) != block.begin)
                report(checked, ProblemRule::quote_misplaced, Severity::error, path,
                       "the block at byte " + std::to_string(block.begin) + " does not start at code point " +
                           std::to_string(block.begin_point));
        const auto check_quote = [&](const auto &found) {
            if (!points.stands_at(found.quote, found.begin, found.end))
                report(checked, ProblemRule::quote_misplaced, Severity::error, path,
                       "\"" + found.quote + "\" does not stand at " + std::to_string(found.begin) + " to " +
                           std::to_string(found.end));
        };
        for (const Evidence *evidence : evidence_[stored.text])
            check_quote(*evidence);
        // The mentions are what a later build makes the evidence of; some, as of the document itself, make none.
        for (const Mention &mention : kept.mentions)
            check_quote(mention);
        for (const Thing &thing : kept.things)
            check_quote(thing.told);
        for (const Relation &relation : kept.relations)
            check_quote(relation.told);
        checked.quotes = kept.mentions.size() + kept.things.size() + kept.relations.size();
    }

    const Store &store_;
    const InputReader &reader_;
    std::vector<std::vector<const Evidence *>> evidence_; // by text
    std::set<std::string_view> paths_;                    // of all inputs
    std::mutex mutex_;
};

} // namespace

Result<VerifyReport> verify_store(const std::string &path, const Authority &authority, const BuildOptions &options) {
    const Result<Store> store = Store::open(path);
    if (!store)
        return store.problem();
    if (const Status sound = store->check(); !sound)
        return sound.problem();
    const Result<KnowledgeGraph> graph = store->graph();
    if (!graph)
        return graph.problem();
    const InputReader reader(authority, options.limits);
    Verification verification(*store, *graph, reader);
    const std::vector<StoredInput> &inputs = store->inputs();
    VerifyReport report;
    const auto interrupted = [&] { return options.interrupted != nullptr && options.interrupted->load(); };
    const auto make = [&](std::size_t index) { return interrupted() ? Checked{} : verification.check(inputs[index]); };
    const auto take = [&](std::size_t index, Checked &&checked) {
        if (interrupted())
            return false;
        report.texts += inputs[index].text != no_id ? 1 : 0;
        report.quotes += checked.quotes;
        report.problems.insert(report.problems.end(), checked.problems.begin(), checked.problems.end());
        if (options.progress)
            options.progress(index + 1, inputs.size());
        return true;
    };
    if (!run_in_order<Checked>(job_count(options.jobs), inputs.size(), 64, make, take))
        return Problem{ProblemRule::interrupted, Severity::error, {}, 0, 0, "stopped before the end"};
    sort_problems(report.problems);
    return report;
}

} // namespace recital
