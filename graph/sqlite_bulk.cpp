#include "graph/sqlite_bulk.hpp"

#include <algorithm>
#include <bit>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace recital {
namespace {

constexpr char leaf_page = 0x0D;
constexpr char interior_page = 0x05;
constexpr std::uint32_t leaf_head = 8;
constexpr std::uint32_t interior_head = 12;
/// Fewer than fit (a cell takes at most 15 bytes of the smallest page), so that no page has to be measured.
constexpr std::size_t children_a_page = 1000;
constexpr std::uint32_t smallest_page = 16384;
constexpr std::uint64_t lock_byte = 1U << 30U;
constexpr std::uint64_t most_pages = 0xFFFF'FFFEU;
constexpr std::uint64_t count_place = 28; // of the page count in the file's head

void write_big_endian(char *place, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = bytes; i > 0; --i) {
        place[i - 1] = static_cast<char>(value & 0xFFU);
        value >>= 8U;
    }
}

std::uint32_t read_big_endian(const char *place, std::size_t bytes) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        value = (value << 8U) | static_cast<unsigned char>(place[i]);
    return value;
}

/// SQLite's varint: seven bits a byte, highest first; the ninth byte holds eight. Returns how many bytes were written.
std::size_t write_varint(char *place, std::uint64_t value) {
    if (value > 0x00FF'FFFF'FFFF'FFFFU) {
        place[8] = static_cast<char>(value & 0xFFU);
        value >>= 8U;
        for (std::size_t i = 8; i > 0; --i) {
            place[i - 1] = static_cast<char>((value & 0x7FU) | 0x80U);
            value >>= 7U;
        }
        return 9;
    }
    std::size_t size = 1;
    for (std::uint64_t rest = value >> 7U; rest != 0; rest >>= 7U)
        ++size;
    for (std::size_t i = size; i > 0; --i) {
        place[i - 1] = static_cast<char>((value & 0x7FU) | (i == size ? 0U : 0x80U));
        value >>= 7U;
    }
    return size;
}

} // namespace

PageWriter::PageWriter(const std::string &file) : number_(::open(file.c_str(), O_RDWR | O_CLOEXEC)) {
    std::array<char, 32> head{};
    if (number_ < 0) {
        error_ = errno;
        return;
    }
    if (::pread(number_, head.data(), head.size(), 0) != static_cast<ssize_t>(head.size())) {
        error_ = EIO;
        return;
    }
    page_size_ = read_big_endian(head.data() + 16, 2);
    last_ = read_big_endian(head.data() + count_place, 4);
    if (page_size_ < smallest_page)
        error_ = EINVAL;
}

PageWriter::~PageWriter() {
    if (number_ >= 0)
        ::close(number_);
}

std::uint64_t PageWriter::after(std::uint64_t page, std::uint32_t page_size) {
    const std::uint64_t locked = lock_byte / page_size + 1;
    return page + 1 == locked ? page + 2 : page + 1;
}

std::uint32_t PageWriter::next() {
    last_ = after(last_, page_size_);
    if (last_ > most_pages)
        error_ = EFBIG;
    return static_cast<std::uint32_t>(last_);
}

void PageWriter::write(std::uint32_t page, std::string_view bytes) {
    write_bytes(bytes, std::uint64_t{page - 1} * page_size_);
}

void PageWriter::write_bytes(std::string_view bytes, std::uint64_t place) {
    while (!bytes.empty() && error_ == 0) {
        const ssize_t done = ::pwrite(number_, bytes.data(), bytes.size(), static_cast<off_t>(place));
        if (done <= 0) {
            if (done == 0 || errno != EINTR)
                error_ = done == 0 ? ENOSPC : errno;
            continue;
        }
        bytes.remove_prefix(static_cast<std::size_t>(done));
        place += static_cast<std::uint64_t>(done);
    }
}

Status PageWriter::finish(const std::string &path) {
    std::array<char, 4> count{};
    write_big_endian(count.data(), last_, count.size());
    write_bytes(std::string_view(count.data(), count.size()), count_place);
    if (error_ == 0)
        return {};
    return Problem{ProblemRule::store_write,
                   Severity::error,
                   path,
                   0,
                   0,
                   "cannot be written: " + std::generic_category().message(error_)};
}

TableBuilder::TableBuilder(PageWriter &pages, std::uint32_t root) : pages_(pages), root_(root) { begin_leaf(); }

void TableBuilder::put_type(std::uint64_t type) { head_ += write_varint(types_.data() + head_, type); }

void TableBuilder::put_integer(std::int64_t value) {
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
    std::array<char, 8> bytes{}; // written at once: bytes that were written one by one are slow to be read together
    write_big_endian(bytes.data(), static_cast<std::uint64_t>(value) << (64 - 8 * width.bytes), bytes.size());
    body_.append(bytes.data(), width.bytes);
}

