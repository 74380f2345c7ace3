// Terms and statements in, bytes out, for each syntax; and terms that no syntax is to be broken by.
#include <gtest/gtest.h>

#include "export/rdf_serializer.hpp"
#include "export/rdf_text.hpp"
#include "export/sinks.hpp"
#include "export/vocabulary.hpp"

// NOLINTNEXTLINE(cppcoreguidelines-macro-usage): only literals of the preprocessor join with the names after them
#define BASE "https://w3id.org/recital/id/"

namespace recital::test {
namespace {

constexpr std::string_view base = BASE;

/// What stands between the head of the file and its end.
std::string body_of(RdfSyntax syntax, const std::vector<RdfStatement> &statements) {
    StringSink head;
    make_rdf_serializer(syntax, base, head)->finish();
    StringSink sink;
    const auto serializer = make_rdf_serializer(syntax, base, sink);
    for (const RdfStatement &statement : statements)
        EXPECT_TRUE(serializer->write(statement)) << serializer->error();
    EXPECT_TRUE(serializer->finish()) << serializer->error();
    const std::string_view end = syntax == RdfSyntax::rdfxml   ? "</rdf:RDF>\n"
                                 : syntax == RdfSyntax::jsonld ? "\n]}\n"
                                                               : "";
    EXPECT_TRUE(std::string_view(head.text()).ends_with(end));
    const std::string_view start = std::string_view(head.text()).substr(0, head.text().size() - end.size());
    EXPECT_TRUE(sink.text().starts_with(start));
    EXPECT_TRUE(sink.text().ends_with(end));
    return sink.text().substr(start.size(), sink.text().size() - start.size() - end.size());
}

std::string body_of(RdfSyntax syntax, const RdfTerm &object) {
    return body_of(syntax, {{"http://s", "http://p/q", object, "http://g"}});
}

TEST(Lines, OneStatementALine) {
    const std::string_view integer = xsd::integer;
    const struct {
        RdfTerm object;
        std::string written;
    } cases[] = {
        {RdfTerm::iri("http://o/(1)'"), "<http://o/(1)'>"},
        {RdfTerm::text(""), "\"\""},
        {RdfTerm::text("plain"), "\"plain\""},
        {RdfTerm::text("plain", "en"), "\"plain\"@en"},
        {RdfTerm::text("a", "zh-Hant-TW"), "\"a\"@zh-Hant-TW"},
        {RdfTerm::typed("7", integer), "\"7\"^^<" RECITAL_XSD "integer>"},
        {RdfTerm::text("a\"b\\c\nd\re\tf\bg\fh"), "\"a\\\"b\\\\c\\nd\\re\\tf\\bg\\fh\""},
        {RdfTerm::text("\x01\x1F\x7F"), "\"\\u0001\\u001F\\u007F\""},
        {RdfTerm::text("\xD8\xB9\xE5\xAE\x89\xF0\x9D\x84\x9E <&>'"), "\"\xD8\xB9\xE5\xAE\x89\xF0\x9D\x84\x9E <&>'\""},
    };
    for (const auto &row : cases) {
        EXPECT_EQ(body_of(RdfSyntax::ntriples, row.object), "<http://s> <http://p/q> " + row.written + " .\n");
        EXPECT_EQ(body_of(RdfSyntax::nquads, row.object), "<http://s> <http://p/q> " + row.written + " <http://g> .\n");
    }
    EXPECT_EQ(body_of(RdfSyntax::nquads, {{"http://s", "http://p", RdfTerm::text("a"), ""}}),
              "<http://s> <http://p> \"a\" .\n");
}

TEST(Turtle, TermsAreAsShortAsTheyCanSafelyBe) {
    const struct {
        RdfTerm object;
        std::string written;
    } cases[] = {
        {RdfTerm::iri(BASE "doc/S_RES_1674__2006"), "doc:S_RES_1674__2006"},
        {RdfTerm::iri(BASE "cit/0123abc"), "cit:0123abc"},
        {RdfTerm::iri(BASE "doc/A_77_910_Add.1"), "doc:A_77_910_Add.1"},
        {RdfTerm::iri(BASE "doc/A_77_910."), "<" BASE "doc/A_77_910.>"},
        {RdfTerm::iri(BASE "doc/-a"), "<" BASE "doc/-a>"},
        {RdfTerm::iri(BASE "doc/.a"), "<" BASE "doc/.a>"},
        {RdfTerm::iri(BASE "doc/"), "<" BASE "doc/>"},
        {RdfTerm::iri(BASE "doc/A%29"), "<" BASE "doc/A%29>"},
        {RdfTerm::iri(BASE "doc/A#op_4"), "<" BASE "doc/A#op_4>"},
        {RdfTerm::iri(BASE "doc/A/en"), "<" BASE "doc/A/en>"},
        {RdfTerm::iri(RECITAL_REC "Resolved"), "rec:Resolved"},
        {RdfTerm::iri(RECITAL_REC), "<" RECITAL_REC ">"},
        {RdfTerm::iri("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), "rdf:type"},
        {RdfTerm::iri("http://o/(1)'"), "<http://o/(1)'>"},
        {RdfTerm::text("a\"b\\c\nd\"\"\""), "\"a\\\"b\\\\c\\nd\\\"\\\"\\\"\""},
        {RdfTerm::text("true", "en"), "\"true\"@en"},
        {RdfTerm::text("7"), "\"7\""},
        {RdfTerm::typed("7", RECITAL_XSD "integer"), "7"},
        {RdfTerm::typed("-7", RECITAL_XSD "integer"), "-7"},
        {RdfTerm::typed("07", RECITAL_XSD "integer"), "\"07\"^^xsd:integer"},
        {RdfTerm::typed("", RECITAL_XSD "integer"), "\"\"^^xsd:integer"},
        {RdfTerm::typed("0.97", RECITAL_XSD "decimal"), "0.97"},
        {RdfTerm::typed("1.", RECITAL_XSD "decimal"), "\"1.\"^^xsd:decimal"},
        {RdfTerm::typed("1", RECITAL_XSD "decimal"), "\"1\"^^xsd:decimal"},
        {RdfTerm::typed("1.5", RECITAL_XSD "double"), "\"1.5\"^^xsd:double"},
        {RdfTerm::typed("true", RECITAL_XSD "boolean"), "true"},
        {RdfTerm::typed("1", RECITAL_XSD "boolean"), "\"1\"^^xsd:boolean"},
        {RdfTerm::typed("7", RECITAL_XSD "nonNegativeInteger"), "\"7\"^^xsd:nonNegativeInteger"},
        {RdfTerm::typed("a", "http://d/t"), "\"a\"^^<http://d/t>"},
    };
    for (const auto &row : cases)
        EXPECT_EQ(body_of(RdfSyntax::turtle, row.object), "\n<http://s>\n\t<http://p/q> " + row.written + " .\n");
}

/// Two subjects, one of them with two objects of one property and two of another, in two graphs.
std::vector<RdfStatement> grouped(const std::string &doc, const std::string &type) {
    return {
        {doc, type, RdfTerm::iri("http://t"), "http://g"},
        {doc, type, RdfTerm::iri("http://u"), "http://g"},
        {doc, "http://p/q", RdfTerm::text("a"), "http://g"},
        {"http://s", "http://p/q", RdfTerm::text("b"), "http://g"},
        {"http://s", "http://p/q", RdfTerm::text("c"), "http://h"},
    };
}

TEST(Turtle, GroupsBySubjectAndProperty) {
    const std::string doc = BASE "doc/A";
    const std::string type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    EXPECT_EQ(body_of(RdfSyntax::turtle, grouped(doc, type)), "\ndoc:A\n\ta <http://t>,\n\t\t<http://u> ;\n"
                                                              "\t<http://p/q> \"a\" .\n"
                                                              "\n<http://s>\n\t<http://p/q> \"b\",\n\t\t\"c\" .\n");
    EXPECT_EQ(body_of(RdfSyntax::trig, grouped(doc, type)), "\n<http://g> {\n"
                                                            "\ndoc:A\n\ta <http://t>,\n\t\t<http://u> ;\n"
                                                            "\t<http://p/q> \"a\" .\n"
                                                            "\n<http://s>\n\t<http://p/q> \"b\" .\n}\n"
                                                            "\n<http://h> {\n"
                                                            "\n<http://s>\n\t<http://p/q> \"c\" .\n}\n");
    EXPECT_EQ(body_of(RdfSyntax::trig, {{"http://s", "http://p", RdfTerm::text("a"), ""}}),
              "\n{\n\n<http://s>\n\t<http://p> \"a\" .\n}\n");
}

TEST(RdfXml, OneElementAStatement) {
    const struct {
        RdfTerm object;
        std::string written;
    } cases[] = {
        {RdfTerm::iri("http://o/?a=1&b='2'"), " rdf:resource=\"http://o/?a=1&amp;b='2'\"/>"},
        {RdfTerm::text(""), "></rec:q>"},
        {RdfTerm::text("a", "en-GB"), " xml:lang=\"en-GB\">a</rec:q>"},
        {RdfTerm::text("]]> <a/> &amp; \"'"), ">]]&gt; &lt;a/&gt; &amp;amp; \"'</rec:q>"},
        {RdfTerm::text(" a\n\tb\r"), "> a\n\tb&#13;</rec:q>"},
        {RdfTerm::typed("7", RECITAL_XSD "integer"), " rdf:datatype=\"" RECITAL_XSD "integer\">7</rec:q>"},
    };
    const std::string property = RECITAL_REC "q";
    for (const auto &row : cases)
        EXPECT_EQ(body_of(RdfSyntax::rdfxml, {{"http://s?a&b", property, row.object, ""}}),
                  "  <rdf:Description rdf:about=\"http://s?a&amp;b\">\n    <rec:q" + row.written +
                      "\n  </rdf:Description>\n");
}

TEST(RdfXml, PropertiesOutsideTheTableDeclareTheirNamespace) {
    const RdfTerm text = RdfTerm::text("a");
    EXPECT_EQ(body_of(RdfSyntax::rdfxml,
                      {{"http://s", "http://p/?a&b/q", text, ""}, {"http://s", "http://p#r.s-1", text, ""}}),
              "  <rdf:Description rdf:about=\"http://s\">\n"
              "    <ns:q xmlns:ns=\"http://p/?a&amp;b/\">a</ns:q>\n"
              "    <ns:r.s-1 xmlns:ns=\"http://p#\">a</ns:r.s-1>\n"
              "  </rdf:Description>\n");
}

TEST(Jsonld, PlainStringsMeanWhatTheContextSays) {
    const struct {
        std::string_view property;
        RdfTerm object;
        std::string written;
    } cases[] = {
        {RECITAL_CITO "cites", RdfTerm::iri(BASE "doc/A"), R"("cito:cites": "doc:A")"},
        {RECITAL_CITO "cites", RdfTerm::iri("http://o/(1)'"), R"("cito:cites": "http://o/(1)'")"},
        {RECITAL_CITO "cites", RdfTerm::text("a"), R"("cito:cites": {"@value": "a"})"},
        {RECITAL_RDF "object", RdfTerm::iri("http://o"), R"("rdf:object": {"@id": "http://o"})"},
        {RECITAL_RDF "object", RdfTerm::text("a"), R"("rdf:object": "a")"},
        {RECITAL_RDF "type", RdfTerm::iri(RECITAL_REC "Report"), R"("@type": "rec:Report")"},
        {RECITAL_RDF "type", RdfTerm::text("a"), R"("rdf:type": "a")"},
        {RECITAL_RDFS "label", RdfTerm::text("a", "en"), R"("rdfs:label": "a")"},
        {RECITAL_RDFS "label", RdfTerm::text("a", "fr"), R"("rdfs:label": {"@value": "a", "@language": "fr"})"},
        {RECITAL_RDFS "label", RdfTerm::text("a"), R"("rdfs:label": {"@value": "a"})"},
        {RECITAL_DCTERMS "issued", RdfTerm::typed("2006-04-28", xsd::date), R"("dcterms:issued": "2006-04-28")"},
        {RECITAL_DCTERMS "issued", RdfTerm::typed("2006", xsd::g_year),
         R"("dcterms:issued": {"@value": "2006", "@type": "xsd:gYear"})"},
        {RECITAL_REC "confidence", RdfTerm::typed("0.97", xsd::decimal), R"("rec:confidence": "0.97")"},
        {RECITAL_REC "year", RdfTerm::typed("2006", xsd::integer), R"("rec:year": 2006)"},
        {RECITAL_REC "year", RdfTerm::typed("02006", xsd::integer),
         R"("rec:year": {"@value": "02006", "@type": "xsd:integer"})"},
        {RECITAL_REC "year", RdfTerm::typed("1234567890123456", xsd::integer),
         R"("rec:year": {"@value": "1234567890123456", "@type": "xsd:integer"})"},
        {RECITAL_REC "read", RdfTerm::typed("true", xsd::boolean), R"("rec:read": true)"},
        {RECITAL_REC "read", RdfTerm::typed("1", xsd::boolean),
         R"("rec:read": {"@value": "1", "@type": "xsd:boolean"})"},
        {RECITAL_OA "start", RdfTerm::typed("7", xsd::non_negative_integer), R"("oa:start": "7")"},
        {"http://p/q", RdfTerm::text("a\"b\\c\nd\x01</script>"), R"("http://p/q": "a\"b\\c\nd\u0001</script>")"},
        {"http://p/q", RdfTerm::typed("1.5E0", RECITAL_XSD "double"),
         R"("http://p/q": {"@value": "1.5E0", "@type": "xsd:double"})"},
    };
    for (const auto &row : cases)
        EXPECT_EQ(body_of(RdfSyntax::jsonld, {{"http://s", row.property, row.object, ""}}),
                  "\n{\"@id\": \"http://s\",\n " + row.written + "}");
}

TEST(Jsonld, GroupsBySubjectAndProperty) {
    const RdfTerm text = RdfTerm::text("a");
    EXPECT_EQ(body_of(RdfSyntax::jsonld, grouped(BASE "doc/A", RECITAL_RDF "type")),
              "\n{\"@id\": \"doc:A\",\n \"@type\": [\"http://t\",\n  \"http://u\"],\n \"http://p/q\": \"a\"},"
              "\n{\"@id\": \"http://s\",\n \"http://p/q\": [\"b\",\n  \"c\"]}");
    // a name stands once in an object
    EXPECT_EQ(body_of(RdfSyntax::jsonld, {{"http://s", "http://p", text, ""},
                                          {"http://s", "http://q", text, ""},
                                          {"http://s", "http://p", text, ""}}),
              "\n{\"@id\": \"http://s\",\n \"http://p\": \"a\",\n \"http://q\": \"a\"},"
              "\n{\"@id\": \"http://s\",\n \"http://p\": \"a\"}");
}

TEST(Jsonld, NoIriIsTakenForANameWithPrefix) {
    StringSink sink;
    const auto serializer = make_rdf_serializer(RdfSyntax::jsonld, base, sink);
    EXPECT_TRUE(serializer->write({"http://s", "http://p", RdfTerm::iri("urn:isbn:1"), ""}));
    EXPECT_FALSE(serializer->write({"http://s", "http://p", RdfTerm::iri("doc:1"), ""}));
}

constexpr RdfSyntax syntaxes[] = {RdfSyntax::turtle, RdfSyntax::trig,   RdfSyntax::ntriples,
                                  RdfSyntax::nquads, RdfSyntax::rdfxml, RdfSyntax::jsonld};

TEST(Serializers, RefuseWhatIsNoTerm) {
    const RdfTerm text = RdfTerm::text("a");
    std::vector<RdfStatement> bad = {
        {"http://s", "http://p/q", RdfTerm::text("a", "en_US"), "http://g"},
        {"http://s", "http://p/q", RdfTerm::text("a", "e1"), "http://g"},
        {"http://s", "http://p/q", RdfTerm::text("a", "en-"), "http://g"},
        {"http://s", "http://p/q", RdfTerm::text("a", "-en"), "http://g"},
        {"http://s", "http://p/q", RdfTerm::text("a", "abcdefghi"), "http://g"},
        {"http://s", "http://p/q", RdfTerm::text("a", "en\"> ."), "http://g"},
    };
    for (const std::string_view iri :
         {"", "http://a b", "http://a>", "http://a<", "http://a\"", "http://a\n", "http://a|b", "http://a[1]",
          "http://a\\u0020", "http://{a}", "http://a^", "http://`"}) {
        bad.push_back({iri, "http://p/q", text, "http://g"});
        bad.push_back({"http://s", iri, text, "http://g"});
        bad.push_back({"http://s", "http://p/q", RdfTerm::iri(iri), "http://g"});
        if (!iri.empty())
            bad.push_back({"http://s", "http://p/q", RdfTerm::typed("a", iri), "http://g"});
    }
    for (const RdfSyntax syntax : syntaxes)
        for (const RdfStatement &statement : bad) {
            StringSink sink;
            const auto serializer = make_rdf_serializer(syntax, base, sink);
            EXPECT_FALSE(serializer->write(statement));
            EXPECT_NE(serializer->error(), "");
            EXPECT_FALSE(serializer->finish());
        }
    // properties that XML has no name for
    for (const std::string_view property : {"http://a/138", "http://a/p(1)", "http://a/", "urn:a"}) {
        StringSink sink;
        const auto serializer = make_rdf_serializer(RdfSyntax::rdfxml, base, sink);
        EXPECT_FALSE(serializer->write({"http://s", property, text, ""})) << property;
    }
}

/// A sink that is full after a number of bytes.
class SmallSink final : public Sink {
  public:
    explicit SmallSink(std::size_t room) : room_(room) {}
    bool write(std::string_view bytes) override {
        const bool fits = bytes.size() <= room_;
        room_ -= fits ? bytes.size() : 0;
        return fits;
    }

  private:
    std::size_t room_;
};

TEST(Serializers, SayWhenTheSinkIsFull) {
    for (const RdfSyntax syntax : syntaxes) {
        SmallSink sink(1 << 19);
        const auto serializer = make_rdf_serializer(syntax, base, sink);
        std::size_t written = 0;
        while (written < 100'000 &&
               serializer->write({"http://s", "http://p/q", RdfTerm::text("a text of some length"), "http://g"}))
            ++written;
        EXPECT_LT(written, 100'000U);
        EXPECT_EQ(serializer->error(), "");
        EXPECT_FALSE(serializer->finish());
    }
}

TEST(Escapes, MarksAreFoundWhereverTheyStand) {
    for (std::size_t size = 0; size < 40; ++size)
        for (std::size_t at = 0; at <= size; ++at)
            for (const char mark : {'"', '\\', '\n', '\x7F', '\0', '\x80', '\xFF', ' ', '!'}) {
                std::string text(size, 'a');
                if (at < size)
                    text[at] = mark;
                const bool escaped = at < size && !QuotedText::escapes[static_cast<unsigned char>(mark)].empty();
                EXPECT_EQ(plain_length<QuotedText>(text), escaped ? at : size) << size << ' ' << at << ' ' << int{mark};
            }
    EXPECT_EQ(plain_length<XmlText>("\n\n\n\n\n\n\n\n\n\n<"), 10U);
}

TEST(Escapes, LongTextsPassThroughTheBuffer) {
    std::string text(700'000, 'a');
    text[300'000] = '"';
    StringSink sink;
    const auto serializer = make_rdf_serializer(RdfSyntax::ntriples, base, sink);
    EXPECT_TRUE(serializer->write({"http://s", "http://p", RdfTerm::text(text), ""}));
    EXPECT_TRUE(serializer->finish());
    EXPECT_EQ(sink.text(),
              "<http://s> <http://p> \"" + text.substr(0, 300'000) + "\\\"" + text.substr(300'001) + "\" .\n");
}

} // namespace
} // namespace recital::test
