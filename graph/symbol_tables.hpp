#pragma once

// Internal to graph/symbol: the UN's own series. First elements, names of elements, numbered series, parenthesised parts.
// Source: research guides of the Dag Hammarskjöld Library (document symbols; press releases), the Editorial Manual, and
// the symbols printed in the bodies' own documents. A series not listed here is not read: add its line.

#include "graph/symbol.hpp"
#include "graph/symbol_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace recital::symbol_detail {

/// How a first element is used.
enum FirstUse : std::uint8_t {
    documents = 1,         ///< begins document symbols
    press = 2,             ///< followed by a bare number, it is a press release
    numbered_body = 4,     ///< may carry the body's session: TD(XIV)/, GC(64)/, IDB.44/, UNEP(DTIE)/
    number_ranges = 8,     ///< reports that join several: CEDAW/C/PRK/CO/2-4
    spelled_decision = 16, ///< prints "Dec." where the others print "DEC."
    principal = 32,        ///< a principal organ: session or year rules, stricter second elements
    publication_mark = 64, ///< may end in "-P", a publication for sale
};

/// `press_digits` of a name that only stands before a sub-series.
inline constexpr int no_direct_press = 99;

struct FirstElement {
    std::string_view name;
    std::uint8_t use;
    Organ organ = Organ::other;
    std::string_view press_subseries = {}; ///< second elements of press series, parted by blanks: "SM" of SG/SM
    int press_digits = 1;                  ///< fewer digits are no press release ("L/100", "SC/2")
};

/// Sorted by name (checked below); a longer name follows its beginning.
inline constexpr FirstElement first_elements[] = {
    {"A", documents | principal, Organ::general_assembly},
    {"ACC", documents},
    {"AFG", press},
    {"AFR", press},
    {"AG", press, Organ::secretariat, "AB CPSD COL DSI EF J PAL SHC SM", 4},
    {"AIDS", press, Organ::secretariat, {}, 2},
    {"APLC", documents},
    {"AT", documents},
    {"ATT", documents},
    {"Assembly/AU", documents | spelled_decision},
    {"BIO", press, Organ::secretariat, {}, 3},
    {"BWC", documents},
    {"BWM", documents},
    {"CAC", documents},
    {"CAT", documents | number_ranges},
    {"CBD", documents},
    {"CCM", documents},
    {"CCPR", documents | number_ranges},
    {"CCW", documents},
    {"CD", documents},
    {"CEB", documents},
    {"CED", documents | number_ranges},
    {"CEDAW", documents | number_ranges},
    {"CERD", documents | number_ranges},
    {"CLCS", documents},
    {"CMW", documents | number_ranges},
    {"CPSD", press, Organ::secretariat, {}, 2},
    {"CRC", documents | number_ranges},
    {"CRPD", documents | number_ranges},
    {"CS", press, Organ::secretariat, {}, 3},
    {"CTOC", documents},
    {"DC", press, Organ::secretariat, {}, 3},
    {"DEV", press, Organ::secretariat, {}, 3},
    {"DH", press, Organ::secretariat, {}, 3},
    {"DP", documents},
    {"DPKO", documents},
    {"DSG", press, Organ::secretariat, "A SM T", no_direct_press},
    {"E", documents | principal, Organ::economic_and_social_council},
    {"EC", documents},
    {"ECA", documents},
    {"ECE", documents},
    {"ECLAC", documents},
    {"ECOSOC", press, Organ::secretariat, "NGO", 3},
    {"ENV", press, Organ::secretariat, "DEV", no_direct_press},
    {"ESCAP", documents},
    {"ESCWA", documents},
    {"EX.CL", documents | spelled_decision},
    {"Ext/Assembly/AU", documents | spelled_decision},
    {"FCCC", documents},
    {"FEM", press, Organ::secretariat, {}, 3},
    {"GA", press, Organ::secretariat, "AB COL DIS EF L PAL PK SHC SM SPC SPD", 4},
    {"GC", documents | numbered_body},
    {"GOV", documents},
    {"HAB", press, Organ::secretariat, {}, 2},
    {"HCR", documents},
    {"HQ", press, Organ::secretariat, {}, 3},
    {"HR", documents | press, Organ::secretariat, "CN CT", 3},
    {"HRI", documents},
    {"HS", documents},
    {"HSP", documents},
    {"ICC-ASP", documents},
    {"ICCD", documents},
    {"ICEF", press, Organ::secretariat, {}, 3},
    {"ICJ", press, Organ::secretariat, {}, 3},
    {"ID", documents},
    {"IDB", documents | numbered_body},
    {"IHA", press, Organ::secretariat, {}, 2},
    {"IK", press, Organ::secretariat, {}, 2},
    {"INFCIRC", documents},
    {"IPBES", documents},
    {"ISBA", documents},
    {"ITC", documents},
    {"JIU", documents},
    {"L", press, Organ::secretariat, "T", 4},
    {"LC", documents | publication_mark},
    {"LEG", documents},
    {"LOS", documents},
    {"NGO", press, Organ::secretariat, {}, 3},
    {"NPT", documents},
    {"OBV", press, Organ::secretariat, {}, 2},
    {"OPCAT", documents},
    {"ORG", press, Organ::secretariat, {}, 3},
    {"PAL", press, Organ::secretariat, {}, 3},
    {"PBC", documents},
    {"PCNICC", documents},
    {"PI", press, Organ::secretariat, {}, 3},
    {"PKO", press, Organ::secretariat, {}, 2},
    {"POP", press, Organ::secretariat, {}, 2},
    {"PSC", documents | spelled_decision},
    {"RD", press, Organ::secretariat, {}, 3},
    {"REF", press, Organ::secretariat, {}, 3},
    {"S", documents | principal, Organ::security_council},
    {"SAG", press, Organ::secretariat, {}, 2},
    {"SAICM", documents},
    {"SC", press, Organ::secretariat, {}, 4},
    {"SEA", press, Organ::secretariat, {}, 3},
    {"SG", press, Organ::secretariat, "A R REF SM T", 4},
    {"SOC", press, Organ::secretariat, "CP NAR", 3},
    {"SOLAS", documents},
    {"SPLOS", documents},
    {"ST", documents | principal, Organ::secretariat},
    {"T", documents | principal, Organ::trusteeship_council},
    {"TAD", press, Organ::secretariat, {}, 3},
    {"TD", documents | numbered_body},
    {"TPNW", documents},
    {"UNCTAD", documents},
    {"UNDT", documents},
    {"UNEP", documents | numbered_body},
    {"UNFF", documents},
    {"UNFSA", documents},
    {"UNMIK", documents},
    {"UNTAET", documents},
    {"UNU", documents},
    {"UNW", documents},
    {"WFC", documents},
    {"WFP", documents},
    {"WOM", press, Organ::secretariat, {}, 3},
    {"WSIS-03", documents},
    {"WSIS-05", documents},
    {"WT", documents},
};

