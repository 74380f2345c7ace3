#include "cli/progress.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

#include <fmt/format.h>

#include "cli/terminal.hpp"

namespace recital {
namespace {

constexpr std::size_t steps = 1000;
constexpr std::size_t bar_width = 30;

} // namespace

Progress::Progress(std::string what, bool shown)
    : what_(std::move(what)), shown_(shown && is_terminal(Stream::error)) {}

Progress::~Progress() { clear(); }

void Progress::update(std::size_t done, std::size_t total) {
    if (!shown_ || total == 0)
        return;
    const std::size_t step = std::min(done, total) * steps / total;
    if (drawn_ && step == last_)
        return;
    last_ = step;
    drawn_ = true;
    const std::size_t full = step * bar_width / steps;
    fmt::print(stderr, "\r{} [{}{}] {} of {}\033[K", what_, std::string(full, '#'), std::string(bar_width - full, '.'),
               done, total);
    static_cast<void>(std::fflush(stderr));
}

void Progress::clear() {
    if (!drawn_)
        return;
    static_cast<void>(std::fputs("\r\033[K", stderr));
    static_cast<void>(std::fflush(stderr));
    drawn_ = false;
}

std::function<void(std::size_t, std::size_t)> Progress::callback() {
    if (!shown_)
        return {};
    return [this](std::size_t done, std::size_t total) { update(done, total); };
}

} // namespace recital
