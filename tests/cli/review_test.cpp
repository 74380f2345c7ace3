// What `recital review` prints over the example documents, and that the table, filled in, is taken by `build --corrections`.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "graph/tsv.hpp"
#include "tests/cli/example_store.hpp"

namespace recital::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Review : public ExampleStore {
  protected:
    static TsvTable table(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "review");
        std::vector<Problem> problems;
        const std::string text = answer(arguments);
        TsvTable out = read_tsv(text, "out", ProblemRule::usage, {"citing", "quote", "verdict", "context"}, problems);
        EXPECT_TRUE(problems.empty());
        return out;
    }
    /// The table with a verdict in every line.
    static std::string filled(const TsvTable &table,
                              const std::function<std::string(std::size_t row, const std::string &column)> &fill) {
        std::string out;
        for (std::size_t i = 0; i < table.header.size(); ++i)
            out.append(i == 0 ? "" : "\t").append(table.header[i]);
        out += '\n';
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            for (std::size_t i = 0; i < table.header.size(); ++i) {
                const std::string cell = fill(row, table.header[i]);
                out += i == 0 ? "" : "\t";
                append_tsv(out, cell.empty() ? table.rows[row].cells[i].text : cell);
            }
            out += '\n';
        }
        return out;
    }
    static std::string right_all(const TsvTable &table) {
        return filled(table, [](std::size_t, const std::string &column) { return column == "verdict" ? "right" : ""; });
    }
};

TEST_F(Review, ListsWhatIsWorthALook) {
    const TsvTable open = table({"--why", "ambiguous,unresolved"});
    for (const TsvRow &row : open.rows)
        EXPECT_THAT(open.cell(row, "why")->text,
                    testing::AnyOf(HasSubstr("no single candidate"), HasSubstr("not resolved")));
    const TsvTable all = table({});
    EXPECT_GT(all.rows.size(), open.rows.size());
    EXPECT_EQ(table({"--limit", "3"}).rows.size(), 3U);
    for (const TsvRow &row : all.rows) {
        EXPECT_TRUE(all.cell(row, "verdict")->text.empty());
        EXPECT_THAT(all.cell(row, "context")->text, HasSubstr("⟦"));
    }
}

TEST_F(Review, ASampleIsTheSameEachTime) {
    const std::vector<std::string> arguments{"review", "--sample", "40", "--seed", "1", "--by", "act"};
    const std::string first = answer(arguments);
    EXPECT_EQ(lines(first).size(), 41U);
    EXPECT_EQ(first, answer(arguments));
    EXPECT_NE(first, answer({"review", "--sample", "40", "--seed", "2", "--by", "act"}));
}

TEST_F(Review, ATableOfRightChangesNothingButTheMarks) {
    const TsvTable all = table({"--sample", "1000000"});
    ASSERT_GT(all.rows.size(), 50U);
    const std::string file = directory_->file("right.tsv", right_all(all));
    const std::string store = directory_->path("right.db");
    const Ran built = run({"build", example_documents(), "-o", store, "--corrections", file});
    ASSERT_EQ(built.code, 0) << built.error;
    EXPECT_THAT(built.out, AllOf(HasSubstr("corrections"), HasSubstr("confirmed"), Not(HasSubstr("rejected")),
                                 Not(HasSubstr("said by a person"))));
    const auto graph = [](const std::string &of) {
        const Ran ran = run({"export", of, "-f", "nquads", "--profile", "simple"});
        EXPECT_EQ(ran.code, 0) << ran.error;
        return ran.out;
    };
    EXPECT_EQ(graph(store), graph(store_));
    // every citation of the sample, and nothing else, is confirmed
    const Ran counted = run({"export", store, "-f", "jsonl"});
    std::size_t confirmed = 0;
    for (const std::string &line : lines(counted.out))
        confirmed += line.find(R"("judged":"confirmed")") != std::string::npos ? 1 : 0;
    EXPECT_EQ(confirmed, all.rows.size());
    EXPECT_THAT(run({"review", store}).out, Not(HasSubstr("\tright\t"))) << "what was judged is not listed again";
    // applied once more, it is the same
    const std::string before = content_of(store);
    EXPECT_EQ(run({"build", example_documents(), "-o", store, "--corrections", file, "--rehash"}).code, 0);
    EXPECT_EQ(content_of(store), before);
}