/// The rows of `first_elements` by first letter: [begins[c], begins[c + 1]).
constexpr std::array<std::uint8_t, 27> make_first_letter_begins() {
    std::array<std::uint8_t, 27> begins{};
    std::size_t row = 0;
    for (std::size_t letter = 0; letter < 26; ++letter) {
        begins[letter] = static_cast<std::uint8_t>(row);
        while (row < std::size(first_elements) && first_elements[row].name[0] == static_cast<char>('A' + letter))
            ++row;
    }
    begins[26] = static_cast<std::uint8_t>(row);
    return begins;
}
inline constexpr auto first_letter_begins = make_first_letter_begins();
static_assert(first_letter_begins[26] == std::size(first_elements), "first_elements: not sorted, or not a capital");
static_assert(std::is_sorted(std::begin(first_elements), std::end(first_elements),
                             [](const auto &a, const auto &b) { return a.name < b.name; }));

enum class ElementUse : std::uint8_t {
    body,        ///< names a body with its number; no document ends in it
    serial,      ///< names a kind with its number
    suffix,      ///< Add.1
    bare_suffix, ///< Corrigendum: a suffix without a number
};

struct ElementName {
    std::string_view folded;    ///< lower case
    std::string_view canonical; ///< without the dot
    SymbolKind kind;            ///< `document`: says nothing of the kind
    ElementUse use;
};

