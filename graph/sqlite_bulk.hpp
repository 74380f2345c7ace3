#pragma once
// Whole tables written straight into the pages of an SQLite file, for tables of hundreds of thousands of rows that are made
// once, in order: an eighth of the time of INSERT, and it is the time in which nothing else can be done. Follows "Database
// File Format" (sqlite.org/fileformat2.html), sections 1.6 (b-tree pages), 2.1 (records) and 1.3.7 (page count). The file's own
// schema, roots and every other table come from SQLite itself, whose integrity check holds over the result.

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "graph/problem.hpp"
#include "graph/result.hpp"

namespace recital {

/// Hands out the pages after the end of a database file that nobody has open, and writes them, neighbours together. The file
/// must have pages of 16,384 or 32,768 bytes. Failures of writing are kept, and then the file is spoilt.
class PageWriter {
  public:
    explicit PageWriter(const std::string &file);
    PageWriter(const PageWriter &) = delete;
    PageWriter &operator=(const PageWriter &) = delete;
    ~PageWriter();

    /// False: nothing can be written; finish() says why.
    explicit operator bool() const { return error_ == 0; }
    std::uint32_t page_size() const { return page_size_; }
    /// Number of a page not used so far.
    std::uint32_t next();
    void write(std::uint32_t page, std::string_view bytes);
    /// Where all bytes of the page are to be put before the next page is.
    char *place(std::uint32_t page);
    /// The first failure so far. `path` names the file in the problem.
    Status state(const std::string &path) const;
    /// Writes what is left, and tells the file how many pages it has.
    Status finish(const std::string &path);

    /// Number of the page that follows `page`: the one that holds the lock bytes is never used.
    static std::uint64_t after(std::uint64_t page, std::uint32_t page_size);

  private:
    static constexpr std::size_t most_waiting = 16; // pages

    void write_bytes(std::string_view bytes, std::uint64_t place);
    void write_waiting();
    int number_ = -1; // file descriptor
    int error_ = 0;   // the first failure, as errno tells it
    std::uint32_t page_size_ = 0;
    std::uint64_t last_ = 0;
    std::unique_ptr<char[]> waiting_; // pages in a row that are not written yet
    std::uint32_t first_waiting_ = 0;
    std::uint32_t waiting_count_ = 0;
};

/// The rows of one table whose first column is INTEGER PRIMARY KEY. Integers go to INTEGER columns, text to TEXT columns,
/// blobs to BLOB columns, a null pointer is NULL. With `pages` its pages are written one by one; without, they stay in memory until write(), so that
/// tables can be made side by side and still lie in a fixed order.
class TableBuilder {
  public:
    explicit TableBuilder(std::uint32_t page_size, PageWriter *pages = nullptr) : page_size_(page_size), pages_(pages) {
        begin_leaf();
    }

    struct Blob {
        std::string_view bytes;
    };

    /// One row; ids ascend. `values` are the columns after the id.
    template <class... T> void add(std::int64_t id, const T &...values) {
        static_assert(sizeof...(values) < 25, "the head of a record is taken to be shorter than 128 bytes");
        head_ = 1;
        types_[head_++] = 0; // the id stands in the cell; its column is NULL
        body_size_ = 0;
        (put(values), ...);
        add_record(id);
    }
    /// Writes what is still to be written. `root` is the page that CREATE TABLE gave the table, which must be empty.
    void write(PageWriter &pages, std::uint32_t root);

  private:
    template <class T>
    requires std::is_integral_v<T>
    void put(T value) { put_integer(static_cast<std::int64_t>(value)); }
    void put(std::string_view text) {
        put_type(13 + 2 * static_cast<std::uint64_t>(text.size()));
        put_bytes(text);
    }
    void put(Blob blob) {
        put_type(12 + 2 * static_cast<std::uint64_t>(blob.bytes.size()));
        put_bytes(blob.bytes);
    }
    void put(const std::string &text) { put(std::string_view(text)); }
    void put(const char *text) { put(std::string_view(text)); }
    template <class T> void put(const T *value) { value != nullptr ? put(*value) : put_type(0); }

    void put_type(std::uint64_t type) {
        if (type < 0x80)
            types_[head_++] = static_cast<char>(type);
        else
            put_long_type(type);
    }
    void put_long_type(std::uint64_t type);
    void put_integer(std::int64_t value);
    void put_bytes(std::string_view bytes) { body_size_ += bytes.copy(room(bytes.size()), bytes.size()); }
    /// Where the next so many bytes of the body go.
    char *room(std::size_t size) {
        if (body_.size() - body_size_ < size)
            body_.resize(2 * (body_size_ + size));
        return body_.data() + body_size_;
    }
    std::string_view body() const { return std::string_view(body_).substr(0, body_size_); }
    void add_record(std::int64_t id);
    void begin_leaf();
    void finish_leaf();
    /// Gives the leaves in memory their numbers, and writes them.
    void write_leaves(PageWriter &pages);
    void write_overflows(PageWriter &pages);

    /// The part of a payload that does not fit its leaf, where that stays in memory.
    struct Overflow {
        std::size_t place = 0; // in leaves_, of the four bytes that hold the number of its first page
        std::string rest;
    };

    struct Node {
        std::uint32_t page = 0;
        std::int64_t last_id = 0; // highest id below it
    };
    static void write_interior(PageWriter &pages, std::uint32_t page, std::span<const Node> children);

    std::uint32_t page_size_;
    PageWriter *pages_;
    std::array<char, 128> types_{}; // head of the record under way: its length, then one type a column
    std::size_t head_ = 0;
    std::string body_; // values of the record under way, and room for more
    std::size_t body_size_ = 0;
    std::string leaves_;      // those in memory; the last is under way
    std::vector<Node> nodes_; // of leaves that are done
    std::size_t written_ = 0; // of these
    std::vector<Overflow> overflows_;
    std::size_t leaf_ = 0;      // where the leaf under way begins
    std::uint32_t cells_ = 0;   // in it
    std::uint32_t content_ = 0; // where its cells begin; they grow downwards
    std::int64_t last_id_ = 0;
};

inline void TableBuilder::put_integer(std::int64_t value) {
    if (value == 0 || value == 1) {
        put_type(value == 0 ? 8 : 9);
        return;
    }
    struct Width {
        std::uint64_t type;
        std::size_t bytes;
    };
    // by the bytes that hold the value and its sign; SQLite has no integers of five and seven
    static constexpr std::array<Width, 9> widths{
        {{1, 1}, {1, 1}, {2, 2}, {3, 3}, {4, 4}, {5, 6}, {5, 6}, {6, 8}, {6, 8}}};
    const auto magnitude = static_cast<std::uint64_t>(value ^ (value >> 63));
    const Width &width = widths[(static_cast<std::size_t>(std::bit_width(magnitude)) + 8) / 8];
    put_type(width.type);
    // All eight bytes are put, the highest of the value first; the next value goes where its last one ends.
    std::uint64_t bytes = static_cast<std::uint64_t>(value) << (64 - 8 * width.bytes);
    if constexpr (std::endian::native == std::endian::little)
        bytes = __builtin_bswap64(bytes);
    std::memcpy(room(sizeof bytes), &bytes, sizeof bytes);
    body_size_ += width.bytes;
}

} // namespace recital
