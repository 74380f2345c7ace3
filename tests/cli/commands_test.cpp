// What the commands print, over the example documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "tests/cli/example_store.hpp"

namespace recital::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

class Commands : public ExampleStore {
  protected:
    static std::string printed(const std::vector<std::string> &arguments) { return answer(arguments); }
};

TEST_F(Commands, BuildSaysWhatItDid) {
    EXPECT_THAT(summary_, AllOf(HasSubstr("16 read anew"), HasSubstr("cited, not read"), HasSubstr("14 read")));
    const Ran again = run({"build", example_documents(), "-o", store_});
    EXPECT_EQ(again.code, 0) << again.error;
    EXPECT_THAT(again.out, HasSubstr("0 read anew and 16 unchanged"));
    const Ran quiet = run({"build", example_documents(), "-o", store_, "--quiet"});
    EXPECT_EQ(quiet.out + quiet.error, "");
}

TEST_F(Commands, ShowDocument) {
    const std::string page = printed({"show", "S/RES/1674 (2006)"});
    for (const char *words :
         {"S/RES/1674 (2006)", "resolution", "28 April 2006", "5430", "English", "French",
          "https://docs.un.org/en/S/RES/1674(2006)", "op. para. 4", "reaffirms paras. 138 and 139 of A/RES/60/1",
          "Cited by", "S/RES/1706 (2006), pream. para. 2", "2006"})
        EXPECT_THAT(page, HasSubstr(words));
}

TEST_F(Commands, ShowProvision) {
    const std::string page = printed({"show", "A/RES/60/1, para. 138"});
    for (const char *words :
         {"A/RES/60/1, para. 138", "is the duty of every State", "https://docs.un.org/en/A/RES/60/1",
          "Responsibility to protect populations", "S/RES/1674 (2006), op. para. 4, reaffirms paras. 138 and 139"})
        EXPECT_THAT(page, HasSubstr(words));
    EXPECT_THAT(page, Not(HasSubstr("140. The work")));
    EXPECT_THAT(printed({"show", "S/RES/1674 (2006), para. 4", "--lang", "fr"}), HasSubstr("Réaffirme ce que"));
    EXPECT_THAT(printed({"show", "S/RES/1325 (2000)"}), HasSubstr("cited, not read"));
}

TEST_F(Commands, Lineage) {
    const std::string tree = printed({"lineage", "A/RES/60/1, para. 138"});
    for (const char *words :
         {"2006-04-28  S/RES/1674 (2006)", "op. para. 4 reaffirms paras. 138 and 139", "2006-08-31  S/RES/1706 (2006)",
          "2009-09-14  A/RES/63/308", "2009-11-11  S/RES/1894 (2009)", "2014-04-16  S/RES/2150 (2014)",
          "2021-05-18  A/RES/75/277", "cited, not read", "Read: 14 documents"})
        EXPECT_THAT(tree, HasSubstr(words));
    EXPECT_THAT(printed({"lineage", "A/RES/60/1", "--act", "recall", "--depth", "1"}),
                AllOf(HasSubstr("A/RES/75/277"), Not(HasSubstr("S/RES/1674"))));
    EXPECT_THAT(printed({"lineage", "S/RES/1706 (2006)", "--cites", "--depth", "1"}), HasSubstr("S/RES/1674 (2006)"));
}

TEST_F(Commands, LineageInOtherForms) {
    const auto in = [&](const char *format) {
        return printed({"lineage", "A/RES/60/1, para. 138", "--depth", "1", "--format", format, "--quiet"});
    };
    EXPECT_THAT(in("csv"), AllOf(StartsWith("depth,parent_id,parent,id,document,"),
                                 HasSubstr("\n1,A/RES/60/1,A/RES/60/1,S/RES/1674(2006),S/RES/1674 (2006),"),
                                 HasSubstr(",op_4,reaffirm,affirming,")));
    EXPECT_THAT(in("jsonl"), HasSubstr("\"target_provision\":\"para_138;para_139\",\"match\":\"same\""));
    EXPECT_THAT(in("md"), HasSubstr("| ---: | --- |"));
    EXPECT_THAT(in("table"), AllOf(HasSubstr("verb"), HasSubstr("reaffirms"), HasSubstr("Read: ")));
    EXPECT_THAT(in("csl-json"), HasSubstr("\"number\": \"S/RES/1674 (2006)\""));
    EXPECT_THAT(in("ris"), HasSubstr("M1  - S/RES/1674 (2006)"));
    EXPECT_THAT(in("bibtex"), HasSubstr("number = {S/RES/1674 (2006)}"));
    EXPECT_THAT(in("turtle"), HasSubstr("rec:reaffirms doc:A_RES_60_1"));
    EXPECT_THAT(in("dot"), HasSubstr("\"S/RES/1674(2006)\" -> \"A/RES/60/1\""));
    EXPECT_THAT(printed({"lineage", "A/RES/60/1", "--organ", "sc", "--until", "2006-05", "--depth", "1"}),
                AllOf(HasSubstr("S/RES/1674"), Not(HasSubstr("S/RES/1706")), Not(HasSubstr("A/RES/75"))));
}

