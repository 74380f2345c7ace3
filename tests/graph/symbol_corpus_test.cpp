// Every symbol that the UN's own files link to, and every symbol of the citation gold, reads and prints.

#include "graph/symbol.hpp"
#include "tests/places.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>

namespace recital {
namespace {

std::string content_of(const std::filesystem::path &path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The symbols of the links to the document sites: what follows the host and the language.
void collect_links(const std::string &xml, std::set<std::string> &symbols) {
    for (const std::string_view host : {"undocs.org/", "docs.un.org/"}) {
        for (std::size_t at = xml.find(host); at != std::string::npos; at = xml.find(host, at)) {
            at += host.size();
            std::string link = xml.substr(at, xml.find_first_of("\"<>", at) - at);
            while (link.size() > 3 && link[2] == '/' && std::isalpha(static_cast<unsigned char>(link[1])) != 0 &&
                   !link.starts_with("ST/") && !link.starts_with("TD/") && !link.starts_with("CD/"))
                link.erase(0, 3);
            for (auto space = link.find("%20"); space != std::string::npos; space = link.find("%20"))
                link.replace(space, 3, " ");
            symbols.insert(link);
        }
    }
}

void expect_round_trip(const Symbol &symbol) {
    EXPECT_EQ(Symbol::parse(symbol.key()), symbol) << symbol.key();
    EXPECT_EQ(Symbol::parse(symbol.display()), symbol) << symbol.display();
    EXPECT_EQ(key_of_iri_local_name(iri_local_name(symbol.key())), symbol.key());
    const auto match = Symbol::match(symbol.display() + ", annex");
    ASSERT_TRUE(match) << symbol.display();
    EXPECT_EQ(match->symbol, symbol);
}

TEST(SymbolCorpus, LinksOfTheCorpusReadAndPrint) {
    const auto folder = test::shared_dir() / "corpus" / "unxml";
    if (!std::filesystem::is_directory(folder))
        GTEST_SKIP() << "no corpus at " << folder;
    std::set<std::string> links;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder))
        if (entry.path().extension() == ".xml")
            collect_links(content_of(entry.path()), links);
    std::size_t unread = 0;
    for (const auto &link : links) {
        if (const auto symbol = Symbol::parse(link)) {
            expect_round_trip(*symbol);
        } else {
            ++unread;
            std::cout << "not a symbol: " << link << '\n';
        }
    }
    std::cout << links.size() << " different links, " << unread << " not read\n";
    // Those left are misprints of the source: sessions, years and parentheses that no series has.
    EXPECT_LT(unread * 200, links.size());
}

TEST(SymbolCorpus, TargetsOfTheGoldReadAndPrint) {
    const auto folder = test::shared_dir() / "gold" / "citations";
    if (!std::filesystem::is_directory(folder))
        GTEST_SKIP() << "no gold at " << folder;
    std::size_t read = 0;
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".tsv")
            continue;
        std::ifstream in(entry.path());
        std::string line;
        std::getline(in, line);
        while (std::getline(in, line)) {
            std::size_t begin = 0;
            for (int column = 0; column < 5; ++column) {
                const auto end = std::min(line.find('\t', begin), line.size());
                auto cell = line.substr(begin, end - begin);
                begin = std::min(end + 1, line.size());
                while (column >= 3 && !cell.empty()) {
                    const auto bar = std::min(cell.find_first_of("|;"), cell.size());
                    const auto target = cell.substr(0, bar);
                    cell.erase(0, bar + 1);
                    if (target.empty() || target.starts_with("NAME:"))
                        continue;
                    const auto symbol = Symbol::parse(target);
                    ASSERT_TRUE(symbol) << entry.path() << ": " << target;
                    EXPECT_EQ(symbol->key(), target) << "the gold is written in canonical form";
                    expect_round_trip(*symbol);
                    ++read;
                }
            }
        }
    }
    EXPECT_GT(read, 100U);
}

} // namespace
} // namespace recital
