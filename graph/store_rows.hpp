#pragma once
// Rows of a store as values of the model. What a file holds is not believed: a number out of range, or a position that points
// nowhere, is thrown as Damage, which the readers of the store make a problem of.

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <string>
#include <type_traits>
#include <vector>

#include "graph/date.hpp"
#include "graph/language.hpp"
#include "graph/model.hpp"
#include "graph/problem.hpp"
#include "graph/sqlite.hpp"
#include "graph/symbol.hpp"
#include "graph/terms.hpp"

namespace recital {

/// Thrown where a row holds what recital never writes.
struct Damage {
    const char *what;
};

/// Reads the columns of one row from left to right into fields of any kind.
class Row {
  public:
    explicit Row(const Statement &statement) : statement_(statement) {}

    template <class... T> void operator()(T &...fields) { (read(fields), ...); }

  private:
    void read(std::string &field) { field = statement_.text(column_++); }
    void read(bool &field) { field = statement_.integer(column_++) != 0; }
    template <std::size_t Size> void read(std::array<std::uint8_t, Size> &field) {
        const std::string_view bytes = statement_.blob(column_++);
        if (bytes.size() != field.size())
            throw Damage{"a hash of another length"};
        std::copy(bytes.begin(), bytes.end(), field.begin());
    }
    void read(Date &field) {
        const std::string_view text = statement_.text(column_++);
        const std::optional<Date> date = text.empty() ? Date{} : parse_iso_date(text);
        if (!date)
            throw Damage{"a date that is none"};
        field = *date;
    }
    void read(Language &field) {
        const std::string_view text = statement_.text(column_++);
        field = language_of_code(text).value_or(Language::unknown);
    }
    template <class T>
    requires std::is_enum_v<T>
    void read(T &field) { field = static_cast<T>(number(0, last_of<T>())); }
    template <class T>
    requires std::is_integral_v<T>
    void read(T &field) {
        if constexpr (sizeof(T) == sizeof(std::int64_t))
            field = static_cast<T>(statement_.integer(column_++));
        else
            field = static_cast<T>(number(std::numeric_limits<T>::min(), std::numeric_limits<T>::max()));
    }

    std::int64_t number(std::int64_t lowest, std::int64_t highest) {
        const std::int64_t value = statement_.integer(column_++);
        if (value < lowest || value > highest)
            throw Damage{"a number out of range"};
        return value;
    }
    template <class T> static std::int64_t last_of() {
        if constexpr (std::is_same_v<T, Organ>)
            return static_cast<std::int64_t>(Organ::other);
        else if constexpr (std::is_same_v<T, ProblemRule>)
            return static_cast<std::int64_t>(last_problem_rule);
        else if constexpr (std::is_same_v<T, Severity>)
            return static_cast<std::int64_t>(Severity::error);
        else
            return static_cast<std::int64_t>(names_of<T>().size()) - 1;
    }

    const Statement &statement_;
    int column_ = 0;
};

/// Calls `each(row)` for the rows of a table in the order of their ids, which must count from 0.
template <class Each> void each_row(const Database &database, const std::string &sql, Each each) {
    Statement query(database, sql);
    query.ask();
    while (query.step()) {
        Row row(query);
        each(row);
    }
}

/// Rows of an owner and what it owns: each(std::int64_t id, std::string value).
template <class Each> void each_owned(const Database &database, const std::string &sql, Each each) {
    each_row(database, sql, [&](Row &row) {
        std::int64_t id = -1;
        std::string value;
        row(id, value);
        each(id, std::move(value));
    });
}

template <class T, class Fill>
std::vector<T> read_table(const Database &database, const char *columns, const char *table, Fill fill) {
    std::vector<T> items;
    each_row(database, std::string("SELECT id, ") + columns + " FROM " + table + " ORDER BY id", [&](Row &row) {
        std::int64_t id = 0;
        row(id);
        if (id != static_cast<std::int64_t>(items.size()))
            throw Damage{"ids that do not count from 0"};
        fill(row, items.emplace_back());
    });
    return items;
}

inline void expect(bool sound, const char *what) {
    if (!sound)
        throw Damage{what};
}

/// -1 points nowhere, and may.
template <class List> bool points_into(const List &list, std::int64_t position) {
    return position >= -1 && position < static_cast<std::int64_t>(list.size());
}

} // namespace recital
