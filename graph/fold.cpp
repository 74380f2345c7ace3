#include "graph/fold.hpp"

#include <utf8proc.h>

namespace recital {

std::string fold_name(std::string_view name) {
    std::string out;
    out.reserve(name.size());
    bool gap = false;
    const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(name.data());
    auto left = static_cast<utf8proc_ssize_t>(name.size());
    while (left > 0) {
        utf8proc_int32_t point = 0;
        utf8proc_ssize_t used = utf8proc_iterate(bytes, left, &point);
        if (used <= 0) { // a stray byte separates like punctuation
            used = 1;
            point = ' ';
        }
        bytes += used;
        left -= used;
        utf8proc_int32_t parts[16];
        int boundary = 0;
        const utf8proc_ssize_t count =
            utf8proc_decompose_char(point, parts, 16,
                                    static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                                                                   UTF8PROC_STRIPMARK | UTF8PROC_DECOMPOSE),
                                    &boundary);
        if (count > 16)
            continue;
        for (utf8proc_ssize_t i = 0; i < count; ++i) {
            const utf8proc_category_t category = utf8proc_category(parts[i]);
            const bool word = (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
                              (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO);
            if (!word) {
                gap = true;
                continue;
            }
            if (gap && !out.empty())
                out += ' ';
            gap = false;
            utf8proc_uint8_t encoded[4];
            const utf8proc_ssize_t size = utf8proc_encode_char(parts[i], encoded);
            out.append(reinterpret_cast<const char *>(encoded), static_cast<std::size_t>(size));
        }
    }
    return out;
}

} // namespace recital
