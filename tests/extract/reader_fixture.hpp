// What tests of readers share: the authority data that the program carries plus a few States, a reading of bytes, and the
// structure of a reading as lines that a table can hold.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "extract/reader.hpp"
#include "tests/places.hpp"

namespace recital::test {

inline const Authority &authority() {
    static const Result<Authority> loaded = [] {
        const std::vector<Authority::File> extra{
            {"states.ttl",
             "@prefix rec: <https://w3id.org/recital/ns#> .\n"
             "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
             "@prefix state: <https://w3id.org/recital/id/test-state/> .\n"
             "state:xaa a rec:State ; rdfs:label \"Aland\"@en ; rec:isoCode \"xaa\" ; rec:word \"Aland\"@en .\n"
             "state:xbb a rec:State ; rdfs:label \"Bland and Cland\"@en ; rec:isoCode \"xbb\" ;\n"
             "    rec:word \"Bland and Cland\"@en .\n"
             "state:xdd a rec:State ; rdfs:label \"Dland (Federal Republic of)\"@en ; rec:isoCode \"xdd\" ;\n"
             "    rec:word \"Dland (Federal Republic of)\"@en .\n"
             "state:xee a rec:State ; rdfs:label \"Eland\"@en ; rec:isoCode \"xee\" ; rec:word \"Eland\"@en .\n"}};
        return Authority::load(extra);
    }();
    return loaded.value();
}

inline const ReadContext &context() {
    static const ReadContext made(authority());
    return made;
}

inline Reading read(std::string_view bytes, std::string path = "input") {
    Reading reading;
    reading.input.path = std::move(path);
    read_document(bytes, context(), reading);
    return reading;
}

inline std::string file_content(const std::filesystem::path &path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::string fixture(std::string_view name) { return file_content(source_dir() / "tests" / "fixtures" / name); }

inline std::string_view block_text(const Reading &reading, const Block &block) {
    return std::string_view(reading.text.content).substr(block.begin, block.end - block.begin);
}

/// One line a block: "op_4_a subparagraph (a) To lig", the text cut after ten bytes of it.
inline std::vector<std::string> outline(const Reading &reading) {
    std::vector<std::string> lines;
    for (const Block &block : reading.text.blocks) {
        std::string line = block.provision.empty() ? "-" : block.provision;
        line += ' ';
        line += name_of(block.kind);
        line += ' ';
        line += block_text(reading, block).substr(0, 10);
        lines.push_back(std::move(line));
    }
    return lines;
}

/// "kind target" of every link, sorted.
inline std::vector<std::string> links(const Reading &reading) {
    std::vector<std::string> lines;
    for (const Link &link : reading.links) {
        lines.push_back(std::string(name_of(link.kind)) + ' ' + link.target);
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

/// "rule line:column" of every problem.
inline std::vector<std::string> problems(const Reading &reading) {
    std::vector<std::string> lines;
    for (const Problem &problem : reading.problems) {
        lines.push_back(std::string(problem_rule_name(problem.rule)) + ' ' + std::to_string(problem.line) + ':' +
                        std::to_string(problem.column));
    }
    return lines;
}

} // namespace recital::test
