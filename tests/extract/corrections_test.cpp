// A person's word on single statements holds over every rebuild, and what was read stays beside it as rejected.

#include <filesystem>
#include <fstream>
#include <functional>
#include <map>

#include <gtest/gtest.h>
#include <unistd.h>

#include "extract/build.hpp"
#include "graph/provision.hpp"
#include "graph/store.hpp"

namespace recital {
namespace {

namespace fs = std::filesystem;

const Authority &authority() {
    static const Authority loaded = std::move(*Authority::load());
    return loaded;
}

const std::string columns =
    "citing\tlanguage\tquote\tprovision\tact\ttarget\ttarget_provision\tverdict\tnew_act\tnew_target\t"
    "new_target_provision\tby\tdate\tnote\n";

/// Paragraphs of the resolution A/RES/99/1.
const std::vector<std::string> paragraphs{
    "Recalling its resolution 98/7 of 3 March 2043,", "Guided by the Charter of the United Nations,",
    "1. Reaffirms paragraph 4 of its resolution 98/7;", "2. Takes note of the report in document A/98/510;"};

std::string resolution(const std::vector<std::string> &those, const std::string &number = "99/1") {
    std::string text = "A/RES/" + number + "\n\nResolution adopted by the General Assembly on 4 March 2044\n\n" +
                       number + ". A question of the tests\n\nThe General Assembly,\n\n";
    for (const std::string &paragraph : those)
        text += paragraph + "\n\n";
    return text;
}

class CorrectionsTest : public testing::Test {
  public:
    void SetUp() override {
        const auto *info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ =
            fs::temp_directory_path() / ("recital-corrections-" + std::to_string(::getpid()) + "-" + info->name());
        fs::create_directories(folder_ / "in");
        put("a.txt", resolution(paragraphs));
    }
    void TearDown() override { fs::remove_all(folder_); }

    void put(const std::string &name, const std::string &text) const {
        std::ofstream(folder_ / "in" / name, std::ios::binary | std::ios::trunc) << text;
    }
    std::string store() const { return (folder_ / "un.db").string(); }

    /// rows: without the line of columns.
    BuildSummary build(const std::string &rows, unsigned jobs = 1, const Authority &with = authority()) const {
        return build_files(rows.empty() ? std::vector<std::pair<std::string, std::string>>{}
                                        : std::vector<std::pair<std::string, std::string>>{{"c.tsv", columns + rows}},
                           jobs, with);
    }
    BuildSummary build_files(std::vector<std::pair<std::string, std::string>> files, unsigned jobs = 1,
                             const Authority &with = authority(), bool drop = false) const {
        BuildOptions options;
        options.store = store();
        options.inputs = {(folder_ / "in").string()};
        options.jobs = jobs;
        options.corrections = std::move(files);
        options.drop_corrections = drop;
        const Result<BuildSummary> summary = build_store(options, with, {});
        EXPECT_TRUE(summary) << summary.problem().message;
        return summary ? *summary : BuildSummary();
    }

    /// "op_1 reaffirm A/RES/98/7 op_4 rejected [A. Reader]": all that the store says, in its order.
    std::string said() const {
        const auto graph = Store::open(store())->graph();
        std::string out;
        for (CitationId id = 0; id < graph->citations().size(); ++id) {
            const Citation &citation = graph->citations()[id];
            out += citation.citing_provision + ' ' + graph->terms().acts[citation.act].lemma + ' ' +
                   graph->documents()[citation.cited].key;
            if (!citation.cited_provisions.empty())
                out += ' ' + citation.cited_provisions;
            if (citation.judged != Judged::none)
                out += ' ' + std::string(name_of(citation.judged));
            for (const Judgement &one : graph->judgements_of(id))
                out += " [" + one.by + (one.by.empty() || !one.on ? "" : " ") + (one.on ? iso_date(one.on) : "") + ']';
            out += '\n';
        }
        return out;
    }

