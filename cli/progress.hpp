#pragma once
// A progress bar on standard error: only where that is a terminal, gone when the work is done.

#include <cstddef>
#include <functional>
#include <string>

namespace recital {

class Progress {
  public:
    /// `shown` false keeps it silent whatever standard error is.
    Progress(std::string what, bool shown);
    ~Progress();
    Progress(const Progress &) = delete;
    Progress &operator=(const Progress &) = delete;

    void update(std::size_t done, std::size_t total);
    /// Takes the bar away, so that lines can be printed.
    void clear();
    /// For callers that report progress by a function; empty where nothing would be shown.
    std::function<void(std::size_t, std::size_t)> callback();

  private:
    std::string what_;
    bool shown_;
    bool drawn_ = false;
    std::size_t last_ = 0; // thousandths drawn last
};

} // namespace recital
