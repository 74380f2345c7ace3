#include "graph/tsv.hpp"

#include <algorithm>

#include <utf8proc.h>

namespace recital {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_utf8(std::string_view text) {
    const auto *bytes = reinterpret_cast<const utf8proc_uint8_t *>(text.data());
    for (auto left = static_cast<utf8proc_ssize_t>(text.size()); left > 0;) {
        utf8proc_int32_t point = 0;
        const utf8proc_ssize_t used = utf8proc_iterate(bytes, left, &point);
        if (used <= 0)
            return false;
        bytes += used;
        left -= used;
    }
    return true;
}

std::string column_name(std::string_view cell) {
    while (!cell.empty() && cell.front() == ' ')
        cell.remove_prefix(1);
    while (!cell.empty() && cell.back() == ' ')
        cell.remove_suffix(1);
    std::string name(cell);
    for (char &c : name)
        c = c == ' ' || c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return name;
}

/// Cuts the content into lines of cells.
class Cutter {
  public:
    Cutter(std::string_view content, const TsvLimits &limits) : content_(content), limits_(limits) {
        if (content_.starts_with(byte_order_mark))
            at_ = line_begin_ = byte_order_mark.size();
    }

    struct Fault {
        std::uint32_t line = 0;
        std::uint32_t column = 0;
        std::string message;
        bool open = false; // a quoted cell without an end
    };

    bool done() const { return at_ >= content_.size(); }
    /// The next line of cells; what is wrong with it stands in `fault`.
    TsvRow next(std::optional<Fault> &fault) {
        TsvRow row;
        row.line = line_;
        fault.reset();
        const std::size_t begin = at_;
        for (;;) {
            TsvCell &cell = row.cells.emplace_back();
            cell.line = line_;
            cell.column = static_cast<std::uint32_t>(at_ - line_begin_ + 1);
            if (at_ < content_.size() && content_[at_] == '"') {
                if (!read_quoted(cell, fault)) {
                    // where the cell was to end cannot be told: the next line is a new one
                    at_ = begin;
                    line_ = row.line;
                    line_begin_ = row_begin_;
                    skip_line();
                    return row;
                }
            } else {
                read_plain(cell);
            }
            if (!fault && cell.text.size() > limits_.cell)
                fault = Fault{cell.line, cell.column,
                              "a cell of more than " + std::to_string(limits_.cell) + " bytes; the line is left out"};
            if (!fault && !is_utf8(cell.text))
                fault = Fault{cell.line, cell.column, "is not UTF-8; the line is left out"};
            if (at_ < content_.size() && content_[at_] == limits_.separator) {
                ++at_;
                continue;
            }
            end_line();
            row_begin_ = line_begin_;
            return row;
        }
    }

  private:
    static bool ends_line(char c) { return c == '\n' || c == '\r'; }

    void end_line() {
        if (at_ >= content_.size())
            return;
        at_ += content_.substr(at_).starts_with("\r\n") ? 2 : 1;
        ++line_;
        line_begin_ = at_;
    }

    void skip_line() {
        at_ = std::min(content_.find_first_of("\r\n", at_), content_.size());
        end_line();
        row_begin_ = line_begin_;
    }

    void read_plain(TsvCell &cell) {
        const std::size_t end = std::min(content_.find_first_of(ends_, at_), content_.size());
        cell.text = content_.substr(at_, end - at_);
        at_ = end;
    }

    bool read_quoted(TsvCell &cell, std::optional<Fault> &fault) {
        const std::size_t most = at_ + 2 * limits_.cell + 2;
        ++at_;
        while (at_ < content_.size() && at_ < most) {
            const char c = content_[at_];
            if (c == '"') {
                if (at_ + 1 < content_.size() && content_[at_ + 1] == '"') {
                    cell.text += '"';
                    at_ += 2;
                    continue;
                }
                ++at_;
                if (at_ < content_.size() && content_[at_] != limits_.separator && !ends_line(content_[at_])) {
                    if (!fault)
                        fault = Fault{line_, static_cast<std::uint32_t>(at_ - line_begin_ + 1),
                                      "words after the quotation mark that ends a cell; the line is left out"};
                    at_ = std::min(content_.find_first_of(ends_, at_), content_.size());
                }
                return true;
            }
            if (ends_line(c)) {
                const std::size_t from = at_;
                end_line();
                cell.text.append(content_.substr(from, at_ - from));
                continue;
            }
            cell.text += c;
            ++at_;
        }
        fault =
            Fault{cell.line, cell.column, "a quotation mark opens this cell and none ends it; the line is left out"};
        return false;
    }

