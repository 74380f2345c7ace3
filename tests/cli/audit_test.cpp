// recital audit: a guide of our own words with one mistake of every kind, beside the documents it lists.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/cli/program.hpp"

namespace recital::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string council(const std::string &number, const std::string &day, const std::string &paragraphs) {
    return "United Nations\nS/RES/" + number + "\nSecurity Council\nDistr.: General\n" + day + "\nResolution " +
           number + "\nAdopted by the Security Council at its 9950th meeting, on " + day + "\nThe Security Council,\n" +
           paragraphs;
}

std::string assembly(const std::string &number, const std::string &day, const std::string &title,
                     const std::string &paragraphs) {
    return "United Nations\nA/RES/" + number + "\nGeneral Assembly\nDistr.: General\n20 December 2023\n" +
           "Seventy-eighth session\nResolution adopted by the General Assembly on " + day + "\n" + number + ". " +
           title + "\nThe General Assembly,\n" + paragraphs;
}

constexpr const char *guide = R"(# Guide to the safety of schools

Here stands what bodies of the United Nations have said about schools.

## Documents

- **S/RES/2991 (2024)** (adopted 9 May 2024): Safety of schools: <https://undocs.org/S/RES/2991(2024)>
In paragraph 3 of this resolution, the Council reaffirmed paragraph 2 of General Assembly resolution 78/907.
- **S/RES/2992 (2024)** (adopted 9 June 2024): Schools of the north and their pupils: <https://undocs.org/S/RES/2999(2024)>
In paragraph 1 of this resolution, the Council recalled paragraph 2 of General Assembly resolution 78/907.
- **A/RES/78/907** (adopted 11 December 2023): Teachers and books: <https://undocs.org/A/RES/78/907>
- **A/RES/78/908** (20 December 2023): General Assembly resolution 78/908 [on the way to school]: <https://undocs.org/A/RES/78/908>
- **A/RES/78/980** (adopted 12 December 2023): Journeys of pupils to school: <https://undocs.org/A/RES/78/980>
)";

class Audit : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        directory_ = new TemporaryDirectory;
        directory_->file("in/guide.md", guide);
        directory_->file("in/1.txt", council("2991 (2024)", "5 May 2024",
                                             "1. Demands that schools be left in peace;\n2. Asks States to help;\n3. "
                                             "Thanks those who teach;\n4. Reaffirms paragraph 2 of General Assembly "
                                             "resolution 78/907;\n5. Decides to remain seized of the matter.\n"));
        directory_->file("in/2.txt", council("2992 (2024)", "9 June 2024",
                                             "1. Recalls paragraph 2 of General Assembly resolution 78/907;\n2. "
                                             "Decides to remain seized of the matter.\n"));
        directory_->file("in/3.txt",
                         council("2995 (2024)", "3 August 2024",
                                 "1. Welcomes paragraphs 2 and 3 of General Assembly resolution 78/907;\n2. "
                                 "Decides to remain seized of the matter.\n"));
        directory_->file("in/4.txt", council("2996 (2024)", "4 August 2024",
                                             "1. Welcomes General Assembly resolution 78/907;\n2. Decides to remain "
                                             "seized of the matter.\n"));
        directory_->file("in/5.txt", assembly("78/907", "11 December 2023", "Protection of teachers in armed conflict",
                                              "1. Thanks teachers;\n2. Calls for roads to school that are safe;\n3. "
                                              "Decides to go on with this question.\n"));
        directory_->file("in/6.txt", assembly("78/908", "12 December 2023", "Journeys of pupils to school",
                                              "1. Asks for buses;\n2. Decides to go on with this question.\n"));
        store_ = directory_->path("store.db");
        const Ran ran = run({"build", directory_->path("in"), "-o", store_});
        ASSERT_EQ(ran.code, 0) << ran.error;
    }
    static void TearDownTestSuite() {
        delete directory_;
        directory_ = nullptr;
    }
    static std::string printed(const std::string &page, const std::string &format) {
        const Ran ran = run({"audit", store_, page, "-f", format});
        EXPECT_EQ(ran.code, 0) << ran.error;
        return ran.out;
    }
    /// "finding document: page / document", of each line.
    static std::vector<std::string> findings(const std::string &page) {
        std::istringstream lines(printed(page, "jsonl"));
        std::vector<std::string> out;
        for (std::string line; std::getline(lines, line);) {
            const auto object = nlohmann::json::parse(line);
            const std::string finding = object["finding"];
            const auto text = [&](const char *key) { return object[key].get<std::string>(); };
            if (finding == "link")
                out.push_back("link " + text("symbol") + ": " + text("leads_to"));
            else if (finding == "paragraph")
                out.push_back("paragraph " + text("document") + ": " + text("differs") + ' ' +
                              object["document_says"][0]["provision"].get<std::string>());
            else if (finding == "missing")
                out.push_back("missing " + text("document") + ": " + text("date"));
            else
                out.push_back(finding + ' ' + text("document") + ": " + text("page_says") + " / " +
                              text("document_says"));
        }
        return out;
    }

    static inline TemporaryDirectory *directory_ = nullptr;
    static inline std::string store_;
};

