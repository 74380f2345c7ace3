// Used by the build alone: writes the digest of the authority files (graph/statement_digest.hpp) that is compiled into the
// program, or the hashes that their fingerprint is made of (graph/embedded.hpp).
// Usage: digest_authority [--hashes] OUTPUT ROOT NAME... where each NAME is a Turtle file below ROOT.

#include <fstream>
#include <iostream>
#include <iterator>
#include <span>
#include <string>
#include <string_view>

#include "graph/sha256.hpp"
#include "graph/statement_digest.hpp"

int main(int argc, char **argv) {
    std::span<char *> arguments(argv + 1, static_cast<std::size_t>(argc - 1));
    const bool hashes_only = !arguments.empty() && std::string_view(arguments.front()) == "--hashes";
    if (hashes_only)
        arguments = arguments.subspan(1);
    if (arguments.size() < 2) {
        std::cerr << "usage: digest_authority [--hashes] OUTPUT ROOT NAME...\n";
        return 2;
    }
    recital::DigestWriter digest;
    std::string hashes;
    for (const std::string name : arguments.subspan(2)) {
        const std::string path = std::string(arguments[1]) + "/" + name;
        std::ifstream file(path, std::ios::binary);
        const std::string turtle{std::istreambuf_iterator<char>(file), {}};
        if (!file) {
            std::cerr << path << ": cannot be read\n";
            return 1;
        }
        if (hashes_only) {
            hashes += recital::hex(recital::sha256(name)) + recital::hex(recital::sha256(turtle));
        } else if (const recital::Status added = digest.add(name, turtle); !added) {
            std::cerr << recital::format_problem(added.problem()) << '\n';
            return 1;
        }
    }
    const std::string &content = hashes_only ? hashes : digest.digest();
    std::ofstream out(arguments.front(), std::ios::binary);
    out.write(content.data(), static_cast<std::streamsize>(content.size()));
    out.close();
    return out ? 0 : 1;
}