    fs::path folder_;
};

std::string problems(const BuildSummary &summary, Severity least = Severity::warning) {
    std::string out;
    for (const Problem &problem : summary.problems)
        if (problem.severity >= least)
            out += std::to_string(problem.line) + ' ' + std::string(problem_rule_name(problem.rule)) + '\n';
    return out;
}

const std::string recalled = "pp_1 recall A/RES/98/7";
const std::string charter = "pp_2 guide UN-CHARTER";
const std::string reaffirmed = "op_1 reaffirm A/RES/98/7 op_4";
const std::string noted = "op_2 take_note A/98/510";

std::string lines(const std::vector<std::string> &all) {
    std::string out;
    for (const std::string &line : all)
        out += line + '\n';
    return out;
}

/// The row by which a person finds the citation of operative paragraph 1 right, or wrong.
std::string on_reaffirmed(const std::string &verdict, const std::string &rest = "\t\t\tA. Reader\t2044-05-01\twhy") {
    return "A/RES/99/1\ten\tparagraph 4 of its resolution 98/7\top_1\treaffirm\tA/RES/98/7\top_4\t" + verdict + "\t" +
           rest + "\n";
}

TEST_F(CorrectionsTest, the_text_is_read_as_the_rows_expect) {
    build("");
    EXPECT_EQ(said(), lines({recalled, charter, reaffirmed, noted}));
}

TEST_F(CorrectionsTest, verdicts_mark_what_was_read) {
    struct Case {
        const char *what;
        std::string rows;
        std::vector<std::string> said;
        std::string problems;
    };
    const std::string by = " [A. Reader 2044-05-01]";
    const std::vector<Case> cases{
        {"right", on_reaffirmed("right"), {recalled, charter, reaffirmed + " confirmed" + by, noted}, ""},
        {"wrong", on_reaffirmed("wrong"), {recalled, charter, reaffirmed + " rejected" + by, noted}, ""},
        {"unsure", on_reaffirmed("unsure"), {recalled, charter, reaffirmed, noted}, ""},
        {"no verdict yet", on_reaffirmed(""), {recalled, charter, reaffirmed, noted}, ""},
        {"another document is meant",
         on_reaffirmed("wrong", "\tA/RES/97/3\t\tA. Reader\t2044-05-01\t"),
         {recalled, charter, reaffirmed + " rejected" + by, "op_1 reaffirm A/RES/97/3 op_4 curated" + by, noted},
         ""},
        {"another verb is meant",
         on_reaffirmed("wrong", "recall\t\t\tA. Reader\t2044-05-01\t"),
         {recalled, charter, reaffirmed + " rejected" + by, "op_1 recall A/RES/98/7 op_4 curated" + by, noted},
         ""},
        {"another paragraph is meant",
         on_reaffirmed("wrong", "\t\top. para. 5\tA. Reader\t2044-05-01\t"),
         {recalled, charter, reaffirmed + " rejected" + by, "op_1 reaffirm A/RES/98/7 op_5 curated" + by, noted},
         ""},
        {"no paragraph is meant",
         on_reaffirmed("wrong", "\t\t-\tA. Reader\t2044-05-01\t"),
         {recalled, charter, reaffirmed + " rejected" + by, "op_1 reaffirm A/RES/98/7 curated" + by, noted},
         ""},
        {"added",
         "A/RES/99/1\t\tits resolution\tpp_1\t\t\t\tadd\trecall\tUN-CHARTER\t\tA. Reader\t2044-05-01\t\n",
         {"pp_1 recall UN-CHARTER curated" + by, recalled, charter, reaffirmed, noted},
         ""},
        {"added, and read already",
         "A/RES/99/1\t\tresolution 98/7\tpp_1\t\t\t\tadd\trecall\tA/RES/98/7\t\tA. Reader\t2044-05-01\t\n",
         {recalled + " confirmed" + by, charter, reaffirmed, noted},
         ""},
        {"twice the same",
         on_reaffirmed("right") + on_reaffirmed("right"),
         {recalled, charter, reaffirmed + " confirmed" + by, noted},
         ""},
        {"by two",
         on_reaffirmed("right") + on_reaffirmed("right", "\t\t\tB. Other\t\t"),
         {recalled, charter, reaffirmed + " confirmed" + by + " [B. Other]", noted},
         ""},
        {"in any spelling",
         "a/res/99/1\tEN\tparagraph  4 of its\u00A0resolution 98/7\top. para. 1\tReaffirm\tA / RES / 98 / 7\top. para. "
         "4\tRight\t\t\t\tA. Reader\t2044-05-01\t\n",
         {recalled, charter, reaffirmed + " confirmed" + by, noted},
         ""},
    };
    for (const Case &c : cases) {
        const BuildSummary summary = build(c.rows);
        EXPECT_EQ(said(), lines(c.said)) << c.what;
        EXPECT_EQ(problems(summary), c.problems) << c.what;
    }
}

TEST_F(CorrectionsTest, what_is_wrong_with_a_file_is_named_with_its_line_and_the_rest_holds) {
    struct Case {
        const char *what;
        std::string rows;
        std::string problems;
    };
    const std::string good = "A/RES/99/1\ten\tdocument A/98/510\top_2\ttake_note\tA/98/510\t\tright\t\t\t\t\t\t\n";
    const std::vector<Case> cases{
        {"too few columns", "A/RES/99/1\ten\n", "2 correction-syntax\n"},
        {"an unknown verdict", on_reaffirmed("maybe"), "2 correction-syntax\n"},
        {"a bad date", on_reaffirmed("wrong", "\t\t\t\t2044-02-30\t"), "2 correction-syntax\n"},
        {"a bad place", on_reaffirmed("wrong", "\t\tsomewhere\t\t\t"), "2 correction-syntax\n"},
        {"a bad language", "A/RES/99/1\txx\tq\t\t\t\t\tright\t\t\t\t\t\t\n", "2 correction-syntax\n"},
        {"right, and something else", on_reaffirmed("right", "\tA/RES/97/3\t\t\t\t"), "2 correction-syntax\n"},
        {"added without a target", "A/RES/99/1\ten\tits\t\t\t\t\tadd\t\t\t\t\t\t\n", "2 correction-syntax\n"},
        {"an unknown symbol", on_reaffirmed("wrong", "\tthat other text\t\t\t\t"), "2 correction-unknown\n"},
        {"an unknown act", on_reaffirmed("wrong", "fabricates\t\t\t\t\t"), "2 correction-unknown\n"},
        {"two verdicts", on_reaffirmed("right") + on_reaffirmed("wrong"), "3 correction-conflict\n"},
        {"two documents",
         on_reaffirmed("wrong", "\tA/RES/97/3\t\t\t\t") + on_reaffirmed("wrong", "\tA/RES/97/4\t\t\t\t"),
         "3 correction-conflict\n"},
        {"two verdicts, the words cut otherwise",
         on_reaffirmed("right") +
             "A/RES/99/1\t\tits resolution 98/7\top_1\treaffirm\tA/RES/98/7\top_4\twrong\t\t\t\t\t\t\n",
         "3 correction-conflict\n"},
        {"a document that was not read", "A/RES/77/1\ten\tits\t\t\t\t\twrong\t\t\t\t\t\t\n",
         "2 correction-unmatched\n"},
        {"a language that was not read", "A/RES/99/1\tfr\tits\t\t\t\t\twrong\t\t\t\t\t\t\n",
         "2 correction-unmatched\n"},
        {"words that are not there", "A/RES/99/1\ten\tno such words\t\t\t\t\tright\t\t\t\t\t\t\n",
         "2 correction-unmatched\n"},
        {"words that cite something else",
         "A/RES/99/1\ten\tits resolution 98/7\top_1\t\tA/RES/60/1\t\twrong\t\t\t\t\t\t\n", "2 correction-unmatched\n"},
    };
    for (const Case &c : cases) {
        const BuildSummary summary = build(c.rows + good);
        EXPECT_EQ(problems(summary), c.problems) << c.what;
        EXPECT_EQ(said(), lines({recalled, charter, reaffirmed, noted + " confirmed []"})) << c.what;
    }
    EXPECT_EQ(problems(build_files({{"empty.tsv", ""}})), "1 correction-syntax\n");
    EXPECT_EQ(problems(build_files({{"other.tsv", "a\tb\n1\t2\n"}})), "1 correction-syntax\n");
}

// ---- a correction survives

TEST_F(CorrectionsTest, survives_a_rebuild_in_which_the_file_is_not_given_again) {
    build(on_reaffirmed("wrong"));
    const std::string before = said();
    put("b.txt", resolution(paragraphs, "99/2"));
    const BuildSummary summary = build("");
    EXPECT_TRUE(summary.corrections.kept);
    EXPECT_EQ(summary.parsed, 1U) << "the text that was there is not parsed again";
    EXPECT_TRUE(said().starts_with(before)) << said();
    EXPECT_EQ(build_files({}, 1, authority(), true).corrections.dropped, 1U);
    EXPECT_TRUE(said().starts_with(lines({recalled, charter, reaffirmed, noted}))) << said();
}

TEST_F(CorrectionsTest, survives_a_paragraph_inserted_before_it) {
    build(on_reaffirmed("wrong", "\tA/RES/97/3\t\t\t\t"));
    put("a.txt", resolution({paragraphs[0], "Recalling also its resolution 96/9,", paragraphs[1],
                             "1. Reaffirms its resolution 95/2;", "2. Reaffirms paragraph 4 of its resolution 98/7;",
                             "3. Takes note of the report in document A/98/510;"}));
    EXPECT_EQ(problems(build("")), "");
    const std::string now = said();
    EXPECT_NE(now.find("op_2 reaffirm A/RES/98/7 op_4 rejected"), std::string::npos) << now;
    EXPECT_NE(now.find("op_2 reaffirm A/RES/97/3 op_4 curated"), std::string::npos) << now;
}

TEST_F(CorrectionsTest, survives_any_number_of_jobs_and_gives_the_same_store) {
    for (int i = 2; i < 40; ++i)
        put("more" + std::to_string(i) + ".txt", resolution(paragraphs, "99/" + std::to_string(i)));
    const auto bytes = [&](unsigned jobs) {
        fs::remove(store());
        build(on_reaffirmed("wrong", "\tA/RES/97/3\t\t\t\t") + on_reaffirmed("right", "\t\t\tX\t\t"), jobs);
        std::ifstream file(store(), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const std::string one = bytes(1);
    EXPECT_EQ(one, bytes(2));
    EXPECT_EQ(one, bytes(5));
}

/// The authority data with more in them, by which the program reads the same words otherwise.
Authority with(const std::string &turtle) {
    const std::vector<Authority::File> files{{"own.ttl", turtle}};
    Result<Authority> loaded = Authority::load(files);
    EXPECT_TRUE(loaded) << loaded.problem().message;
    return loaded ? std::move(*loaded) : Authority();
}

TEST_F(CorrectionsTest, survives_a_change_of_the_rules) {
    // A name that nobody knows; then it is an instrument, and the program reads more words than before, or another document.
    const std::string instrument =
        "@prefix rec: <https://w3id.org/recital/ns#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        "<https://example.org/zz> a rec:Instrument ; rdfs:label \"Zanzibar Declaration\"@en ;\n"
        "    rec:key \"A/RES/91/1\" ; rec:symbol \"A/RES/91/1\" ; rec:documentType \"declaration\" ;\n"
        "    rec:word \"Zanzibar Declaration\"@en .\n";
    put("a.txt",
        resolution({"Recalling the Zanzibar Declaration on Tests,", paragraphs[1], paragraphs[2], paragraphs[3]}));
    build("");
    const std::string before = said();
    ASSERT_NE(before.find("NAME:Zanzibar Declaration on Tests"), std::string::npos) << before;
    const std::string row =
        "A/RES/99/1\ten\tZanzibar Declaration on Tests\tpp_1\trecall\tZanzibar Declaration on Tests\t\t";
    struct Case {
        const char *what;
        std::string rows;
        const char *then;
        const char *now; // with the instrument
    };
    const std::vector<Case> cases{
        {"right, and read otherwise now", row + "right\t\t\t\t\t\t\n",
         "pp_1 recall NAME:Zanzibar Declaration on Tests confirmed []\n",
         "pp_1 recall A/RES/91/1 rejected []\npp_1 recall NAME:Zanzibar Declaration on Tests curated []\n"},
        {"wrong, and read as the person says now", row + "wrong\t\tA/RES/91/1\t\t\t\t\n",
         "pp_1 recall NAME:Zanzibar Declaration on Tests rejected []\npp_1 recall A/RES/91/1 curated []\n",
         "pp_1 recall A/RES/91/1 confirmed []\n"},
        {"wrong, and read wrongly in another way now", row + "wrong\t\tA/RES/90/3\t\t\t\t\n",
         "pp_1 recall NAME:Zanzibar Declaration on Tests rejected []\npp_1 recall A/RES/90/3 curated []\n",
         "pp_1 recall A/RES/91/1 rejected []\npp_1 recall A/RES/90/3 curated []\n"},
        {"wrong, and not read any more", row + "wrong\t\t\t\t\t\t\n",
         "pp_1 recall NAME:Zanzibar Declaration on Tests rejected []\n", "pp_1 recall A/RES/91/1\n"},
    };
    const Authority own = with(instrument);
    for (const Case &c : cases) {
        EXPECT_EQ(problems(build(c.rows)), "") << c.what;
        EXPECT_TRUE(said().starts_with(c.then)) << c.what << '\n' << said();
        EXPECT_EQ(problems(build("", 1, own)), "") << c.what;
        EXPECT_TRUE(said().starts_with(c.now)) << c.what << '\n' << said();
        EXPECT_EQ(problems(build("")), "") << c.what;
        EXPECT_TRUE(said().starts_with(c.then)) << c.what << ", and back\n" << said();
    }
}

TEST_F(CorrectionsTest, tells_the_same_words_apart_by_what_is_around_them) {
    const std::string with_context = "citing\tquote\tcontext\tprovision\tverdict\n";
    put("a.txt", resolution({paragraphs[1], "1. Recalls its resolution 98/7, and reaffirms its resolution 98/7;",
                             "2. Recalls its resolution 98/7;"}));
    build("");
    const std::string guided = "pp_1 guide UN-CHARTER";
    const std::string first = "op_1 recall A/RES/98/7";
    const std::string second = "op_1 reaffirm A/RES/98/7";
    const std::string third = "op_2 recall A/RES/98/7";
    ASSERT_EQ(said(), lines({guided, first, second, third}));
    const std::string no = " rejected []";
    struct Case {
        const char *what;
        std::string context_and_place;
        std::vector<std::string> said;
    };
    const std::vector<Case> cases{
        {"nothing tells: all are meant", "\t", {guided, first + no, second + no, third + no}},
        {"the place tells", "\top_2", {guided, first, second, third + no}},
        {"a place that is no more there does not", "\top_9", {guided, first + no, second + no, third + no}},
        {"the paragraph tells", "2. Recalls its resolution 98/7;\top_1", {guided, first, second, third + no}},
        {"the mark tells", "…and reaffirms its ⟦resolution 98/7⟧;\t", {guided, first, second + no, third}},
        {"another text around them does not", "Notes its ⟦resolution 98/7⟧\top_2", {guided, first, second, third + no}},
    };
    for (const Case &c : cases) {
        const BuildSummary summary = build_files(
            {{"c.tsv", with_context + "A/RES/99/1\tresolution 98/7\t" + c.context_and_place + "\twrong\n"}});
        EXPECT_EQ(said(), lines(c.said)) << c.what;
        EXPECT_EQ(problems(summary), "") << c.what;
    }
}

TEST_F(CorrectionsTest, what_the_first_text_says_wrong_is_wrong_in_the_others_too) {
    put("fr.txt",
        "A/RES/99/1\n\nRésolution adoptée par l’Assemblée générale le 4 mars 2044\n\n99/1. Une question des essais\n\n"
        "L’Assemblée générale,\n\nRappelant sa résolution 98/7 du 3 mars 2043,\n\n"
        "Guidée par la Charte des Nations Unies,\n\n1. Réaffirme le paragraphe 4 de sa résolution 98/7 ;\n\n"
        "2. Prend note du rapport publié sous la cote A/98/510 ;\n");
    build("");
    ASSERT_EQ(said(), lines({recalled, charter, reaffirmed, noted})) << "both languages say the same";
    const auto evidence = [&] {
        const auto graph = Store::open(store())->graph();
        std::string out;
        for (const Citation &citation : graph->citations()) {
            out += out.empty() ? "" : " ";
            for (const Evidence &one : graph->evidence(citation))
                out += language_code(graph->texts()[one.text].language);
        }
        return out;
    };
    ASSERT_EQ(evidence(), "enfr enfr enfr enfr");
    build(on_reaffirmed("wrong"));
    EXPECT_EQ(evidence(), "enfr enfr enfr enfr") << "the French words lie beside the English ones, rejected with them";
    EXPECT_EQ(said(), lines({recalled, charter, reaffirmed + " rejected [A. Reader 2044-05-01]", noted}));
    const std::string french = "A/RES/99/1\tfr\tsa résolution 98/7\top_1\t\tA/RES/98/7\top_4\t";
    const auto without_act = [&](const std::string &rest) {
        std::string row = french + rest;
        row.replace(row.find("\top_1\t\t"), 7, "\top_1\treaffirm\t");
        return row;
    };
    build(without_act("wrong\t\t\t\t\t\t\n"));
    EXPECT_EQ(said(), lines({recalled, charter, reaffirmed, noted, reaffirmed + " rejected []"}))
        << "of the French text alone: the English one stands";
    EXPECT_EQ(evidence(), "enfr enfr en enfr fr");
    build(on_reaffirmed("wrong") + without_act("right\t\t\t\t\t\t\n"));
    EXPECT_EQ(said(), lines({recalled, charter, reaffirmed + " rejected [A. Reader 2044-05-01]", noted,
                             reaffirmed + " confirmed []"}));
    build(on_reaffirmed("wrong", "\tA/RES/97/3\t\t\t\t") + without_act("wrong\t\tA/RES/97/3\t\t\t\t\n"));
    EXPECT_EQ(said(), lines({recalled, charter, reaffirmed + " rejected []", "op_1 reaffirm A/RES/97/3 op_4 curated []",
                             noted}))
        << "put right in both, it is one citation";
    EXPECT_EQ(evidence(), "enfr enfr enfr enfr enfr");
}

TEST_F(CorrectionsTest, stands_by_itself_where_the_program_reads_nothing_any_more) {
    const std::string row = "A/RES/99/1\ten\tthe remarkable paper of the working group\tpp_1\trecall\t";
    put("a.txt", resolution({"Recalling the remarkable paper of the working group,", paragraphs[1], paragraphs[2],
                             paragraphs[3]}));
    build("");
    ASSERT_TRUE(said().starts_with(charter)) << said();
    const std::string stands = "pp_1 recall A/98/77 curated []\n";
    for (const std::string rest : {"A/98/77\t\tright\t\t\t\t\t\t\n", "A/97/1\t\twrong\t\tA/98/77\t\t\t\t\n",
                                   "\t\tadd\trecall\tA/98/77\t\t\t\t\n"}) {
        EXPECT_EQ(problems(build(row + rest)), "") << rest;
        EXPECT_TRUE(said().starts_with(stands)) << rest << said();
    }
    EXPECT_EQ(problems(build(row + "A/97/1\t\twrong\t\t\t\t\t\t\n")), "") << "it is as the person wants it";
}

TEST_F(CorrectionsTest, only_corrections_changed_and_nothing_is_parsed_again) {
    build("");
    const BuildSummary summary = build(on_reaffirmed("right"));
    EXPECT_EQ(summary.parsed, 0U);
    EXPECT_FALSE(summary.untouched);
    EXPECT_EQ(summary.corrections.confirmed, 1U);
    EXPECT_TRUE(build(on_reaffirmed("right")).untouched);
    EXPECT_EQ(build(on_reaffirmed("right")).corrections.confirmed, 1U) << "told of a store that is left alone, too";
}

TEST_F(CorrectionsTest, what_was_rejected_counts_nowhere) {
    build(on_reaffirmed("wrong"));
    const auto opened = Store::open(store());
    EXPECT_EQ(opened->counts().citations, 3U);
    EXPECT_EQ(opened->counts().rejected, 1U);
    const auto graph = opened->graph();
    const DocumentId cited = *graph->find("A/RES/98/7");
    EXPECT_EQ(graph->citations_to(cited).size(), 1U);
    EXPECT_EQ(graph->rejected_to(cited).size(), 1U);
    EXPECT_EQ(graph->rejected_from(*graph->find("A/RES/99/1")).size(), 1U);
}

} // namespace
} // namespace recital