TEST_F(Audit, FindsWhatContradictsAndWhatIsMissing) {
    EXPECT_THAT(findings("guide.md"),
                ElementsAre("date S/RES/2991(2024): 2024-05-09 / 2024-05-05",
                            "title A/RES/78/907: Teachers and books / Protection of teachers in armed conflict",
                            "date A/RES/78/908: 2023-12-20 / 2023-12-12",
                            "symbol A/RES/78/980: A/RES/78/980 / A/RES/78/908",
                            "paragraph S/RES/2991(2024): elsewhere op_4", "link S/RES/2992(2024): S/RES/2999(2024)",
                            "missing S/RES/2995(2024): 2024-08-03"));
}

TEST_F(Audit, TablesForPeople) {
    const std::string tables = printed("guide.md", "table");
    for (const char *words :
         {"Guide to the safety of schools\n", "5 documents described on the page, 4 of them read here", "9 May 2024",
          "5 May 2024", "date of adoption", "op. para. 3", "op. para. 4", "S/RES/2999 (2024)",
          "A/RES/78/908 has this title", "the page's", "is the date of issue", "https://undocs.org/S/RES/2999(2024)",
          "Not on the page", "S/RES/2995 (2024)", "3 August 2024", "welcomes"})
        EXPECT_THAT(tables, HasSubstr(words));
    EXPECT_THAT(tables, AllOf(Not(HasSubstr("op_4")), Not(HasSubstr("S/RES/2996")), Not(HasSubstr("\033"))));
}

TEST_F(Audit, ListItemsToPaste) {
    const std::string list = printed("guide.md", "md");
    EXPECT_THAT(list, HasSubstr("## Not on the page\n\n- **S/RES/2995 (2024)** (3 August 2024): "));
    EXPECT_THAT(list, HasSubstr("- **A/RES/78/907** (11 December 2023): Protection of teachers in armed conflict: "
                                "<https://docs.un.org/en/A/RES/78/907>\n"));
}

TEST_F(Audit, PageByPathAndTitle) {
    const std::string by_name = printed("guide.md", "jsonl");
    for (const std::string &page :
         {directory_->path("in/guide.md"), std::string("in/guide.md"), std::string("guide to the safety of schools")})
        EXPECT_EQ(printed(page, "jsonl"), by_name) << page;
    EXPECT_EQ(run({"audit", store_, "uide.md"}).code, 3);
    EXPECT_EQ(run({"audit", store_, "S/RES/2999 (2024)"}).code, 3);
    EXPECT_EQ(run({"audit", store_, "guide.md", "-f", "pdf"}).code, 2);
    EXPECT_EQ(run({"audit", store_}).code, 2);
}

} // namespace
} // namespace recital::test
