#include "export/bibliography.hpp"

#include <set>

#include <nlohmann/json.hpp>

#include "export/graph_items.hpp"
#include "export/labels.hpp"
#include "export/rdf_term.hpp"
#include "graph/document_date.hpp"
#include "graph/symbol.hpp"

namespace recital {
namespace {

constexpr std::string_view publisher = "United Nations";

/// What stands in every entry, cleaned.
struct Entry {
    std::string id; // letters, digits, '_', '-' and '.'; no two entries share one
    std::string title;
    std::string author; // corporate
    std::string number; // the symbol
    std::string address;
    Date date;
    DocumentType type = DocumentType::document;
};

std::string plain_id(std::string_view key, std::set<std::string> &taken) {
    std::string id;
    for (const char c : key)
        id += (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' || c == '-' ? c
                                                                                                                 : '_';
    std::string unique = id;
    for (int i = 2; !taken.insert(unique).second; ++i)
        unique = id + '-' + std::to_string(i);
    return unique;
}

Entry entry_of(const Document &document, std::set<std::string> &taken) {
    Entry entry;
    entry.id = plain_id(document.key, taken);
    const std::string label = clean_text(label_of(document));
    entry.title = document.title.empty() ? label : clean_text(document.title);
    if (document.organ != Organ::none && document.organ != Organ::other)
        entry.author = words_in_capitals(name(document.organ));
    if (Symbol::parse(document.key))
        entry.number = label;
    entry.address = clean_text(address_of(document));
    entry.date = date_of(document);
    entry.type = document.type;
    return entry;
}

std::string_view csl_type(DocumentType type) {
    switch (type) {
    case DocumentType::resolution:
    case DocumentType::decision:
        return "legislation";
    case DocumentType::charter:
    case DocumentType::treaty:
    case DocumentType::convention:
        return "treaty";
    case DocumentType::report:
    case DocumentType::note:
        return "report";
    case DocumentType::letter:
        return "personal_communication";
    case DocumentType::web_page:
        return "webpage";
    case DocumentType::press_release:
    case DocumentType::news_story:
        return "article-newspaper";
    case DocumentType::video:
    case DocumentType::webcast:
        return "motion_picture";
    case DocumentType::statement:
        return "speech";
    case DocumentType::interview:
        return "interview";
    default:
        return "document";
    }
}

/// Reference types of RIS (its table of types): GOVDOC for all that an organ issued.
std::string_view ris_type(DocumentType type) {
    switch (type) {
    case DocumentType::web_page:
        return "ELEC";
    case DocumentType::press_release:
        return "PRESS";
    case DocumentType::news_story:
        return "NEWS";
    case DocumentType::video:
    case DocumentType::webcast:
        return "VIDEO";
    default:
        return "GOVDOC";
    }
}

std::string one_line(std::string_view text) {
    std::string out(text);
    for (char &c : out)
        if (c == '\n' || c == '\t')
            c = ' ';
    return out;
}

std::string two_digits(unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); }

void put_ris(std::string &out, std::string_view tag, const std::string &value) {
    if (!value.empty())
        out.append(tag).append("  - ").append(one_line(value)).append("\r\n");
}

/// Within braces that balance; characters that TeX would act on are escaped.
std::string tex(std::string_view text) {
    std::string out;
    for (const char c : one_line(text)) {
        switch (c) {
        case '&':
        case '%':
        case '$':
        case '#':
        case '_':
        case '{':
        case '}':
            out += '\\';
            out += c;
            break;
        case '~':
            out += "\\textasciitilde{}";
            break;
        case '^':
            out += "\\textasciicircum{}";
            break;
        case '\\':
            out += "\\textbackslash{}";
            break;
        default:
            out += c;
        }
    }
    return out;
}

/// An address stands as it is, but for what would end the braces.
std::string braced_address(std::string_view address) {
    std::string out;
    for (const char c : one_line(address))
        out += c == '{' ? "%7B" : c == '}' ? "%7D" : std::string(1, c);
    return out;
}

void put_bibtex(std::string &out, std::string_view field, const std::string &value) {
    if (!value.empty())
        out.append(",\n  ").append(field).append(" = {").append(value).append("}");
}

} // namespace

std::string csl_json_of(std::span<const Document *const> documents) {
    std::set<std::string> taken;
    nlohmann::ordered_json entries = nlohmann::ordered_json::array();
    for (const Document *document : documents) {
        const Entry entry = entry_of(*document, taken);
        nlohmann::ordered_json one{{"id", entry.id}, {"type", csl_type(entry.type)}, {"title", entry.title}};
        if (!entry.author.empty())
            one["author"] = {{{"literal", "United Nations, " + entry.author}}};
        if (!entry.number.empty())
            one["number"] = entry.number;
        if (entry.date) {
            nlohmann::ordered_json parts = {entry.date.year};
            if (entry.date.month != 0)
                parts.push_back(entry.date.month);
            if (entry.date.day != 0)
                parts.push_back(entry.date.day);
            one["issued"] = {{"date-parts", nlohmann::ordered_json::array({parts})}};
        }
        one["publisher"] = publisher;
        if (!entry.address.empty())
            one["URL"] = entry.address;
        entries.push_back(std::move(one));
    }
    return entries.dump(2) + '\n';
}

std::string ris_of(std::span<const Document *const> documents) {
    std::set<std::string> taken;
    std::string out;
    for (const Document *document : documents) {
        const Entry entry = entry_of(*document, taken);
        put_ris(out, "TY", std::string(ris_type(entry.type)));
        put_ris(out, "ID", entry.id);
        put_ris(out, "TI", entry.title);
        if (!entry.author.empty())
            put_ris(out, "AU", "United Nations. " + entry.author);
        put_ris(out, "M1", entry.number);
        if (entry.date) {
            put_ris(out, "PY", std::to_string(entry.date.year));
            put_ris(out, "DA",
                    std::to_string(entry.date.year) + '/' +
                        (entry.date.month != 0 ? two_digits(entry.date.month) : std::string()) + '/' +
                        (entry.date.day != 0 ? two_digits(entry.date.day) : std::string()) + '/');
        }
        put_ris(out, "PB", std::string(publisher));
        put_ris(out, "UR", entry.address);
        out += "ER  - \r\n";
    }
    return out;
}

std::string bibtex_of(std::span<const Document *const> documents) {
    std::set<std::string> taken;
    std::string out;
    for (const Document *document : documents) {
        const Entry entry = entry_of(*document, taken);
        out += "@misc{" + entry.id;
        put_bibtex(out, "title", '{' + tex(entry.title) + '}');
        if (!entry.author.empty())
            put_bibtex(out, "author", "{United Nations, " + tex(entry.author) + '}');
        put_bibtex(out, "number", tex(entry.number));
        if (entry.date) {
            put_bibtex(out, "year", std::to_string(entry.date.year));
            if (entry.date.month != 0)
                put_bibtex(out, "month", std::to_string(entry.date.month));
            if (entry.date.day != 0)
                put_bibtex(out, "day", std::to_string(entry.date.day));
        }
        put_bibtex(out, "publisher", std::string(publisher));
        put_bibtex(out, "url", braced_address(entry.address));
        out += "\n}\n\n";
    }
    return out;
}

BibliographyWriter bibliography_writer(std::string_view format) {
    return format == "csl-json" ? csl_json_of
           : format == "ris"    ? ris_of
           : format == "bibtex" ? bibtex_of
                                : BibliographyWriter{};
}

} // namespace recital
