#pragma once
// Where the paragraphs and list items of an AKN4UN document stand: places follow printed numbers; letters and Roman numerals
// stand below the last numbered paragraph, however the markup nests them.

#include <string>

#include "extract/label_stack.hpp"
#include "extract/text_lines.hpp"

namespace recital::akn {

class ParagraphPlaces {
  public:
    /// Forgets the last numbered paragraph: a body or section begins.
    void start_body();
    /// Forgets also how many paragraphs were counted: a document begins.
    void start_document();

    /// Place of a paragraph. `base` is where numbered ones stand ("op", "annex_1_para"); `counted` is where those without a
    /// number are counted ("para"), empty where they go on with the last one.
    std::string paragraph(const std::string &base, const LineLabel &label, const std::string &counted);
    /// Place of a list item below `parent`.
    std::string item(const std::string &parent, const LineLabel &label);

    /// The next counted place: "para_3".
    std::string count(const std::string &counted);
    bool counted() const { return counted_ > 0; }
    bool numbered() const { return !last_.empty(); }

  private:
    std::string last_; // place of the last numbered paragraph
    LabelStack labels_;
    int counted_ = 0;
};

} // namespace recital::akn
