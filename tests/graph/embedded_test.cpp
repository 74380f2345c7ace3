#include "graph/embedded.hpp"

#include "graph/sha256.hpp"
#include "graph/version.hpp"
#include "tests/places.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <string>
#include <vector>

namespace recital {
namespace {

std::string bytes_of(const std::filesystem::path &path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> files_in(const std::string &folder) {
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(test::source_dir() / "ontologies" / folder)) {
        if (entry.path().extension() == ".ttl" || entry.path().extension() == ".jsonld") {
            names.push_back(folder + entry.path().filename().string());
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

void expect_same_as_folder(std::span<const EmbeddedFile> embedded, const std::string &folder) {
    std::vector<std::string> names;
    for (const EmbeddedFile &file : embedded) {
        names.emplace_back(file.name);
        EXPECT_EQ(file.content, bytes_of(test::source_dir() / "ontologies" / file.name)) << file.name;
        EXPECT_EQ(*(file.content.data() + file.content.size()), '\0') << file.name;
    }
    EXPECT_EQ(names, files_in(folder));
}

TEST(Embedded, AuthorityFilesAreThoseOfTheFolderInOrder) { expect_same_as_folder(embedded_authority(), "authority/"); }

TEST(Embedded, HashesAreThoseOfTheAuthorityFilesAndTheirNames) {
    std::string hashes;
    for (const EmbeddedFile &file : embedded_authority())
        hashes += hex(sha256(file.name)) + hex(sha256(file.content));
    EXPECT_EQ(embedded_authority_hashes(), hashes);
}

TEST(Embedded, OntologiesAreThoseOfTheFolderInOrder) { expect_same_as_folder(embedded_ontologies(), ""); }

TEST(Version, IsThreeNumbers) {
    const std::string text(version());
    EXPECT_EQ(std::count(text.begin(), text.end(), '.'), 2) << text;
    EXPECT_EQ(text.find_first_not_of("0123456789."), std::string::npos) << text;
}

} // namespace
} // namespace recital
