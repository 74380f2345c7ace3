#pragma once
// Which paragraph a lettered or Roman label belongs to, when all one has is the labels in the order of the lines: "(a)" opens
// a list, "(b)" goes on with it, "(i)" after "(h)" is a letter and after "(b)" a Roman numeral one level deeper.

#include <string>
#include <string_view>
#include <vector>

namespace recital {

class LabelStack {
  public:
    /// Forgets all labels: a new numbered paragraph begins.
    void clear() { levels_.clear(); }
    /// Places a label and returns its steps joined by '_', outermost first: "a", "a_ii".
    std::string place(std::string_view label);

  private:
    std::vector<std::string> levels_;
};

} // namespace recital
