#include "extract/resolver.hpp"
#include "extract/rules.hpp"

namespace recital {

TermNames term_names(const Authority &authority) {
    TermNames names;
    for (const ActTerm &act : authority.acts()) {
        std::string label = act.lemma;
        for (const Word &word : act.labels)
            if (word.language == Language::en)
                label = word.text;
        names.acts.push_back({act.lemma, act.act_class, act.property, act.iri, label, act.force, act.tone});
    }
    for (const RelationTerm &relation : authority.relations())
        names.relations.push_back({relation.lemma, relation.property, relation.iri});
    for (const std::string_view rule : rule_names)
        names.rules.emplace_back(rule);
    return names;
}

} // namespace recital
