// What pages say of documents, as the audit of a page finds it (extract/page_audit.hpp), for all pages of a store.

#include <algorithm>

#include "extract/contradiction_finders.hpp"
#include "extract/page_audit.hpp"

namespace recital {
namespace {

std::string_view rule_of(EntryDifference::What what) {
    switch (what) {
    case EntryDifference::What::symbol:
        return "page-symbol";
    case EntryDifference::What::title:
        return "page-title";
    case EntryDifference::What::date:
        break;
    }
    return "page-date";
}

std::string_view words_of(ParagraphDifference::What what) {
    switch (what) {
    case ParagraphDifference::What::not_cited:
        return "it is cited nowhere in it";
    case ParagraphDifference::What::elsewhere:
        return "it is cited in other paragraphs";
    case ParagraphDifference::What::other_places:
        return "other places are cited there";
    case ParagraphDifference::What::no_such_place:
        break;
    }
    return "there is no such place";
}

class PageFinder {
  public:
    explicit PageFinder(Contradictions &found) : found_(found), graph_(found.store.graph) {}

    Status run() {
        for (DocumentId id = 0; id < graph_.documents().size(); ++id)
            if (is_page(id))
                if (Status status = look_at(id); !status)
                    return status;
        return {};
    }

  private:
    /// What has no symbol of its own and no masthead that says what it is.
    bool is_page(DocumentId id) const {
        const Document &document = graph_.documents()[id];
        return document.read() && document.type == DocumentType::web_page && !Symbol::parse(document.key);
    }

    Status look_at(DocumentId page) {
        std::vector<AuditedText> texts;
        for (const TextId id : graph_.documents()[page].texts) {
            auto reading = found_.store.reading(id);
            if (!reading)
                return reading.problem();
            texts.push_back({id, std::move(*reading)});
        }
        const MastheadSymbols symbols = [this](TextId text) {
            const auto reading = found_.store.reading(text);
            return reading ? reading->facts.symbols : std::vector<std::string>{};
        };
        const PageAudit audit = audit_page(graph_, page, texts, found_.store.authority, symbols);
        for (const EntryDifference &entry : audit.entries) {
            Contradiction &one = place(found_.add(rule_of(entry.what), page), entry.at);
            one.others = {entry.document};
            if (entry.titled_so != no_id)
                one.others.push_back(entry.titled_so);
            one.says = entry.page_says;
            one.against = found_.label(entry.document) + " has " + entry.document_says;
        }
        for (const LinkDifference &link : audit.links) {
            Contradiction &one = place(found_.add("link-differs", page), link.at);
            for (const std::string *symbol : {&link.symbol, &link.leads_to})
                if (const auto id = graph_.find(*symbol))
                    one.others.push_back(*id);
            one.says = "names " + Contradictions::symbol(link.symbol);
            one.against = "leads to " + Contradictions::symbol(link.leads_to) + ": " + link.url;
        }
        for (const ParagraphDifference &paragraph : audit.paragraphs)
            tell(page, paragraph);
        return {};
    }

    void tell(DocumentId page, const ParagraphDifference &paragraph) {
        const Citation &told = graph_.citations()[paragraph.told];
        Contradiction &one = found_.add("page-paragraph", page);
        one.others = {told.citing, told.cited};
        if (paragraph.at != nullptr) {
            one.text = paragraph.at->text;
            one.provision = paragraph.at->provision;
            one.quote = paragraph.at->quote;
        }
        one.says = found_.label(told.citing) +
                   (told.citing_provision.empty() ? "" : ", " + Contradictions::place(told.citing_provision)) +
                   ", cites " + found_.label(told.cited) + places(told.cited_provisions);
        one.against = words_of(paragraph.what);
    }

    static std::string places(std::string_view keys) {
        std::string out;
        while (!keys.empty()) {
            const std::string_view key = keys.substr(0, keys.find(';'));
            keys.remove_prefix(std::min(key.size() + 1, keys.size()));
            out += ", " + Contradictions::place(key);
        }
        return out;
    }

    static Contradiction &place(Contradiction &one, const LinkEvidence &at) {
        one.text = at.text;
        one.provision = at.provision;
        one.quote = at.quote;
        return one;
    }

    Contradictions &found_;
    const KnowledgeGraph &graph_;
};

} // namespace

Status find_on_pages(Contradictions &found) { return PageFinder(found).run(); }

} // namespace recital
