#include "extract/build_run.hpp"

#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <tuple>

#include "extract/correction_run.hpp"
#include "extract/input_reader.hpp"
#include "extract/leave.hpp"
#include "extract/ordered_pool.hpp"
#include "extract/resolver.hpp"
#include "graph/file.hpp"
#include "graph/sha256.hpp"
#include "graph/version.hpp"

namespace recital {
namespace {

/// Inputs that one thread takes at once. It reads them all before it extracts from any: the code of all steps and what they
/// look up are more than the processor's cache holds, and would be fetched anew for each document.
constexpr std::size_t most_at_once = 64;

/// Where the share of each turn begins, and the end. Shares become smaller, so that all threads end together.
std::vector<std::size_t> shares_of(std::size_t count, unsigned jobs) {
    std::vector<std::size_t> begins{0};
    while (begins.back() < count)
        begins.push_back(begins.back() +
                         std::clamp<std::size_t>((count - begins.back()) / (4 * std::size_t{jobs}), 1, most_at_once));
    return begins;
}

/// How far reading may run ahead of writing, in shares of each thread: while one is at a long document, the others need not
/// wait.
constexpr std::size_t shares_ahead = 2;

enum class Outcome : std::uint8_t { read, unread, failed };

/// One input on its way from reading to writing: one reading, or a container and its members.
struct Item {
    struct Part {
        Reading reading;
        Outcome outcome = Outcome::unread;
        CorrectionRun::Found corrected{};
    };
    std::vector<Part> parts; // the input itself first
    bool parsed = false;     // the reader ran
};

Problem interruption() {
    return Problem{ProblemRule::interrupted, Severity::error, {}, 0, 0, "stopped before the end; nothing was changed"};
}

/// An input that stays, but can neither be taken over nor read again.
Problem gone(Problem problem) {
    problem.message += "; it would have to be read again, because the authority data or the program has changed: "
                       "build the store anew, or remove this input";
    return problem;
}

class BuildRun {
  public:
    BuildRun(BuildPlan &plan, const BuildOptions &options, const Authority &authority,
             const std::vector<Authority::File> &extra_authority)
        : plan_(plan), options_(options), authority_(authority), extra_authority_(extra_authority),
          origin_(origin_of_run(options, authority)), same_origin_(plan.old && plan.old->origin() == origin_),
          same_manifests_(plan.old && plan.old->manifests() == options.manifest.files()),
          corrections_(options, plan.old, authority) {
        summary_.corrections = corrections_.summary();
    }

    Result<BuildSummary> run() {
        settle_plan();
        if (!anything_to_do())
            return leave_untouched();
        std::future<std::shared_ptr<const InputReader>> reader = std::async(
            std::launch::async, [this] { return std::make_shared<const InputReader>(authority_, options_.limits); });
        Result<StoreWriter> writer = StoreWriter::create(options_.store); // while the readers' words are made ready
        reader_ = reader.get();
        if (!writer)
            return writer.problem();
        if (const Status status = read_all(*writer); !status)
            return fail(status.problem());
        if (!differs_ && !anything_to_do_besides_reading())
            return leave_untouched();
        if (const Status status = expect_documents(); !status)
            return fail(status.problem());
        return write_graph(*writer);
    }

  private:
    bool interrupted() const { return options_.interrupted != nullptr && options_.interrupted->load(); }
    Problem fail(const Problem &problem) const {
        if (options_.report) {
            std::vector<Problem> met = plan_.problems;
            met.insert(met.end(), unread_problems_.begin(), unread_problems_.end());
            sort_problems(met);
            for (const Problem &one : met)
                if (one.file != problem.file || one.message != problem.message)
                    options_.report(one);
        }
        return problem;
    }

    /// Pairs the inputs with those of the old store and decides which readings hold as they are.
    void settle_plan() {
        std::map<std::string_view, const StoredInput *> stored;
        if (plan_.old)
            for (const StoredInput &input : plan_.old->inputs())
                stored.emplace(input.input.path, &input);
        for (PlannedInput &input : plan_.inputs) {
            if (const auto found = stored.find(input.path); found != stored.end()) {
                input.old = found->second;
                stored.erase(found);
                take_members(input, stored);
            }
            input.take_over = holds(input);
            if (input.old == nullptr)
                summary_.added.push_back(input.path);
        }
        for (const auto &[path, input] : stored)
            summary_.removed.emplace_back(path);
        summary_.inputs = plan_.inputs.size();
    }

    /// Members come and go with their container, but for those that are to be left out.
    void take_members(PlannedInput &input, std::map<std::string_view, const StoredInput *> &stored) const {
        const std::string folder = input.path + '/';
        auto member = stored.lower_bound(folder);
        while (member != stored.end() && member->first.starts_with(folder)) {
            if (plan_.left_out.contains(member->first)) {
                ++member;
            } else {
                input.members.push_back(member->second);
                member = stored.erase(member);
            }
        }
    }

