// A page as lines that a golden file can hold: every block with kind, level, parent, place and text, and below it its links.
#pragma once

#include <string>

#include "tests/extract/reader_fixture.hpp"

namespace recital::test {

inline std::string page_outline(const Reading &reading) {
    const Text &text = reading.text;
    std::string out;
    std::size_t link = 0;
    for (std::size_t i = 0; i < text.blocks.size(); ++i) {
        const Block &block = text.blocks[i];
        out += std::to_string(i) + ' ' + std::string(name_of(block.kind));
        out += block.level != 0 ? " L" + std::to_string(block.level) : "";
        out += block.parent >= 0 ? " ^" + std::to_string(block.parent) : "";
        out += block.caller >= 0 ? " called by " + std::to_string(block.caller) : "";
        out += block.provision.empty() ? "" : ' ' + block.provision;
        out.append(" | ").append(block_text(reading, block)).append("\n");
        for (; link < text.links.size() && text.links[link].begin <= block.end; ++link) {
            const TextLink &one = text.links[link];
            out.append("    [")
                .append(text.content, one.begin, one.end - one.begin)
                .append("] ")
                .append(one.url)
                .append("\n");
        }
    }
    return out;
}

/// What is wrong with the shape of a reading; empty where it is sound.
inline std::string unsound(const Reading &reading) {
    const Text &text = reading.text;
    std::size_t end = 0;
    for (std::size_t i = 0; i < text.blocks.size(); ++i) {
        const Block &block = text.blocks[i];
        if (block.begin < end || block.end <= block.begin || block.end > text.content.size())
            return "block " + std::to_string(i) + " lies wrong";
        if (block.parent >= static_cast<std::int32_t>(i) || block.caller >= static_cast<std::int32_t>(i))
            return "block " + std::to_string(i) + " hangs on a later one";
        if (block.parent >= 0 && text.blocks[static_cast<std::size_t>(block.parent)].kind != BlockKind::list_item)
            return "block " + std::to_string(i) + " hangs on what is no item";
        end = block.end;
    }
    std::size_t begin = 0;
    for (const TextLink &link : text.links) {
        if (link.begin < begin || link.end < link.begin || link.end > text.content.size())
            return "link to " + link.url + " lies wrong";
        begin = link.begin;
    }
    return {};
}

} // namespace recital::test
