#pragma once
// Which organ's series a printed number can belong to: by its shape, by the year of a date beside it, and by the year of the
// citing document (nothing cites what is not there yet). Sources: the numbering rules of the Editorial Manual.

#include <string_view>

#include "graph/reading.hpp"

namespace recital {

/// A printed number of a resolution or decision taken apart; see extract/number.hpp for its normal form.
struct NumberParts {
    int first = 0;
    bool has_slash = false;
    bool special = false;      // S-10/2, ES-11/1
    bool bracket = false;      // 217(III)
    bool bracket_year = false; // 1674(2006)
    int year = 0;              // in brackets
};

NumberParts number_parts(std::string_view text);

/// True when the organ can have given the number. year: of a printed date, 0 = none. A body outside the series of symbols
/// (Organ::none) can have given any.
bool number_fits(Organ organ, std::string_view text, int year, const DocumentFacts &citing);

} // namespace recital
