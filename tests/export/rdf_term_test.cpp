// What every term goes through before a serializer sees it.
#include <set>

#include <gtest/gtest.h>

#include "export/iri_names.hpp"
#include "export/rdf_term.hpp"

namespace recital::test {
namespace {

TEST(CleanText, CarriesWhatEveryFormatCan) {
    const std::string bad = "\xEF\xBF\xBD";
    const struct {
        std::string text;
        std::string clean;
    } cases[] = {
        {"", ""},
        {"plain", "plain"},
        {"tab\tand\nline", "tab\tand\nline"},
        {"a\r\nb\rc\r", "a\nb\nc\n"},
        {std::string("\0", 1), bad},
        {"\x01\x1F\x7F", bad + bad + bad},
        {"\xC2\x85\xC2\xA0", bad + "\xC2\xA0"}, // U+0085 is a control character, U+00A0 a blank
        {"\xD8\xB9\xE5\xAE\x89\xF0\x9D\x84\x9E", "\xD8\xB9\xE5\xAE\x89\xF0\x9D\x84\x9E"},
        {"\xEF\xBF\xBE\xEF\xBF\xBF", bad + bad},     // noncharacters that XML forbids
        {"\xED\xA0\x80", bad + bad + bad},           // a surrogate
        {"\xC0\xAF", bad + bad},                     // not the shortest form
        {"\xF4\x90\x80\x80", bad + bad + bad + bad}, // beyond U+10FFFF
        {"cut \xE5\xAE", "cut " + bad + bad},
    };
    for (const auto &row : cases)
        EXPECT_EQ(clean_text(row.text), row.clean) << row.text;
}

TEST(CleanText, CleanTextIsNotCopied) {
    const std::string text = "nothing to do";
    std::string buffer;
    EXPECT_EQ(clean_text(text, buffer).data(), text.data());
}

TEST(LiteralText, IsInNormalFormC) {
    const std::pair<const char *, const char *> cases[] = {
        {"plain", "plain"},
        {"Co\xCC\x82te d’Ivoire", "C\xC3\xB4te d’Ivoire"},        // a letter and its accent
        {"\xD8\xB9\xD9\x91\xD9\x8E", "\xD8\xB9\xD9\x8E\xD9\x91"}, // the vowel stands before the doubling mark
        {"\xD8\xA7\xD9\x94\xD9\x86", "\xD8\xA3\xD9\x86"},         // alef and hamza
        {"\xD8\xB9\xD9\x8E\xD9\x91", "\xD8\xB9\xD9\x8E\xD9\x91"}, // in order already
        {"\xD0\xBC\xD0\xB8\xD1\x80 \xE5\x92\x8C\xE5\xB9\xB3", "\xD0\xBC\xD0\xB8\xD1\x80 \xE5\x92\x8C\xE5\xB9\xB3"},
        {"a\x01"
         "e\xCC\x81",
         "a\xEF\xBF\xBD\xC3\xA9"}, // clean too
    };
    for (const auto &[text, composed] : cases) {
        std::string buffer;
        EXPECT_EQ(literal_text(text, buffer), composed) << text;
    }
}

TEST(Iri, ValidOnesOnly) {
    for (const char *iri : {"http://example.org/a", "https://w3id.org/recital/id/doc/A_RES_217__III%29A#op_4",
                            "https://docs.un.org/en/S/RES/1674(2006)", "urn:isbn:1", "doc://a/b", "docs:1",
                            "http://a/.b/..c/d./...", "http://a/?b/../c#/../d", "http://example.org/\xC3\xA9"})
        EXPECT_TRUE(valid_iri(iri)) << iri;
    for (const char *iri : {"", "relative", "/a", ":a", "1a:b", "http:", "doc:1", "rdf:type", "org:a/b"})
        EXPECT_FALSE(valid_iri(iri)) << iri;
    for (const char *end : {" b", "<b>", "\"", "|b",   "[b]",  "{b}", "`",   "\\b",  "^b",      "#b#c",
                            "%4", "%zz", "\n", "\xFF", "\x01", "/.",  "/..", "/./b", "/b/../c", "/..?b"})
        EXPECT_FALSE(valid_iri(std::string("http://a") + end)) << end;
}

TEST(Iri, PredicatesEndInAName) {
    for (const char *iri : {"http://example.org/ns#reaffirms", "http://example.org/_a.b-1"})
        EXPECT_TRUE(valid_predicate(iri)) << iri;
    for (const char *iri : {"http://example.org/", "http://example.org/ns#", "http://example.org/138",
                            "http://example.org/p(1)", "http://example.org/%41", "urn:isbn:a", "not an IRI"})
        EXPECT_FALSE(valid_predicate(iri)) << iri;
}

TEST(Iri, NamesAreInjective) {
    const IriNames names("https://example.org/");
    std::set<std::string> seen;
    for (const char *key :
         {"A/RES/60/1", "A_RES_60_1", "A/RES/60_1", "a/res/60/1", "A RES 60 1", "A/RES/60/1 ", "S/RES/1674(2006)",
          "S/RES/1674//2006", "S/RES/1674__2006", "S/RES/1674%282006%29", "UN-CHARTER", "\xC3\xA9", "e\xCC\x81", ""})
        EXPECT_TRUE(seen.insert(names.document(key)).second) << key;
    for (const std::string &iri : seen)
        EXPECT_TRUE(valid_iri(iri)) << iri;
    EXPECT_EQ(names.document("S/RES/1674(2006)"), "https://example.org/doc/S_RES_1674__2006");
    EXPECT_NE(names.document("a"), names.agent(AgentKind::state, "a"));
    EXPECT_NE(names.agent(AgentKind::organ, "a"), names.agent(AgentKind::state, "a"));
    EXPECT_NE(names.graph_of_document("shared"), names.shared_graph());
    EXPECT_NE(names.session("A/75"), names.agent(AgentKind::agenda_item, "A/75"));
    EXPECT_NE(names.run("1", "23"), names.run("12", "3"));
}

TEST(Iri, PlacesAreInjective) {
    Sha256 text{};
    Sha256 other{};
    other[31] = 1;
    std::set<std::string> seen;
    for (const PrintedPlace &place :
         {PrintedPlace{"a", "b", text, 1, 23, "c"}, PrintedPlace{"a", "b", text, 12, 3, "c"},
          PrintedPlace{"a", "b", other, 1, 23, "c"}, PrintedPlace{"ab", "", text, 1, 23, "c"},
          PrintedPlace{"a", "", text, 1, 23, "bc"}, PrintedPlace{"a 1 b", "", text, 1, 23, "c"},
          PrintedPlace{"a", "b", text, 1, 23, ""}})
        EXPECT_TRUE(seen.insert(IriNames::place(place)).second);
    for (const std::string &hash : seen)
        EXPECT_EQ(hash.size(), 32U);
    const IriNames names("https://example.org/");
    EXPECT_EQ(names.citation("00ff"), "https://example.org/cit/00ff");
    EXPECT_EQ(names.evidence("00ff"), "https://example.org/ev/00ff");
}

TEST(Iri, AddressesOfTheUn) {
    EXPECT_EQ(un_address("A/RES/217(III)A", Language::fr), "https://docs.un.org/fr/A/RES/217(III)A");
    EXPECT_EQ(un_address("A/76/6(Sect. 3)", Language::unknown), "https://docs.un.org/en/A/76/6(Sect.%203)");
    EXPECT_EQ(language_iri(Language::zh), "http://id.loc.gov/vocabulary/iso639-1/zh");
    EXPECT_EQ(language_iri(Language::unknown), "");
}

TEST(XsdForms, AreCanonical) {
    const struct {
        std::uint32_t thousandths;
        const char *decimal;
    } cases[] = {{0, "0.0"}, {1, "0.001"}, {50, "0.05"}, {500, "0.5"}, {975, "0.975"}, {970, "0.97"}, {1000, "1.0"}};
    for (const auto &row : cases)
        EXPECT_EQ(decimal_of_thousandths(row.thousandths), row.decimal);
    EXPECT_TRUE(date_datatype({2006, 4, 28}).ends_with("#date"));
    EXPECT_TRUE(date_datatype({2006, 4, 0}).ends_with("#gYearMonth"));
    EXPECT_TRUE(date_datatype({2006, 0, 0}).ends_with("#gYear"));
}

} // namespace
} // namespace recital::test
