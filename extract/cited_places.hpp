#pragma once
// The cited places as they are called in the cited document, in its order: "paragraph 4" of a resolution is op_4, unless its
// paragraphs are numbered through. What was found out is remembered; each thread needs one of its own.

#include <string>
#include <unordered_map>

#include "graph/authority.hpp"

namespace recital {

class CitedPlaces {
  public:
    explicit CitedPlaces(const Authority &authority) : authority_(authority) {}
    /// printed: keys joined by ';' in printed order; cited: key of the document.
    const std::string &of(const std::string &printed, const std::string &cited);

  private:
    const Authority &authority_;
    std::unordered_map<std::string, bool> operative_;        // by cited document: it numbers its paragraphs op_N
    std::unordered_map<std::string, std::string> places_[2]; // printed -> as called, by operative_
};

} // namespace recital
