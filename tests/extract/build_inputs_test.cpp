#include <algorithm>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <unistd.h>

#include "extract/build.hpp"

namespace recital {
namespace {

namespace fs = std::filesystem;

class ListInputsTest : public testing::Test {
  protected:
    void SetUp() override {
        const auto *info = testing::UnitTest::GetInstance()->current_test_info();
        folder_ = fs::temp_directory_path() / ("recital-list-" + std::to_string(::getpid()) + "-" + info->name());
        for (const char *name : {"b.txt", "a.txt", "sub/e.txt", "sub/deep/f.txt"})
            put(name);
    }
    void TearDown() override { fs::remove_all(folder_); }

    void put(const std::string &name) const {
        fs::create_directories((folder_ / name).parent_path());
        std::ofstream(folder_ / name) << name;
    }
    std::string path(const std::string &name) const { return folder_.string() + "/" + name; }
    std::vector<std::string> paths(const std::vector<std::string> &names) const {
        std::vector<std::string> result;
        for (const std::string &name : names)
            result.push_back(path(name));
        return result;
    }
    std::vector<std::string> list(const std::vector<std::string> &inputs) {
        InputList list = list_inputs(inputs);
        problems_ = std::move(list.problems);
        return list.paths;
    }

    fs::path folder_;
    std::vector<Problem> problems_;
};

TEST_F(ListInputsTest, WalksFoldersInOrderOfPaths) {
    put(".hidden/x.txt");
    put("sub/.y.txt");
    EXPECT_EQ(list({folder_.string()}), paths({"a.txt", "b.txt", "sub/deep/f.txt", "sub/e.txt"}));
    EXPECT_TRUE(problems_.empty());
}

TEST_F(ListInputsTest, EachFileOnceHoweverItIsReached) {
    const std::vector<std::string> expected = paths({"a.txt", "b.txt", "sub/deep/f.txt", "sub/e.txt"});
    EXPECT_EQ(list({path("sub/deep"), path("a.txt"), path("./sub"), path("/a.txt"), path("sub/../b.txt"), path("")}),
              expected);
    EXPECT_EQ(list({path(""), path("sub"), path("a.txt")}), expected);
    EXPECT_EQ(list({path("a.txt"), "-", path("a.txt"), "-"}), (std::vector<std::string>{"-", path("a.txt")}));
    EXPECT_TRUE(problems_.empty());
}

TEST_F(ListInputsTest, FollowsLinksButNotInCircles) {
    fs::create_directory_symlink("..", folder_ / "sub" / "up");
    fs::create_directory_symlink("sub", folder_ / "again");
    fs::create_symlink("a.txt", folder_ / "link.txt");
    EXPECT_EQ(list({folder_.string()}), paths({"a.txt", "b.txt", "sub/deep/f.txt", "sub/e.txt"}));
    EXPECT_EQ(list({path("link.txt"), path("a.txt")}), paths({"a.txt"}));
    EXPECT_EQ(list({path("link.txt")}), paths({"link.txt"}));
    EXPECT_EQ(list({path("again")}).size(), 4U);
    EXPECT_TRUE(problems_.empty());
}

TEST_F(ListInputsTest, NamesWhatIsNotThere) {
    fs::create_symlink("nowhere", folder_ / "broken.txt");
    fs::create_directories(folder_ / "bare" / "er");
    struct Case {
        std::string input;
        ProblemRule rule;
        std::string file;
    };
    for (const Case &one : {Case{path("absent"), ProblemRule::file_unreadable, path("absent")},
                            Case{path("broken.txt"), ProblemRule::file_unreadable, path("broken.txt")},
                            Case{path("bare"), ProblemRule::no_documents, path("bare")},
                            Case{"", ProblemRule::file_unreadable, "(empty name)"}}) {
        EXPECT_TRUE(list({one.input}).empty());
        ASSERT_EQ(problems_.size(), 1U) << one.input;
        EXPECT_EQ(problems_[0].rule, one.rule);
        EXPECT_EQ(problems_[0].file, one.file);
    }
    EXPECT_EQ(list({folder_.string()}).size(), 4U);
    ASSERT_EQ(problems_.size(), 1U);
    EXPECT_EQ(problems_[0].file, path("broken.txt"));
}

} // namespace
} // namespace recital
