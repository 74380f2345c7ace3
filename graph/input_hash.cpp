#include "graph/input_hash.hpp"

#include <algorithm>
#include <iterator>

#include <xxhash.h>

namespace recital {

InputHash input_hash(std::string_view bytes) {
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    InputHash hash{};
    static_assert(sizeof canonical.digest == sizeof hash);
    std::copy(std::begin(canonical.digest), std::end(canonical.digest), hash.begin());
    return hash;
}

} // namespace recital