    bool holds(const PlannedInput &input) const {
        if (input.old == nullptr || !same_origin_)
            return false;
        if (!input.named)
            return true;
        // What could not even be read may be readable now, whatever its time says.
        const InputFile &old = input.old->input;
        if (options_.rehash || input.path == "-" || (input.old->text == no_id && old.hash == InputHash{}))
            return false;
        const FileStamp now = stamp_of(input.path);
        return now.regular && now.size == old.size && now.modified == old.modified;
    }

    bool anything_to_do_besides_reading() const {
        return !same_origin_ || !same_manifests_ || !corrections_.same_as_before() || !summary_.removed.empty() ||
               plan_.old->info().program_version != version();
    }

    bool anything_to_do() const {
        return anything_to_do_besides_reading() ||
               std::any_of(plan_.inputs.begin(), plan_.inputs.end(),
                           [](const PlannedInput &input) { return !input.take_over; });
    }

    Result<BuildSummary> leave_untouched() {
        Result<std::vector<Problem>> problems = plan_.old->problems();
        if (!problems)
            return problems.problem();
        summary_.untouched = true;
        name_unmatched(plan_.old->inputs());
        summary_.unchanged = summary_.inputs;
        set_counts(plan_.old->counts());
        summary_.problems = std::move(*problems);
        return finish();
    }

    void set_counts(const StoreCounts &counts) {
        summary_.documents = counts.documents;
        summary_.cited_only = counts.cited_only;
        summary_.citations = counts.citations;
        summary_.corrections.confirmed = counts.confirmed;
        summary_.corrections.curated = counts.curated;
        summary_.corrections.rejected = counts.rejected;
    }

    /// Rows on what should lie within an archive, or is there under another row's name too. Files that are missing, or could not
    /// be read, are named already.
    template <class Inputs> void name_unmatched(const Inputs &read) {
        std::set<std::string_view> paths;
        for (const auto &one : read)
            paths.insert(path_of(one));
        for (const PlannedInput &input : plan_.inputs)
            paths.insert(input.path);
        for (const ManifestRow &row : options_.manifest.rows())
            if (row.given && !paths.contains(row.path) &&
                (stamp_of(row.path).exists || !container_path(row.path, paths).empty()))
                plan_.problems.push_back({ProblemRule::manifest_rule, Severity::error, row.file, row.line, row.column,
                                          "no document was read from \"" + row.path + "\""});
    }
    static std::string_view path_of(const StoredInput &one) { return one.input.path; }
    static std::string_view path_of(const TextRecord &one) { return one.path; }

    Result<BuildSummary> finish() {
        summary_.problems.insert(summary_.problems.end(), plan_.problems.begin(), plan_.problems.end());
        sort_problems(summary_.problems);
        return std::move(summary_);
    }

    Status read_all(StoreWriter &writer) {
        readings_.reserve(plan_.inputs.size());
        Status status;
        const unsigned jobs = job_count(options_.jobs);
        const std::vector<std::size_t> begins = shares_of(plan_.inputs.size(), jobs);
        const auto make = [&](std::size_t share) { return make_items(begins[share], begins[share + 1]); };
        const auto take = [&](std::size_t share, std::vector<Item> &&items) {
            for (std::size_t i = 0; status && i < items.size(); ++i) {
                const std::size_t index = begins[share] + i;
                status = interrupted() ? Status(interruption())
                                       : take_item(writer, plan_.inputs[index], std::move(items[i]));
                if (status && options_.progress)
                    options_.progress(index + 1, plan_.inputs.size());
            }
            return static_cast<bool>(status);
        };
        run_in_order<std::vector<Item>>(jobs, begins.size() - 1, shares_ahead * jobs, make, take);
        return status;
    }

    std::vector<Item> make_items(std::size_t begin, std::size_t end) {
        std::vector<Item> items;
        for (std::size_t i = begin; i < end; ++i)
            items.push_back(read_item(plan_.inputs[i]));
        for (Item &item : items)
            if (item.parsed)
                for (Item::Part &part : item.parts)
                    if (part.outcome == Outcome::read && !interrupted() && !reader_->extract(part.reading))
                        part.outcome = Outcome::unread;
        for (Item &item : items)
            for (Item::Part &part : item.parts)
                if (part.outcome == Outcome::read)
                    part.corrected = corrections_.find(part.reading);
        return items;
    }

