#pragma once
// What the address of a link alone tells: the type of document that it leads to, its symbol, its language. The forms of
// addresses are data (token classes address and press_stem of ontologies/authority/pages.ttl). Schemes, "www.", doubled
// slashes, percent codes and letter case make no difference; an address that shortens another tells nothing.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/authority.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {

struct LinkAddress {
    DocumentType type = DocumentType::web_page;
    std::optional<Symbol> symbol;
    Language language = Language::unknown;
    int year = 0;        // of a press release or news story; 0: not told
    bool known = false;  // a form of the data: the type is told, and not merely that nothing else is
    bool opaque = false; // leads to anything
};

class LinkAddresses {
  public:
    explicit LinkAddresses(const Authority &authority);
    LinkAddress read(std::string_view url) const;

  private:
    struct Piece {
        std::string text; // literal in lower case, or the name of what stands there
        bool named = false;
    };
    struct Form {
        std::vector<Piece> pieces;
        std::size_t literal = 0; // bytes: the form that prints most goes first
        DocumentType type = DocumentType::document;
        bool opaque = false;
    };
    struct Stem {
        std::string letters;
        std::string series;
    };
    bool match(const Form &form, std::string_view address, std::string_view lower, LinkAddress &found) const;
    bool take(std::string_view name, std::string_view value, LinkAddress &found) const;
    std::optional<Symbol> press(std::string_view stem) const;

    std::vector<Form> forms_;
    std::vector<Stem> stems_; // longest first
};

/// True for text that is an address, or begins one: "https://...", "www....".
bool is_address(std::string_view text);

} // namespace recital
