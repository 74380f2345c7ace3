// Contradictions that graphs show which small documents do not easily give: roles, events, drafts, States that voted.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/contradiction.hpp"
#include "graph/officials.hpp"

namespace recital {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ContradictionTest : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        authority_ = new Authority(std::move(*Authority::load({})));
        agents_ = new Agents(std::move(*Agents::load(*authority_)));
    }
    static void TearDownTestSuite() {
        delete agents_;
        delete authority_;
    }

    /// A document that was read.
    static Document document(const std::string &key, DocumentType type, Date adopted, Date issued) {
        Document out;
        out.key = out.label = key;
        out.type = type;
        out.adopted = adopted;
        out.issued = issued;
        out.texts = {0};
        return out;
    }

    /// "rule: says; against" of everything that is found.
    static std::vector<std::string> found(GraphParts parts) {
        TextRecord text;
        text.document = 0;
        text.path = "a.txt";
        text.language = Language::en;
        parts.texts.push_back(text);
        const KnowledgeGraph graph(std::move(parts));
        const auto reading = [](TextId) { return Result<Reading>(Reading()); };
        const auto content = [](TextId) { return Result<Text>(Text()); };
        const auto all = find_contradictions({graph, *authority_, agents_, reading, content}, {});
        std::vector<std::string> out;
        EXPECT_TRUE(all);
        for (const Contradiction &one : *all)
            out.push_back(std::string(one.rule->id) + ": " + one.says + "; " + one.against);
        return out;
    }

    static inline const Authority *authority_ = nullptr;
    static inline const Agents *agents_ = nullptr;
};

constexpr Date day(int year, unsigned month, unsigned of_month) {
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(of_month)};
}

TEST_F(ContradictionTest, RolesThatAnotherHeld) {
    // Two who held one role one after the other, as the authority data have them.
    const Officials officials(*agents_);
    const Tenure *earlier = nullptr;
    const Tenure *later = nullptr;
    for (const Tenure &first : agents_->tenures())
        for (const Tenure &second : agents_->tenures())
            if (later == nullptr && first.role == second.role && first.official != second.official &&
                first.until.day != 0 && second.from.day != 0 && first.until < second.from &&
                officials.holder(agents_->roles()[second.role].key, second.from) ==
                    &agents_->officials()[second.official]) {
                earlier = &first;
                later = &second;
            }
    ASSERT_NE(later, nullptr);
    const auto told = [&](const Tenure &who, const Date &from, bool past) {
        GraphParts parts;
        parts.documents.push_back(document("A/75/1", DocumentType::report, {}, {}));
        const OfficialTerm &person = agents_->officials()[who.official];
        const RoleTerm &role = agents_->roles()[later->role];
        parts.agents.push_back({AgentKind::person, person.key, person.label, {}, {}});
        parts.agents.push_back({AgentKind::role, role.key, role.label, {}, {}});
        parts.links.push_back({LinkKind::holds_role, agent_node(0), agent_node(1), no_id, 0});
        LinkTelling telling;
        telling.from = from;
        telling.past = past;
        telling.evidence_end = 1;
        parts.tellings.push_back(telling);
        parts.told.push_back({0, 0, 4, "para_1", "words", 0});
        return found(std::move(parts));
    };
    EXPECT_EQ(told(*earlier, later->from, false).size(), 1U);
    EXPECT_THAT(told(*later, later->from, false), IsEmpty());
    EXPECT_THAT(told(*earlier, later->from, true), IsEmpty());
    EXPECT_THAT(told(*earlier, Date{later->from.year, 0, 0}, false), IsEmpty());
}