/// Names followed by a dot and a number ("PV.64", "CONF.VI", "SER.A"). Sorted by `folded`. Others are read in capitals.
inline constexpr ElementName dotted_names[] = {
    {"ac", "AC", SymbolKind::document, ElementUse::body},
    {"add", "Add", SymbolKind::document, ElementUse::suffix},
    {"amend", "Amend", SymbolKind::document, ElementUse::suffix},
    {"c", "C", SymbolKind::document, ElementUse::body},
    {"cmp", "CMP", SymbolKind::document, ElementUse::body},
    {"cn", "CN", SymbolKind::document, ElementUse::body},
    {"com", "COM", SymbolKind::document, ElementUse::body},
    {"comm", "COMM", SymbolKind::document, ElementUse::serial},
    {"conf", "CONF", SymbolKind::document, ElementUse::body},
    {"cop", "COP", SymbolKind::document, ElementUse::body},
    {"corr", "Corr", SymbolKind::document, ElementUse::suffix},
    {"crp", "CRP", SymbolKind::working_paper, ElementUse::serial},
    {"dec", "DEC", SymbolKind::decision, ElementUse::serial},
    {"decl", "Decl", SymbolKind::document, ElementUse::serial},
    {"ea", "EA", SymbolKind::document, ElementUse::body},
    {"eb", "EB", SymbolKind::document, ElementUse::body},
    {"gc", "GC", SymbolKind::document, ElementUse::body},
    {"gcss", "GCSS", SymbolKind::document, ElementUse::body},
    {"ge", "GE", SymbolKind::document, ElementUse::body},
    {"gge", "GGE", SymbolKind::document, ElementUse::body},
    {"ha", "HA", SymbolKind::document, ElementUse::body},
    {"hls", "HLS", SymbolKind::document, ElementUse::serial},
    {"igr", "IGR", SymbolKind::document, ElementUse::body},
    {"inf", "INF", SymbolKind::information, ElementUse::serial},
    {"l", "L", SymbolKind::draft, ElementUse::serial},
    {"misc", "Misc", SymbolKind::document, ElementUse::serial},
    {"mop", "MOP", SymbolKind::document, ElementUse::body},
    {"note", "Note", SymbolKind::document, ElementUse::serial},
    {"ozl.conv", "OzL.Conv", SymbolKind::document, ElementUse::body},
    {"ozl.pro", "OzL.Pro", SymbolKind::document, ElementUse::body},
    {"ozl.pro.excom", "OzL.Pro.ExCom", SymbolKind::document, ElementUse::body},
    {"ozl.pro.wg", "OzL.Pro.WG", SymbolKind::document, ElementUse::body},
    {"part", "Part", SymbolKind::document, ElementUse::suffix},
    {"pc", "PC", SymbolKind::document, ElementUse::body},
    {"pcn", "PCN", SymbolKind::document, ElementUse::body},
    {"pet", "PET", SymbolKind::petition, ElementUse::serial},
    {"pv", "PV", SymbolKind::verbatim_record, ElementUse::serial},
    {"r", "R", SymbolKind::document, ElementUse::serial},
    {"res", "Res", SymbolKind::resolution, ElementUse::serial},
    {"rev", "Rev", SymbolKind::document, ElementUse::suffix},
    {"rpm", "RPM", SymbolKind::document, ElementUse::body},
    {"sc", "SC", SymbolKind::document, ElementUse::body},
    {"ser", "SER", SymbolKind::publication, ElementUse::body},
    {"sr", "SR", SymbolKind::summary_record, ElementUse::serial},
    {"sub", "Sub", SymbolKind::document, ElementUse::body},
    {"wg", "WG", SymbolKind::document, ElementUse::body},
    {"wp", "WP", SymbolKind::working_paper, ElementUse::serial},
};

/// Names that are elements of their own. Sorted by `folded`. Others are read in capitals.
inline constexpr ElementName word_names[] = {
    {"agenda", "Agenda", SymbolKind::document, ElementUse::body},
    {"ai", "AI", SymbolKind::administrative_issuance, ElementUse::body},
    {"bur", "BUR", SymbolKind::document, ElementUse::body},
    {"co", "CO", SymbolKind::concluding_observations, ElementUse::body},
    {"corrigendum", "Corrigendum", SymbolKind::document, ElementUse::bare_suffix},
    {"dec", "DEC", SymbolKind::decision, ElementUse::body},
    {"gc", "GC", SymbolKind::general_comment, ElementUse::body},
    {"hg", "Hg", SymbolKind::document, ElementUse::body},
    {"hrc", "HRC", SymbolKind::document, ElementUse::body},
    {"ic", "IC", SymbolKind::administrative_issuance, ElementUse::body},
    {"inf", "INF", SymbolKind::information, ElementUse::body},
    {"ngo", "NGO", SymbolKind::ngo_statement, ElementUse::body},
    {"pet", "PET", SymbolKind::petition, ElementUse::body},
    {"prst", "PRST", SymbolKind::presidential_statement, ElementUse::body},
    {"pub", "PUB", SymbolKind::publication, ElementUse::body},
    {"res", "RES", SymbolKind::resolution, ElementUse::body},
    {"sgb", "SGB", SymbolKind::administrative_issuance, ElementUse::body},
    {"spc", "SPC", SymbolKind::document, ElementUse::body},
    {"summary", "Summary", SymbolKind::document, ElementUse::bare_suffix},
};

constexpr bool sorted_by_folded(const ElementName *begin, const ElementName *end) {
    return std::is_sorted(begin, end, [](const auto &a, const auto &b) { return a.folded < b.folded; });
}
static_assert(sorted_by_folded(std::begin(dotted_names), std::end(dotted_names)));
static_assert(sorted_by_folded(std::begin(word_names), std::end(word_names)));

