#pragma once
// A table of text for people: columns as wide as their longest cell, or narrower so that the table fits the terminal, with
// long cells wrapped.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// How a column is set. number: flush right. cut: in one line that ends in an ellipsis where it was too long; such columns give
/// way before others do.
enum class Setting : std::uint8_t { wrapped, number, cut };

struct Heading {
    std::string text;
    Setting setting = Setting::wrapped;
};

class TextTable {
  public:
    explicit TextTable(std::vector<std::string> headings);
    explicit TextTable(const std::vector<Heading> &headings);
    /// As many cells as there are headings. Control characters become blanks.
    void add(std::vector<std::string> cells);
    bool empty() const { return rows_.size() == 1; }
    /// Indented by two blanks, the headings faint, the first column strong.
    std::string shown() const;

  private:
    std::vector<std::size_t> widths() const;

    std::vector<Setting> settings_;
    std::vector<std::vector<std::string>> rows_; // the headings first
};

} // namespace recital
