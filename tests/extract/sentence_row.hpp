#pragma once
// A row of a table of sentences: what a careful reader finds in it, as statements() writes it down.

#include <ostream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/extract/sentence.hpp"

namespace recital::test {

struct Row {
    const char *name;
    const char *sentence;
    std::vector<std::string> expected;
    Setting setting = {};
};

inline void PrintTo(const Row &row, std::ostream *out) { *out << row.name; }

} // namespace recital::test
