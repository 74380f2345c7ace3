#pragma once
// Things that are costly to make and that each thread needs one of at a time: borrowed, used, given back, used again.

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace recital {

template <class T> class Spares {
  public:
    /// Given back when it goes out of scope.
    class Loan {
      public:
        Loan(Spares &owner, std::unique_ptr<T> thing) : owner_(owner), thing_(std::move(thing)) {}
        Loan(const Loan &) = delete;
        Loan &operator=(const Loan &) = delete;
        ~Loan() {
            const std::lock_guard lock(owner_.mutex_);
            owner_.free_.push_back(std::move(thing_));
        }
        T &operator*() { return *thing_; }
        T *operator->() { return thing_.get(); }

      private:
        Spares &owner_;
        std::unique_ptr<T> thing_;
    };

    /// One that nobody uses; made of `parts` where there is none.
    template <class... Parts> Loan borrow(Parts &&...parts) {
        {
            const std::lock_guard lock(mutex_);
            if (!free_.empty()) {
                std::unique_ptr<T> thing = std::move(free_.back());
                free_.pop_back();
                return Loan(*this, std::move(thing));
            }
        }
        return Loan(*this, std::make_unique<T>(std::forward<Parts>(parts)...));
    }

  private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<T>> free_;
};

} // namespace recital
