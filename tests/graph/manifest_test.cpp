// What a manifest says is read cell by cell; what cannot be read is named with its place, and nothing else is lost.

#include "graph/manifest.hpp"

#include <gtest/gtest.h>

namespace recital {
namespace {

struct Read {
    Manifest manifest;
    std::vector<Problem> problems;
};

Read read(const std::string &content, const std::string &name = "dir/m.tsv") {
    Read out;
    out.manifest = Manifest({}, {{name, content}}, out.problems);
    return out;
}

std::string shown(const ManifestRow &row) {
    std::string symbols;
    for (const std::string &symbol : row.symbols)
        symbols.append(symbols.empty() ? "" : "+").append(symbol);
    std::string out = row.path;
    for (const std::string &cell :
         {row.id, symbols, row.title, std::string(row.type ? name_of(*row.type) : std::string_view()),
          row.date ? iso_date(row.date) : std::string(),
          std::string(row.language == Language::unknown ? std::string_view() : language_code(row.language)), row.url,
          row.retrieved, row.sha256.substr(0, 4)})
        out.append("|").append(cell);
    return out;
}

std::string shown(const Manifest &manifest) {
    std::string out;
    for (const ManifestRow &row : manifest.rows())
        out += shown(row) + '\n';
    return out;
}

std::string shown(const std::vector<Problem> &problems) {
    std::string out;
    for (const Problem &problem : problems)
        out += problem.file + ':' + std::to_string(problem.line) + ':' + std::to_string(problem.column) + ' ' +
               std::string(problem_rule_name(problem.rule)) + '\n';
    return out;
}

TEST(Manifest, reads_cells_as_their_columns_have_them) {
    const std::string hash(64, 'A');
    struct Case {
        const char *what;
        std::string content;
        const char *rows;
    };
    const std::vector<Case> cases{
        {"a path alone", "path\na.txt\n", "dir/a.txt|||||||||\n"},
        {"a path that leads up", "path\n../b/a.txt\n", "b/a.txt|||||||||\n"},
        {"an absolute path", "path\n/b/./a.txt\n", "/b/a.txt|||||||||\n"},
        {"columns in any order", "Title\tPATH\nOn harbours\ta.txt\n", "dir/a.txt|||On harbours||||||\n"},
        {"a symbol in any spelling", "path\tsymbol\na\ts/res/1674 (2006)\n", "dir/a||S/RES/1674(2006)|||||||\n"},
        {"both symbols", "path\tsymbol\na\tS/2023/409-A/77/910\n", "dir/a||A/77/910+S/2023/409|||||||\n"},
        {"a type in words", "path\ttype\na\tMeeting record\n", "dir/a||||meeting_record|||||\n"},
        {"partial dates", "path\tdate\na\t2020-03\n", "dir/a|||||2020-03||||\n"},
        {"languages", "path\tlanguage\na\tFrench\nb\tru\n", "dir/a||||||fr|||\ndir/b||||||ru|||\n"},
        {"where it is from",
         "path\turl\tretrieved\tsha256\na\thttps://ngo.example/x\t2024-05-01T10:00:00Z\t" + hash + "\n",
         "dir/a|||||||https://ngo.example/x|2024-05-01T10:00:00Z|aaaa\n"},
        {"the same row twice", "path\tid\na\tx\na\tx\n", "dir/a|x||||||||\n"},
        {"rows by path", "path\tid\nb\t2\na\t1\n", "dir/a|1||||||||\ndir/b|2||||||||\n"},
    };
    for (const Case &c : cases) {
        const Read out = read(c.content);
        EXPECT_EQ(shown(out.manifest), c.rows) << c.what;
        EXPECT_TRUE(out.problems.empty()) << c.what << '\n' << shown(out.problems);
    }
}

TEST(Manifest, names_what_is_wrong_and_keeps_the_rest) {
    struct Case {
        const char *what;
        std::string content;
        const char *problems;
        const char *rows;
    };
    const std::vector<Case> cases{
        {"no column of paths", "file\ta\nx\ty\n", "dir/m.tsv:1:0 manifest-syntax\n", ""},
        {"too many cells", "path\tid\na\t1\t2\nb\t2\n", "dir/m.tsv:2:5 manifest-syntax\n", "dir/b|2||||||||\n"},
        {"no path", "path\tid\n\tx\n", "dir/m.tsv:2:1 manifest-rule\n", ""},
        {"a type", "path\ttype\tid\na\tpamphlet\tx\n", "dir/m.tsv:2:3 manifest-rule\n", "dir/a|x||||||||\n"},
        {"a date", "path\tdate\tid\na\t2020-02-30\tx\n", "dir/m.tsv:2:3 manifest-rule\n", "dir/a|x||||||||\n"},
        {"a language", "path\tlanguage\na\tGerman\n", "dir/m.tsv:2:3 manifest-rule\n", "dir/a|||||||||\n"},
        {"a symbol", "path\tsymbol\na\tour paper\n", "dir/m.tsv:2:3 manifest-rule\n", "dir/a|||||||||\n"},
        {"an address", "path\turl\na\tfile:///x\n", "dir/m.tsv:2:3 manifest-rule\n", "dir/a|||||||||\n"},
        {"a moment", "path\tretrieved\na\tyesterday\n", "dir/m.tsv:2:3 manifest-rule\n", "dir/a|||||||||\n"},
        {"a hash", "path\tsha256\na\tabc\n", "dir/m.tsv:2:3 manifest-rule\n", "dir/a|||||||||\n"},
        {"one file twice", "path\tid\na\tx\na\ty\n", "dir/m.tsv:3:1 manifest-rule\n", "dir/a|y||||||||\n"},
        {"one id of two documents", "path\tid\tsymbol\na\tx\tA/75/1\nb\tx\tA/75/2\n", "dir/m.tsv:3:1 manifest-rule\n",
         "dir/a|x|A/75/1|||||||\ndir/b||A/75/2|||||||\n"},
        {"a column of one's own", "path\tshelf\na\tx\n", "dir/m.tsv:1:0 manifest-rule\n", "dir/a|||||||||\n"},
    };
    for (const Case &c : cases) {
        const Read out = read(c.content);
        EXPECT_EQ(shown(out.problems), c.problems) << c.what;
        EXPECT_EQ(shown(out.manifest), c.rows) << c.what;
    }
}

TEST(Manifest, new_rows_win_over_kept_ones_without_a_word) {
    std::vector<Problem> problems;
    const Manifest manifest({{"old.tsv", "path\tid\na\tx\nb\ty\n"}, {"m.tsv", "path\nz\n"}},
                            {{"m.tsv", "path\tid\na\tnew\n"}}, problems);
    EXPECT_TRUE(problems.empty()) << shown(problems);
    EXPECT_EQ(shown(manifest), "a|new||||||||\nb|y||||||||\n");
    EXPECT_EQ(manifest.files().size(), 2U);
    EXPECT_EQ(manifest.of("b")->id, "y");
    EXPECT_EQ(manifest.of("c"), nullptr);
}

} // namespace
} // namespace recital
