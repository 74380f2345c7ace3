#pragma once
// What is wrong with a person's authority files, line by line, before anything is built with them: terms that are misspelt,
// values of the wrong kind, words without a language, names that are another's already, links that lead nowhere, persons who
// leave a role before they have it. A build takes all but what breaks it; this says what it would pass over.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "graph/authority.hpp"
#include "graph/problem.hpp"

namespace recital {

/// What the files add, by what people call it: "names", "verb forms", "officials" ...
struct AuthorityCount {
    std::string what;
    std::size_t count = 0;
};

struct AuthorityReport {
    std::vector<Problem> problems; // in the order of files and lines
    std::vector<AuthorityCount> adds;
};

AuthorityReport check_authority(std::span<const Authority::File> files);

/// Things that the files say are the same in a circle, a warning for each, where it begins: they are joined, under the first
/// name of them.
std::vector<Problem> circles_of(std::span<const Authority::File> files);

} // namespace recital
