#include "graph/sqlite.hpp"

#include <utility>

#include <sqlite3.h>

namespace recital {
namespace {

[[noreturn]] void fail_with(sqlite3 *handle, int code) {
    throw SqliteError{code, handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code)};
}

} // namespace

Database::Database(const std::string &path, Mode mode) {
    // Each database is used by one thread at a time, so its own locks would be idle work.
    const int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE |
                      (mode == Mode::read ? SQLITE_OPEN_READONLY
                                          : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE * (mode == Mode::temporary));
    // A leading "./" keeps SQLite from reading names like ":memory:" or "file:..." as its own.
    // SQLite's own name of a temporary one is the empty one.
    const std::string name = mode == Mode::temporary ? std::string() : path.starts_with('/') ? path : "./" + path;
    const int code = sqlite3_open_v2(name.c_str(), &handle_, flags, nullptr);
    if (code != SQLITE_OK) {
        std::string message = handle_ != nullptr ? sqlite3_errmsg(handle_) : sqlite3_errstr(code);
        sqlite3_close(handle_);
        handle_ = nullptr;
        throw SqliteError{code, std::move(message)};
    }
}

Database::~Database() {
    if (handle_ != nullptr)
        sqlite3_close_v2(handle_);
}

void Database::run(const char *sql) {
    const int code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        fail_with(handle_, code);
}

void Database::close() {
    const int code = sqlite3_close(handle_);
    if (code != SQLITE_OK)
        fail_with(handle_, code);
    handle_ = nullptr;
}

Statement::Statement(const Database &database, std::string_view sql) {
    const int code = sqlite3_prepare_v3(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle_, nullptr);
    if (code != SQLITE_OK)
        fail_with(database.handle(), code);
}

Statement::Statement(Statement &&other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}

Statement::~Statement() { sqlite3_finalize(handle_); }

void Statement::fail() const {
    sqlite3 *database = sqlite3_db_handle(handle_);
    fail_with(database, sqlite3_extended_errcode(database));
}

bool Statement::step() {
    switch (sqlite3_step(handle_)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        fail();
    }
}

void Statement::reset() { sqlite3_reset(handle_); }

void Statement::finish() {
    if (sqlite3_step(handle_) != SQLITE_DONE)
        fail();
    sqlite3_reset(handle_);
}

void Statement::bind(int position, std::int64_t value) {
    if (sqlite3_bind_int64(handle_, position, value) != SQLITE_OK)
        fail();
}

void Statement::bind(int position, std::string_view value) {
    // A null pointer would be NULL, and NULL is not the empty text.
    if (sqlite3_bind_text64(handle_, position, value.data() != nullptr ? value.data() : "", value.size(), SQLITE_STATIC,
                            SQLITE_UTF8) != SQLITE_OK)
        fail();
}

void Statement::bind(int position, Blob value) {
    if (sqlite3_bind_blob64(handle_, position, value.bytes.data() != nullptr ? value.bytes.data() : "",
                            value.bytes.size(), SQLITE_STATIC) != SQLITE_OK)
        fail();
}

void Statement::bind(int position, Null) {
    if (sqlite3_bind_null(handle_, position) != SQLITE_OK)
        fail();
}

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(handle_, column); }

double Statement::real(int column) const { return sqlite3_column_double(handle_, column); }

bool Statement::null(int column) const { return sqlite3_column_type(handle_, column) == SQLITE_NULL; }

std::string_view Statement::text(int column) const {
    const auto *bytes = reinterpret_cast<const char *>(sqlite3_column_text(handle_, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}

std::string_view Statement::blob(int column) const {
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(handle_, column));
    return bytes == nullptr ? std::string_view()
                            : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(handle_, column)));
}

} // namespace recital
