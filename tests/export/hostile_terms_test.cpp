// Terms that readers are known to stumble over: what passes our checks is taken by strict readers in every syntax, and they all read
// the same; what no strict reader takes does not pass.
#include <algorithm>
#include <iterator>
#include <set>

#include <gtest/gtest.h>

#include "export/rdf_serializer.hpp"
#include "export/rdf_text.hpp"
#include "export/sinks.hpp"
#include "export/vocabulary.hpp"
#include "graph/date.hpp"
#include "tests/export/shell.hpp"

namespace recital::test {
namespace {

using namespace std::string_literals;

constexpr std::string_view base = "https://w3id.org/recital/id/";

const std::string tools = RECITAL_SOURCE_DIR "/tests/consumers/";
const std::string python = RECITAL_PYTHON " ";

struct Syntax {
    RdfSyntax syntax;
    std::string extension;
    std::string name; // as rapper and serdi know it
};
const Syntax syntaxes[] = {
    {RdfSyntax::ntriples, "nt", "ntriples"}, {RdfSyntax::nquads, "nq", "nquads"},  {RdfSyntax::turtle, "ttl", "turtle"},
    {RdfSyntax::trig, "trig", "trig"},       {RdfSyntax::rdfxml, "rdf", "rdfxml"}, {RdfSyntax::jsonld, "jsonld", ""},
};

/// IRIs that are strange and right.
const std::string iris[] = {
    "http://example.org/S-3379(XXX)",
    "http://example.org/it's",
    "http://example.org/a%20b%2Fc",
    "http://example.org/?q=a&b=c;d=e#f",
    "http://example.org:8080//a//b",
    "http://example.org/~a,b*c+d$e!f=g@h:i",
    "http://example.org/\xC3\xA9t\xC3\xA9/\xE5\xAE\x89\xE7\x90\x86/\xD9\x85\xD8\xAC\xD9\x84\xD8\xB3",
    "http://example.org/\xF0\x9D\x84\x9E",
    "http://example.org/138",
    "http://example.org/.a.",
    "http://example.org/-",
    "urn:isbn:0451450523",
    "mailto:a@example.org",
    "https://w3id.org/recital/id/doc/A_RES_217__III%29A#op_4",
    "https://w3id.org/recital/id/doc/1946",
    "https://w3id.org/recital/id/doc/a-",
    "https://w3id.org/recital/id/doc/a--b.c..d",
    "https://w3id.org/recital/id/doc/_",
    "https://w3id.org/recital/ns#a/b",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
};

const std::string texts[] = {
    "",
    " ",
    "\n",
    "\t a \n b \t",
    "a\r\nb\rc",
    "\0\x01\x08\x0B\x0C\x1F\x7F"s,
    "\xC2\x85 \xC2\xA0 \xE2\x80\xA8 \xE2\x80\xA9",
    "\xEF\xBB\xBFwith a byte order mark",
    "\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xB7\x90",
    "\xED\xA0\xBD\xED\xB8\x80 a pair of surrogates in UTF-8",
    "\xC0\xAF \xFF \xE5\xAE",
    "\xF0\x9F\x98\x80 \xF4\x8F\xBF\xBF",
    "\"\"\" '''",
    "ends in \\",
    "\\u0041 \\n \\",
    "<a href=\"b\">]]> &amp; &#0;</a>",
    "@prefix a: <b> .",
    "{\"@id\": \"a\"}",
    "\xD9\x85\xD8\xAC\xD9\x84\xD8\xB3 \xE2\x80\xAE"
    "abc",
};

/// Statements of all these terms, one graph for all of them; the strings live as long as `kept`.
std::vector<RdfStatement> statements(std::vector<std::string> &kept) {
    constexpr std::string_view graph = "https://w3id.org/recital/id/graph/shared";
    std::vector<RdfStatement> out;
    for (const std::string &iri : iris) {
        EXPECT_TRUE(valid_iri(iri)) << iri;
        out.push_back({iri, rdfs::label, RdfTerm::text("subject", "en"), graph});
        out.push_back({"http://example.org/s", RECITAL_CITO "cites", RdfTerm::iri(iri), graph});
    }
    for (const std::string &text : texts)
        kept.push_back(clean_text(text));
    const std::set<std::string> different(kept.begin(), kept.end());
    kept.assign(different.begin(), different.end());
    for (const std::string &text : kept) {
        for (const std::string_view language : {"", "en", "zh-hant", "x-private"})
            out.push_back({"http://example.org/t", dcterms::title, RdfTerm::text(text, language), graph});
        out.push_back({"http://example.org/t", dcterms::title, RdfTerm::typed(text, "http://example.org/type"), graph});
    }
    for (const auto &[value, type] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
             {"true", xsd::boolean},
             {"0.97", xsd::decimal},
             {"-3.0", xsd::decimal},
             {"0", xsd::integer},
             {"-12", xsd::integer},
             {"123456789012345678901234567890", xsd::integer},
             {"2310", xsd::non_negative_integer},
             {"1.5E0", RECITAL_XSD "double"},
             {"2006-04-28", xsd::date},
             {"2006-04", xsd::g_year_month},
             {"1946", xsd::g_year}})
        out.push_back({"http://example.org/t", RECITAL_RDF "object", RdfTerm::typed(value, type), graph});
    return out;
}

class HostileTerms : public testing::Test {
  protected:
    void SetUp() override {
        std::vector<std::string> kept;
        const std::vector<RdfStatement> all = statements(kept);
        number = all.size();
        for (const Syntax &syntax : syntaxes) {
            StringSink sink;
            const auto serializer = make_rdf_serializer(syntax.syntax, base, sink);
            for (const RdfStatement &statement : all)
                ASSERT_TRUE(serializer->write(statement)) << serializer->error();
            ASSERT_TRUE(serializer->finish());
            write_file(file(syntax), sink.text());
        }
    }
    std::filesystem::path file(const Syntax &syntax) const { return folder / ("terms." + syntax.extension); }

