// Tables as files: how cells are spelled, that the list of tables holds together, and folders that appear when all is complete.
#include <algorithm>
#include <csignal>
#include <map>
#include <set>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "export/codebook.hpp"
#include "export/csv_text.hpp"
#include "export/folder.hpp"
#include "export/sinks.hpp"
#include "export/tables.hpp"
#include "export/writer.hpp"
#include "tests/export/sample_graph.hpp"
#include "tests/export/shell.hpp"
#include "tests/places.hpp"

namespace recital::test {
namespace {

std::vector<std::string> names_in(const std::filesystem::path &folder) {
    std::vector<std::string> names;
    for (const auto &entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

TEST(CsvText, IsQuotedWhereItMustBe) {
    const struct {
        Cell cell;
        std::string text;
    } cases[] = {
        {Cell(), ""},
        {Cell("S/RES/1674 (2006)"), "S/RES/1674 (2006)"},
        {Cell("a, b"), "\"a, b\""},
        {Cell("the \"Outcome\""), "\"the \"\"Outcome\"\"\""},
        {Cell("\""), "\"\"\"\""},
        {Cell("two\nlines"), "\"two\nlines\""},
        {Cell(" blank"), "\" blank\""},
        {Cell("blank "), "\"blank \""},
        {Cell("=1+1"), "=1+1"},
        {Cell("'"), "'"},
        {Cell(std::int64_t{-3}), "-3"},
        {Cell(0.25), "0.25"},
        {Cell(true), "true"},
        {Cell(false), "false"},
    };
    for (const auto &row : cases) {
        std::string text;
        append_csv(text, row.cell);
        EXPECT_EQ(text, row.text);
    }
    std::string line;
    append_csv_row(line, {Cell("a"), Cell(), Cell("b\"c"), Cell()});
    EXPECT_EQ(line, "a,,\"b\"\"c\",\n");
}

TEST(CsvText, TellsWhatReadsAsAFormula) {
    for (const std::string text : {"=1", "+1", "-1", "@a", "\ta", "\na"})
        EXPECT_TRUE(reads_as_formula(Cell(text))) << text;
    for (const Cell &cell : {Cell("a=1"), Cell(""), Cell(), Cell(std::int64_t{-1}), Cell(-0.5), Cell("'=1")})
        EXPECT_FALSE(reads_as_formula(cell)) << text_of(cell);
}

TEST(Tables, AreClosedAndConsistent) {
    std::set<std::string_view> names;
    for (const Table &table : tables()) {
        EXPECT_TRUE(names.insert(table.name).second) << table.name;
        EXPECT_EQ(table_of_name(table.name), &table);
        EXPECT_FALSE(table.description.empty()) << table.name;
        std::map<std::string_view, TableColumn> columns;
        for (const TableColumn &column : table.columns) {
            EXPECT_TRUE(columns.emplace(column.name, column).second) << table.name << ' ' << column.name;
            EXPECT_EQ(column.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), std::string_view::npos);
            EXPECT_FALSE(column.meaning.empty() || column.meaning.back() == '.') << table.name << ' ' << column.name;
            if (column.refers.empty())
                continue;
            const Table *other = table_of_name(column.refers);
            ASSERT_NE(other, nullptr) << column.refers;
            EXPECT_EQ(other->key.size(), 1U) << column.refers;
        }
        ASSERT_FALSE(table.key.empty()) << table.name;
        for (const std::string_view key : table.key)
            EXPECT_TRUE(columns.contains(key) && columns.at(key).always) << table.name << ' ' << key;
    }
    EXPECT_EQ(table_of_name("nothing"), nullptr);
}

/// The rows of a table of the graph, each as one line.
std::vector<std::string> rows_of(std::string_view name, const KnowledgeGraph &graph) {
    const TableContext context(graph, {});
    std::vector<std::string> lines;
    const Table *table = table_of_name(name);
    const bool all = table->each_row(context, [&](const Cells &cells) {
        EXPECT_EQ(cells.size(), table->columns.size());
        for (std::size_t i = 0; i < cells.size(); ++i)
            EXPECT_TRUE(known(cells[i]) || !table->columns[i].always) << name << ' ' << table->columns[i].name;
        append_csv_row(lines.emplace_back(), cells);
        return true;
    });
    EXPECT_TRUE(all);
    return lines;
}

TEST(Tables, HoldTheGraph) {
    const KnowledgeGraph graph = sample_graph();
    EXPECT_EQ(rows_of("documents", graph).size(), graph.documents().size());
    EXPECT_EQ(rows_of("citations", graph).size(), graph.citations().size());
    EXPECT_EQ(rows_of("texts", graph).size(), graph.texts().size());
    EXPECT_EQ(rows_of("agents", graph).size(), graph.agents().size());
    EXPECT_EQ(rows_of("events", graph).size(), graph.events().size());
    EXPECT_EQ(rows_of("links", graph).size(), graph.links().size());
    EXPECT_EQ(rows_of("claims", graph).size(), graph.claims().size());
    std::size_t mentions = 0;
    for (const Citation &citation : graph.citations())
        mentions += graph.evidence(citation).size();
    EXPECT_EQ(rows_of("mentions", graph).size(), mentions);
    EXPECT_EQ(rows_of("votes", graph), (std::vector<std::string>{"S/RES/1674(2006),state:fr,fr,France,for\n"}));
    EXPECT_EQ(rows_of("cited_places", graph).size(), 7U);
    EXPECT_EQ(rows_of("roles_held", graph).size(), 2U);
    const std::vector<std::string> persons = rows_of("persons", graph);
    ASSERT_EQ(persons.size(), 1U);
    EXPECT_TRUE(persons.front().starts_with("person:name:ana ruiz,Ana <Ruiz>,true,3,2,,")) << persons.front();
    const std::vector<std::string> provisions = rows_of("provisions", graph);
    EXPECT_NE(std::find_if(provisions.begin(), provisions.end(),
                           [](const std::string &row) {
                               return row.starts_with("A/RES/60/1#para_138,A/RES/60/1,para_138,para. 138,0,2,");
                           }),
              provisions.end());
}

TEST(Tables, StopWhereNoMoreIsTaken) {
    const KnowledgeGraph graph = sample_graph();
    const TableContext context(graph, {});
    for (const Table &table : tables()) {
        std::size_t taken = 0;
        const std::size_t rows = rows_of(table.name, graph).size();
        EXPECT_EQ(table.each_row(context, [&](const Cells &) { return ++taken < 1; }), rows == 0) << table.name;
        EXPECT_EQ(taken, std::min<std::size_t>(rows, 1)) << table.name;
    }
}

TEST(Codebook, SaysHowMuchIsFilled) {
    EXPECT_EQ(share_words(0, 0), "0 %");
    EXPECT_EQ(share_words(0, 9), "0 %");
    EXPECT_EQ(share_words(1, 100000), "< 0.1 %");
    EXPECT_EQ(share_words(1, 8), "12.5 %");
    EXPECT_EQ(share_words(99999, 100000), "99.9 %");
    EXPECT_EQ(share_words(7, 7), "100 %");
}

std::vector<Format> folder_formats() {
    std::vector<Format> found;
    for (const Format &format : formats())
        if (format.is_folder())
            found.push_back(format);
    return found;
}

TEST(FolderFormats, AppearWholeAndLeaveWhatIsForeign) {
    for (const Format &format : folder_formats()) {
        const TempFolder folder;
        const std::string path = (folder / "out").string();
        std::vector<Problem> problems;
        ASSERT_TRUE(write_graph_file(format, sample_graph(), {}, path, problems)) << format.name;
        const std::vector<std::string> names = names_in(path);
        EXPECT_GE(names.size(), 3U);
        std::map<std::string, std::string> before;
        for (const std::string &name : names)
            before[name] = read_file(folder / "out" / name);
        write_file(folder / "out" / "foreign", "mine");
        write_file(folder / "out" / names.front(), "old");
        ASSERT_TRUE(write_graph_file(format, sample_graph(), {}, path + "/", problems)) << format.name;
        EXPECT_EQ(names_in(path).size(), names.size() + 1) << format.name;
        EXPECT_EQ(read_file(folder / "out" / "foreign"), "mine");
        for (const auto &[name, content] : before)
            EXPECT_EQ(read_file(folder / "out" / name), content) << name;
    }
}

TEST(FolderFormats, AFailureLeavesWhatWasThere) {
    const KnowledgeGraph graph = large_graph(200, 10);
    // A limit on the size of files stands for a full disk.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
    for (const Format &format : folder_formats()) {
        const TempFolder folder;
        std::filesystem::create_directory(folder / "there");
        write_file(folder / "there" / "documents.csv", "old");
        for (const std::string name : {"there", "made"})
            for (const bool gzip : {false, true}) {
                rlimit small = old;
                small.rlim_cur = gzip ? 2000 : 60000; // some files fit
                ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
                ExportOptions options;
                options.gzip = gzip;
                std::vector<Problem> problems;
                const Status status = write_graph_file(format, graph, options, (folder / name).string(), problems);
                ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old), 0);
                ASSERT_FALSE(status) << format.name;
                EXPECT_EQ(status.problem().rule, ProblemRule::output_write);
                EXPECT_TRUE(status.problem().file.starts_with((folder / name).string())) << status.problem().file;
                EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"there"})) << format.name;
                EXPECT_EQ(names_in(folder / "there"), (std::vector<std::string>{"documents.csv"}));
                EXPECT_EQ(read_file(folder / "there" / "documents.csv"), "old");
            }
    }
}

