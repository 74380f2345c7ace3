#pragma once
// Dates as mastheads and closing lines print them, in six languages: "28 April 2006", "1er janvier 2001", "10 de diciembre
// de 2020", "2020年12月10日", "10 كانون الأول/ديسمبر 2020".

#include <string_view>

#include "extract/reader_words.hpp"
#include "graph/date.hpp"

namespace recital {

/// The first whole date in folded text (fold_words); no date when there is none.
Date first_date(std::string_view folded, const ReaderWords &words);
/// True when folded text is a date and nothing else.
bool is_date_line(std::string_view folded, const ReaderWords &words);

} // namespace recital
