// Places of documents that were read, as what cites them finds them.

#include "extract/known_places.hpp"

#include <gtest/gtest.h>

namespace recital {
namespace {

TEST(KnownPlaces, HoldAPlaceAndWhatItLiesIn) {
    KnownPlaces places;
    places.add("op_1\nop_2_a\nannex_1_para_3");
    EXPECT_TRUE(places.holds("op_1"));
    EXPECT_TRUE(places.holds("op_2"));
    EXPECT_TRUE(places.holds("annex_1"));
    EXPECT_FALSE(places.holds("op_3"));
    EXPECT_FALSE(places.holds("op_2_b"));
}

TEST(KnownPlaces, FindTheParagraphOfWhatTheResolutionAdopts) {
    struct Row {
        const char *places;
        const char *cited;
        const char *meant;
    };
    const Row rows[] = {
        {"op_1\nop_2\nannex_para_1\nannex_para_29", "op_29", "annex_para_29"},
        {"op_1\nop_2\npara_29\npara_129", "op_29", "para_29"},
        {"op_1\nannex_2_para_29_b", "op_29_b", "annex_2_para_29_b"},
        {"op_1\nop_2\nannex_para_2", "op_2", ""}, // it has one of its own
        {"op_2_a\nannex_para_2", "op_2", ""},
        {"op_1\nannex_1_para_29\nannex_2_para_29", "op_29", ""}, // which one is not told
        {"op_1\nannex_para_9\nannex_para_129", "op_29", ""},
        {"op_1\nannex_para_29", "pp_29", ""},
        {"op_1\nannex_para_29", "sect_29", ""},
    };
    for (const Row &row : rows) {
        KnownPlaces places;
        places.add(row.places);
        EXPECT_EQ(places.meant_by(row.cited), row.meant) << row.places << " for " << row.cited;
    }
}

} // namespace
} // namespace recital