TEST(FolderFormats, HaveNoSinkAndTakeNoFile) {
    const TempFolder folder;
    write_file(folder / "file", "mine");
    for (const Format &format : folder_formats()) {
        StringSink sink;
        std::vector<Problem> problems;
        const Status sunk = write_graph(format, sample_graph(), {}, sink, problems);
        ASSERT_FALSE(sunk);
        EXPECT_EQ(sunk.problem().rule, ProblemRule::usage);
        EXPECT_FALSE(write_graph_file(format, sample_graph(), {}, (folder / "file").string(), problems));
        EXPECT_EQ(read_file(folder / "file"), "mine");
        EXPECT_FALSE(write_graph_file(format, sample_graph(), {}, "", problems));
        EXPECT_FALSE(write_graph_file(format, sample_graph(), {}, (folder / "a" / "b").string(), problems));
        EXPECT_EQ(names_in(folder.path()), (std::vector<std::string>{"file"}));
    }
}

/// Quotes, ends of lines, control characters and bytes that are no UTF-8, read back by those who forgive nothing.
TEST(FolderFormats, CarryWhateverDocumentsSay) {
    const TempFolder folder;
    const std::string checks = RECITAL_PYTHON " " + (source_dir() / "tests" / "consumers").string() + '/';
    for (const auto &[format, check] : {std::pair{"csv", "tables_test.py "}, std::pair{"neo4j", "neo4j_check.py "}}) {
        const std::string path = (folder / format).string();
        std::vector<Problem> problems;
        ASSERT_TRUE(write_graph_file(*format_of_name(format), sample_graph(), {}, path, problems));
        const Outcome outcome = run(checks + check + path);
        EXPECT_EQ(outcome.code, 0) << outcome.output;
    }
}

TEST(FolderFormats, EmptyGraph) {
    const TempFolder folder;
    for (const Format &format : folder_formats()) {
        std::vector<Problem> problems;
        EXPECT_TRUE(write_graph_file(format, KnowledgeGraph(GraphParts()), {},
                                     (folder / std::string(format.name)).string(), problems));
    }
    EXPECT_EQ(lines_of(read_file(folder / "csv" / "documents.csv")).size(), 1U);
}

} // namespace
} // namespace recital::test
