#include "extract/akn_facts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include <pugixml.hpp>

#include "extract/akn_workflow.hpp"
#include "extract/masthead.hpp"
#include "extract/printed_date.hpp"
#include "extract/text_facts.hpp"
#include "extract/utf8_text.hpp"

namespace recital::akn {
namespace {

// Elements of the cover and of the closing lines that state a fact, by name and by what they say they refer to.
struct FactReader {
    std::string_view element;
    std::string_view attribute; // "refersTo" or "name"; empty: any
    std::string_view value;
    void (*read)(const pugi::xml_node &node, const ReadContext &context, Reading &reading);
};

Date date_attribute(const pugi::xml_node &node) {
    const std::optional<Date> date = parse_iso_date(node.attribute("date").value());
    return date ? *date : Date{};
}

void read_symbol(const pugi::xml_node &node, const ReadContext &context, Reading &reading) {
    if (!reading.facts.key.empty()) {
        return;
    }
    if (const std::optional<Symbol> symbol = printed_symbol(all_text(node), context.words)) {
        identify(reading.facts, *symbol);
    }
}

void read_issued(const pugi::xml_node &node, const ReadContext &, Reading &reading) {
    if (!reading.facts.issued) {
        reading.facts.issued = date_attribute(node);
    }
}

// Where the printed date and the date in the markup disagree, the printed one holds.
void read_adopted(const pugi::xml_node &node, const ReadContext &context, Reading &reading) {
    if (reading.facts.adopted) {
        return;
    }
    const Date marked = date_attribute(node);
    const Date printed = first_date(fold_words(all_text(node)), context.words);
    if (printed && marked && printed != marked) {
        report(reading, ProblemRule::date_differs, Severity::note,
               "adopted on " + iso_date(printed) + " as printed, on " + iso_date(marked) + " by the markup");
    }
    reading.facts.adopted = printed ? printed : marked;
}

// "Adopted by the Security Council at its 8701st meeting, on 13 January 2020"
void read_adoption_title(const pugi::xml_node &node, const ReadContext &context, Reading &reading) {
    if (first_number(all_text(first_below(node, "inline"))).empty()) { // nothing in it is marked as the meeting
        read_adoption_line(all_text(node), context, reading.facts);
    }
}

void read_session(const pugi::xml_node &node, const ReadContext &, Reading &reading) {
    const std::string_view value = node.attribute("value").value();
    int session = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), session);
    // The Economic and Social Council counts its sessions by year: that is no number of a session.
    if (error == std::errc() && end == value.data() + value.size() && session > 0 && session < 1900) {
        reading.facts.session = session;
    }
}

void read_agenda_item(const pugi::xml_node &node, const ReadContext &context, Reading &reading) {
    if (reading.facts.agenda_item.empty()) {
        reading.facts.agenda_item = agenda_items(all_text(node), context.words);
    }
}

void read_agenda_title(const pugi::xml_node &node, const ReadContext &, Reading &reading) {
    if (reading.facts.agenda_title.empty()) {
        reading.facts.agenda_title = all_text(node);
    }
}

void read_meeting(const pugi::xml_node &node, const ReadContext &, Reading &reading) {
    if (reading.facts.meeting.empty()) {
        reading.facts.meeting = first_number(all_text(node));
    }
    if (reading.facts.meeting.empty()) {
        reading.facts.meeting = first_number(attribute(node, "title"));
    }
}

void read_outcome(const pugi::xml_node &node, const ReadContext &context, Reading &reading) {
    if (reading.facts.adoption == Adoption::unknown) {
        reading.facts.adoption = adoption_of(fold_words(all_text(node)), context.words);
    }
}

void read_proponent(const pugi::xml_node &node, const ReadContext &, Reading &reading) {
    read_origin(all_text(node), reading);
}

constexpr std::array<FactReader, 12> fact_readers{{
    {"docNumber", "refersTo", "#symbol", read_symbol},
    {"docDate", "refersTo", "#dateOfIssuance", read_issued},
    {"docDate", "refersTo", "#adoptionDate", read_adopted},
    {"docTitle", "refersTo", "#adoption", read_adoption_title},
    {"docProponent", "", "", read_proponent},
    {"session", "", "", read_session},
    {"inline", "name", "agenda item", read_agenda_item},
    {"inline", "name", "agenda item name", read_agenda_title},
    {"inline", "name", "adoptionMeeting", read_meeting},
    {"location", "refersTo", "#adoptionMeeting", read_meeting},
    {"outcome", "refersTo", "#adoptedWithoutVote", read_outcome},
    {"outcome", "refersTo", "#adoptedRecordedVote", read_outcome},
}};

