// What `recital diff` says of two states of a few documents.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <map>

#include <nlohmann/json.hpp>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::HasSubstr;
using testing::Not;

using Documents = std::map<std::string, std::string>; // file -> content

std::string resolution(const std::string &number, const std::string &body, const std::string &date = "4 May 2007") {
    return "United Nations\nS/RES/" + number + "\nSecurity Council\nDistr.: General\n" + date + "\nResolution " +
           number + "\nAdopted by the Security Council at its 5999th meeting, on " + date +
           "\nThe Security Council,\n" + body;
}

const Documents before{
    {"a.txt",
     resolution("1750 (2007)", "Recalling its resolution 1700 (2006),\nReaffirming its resolution 1600 (2005),\n"
                               "1. Decides to return to paragraph 2 of resolution 1700 (2006).\n")},
    {"b.txt", resolution("1700 (2006)", "1. Decides to wait;\n2. Decides to end its work.\n", "3 May 2006")},
};

struct Case {
    const char *name;
    std::function<void(Documents &)> edit;
    std::vector<std::string> said;
    std::vector<std::string> unsaid;
};

void replace(std::string &text, const std::string &old, const std::string &now) {
    const std::size_t at = text.find(old);
    ASSERT_NE(at, std::string::npos) << old;
    text.replace(at, old.size(), now);
}

class DiffText : public testing::TestWithParam<Case> {};

class Stores {
  public:
    explicit Stores(const Documents &after) {
        build("old", before);
        build("new", after);
    }
    Ran diff(std::vector<std::string> more = {}) const {
        more.insert(more.begin(), {"diff", directory_.path("old.db"), directory_.path("new.db")});
        return run(more);
    }
    std::string path(const std::string &name) const { return directory_.path(name); }

  private:
    void build(const std::string &name, const Documents &documents) {
        std::filesystem::remove_all(directory_.path("documents"));
        for (const auto &[file, content] : documents)
            directory_.file("documents/" + file, content);
        const Ran built = run({"build", directory_.path("documents"), "-o", directory_.path(name + ".db"), "--quiet"});
        ASSERT_LE(built.code, 1) << built.error;
    }
    TemporaryDirectory directory_;
};

TEST_P(DiffText, Says) {
    Documents after = before;
    GetParam().edit(after);
    const Stores stores(after);
    const Ran ran = stores.diff();
    EXPECT_EQ(ran.code, 0) << ran.error;
    for (const std::string &said : GetParam().said)
        EXPECT_THAT(ran.out, HasSubstr(said));
    for (const std::string &unsaid : GetParam().unsaid)
        EXPECT_THAT(ran.out, Not(HasSubstr(unsaid)));
}

INSTANTIATE_TEST_SUITE_P(
    Edits, DiffText,
    testing::Values(
        Case{"ParagraphInserted",
             [](Documents &d) { replace(d["a.txt"], "Recalling", "Recalling its resolution 1500 (2003),\nRecalling"); },
             {"citations: 1 new, 2 changed, 1 at another place", "+ pream. para. 1 recalls S/RES/1500 (2003)",
              "place: pream. para. 1 -> pream. para. 2", "documents cited, not read: 1 new"},
             {"gone", "+ pream. para. 2", "- pream."}},
        Case{"AnotherVerb",
             [](Documents &d) { replace(d["a.txt"], "Reaffirming", "Underlining"); },
             {"~ pream. para. 2 underlines S/RES/1600 (2005)", "verb: reaffirm -> underline"},
             {"gone", "citations: 1 new"}},
        Case{"AnotherTarget",
             [](Documents &d) { replace(d["a.txt"], "1600 (2005)", "1601 (2005)"); },
             {"+ pream. para. 2 reaffirms S/RES/1601 (2005)", "- pream. para. 2 reaffirms S/RES/1600 (2005)",
              "2 citations as before", "documents cited, not read: 1 new, 1 gone"},
             {"changed, 1"}},
        Case{"AnotherPlaceCited",
             [](Documents &d) { replace(d["a.txt"], "paragraph 2 of", "paragraph 1 of"); },
             {"places cited: op. para. 2 -> op. para. 1"},
             {"gone"}},
        Case{"DocumentGone",
             [](Documents &d) { d.erase("a.txt"); },
             {"S/RES/1750 (2007)  (gone)", "- pream. para. 1 recalls S/RES/1700 (2006)",
              "\u201Cresolution 1700 (2006)\u201D", "documents read: 1 gone"},
             {"(new)"}},
        Case{"DocumentReadNoMore",
             [](Documents &d) { d.erase("b.txt"); },
             {"read: yes -> no", "adopted: 3 May 2006 -> nothing", "is there -> not known"},
             {"(gone)"}},
        Case{"OtherFile",
             [](Documents &d) {
                 d["c.txt"] = d["a.txt"];
                 d.erase("a.txt");
             },
             {"texts: 1 in another file"},
             {"citations", "(new)", "(gone)"}},
        Case{"SymbolReadOtherwise",
             [](Documents &d) {
                 replace(d["a.txt"], "S/RES/1750 (2007)", "S/RES/1751 (2007)");
                 replace(d["a.txt"], "Resolution 1750", "Resolution 1751");
             },
             {"known as: S/RES/1750 (2007) -> S/RES/1751 (2007)"},
             {"(new)", "(gone)", "citations: 3 new"}}),
    [](const testing::TestParamInfo<Case> &edit) { return edit.param.name; });

