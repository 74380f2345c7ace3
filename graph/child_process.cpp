#include "graph/child_process.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace recital {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t errors_kept = 4096; // bytes
constexpr std::size_t piece = 1U << 16;   // bytes read or written at once
constexpr int exec_failed = 127;
constexpr const char *default_path = "/usr/local/bin:/usr/bin:/bin";

class Descriptor {
  public:
    Descriptor() = default;
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }

    int get() const { return fd_; }
    void set(int fd) {
        close();
        fd_ = fd;
    }
    void close() {
        if (fd_ >= 0)
            ::close(fd_);
        fd_ = -1;
    }

  private:
    int fd_ = -1;
};

/// Two ends that no other program started meanwhile gets to hold. Sockets, as writing to one whose reader is gone can be
/// told to raise no signal.
struct Channel {
    Descriptor ours;
    Descriptor theirs;

    bool open() {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
            return false;
        ours.set(ends[0]);
        theirs.set(ends[1]);
        return ::fcntl(ours.get(), F_SETFL, O_NONBLOCK) == 0;
    }
};

void limit(int resource, rlim_t value) {
    const struct rlimit bound { value, value };
    ::setrlimit(static_cast<__rlimit_resource_t>(resource), &bound);
}

/// In the child, between fork and exec: nothing here may allocate or lock.
[[noreturn]] void become(const char *program, char *const *arguments, char *const *environment, int in, int out,
                         int err, const ChildLimits &limits) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_CPU, static_cast<rlim_t>(std::chrono::ceil<std::chrono::seconds>(limits.time).count()) + 1);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, limits.output);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    if (::dup2(in, STDIN_FILENO) >= 0 && ::dup2(out, STDOUT_FILENO) >= 0 && ::dup2(err, STDERR_FILENO) >= 0) {
        ::close_range(STDERR_FILENO + 1, ~0U, 0);
        ::execve(program, arguments, environment);
    }
    ::_exit(exec_failed);
}

/// Takes what is there; false at the end of the stream. What is beyond `most` is counted, not kept.
bool drain(int fd, std::string &into, std::size_t most, bool &beyond) {
    std::array<char, piece> buffer;
    for (;;) {
        const ssize_t got = ::read(fd, buffer.data(), buffer.size());
        if (got > 0) {
            const std::size_t room = most - std::min(most, into.size());
            beyond = beyond || static_cast<std::size_t>(got) > room;
            into.append(buffer.data(), std::min(static_cast<std::size_t>(got), room));
            if (beyond)
                return true;
            continue;
        }
        if (got < 0 && errno == EINTR)
            continue;
        return got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    }
}

/// Gives what the reader takes; false when there is nothing more to give, or nobody to take it.
bool feed(int fd, std::string_view &input) {
    while (!input.empty()) {
        const ssize_t sent = ::send(fd, input.data(), std::min(piece, input.size()), MSG_NOSIGNAL);
        if (sent > 0) {
            input.remove_prefix(static_cast<std::size_t>(sent));
            continue;
        }
        if (sent < 0 && errno == EINTR)
            continue;
        return sent < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    }
    return false;
}

struct Streams {
    Channel in;
    Channel out;
    Channel err;
};

/// Feeds and drains until the child has closed its outputs, its time is over or it has written too much.
ChildEnd exchange(Streams &streams, std::string_view input, const ChildLimits &limits, Clock::time_point deadline,
                  ChildResult &result) {
    bool writing = true;
    bool out_open = true;
    bool err_open = true;
    bool beyond = false;
    bool ignored = false;
    while (out_open || err_open) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0)
            return ChildEnd::too_slow;
        std::array<pollfd, 3> watched{{{out_open ? streams.out.ours.get() : -1, POLLIN, 0},
                                       {err_open ? streams.err.ours.get() : -1, POLLIN, 0},
                                       {writing ? streams.in.ours.get() : -1, POLLOUT, 0}}};
        if (::poll(watched.data(), watched.size(), static_cast<int>(std::min<decltype(left)>(left, 1000))) < 0 &&
            errno != EINTR)
            return ChildEnd::too_slow;
        if (writing && watched[2].revents != 0 && !feed(streams.in.ours.get(), input)) {
            writing = false;
            streams.in.ours.close();
        }
        if (out_open && watched[0].revents != 0)
            out_open = drain(streams.out.ours.get(), result.output, limits.output, beyond);
        if (beyond)
            return ChildEnd::too_much;
        if (err_open && watched[1].revents != 0)
            err_open = drain(streams.err.ours.get(), result.errors, errors_kept, ignored);
    }
    return ChildEnd::exited;
}