void read_printed_facts(const pugi::xml_node &node, const ReadContext &context, Reading &reading) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (!is_element(child)) {
            continue;
        }
        const std::string_view name = local_name(child);
        for (const FactReader &reader : fact_readers) {
            if (reader.element == name &&
                (reader.attribute.empty() || reader.value == child.attribute(reader.attribute.data()).value())) {
                reader.read(child, context, reading);
            }
        }
        read_printed_facts(child, context, reading);
    }
}

// One capital letter: the part of a resolution or decision that the symbol leaves out. Arabic names its letters.
char part_letter(std::string_view printed, const ReaderWords &words) {
    if (printed.size() == 1 && printed[0] >= 'A' && printed[0] <= 'Z') {
        return printed[0];
    }
    const ReaderWords::Entry *letter = words.is("part_letter", fold_words(printed));
    return letter != nullptr && letter->value.size() == 1 ? letter->value[0] : '\0';
}

// Arabic files print a dash between number and title.
std::string without_dash(const std::string &title) {
    const std::size_t start = title.find_first_not_of("- ");
    return start == std::string_view::npos ? std::string() : title.substr(start);
}

// The title line: its number, its letter where there is one, and the title itself.
void read_preface(const pugi::xml_node &node, const ReadContext &context, Reading &reading, Claims &claims) {
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (!is_element(child)) {
            continue;
        }
        const std::string_view name = local_name(child);
        if (name == "docNumber") {
            const std::string printed = all_text(child);
            const char letter = part_letter(printed, context.words);
            if (claims.title_number.empty() && !first_number(printed).empty()) {
                claims.title_number = printed;
            }
            const std::optional<Symbol> symbol =
                letter == '\0' ? std::optional<Symbol>() : Symbol::parse(reading.facts.key);
            if (symbol && !symbol->letters()) {
                if (const std::optional<Symbol> part = symbol->with_letter(letter)) {
                    identify(reading.facts, *part);
                }
            }
        } else if (name == "docTitle" && reading.facts.title.empty()) {
            reading.facts.title = without_dash(all_text(child));
        } else if (name != "authorialNote") {
            read_preface(child, context, reading, claims);
        }
    }
}

// A collection whose masthead leaves the letters out: "76/416." with the parts A and B. Each part can be cited, and is found
// where it is printed.
void read_part_letters(const pugi::xml_node &components, const ReadContext &context, DocumentFacts &facts) {
    const std::optional<Symbol> whole = Symbol::parse(facts.key);
    if (!whole || whole->letters() || whole->is_joint()) {
        return;
    }
    for (pugi::xml_node component = components.first_child(); component; component = component.next_sibling()) {
        const pugi::xml_node number = first_below(first_below(component, "preface"), "docNumber");
        const char letter = part_letter(all_text(number), context.words);
        const std::optional<Symbol> part = letter == '\0' ? std::optional<Symbol>() : whole->with_letter(letter);
        if (part && std::find(facts.symbols.begin(), facts.symbols.end(), part->key()) == facts.symbols.end()) {
            facts.symbols.push_back(part->key());
        }
    }
}

// How AKN4UN names the bodies that adopt.
Organ organ_of_author(std::string_view author) {
    struct Row {
        std::string_view author;
        Organ organ;
    };
    static constexpr std::array<Row, 4> rows{{{"ga", Organ::general_assembly},
                                              {"sc", Organ::security_council},
                                              {"ecosoc", Organ::economic_and_social_council},
                                              {"hrc", Organ::human_rights_council}}};
    author.remove_prefix(author.starts_with('#') ? 1 : 0);
    for (const Row &row : rows) {
        if (row.author == author) {
            return row.organ;
        }
    }
    return Organ::none;
}

