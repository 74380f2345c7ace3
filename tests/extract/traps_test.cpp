// The traps of real pages: misprints, conflicts, look-alikes, broken layout. Each row of ../shared/gold/seeds/traps.tsv names
// one; here stands what must be read from its page in spite of it.

#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "tests/extract/page_fixture.hpp"

namespace recital {
namespace {

struct Row {
    std::string seed, line, surface, trap, expected;
};

std::vector<Row> rows_of(const std::filesystem::path &path) {
    std::vector<Row> rows;
    std::ifstream file(path);
    std::string text;
    std::getline(file, text); // names of the columns
    while (std::getline(file, text)) {
        std::istringstream line(text);
        Row row;
        std::getline(line, row.seed, '\t');
        std::getline(line, row.line, '\t');
        std::getline(line, row.surface, '\t');
        std::getline(line, row.trap, '\t');
        std::getline(line, row.expected, '\t');
        rows.push_back(row);
    }
    return rows;
}

class Pages {
  public:
    /// The reading of the seed whose file name begins so.
    const Reading &operator[](const std::string &seed) {
        const auto [at, fresh] = readings_.try_emplace(seed.substr(0, 3));
        if (fresh)
            for (const auto &entry : std::filesystem::directory_iterator(test::shared_dir() / "seeds"))
                if (entry.path().filename().string().starts_with(seed.substr(0, 3)))
                    at->second = read(entry.path());
        return at->second;
    }

