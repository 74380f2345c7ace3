// Votes that cannot have been: more than the organ has members, other numbers than the States that are named, one State on two
// sides, a vote on what was adopted without one.

#include <algorithm>
#include <array>
#include <map>

#include "extract/contradiction_finders.hpp"

namespace recital {
namespace {

/// Members of an organ from a year on (Charter of the United Nations, Articles 23 and 61 and their amendments; General
/// Assembly resolution 60/251). Of the General Assembly the most it ever had.
struct Members {
    Organ organ;
    int from;
    int number;
};
constexpr auto members = std::to_array<Members>({
    {Organ::security_council, 1946, 11},
    {Organ::security_council, 1966, 15},
    {Organ::economic_and_social_council, 1946, 18},
    {Organ::economic_and_social_council, 1966, 27},
    {Organ::economic_and_social_council, 1974, 54},
    {Organ::human_rights_council, 2006, 47},
    {Organ::general_assembly, 1946, 193},
});

int members_of(const Document &document) {
    int found = 0;
    for (const Members &row : members)
        if (row.organ == document.organ && row.from <= document.adopted.year)
            found = row.number;
    return found;
}

struct Side {
    LinkKind kind;
    std::string_view words;
    int Document::*number;
};
constexpr std::array sides{Side{LinkKind::voted_for, "in favour", &Document::votes_for},
                           Side{LinkKind::voted_against, "against", &Document::votes_against},
                           Side{LinkKind::abstained, "abstaining", &Document::abstentions}};

std::string numbers_of(const std::array<int, 3> &numbers) {
    std::string out;
    for (std::size_t i = 0; i < sides.size(); ++i)
        if (numbers[i] >= 0)
            out.append(out.empty() ? "" : ", ").append(std::to_string(numbers[i])).append(" ").append(sides[i].words);
    return out;
}

class VoteFinder {
  public:
    explicit VoteFinder(Contradictions &found) : found_(found), graph_(found.store.graph) {}

    void run() {
        for (DocumentId id = 0; id < graph_.documents().size(); ++id)
            if (graph_.documents()[id].read())
                look_at(id);
    }

  private:
    void tell(DocumentId id, std::string says, std::string against) {
        Contradiction &one = found_.add("votes-differ", id);
        one.says = std::move(says);
        one.against = std::move(against);
    }

    void look_at(DocumentId id) {
        const Document &document = graph_.documents()[id];
        std::array<int, 3> printed{document.votes_for, document.votes_against, document.abstentions};
        std::array<int, 3> named{};
        std::map<AgentId, std::string> voters;
        for (const LinkRecord &link : graph_.links_from(id))
            for (std::size_t i = 0; i < sides.size(); ++i) {
                if (link.kind != sides[i].kind || link.target.kind != NodeKind::agent)
                    continue;
                ++named[i];
                const auto [at, first] = voters.emplace(link.target.id, sides[i].words);
                if (!first)
                    tell(id, graph_.agents()[link.target.id].label + " is named as " + at->second,
                         "and as " + std::string(sides[i].words));
            }
        const int present = std::max(printed[0], 0) + std::max(printed[1], 0) + std::max(printed[2], 0);
        const int most = members_of(document);
        if (printed[0] >= 0 && most != 0 && present > most)
            tell(id, numbers_of(printed), "the organ had " + std::to_string(most) + " members");
        else if (printed[0] >= 0 && named[0] != 0 && differ(printed, named))
            tell(id, numbers_of(printed), "States named: " + numbers_of(named));
        const bool none = document.adoption == Adoption::without_vote;
        if ((none && present > 0) || (document.adoption == Adoption::unanimously && printed[1] > 0))
            tell(id, none ? "adopted without a vote" : "adopted unanimously", numbers_of(printed));
    }

    /// A side of which no State is named is not listed.
    static bool differ(const std::array<int, 3> &printed, const std::array<int, 3> &named) {
        for (std::size_t i = 0; i < sides.size(); ++i)
            if (printed[i] >= 0 && named[i] != 0 && printed[i] != named[i])
                return true;
        return false;
    }

    Contradictions &found_;
    const KnowledgeGraph &graph_;
};

} // namespace

void find_in_votes(Contradictions &found) { VoteFinder(found).run(); }

} // namespace recital
