#pragma once
// A table of text for people: columns as wide as their longest cell, or narrower so that the table fits the terminal, with
// long cells wrapped.

#include <string>
#include <string_view>
#include <vector>

namespace recital {

class TextTable {
  public:
    explicit TextTable(std::vector<std::string> headings) : rows_{std::move(headings)} {}
    /// As many cells as there are headings. Control characters become blanks.
    void add(std::vector<std::string> cells);
    bool empty() const { return rows_.size() == 1; }
    /// Indented by two blanks, the headings faint, the first column strong.
    std::string shown() const;

  private:
    std::vector<std::vector<std::string>> rows_;
};

} // namespace recital
