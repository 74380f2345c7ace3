#pragma once
// Inputs that hold several documents: JSON Lines, archives. A container gives its members one after the other; each is read
// like a file of its own, by the format that its content shows (it may be a container again), under the path
// "container/member". The container itself is an input without text: its problems, its hash and its time are its own, so
// that a changed container is read anew as a whole. One closed table, as for the readers of documents.

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reader.hpp"
#include "graph/reading.hpp"

namespace recital {

struct Member {
    std::string name;       // unique in the container; a label, never opened as a file
    std::string_view bytes; // hold until the sink returns
    std::size_t line = 0;   // 1-based line of the container at which the member begins; 0 where it has no lines
};

/// Takes a member; false: no more are wanted, and unpacking ends at once.
using MemberSink = std::function<bool(const Member &)>;

struct ContainerFormat {
    std::string_view name;        // "json-lines", "zip"
    std::string_view description; // one line for --help
    bool (*recognises)(std::string_view bytes);
    /// Hands the members on in their order; what is wrong with the container becomes a problem of its reading.
    void (*unpack)(std::string_view bytes, const ReadContext &context, Reading &container, const MemberSink &sink);
};

std::span<const ContainerFormat> container_formats();

/// What was made of one input, or of one member of it.
struct ReadInput {
    Reading reading;
    bool read = false; // false: no document could be read of it, or it is a container
};

/// Reads one document: fills a reading whose input is set but for the format; false where nothing could be read.
using DocumentStep = std::function<bool(std::string_view bytes, Reading &reading)>;

/// All that `bytes` hold, by `step`. One document: just that. A container: itself first, then its members by path. Members
/// of members count too; limits.max_nesting, max_members and max_unpacked hold for the whole input.
std::vector<ReadInput> read_all(std::string_view bytes, Reading opened, const ReadContext &context,
                                const DocumentStep &step);

} // namespace recital
