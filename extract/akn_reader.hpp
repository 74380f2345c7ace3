#pragma once
// Reader of the United Nations' own XML (AKN4UN, Akoma Ntoso 3.0 with the UN's names).

#include <string_view>

#include "extract/reader.hpp"

namespace recital {

/// True for bytes that begin as an Akoma Ntoso document does, however damaged the rest is.
bool recognises_akn(std::string_view bytes);
bool read_akn(std::string_view bytes, const ReadContext &context, Reading &reading);

} // namespace recital
