#include "extract/ordered_pool.hpp"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>

namespace recital {
namespace {

TEST(OrderedPoolTest, TakesInOrderWhateverTheThreads) {
    for (const unsigned jobs : {1U, 2U, 4U}) {
        for (const std::size_t window : {1U, 3U, 64U}) {
            std::vector<std::size_t> taken;
            const bool done = run_in_order<std::size_t>(
                jobs, 500, window, [](std::size_t index) { return index * 2; },
                [&](std::size_t index, std::size_t item) {
                    EXPECT_EQ(item, index * 2);
                    taken.push_back(index);
                    return true;
                });
            EXPECT_TRUE(done);
            EXPECT_EQ(taken.size(), 500U);
            EXPECT_TRUE(std::is_sorted(taken.begin(), taken.end()));
        }
    }
}

TEST(OrderedPoolTest, StopsWhenToldAndPassesOnWhatIsThrown) {
    for (const unsigned jobs : {1U, 3U}) {
        std::size_t taken = 0;
        const auto make = [](std::size_t index) { return index; };
        EXPECT_FALSE(
            run_in_order<std::size_t>(jobs, 100, 4, make, [&](std::size_t, std::size_t) { return ++taken < 7; }));
        EXPECT_EQ(taken, 7U);
        const auto fail = [](std::size_t index) {
            return index == 20 ? throw std::runtime_error("made badly") : index;
        };
        EXPECT_THROW(run_in_order<std::size_t>(jobs, 100, 4, fail, [](std::size_t, std::size_t) { return true; }),
                     std::runtime_error);
    }
    EXPECT_TRUE(run_in_order<int>(
        4, 0, 4, [](std::size_t) { return 0; }, [](std::size_t, int) { return true; }));
}

} // namespace
} // namespace recital
