#include "graph/sqlite_bulk.hpp"

#include <algorithm>
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

/// The number of the first page of those that hold `rest`.
std::uint32_t write_overflow(PageWriter &pages, std::string_view rest) {
    const std::size_t room = pages.page_size() - 4;
    const std::uint32_t first = pages.next();
    for (std::uint32_t page = first; page != 0;) {
        const std::uint32_t following = rest.size() > room ? pages.next() : 0;
        char *place = pages.place(page);
        write_big_endian(place, following, 4);
        const std::size_t size = rest.copy(place + 4, room);
        std::fill_n(place + 4 + size, room - size, '\0');
        rest.remove_prefix(size);
        page = following;
    }
    return first;
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
    waiting_ = std::make_unique_for_overwrite<char[]>(most_waiting * page_size_);
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

void PageWriter::write(std::uint32_t page, std::string_view bytes) { bytes.copy(place(page), page_size_); }

char *PageWriter::place(std::uint32_t page) {
    if (waiting_count_ == most_waiting || page != first_waiting_ + waiting_count_) {
        write_waiting();
        first_waiting_ = page;
    }
    return waiting_.get() + std::size_t{waiting_count_++} * page_size_;
}

void PageWriter::write_waiting() {
    write_bytes({waiting_.get(), std::size_t{waiting_count_} * page_size_},
                std::uint64_t{first_waiting_ - 1} * page_size_);
    waiting_count_ = 0;
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
    write_waiting();
    write_bytes(std::string_view(count.data(), count.size()), count_place);
    return state(path);
}

Status PageWriter::state(const std::string &path) const {
    if (error_ == 0)
        return {};
    return Problem{ProblemRule::store_write,
                   Severity::error,
                   path,
                   0,
                   0,
                   "cannot be written: " + std::generic_category().message(error_)};
}

void TableBuilder::put_long_type(std::uint64_t type) { head_ += write_varint(types_.data() + head_, type); }

void TableBuilder::begin_leaf() {
    if (pages_ != nullptr && !nodes_.empty())
        write_leaves(*pages_);
    leaf_ = leaves_.size();
    leaves_.resize(leaf_ + page_size_);
    cells_ = 0;
    content_ = page_size_;
}

void TableBuilder::add_record(std::int64_t id) {
    types_[0] = static_cast<char>(head_);
    const std::uint64_t payload = head_ + body_size_;
    // Section 1.6, "Cell Payload Overflow Pages": what a leaf keeps of a payload too long for it.
    const std::uint64_t usable = page_size_;
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
    const std::string_view all = body();
    const std::string_view kept = all.substr(0, local - head_); // a leaf keeps more than any head takes

    const std::size_t size = front_size + local + (local < payload ? 4 : 0);
    if (leaf_head + 2 * (cells_ + 1) + size > content_) {
        finish_leaf();
        begin_leaf();
    }
    content_ -= static_cast<std::uint32_t>(size);
    char *page = leaves_.data() + leaf_;
    char *place = page + content_;
    place = std::copy_n(front.data(), front_size, place);
    place = std::copy_n(types_.data(), head_, place);
    place = std::copy_n(kept.data(), kept.size(), place);
    if (local < payload) {
        if (pages_ != nullptr)
            write_big_endian(place, write_overflow(*pages_, all.substr(kept.size())), 4);
        else
            overflows_.push_back(
                {static_cast<std::size_t>(place - leaves_.data()), std::string(all.substr(kept.size()))});
    }
    write_big_endian(page + leaf_head + 2 * std::size_t{cells_}, content_, 2);
    ++cells_;
    last_id_ = id;
}

void TableBuilder::finish_leaf() {
    char *page = leaves_.data() + leaf_;
    page[0] = leaf_page;
    write_big_endian(page + 3, cells_, 2);
    write_big_endian(page + 5, content_, 2); // 65536 is written as 0, which two bytes do by themselves
    nodes_.push_back({0, last_id_});
}

void TableBuilder::write_overflows(PageWriter &pages) {
    for (const Overflow &overflow : overflows_)
        write_big_endian(leaves_.data() + overflow.place, write_overflow(pages, overflow.rest), 4);
    overflows_.clear();
}

void TableBuilder::write_leaves(PageWriter &pages) {
    write_overflows(pages);
    for (std::size_t at = 0; at < leaves_.size(); at += page_size_) {
        Node &node = nodes_[written_++];
        node.page = pages.next();
        pages.write(node.page, std::string_view(leaves_).substr(at, page_size_));
    }
    leaves_.clear();
}

void TableBuilder::write(PageWriter &pages, std::uint32_t root) {
    finish_leaf();
    if (nodes_.size() == 1) {
        write_overflows(pages);
        pages.write(root, leaves_);
        return;
    }
    write_leaves(pages);
    std::vector<Node> level = std::move(nodes_);
    while (level.size() > children_a_page) {
        const std::size_t parents = (level.size() + children_a_page - 1) / children_a_page;
        std::vector<Node> above;
        for (std::size_t i = 0; i < parents; ++i) {
            // Shared out evenly: a page with one child is not allowed.
            const auto children = std::span(level).subspan(
                level.size() * i / parents, level.size() * (i + 1) / parents - level.size() * i / parents);
            const std::uint32_t page = pages.next();
            write_interior(pages, page, children);
            above.push_back({page, children.back().last_id});
        }
        level = std::move(above);
    }
    write_interior(pages, root, level);
}

void TableBuilder::write_interior(PageWriter &pages, std::uint32_t page, std::span<const Node> children) {
    std::string bytes(pages.page_size(), '\0');
    std::uint32_t content = pages.page_size();
    for (std::size_t i = 0; i + 1 < children.size(); ++i) {
        std::array<char, 13> cell{};
        write_big_endian(cell.data(), children[i].page, 4);
        const std::size_t size = 4 + write_varint(cell.data() + 4, static_cast<std::uint64_t>(children[i].last_id));
        content -= static_cast<std::uint32_t>(size);
        std::copy_n(cell.data(), size, bytes.data() + content);
        write_big_endian(bytes.data() + interior_head + 2 * i, content, 2);
    }
    bytes[0] = interior_page;
    write_big_endian(bytes.data() + 3, children.size() - 1, 2);
    write_big_endian(bytes.data() + 5, content, 2);
    write_big_endian(bytes.data() + 8, children.back().page, 4);
    pages.write(page, bytes);
}

} // namespace recital
