#pragma once
// The places of a document that was read, as what cites them finds them.
//
// "Paragraph 29 of resolution 76/181" is op_29 by the type of the document. Where the resolution has no such paragraph, and the
// declaration that it adopts has one, that is meant: people cite the declaration by either name.

#include <string>
#include <string_view>
#include <unordered_set>

namespace recital {

class KnownPlaces {
  public:
    /// Keys, a line each; views of what must live as long as this.
    void add(std::string_view keys);
    bool empty() const { return places_.empty(); }

    /// The place itself, or one that lies in it.
    bool holds(std::string_view place) const;
    /// The only numbered paragraph, of an annex or of the whole document, that bears the number of an operative paragraph that is
    /// not there: "annex_para_29" for "op_29", with what follows it. Empty for places that exist and where none or several do.
    std::string meant_by(std::string_view place) const;

  private:
    std::unordered_set<std::string_view> places_;
};

} // namespace recital