void read_identification(const pugi::xml_node &meta, Claims &claims) {
    const pugi::xml_node identification = first_below(meta, "identification");
    for (pugi::xml_node part = identification.first_child(); part; part = part.next_sibling()) {
        for (pugi::xml_node fact = part.first_child(); fact; fact = fact.next_sibling()) {
            const std::string_view name = local_name(fact);
            if (name == "FRBRlanguage") {
                claims.language = language_of_code(fact.attribute("language").value()).value_or(Language::unknown);
            } else if (name == "FRBRauthor" && claims.author == Organ::none) {
                claims.author = organ_of_author(fact.attribute("href").value());
            } else if (name == "FRBRdate" && std::string_view(fact.attribute("name").value()) == "adoption") {
                claims.adopted = date_attribute(fact);
            }
        }
    }
}

// The Security Council's documents print no item of its agenda; their metadata name it, in English in the texts of all languages:
// <keyword refersTo="agenda" value="X" dictionary="S/" showAs="The situation in Croatia."/>. Other values are headings of an index.
void read_item_of_metadata(const pugi::xml_node &meta, DocumentFacts &facts) {
    for (pugi::xml_node group = meta.first_child(); group && facts.agenda_title.empty(); group = group.next_sibling()) {
        for (pugi::xml_node keyword = group.first_child(); keyword; keyword = keyword.next_sibling()) {
            if (std::string_view(keyword.attribute("refersTo").value()) == "agenda" &&
                std::string_view(keyword.attribute("value").value()) == "X") {
                facts.agenda_title = attribute(keyword, "showAs");
                facts.agenda_title.erase(facts.agenda_title.find_last_not_of(". ") + 1);
                break;
            }
        }
    }
}

// "Resolution 1674 (2006)" where the title line has nothing but the number.
void read_number_title(const pugi::xml_node &cover, Claims &claims) {
    for (pugi::xml_node child = cover.first_child(); child; child = child.next_sibling()) {
        if (local_name(child) == "docTitle" && claims.title_number.empty() &&
            std::string_view(child.attribute("refersTo").value()) == "#resolutionNumber") {
            claims.title_number = all_text(child);
        } else {
            read_number_title(child, claims);
        }
    }
}

} // namespace

Claims read_facts(const pugi::xml_node &root, const ReadContext &context, Reading &reading) {
    Claims claims;
    pugi::xml_node document = root;
    for (pugi::xml_node child = root.first_child(); child; child = child.next_sibling()) {
        const std::string_view name = local_name(child);
        if (name == "statement" || name == "documentCollection") {
            document = child;
            break;
        }
    }
    pugi::xml_node cover;
    for (pugi::xml_node part = document.first_child(); part; part = part.next_sibling()) {
        const std::string_view name = local_name(part);
        if (name == "coverPage") {
            cover = part;
            read_printed_facts(part, context, reading);
            read_number_title(part, claims);
        } else if (name == "preface") {
            read_preface(part, context, reading, claims);
        } else if (name == "conclusions") {
            read_printed_facts(part, context, reading);
        } else if (name == "meta") {
            read_identification(part, claims);
        }
    }
    DocumentFacts &facts = reading.facts;
    for (pugi::xml_node part = root.first_child(); part; part = part.next_sibling()) {
        if (local_name(part) == "components") {
            read_part_letters(part, context, facts);
        }
    }
    if (facts.key.empty() && claims.author != Organ::none) {
        const bool decision = std::string_view(document.attribute("name").value()) == "decision";
        const SymbolKind kind = decision ? SymbolKind::decision : SymbolKind::resolution;
        if (const std::optional<Symbol> symbol = symbol_of_number(claims.title_number, claims.author, kind)) {
            identify(facts, *symbol);
        }
    }
    if (!facts.adopted) {
        facts.adopted = claims.adopted;
    }
    for (pugi::xml_node line = cover.first_child(); line; line = line.next_sibling()) {
        const pugi::xml_node title = first_below(line, "docTitle");
        if (title && *title.attribute("refersTo").value() == '\0') { // "Resolution adopted by ... on ..."
            report_other_date(fold_words(all_text(title)), context, reading);
        }
    }
    for (pugi::xml_node part = document.first_child(); part; part = part.next_sibling()) {
        if (local_name(part) == "meta") {
            read_workflow(part, context, reading);
            if (facts.organ == Organ::security_council && reading.text.language == Language::en) {
                read_item_of_metadata(part, facts);
            }
        }
    }
    settle_adoption(facts);
    return claims;
}

} // namespace recital::akn
