#include "cli/printed_passages.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "cli/passage.hpp"
#include "cli/terminal.hpp"

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

class Reader {
  public:
    Reader(const Store &store, const KnowledgeGraph &whole) : passages_(store) {
        for (TextId id = 0; id < whole.texts().size(); ++id)
            ids_.emplace(whole.texts()[id].path, id);
    }

    std::optional<PrintedPassage> read(const TextRecord &record, const Evidence &evidence) {
        const auto id = ids_.find(record.path);
        const Text *text = id == ids_.end() ? nullptr : passages_.text(id->second);
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

  private:
    Passages passages_;
    std::unordered_map<std::string, TextId> ids_;
};

} // namespace

PassageReader printed_passages(const Store &store, const KnowledgeGraph &whole) {
    const auto reader = std::make_shared<Reader>(store, whole);
    return [reader](const TextRecord &text, const Evidence &evidence) { return reader->read(text, evidence); };
}

} // namespace recital
