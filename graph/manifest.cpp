#include "graph/manifest.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "graph/fold.hpp"
#include "graph/symbol.hpp"
#include "graph/tsv.hpp"

namespace recital {
namespace {

constexpr std::array<std::string_view, 10> column_names{"path", "id",       "symbol", "title",     "type",
                                                        "date", "language", "url",    "retrieved", "sha256"};

constexpr std::size_t hex_digits_of_sha256 = 64;
constexpr std::size_t digits_of_day = 10; // "2020-01-31"
constexpr std::size_t longest_id = 500;   // bytes

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos)
        return {};
    return std::string(text.substr(begin, text.find_last_not_of(blanks) - begin + 1));
}

/// "Meeting record" is meeting_record.
std::optional<DocumentType> type_of_words(std::string_view words) {
    std::string name = fold_name(words);
    std::replace(name.begin(), name.end(), ' ', '_');
    return value_of<DocumentType>(name);
}

std::optional<Language> language_of_words(std::string_view words) {
    if (const auto language = language_of_code(words))
        return language;
    for (const Language language : official_languages)
        if (fold_name(language_name(language)) == fold_name(words))
            return language;
    return std::nullopt;
}

std::vector<std::string> symbols_of_words(std::string_view words) {
    std::vector<std::string> keys;
    if (const auto symbol = Symbol::parse(words))
        for (const Symbol &part : symbol->parts())
            keys.push_back(part.key());
    return keys;
}

bool is_web_address(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"})
        if (text.starts_with(scheme)) {
            const std::string_view host = text.substr(scheme.size(), text.find('/', scheme.size()) - scheme.size());
            return host.find('.') != std::string_view::npos && text.find_first_of(" <>\"") == std::string_view::npos;
        }
    return false;
}

/// A whole date, with or without a time behind it.
bool is_moment(std::string_view text) {
    const auto day = parse_iso_date(text.substr(0, digits_of_day));
    return day && day->day != 0 && (text.size() == digits_of_day || text[digits_of_day] == 'T');
}

