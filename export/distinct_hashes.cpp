#include "export/distinct_hashes.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace recital {
namespace {

/// A set of hashes in one block of memory.
class Table {
  public:
    void insert(const std::vector<std::uint64_t> &hashes) {
        while ((used_ + hashes.size()) * 4 > slots_.size() * 3)
            grow();
        // Memory is asked for well before it is looked at.
        constexpr std::size_t ahead = 16;
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            if (i + ahead < hashes.size())
                __builtin_prefetch(&slots_[hashes[i + ahead] & (slots_.size() - 1)], 1);
            used_ += put(hashes[i] == empty ? 1 : hashes[i]) ? 1 : 0;
        }
    }
    std::uint64_t size() const { return used_; }

  private:
    static constexpr std::uint64_t empty = 0;

    bool put(std::uint64_t hash) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = hash & mask;
        for (; slots_[at] != empty; at = (at + 1) & mask)
            if (slots_[at] == hash)
                return false;
        slots_[at] = hash;
        return true;
    }
    void grow() {
        std::vector<std::uint64_t> old(slots_.size() * 2);
        old.swap(slots_);
        for (const std::uint64_t hash : old)
            if (hash != empty)
                put(hash);
    }

    std::vector<std::uint64_t> slots_ = std::vector<std::uint64_t>(std::size_t{1} << 12); // a power of two
    std::size_t used_ = 0;
};

} // namespace

struct DistinctHashes::Worker {
    Worker() : thread([this](const std::stop_token &stop) { work(stop); }) {}

    void work(const std::stop_token &stop) {
        std::unique_lock lock(mutex);
        while (changed.wait(lock, stop, [this] { return full; })) {
            lock.unlock();
            table.insert(hashes);
            lock.lock();
            full = false;
            changed.notify_all();
        }
    }

    Table table;                       // of the thread while `full`
    std::vector<std::uint64_t> hashes; // the same
    bool full = false;
    std::mutex mutex;
    std::condition_variable_any changed;
    std::jthread thread;
};

DistinctHashes::DistinctHashes() { log_.reserve(batch); }
DistinctHashes::~DistinctHashes() = default;

void DistinctHashes::hand_over() {
    if (worker_ == nullptr)
        worker_ = std::make_unique<Worker>();
    {
        std::unique_lock lock(worker_->mutex);
        worker_->changed.wait(lock, [this] { return !worker_->full; });
        worker_->hashes.swap(log_);
        worker_->full = true;
    }
    worker_->changed.notify_all();
    log_.clear();
    log_.reserve(batch);
}

std::uint64_t DistinctHashes::count() {
    if (worker_ == nullptr) {
        Table table;
        table.insert(log_);
        return table.size();
    }
    hand_over();
    std::unique_lock lock(worker_->mutex);
    worker_->changed.wait(lock, [this] { return !worker_->full; });
    return worker_->table.size();
}

} // namespace recital
