#pragma once
// The record of the meeting at which a text was adopted, from the text's own symbol and the number of the meeting: the plenary
// records of an organ make one series. Source: the Dag Hammarskjöld Library's guide to document symbols.

#include <string>
#include <string_view>

#include "graph/symbol.hpp"

namespace recital {

/// Its canonical symbol: S/PV.5430 of S/RES/1674(2006) and "5430", A/75/PV.41 of A/RES/75/100 and "41", E/2021/SR.11 of E/RES/2021/7 and "11". Empty for
/// anything but resolutions, decisions and presidential statements, for organs without such a series, and where the symbol
/// lacks the session or year that numbers it.
std::string meeting_record(const Symbol &adopted, std::string_view meeting);

} // namespace recital
