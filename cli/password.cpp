#include "cli/password.hpp"

#include <cstdlib>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include "cli/interrupt.hpp"
#include "cli/terminal.hpp"

namespace recital {
namespace {

constexpr const char *variable = "RECITAL_PASSWORD";
constexpr std::size_t longest = 4096;

Problem problem(ProblemRule rule, std::string message) { return {rule, Severity::error, {}, 0, 0, std::move(message)}; }

/// The terminal, silent for as long as this lives.
class SilentTerminal {
  public:
    SilentTerminal() : descriptor_(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)) {
        if (descriptor_ < 0 || tcgetattr(descriptor_, &before_) != 0)
            return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        silent.c_lflag |= ECHONL;
        ready_ = tcsetattr(descriptor_, TCSAFLUSH, &silent) == 0;
    }
    SilentTerminal(const SilentTerminal &) = delete;
    SilentTerminal &operator=(const SilentTerminal &) = delete;
    ~SilentTerminal() {
        if (ready_)
            tcsetattr(descriptor_, TCSAFLUSH, &before_);
        if (descriptor_ >= 0)
            ::close(descriptor_);
    }
    bool ready() const { return ready_; }

    bool print(const std::string &text) const {
        return ::write(descriptor_, text.data(), text.size()) == static_cast<ssize_t>(text.size());
    }

    /// A line; false when it was broken off.
    bool read_line(std::string &line) const {
        char c = '\0';
        while (line.size() < longest) {
            if (::read(descriptor_, &c, 1) != 1)
                return false;
            if (c == '\n')
                return true;
            line += c;
        }
        return false;
    }

  private:
    int descriptor_;
    termios before_{};
    bool ready_ = false;
};

} // namespace

Result<std::string> ask_password(const std::string &user) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): nothing in the program changes the environment
    if (const char *set = std::getenv(variable); set != nullptr)
        return std::string(set);
    const SilentTerminal terminal;
    std::string line;
    if (!terminal.ready() || !terminal.print("Password of " + printable(user) + ": "))
        return problem(ProblemRule::usage, std::string("no password: set ") + variable +
                                               ", or start the program at a terminal and type it");
    if (!terminal.read_line(line))
        return interrupted() ? problem(ProblemRule::interrupted, "stopped before anything was sent")
                             : problem(ProblemRule::usage, "no password was typed");
    return line;
}

} // namespace recital
