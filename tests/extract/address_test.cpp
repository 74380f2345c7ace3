#include "extract/address.hpp"

#include <gtest/gtest.h>

namespace recital::test {
namespace {

TEST(Address, SpellingsOfOneAddressAreOne) {
    struct Row {
        const char *given;
        const char *normal;
    };
    constexpr Row rows[] = {
        {"http://www.un.org/News/Press/docs//2012/x.doc.htm/", "https://un.org/News/Press/docs/2012/x.doc.htm"},
        {"HTTPS://UN.ORG", "https://un.org"},
        {"https://un.org/", "https://un.org"},
        {"https://un.org/a%2Db/%7Ec#top", "https://un.org/a-b/~c"},
        {"https://un.org/a%20b%2Fc", "https://un.org/a%20b%2Fc"},
        {"https://un.org/story.asp?NewsID=5//6", "https://un.org/story.asp?NewsID=5//6"},
        {"https://un.org?x=1", "https://un.org?x=1"},
        {"https://un.org/%zz%2", "https://un.org/%zz%2"},
        {"un.org/a", ""},
        {"https://", ""},
        {"https:///path", ""},
        {"https://localhost/path", ""},
        {"mailto:someone@example.org", ""},
        {"", ""},
    };
    for (const Row &row : rows)
        EXPECT_EQ(normal_address(row.given), row.normal) << row.given;
    EXPECT_EQ(normal_address("https://un.org/" + std::string(1 << 16, 'a')), "");
}

TEST(Address, PrintsASymbol) {
    struct Row {
        const char *given;
        const char *symbol;
    };
    constexpr Row rows[] = {
        {"https://undocs.org/A/77/910", "A/77/910"},
        {"http://undocs.org/S/RES/1706(2006)", "S/RES/1706(2006)"},
        {"https://docs.un.org/fr/S/RES/1706%282006%29", "S/RES/1706(2006)"},
        {"https://undocs.org/en/A/77/910.", "A/77/910"},
        {"https://www.un.org/en/ga/search/view_doc.asp?symbol=%20A/RES/66/106", "A/RES/66/106"},
        {"https://documents.un.org/api/symbol/access?s=A/RES/66/106&l=E&t=doc", "A/RES/66/106"},
        {"https://www.un.org/sg/statements/2020", ""},
        {"https://press.un.org/en/2023/ga12513.doc.htm", ""},
        {"https://undocs.org/", ""},
        {"A/77/910", ""},
    };
    for (const Row &row : rows) {
        const auto symbol = symbol_of_address(row.given);
        EXPECT_EQ(symbol ? symbol->key() : "", row.symbol) << row.given;
    }
}

} // namespace
} // namespace recital::test
