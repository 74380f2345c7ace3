#pragma once
// How many different hashes there were among very many. They are put into a table by a thread of its own: the table is larger than
// what a processor keeps near, so that almost every one of them waits for memory, and whoever makes them would wait with it.

#include <cstdint>
#include <memory>
#include <vector>

namespace recital {

class DistinctHashes {
  public:
    DistinctHashes();
    ~DistinctHashes();

    void insert(std::uint64_t hash) {
        log_.push_back(hash);
        if (log_.size() == batch)
            hand_over();
    }
    /// Of those so far.
    std::uint64_t count();

  private:
    static constexpr std::size_t batch = std::size_t{1} << 14;
    struct Worker;
    void hand_over();
    std::vector<std::uint64_t> log_;
    std::unique_ptr<Worker> worker_; // from the first full batch on
};

} // namespace recital
