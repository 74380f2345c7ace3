#pragma once
// What a writer leaves out of a table of cells because those who read the file would take it for something else: counted by column
// and reason, and named with the first of each, so that nothing is missing in silence.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/columns.hpp"
#include "graph/problem.hpp"

namespace recital {

/// One way in which a value is misread.
struct MisreadRule {
    bool (*broken_by)(const Cell &cell);
    std::string_view why; // "it is no finite number"
};

class LeftOut {
  public:
    /// Columns and rules must outlive it.
    LeftOut(std::span<const Column> columns, std::span<const MisreadRule> rules) : columns_(columns), rules_(rules) {}

    /// True where the cell of the column is to be left out; `item` names the node or edge whose cell it is.
    bool leaves_out(std::size_t column, const Cell &cell, std::string_view item);

    /// A note for each column and rule: how many values, and the first of them.
    void report(std::vector<Problem> &problems) const;

  private:
    struct Count {
        std::size_t column = 0;
        std::size_t rule = 0;
        std::uint64_t values = 0;
        std::string item;
        std::string value;
    };
    std::span<const Column> columns_;
    std::span<const MisreadRule> rules_;
    std::vector<Count> counts_; // in the order in which they were met
};

/// Numbers that are not finite, which no format for networks has a spelling of that all its readers know.
bool is_no_finite_number(const Cell &cell);

} // namespace recital