TEST_F(ContradictionTest, DraftsIssuedAfterTheText) {
    const auto with_draft_of = [](Date issued) {
        GraphParts parts;
        parts.documents.push_back(document("A/75/L.1", DocumentType::draft, {}, issued));
        parts.documents.push_back(document("A/RES/75/1", DocumentType::resolution, day(2020, 9, 21), {}));
        parts.links.push_back({LinkKind::draft, document_node(1), document_node(0), no_id, no_id});
        return found(std::move(parts));
    };
    EXPECT_THAT(with_draft_of(day(2020, 9, 30)),
                ElementsAre("draft-later: adopted on 2020-09-21; its draft A/75/L.1 was issued on 2020-09-30"));
    EXPECT_THAT(with_draft_of(day(2020, 9, 21)), IsEmpty());
    EXPECT_THAT(with_draft_of(Date{2021, 0, 0}), IsEmpty());
}

TEST_F(ContradictionTest, RecordsOlderThanTheEvent) {
    const auto record_of = [](Date issued, LinkKind kind) {
        GraphParts parts;
        parts.documents.push_back(document("A/75/PV.1", DocumentType::meeting_record, {}, issued));
        Event event;
        event.key = "event";
        event.label = "Meeting on trees";
        event.start = event.end = day(2020, 9, 21);
        parts.events.push_back(event);
        parts.links.push_back({kind, event_node(0), document_node(0), no_id, no_id});
        return found(std::move(parts));
    };
    EXPECT_THAT(record_of(day(2020, 9, 20), LinkKind::has_meeting_record),
                ElementsAre("event-later: written on 2020-09-20; Meeting on trees was held on 2020-09-21"));
    EXPECT_THAT(record_of(day(2020, 9, 21), LinkKind::has_meeting_record), IsEmpty());
    EXPECT_THAT(record_of(day(2020, 9, 20), LinkKind::has_concept_note), IsEmpty());
}

TEST_F(ContradictionTest, StatesThatVoted) {
    struct Vote {
        LinkKind kind;
        AgentId state;
    };
    const auto voted = [](int in_favour, int against, Adoption adoption, const std::vector<Vote> &votes) {
        GraphParts parts;
        Document text = document("A/RES/75/1", DocumentType::resolution, day(2020, 9, 21), {});
        text.organ = Organ::general_assembly;
        text.votes_for = in_favour;
        text.votes_against = against;
        text.adoption = adoption;
        parts.documents.push_back(text);
        parts.agents.push_back({AgentKind::state, "CL", "Chile", {}, {}});
        parts.agents.push_back({AgentKind::state, "FR", "France", {}, {}});
        for (const Vote &vote : votes)
            parts.links.push_back({vote.kind, document_node(0), agent_node(vote.state), no_id, no_id});
        return found(std::move(parts));
    };
    const std::vector<Vote> both{{LinkKind::voted_for, 0}, {LinkKind::voted_for, 1}};
    EXPECT_THAT(
        voted(3, 0, Adoption::recorded_vote, both),
        ElementsAre("votes-differ: 3 in favour, 0 against; States named: 2 in favour, 0 against, 0 abstaining"));
    EXPECT_THAT(voted(2, 0, Adoption::recorded_vote, both), IsEmpty());
    // Those against are not listed.
    EXPECT_THAT(voted(2, 5, Adoption::recorded_vote, both), IsEmpty());
    EXPECT_THAT(voted(1, 1, Adoption::recorded_vote, {{LinkKind::voted_for, 0}, {LinkKind::voted_against, 0}}),
                ElementsAre("votes-differ: Chile is named as in favour; and as against"));
    EXPECT_THAT(voted(2, 0, Adoption::without_vote, {}),
                ElementsAre("votes-differ: adopted without a vote; 2 in favour, 0 against"));
    EXPECT_THAT(voted(5, 1, Adoption::unanimously, {}),
                ElementsAre("votes-differ: adopted unanimously; 5 in favour, 1 against"));
    EXPECT_THAT(voted(200, 0, Adoption::recorded_vote, {}),
                ElementsAre("votes-differ: 200 in favour, 0 against; the organ had 193 members"));
}

} // namespace
} // namespace recital
