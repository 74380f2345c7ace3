// Used by the build alone: writes the digest of the authority files (graph/statement_digest.hpp) that is compiled into the
// program. Usage: digest_authority OUTPUT ROOT NAME... where each NAME is a Turtle file below ROOT.

#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "graph/statement_digest.hpp"

int main(int argc, char **argv) {
    if (argc < 3) {
        std::cerr << "usage: digest_authority OUTPUT ROOT NAME...\n";
        return 2;
    }
    std::string digest;
    for (int i = 3; i < argc; ++i) {
        const std::string path = std::string(argv[2]) + "/" + argv[i];
        std::ifstream file(path, std::ios::binary);
        const std::string turtle{std::istreambuf_iterator<char>(file), {}};
        if (!file) {
            std::cerr << path << ": cannot be read\n";
            return 1;
        }
        if (const recital::Status read = recital::append_digest(digest, argv[i], turtle); !read) {
            std::cerr << recital::format_problem(read.problem()) << '\n';
            return 1;
        }
    }
    std::ofstream out(argv[1], std::ios::binary);
    out.write(digest.data(), static_cast<std::streamsize>(digest.size()));
    out.close();
    return out ? 0 : 1;
}