TEST_F(Commands, ExplainSaysWhy) {
    const std::string page = printed({"explain", "S/RES/1674 (2006)"});
    for (const char *words : {"S/RES/1674 (2006), English", "op. para. 4", "number and year are printed",
                              "the authority data know the name", "paras. 138 and 139: found in the text that was read",
                              "verb       reaffirm", "of what was read so", "left open"})
        EXPECT_THAT(page, HasSubstr(words));
    const std::string place = printed({"explain", "S/RES/1674(2006)#op_4"});
    EXPECT_THAT(place, AllOf(HasSubstr("op. para. 4"), Not(HasSubstr("pream. para."))));
    EXPECT_THAT(printed({"explain", "S/RES/1674 (2006)", "--lang", "fr"}), HasSubstr("French"));
    EXPECT_EQ(run({"explain", store_, "S/RES/1325 (2000)"}).code, 3); // cited, not read
    EXPECT_EQ(run({"explain", store_}).code, 2);
}

TEST_F(Commands, TextIsWhatOffsetsCountIn) {
    const std::string text = printed({"text", "S/RES/1674 (2006)"});
    EXPECT_THAT(text, HasSubstr("4. Reaffirms what paragraphs 138 and 139"));
    const std::string file = directory_->path("text.txt");
    EXPECT_EQ(printed({"text", "S/RES/1674 (2006)", "-o", file}), "");
    EXPECT_EQ(content_of(file), text);
    EXPECT_EQ(printed({"text", "S/RES/1674 (2006)", "-o", "-"}), text);
}

TEST_F(Commands, Stats) {
    const std::string page = printed({"stats"});
    for (const char *words :
         {"14 documents read as 16 texts", "Documents by type", "Documents by year", "Texts by language",
          "Citations by act", "recall", "one document", "own", "To name this graph", "fingerprint ", "authority data ",
          "corrections     none", "16 texts of 14 United Nations documents", "To cite it", "made with recital "})
        EXPECT_THAT(page, HasSubstr(words));
}

TEST_F(Commands, RelationsAreShownInBothDirections) {
    const TemporaryDirectory folder;
    folder.file("new.txt",
                "S/RES/9902 (2032)\n\nResolution 9902 (2032)\n\n"
                "Adopted by the Security Council at its 9930th meeting, on 5 May 2032\n\n"
                "The Security Council,\n\nRecalling the report in S/2032/7/Add.1,\n\n"
                "1. Decides to extend until 5 May 2033 the mandate of the Harbour Mission, as laid down in paragraph 2 "
                "of resolution 9901 (2031);\n\n"
                "2. Decides to terminate the oil measures imposed by paragraph 3 of resolution 9901 (2031).\n");
    folder.file("add.txt", "S/2032/7/Add.1\n\nReport of the Mission\n\nAddendum\n\n1. The harbours are open.\n");
    const std::string store = folder.path("links.db");
    ASSERT_EQ(run({"build", folder.path(""), "-o", store}).code, 0);
    const auto shown = [&](const std::string &symbol) { return run({"show", store, symbol}).out; };
    EXPECT_THAT(shown("S/RES/9902 (2032)"), AllOf(HasSubstr("Record          S/PV.9930"),
                                                  HasSubstr("Terminates      S/RES/9901 (2031) (op. para. 3)"),
                                                  HasSubstr("Renews mandate  S/RES/9901 (2031) (op. para. 2)")));
    EXPECT_THAT(shown("S/RES/9901 (2031)"), AllOf(HasSubstr("Terminated by   S/RES/9902 (2032) (op. para. 2)"),
                                                  HasSubstr("Renewed by      S/RES/9902 (2032) (op. para. 1)")));
    EXPECT_THAT(shown("S/2032/7/Add.1"), HasSubstr("Addendum to     S/2032/7"));
    EXPECT_THAT(shown("S/2032/7"), HasSubstr("Has addendum    S/2032/7/Add.1"));
    EXPECT_THAT(shown("S/PV.9930"), HasSubstr("Adopted there   S/RES/9902 (2032)"));
    EXPECT_THAT(run({"stats", store}).out,
                AllOf(HasSubstr("Other relations"), HasSubstr("Renews mandate"), HasSubstr("Addendum to")));
}

