// Tables that people fill in are read as spreadsheet programs write them, and what is broken in them is named.

#include "graph/tsv.hpp"

#include <gtest/gtest.h>

namespace recital {
namespace {

struct Read {
    TsvTable table;
    std::vector<Problem> problems;
};

Read read(std::string_view content, const std::vector<std::string_view> &required = {}, const TsvLimits &limits = {}) {
    Read out;
    out.table = read_tsv(content, "t.tsv", ProblemRule::usage, required, out.problems, limits);
    return out;
}

std::string shown(const TsvTable &table) {
    std::string out;
    for (const TsvRow &row : table.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            out.append(i == 0 ? "" : "|").append(row.cells[i].text);
        out += '\n';
    }
    return out;
}

std::string shown(const std::vector<Problem> &problems) {
    std::string out;
    for (const Problem &problem : problems)
        out += std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ' +
               problem.message.substr(0, problem.message.find(';')) + '\n';
    return out;
}

TEST(Tsv, is_read_as_spreadsheets_write_it) {
    struct Case {
        const char *what;
        std::string content;
        const char *rows;
    };
    const std::vector<Case> cases{
        {"plain", "a\tb\n1\t2\n3\t4\n", "1|2\n3|4\n"},
        {"without a last line end", "a\tb\n1\t2", "1|2\n"},
        {"CRLF and a byte order mark",
         "\xEF\xBB\xBF"
         "a\tb\r\n1\t2\r\n",
         "1|2\n"},
        {"CR alone", "a\tb\r1\t2\r", "1|2\n"},
        {"quoted", "a\tb\n\"x\ty\"\t\"say \"\"so\"\"\"\n", "x\ty|say \"so\"\n"},
        {"line ends in a cell", "a\tb\n\"x\ny\"\t2\n3\t4\n", "x\ny|2\n3|4\n"},
        {"a quotation mark within", "a\tb\nthe \"2005\" text\t2\n", "the \"2005\" text|2\n"},
        {"empty lines", "\n\na\tb\n\n1\t2\n\t\n\n", "1|2\n"},
        {"empty cells at the end", "a\tb\t\t\n1\t2\t\t\n1\t\t\n", "1|2\n1|\n"},
        {"a header alone", "a\tb\n", ""},
    };
    for (const Case &c : cases) {
        const Read got = read(c.content);
        EXPECT_EQ(shown(got.table), c.rows) << c.what;
        EXPECT_TRUE(got.problems.empty()) << c.what << '\n' << shown(got.problems);
    }
}

TEST(Tsv, finds_columns_by_name) {
    const Read got = read("Cited Place\t by \tDATE-read\n1\t2\t3\n", {"by", "cited_place"});
    ASSERT_EQ(got.table.rows.size(), 1U);
    EXPECT_EQ(got.table.cell(got.table.rows[0], "cited_place")->text, "1");
    EXPECT_EQ(got.table.cell(got.table.rows[0], "by")->text, "2");
    EXPECT_EQ(got.table.cell(got.table.rows[0], "date_read")->column, 5U);
    EXPECT_EQ(got.table.cell(got.table.rows[0], "other"), nullptr);
}

TEST(Tsv, names_what_is_broken_and_reads_the_rest) {
    struct Case {
        const char *what;
        std::string content;
        const char *rows;
        const char *problems;
    };
    const std::vector<Case> cases{
        {"nothing", "", "", "1:0 holds nothing: a line that names the columns is missing\n"},
        {"a missing column", "a\tc\n1\t2\n", "", "1:0 lacks the columns b\n"},
        {"a column twice", "a\tb\ta\n1\t2\t3\n", "", "1:5 names the column a twice\n"},
        {"too few", "a\tb\n1\n3\t4\n", "3|4\n", "2:1 has 1 column where the header has 2\n"},
        {"too many", "a\tb\n1\t2\t3\n3\t4\n", "3|4\n", "2:5 has 3 columns where the header has 2\n"},
        {"an open quotation mark", "a\tb\n1\t\"2\n3\t4\n", "3|4\n",
         "2:3 a quotation mark opens this cell and none ends it\n"},
        {"words after a cell's end", "a\tb\n\"1\" or 2\t2\n3\t4\n", "3|4\n",
         "2:4 words after the quotation mark that ends a cell\n"},
        {"no UTF-8", "a\tb\n1\t\xFF\n3\t4\n", "3|4\n", "2:3 is not UTF-8\n"},
        {"UTF-16",
         "\xFF\xFE"
         "a",
         "", "1:0 is UTF-16, and UTF-8 is read: save it as text in UTF-8\n"},
        {"after a cell of two lines", "a\tb\n\"1\n\"\t2\n3\n", "1\n|2\n", "4:1 has 1 column where the header has 2\n"},
    };
    for (const Case &c : cases) {
        const Read got = read(c.content, {"a", "b"});
        EXPECT_EQ(shown(got.table), c.rows) << c.what;
        EXPECT_EQ(shown(got.problems), c.problems) << c.what;
    }
}

TEST(Tsv, keeps_to_its_limits) {
    EXPECT_EQ(shown(read("a\n12345\n1\n", {}, {.cell = 4}).table), "1\n");
    EXPECT_EQ(shown(read("a\n1\n2\n3\n", {}, {.rows = 2}).table), "1\n2\n");
    EXPECT_EQ(shown(read("a\tb\n", {}, {.columns = 1}).problems), "1:0 names more than 1 columns\n");
    std::string open = "a\n";
    for (int i = 0; i < 1000; ++i)
        open += "\"\"\"\n";
    const Read got = read(open);
    EXPECT_LE(got.problems.size(), 103U);
}

TEST(Tsv, reads_what_it_writes) {
    for (const std::string cell :
         {"", "plain", "with \"marks\"", "\"", "tab\there", "two\nlines", "cr\r\nlf", " blank "}) {
        std::string line = "a\tb\n";
        append_tsv(line, cell);
        line += "\tx\n";
        const Read got = read(line);
        ASSERT_EQ(got.table.rows.size(), 1U) << cell;
        EXPECT_EQ(got.table.rows[0].cells[0].text, cell);
        EXPECT_TRUE(got.problems.empty());
    }
}

} // namespace
} // namespace recital
