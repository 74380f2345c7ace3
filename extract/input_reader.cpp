#include "extract/input_reader.hpp"

#include <algorithm>
#include <exception>
#include <thread>

#include "extract/citation.hpp"
#include "graph/child_process.hpp"
#include "graph/input_hash.hpp"
#include "graph/sha256.hpp"

namespace recital {
namespace {

template <class Step> bool attempt(Reading &reading, Step step) {
    try {
        return step();
    } catch (const std::exception &error) {
        Reading bare;
        bare.input = reading.input;
        bare.problems.push_back(Problem{ProblemRule::internal, Severity::error, reading.input.path, 0, 0,
                                        std::string("could not be read: ") + error.what()});
        reading = std::move(bare);
        return false;
    }
}

} // namespace

bool InputReader::open(const std::string &path, FileBuffer &buffer, Reading &reading) const {
    reading.input.path = path;
    if (const Status status = buffer.read(path, context_.limits.max_bytes); !status) {
        reading.problems.push_back(status.problem());
        return false;
    }
    reading.input.size = buffer.bytes().size();
    reading.input.modified = buffer.stamp().modified;
    reading.input.hash = input_hash(buffer.bytes());
    return true;
}

std::vector<ReadInput> InputReader::read(const FileBuffer &buffer, Reading opened, Extent extent) const {
    return read_all(buffer.bytes(), std::move(opened), context_, [&](std::string_view bytes, Reading &reading) {
        return attempt(reading, [&] { return read_one(bytes, reading, extent); });
    });
}

bool InputReader::read_one(std::string_view bytes, Reading &reading, Extent extent) const {
    if (!read_document(bytes, context_, reading))
        return false;
    reading.text_sha256 = sha256(reading.text.content);
    reading.places = places_of(reading.text.blocks);
    if (extent == Extent::everything)
        find_all(reading);
    return true;
}

void InputReader::find_all(Reading &reading) const {
    extract_citations(lexicon_, reading);
    links_.add(reading);
    things_.extract(reading);
}

bool InputReader::extract(Reading &reading) const {
    return attempt(reading, [&] {
        find_all(reading);
        return true;
    });
}

std::string spell_limits(const ReadLimits &limits) {
    return "bytes " + std::to_string(limits.max_bytes) + ", depth " + std::to_string(limits.max_depth) + ", nesting " +
           std::to_string(limits.max_nesting) + ", members " + std::to_string(limits.max_members) + ", unpacked " +
           std::to_string(limits.max_unpacked) +
           // what was not read for want of it is read when it is there
           (find_program(Converters().pdf_to_text).empty() ? ", without the converter of PDF files" : "");
}

unsigned job_count(unsigned jobs) { return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()); }

} // namespace recital