TEST(Diff, NothingDiffers) {
    const Stores stores(before);
    EXPECT_EQ(stores.diff().out, "no difference\n");
    for (const auto &[format, said] : std::map<std::string, std::string>{
             {"text", "no difference\n"}, {"jsonl", ""}, {"sparql", "# no difference\n"}}) {
        const Ran ran = run({"diff", stores.path("old.db"), stores.path("old.db"), "-f", format, "--exit-code"});
        EXPECT_EQ(ran.code, 0);
        EXPECT_EQ(ran.out, said);
    }
}

TEST(Diff, ExitCodeTells) {
    Documents after = before;
    after.erase("b.txt");
    const Stores stores(after);
    EXPECT_EQ(stores.diff().code, 0);
    for (const char *format : {"text", "jsonl", "sparql"})
        EXPECT_EQ(stores.diff({"-f", format, "--exit-code"}).code, 1) << format;
}

TEST(Diff, LinesHoldEveryChange) {
    Documents after = before;
    replace(after["a.txt"], "Reaffirming", "Underlining");
    const Stores stores(after);
    std::istringstream lines(stores.diff({"-f", "jsonl"}).out);
    std::size_t verbs = 0;
    for (std::string line; std::getline(lines, line);) {
        const nlohmann::json change = nlohmann::json::parse(line);
        EXPECT_TRUE(change.contains("kind") && change.contains("change") && change.contains("before")) << line;
        if (change["kind"] != "citation" || change["change"] != "changed")
            continue;
        ++verbs;
        EXPECT_EQ(change["before"]["act"], "reaffirm");
        EXPECT_EQ(change["after"]["act"], "underline");
        EXPECT_EQ(change["citation"]["cited"], "S/RES/1600(2005)");
    }
    EXPECT_EQ(verbs, 1U);
}

TEST(Diff, Limit) {
    const Stores stores({{"c.txt", resolution("1800 (2008)", "1. Decides to begin.\n", "3 May 2008")}});
    EXPECT_THAT(stores.diff({"--limit", "1"}).out, HasSubstr("and 2 documents more; see --limit"));
    EXPECT_THAT(stores.diff({"--limit", "0"}).out, Not(HasSubstr("see --limit")));
}

TEST(Diff, BadRequests) {
    const Stores stores(before);
    const TemporaryDirectory directory;
    const std::string other = directory.file("other.db", "no store");
    EXPECT_EQ(run({"diff", stores.path("old.db")}).code, 2);
    EXPECT_EQ(run({"diff", stores.path("old.db"), other}).code, 3);
    EXPECT_THAT(run({"diff", stores.path("old.db"), directory.path("none.db")}).error, HasSubstr("[store-missing]"));
    std::string later = content_of(stores.path("old.db"));
    later[63] = '\x7F'; // the last byte of SQLite's user_version, the version of the schema
    EXPECT_THAT(run({"diff", directory.file("later.db", later), stores.path("new.db")}).error,
                HasSubstr("[store-version]"));
    EXPECT_EQ(stores.diff({"-f", "sparql", "--base", "nothing"}).code, 2);
    EXPECT_EQ(stores.diff({"-f", "sparql", "--graph", "a b"}).code, 2);
    EXPECT_EQ(stores.diff({"-f", "sparql", "--graph", "urn:x", "--named-graphs"}).code, 2);
}

} // namespace
} // namespace recital::test
