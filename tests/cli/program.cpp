#include "tests/cli/program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace recital::test {
namespace {

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() {
        if (pipe2(ends.data(), O_CLOEXEC) != 0)
            throw std::runtime_error("no pipe");
    }
    ~Pipe() {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    void close_end(std::size_t end) {
        if (ends[end] >= 0)
            close(ends[end]);
        ends[end] = -1;
    }
};

[[noreturn]] void become(const std::vector<std::string> &arguments, const Given &given, int in, int out, int error) {
    if (!given.out_path.empty())
        out = open(given.out_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
    dup2(in, STDIN_FILENO);
    dup2(out, STDOUT_FILENO);
    dup2(error, STDERR_FILENO);
    for (const std::string &setting : given.environment)
        putenv(const_cast<char *>(setting.c_str()));
    const std::string name = program().string();
    std::vector<char *> argv{const_cast<char *>(name.c_str())};
    for (const std::string &argument : arguments)
        argv.push_back(const_cast<char *>(argument.c_str()));
    argv.push_back(nullptr);
    execv(name.c_str(), argv.data());
    _exit(127);
}

} // namespace

Ran run(const std::vector<std::string> &arguments, const Given &given) {
    Pipe in;
    Pipe out;
    Pipe error;
    const pid_t child = fork();
    if (child < 0)
        throw std::runtime_error("no process");
    if (child == 0)
        become(arguments, given, in.ends[0], out.ends[1], error.ends[1]);
    in.close_end(0);
    out.close_end(1);
    error.close_end(1);

    Ran ran;
    std::thread interrupter([&] {
        if (given.interrupt_after == 0)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(given.interrupt_after));
        kill(child, SIGINT); // a child that has ended stays until it is waited for below
    });
    std::size_t written = 0;
    if (given.input.empty())
        in.close_end(1);
    while (out.ends[0] >= 0 || error.ends[0] >= 0) {
        std::array<pollfd, 3> waits{{{in.ends[1], POLLOUT, 0}, {out.ends[0], POLLIN, 0}, {error.ends[0], POLLIN, 0}}};
        if (poll(waits.data(), waits.size(), 60'000) <= 0)
            throw std::runtime_error("the program does not answer");
        if ((waits[0].revents & (POLLOUT | POLLERR)) != 0) {
            const ssize_t count = write(in.ends[1], given.input.data() + written, given.input.size() - written);
            written += count > 0 ? static_cast<std::size_t>(count) : 0;
            if (count <= 0 || written == given.input.size())
                in.close_end(1);
        }
        const auto take = [](Pipe &pipe, short events, std::string &text) {
            if (events == 0)
                return;
            std::array<char, 65536> buffer{};
            const ssize_t count = read(pipe.ends[0], buffer.data(), buffer.size());
            if (count <= 0)
                pipe.close_end(0);
            else
                text.append(buffer.data(), static_cast<std::size_t>(count));
        };
        take(out, waits[1].revents, ran.out);
        take(error, waits[2].revents, ran.error);
    }
    interrupter.join();
    int status = 0;
    waitpid(child, &status, 0);
    ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return ran;
}

TemporaryDirectory::TemporaryDirectory() {
    std::string name = (std::filesystem::temp_directory_path() / "recital-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no temporary directory");
    directory_ = name;
}

TemporaryDirectory::~TemporaryDirectory() {
    std::error_code ignored;
    std::filesystem::remove_all(directory_, ignored);
}

std::string TemporaryDirectory::file(const std::string &name, const std::string &content) const {
    const std::filesystem::path path = directory_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
    return path.string();
}

std::string content_of(const std::string &path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace recital::test
