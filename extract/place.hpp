#pragma once
// Places as they are printed: "paragraphs 138 and 139", "paragraph 3 (c), (d) and (e)", "Article 13, paragraph 1 (a)",
// "chap. IV, sect. E", "annex II, paras. 1-3", "subparagraph (b) of paragraph 4", "第138和139段". What is read are keys of
// provisions as printed ("para_138"); what they mean in the cited document is the resolver's business.

#include <optional>
#include <string>
#include <vector>

#include "extract/line.hpp"

namespace recital {

struct PrintedPlaces {
    std::vector<std::string> keys;
    std::size_t begin = 0; // first token
    std::size_t next = 0;  // first token after it

    /// The keys joined by ';', as mentions hold them.
    std::string joined() const;
};

/// The places whose first word or number stands at token i; nullopt when there is none.
std::optional<PrintedPlaces> read_places(const Line &line, std::size_t i);

} // namespace recital