    std::string_view content_;
    const TsvLimits &limits_;
    const std::string ends_{limits_.separator, '\r', '\n'}; // of a plain cell
    std::size_t at_ = 0;
    std::size_t line_begin_ = 0; // of the line at hand
    std::size_t row_begin_ = 0;  // of the first line of the row at hand
    std::uint32_t line_ = 1;
};

bool holds_nothing(const TsvRow &row) {
    return std::all_of(row.cells.begin(), row.cells.end(), [](const TsvCell &cell) { return cell.text.empty(); });
}

class Reader {
  public:
    Reader(std::string_view content, const std::string &file, ProblemRule rule, std::vector<Problem> &problems,
           const TsvLimits &limits)
        : content_(content), file_(file), rule_(rule), problems_(problems), limits_(limits), cutter_(content, limits) {}

    TsvTable read(const std::vector<std::string_view> &required) {
        TsvTable table;
        if (content_.starts_with("\xFF\xFE") || content_.starts_with("\xFE\xFF")) {
            report(1, 0, "is UTF-16, and UTF-8 is read: save it as text in UTF-8");
            return table;
        }
        if (!read_header(table, required))
            return table;
        std::optional<Cutter::Fault> fault;
        std::size_t open = 0;
        while (!cutter_.done()) {
            TsvRow row = cutter_.next(fault);
            if (fault) {
                report(fault->line, fault->column, fault->message);
                if (fault->open && ++open > limits_.broken_quotes) {
                    report(row.line, 0, "too many lines are broken; the rest of the file is not read");
                    break;
                }
                continue;
            }
            if (holds_nothing(row))
                continue;
            if (!fits(row, table.header.size()))
                continue;
            if (table.rows.size() == limits_.rows) {
                report(row.line, 0,
                       "more than " + std::to_string(limits_.rows) + " lines; the rest of the file is not read");
                break;
            }
            table.rows.push_back(std::move(row));
        }
        return table;
    }

  private:
    void report(std::uint32_t line, std::uint32_t column, std::string message) {
        problems_.push_back({rule_, Severity::error, file_, line, column, std::move(message)});
    }

    bool read_header(TsvTable &table, const std::vector<std::string_view> &required) {
        std::optional<Cutter::Fault> fault;
        TsvRow row;
        while (!cutter_.done() && table.header.empty()) {
            row = cutter_.next(fault);
            if (fault) {
                report(fault->line, fault->column, fault->message);
                return false;
            }
            if (!holds_nothing(row))
                for (const TsvCell &cell : row.cells)
                    table.header.push_back(column_name(cell.text));
        }
        while (!table.header.empty() && table.header.back().empty())
            table.header.pop_back();
        if (table.header.empty()) {
            report(1, 0, "holds nothing: a line that names the columns is missing");
            return false;
        }
        if (table.header.size() > limits_.columns) {
            report(row.line, 0, "names more than " + std::to_string(limits_.columns) + " columns");
            return false;
        }
        bool good = true;
        for (std::size_t i = 0; i < table.header.size(); ++i)
            if (!table.header[i].empty() && table.column(table.header[i]) != i) {
                report(row.line, row.cells[i].column, "names the column " + table.header[i] + " twice");
                good = false;
            }
        std::string missing;
        for (const std::string_view name : required)
            if (!table.column(name))
                missing.append(missing.empty() ? "" : ", ").append(name);
        if (!missing.empty()) {
            report(row.line, 0, "lacks the columns " + missing + "; the columns are separated by tabs");
            good = false;
        }
        return good;
    }

    /// Cells beyond the header are dropped where they are empty.
    bool fits(TsvRow &row, std::size_t columns) {
        while (row.cells.size() > columns && row.cells.back().text.empty())
            row.cells.pop_back();
        if (row.cells.size() == columns)
            return true;
        const TsvCell &last = row.cells[std::min(columns, row.cells.size() - 1)];
        report(row.line, last.column,
               "has " + std::to_string(row.cells.size()) +
                   (row.cells.size() == 1 ? " column where" : " columns where") + " the header has " +
                   std::to_string(columns) + "; the line is left out");
        return false;
    }

    std::string_view content_;
    const std::string &file_;
    ProblemRule rule_;
    std::vector<Problem> &problems_;
    const TsvLimits &limits_;
    Cutter cutter_;
};

} // namespace

std::optional<std::size_t> TsvTable::column(std::string_view name) const {
    const auto at = std::find(header.begin(), header.end(), name);
    return at == header.end() ? std::nullopt : std::optional(static_cast<std::size_t>(at - header.begin()));
}

const TsvCell *TsvTable::cell(const TsvRow &row, std::string_view name) const {
    const auto at = column(name);
    return at ? &row.cells[*at] : nullptr;
}

TsvTable read_tsv(std::string_view content, const std::string &file, ProblemRule rule,
                  const std::vector<std::string_view> &required, std::vector<Problem> &problems,
                  const TsvLimits &limits) {
    return Reader(content, file, rule, problems, limits).read(required);
}

void append_tsv(std::string &out, std::string_view cell) {
    if (cell.find_first_of("\t\r\n\"") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace recital
