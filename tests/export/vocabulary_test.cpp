// The table of kinds in ontologies/mapping.ttl: one row for each value of the model's lists, each naming a declared term.
#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "export/vocabulary.hpp"
#include "graph/embedded.hpp"
#include "graph/provision_grammar.hpp"
#include "graph/turtle.hpp"

namespace recital::test {
namespace {

/// The rows of the file itself, which the program reads in another way: value -> terms.
std::map<std::string, std::set<std::string>> rows() {
    std::map<std::string, std::set<std::string>> found;
    const auto take = [&](std::string_view term, std::string_view property, const TurtleObject &from) {
        EXPECT_TRUE(property.starts_with(std::string(rec_namespace) + "mapsFrom"));
        EXPECT_TRUE(found[std::string(from.value)].emplace(term).second) << from.value;
    };
    for (const EmbeddedFile &file : embedded_ontologies()) {
        if (file.name != "mapping.ttl")
            continue;
        EXPECT_TRUE(read_turtle("mapping.ttl", file.content, take));
    }
    return found;
}

std::set<std::string> declared() {
    std::set<std::string> terms;
    const auto take = [&](std::string_view subject, std::string_view, const TurtleObject &) { terms.emplace(subject); };
    for (const EmbeddedFile &file : embedded_ontologies()) {
        if (file.name != "recital.ttl" && file.name != "reused.ttl")
            continue;
        EXPECT_TRUE(read_turtle(std::string(file.name), file.content, take));
    }
    return terms;
}

class KindTableTest : public testing::Test {
  protected:
    void expect(const std::string &value, std::string_view term) {
        const auto row = rows_.find(value);
        ASSERT_NE(row, rows_.end()) << "no row for " << value;
        EXPECT_EQ(row->second, std::set<std::string>{std::string(term)}) << value;
        EXPECT_TRUE(declared_.contains(std::string(term))) << term << " of " << value;
        rows_.erase(row);
    }
    template <class T, class TermOf> void expect_list(const std::string &list, TermOf term_of) {
        for (const std::string_view name : names_of<T>())
            expect(list + '/' + std::string(name), term_of(*value_of<T>(name)));
    }

    std::map<std::string, std::set<std::string>> rows_ = rows();
    std::set<std::string> declared_ = declared();
};

TEST_F(KindTableTest, EachValueHasOneRowAndEachRowAValue) {
    const auto class_of_kind = [](auto kind) { return class_of(kind); };
    const auto individual = [](auto value) { return individual_of(value); };
    expect_list<DocumentType>("document", class_of_kind);
    expect_list<AgentKind>("agent", class_of_kind);
    expect_list<EventKind>("event", class_of_kind);
    expect_list<Resolution>("status", individual);
    expect_list<Voice>("voice", individual);
    expect_list<Polarity>("polarity", individual);
    expect_list<Standing>("standing", individual);
    expect_list<SourceRank>("source", individual);
    expect_list<ClaimKind>("claim", [](ClaimKind kind) { return property_of(kind); });
    expect_list<LinkKind>("link", [](LinkKind kind) { return property_of(kind).property; });
    for (const std::string_view name : names_of<Adoption>())
        if (const Adoption value = *value_of<Adoption>(name); value == Adoption::unknown)
            EXPECT_EQ(individual_of(value), ""); // says nothing
        else
            expect("adoption/" + std::string(name), individual_of(value));
    for (const std::string_view name : names_of<Judged>())
        if (const Judged value = *value_of<Judged>(name); value == Judged::none)
            EXPECT_EQ(individual_of(value), ""); // says nothing
        else
            expect("judged/" + std::string(name), individual_of(value));
    for (int rank = 0; rank < provision_grammar::kind_count(); ++rank) {
        const std::string step(provision_grammar::kind_at(rank).name);
        expect("place/" + step, class_of_step(step));
    }
    for (std::size_t i = 0; i < year_names.size(); ++i)
        expect("year/" + std::string(year_names[i]), property_of(static_cast<DateYear>(i)));
    for (const auto &[value, terms] : rows_)
        ADD_FAILURE() << "a row for what is no value: " << value;
}

TEST_F(KindTableTest, LinksReadFromTheirTargetWhereTheTableSaysSo) {
    for (const LinkKind kind : {LinkKind::sponsored, LinkKind::voted_for, LinkKind::voted_against, LinkKind::abstained})
        EXPECT_TRUE(property_of(kind).from_target) << name_of(kind);
    for (const LinkKind kind : {LinkKind::draft, LinkKind::adopted_by, LinkKind::has_press_release, LinkKind::mentions})
        EXPECT_FALSE(property_of(kind).from_target) << name_of(kind);
}

TEST_F(KindTableTest, ALabelIsNoStep) {
    for (const std::string_view step : {"", "4", "a", "ii", "opp", "Op"})
        EXPECT_EQ(class_of_step(step), "") << step;
}

} // namespace
} // namespace recital::test