    /// The structure of a document that was parsed; citations and all of one that is taken over.
    Item read_item(const PlannedInput &input) {
        thread_local FileBuffer buffer;
        Item item;
        if (interrupted() || (input.take_over && take_over(input, item)))
            return item;
        Reading opened;
        if (!reader_->open(input.path, buffer, opened)) {
            // An input that stays, but can neither be taken over nor read again, must not be lost in silence.
            const bool may_stay_away = input.named || (input.old->text == no_id && input.members.empty());
            item.parts.push_back({std::move(opened), may_stay_away ? Outcome::unread : Outcome::failed, {}});
            return item;
        }
        const InputFile now = opened.input;
        if (same_origin_ && input.old != nullptr && input.old->input.size == now.size &&
            input.old->input.hash == now.hash && take_over(input, item)) {
            for (Item::Part &part : item.parts)
                part.reading.input.modified = now.modified;
            return item;
        }
        item.parsed = true;
        opened.text.content = used_memory();
        for (ReadInput &one : reader_->read(buffer, std::move(opened), InputReader::Extent::structure))
            if (!plan_.left_out.contains(one.reading.input.path))
                item.parts.push_back({std::move(one.reading), one.read ? Outcome::read : Outcome::unread, {}});
        return item;
    }

    /// Memory of a text that is in the store, for the next one to be read: fresh memory costs more than filling it.
    std::string used_memory() {
        const std::lock_guard lock(used_texts_);
        if (texts_memory_.empty())
            return {};
        std::string memory = std::move(texts_memory_.back());
        texts_memory_.pop_back();
        return memory;
    }

    void give_memory_back(std::string &&content) {
        constexpr std::size_t most_kept = 1U << 20; // bytes of one text
        if (content.capacity() > most_kept)
            return;
        content.clear();
        const std::lock_guard lock(used_texts_);
        texts_memory_.push_back(std::move(content));
    }

    /// False when a stored reading turns out to be damaged.
    bool take_over(const PlannedInput &input, Item &item) {
        bool whole = take_over(*input.old, item);
        for (std::size_t i = 0; whole && i < input.members.size(); ++i)
            whole = take_over(*input.members[i], item);
        if (!whole)
            item.parts.clear();
        return whole;
    }

    bool take_over(const StoredInput &old, Item &item) {
        Item::Part &part = item.parts.emplace_back();
        if (old.text == no_id) {
            part.reading.input = old.input;
            part.reading.problems = old.problems;
            return true;
        }
        const std::lock_guard lock(old_store_);
        Result<Reading> reading = plan_.old->reading(old.text);
        if (!reading)
            return false;
        part.reading = std::move(*reading);
        part.outcome = Outcome::read;
        return true;
    }

    Status take_item(StoreWriter &writer, const PlannedInput &input, Item &&item) {
        ++(item.parsed ? summary_.parsed : summary_.unchanged);
        const InputFile &now = item.parts.front().reading.input;
        const bool changed = input.old != nullptr && input.old->input.hash != now.hash;
        if (changed)
            summary_.changed.push_back(input.path);
        differs_ =
            differs_ || item.parsed || input.old == nullptr || changed || input.old->input.modified != now.modified;
        Status status;
        for (std::size_t i = 0; status && i < item.parts.size(); ++i)
            status = take_part(writer, input, item.parts[i]);
        return status;
    }

    Status take_part(StoreWriter &writer, const PlannedInput &input, Item::Part &part) {
        Reading &reading = part.reading;
        if (part.outcome == Outcome::failed)
            return gone(reading.problems.front());
        if (part.outcome == Outcome::unread) {
            unread_problems_.insert(unread_problems_.end(), reading.problems.begin(), reading.problems.end());
            return writer.add_unread(reading.input, reading.problems);
        }
        named_read_ = named_read_ || input.named;
        Status status = writer.add_text(reading);
        // The text is in the store; the resolver needs the rest only.
        const Language language = reading.text.language;
        give_memory_back(std::move(reading.text.content));
        reading.text = Text();
        reading.text.language = language;
        if (const ManifestRow *row = options_.manifest.of(reading.input.path)) {
            reading.given = std::make_shared<GivenReading>();
            reading.given->row = row;
        }
        readings_.push_back(std::move(reading));
        corrections_.take(std::move(part.corrected));
        return status;
    }

    Status expect_documents() const {
        if (named_read_ || plan_.may_be_empty)
            return {};
        const std::vector<Problem> &first = unread_problems_.empty() ? plan_.problems : unread_problems_;
        const auto named = static_cast<std::size_t>(std::count_if(
            plan_.inputs.begin(), plan_.inputs.end(), [](const PlannedInput &input) { return input.named; }));
        if (named + plan_.problems.size() == 1 && !first.empty())
            return first.front();
        return Problem{ProblemRule::no_documents,
                       Severity::error,
                       {},
                       0,
                       0,
                       named == 0 ? "there is nothing to read"
                                  : "no document could be read from any of the " + std::to_string(named) + " inputs"};
    }

