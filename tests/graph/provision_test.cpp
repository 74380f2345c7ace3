#include "graph/provision.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace recital {
namespace {

const std::vector<std::string> good_keys{
    "cover",
    "title",
    "enacting",
    "preamble",
    "conclusions",
    "pp_2",
    "op_4",
    "op_4_a",
    "op_4_a_ii",
    "op_4_a_ii_b",
    "op_4bis",
    "op_12_aa",
    "op_12_ab",
    "sect_2_op_1",
    "sect_c",
    "sect_i",
    "sect_i_op_3_a",
    "sect_d",
    "sect_3",
    "sect_49",
    "para_138",
    "para_4_a",
    "para_3_a_v",
    "para_43a",
    "para_iii",
    "para_i",
    "para_a",
    "annex",
    "annex_2",
    "annex_1_para_3",
    "annex_b",
    "annex_c",
    "annex_v",
    "annex_para_3",
    "annex_2bis",
    "annex_2_a",
    "art_41",
    "art_1_4",
    "art_12bis",
    "art_12bis_para_1_b",
    "art_11_para_1",
    "chap_7_art_41",
    "chap_7",
    "chap_1_res_1_annex_1",
    "chap_1_sect_a",
    "part_1",
    "rule_140",
    "goal_16",
    "target_16.2",
    "target_16.10",
    "target_3_a",
    "action_36",
    "vol_2_sect_a",
    "principle_1",
    "appendix_1",
    "enclosure",
    "table_1",
    "item_1",
    "reg_3",
    "annex_1_title",
    "annex_1_preamble",
    "op_0",
    "sect_ii",
    "chap_4_para_24",
    "part_4000",
    "annex_1.2",
};

TEST(Provision, KeysAreTaken) {
    for (const std::string &key : good_keys) {
        const auto place = Provision::of_key(key);
        ASSERT_TRUE(place) << key;
        EXPECT_EQ(place->key(), key);
    }
}

TEST(Provision, OtherTextIsNoKey) {
    for (const char *text :
         {"",        "_",        "op",          "op_",       "_op_4",      "op__4",     "OP_4",       "op_04",
          "4",       "a",        "op_4_",       "para",      "cover_1",    "foo_1",     "title_op_4", "op_para_4",
          "op_4 a",  "op_4_(a)", "op_of",       "annex_to",  "op_4_abc",   "op_123456", "target_16.", "op_4xyz",
          "op_\xff", "op_4_A",   "chap_art_41", "op_1_op_2", "annex_annex"})
        EXPECT_FALSE(Provision::of_key(text)) << text;
    EXPECT_FALSE(Provision::of_key("op_4" + std::string(1000, '_')));
    std::string deep = "op_4";
    for (int i = 0; i < 1000; ++i)
        deep += "_a";
    EXPECT_FALSE(Provision::of_key(deep));
}

TEST(Provision, WhatIsShownIsReadBack) {
    for (const std::string &key : good_keys) {
        const auto place = Provision::of_key(key);
        ASSERT_TRUE(place) << key;
        EXPECT_EQ(Provision::read(place->display()), std::vector{*place}) << key << " as " << place->display();
        EXPECT_EQ(Provision::read(key), std::vector{*place}) << key;
    }
}

// Every key of up to three steps over a small alphabet of kinds and labels.
TEST(Provision, WhatIsShownIsReadBackOverManyKeys) {
    const std::vector<std::string> steps{"op",          "pp",   "para", "art", "annex", "sect", "chap", "cover",
                                         "conclusions", "goal", "1",    "9",   "40",    "100",  "4bis", "7a",
                                         "16.2",        "a",    "c",    "i",   "ii",    "iv",   "x",    "l",
                                         "aa",          "bb",   "m",    "xx",  "viii",  "z"};
    std::size_t keys = 0;
    for (const std::string &first : steps)
        for (const std::string &second : steps)
            for (const std::string &third : steps)
                for (const std::string &key : {first, first + '_' + second, first + '_' + second + '_' + third}) {
                    const auto place = Provision::of_key(key);
                    if (!place)
                        continue;
                    ++keys;
                    ASSERT_EQ(Provision::read(place->display()), std::vector{*place})
                        << key << " as " << place->display();
                }
    EXPECT_GT(keys, 5000U);
}

struct Shown {
    const char *key;
    const char *text;
};

TEST(Provision, Display) {
    for (const auto &[key, text] : {
             Shown{"op_4", "op. para. 4"},
             {"op_4_a_ii", "op. para. 4 (a) (ii)"},
             {"op_4bis", "op. para. 4 bis"},
             {"pp_2", "pream. para. 2"},
             {"para_138", "para. 138"},
             {"annex_2", "annex II"},
             {"annex_1_para_3", "annex I, para. 3"},
             {"annex", "annex"},
             {"art_41", "Article 41"},
             {"art_1_4", "Article 1 (4)"},
             {"art_12bis_para_1_b", "Article 12 bis, para. 1 (b)"},
             {"chap_7_art_41", "chapter VII, Article 41"},
             {"sect_2_op_1", "section II, op. para. 1"},
             {"sect_c", "section C"},
             {"sect_i", "section I (letter)"},
             {"part_1", "part I"},
             {"para_43a", "para. 43A"},
             {"rule_140", "rule 140"},
             {"target_16.2", "target 16.2"},
             {"conclusions", "closing lines"},
             {"enacting", "enacting words"},
         }) {
        const auto place = Provision::of_key(key);
        ASSERT_TRUE(place) << key;
        EXPECT_EQ(place->display(), text);
    }
}

struct Typed {
    const char *text;
    const char *keys; // joined by blanks; empty: cannot be read
};

TEST(Provision, Read) {
    for (const auto &[text, keys] : {
             Typed{"para. 138", "para_138"},
             {"paragraph 138", "para_138"},
             {"PARA 138", "para_138"},
             {"par. 138", "para_138"},
             {"§ 138", "para_138"},
             {"§138", "para_138"},
             {"#para_138", ""},
             {"paragraphs 138 and 139", "para_138 para_139"},
             {"paragraph 138 and paragraph 139", "para_138 para_139"},
             {"paras. 138-140", "para_138 para_139 para_140"},
             {"paras. 138 \u2013 140", "para_138 para_139 para_140"},
             {"paragraphs 138 to 140", "para_138 para_139 para_140"},
             {"paras 1, 3-5 and 7", "para_1 para_3 para_4 para_5 para_7"},
             {"para_138;para_139", "para_138 para_139"},
             {"para_138, para_139", "para_138 para_139"},
             {"OP4", "op_4"},
             {"op4", "op_4"},
             {"OPs 4 and 5", "op_4 op_5"},
             {"OP 4 (a)", "op_4_a"},
             {"OP4(a)(ii)", "op_4_a_ii"},
             {"OP4a", "op_4_a"},
             {"operative paragraph 4", "op_4"},
             {"operative paragraphs 4 and 5", "op_4 op_5"},
             {"operative para 4", "op_4"},
             {"op. para. 4 (a) (ii)", "op_4_a_ii"},
             {"op para 4 bis", "op_4bis"},
             {"OP4bis", "op_4bis"},
             {"PP2", "pp_2"},
             {"pp. 2", "pp_2"},
             {"pp 2-4", "pp_2 pp_3 pp_4"},
             {"preambular paragraph 2", "pp_2"},
             {"pream. para. 2", "pp_2"},
             {"annex II, para. 3", "annex_2_para_3"},
             {"annex II, paras. 3 and 4", "annex_2_para_3 annex_2_para_4"},
             {"annexes I and II", "annex_1 annex_2"},
             {"annexes I-III", "annex_1 annex_2 annex_3"},
             {"annex", "annex"},
             {"the annex", "annex"},
             {"annex, para. 3", "annex_para_3"},
             {"annex b", "annex_b"},
             {"paragraph 3 of annex II", "annex_2_para_3"},
             {"paragraphs 3 and 4 of section II of the annex", "annex_sect_2_para_3 annex_sect_2_para_4"},
             {"paragraph 1 of Article 2", "art_2_para_1"},
             {"Article 41", "art_41"},
             {"Art. 2 (4)", "art_2_4"},
             {"art. 2(4)", "art_2_4"},
             {"Arts. 41 and 42", "art_41 art_42"},
             {"Article VI", "art_6"},
             {"article 12 bis, paragraph 1 (b)", "art_12bis_para_1_b"},
             {"article 43A", "art_43a"},
             {"section III", "sect_3"},
             {"section iii", "sect_3"},
             {"section C", "sect_c"},
             {"sect. II, OP 3", "sect_2_op_3"},
             {"section II, para. 3 and para. 4", "sect_2_para_3 sect_2_para_4"},
             {"section II, para. 3 and section III, para. 4", "sect_2_para_3 sect_3_para_4"},
             {"para. 138 and annex II", "para_138 annex_2"},
             {"chap. VII", "chap_7"},
             {"Chapter VII, Article 41", "chap_7_art_41"},
             {"chapter I, resolution 1, annexes I and II", "chap_1_res_1_annex_1 chap_1_res_1_annex_2"},
             {"goal 16", "goal_16"},
             {"Goals 16 and 17", "goal_16 goal_17"},
             {"target 16.2", "target_16.2"},
             {"targets 16.2-16.4", "target_16.2 target_16.3 target_16.4"},
             {"rule 140", "rule_140"},
             {"para. 12 (a) to (c)", "para_12_a para_12_b para_12_c"},
             {"para. 3 (c), (d) and (e)", "para_3_c para_3_d para_3_e"},
             {"para. 3 (a) (i)-(iii)", "para_3_a_i para_3_a_ii para_3_a_iii"},
             {"title", "title"},
             {"cover", "cover"},
             {"", ""},
             {"138", ""},
             {"para.", ""},
             {"para. x138", ""},
             {"para. 138 foo", ""},
             {"para. 140-138", ""},
             {"para. 4 (a", ""},
             {"para. 4 a)", ""},
             {"paras. 1-5000", ""},
             {"para. 99999999", ""},
             {"op_4_", ""},
             {"para. 138 of", ""},
             {"of para. 138", ""},
             {"Charter", ""},
             {"para. 1 \xff", ""},
         }) {
        std::string read;
        for (const Provision &place : Provision::read(text))
            read += (read.empty() ? "" : " ") + place.key();
        EXPECT_EQ(read, keys) << text;
    }
}

TEST(Provision, ReadIsBounded) {
    EXPECT_EQ(Provision::read("paras. 1-1000").size(), 1000U);
    EXPECT_TRUE(Provision::read("paras. 1-1002").empty());
    EXPECT_TRUE(Provision::read("sections 1-100, paras. 1-100").empty());
    std::string long_text = "para. 4 ";
    for (int i = 0; i < 100'000; ++i)
        long_text += "(a)";
    EXPECT_TRUE(Provision::read(long_text).empty());
    std::string nested = "para. 4";
    for (int i = 0; i < 200; ++i)
        nested += " of para. 4";
    EXPECT_TRUE(Provision::read(nested).empty());
}

TEST(Provision, Contains) {
    struct Case {
        const char *outer;
        const char *inner;
        bool expected;
    };
    for (const auto &[outer, inner, expected] : {
             Case{"op_4", "op_4", true},
             {"op_4", "op_4_a", true},
             {"op_4", "op_4_a_ii", true},
             {"op_4_a", "op_4", false},
             {"op_4", "op_41", false},
             {"op_4", "op_4bis", false},
             {"annex_1", "annex_1_para_3", true},
             {"annex", "annex_1", true},
             {"annex_1", "annex_2", false},
             {"", "op_4", true},
             {"op_4", "", false},
             {"goal_16", "target_16.2", true},
             {"goal_1", "target_16.2", false},
             {"target_16.2", "goal_16", false},
             {"art_41", "chap_7_art_41", true},
             {"chap_7_art_41", "art_41", true},
             {"chap_7_art_41", "art_41_1", true},
             {"chap_7", "chap_7_art_41", true},
             {"art_4", "chap_7_art_41", false},
             {"art_1", "annex_1_art_1", false},
         })
        EXPECT_EQ(provision_contains(outer, inner), expected) << outer << " and " << inner;
}

TEST(Provision, AsOperative) {
    struct Case {
        const char *from;
        const char *to;
    };
    for (const auto &[from, to] : {Case{"para_4", "op_4"},
                                   {"para_4_a", "op_4_a"},
                                   {"sect_2_para_3", "sect_2_op_3"},
                                   {"part_1_sect_2_para_3", "part_1_sect_2_op_3"},
                                   {"op_4", "op_4"},
                                   {"pp_4", "pp_4"},
                                   {"annex_1_para_3", "annex_1_para_3"},
                                   {"art_2_para_4", "art_2_para_4"},
                                   {"sect_2", "sect_2"}}) {
        const auto place = Provision::of_key(from);
        ASSERT_TRUE(place);
        EXPECT_EQ(place->as_operative().key(), to);
    }
}

TEST(Provision, OrderIsThatOfTheDocument) {
    const std::vector<std::string> order{"",
                                         "cover",
                                         "title",
                                         "preamble",
                                         "enacting",
                                         "pp_1",
                                         "pp_2",
                                         "pp_10",
                                         "op_1",
                                         "op_2",
                                         "op_4",
                                         "op_4_a",
                                         "op_4_a_i",
                                         "op_4_a_ii",
                                         "op_4_a_iv",
                                         "op_4_a_v",
                                         "op_4_a_ix",
                                         "op_4_b",
                                         "op_4_z",
                                         "op_4_aa",
                                         "op_4bis",
                                         "op_5",
                                         "op_10",
                                         "para_1",
                                         "sect_1",
                                         "sect_1_pp_1",
                                         "sect_1_op_1",
                                         "sect_2",
                                         "target_16.2",
                                         "target_16.10",
                                         "conclusions",
                                         "annex",
                                         "annex_1_para_3",
                                         "annex_2",
                                         "annex_a"};
    for (std::size_t i = 0; i < order.size(); ++i)
        for (std::size_t j = 0; j < order.size(); ++j)
            EXPECT_EQ(provision_before(order[i], order[j]), i < j) << order[i] << " and " << order[j];
}

TEST(Provision, OrderIsTotalOnAnyText) {
    const std::vector<std::string> texts{"",          "_",        "op",        "op_", "op__4",   "op_4",
                                         "op_04",     "4",        "op_123456", "x",   "op_4_xx", "op_4_xc",
                                         "op_4_a_xx", "op_4_a_q", "op_4_a_c",  "\xff"};
    for (const std::string &a : texts)
        for (const std::string &b : texts) {
            EXPECT_EQ(provision_before(a, b) + provision_before(b, a), a == b ? 0 : 1) << a << " and " << b;
            for (const std::string &c : texts)
                if (provision_before(a, b) && provision_before(b, c)) {
                    EXPECT_TRUE(provision_before(a, c)) << a << ", " << b << ", " << c;
                }
        }
}

} // namespace
} // namespace recital