  private:
    static Reading read(const std::filesystem::path &path) {
        static const Lexicon lexicon(test::authority());
        static const ThingExtractor things(test::authority(), test::context().words);
        Reading reading = test::read(test::file_content(path), path.filename().string());
        extract_citations(lexicon, reading);
        things.extract(reading);
        return reading;
    }
    std::map<std::string, Reading> readings_;
};

const Thing *document(const Reading &reading, std::string_view symbol) {
    for (const Thing &thing : reading.things)
        if (thing.kind == ThingKind::document && !thing.name.empty() &&
            std::find(thing.symbols.begin(), thing.symbols.end(), symbol) != thing.symbols.end())
            return &thing;
    return nullptr;
}
const Thing *with_address(const Reading &reading, std::string_view part) {
    for (const Thing &thing : reading.things)
        for (const std::string &url : thing.urls)
            if (url.find(part) != std::string::npos)
                return &thing;
    return nullptr;
}
bool has_date(const Thing *thing, DateKind kind, std::string_view iso) {
    if (thing != nullptr)
        for (const ToldDate &date : thing->dates)
            if (date.kind == kind && iso_date(date.from) == iso)
                return true;
    return false;
}
bool has_event(const Reading &reading, std::string_view from, std::string_view to = {}) {
    for (const Thing &thing : reading.things)
        if (thing.kind == ThingKind::event)
            for (const ToldDate &date : thing.dates)
                if (iso_date(date.from) == from && (to.empty() || iso_date(date.to) == to))
                    return true;
    return false;
}
bool cites(const Reading &reading, std::string_view target, std::string_view places = {}) {
    for (const Mention &mention : reading.mentions)
        if (mention.kind != TargetKind::self && mention.target.find(target) != std::string::npos &&
            (places.empty() || mention.places == places))
            return true;
    return false;
}
const Thing *named(const Reading &reading, ThingKind kind, std::string_view name) {
    for (const Thing &thing : reading.things)
        if (thing.kind == kind && thing.name.find(name) != std::string::npos)
            return &thing;
    return nullptr;
}
bool related(const Reading &reading, LinkKind kind, std::string_view subject, std::string_view object) {
    for (const Relation &relation : reading.relations)
        if (relation.kind == kind && test::told_name(reading, relation.subject).find(subject) != std::string::npos &&
            test::told_name(reading, relation.object).find(object) != std::string::npos)
            return true;
    return false;
}
/// Whether the thing of this address hangs on an event of this day.
bool hangs_on(const Reading &reading, LinkKind kind, std::string_view address, std::string_view day) {
    for (const Relation &relation : reading.relations) {
        if (relation.kind != kind || relation.subject < 0 || relation.object < 0)
            continue;
        const Thing &event = reading.things[static_cast<std::size_t>(relation.subject)];
        const Thing &other = reading.things[static_cast<std::size_t>(relation.object)];
        for (const std::string &url : other.urls)
            if (url.find(address) != std::string::npos && has_date(&event, DateKind::event, day))
                return true;
    }
    return false;
}
bool holds_role(const Reading &reading, std::string_view name) {
    for (const Relation &relation : reading.relations)
        if (relation.kind == LinkKind::holds_role && relation.subject >= 0 &&
            reading.things[static_cast<std::size_t>(relation.subject)].name.find(name) != std::string::npos)
            return true;
    return false;
}

using Check = std::function<bool(Pages &, const Row &)>;

const std::map<std::string, Check> &checks() {
    static const std::map<std::string, Check> all{
        {"url_typo",
         [](Pages &pages, const Row &) {
             int right = 0;
             for (const Thing &thing : pages["000"].things)
                 for (const std::string &url : thing.urls)
                     right += url.find("sqsm") != std::string::npos && thing.type == DocumentType::press_release &&
                              thing.symbols.front().starts_with("SG/SM/");
             return right == 22;
         }},
        {"symbol_typo", [](Pages &pages, const Row &row) { return cites(pages["002"], row.expected); }},
        {"glued_date", [](Pages &pages, const Row &row) { return has_event(pages["002"], row.expected); }},
        {"date_conflict",
         [](Pages &pages, const Row &) {
             return has_date(document(pages["000"], "A/RES/63/308"), DateKind::adopted, "2009-09-14");
         }},
        {"date_list_year_inherited",
         [](Pages &pages, const Row &) {
             return has_event(pages["002"], "2009-07-23") || has_event(pages["002"], "2009-07-23", "2009-07-28");
         }},
        {"html_noise", [](Pages &pages, const Row &) { return cites(pages["002"], "A/64/864"); }},
        {"locus_range_singular",
         [](Pages &pages, const Row &) { return cites(pages["002"], "A/RES/60/1", "para_138;para_139;para_140"); }},
        {"respectively_mapping",
         [](Pages &pages, const Row &) { return cites(pages["002"], "A/63/677") && cites(pages["002"], "A/64/864"); }},
        {"line_wrapped_roles",
         [](Pages &pages, const Row &) {
             return named(pages["002"], ThingKind::person, "Bamba") &&
                    named(pages["002"], ThingKind::person, "Eliasson") &&
                    named(pages["002"], ThingKind::person, "Dieng") && named(pages["002"], ThingKind::person, "Zhang");
         }},
        {"diacritics_lost", [](Pages &pages, const Row &) { return holds_role(pages["002"], "Simonovic"); }},
        {"not_an_official",
         [](Pages &pages, const Row &) {
             return !holds_role(pages["002"], "Schneider") && !holds_role(pages["002"], "Filgueiras") &&
                    !holds_role(pages["002"], "McIlwaine") && !holds_role(pages["003"], "Schneider");
         }},
        {"text_error", // which of the two is wrong, no reader can know
         [](Pages &pages, const Row &row) {
             for (const Problem &problem : pages["002"].problems)
                 if (problem.rule == ProblemRule::words_repeated && problem.message.ends_with(row.surface))
                     return true;
             return false;
         }},
        {"unclosed_quote_title_only",
         [](Pages &pages, const Row &row) {
             const Reading &page = pages["003"];
             for (const Thing &thing : page.things)
                 if (thing.kind == ThingKind::document && row.surface.ends_with(thing.name) && !thing.name.empty())
                     return related(page, LinkKind::considers, "Dialogue", thing.name);
             return false;
         }},
        {"title_citation_no_symbol", [](Pages &pages, const Row &) { return cites(pages["003"], "A/RES/60/1"); }},
        {"name_variant", [](Pages &pages, const Row &) { return holds_role(pages["003"], "Vollebaek"); }},
        {"name_error",
         [](Pages &pages, const Row &) {
             return has_date(with_address(pages["000"], "20110712-respproteger"), DateKind::told, "2011-07-12") &&
                    has_event(pages["000"], "2011-07-12");
         }},
        {"unbalanced_quote",
         [](Pages &pages, const Row &) { return document(pages["000"], "SG/SM/14068") != nullptr; }},
        {"role_variant",
         [](Pages &pages, const Row &row) {
             const Reading &page = pages["000"];
             if (row.surface == "Deputy-Secretary-General")
                 return related(page, LinkKind::statement_by, "DSG/SM/793", "Secretary-General");
             return named(page, ThingKind::role, row.surface) != nullptr;
         }},
        {"date_format",
         [](Pages &pages, const Row &row) {
             const bool brazil = row.line == "95";
             const Thing *letter = document(pages["000"], brazil ? "A/66/551" : "A/57/303");
             return has_date(letter, DateKind::issued, brazil ? "2011-11-11" : "2002-08-14") &&
                    has_date(letter, DateKind::letter, brazil ? "2011-11-09" : "2002-07-26");
         }},
        {"two_dates",
         [](Pages &pages, const Row &) {
             const Thing *letter = document(pages["000"], "S/2015/815");
             return has_date(letter, DateKind::issued, "2015-10-26") &&
                    has_date(letter, DateKind::letter, "2015-10-22");
         }},
        {"date_after_title",
         [](Pages &pages, const Row &row) {
             return has_date(document(pages["000"], "A/HRC/RES/44/14"), DateKind::adopted, row.expected);
         }},
        {"markdown_escape",
         [](Pages &pages, const Row &) {
             const Thing *resolution = document(pages["000"], "S/RES/1706(2006)");
             return resolution != nullptr &&
                    resolution->urls == std::vector<std::string>{"http://undocs.org/S/RES/1706(2006)"};
         }},
        {"doubled_words",
         [](Pages &pages, const Row &) {
             for (const Mention &mention : pages["000"].mentions)
                 if (mention.about >= 0 && mention.about_provision == "pp_2" && mention.target == "A/RES/60/1" &&
                     mention.places == "para_138;para_139")
                     return test::told_name(pages["000"], mention.about) == "S/RES/1706(2006)";
             return false;
         }},
        {"number_looks_like_year",
         [](Pages &pages, const Row &) {
             return has_date(document(pages["000"], "A/59/2005"), DateKind::issued, "2005-03-21");
         }},
        {"half_of_joint_symbol",
         [](Pages &pages, const Row &) {
             const Thing *report = document(pages["000"], "A/77/910");
             return report != nullptr && report->symbols == std::vector<std::string>{"A/77/910", "S/2023/409"} &&
                    related(pages["000"], LinkKind::considers, "General Assembly", "A/77/910");
         }},
        {"url_has_half",
         [](Pages &pages, const Row &row) {
             const Thing *press = document(pages["000"], row.line == "119" ? "GA/12032" : "S/2023/409");
             return press != nullptr && press->symbols.size() == 2 && press->urls.size() == 1;
         }},
        {"publication_date_not_event",
         [](Pages &pages, const Row &) {
             return has_date(with_address(pages["000"], "summary-2022-r2p-debate"), DateKind::published,
                             "2022-07-21") &&
                    !has_event(pages["000"], "2022-07-21");
         }},
        {"url_only_date",
         [](Pages &pages, const Row &) {
             return hangs_on(pages["000"], LinkKind::has_related_document, "20140908-resp", "2014-09-08");
         }},
        {"url_ambiguous_date",
         [](Pages &pages, const Row &) {
             return hangs_on(pages["000"], LinkKind::has_web_page, "080915_informal", "2015-09-08");
         }},
        {"sub_event_without_date",
         [](Pages &pages, const Row &) {
             return related(pages["000"], LinkKind::has_sub_event, "General Assembly Informal", "Press Conference");
         }},
        {"event_url_is_news_story",
         [](Pages &pages, const Row &) {
             return hangs_on(pages["000"], LinkKind::has_news_story, "NewsID=45818", "2013-09-11") &&
                    hangs_on(pages["000"], LinkKind::has_news_story, "NewsID=42806", "2012-09-05");
         }},
        {"separate_id_space",
         [](Pages &pages, const Row &) {
             const Thing *interview = with_address(pages["000"], "newsmakers.asp?NewsID=38");
             return interview != nullptr && interview->type == DocumentType::interview;
         }},
        {"double_slash",
         [](Pages &pages, const Row &) {
             return document(pages["000"], "DSG/SM/644") != nullptr &&
                    document(pages["000"], "DSG/SM/644")->type == DocumentType::press_release;
         }},
        {"opaque_url",
         [](Pages &pages, const Row &) {
             return hangs_on(pages["000"], LinkKind::has_concept_note, "bit.ly/2xQtaYV", "2017-09-06") &&
                    hangs_on(pages["000"], LinkKind::has_statement, "bit.ly/2GSOwxQ", "2020-10-07");
         }},
        {"broken_block",
         [](Pages &pages, const Row &) {
             return hangs_on(pages["000"], LinkKind::has_summary, "A/HRC/48/39", "2021-05-11") &&
                    hangs_on(pages["000"], LinkKind::has_webcast, "k1os6cgwnq", "2016-02-26");
         }},
        {"continuation_line",
         [](Pages &pages, const Row &) {
             return hangs_on(pages["000"], LinkKind::has_webcast, "k1tjq5iv9", "2016-02-26") &&
                    hangs_on(pages["000"], LinkKind::has_webcast, "k1q1udq824", "2012-09-05");
         }},
        {"bare_url",
         [](Pages &pages, const Row &) {
             return with_address(pages["000"], "R2P_POC_Policy_Guide.pdf") != nullptr &&
                    with_address(pages["000"], "BRIGG_2011-1_0.pdf") != nullptr &&
                    with_address(pages["000"], "POB%20Moscow") != nullptr;
         }},
        {"lost_colon",
         [](Pages &pages, const Row &) {
             return related(pages["000"], LinkKind::transmits, "A/66/551",
                            "Responsibility while protecting elements for");
         }},
        {"agenda_item_not_resolution",
         [](Pages &pages, const Row &) {
             for (const Mention &mention : pages["000"].mentions)
                 if (mention.target == "134" || mention.target == "132" || mention.target == "168")
                     return false;
             const Thing *event = named(pages["000"], ThingKind::event, "Item 134");
             return event != nullptr && event->agenda_item == "134";
         }},
        {"false_symbol",
         [](Pages &pages, const Row &) {
             return !cites(pages["000"], "2011/1") && with_address(pages["000"], "BRIGG_2011-1_0.pdf")->symbols.empty();
         }},
        {"encoding_variant",
         [](Pages &pages, const Row &) { return named(pages["000"], ThingKind::person, "Escrib") != nullptr; }},
    };
    return all;
}

TEST(Traps, AreReadAsTheyShould) {
    const std::filesystem::path table = test::shared_dir() / "gold" / "seeds" / "traps.tsv";
    if (!std::filesystem::exists(table))
        GTEST_SKIP() << "no " << table;
    Pages pages;
    const std::vector<Block> &blocks = pages["000"].text.blocks;
    if (std::none_of(blocks.begin(), blocks.end(),
                     [](const Block &block) { return block.kind == BlockKind::list_item; }))
        GTEST_SKIP() << "no reader takes lists";
    int read = 0;
    for (const Row &row : rows_of(table)) {
        const auto check = checks().find(row.trap);
        if (check == checks().end())
            continue;
        ++read;
        EXPECT_TRUE(check->second(pages, row)) << row.seed << ":" << row.line << " " << row.trap << " " << row.surface;
    }
    EXPECT_GT(read, 0);
}

} // namespace
} // namespace recital