    /// The statements that a program prints for each file it reads: as many as were written, the same of all.
    template <class Command> void expect_same(const Command &command) const {
        std::vector<std::string> first;
        for (const Syntax &syntax : syntaxes) {
            const std::string line = command(syntax);
            if (line.empty())
                continue;
            const Outcome outcome = run(line);
            ASSERT_EQ(outcome.code, 0) << line << '\n' << outcome.output.substr(0, 2000);
            std::vector<std::string> found = lines_of(outcome.output);
            std::sort(found.begin(), found.end());
            EXPECT_EQ(found.size(), number) << line;
            if (first.empty())
                first = found;
            std::vector<std::string> alone;
            std::set_symmetric_difference(found.begin(), found.end(), first.begin(), first.end(),
                                          std::back_inserter(alone));
            EXPECT_EQ(alone, std::vector<std::string>()) << line;
        }
    }

    TempFolder folder;
    std::size_t number = 0;
};

TEST_F(HostileTerms, AreTakenByRapper) {
    expect_same([&](const Syntax &syntax) {
        return syntax.name.empty()
                   ? ""
                   : "rapper -q -i " + syntax.name + " -o ntriples " + file(syntax).string() + " http://b/";
    });
}

TEST_F(HostileTerms, AreTakenBySerd) {
    expect_same([&](const Syntax &syntax) {
        return syntax.name.empty() || syntax.name == "rdfxml"
                   ? ""
                   : "serdi -q -i " + syntax.name + " -o ntriples " + file(syntax).string();
    });
}

TEST_F(HostileTerms, AreTakenByOxigraph) {
    if (run(python + tools + "npm.py").code != 0)
        GTEST_SKIP() << "Oxigraph is not installed and cannot be";
    expect_same([&](const Syntax &syntax) {
        return python + tools + "npm.py oxigraph.mjs statements " + file(syntax).string();
    });
}

/// Jena warns of U+FFFD wherever it is, and takes a character of an IRI above U+FFFF for two.
bool warns_of_its_own(const std::string &line) {
    return line.find("WARN") != std::string::npos &&
           (line.find("U+FFFD") != std::string::npos || line.find("Not a ucschar") != std::string::npos);
}

TEST_F(HostileTerms, AreTakenByJena) {
    if (run("java -version").code != 0 || !std::filesystem::exists("/usr/share/java/jena-cmds.jar"))
        GTEST_SKIP() << "Jena is not installed";
    for (const Syntax &syntax : syntaxes) {
        const std::string how = syntax.name.empty() ? "--syntax=jsonld10 " : "";
        const Outcome outcome = run(python + tools + "jena.py riotcmd.riot --validate " + how + file(syntax).string());
        for (const std::string &line : lines_of(outcome.output))
            EXPECT_TRUE(warns_of_its_own(line)) << syntax.extension << ": " << line;
    }
}

TEST(HostileDates, NoPartialOrImpossibleDateHasTheTypeOfADay) {
    for (const Date &date : {Date{1946, 0, 0}, Date{1946, 2, 0}, Date{1946, 2, 28}}) {
        EXPECT_TRUE(valid_date(date));
        const std::string value = iso_date(date);
        const std::string_view type = date_datatype(date);
        EXPECT_EQ(type, value.size() == 4 ? xsd::g_year : value.size() == 7 ? xsd::g_year_month : xsd::date) << value;
    }
    for (const Date &date : {Date{1946, 2, 30}, Date{1946, 13, 1}, Date{0, 1, 1}, Date{1946, 0, 1}, Date{-1, 1, 1}})
        EXPECT_FALSE(valid_date(date));
}

} // namespace
} // namespace recital::test
