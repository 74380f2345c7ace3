#pragma once
// A store of the example documents, made once for all tests of a fixture, and what is printed when it is asked.

#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "tests/cli/program.hpp"

namespace recital::test {

class ExampleStore : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        directory_ = new TemporaryDirectory;
        store_ = directory_->path("examples.db");
        const Ran ran = run({"build", example_documents(), "-o", store_});
        ASSERT_EQ(ran.code, 0) << ran.error;
        summary_ = ran.out;
    }
    static void TearDownTestSuite() {
        delete directory_;
        directory_ = nullptr;
    }

    /// `command` is the first of the arguments; the store is put behind it.
    static Ran asked(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, store_);
        return run(arguments);
    }
    /// What such a command prints; it must succeed.
    static std::string answer(const std::vector<std::string> &arguments) {
        const Ran ran = asked(arguments);
        EXPECT_EQ(ran.code, 0) << ran.error;
        return ran.out;
    }

    static std::vector<std::string> lines(const std::string &text) {
        std::vector<std::string> out;
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);)
            out.push_back(line);
        return out;
    }

    static inline TemporaryDirectory *directory_ = nullptr;
    static inline std::string store_;
    static inline std::string summary_; // what the build printed
};

} // namespace recital::test
