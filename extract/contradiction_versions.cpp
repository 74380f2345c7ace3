// The mastheads of one document in several languages: what most of them print against what one prints.

#include <algorithm>
#include <map>

#include "extract/contradiction_finders.hpp"

namespace recital {
namespace {

struct Printed {
    std::string_view name;
    std::string (*value)(const DocumentFacts &facts);
};
const auto printed_facts = std::to_array<Printed>({
    {"adopted on ",
     [](const DocumentFacts &facts) {
         const bool issue_alone = facts.type == DocumentType::presidential_statement && facts.adopted == facts.issued;
         return is_whole(facts.adopted) && !issue_alone ? iso_date(facts.adopted) : std::string();
     }},
    {"meeting ", [](const DocumentFacts &facts) { return facts.meeting; }},
    {"votes in favour, against, abstaining: ",
     [](const DocumentFacts &facts) {
         const bool all = facts.votes_for >= 0 && facts.votes_against >= 0 && facts.abstentions >= 0;
         return all ? std::to_string(facts.votes_for) + "-" + std::to_string(facts.votes_against) + "-" +
                          std::to_string(facts.abstentions)
                    : std::string();
     }},
});

class VersionFinder {
  public:
    explicit VersionFinder(Contradictions &found) : found_(found), graph_(found.store.graph) {}

    Status run() {
        for (DocumentId id = 0; id < graph_.documents().size(); ++id)
            if (Status status = look_at(id); !status)
                return status;
        return {};
    }

  private:
    Status look_at(DocumentId id) {
        std::set<Language> languages;
        for (const TextId text : graph_.documents()[id].texts)
            languages.insert(graph_.texts()[text].language);
        languages.erase(Language::unknown);
        // What one text contradicts itself was told, and two texts of one symbol may be two documents.
        if (languages.size() < 2 || found_.has("date-differs", id) || found_.has("text-differs", id))
            return {};
        std::vector<std::pair<TextId, DocumentFacts>> facts;
        for (const TextId text : graph_.documents()[id].texts) {
            auto reading = found_.store.reading(text);
            if (!reading)
                return reading.problem();
            facts.emplace_back(text, std::move(reading->facts));
        }
        for (const Printed &printed : printed_facts)
            compare(id, facts, printed);
        return {};
    }

    void compare(DocumentId id, const std::vector<std::pair<TextId, DocumentFacts>> &facts, const Printed &printed) {
        std::map<std::string, std::vector<TextId>> values;
        for (const auto &[text, one] : facts)
            if (std::string value = printed.value(one); !value.empty())
                values[std::move(value)].push_back(text);
        if (values.size() < 2)
            return;
        const auto usual = std::max_element(values.begin(), values.end(), [](const auto &a, const auto &b) {
            return a.second.size() < b.second.size();
        });
        for (auto at = values.begin(); at != values.end(); ++at) {
            if (at == usual)
                continue;
            Contradiction &one = found_.add("versions-differ", id);
            one.text = at->second.front();
            one.says = languages_of(at->second) + ": " + std::string(printed.name) + at->first;
            one.against = languages_of(usual->second) + ": " + std::string(printed.name) + usual->first;
        }
    }

    std::string languages_of(const std::vector<TextId> &texts) const {
        std::set<Language> languages;
        for (const TextId text : texts)
            languages.insert(graph_.texts()[text].language);
        std::string out;
        for (const Language language : languages)
            out.append(out.empty() ? "" : ", ").append(language_name(language));
        return out;
    }

    Contradictions &found_;
    const KnowledgeGraph &graph_;
};

} // namespace

Status find_between_versions(Contradictions &found) { return VersionFinder(found).run(); }

} // namespace recital
