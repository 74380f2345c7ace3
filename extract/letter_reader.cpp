#include "extract/letter_reader.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "extract/letter_title.hpp"
#include "extract/utf8_text.hpp"

namespace recital {
namespace {

constexpr std::size_t longest_annex_title = 300; // bytes

class LetterReader {
  public:
    LetterReader(Page &page, const ReaderWords &words) : page_(page), words_(words) {}

    void read() {
        for (std::size_t i = 0; i < page_.blocks().size(); ++i)
            if (page_.blocks()[i].kind == BlockKind::title) {
                read_title(i);
                break;
            }
        if (says_that_it_transmits())
            read_annexes();
    }

  private:
    Stretch part(std::size_t block, std::string_view text) const {
        const auto begin =
            page_.stretch(block).begin + static_cast<std::uint32_t>(text.data() - page_.block_text(block).data());
        return {begin, begin + static_cast<std::uint32_t>(text.size())};
    }

    void read_title(std::size_t block) {
        const std::optional<LetterTitle> title = read_letter_title(page_.block_text(block), words_);
        if (!title)
            return;
        relate(LinkKind::sent_by, title->sender, block);
        for (const std::string_view addressee : title->addressees)
            relate(LinkKind::addressed_to, addressee, block);
    }

    /// To the first agent named in the words; a role is named with the State or organ it is of.
    void relate(LinkKind kind, std::string_view party, std::size_t block) {
        if (party.empty())
            return;
        const std::vector<std::int32_t> agents = page_.things_within(
            block, part(block, party), {ThingKind::person, ThingKind::role, ThingKind::organisation, ThingKind::state});
        if (!agents.empty())
            page_.relate(kind, the_text_itself, agents.front(), block, part(block, party), Rule::letter);
    }

    bool says_that_it_transmits() const {
        return std::any_of(page_.blocks().begin(), page_.blocks().end(), [&](const Block &block) {
            const bool own = block.kind == BlockKind::paragraph && !block.provision.starts_with("annex");
            return own && words_.within("letter_transmits", fold_words(page_.view({block.begin, block.end})));
        });
    }

    /// The title of an annex is the heading below "Annex", or what stands in its place.
    void read_annexes() {
        const std::vector<Block> &blocks = page_.blocks();
        std::string done;
        for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
            const std::string &annex = blocks[i].provision;
            const bool heads = blocks[i].kind == BlockKind::heading && annex.starts_with("annex_") &&
                               annex.find('_', 6) == std::string::npos && annex != done;
            if (!heads)
                continue;
            done = annex;
            const std::size_t title = i + 1;
            const std::string_view text = trim_blanks(page_.block_text(title));
            const bool reads_as_title = blocks[title].kind == BlockKind::heading &&
                                        text.size() <= longest_annex_title && !text.starts_with('[') &&
                                        !text.starts_with('(');
            if (!reads_as_title)
                continue;
            Thing document;
            document.kind = ThingKind::document;
            document.name = text;
            const std::int32_t index = page_.add(std::move(document), title, part(title, text), Rule::letter);
            Relation sends;
            sends.kind = LinkKind::transmits;
            sends.object = index;
            sends.subject_provision = annex;
            sends.told = page_.told(title, part(title, text), Rule::letter);
            page_.relate(std::move(sends));
        }
    }

    Page &page_;
    const ReaderWords &words_;
};

} // namespace

bool is_letter(const Reading &reading) {
    return (reading.facts.type == DocumentType::letter || reading.facts.type == DocumentType::note) &&
           !reading.facts.key.empty();
}

void read_letter(Page &page, const ReaderWords &words) { LetterReader(page, words).read(); }

} // namespace recital