TEST_F(Review, RejectedIsShownAndCountsNowhere) {
    const TsvTable all = table({"--sample", "1000000"});
    // of every line the target is another one
    const std::string file = directory_->file("wrong.tsv", filled(all, [&](std::size_t row, const std::string &column) {
                                                  return column == "verdict" ? std::string("wrong")
                                                         : column == "by"    ? "A. Reader"
                                                         : column == "new_target"
                                                             ? "A/RES/71/" + std::to_string(row + 1)
                                                             : "";
                                              }));
    const std::string store = directory_->path("wrong.db");
    const Ran built = run({"build", example_documents(), "-o", store, "--corrections", file});
    EXPECT_EQ(built.code, 0) << built.error;
    EXPECT_THAT(built.out, HasSubstr("rejected"));
    const Ran shown = run({"show", store, "A/RES/63/308"});
    EXPECT_THAT(shown.out, AllOf(HasSubstr("that a person rejected"), HasSubstr("[said by A. Reader]"),
                                 HasSubstr("[rejected by A. Reader]")));
    const Ran graphml = run({"export", store, "-f", "graphml", "-v"});
    EXPECT_THAT(graphml.error, HasSubstr("persons rejected are left out"));
    const Ran rank = run({"rank", store, "--top", "0", "-f", "csv"});
    EXPECT_THAT(rank.out, Not(HasSubstr(",A/RES/60/1,A/RES/60/1,resolution,2005,,false")));
    EXPECT_EQ(run({"verify", store}).code, 0) << "the quotes of what persons said stand in the texts";
}

TEST_F(Review, SparesVerdicts) {
    const TsvTable some = table({"--limit", "5"});
    const std::string file = directory_->file("mine.tsv", right_all(some));
    const Ran refused = run({"review", store_, "-o", file});
    EXPECT_EQ(refused.code, 2);
    EXPECT_THAT(refused.error, AllOf(HasSubstr("5 verdicts"), HasSubstr("--force")));
    EXPECT_EQ(content_of(file), right_all(some));
    EXPECT_EQ(run({"review", store_, "-o", file, "--force"}).code, 0);
    EXPECT_EQ(run({"review", store_, "-o", file}).code, 0) << "nothing is lost with a table that nobody filled in";
}

TEST_F(Review, Scores) {
    const TsvTable some = table({"--sample", "20"});
    const std::string file =
        directory_->file("scored.tsv", filled(some, [](std::size_t row, const std::string &column) {
                             return column != "verdict" ? "" : row < 15 ? "right" : row < 18 ? "wrong" : "unsure";
                         }));
    const Ran table = run({"review", "--score", file});
    EXPECT_EQ(table.code, 0) << table.error;
    EXPECT_THAT(table.out, AllOf(HasSubstr("83.3 %"), HasSubstr("By verb"), HasSubstr("60.8 % – 94.2 %")));
    EXPECT_THAT(
        run({"review", "--score", file, "-f", "csv"}).out,
        HasSubstr("of,name,right,wrong,unsure,added,precision,lowest,highest\nall,,15,3,2,0,0.8333,0.6078,0.9416\n"));
    const std::string broken = directory_->file("broken.tsv", "citing\tquote\tverdict\nA\tq\tmaybe\n");
    const Ran named = run({"review", "--score", broken});
    EXPECT_EQ(named.code, 1);
    EXPECT_THAT(named.error, HasSubstr("broken.tsv:2:5: error:"));
    EXPECT_EQ(run({"review"}).code, 2);
    EXPECT_EQ(run({"review", "--score", directory_->path("none.tsv")}).code, 3);
}

TEST_F(Review, ABadCorrectionsFileEndsWithItsLinesNamed) {
    const std::string file = directory_->file("bad.tsv", "citing\tquote\ttarget\tverdict\tnew_target\n"
                                                         "A/RES/63/308\tno such words\t\twrong\t\n"
                                                         "A/RES/63/308\tits\t\tnonsense\t\n"
                                                         "A/RES/63/308\tits\t\twrong\twhatever this is\n");
    const std::string store = directory_->path("bad.db");
    const Ran built = run({"build", example_documents(), "-o", store, "--corrections", file});
    EXPECT_EQ(built.code, 1);
    EXPECT_THAT(built.error, AllOf(HasSubstr("bad.tsv:2: warning:"), HasSubstr("[correction-unmatched]"),
                                   HasSubstr("bad.tsv:3:"), HasSubstr("[correction-syntax]"),
                                   HasSubstr("bad.tsv:4: error:"), HasSubstr("[correction-unknown]")));
    EXPECT_EQ(run({"build", example_documents(), "-o", store}).code, 1) << "they stay, and are named again";
    const Ran dropped = run({"build", example_documents(), "-o", store, "--no-corrections"});
    EXPECT_EQ(dropped.code, 0) << dropped.error;
    EXPECT_THAT(dropped.out, HasSubstr("1 file of the store dropped"));
}

} // namespace
} // namespace recital::test
