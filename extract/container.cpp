#include "extract/container.hpp"

#include <algorithm>
#include <array>

#include "extract/archive_container.hpp"
#include "extract/json_lines.hpp"
#include "extract/masthead.hpp"
#include "graph/input_hash.hpp"

namespace recital {
namespace {

constexpr std::array<ContainerFormat, 3> formats{{
    {"json-lines", "JSON Lines, one document a line", recognises_json_lines, unpack_json_lines},
    {"zip", "zip archives of documents", recognises_zip_container, unpack_archive},
    {"tar", "tar archives of documents, packed by gzip or not", recognises_tar_container, unpack_archive},
}};

const ContainerFormat *container_of(std::string_view bytes) {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [bytes](const ContainerFormat &format) { return format.recognises(bytes); });
    return found == formats.end() ? nullptr : &*found;
}

/// A member's problems are shown at their place in the container, where that has lines.
void move_to_container(Reading &reading, const std::string &container, std::size_t line) {
    for (Problem &problem : reading.problems)
        if (problem.line != 0) {
            problem.file = container;
            problem.line += static_cast<std::uint32_t>(line - 1);
        }
}

class Unpacking {
  public:
    Unpacking(const ReadContext &context, const DocumentStep &step) : context_(context), step_(step) {}

    void read(std::string_view bytes, Reading opened, std::size_t depth) {
        const ContainerFormat *format = bytes.size() > context_.limits.max_bytes ? nullptr : container_of(bytes);
        if (format == nullptr) {
            ReadInput &one = all_.emplace_back();
            one.reading = std::move(opened);
            one.read = step_(bytes, one.reading);
            return;
        }
        opened.input.format = format->name;
        if (depth > context_.limits.max_nesting)
            report(opened, ProblemRule::format_unknown, Severity::error,
                   "holds documents in containers within containers, deeper than the limit of " +
                       std::to_string(context_.limits.max_nesting));
        else
            unpack(*format, bytes, opened, depth);
        all_.push_back({std::move(opened), false});
    }

    std::vector<ReadInput> take() { return std::move(all_); }

  private:
    void unpack(const ContainerFormat &format, std::string_view bytes, Reading &container, std::size_t depth) {
        const std::size_t before = all_.size();
        format.unpack(bytes, context_, container, [&](const Member &member) {
            if (members_ == context_.limits.max_members ||
                member.bytes.size() > context_.limits.max_unpacked - unpacked_) {
                report(container, ProblemRule::file_too_large, Severity::error,
                       members_ == context_.limits.max_members
                           ? "holds more than the limit of " + std::to_string(members_) + " documents"
                           : "unpacks to more than the limit of " + std::to_string(context_.limits.max_unpacked) +
                                 " bytes",
                       member.line);
                return false;
            }
            ++members_;
            unpacked_ += member.bytes.size();
            read_member(member, container, depth);
            return true;
        });
        if (all_.size() == before && container.problems.empty())
            report(container, ProblemRule::no_documents, Severity::error, "holds nothing to read");
    }

    void read_member(const Member &member, const Reading &container, std::size_t depth) {
        Reading inner;
        inner.input.path = container.input.path + '/' + member.name;
        inner.input.size = member.bytes.size();
        inner.input.modified = container.input.modified;
        inner.input.hash = input_hash(member.bytes);
        const std::size_t first = all_.size();
        read(member.bytes, std::move(inner), depth + 1);
        if (member.line != 0)
            for (std::size_t i = first; i < all_.size(); ++i)
                move_to_container(all_[i].reading, container.input.path, member.line);
    }

    const ReadContext &context_;
    const DocumentStep &step_;
    std::vector<ReadInput> all_;
    std::size_t members_ = 0;
    std::size_t unpacked_ = 0;
};

} // namespace

std::span<const ContainerFormat> container_formats() { return formats; }

std::vector<ReadInput> read_all(std::string_view bytes, Reading opened, const ReadContext &context,
                                const DocumentStep &step) {
    Unpacking unpacking(context, step);
    unpacking.read(bytes, std::move(opened), 0);
    std::vector<ReadInput> all = unpacking.take();
    // A stored container is taken over by path, and must come out as a fresh one.
    std::sort(all.begin(), all.end(), [](const ReadInput &left, const ReadInput &right) {
        return left.reading.input.path < right.reading.input.path;
    });
    return all;
}

} // namespace recital