/// Waits for the child until the deadline; false when it has not ended by then. Its number stays taken.
bool await(pid_t child, Clock::time_point deadline) {
    for (std::chrono::microseconds pause{200};; pause = std::min(pause * 2, std::chrono::microseconds(20'000))) {
        siginfo_t ended{};
        const int told = ::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOHANG | WNOWAIT);
        if ((told == 0 && ended.si_pid == child) || (told < 0 && errno != EINTR))
            return true;
        if (Clock::now() >= deadline)
            return false;
        ::usleep(static_cast<useconds_t>(pause.count()));
    }
}

} // namespace

std::string find_program(std::string_view name) {
    if (name.empty())
        return {};
    if (name.find('/') != std::string_view::npos)
        return ::access(std::string(name).c_str(), X_OK) == 0 ? std::string(name) : std::string();
    const char *set = std::getenv("PATH");
    std::string_view path = set != nullptr ? set : default_path;
    while (!path.empty()) {
        const std::size_t colon = path.find(':');
        const std::string_view folder = path.substr(0, colon);
        path.remove_prefix(colon == std::string_view::npos ? path.size() : colon + 1);
        if (!folder.starts_with('/'))
            continue; // a program out of whatever folder happens to be the current one is not wanted
        std::string candidate = std::string(folder) + '/' + std::string(name);
        if (::access(candidate.c_str(), X_OK) == 0)
            return candidate;
    }
    return {};
}

ChildResult run_child(const std::vector<std::string> &arguments, std::string_view input, const ChildLimits &limits) {
    ChildResult result;
    const std::string program = arguments.empty() ? std::string() : find_program(arguments.front());
    if (program.empty()) {
        result.code = ENOENT;
        return result;
    }
    std::vector<std::string> words = arguments;
    std::vector<char *> argv;
    for (std::string &word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    const char *set = std::getenv("PATH");
    std::string path = std::string("PATH=") + (set != nullptr ? set : default_path);
    std::string locale = "LC_ALL=C.UTF-8";
    std::array<char *, 3> environment{path.data(), locale.data(), nullptr};
    Streams streams;
    if (!streams.in.open() || !streams.out.open() || !streams.err.open()) {
        result.code = errno;
        return result;
    }
    const Clock::time_point deadline = Clock::now() + limits.time;
    const pid_t child = ::fork();
    if (child < 0) {
        result.code = errno;
        return result;
    }
    if (child == 0)
        become(program.c_str(), argv.data(), environment.data(), streams.in.theirs.get(), streams.out.theirs.get(),
               streams.err.theirs.get(), limits);
    ::setpgid(child, child); // here too, so that it is done before anything is sent to the group
    streams.in.theirs.close();
    streams.out.theirs.close();
    streams.err.theirs.close();
    result.end = exchange(streams, input, limits, deadline, result);
    if (result.end == ChildEnd::exited && !await(child, deadline))
        result.end = ChildEnd::too_slow;
    ::kill(-child, SIGKILL); // and whatever it started
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (result.end != ChildEnd::exited)
        return result;
    if (WIFSIGNALED(status)) {
        result.end = WTERMSIG(status) == SIGXCPU ? ChildEnd::too_slow : ChildEnd::crashed;
        result.code = WTERMSIG(status);
    } else {
        result.code = WEXITSTATUS(status);
        if (result.code == exec_failed && result.output.empty() && result.errors.empty()) {
            result.end = ChildEnd::not_started;
            result.code = ENOEXEC;
        }
    }
    return result;
}

std::string describe_end(const ChildResult &result, const ChildLimits &limits) {
    switch (result.end) {
    case ChildEnd::exited:
        return "ended with exit code " + std::to_string(result.code);
    case ChildEnd::crashed:
        return "crashed (signal " + std::to_string(result.code) + ")";
    case ChildEnd::too_slow:
        return "did not end within " + std::to_string(std::chrono::ceil<std::chrono::seconds>(limits.time).count()) +
               " s";
    case ChildEnd::too_much:
        return "wrote more than " + std::to_string(limits.output) + " bytes";
    case ChildEnd::not_started:
        return "could not be started: " + std::generic_category().message(result.code);
    }
    return {};
}

} // namespace recital