TEST_F(Commands, Agree) {
    const std::string page = printed({"agree"});
    for (const char *words : {"2 documents read in several languages", "English and French", "English and Spanish"})
        EXPECT_THAT(page, HasSubstr(words));
    EXPECT_THAT(printed({"agree", "S/RES/1674 (2006)"}), HasSubstr("1 document read in several languages"));
    EXPECT_THAT(printed({"agree", "S/RES/1706 (2006)"}), HasSubstr("No document was read in several languages"));
    EXPECT_EQ(run({"agree", store_, "--lang", "xx"}).code, 2);
    EXPECT_EQ(run({"agree", store_, "--only", "nothing"}).code, 2);
    EXPECT_EQ(run({"agree", store_, "S/RES/1"}).code, 3);
}

TEST_F(Commands, AgreeNamesWhatDiffers) {
    const TemporaryDirectory folder;
    const auto resolution = [&](const std::string &name, const std::string &symbol, const std::string &place,
                                const std::string &body) {
        folder.file(name, symbol + "\n\n" + place + "\n\n" + body);
    };
    resolution("en.txt", "S/RES/9901 (2031)", "Resolution 9901 (2031)",
               "The Security Council,\n\nRecalling its resolutions 1674 (2006) and 1894 (2009),\n\n"
               "1. Decides to remain seized of the matter.\n");
    resolution(
        "fr.txt", "S/RES/9901 (2031)", "R\u00e9solution 9901 (2031)",
        "Le Conseil de s\u00e9curit\u00e9,\n\nR\u00e9affirmant sa r\u00e9solution 1674 (2006),\n\n"
        "1. D\u00e9cide de rester saisi de la question et de suivre la situation dans les pays de la r\u00e9gion.\n");
    const std::string store = folder.path("two.db");
    ASSERT_EQ(run({"build", folder.path("en.txt"), folder.path("fr.txt"), "-o", store}).code, 0);
    const std::string page = run({"agree", store}).out;
    EXPECT_THAT(page, AllOf(HasSubstr("2 differences, 2 of them shown"),
                            HasSubstr("S/RES/9901 (2031) citing S/RES/1674 (2006)\n  English: pream. para. 1, recalls"),
                            HasSubstr("French: pream. para. 1, reaffirms"), HasSubstr("French: not found")));
    EXPECT_THAT(run({"agree", store, "--limit", "1"}).out, HasSubstr("2 differences, 1 of them shown"));
    EXPECT_THAT(run({"agree", store, "--only", "missing"}).out, HasSubstr("1 difference, 1 of them shown"));
    EXPECT_THAT(run({"agree", store, "--lang", "fr", "--only", "alone"}).out, Not(HasSubstr("difference,")));

    std::istringstream lines(run({"agree", store, "-f", "jsonl"}).out);
    std::vector<nlohmann::json> found;
    for (std::string line; std::getline(lines, line);)
        found.push_back(nlohmann::json::parse(line));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0]["cited"], "S/RES/1674(2006)");
    EXPECT_EQ(found[0]["differs"]["fr"], nlohmann::json::array({"act"}));
    EXPECT_EQ(found[0]["readings"].size(), 2U);
    EXPECT_EQ(found[1]["differs"]["fr"], nlohmann::json::array({"missing"}));
    EXPECT_EQ(found[1]["readings"][0]["quote"], "1894 (2009)");
}

TEST_F(Commands, ExportByFormatAndByEnding) {
    const std::string by_format = printed({"export", "-f", "graphml"});
    const std::string file = directory_->path("graph.graphml");
    EXPECT_EQ(printed({"export", "-o", file}), "");
    EXPECT_EQ(content_of(file), by_format);
    EXPECT_EQ(printed({"export", "-f", "graphml", "-o", "-"}), by_format);
    EXPECT_THAT(printed({"export", "-f", "jsonl", "--around", "A/HRC/48/39"}), Not(HasSubstr("S/RES/1738")));
}

TEST_F(Commands, AddAndRemove) {
    const std::string store = directory_->path("changing.db");
    ASSERT_EQ(run({"build", example("A_RES_60_1.txt"), "-o", store}).code, 0);
    Ran ran = run({"add", store, example("S_RES_1674_2006.txt")});
    EXPECT_EQ(ran.code, 0) << ran.error;
    EXPECT_THAT(run({"show", store, "A/RES/60/1, para. 138"}).out, HasSubstr("S/RES/1674 (2006), op. para. 4"));
    ran = run({"remove", store, "S/RES/1674(2006)"});
    EXPECT_EQ(ran.code, 0) << ran.error;
    EXPECT_THAT(run({"show", store, "A/RES/60/1, para. 138"}).out, Not(HasSubstr("S/RES/1674")));
}

