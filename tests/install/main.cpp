// The smallest user of the installed libraries: it sees the headers, and the data compiled into them is there.
#include "graph/embedded.hpp"
#include "graph/version.hpp"

#include <iostream>

int main() {
    std::cout << "recital " << recital::version() << " with " << recital::embedded_authority().size()
              << " files of authority data\n";
    return recital::version().empty() || recital::embedded_authority().empty();
}
