#include "extract/input_reader.hpp"

#include <algorithm>
#include <exception>
#include <thread>

#include "extract/citation.hpp"
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
    reading.input.sha256 = sha256(buffer.bytes());
    return true;
}

bool InputReader::parse(const FileBuffer &buffer, Reading &reading) const {
    if (!parse_structure(buffer, reading))
        return false;
    return attempt(reading, [&] {
        extract_citations(lexicon_, reading);
        links_.add(reading);
        things_.extract(reading);
        return true;
    });
}

bool InputReader::parse_structure(const FileBuffer &buffer, Reading &reading) const {
    return attempt(reading, [&] {
        if (!read_document(buffer.bytes(), context_, reading))
            return false;
        reading.text_sha256 = sha256(reading.text.content);
        reading.places = places_of(reading.text.blocks);
        return true;
    });
}

std::string spell_limits(const ReadLimits &limits) {
    return "bytes " + std::to_string(limits.max_bytes) + ", depth " + std::to_string(limits.max_depth);
}

unsigned job_count(unsigned jobs) { return jobs != 0 ? jobs : std::max(1U, std::thread::hardware_concurrency()); }

} // namespace recital
