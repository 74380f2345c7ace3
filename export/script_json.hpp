#pragma once
// JSON (RFC 8259) that may stand inside a script element of a page: whatever a text holds, it neither ends the element nor opens
// a comment in it, for '<', '>', '&', U+2028 and U+2029 are written as escapes. Texts are cleaned (export/rdf_term.hpp).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace recital {

/// The text between quotes.
void append_script_json(std::string &out, std::string_view text);
void append_script_json(std::string &out, std::int64_t number);

/// How many bytes append_script_json writes for it.
std::size_t script_json_size(std::string_view text);

/// An object whose members are columns: `"name":[value,...]`. Members stand one a line, in the order in which they are put.
class JsonColumns {
  public:
    explicit JsonColumns(std::string &out) : out_(out) { out_ += '{'; }
    /// Ends the object.
    void close() { out_ += '}'; }

    /// A column of what `value(row)` gives for each row: a number or a text.
    template <class Value> void column(std::string_view name, std::size_t rows, Value &&value) {
        begin(name, '[');
        for (std::size_t row = 0; row < rows; ++row) {
            if (row > 0)
                out_ += ',';
            append_script_json(out_, value(row));
        }
        out_ += ']';
    }
    /// A column most of whose cells are empty: an object from the number of the row to the value, without the values that are 0
    /// or empty.
    template <class Value> void sparse(std::string_view name, std::size_t rows, Value &&value) {
        begin(name, '{');
        bool first = true;
        for (std::size_t row = 0; row < rows; ++row) {
            const auto cell = value(row);
            if (cell == decltype(cell){})
                continue;
            out_.append(first ? "\"" : ",\"").append(std::to_string(row)).append("\":");
            first = false;
            append_script_json(out_, cell);
        }
        out_ += '}';
    }
    /// The same of lists.
    template <class List> void sparse_lists(std::string_view name, std::size_t rows, List &&list) {
        begin(name, '{');
        bool first = true;
        for (std::size_t row = 0; row < rows; ++row) {
            const auto &items = list(row);
            if (items.empty())
                continue;
            out_.append(first ? "\"" : ",\"").append(std::to_string(row)).append("\":[");
            first = false;
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (i > 0)
                    out_ += ',';
                append_script_json(out_, items[i]);
            }
            out_ += ']';
        }
        out_ += '}';
    }
    /// A single value.
    template <class Value> void member(std::string_view name, const Value &value) {
        begin(name, 0);
        append_script_json(out_, value);
    }
    /// What is then appended is the value.
    void name(std::string_view name) { begin(name, 0); }

  private:
    void begin(std::string_view name, char bracket) {
        if (!first_)
            out_ += ",\n";
        first_ = false;
        append_script_json(out_, name);
        out_ += ':';
        if (bracket != 0)
            out_ += bracket;
    }

    std::string &out_;
    bool first_ = true;
};

} // namespace recital
