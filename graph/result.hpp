#pragma once
// Result<T>: a value or the Problem that stood in its way. Problems are values at document level; exceptions stay at the
// edges of third-party code and never cross a public function of recital.

#include <cassert>
#include <utility>
#include <variant>

#include "graph/problem.hpp"

namespace recital {

template <class T> class [[nodiscard]] Result {
  public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : state_(std::in_place_index<1>, std::move(problem)) {}

    explicit operator bool() const { return state_.index() == 0; }
    T &value() {
        assert(*this);
        return *std::get_if<0>(&state_);
    }
    const T &value() const {
        assert(*this);
        return *std::get_if<0>(&state_);
    }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    const Problem &problem() const {
        assert(!*this);
        return *std::get_if<1>(&state_);
    }

  private:
    std::variant<T, Problem> state_;
};

/// Outcome of an action that yields nothing: ok, or the Problem.
class [[nodiscard]] Status {
  public:
    Status() = default;
    Status(Problem problem) : problem_(std::move(problem)), failed_(true) {}

    explicit operator bool() const { return !failed_; }
    const Problem &problem() const {
        assert(failed_);
        return problem_;
    }

  private:
    Problem problem_;
    bool failed_ = false;
};

} // namespace recital
