// Metadata of the tables for programs. Titles of columns are the headers of the files, as the Recommendation asks; what a column
// means is its description.

#include <nlohmann/json.hpp>

#include "export/codebook.hpp"
#include "export/tables.hpp"

namespace recital {
namespace {

using Json = nlohmann::ordered_json;

Json datatype_of(ColumnType type) {
    switch (type) {
    case ColumnType::text:
        return "string";
    case ColumnType::integer:
        return "integer";
    case ColumnType::real:
        return "double";
    case ColumnType::boolean:
        return "boolean";
    case ColumnType::date:
        break;
    }
    // no one type of XML Schema holds years, months and days
    return {{"base", "string"}, {"format", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}};
}

/// One column alone, or a list of them.
Json columns_named(std::span<const std::string_view> names) {
    if (names.size() == 1)
        return std::string(names.front());
    Json list = Json::array();
    for (const std::string_view name : names)
        list.push_back(std::string(name));
    return list;
}

Json column_of(const TableColumn &column) {
    Json out{{"name", column.name},
             {"titles", column.name},
             {"dc:description", column.meaning},
             {"datatype", datatype_of(column.type)}};
    if (column.always)
        out["required"] = true;
    if (column.list)
        out["separator"] = list_separator;
    return out;
}

std::string file_of(std::string_view name, std::span<const WrittenTable> tables) {
    for (const WrittenTable &written : tables)
        if (written.table->name == name)
            return written.file;
    return {};
}

Json schema_of(const Table &table, std::span<const WrittenTable> tables) {
    Json columns = Json::array();
    Json references = Json::array();
    for (const TableColumn &column : table.columns) {
        columns.push_back(column_of(column));
        if (!column.refers.empty())
            references.push_back({{"columnReference", column.name},
                                  {"reference",
                                   {{"resource", file_of(column.refers, tables)},
                                    {"columnReference", columns_named(table_of_name(column.refers)->key)}}}});
    }
    Json schema{{"columns", std::move(columns)}, {"primaryKey", columns_named(table.key)}};
    if (!references.empty())
        schema["foreignKeys"] = std::move(references);
    return schema;
}

/// A note on each column, addressed as RFC 7111 has it: how much of it is filled.
Json notes_of(const WrittenTable &written) {
    Json notes = Json::array();
    for (std::size_t i = 0; i < written.filled.size(); ++i) {
        Json note{{"type", "Annotation"},
                  {"motivation", "describing"},
                  {"target", written.file + "#col=" + std::to_string(i + 1)},
                  {"column", written.table->columns[i].name},
                  {"rows", written.rows},
                  {"filled", written.filled[i]},
                  {"body", share_words(written.filled[i], written.rows) + " of the rows have a value"}};
        if (written.formulas[i] > 0)
            note["formulas"] = written.formulas[i];
        notes.push_back(std::move(note));
    }
    return notes;
}

} // namespace

std::string csvw_metadata(const GraphInfo &info, std::span<const WrittenTable> tables) {
    Json list = Json::array();
    for (const WrittenTable &written : tables)
        list.push_back({{"url", written.file},
                        {"dc:title", written.table->name},
                        {"dc:description", written.table->description},
                        {"notes", notes_of(written)},
                        {"tableSchema", schema_of(*written.table, tables)}});
    const Json group{{"@context", {"http://www.w3.org/ns/csvw", {{"@language", "en"}}}},
                     {"dc:title", "Citations of United Nations documents"},
                     {"dc:description", "A graph of " + std::to_string(info.texts) + " texts, written by recital " +
                                            info.program_version + "; codebook.md says the same for people"},
                     {"dc:identifier", info.fingerprint},
                     {"dialect",
                      {{"delimiter", ","},
                       {"doubleQuote", true},
                       {"encoding", "utf-8"},
                       {"header", true},
                       {"lineTerminators", {"\n"}},
                       {"quoteChar", "\""},
                       {"trim", false}}},
                     {"tables", std::move(list)}};
    return group.dump(2) + '\n';
}

} // namespace recital