std::string lower(std::string text) {
    for (char &c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool is_sha256(std::string_view text) {
    return text.size() == hex_digits_of_sha256 && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool same_words(const ManifestRow &a, const ManifestRow &b) {
    return a.id == b.id && a.symbols == b.symbols && a.title == b.title && a.type == b.type && a.date == b.date &&
           a.language == b.language && a.url == b.url && a.retrieved == b.retrieved && a.sha256 == b.sha256;
}

/// The cells of one row, each read as its column has it; what cannot be read is named.
class RowReader {
  public:
    RowReader(const TsvTable &table, const TsvRow &row, const std::string &file, std::vector<Problem> &problems)
        : table_(table), row_(row), file_(file), problems_(problems) {}

    ManifestRow read(const std::filesystem::path &folder) {
        ManifestRow out;
        out.file = file_;
        out.line = row_.line;
        const TsvCell *path = table_.cell(row_, "path");
        out.line = path->line;
        out.column = path->column;
        out.path = path_in(folder, path->text);
        if (out.path.empty())
            report(*path, "a row needs the path of a file");
        each("id", [&](std::string &&text) {
            if (text.size() > longest_id || text.find_first_of("\n\r\t") != std::string::npos)
                return "an id is one line of at most 500 bytes";
            out.id = std::move(text);
            return "";
        });
        each("symbol", [&](const std::string &text) {
            out.symbols = symbols_of_words(text);
            return out.symbols.empty() ? "is no symbol of a document" : "";
        });
        each("title", [&](std::string &&text) {
            out.title = std::move(text);
            return "";
        });
        each("type", [&](const std::string &text) {
            out.type = type_of_words(text);
            return out.type ? "" : "is no kind of document; see docs/codebook.md for their names";
        });
        each("date", [&](const std::string &text) {
            out.date = parse_iso_date(text).value_or(Date{});
            return out.date ? "" : "is no date; write 2020-01-31, 2020-01 or 2020";
        });
        each("language", [&](const std::string &text) {
            out.language = language_of_words(text).value_or(Language::unknown);
            return out.language != Language::unknown ? "" : "is none of en, fr, es, ru, zh, ar";
        });
        each("url", [&](std::string &&text) {
            if (!is_web_address(text))
                return "is no address of the web (http or https)";
            out.url = std::move(text);
            return "";
        });
        each("retrieved", [&](std::string &&text) {
            if (!is_moment(text))
                return "is no whole date; write 2020-01-31 or 2020-01-31T12:00:00Z";
            out.retrieved = std::move(text);
            return "";
        });
        each("sha256", [&](std::string &&text) {
            std::string digits = lower(std::move(text));
            if (!is_sha256(digits))
                return "is no SHA-256: 64 hexadecimal digits";
            out.sha256 = std::move(digits);
            out.sha256_column = table_.cell(row_, "sha256")->column;
            return "";
        });
        return out;
    }

  private:
    static std::string path_in(const std::filesystem::path &folder, const std::string &text) {
        const std::string name = trimmed(text);
        if (name.empty())
            return {};
        std::string path = (folder / name).lexically_normal().generic_string();
        while (path.size() > 1 && path.back() == '/')
            path.pop_back();
        return path;
    }

    /// `take` gives what is wrong with the words, or nothing.
    template <class Take> void each(std::string_view column, Take take) {
        const TsvCell *cell = table_.cell(row_, column);
        std::string text = cell == nullptr ? std::string() : trimmed(cell->text);
        if (text.empty())
            return;
        const std::string words = text.substr(0, longest_id);
        const std::string_view wrong = take(std::move(text));
        if (!wrong.empty())
            report(*cell, "\"" + words + "\" " + std::string(wrong) + "; the cell is passed over");
    }

    void report(const TsvCell &cell, std::string message) {
        problems_.push_back(
            {ProblemRule::manifest_rule, Severity::error, file_, cell.line, cell.column, std::move(message)});
    }

    const TsvTable &table_;
    const TsvRow &row_;
    const std::string &file_;
    std::vector<Problem> &problems_;
};

} // namespace

Manifest::Manifest(std::vector<File> kept, std::vector<File> given, std::vector<Problem> &problems) {
    std::erase_if(kept, [&](const File &old) {
        return std::any_of(given.begin(), given.end(), [&](const File &now) { return now.first == old.first; });
    });
    std::vector<Problem> told_before;
    for (const File &file : kept)
        read(file, false, told_before);
    for (const File &file : given)
        read(file, true, problems);
    files_.swap(kept);
    std::move(given.begin(), given.end(), std::back_inserter(files_));
    // of one path the later row, which the first of equals would not be
    std::stable_sort(rows_.begin(), rows_.end(),
                     [](const ManifestRow &a, const ManifestRow &b) { return a.path < b.path; });
    std::vector<ManifestRow> all = std::exchange(rows_, {});
    for (ManifestRow &row : all)
        take(std::move(row), problems);
    settle_ids(problems);
}

void Manifest::read(const File &file, bool given, std::vector<Problem> &problems) {
    const TsvTable table = read_tsv(file.second, file.first, ProblemRule::manifest_syntax, {"path"}, problems);
    if (!table.column("path"))
        return;
    for (const std::string &column : table.header)
        if (!column.empty() && std::find(column_names.begin(), column_names.end(), column) == column_names.end())
            problems.push_back({ProblemRule::manifest_rule, Severity::note, file.first, 1, 0,
                                "nothing is read from the column \"" + column + "\""});
    const std::filesystem::path folder = std::filesystem::path(file.first).parent_path();
    for (const TsvRow &row : table.rows) {
        ManifestRow read = RowReader(table, row, file.first, problems).read(folder);
        read.given = given;
        if (!read.path.empty())
            rows_.push_back(std::move(read));
    }
}

void Manifest::take(ManifestRow row, std::vector<Problem> &problems) {
    if (rows_.empty() || rows_.back().path != row.path) {
        rows_.push_back(std::move(row));
        return;
    }
    ManifestRow &known = rows_.back();
    if (known.given && row.given && !same_words(known, row))
        problems.push_back({ProblemRule::manifest_rule, Severity::error, row.file, row.line, row.column,
                            "says something else of this file than " + known.file + ':' + std::to_string(known.line) +
                                "; this row holds"});
    known = std::move(row);
}

/// An id names one document.
void Manifest::settle_ids(std::vector<Problem> &problems) {
    std::map<std::string_view, const ManifestRow *> with_symbol;
    std::vector<ManifestRow *> wrong;
    for (ManifestRow &row : rows_) {
        if (row.id.empty() || row.symbols.empty())
            continue;
        const auto [at, fresh] = with_symbol.try_emplace(row.id, &row);
        if (fresh || at->second->symbols.front() == row.symbols.front())
            continue;
        wrong.push_back(&row);
        if (row.given)
            problems.push_back({ProblemRule::manifest_rule, Severity::error, row.file, row.line, row.column,
                                "the id \"" + row.id + "\" is that of " + at->second->symbols.front() + " (" +
                                    at->second->file + ':' + std::to_string(at->second->line) +
                                    "), so it is not taken for " + row.symbols.front()});
    }
    for (ManifestRow *row : wrong)
        row->id.clear();
}

const ManifestRow *Manifest::of(std::string_view path) const {
    const auto at = std::lower_bound(rows_.begin(), rows_.end(), path,
                                     [](const ManifestRow &row, std::string_view other) { return row.path < other; });
    return at != rows_.end() && at->path == path ? &*at : nullptr;
}

std::span<const std::string_view> manifest_columns() { return column_names; }

} // namespace recital
