#pragma once
// A thin hold on SQLite for the store's own files: databases and statements that close themselves, and failures as
// SqliteError, which the store turns into Problems and never lets out.

#include <cstdint>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace recital {

struct SqliteError {
    int code = 0; // SQLite's extended result code
    std::string message;
};

class Database {
  public:
    /// temporary: a database of its own, wherever the system keeps such files; it has no path and is gone when closed.
    enum class Mode : std::uint8_t { read, write, temporary };
    Database(const std::string &path, Mode mode);
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    void run(const char *sql);
    /// Reports failures of closing too; the destructor cannot.
    void close();
    sqlite3 *handle() const { return handle_; }

  private:
    sqlite3 *handle_ = nullptr;
};

/// One prepared statement, used again and again. Text and blobs handed to bind() must live until the next step().
class Statement {
  public:
    Statement(const Database &database, std::string_view sql);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    Statement(const Statement &) = delete;
    ~Statement();

    /// Parameters from left to right, then one step to the end.
    template <class... T> void run(const T &...values) {
        int position = 0;
        (bind(++position, values), ...);
        finish();
    }
    /// Starts a query with these parameters; step() then gives row after row.
    template <class... T> void ask(const T &...values) {
        reset();
        int position = 0;
        (bind(++position, values), ...);
    }
    /// True while there is a row.
    bool step();
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    bool null(int column) const;
    /// Valid until the next step().
    std::string_view text(int column) const;
    std::string_view blob(int column) const;

    struct Blob {
        std::string_view bytes;
    };
    struct Null {};

  private:
    void bind(int position, std::int64_t value);
    void bind(int position, std::uint64_t value) { bind(position, static_cast<std::int64_t>(value)); }
    void bind(int position, std::int32_t value) { bind(position, std::int64_t{value}); }
    void bind(int position, std::uint32_t value) { bind(position, std::int64_t{value}); }
    void bind(int position, std::uint16_t value) { bind(position, std::int64_t{value}); }
    void bind(int position, bool value) { bind(position, std::int64_t{value}); }
    void bind(int position, std::string_view value);
    void bind(int position, const std::string &value) { bind(position, std::string_view(value)); }
    void bind(int position, const char *value) { bind(position, std::string_view(value)); }
    void bind(int position, Blob value);
    void bind(int position, Null);
    template <class T> void bind(int position, const T *value) {
        value != nullptr ? bind(position, *value) : bind(position, Null{});
    }
    void finish();
    [[noreturn]] void fail() const;

    sqlite3_stmt *handle_ = nullptr;
};

} // namespace recital