/// A series of resolutions, decisions or statements, and how its numbers are formed. A limit of 0: not formed that way.
struct NumberedSeries {
    std::string_view prefix;
    Organ organ;
    SymbolKind kind;
    int first_session, last_session; ///< "60/1": session and number
    bool special_sessions;           ///< also "S-10/2"
    bool emergency_sessions;         ///< also "ES-11/1"
    int first_year, last_year;       ///< "2006/4": year and number
    int last_roman;                  ///< "1503 (XLVIII)": number and session
    int last_number;                 ///< of a number that runs on from session to session
    bool year_in_parentheses;        ///< "1674 (2006)"
    bool letters;                    ///< parts A, B ...
    bool bare;                       ///< readable, though incomplete, without session or year
};

inline constexpr int last_year = 2099;
inline constexpr int last_session = 199;

inline constexpr NumberedSeries numbered_series[] = {
    {"A/RES/", Organ::general_assembly, SymbolKind::resolution, 31, last_session, true, true, 0, 0, 30, 3541, false,
     true, true},
    {"A/DEC/", Organ::general_assembly, SymbolKind::decision, 31, last_session, true, true, 0, 0, 0, 0, false, true,
     false},
    {"A/HRC/RES/", Organ::human_rights_council, SymbolKind::resolution, 1, last_session, true, false, 0, 0, 0, 0, false,
     false, false},
    {"A/HRC/DEC/", Organ::human_rights_council, SymbolKind::decision, 1, last_session, true, false, 0, 0, 0, 0, false,
     false, false},
    {"A/HRC/PRST/", Organ::human_rights_council, SymbolKind::presidential_statement, 1, last_session, true, false, 0, 0,
     0, 0, false, false, false},
    {"S/RES/", Organ::security_council, SymbolKind::resolution, 0, 0, false, false, 0, 0, 0, 9999, true, false, true},
    {"S/PRST/", Organ::security_council, SymbolKind::presidential_statement, 0, 0, false, false, 1994, last_year, 0, 0,
     false, false, false},
    {"E/RES/", Organ::economic_and_social_council, SymbolKind::resolution, 0, 0, false, false, 1978, last_year, 63,
     9999, false, true, false},
    {"E/DEC/", Organ::economic_and_social_council, SymbolKind::decision, 0, 0, false, false, 1978, last_year, 63, 9999,
     false, true, false},
    {"E/CN.4/RES/", Organ::commission_on_human_rights, SymbolKind::resolution, 0, 0, false, false, 1979, 2006, 36, 999,
     false, true, false},
    {"E/CN.4/DEC/", Organ::commission_on_human_rights, SymbolKind::decision, 0, 0, false, false, 1979, 2006, 36, 999,
     false, true, false},
    {"T/RES/", Organ::trusteeship_council, SymbolKind::resolution, 0, 0, false, false, 0, 0, 70, 9999, false, false,
     false},
};

/// The sessions of the General Assembly that were numbered in Roman numerals after a running number.
inline constexpr int last_roman_session = 30;
inline constexpr int last_roman_special_session = 7;
inline constexpr int last_roman_emergency_session = 5;

/// A parenthesised part of one document: "(Part I)", "(Sect. 29A)", "(closed)". The words belong to the symbol and are the
/// same in every language version.
struct PartName {
    std::string_view squeezed; ///< lower case, without blanks and dots
    std::string_view key;      ///< in the canonical spelling
    std::string_view printed;
    bool argument; ///< takes a number or Roman numeral, or a list of them
    bool optional; ///< may stand without it
};

/// Longer names before their beginnings.
inline constexpr PartName part_names[] = {
    {"forewordandintroduction", "Forewordandintroduction", "Foreword and introduction", false, false},
    {"introduction", "Introduction", "Introduction", false, false},
    {"planoutline", "Planoutline", "Plan outline", false, false},
    {"resumption", "Resumption", "Resumption", true, true},
    {"incomesect", "Incomesect.", "Income sect.", true, false},
    {"corrected", "Corrected", "Corrected", false, false},
    {"foreword", "Foreword", "Foreword", false, false},
    {"private", "private", "private", false, false},
    {"section", "Sect.", "Sect.", true, false},
    {"closed", "closed", "closed", false, false},
    {"parts", "Parts", "Parts", true, false},
    {"sects", "Sects.", "Sects.", true, false},
    {"part", "Part", "Part", true, false},
    {"prog", "Prog.", "Prog.", true, false},
    {"sect", "Sect.", "Sect.", true, false},
    {"supp", "SUPP", "SUPP", false, false},
    {"vols", "Vols.", "Vols.", true, false},
    {"vol", "Vol.", "Vol.", true, false},
};

} // namespace recital::symbol_detail