TEST_F(Commands, VerifyFindsAChangedSource) {
    const std::string source = directory_->file("changing/doc.txt", content_of(example("S_RES_1674_2006.txt")));
    const std::string store = directory_->path("verify.db");
    ASSERT_EQ(run({"build", source, "-o", store}).code, 0);
    EXPECT_EQ(run({"verify", store}).code, 0);
    directory_->file("changing/doc.txt", "other words\n");
    const Ran ran = run({"verify", store});
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.error, HasSubstr("[source-changed]"));
}

std::vector<nlohmann::json> lines_of(const std::string &text) {
    std::vector<nlohmann::json> out;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        out.push_back(nlohmann::json::parse(line));
    return out;
}

TEST_F(Commands, ExtractPrintsOneObjectALine) {
    const Ran ran = run({"extract", example("S_RES_1674_2006.txt"), "-f", "jsonl"});
    ASSERT_EQ(ran.code, 0) << ran.error;
    const std::vector<nlohmann::json> lines = lines_of(ran.out);
    ASSERT_FALSE(lines.empty());
    bool found = false;
    for (const nlohmann::json &line : lines) {
        for (const char *key :
             {"kind", "source", "citing", "language", "provision", "act", "clause_act", "relation", "polarity", "voice",
              "target_provision", "form", "status", "begin", "end", "quote", "rule", "verified"})
            EXPECT_TRUE(line.contains(key)) << key << line;
        EXPECT_EQ(line["citing"], "S/RES/1674(2006)");
        found |= line["provision"] == "op_4" && line["act"] == "reaffirm" && line.value("target", "") == "A/RES/60/1" &&
                 line["target_provision"] == nlohmann::json{"para_138", "para_139"};
    }
    EXPECT_TRUE(found) << ran.out;
}

TEST_F(Commands, ExtractWritesTheTextsThatOffsetsCountIn) {
    const std::string wrapped = directory_->file(
        "lamps.txt", "Resolution 962 (1993)\n\nThe Security Council,\n\nRecalling its resolution\n961 (1993) on\n"
                     "lamps,\n\n1. Decides to light them,\nas resolution 960 (1993) says.\n");
    const std::string texts = directory_->path("deep/texts");
    const Ran ran = run({"extract", wrapped, "--texts", texts});
    ASSERT_EQ(ran.code, 0) << ran.error;
    const std::string text = content_of(texts + "/lamps.txt");
    EXPECT_THAT(text, HasSubstr("Recalling its resolution 961 (1993) on lamps,\n1. Decides"));
    const std::vector<nlohmann::json> lines = lines_of(ran.out);
    ASSERT_EQ(lines.size(), 2U);
    for (const nlohmann::json &line : lines) { // ASCII: a code point is a byte
        const auto begin = line["begin"].get<std::size_t>();
        EXPECT_EQ(text.substr(begin, line["end"].get<std::size_t>() - begin), line["quote"]);
    }
    const std::string other = directory_->file("other/lamps.txt", content_of(wrapped));
    const Ran twice = run({"extract", wrapped, other, "--texts", texts});
    EXPECT_NE(twice.code, 0);
    EXPECT_THAT(twice.error, HasSubstr("another input has the file"));
    Given given;
    given.input = content_of(wrapped);
    EXPECT_EQ(run({"extract", "-", "--texts", texts}, given).code, 0);
    EXPECT_EQ(content_of(texts + "/standard-input.txt"), text);
}

TEST_F(Commands, StandardInput) {
    Given given;
    given.input = content_of(example("S_RES_1674_2006.txt"));
    const Ran from_input = run({"extract", "-"}, given);
    EXPECT_EQ(from_input.code, 0) << from_input.error;
    EXPECT_EQ(lines_of(from_input.out).size(), lines_of(run({"extract", example("S_RES_1674_2006.txt")}).out).size());
    const std::string store = directory_->path("input.db");
    EXPECT_EQ(run({"build", "-", "-o", store}, given).code, 0);
    EXPECT_THAT(run({"show", store, "S/RES/1674 (2006)"}).out, HasSubstr("op. para. 4"));
}

TEST_F(Commands, HostileTextNeverReachesATerminal) {
    const std::string source =
        directory_->file("hostile.txt", "S/RES/1674 (2006)\n\nResolution 1674 (2006)\n\n1. Recalls \033[31m resolution "
                                        "1265 (1999)\xC2\x9B;\n");
    const std::string store = directory_->path("hostile.db");
    run({"build", source, "-o", store});
    const Ran ran = run({"show", store, "S/RES/1265 (1999)"});
    EXPECT_EQ(ran.code, 0) << ran.error;
    EXPECT_EQ(ran.out.find('\033'), std::string::npos);
    EXPECT_EQ(ran.out.find("\xC2\x9B"), std::string::npos);
}

} // namespace
} // namespace recital::test
