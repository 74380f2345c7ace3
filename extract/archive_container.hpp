#pragma once
// Zip and tar archives as inputs that hold several documents (extract/container.hpp): each file in them is a document of its
// own, named by its path in the archive. Hidden files, and what systems add to archives, are passed over.

#include <string_view>

#include "extract/container.hpp"

namespace recital {

/// A zip archive that is no document itself, as those of word processors are.
bool recognises_zip_container(std::string_view bytes);
bool recognises_tar_container(std::string_view bytes);
void unpack_archive(std::string_view bytes, const ReadContext &context, Reading &container, const MemberSink &sink);

} // namespace recital
