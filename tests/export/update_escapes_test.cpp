// A backslash before a "u" in a request of SPARQL.

#include <gtest/gtest.h>

#include "export/sinks.hpp"
#include "export/update_escapes.hpp"

namespace recital {
namespace {

struct Case {
    const char *given;
    const char *written;
};

TEST(UpdateEscapes, OnlyWhereABackslashIsMeant) {
    const Case cases[]{
        {R"(<a> <b> "u U" .)", R"(<a> <b> "u U" .)"},
        {R"("\\u0041")", R"("\\\u00750041")"},
        {R"("\\U00000042")", R"("\\\u005500000042")"},
        {R"("\u0001")", R"("\u0001")"},
        {R"("\\\u0001")", R"("\\\u0001")"},
        {R"("\\\\u0041")", R"("\\\\\u00750041")"},
        {R"("\\\"u")", R"("\\\"u")"},
        {R"("\\ u\nu\\")", R"("\\ u\nu\\")"},
    };
    for (const Case &one : cases) {
        const std::string_view given = one.given;
        for (std::size_t cut = 0; cut <= given.size(); ++cut) { // wherever a block ends
            StringSink sink;
            UpdateEscapes escapes(sink);
            EXPECT_TRUE(escapes.write(given.substr(0, cut)));
            EXPECT_TRUE(escapes.write(given.substr(cut)));
            EXPECT_EQ(sink.text(), one.written) << cut;
        }
    }
}

} // namespace
} // namespace recital
