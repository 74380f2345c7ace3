#pragma once
// Every date of running text as spans of days, in the forms of UN pages and six languages: "8-9 March 2017", "2 and 3 June
// 2019", "23, 24 and 28 July", "April 16, 2014", "30 June-2 July 2014", "21July 2009", "September 2014", "2011-04-05",
// "2020年10月7日". Month names and the words between days are the authority data's (token classes month, and, range, of, ...).
// What is no day of the calendar is no date. Numeric dates are taken only where day and month cannot be confused.

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/scan_words.hpp"
#include "graph/authority.hpp"
#include "graph/date.hpp"

namespace recital {

struct DaySpan {
    Date from;
    Date to; // of one day or month: equals from
    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

struct PrintedDate {
    std::size_t first_word = 0; // in the scanned words
    std::size_t words = 0;
    std::uint32_t begin = 0; // bytes
    std::uint32_t end = 0;
    std::vector<DaySpan> spans; // in printed order; days that are listed are spans of their own
    bool year_missing = false;  // the year is not printed: years of the spans are 0 until it is inherited
    bool has_day = false;       // false: month and year alone
};

class DateSpans {
  public:
    explicit DateSpans(const Authority &authority);
    /// All dates in text order. `no_days`, where given, receives what is printed as a date but is in no calendar ("30 February
    /// 2012"); such have no spans.
    std::vector<PrintedDate> find(const std::vector<ScanWord> &words,
                                  std::vector<PrintedDate> *no_days = nullptr) const;

  private:
    struct Attempt;
    PhraseTable phrases_;
};

/// Gives a date without a year this year; false, and the date as it was, where a day would not exist.
bool inherit_year(PrintedDate &date, int year);

} // namespace recital
