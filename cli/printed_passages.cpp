#include "cli/printed_passages.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "cli/passage.hpp"
#include "cli/terminal.hpp"
#include "graph/provision.hpp"

namespace recital {
namespace {

constexpr std::size_t whole_paragraph = 2400; // bytes; of a longer one a part is shown
constexpr std::size_t before_mention = 700;
constexpr std::size_t after_mention = 900;
constexpr std::string_view cut_mark = "\u2026 ";

/// The blank at or after a place, or the place itself where none is near; never within a character.
std::size_t next_word(std::string_view text, std::size_t at) {
    const std::size_t blank = text.find(' ', at);
    if (blank != std::string_view::npos && blank - at < 40)
        return blank + 1;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
        ++at;
    return at;
}

class Reader final : public PassageSource {
  public:
    Reader(Passages passages, const KnowledgeGraph &whole) : passages_(std::move(passages)) {
        for (TextId id = 0; id < whole.texts().size(); ++id)
            ids_.emplace(whole.texts()[id].path, id);
    }

    std::optional<PrintedPassage> passage(const TextRecord &record, const Evidence &evidence) override {
        const Text *text = text_of(record);
        if (text == nullptr)
            return std::nullopt;
        const std::string_view content = text->content;
        const std::size_t begin = byte_of_point(*text, evidence.begin);
        const std::size_t end = std::max(begin, byte_of_point(*text, evidence.end));
        std::size_t first = begin;
        std::size_t last = end;
        const auto after = std::upper_bound(text->blocks.begin(), text->blocks.end(), begin,
                                            [](std::size_t at, const Block &block) { return at < block.begin; });
        if (after != text->blocks.begin() && begin < (after - 1)->end) {
            first = std::min<std::size_t>((after - 1)->begin, begin);
            last = std::max<std::size_t>(std::min<std::size_t>((after - 1)->end, content.size()), end);
        }
        std::string start;
        std::string finish;
        if (last - first > whole_paragraph) {
            if (begin - first > before_mention) {
                first = std::min(next_word(content, begin - before_mention), begin);
                start = cut_mark;
            }
            if (last - end > after_mention) {
                last = std::min(last, next_word(content, end + after_mention));
                finish = " \u2026";
            }
        }
        PrintedPassage out;
        out.words = start + printable(content.substr(first, begin - first));
        out.begin = out.words.size();
        out.words += printable(content.substr(begin, end - begin));
        out.end = out.words.size();
        std::string rest = printable(content.substr(end, last - end));
        rest.erase(rest.find_last_not_of(' ') + 1);
        out.words += rest + finish;
        return out;
    }

    std::string words(const TextRecord &record, std::string_view place) override {
        const Text *text = text_of(record);
        std::string out;
        if (text == nullptr)
            return out;
        const std::string_view content = text->content;
        for (const Block &block : text->blocks) {
            if (block.kind == BlockKind::footnote || block.begin >= content.size() ||
                !provision_contains(place, block.provision))
                continue;
            std::string line = printable(content.substr(block.begin, block.end - block.begin));
            line.erase(line.find_last_not_of(' ') + 1);
            if (out.size() + line.size() > whole_paragraph) {
                line.resize(
                    next_word(line, std::min(line.size(), whole_paragraph - std::min(out.size(), whole_paragraph))));
                return out.append(out.empty() ? "" : "\n").append(line).append(" \u2026");
            }
            out.append(out.empty() ? "" : "\n").append(line);
        }
        return out;
    }

  private:
    const Text *text_of(const TextRecord &record) {
        const auto id = ids_.find(record.path);
        return id == ids_.end() ? nullptr : passages_.text(id->second);
    }

    Passages passages_;
    std::unordered_map<std::string, TextId> ids_;
};

} // namespace

std::shared_ptr<PassageSource> printed_passages(const Store &store, const KnowledgeGraph &whole) {
    return std::make_shared<Reader>(Passages(store), whole);
}

std::shared_ptr<PassageSource> printed_passages(const Store &store, const KnowledgeGraph &part,
                                                std::span<const TextId> ids) {
    return std::make_shared<Reader>(Passages(store, ids), part);
}

} // namespace recital