    Result<BuildSummary> write_graph(StoreWriter &writer) {
        if (const Status status = writer.finish_texts(); !status)
            return status.problem();
        const std::jthread settler([&writer] { writer.settle_texts(); }); // handing over takes a while by itself
        std::shared_ptr<void> leftovers;
        GraphParts parts = resolve(readings_, authority_, job_count(options_.jobs), &leftovers, corrections_.placed());
        add_problems(parts);
        name_unmatched(parts.texts);
        parts.info.program_version = version();
        parts.info.texts = static_cast<std::uint32_t>(parts.texts.size());
        parts.info.authority_fingerprint = origin_.authority_fingerprint;
        parts.info.fingerprint = corrections_.with_corrections(std::move(parts.info.fingerprint));
        const std::jthread readings_cleaner =
            give_back(std::tuple(std::move(readings_), std::move(leftovers), std::move(reader_)));
        if (interrupted())
            return interruption();
        UserFiles files;
        for (const Authority::File &file : extra_authority_)
            files.authority.emplace_back(file.name, file.content);
        files.manifests = options_.manifest.files();
        files.corrections = corrections_.files();
        if (const Status status = writer.add_graph(parts, origin_, files); !status)
            return status.problem();
        StoreCounts counts = counts_of(parts);
        set_counts(counts);
        summary_.problems = std::move(parts.problems);
        const std::jthread graph_cleaner = give_back(std::move(parts));
        if (interrupted())
            return interruption();
        if (const Status status = writer.commit(); !status)
            return status.problem();
        return finish();
    }

    /// Giving back memory takes as long as writing the graph, so it is done beside the writing, or not at all.
    template <class Thing> std::jthread give_back(Thing thing) const {
        if (options_.last_work) {
            leave_to_the_end(std::move(thing));
            return {};
        }
        return std::jthread([kept = std::move(thing)]() mutable { kept = Thing(); });
    }

    void add_problems(GraphParts &parts) const {
        const auto append = [&](const std::vector<Problem> &more) {
            parts.problems.insert(parts.problems.end(), more.begin(), more.end());
        };
        for (const Reading &reading : readings_)
            append(reading.problems);
        append(unread_problems_);
        append(corrections_.problems());
        append(problems_of_copies(parts));
        sort_problems(parts.problems);
    }

    BuildPlan &plan_;
    const BuildOptions &options_;
    const Authority &authority_;
    const std::vector<Authority::File> &extra_authority_;
    const StoreOrigin origin_;
    const bool same_origin_; // stored readings hold
    const bool same_manifests_;
    std::mutex old_store_;
    std::mutex used_texts_;
    std::vector<std::string> texts_memory_; // empty, with memory of their own
    BuildSummary summary_;
    std::shared_ptr<const InputReader> reader_; // with the words of each language that it met
    std::vector<Reading> readings_;
    std::vector<Problem> unread_problems_;
    CorrectionRun corrections_;
    bool differs_ = false;    // some input is not what the old store holds
    bool named_read_ = false; // a document was read from one of the inputs asked for
};

} // namespace

StoreOrigin origin_of_run(const BuildOptions &options, const Authority &authority) {
    return {extraction_version, hex(authority.fingerprint()), spell_limits(options.limits)};
}

Result<BuildSummary> run_build(BuildPlan plan, const BuildOptions &options, const Authority &authority,
                               const std::vector<Authority::File> &extra_authority) {
    return BuildRun(plan, options, authority, extra_authority).run();
}

std::vector<Problem> problems_of_copies(const GraphParts &parts) {
    std::vector<Problem> problems;
    for (const Document &document : parts.documents) {
        for (const TextId id : document.texts) {
            const TextRecord &text = parts.texts[id];
            const auto other = std::find_if(document.texts.begin(), document.texts.end(), [&](TextId candidate) {
                return parts.texts[candidate].language == text.language &&
                       parts.texts[candidate].text_sha256 != text.text_sha256;
            });
            if (other == document.texts.end())
                continue;
            std::string message = document.label + " was read with another text";
            if (text.language != Language::unknown)
                message.append(" in ").append(language_name(text.language));
            message += " from " + parts.texts[*other].path + "; both are kept";
            problems.push_back(
                Problem{ProblemRule::text_differs, Severity::warning, text.path, 0, 0, std::move(message)});
        }
    }
    return problems;
}

void sort_problems(std::vector<Problem> &problems) {
    const auto place = [](const Problem &problem) {
        return std::tie(problem.file, problem.line, problem.column, problem.rule, problem.message, problem.severity);
    };
    std::sort(problems.begin(), problems.end(),
              [&](const Problem &left, const Problem &right) { return place(left) < place(right); });
    problems.erase(std::unique(problems.begin(), problems.end(),
                               [&](const Problem &left, const Problem &right) { return place(left) == place(right); }),
                   problems.end());
}

} // namespace recital
