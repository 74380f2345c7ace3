#pragma once
// Work shared over threads whose results are taken in order: `make(index)` runs on any thread, `take(index, item)` on
// whichever thread is free, one at a time and in the order of the indices. No thread waits while there is something to do, and
// none is more than `window` items ahead of what was taken, so that memory stays bounded.

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace recital {

template <class Item, class Make, class Take> class OrderedPool {
  public:
    OrderedPool(std::size_t count, std::size_t window, Make &make, Take &take)
        : count_(count), slots_(std::max<std::size_t>(window, 1)), make_(make), take_(take) {}

    /// False when a `take` returned false: everything stops then. What is thrown by either is thrown on, after all threads ended.
    bool run(unsigned jobs) {
        {
            std::vector<std::jthread> helpers;
            for (std::size_t i = 1; i < std::min<std::size_t>(jobs, count_); ++i)
                helpers.emplace_back([this] { work(); });
            work();
        }
        if (failure_)
            std::rethrow_exception(failure_);
        return !stopped_;
    }

  private:
    void work() {
        std::unique_lock lock(mutex_);
        try {
            while (!stopped_ && taken_ < count_) {
                std::optional<Item> &ready = slots_[taken_ % slots_.size()];
                if (!taking_ && ready)
                    take_one(lock, ready);
                else if (made_ < count_ && made_ < taken_ + slots_.size())
                    make_one(lock);
                else
                    changed_.wait(lock);
            }
        } catch (...) {
            if (!lock.owns_lock())
                lock.lock();
            failure_ = std::current_exception();
            stopped_ = true;
        }
        changed_.notify_all();
    }

    void take_one(std::unique_lock<std::mutex> &lock, std::optional<Item> &ready) {
        taking_ = true;
        Item item = std::move(*ready);
        ready.reset();
        const std::size_t index = taken_;
        lock.unlock();
        const bool go_on = take_(index, std::move(item));
        lock.lock();
        taking_ = false;
        ++taken_;
        stopped_ = stopped_ || !go_on;
        changed_.notify_all();
    }

    void make_one(std::unique_lock<std::mutex> &lock) {
        const std::size_t index = made_++;
        lock.unlock();
        Item item = make_(index);
        lock.lock();
        slots_[index % slots_.size()] = std::move(item);
        changed_.notify_all();
    }

    const std::size_t count_;
    std::vector<std::optional<Item>> slots_; // what is made and not yet taken, by index modulo the window
    Make &make_;
    Take &take_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::size_t made_ = 0;  // indices handed out
    std::size_t taken_ = 0; // indices done with
    bool taking_ = false;
    bool stopped_ = false;
    std::exception_ptr failure_;
};

template <class Item, class Make, class Take>
bool run_in_order(unsigned jobs, std::size_t count, std::size_t window, Make make, Take take) {
    return OrderedPool<Item, Make, Take>(count, window, make, take).run(jobs);
}

} // namespace recital
