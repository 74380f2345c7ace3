#pragma once
// The text of an Akoma Ntoso document of the United Nations (AKN4UN) as a reader sees it: one block a line, footnotes as
// "[1]" where they are called and as "[1] ..." lines at the end of their part, and the provision of every block.
//
// Provisions follow the printed numbers: pp_N, op_N, op_N_a, op_N_a_ii; sect_K_pp_N and sect_K_op_N where sections number
// anew; annex_K_para_N; para_N, counted, in documents without a preamble; res_K_... for the parts of a document that holds
// several resolutions or decisions.

#include <cstddef>
#include <string>
#include <string_view>

#include "extract/akn_places.hpp"
#include "extract/akn_tree.hpp"
#include "extract/reader_words.hpp"
#include "extract/text_builder.hpp"

namespace recital::akn {

class TextReader {
  public:
    /// `base` is the first byte of the buffer that the tree points into, so that places in it can be told.
    TextReader(Text &text, const ReaderWords &words, const char *base) : builder_(text), words_(words), base_(base) {}

    void read_document(const pugi::xml_node &root);

  private:
    // A printed number or letter that waits for the first line of its paragraph.
    struct Label {
        std::string printed;
        std::size_t raw = 0;
    };

    // Where the paragraphs of a body stand.
    struct Base {
        std::string outer; // "res_1_", "annex_2_", "sect_3_", "annex_2_sect_1_" or empty
        bool own = true;   // the document's own operative part, no annex

        static Base of_body(const std::string &outer) { return {outer, true}; }
        static Base of_annex(int number) { return {"annex_" + std::to_string(number) + '_', false}; }
        Base section(int number) const { return {outer + "sect_" + std::to_string(number) + '_', own}; }
        std::string paragraphs() const { return outer + (own ? "op" : "para"); }
        std::string preambular(int number) const { return outer + "pp_" + std::to_string(number); }
        // Of headings and other text without a number. What opens a statement without preamble is its enacting formula.
        std::string unnumbered(bool opening) const {
            return own && opening ? outer + "enacting" : outer.substr(0, outer.empty() ? 0 : outer.size() - 1);
        }
    };

    void read_parts(const pugi::xml_node &document);
    void read_preamble(const pugi::xml_node &preamble);
    void read_body(const pugi::xml_node &body, const Base &base, int depth);
    void read_attachments(const pugi::xml_node &attachments);
    void read_components(const pugi::xml_node &components);
    void read_annex(const pugi::xml_node &node, int number);
    void read_block(const pugi::xml_node &node, Label *pending);
    void read_children(const pugi::xml_node &node, Label *pending);
    void read_numbered(const pugi::xml_node &node, const std::string &base, bool paragraph);
    void read_line(const pugi::xml_node &node, Label *pending);
    void read_inline(const pugi::xml_node &node, std::string &out);
    void read_footnote(const pugi::xml_node &node, std::string &out);
    void read_table(const pugi::xml_node &node);
    void read_row(const pugi::xml_node &row);

    LineLabel read_label(const pugi::xml_node &node, bool paragraph, Label &pending) const;
    void start_section(bool with_preamble);
    BlockKind kind_here(const pugi::xml_node &node) const;
    void mark(const pugi::xml_node &text_node);

    TextBuilder builder_;
    const ReaderWords &words_;
    const char *base_;
    std::string place_ = "cover";
    ParagraphPlaces places_;
    int preambular_ = 0;
    bool plain_ = false;     // no preamble: paragraphs are counted
    bool statement_ = false; // by the President: has no preamble, even where the markup says so
    int annexes_ = 0;
    int resolutions_ = 0;
    std::string outer_; // "res_2_" inside the second of several resolutions
};

} // namespace recital::akn