void TableBuilder::begin_leaf() {
    page_.assign(pages_.page_size(), '\0');
    cells_ = 0;
    content_ = pages_.page_size();
}

void TableBuilder::add_record(std::int64_t id) {
    types_[0] = static_cast<char>(head_);
    const std::uint64_t payload = head_ + body_.size();
    // Section 1.6, "Cell Payload Overflow Pages": what a leaf keeps of a payload too long for it.
    const std::uint64_t usable = pages_.page_size();
    const std::uint64_t most = usable - 35;
    std::uint64_t local = payload;
    if (payload > most) {
        const std::uint64_t least = (usable - 12) * 32 / 255 - 23;
        local = least + (payload - least) % (usable - 4);
        local = local <= most ? local : least;
    }
    std::array<char, 18> front{};
    std::size_t front_size = write_varint(front.data(), payload);
    front_size += write_varint(front.data() + front_size, static_cast<std::uint64_t>(id));
    std::array<char, 4> overflow{};
    const std::string_view body =
        std::string_view(body_).substr(0, local - head_); // a leaf keeps more than any head takes
    if (local < payload)
        write_big_endian(overflow.data(), add_overflow(std::string_view(body_).substr(body.size())), overflow.size());

    const std::size_t size = front_size + local + (local < payload ? overflow.size() : 0);
    if (leaf_head + 2 * (cells_ + 1) + size > content_) {
        const std::uint32_t page = pages_.next();
        finish_leaf(page);
        leaves_.push_back({page, last_id_});
        begin_leaf();
    }
    content_ -= static_cast<std::uint32_t>(size);
    char *place = page_.data() + content_;
    place = std::copy_n(front.data(), front_size, place);
    place = std::copy_n(types_.data(), head_, place);
    place = std::copy_n(body.data(), body.size(), place);
    if (local < payload)
        std::copy_n(overflow.data(), overflow.size(), place);
    write_big_endian(page_.data() + leaf_head + 2 * std::size_t{cells_}, content_, 2);
    ++cells_;
    last_id_ = id;
}

std::uint32_t TableBuilder::add_overflow(std::string_view rest) {
    const std::size_t room = pages_.page_size() - 4;
    const std::uint32_t first = pages_.next();
    std::string bytes;
    for (std::uint32_t page = first; page != 0;) {
        const std::uint32_t following = rest.size() > room ? pages_.next() : 0;
        bytes.assign(pages_.page_size(), '\0');
        write_big_endian(bytes.data(), following, 4);
        rest.copy(bytes.data() + 4, room);
        rest.remove_prefix(std::min(room, rest.size()));
        pages_.write(page, bytes);
        page = following;
    }
    return first;
}

void TableBuilder::finish_leaf(std::uint32_t page) {
    page_[0] = leaf_page;
    write_big_endian(page_.data() + 3, cells_, 2);
    write_big_endian(page_.data() + 5, content_, 2); // 65536 is written as 0, which two bytes do by themselves
    pages_.write(page, page_);
}

void TableBuilder::finish() {
    if (leaves_.empty()) {
        finish_leaf(root_);
        return;
    }
    const std::uint32_t last = pages_.next();
    finish_leaf(last);
    leaves_.push_back({last, last_id_});
    std::vector<Node> level = std::move(leaves_);
    while (level.size() > children_a_page) {
        const std::size_t parents = (level.size() + children_a_page - 1) / children_a_page;
        std::vector<Node> above;
        for (std::size_t i = 0; i < parents; ++i) {
            // Shared out evenly: a page with one child is not allowed.
            const std::size_t begin = level.size() * i / parents;
            const std::size_t end = level.size() * (i + 1) / parents;
            const std::uint32_t page = pages_.next();
            write_interior(page, level.data() + begin, end - begin);
            above.push_back({page, level[end - 1].last_id});
        }
        level = std::move(above);
    }
    write_interior(root_, level.data(), level.size());
}

void TableBuilder::write_interior(std::uint32_t page, const Node *children, std::size_t count) {
    page_.assign(pages_.page_size(), '\0');
    std::uint32_t content = pages_.page_size();
    for (std::size_t i = 0; i + 1 < count; ++i) {
        std::array<char, 13> cell{};
        write_big_endian(cell.data(), children[i].page, 4);
        const std::size_t size = 4 + write_varint(cell.data() + 4, static_cast<std::uint64_t>(children[i].last_id));
        content -= static_cast<std::uint32_t>(size);
        std::copy_n(cell.data(), size, page_.data() + content);
        write_big_endian(page_.data() + interior_head + 2 * i, content, 2);
    }
    page_[0] = interior_page;
    write_big_endian(page_.data() + 3, count - 1, 2);
    write_big_endian(page_.data() + 5, content, 2);
    write_big_endian(page_.data() + 8, children[count - 1].page, 4);
    pages_.write(page, page_);
}

} // namespace recital
