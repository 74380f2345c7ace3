#pragma once
// The lists of a page: for each item what it describes (a document, an event, an organisation), what its links lead to, and
// how it hangs together with the item it is nested under. Of an event hang its press releases, webcasts, records, notes and
// statements; of an organisation its pages. An item with a label alone ("Webcasts: ...") describes no thing of its own, but
// one document for each of its links.

#include <cstdint>
#include <vector>

#include "extract/entry_document.hpp"
#include "extract/entry_text.hpp"
#include "extract/entry_words.hpp"
#include "extract/page.hpp"

namespace recital {

class ListReader {
  public:
    ListReader(const EntryWords &words, Page &page) : words_(words), page_(page), documents_(words, page) {}
    /// Reads one list item or table row; blocks in text order. Agents must have been added to the page.
    void read(std::size_t block);

  private:
    Section section_of(std::size_t block);
    std::int32_t owner_of(std::size_t block) const;
    bool read_label(const EntryText &entry);
    bool read_event(const EntryText &entry);
    bool read_recorded_event(const EntryText &entry);
    bool read_organisation(const EntryText &entry);
    void read_document(const EntryText &entry, EntryDocument document);
    bool is_document(const EntryText &entry) const;
    std::int32_t add(EntryDocument document, const EntryText &entry, Stretch at, Rule rule);
    void tie(std::int32_t owner, std::int32_t thing, std::size_t block, Stretch at);
    void tie_to_page(std::int32_t owner, const EntryLink &link, std::size_t block);
    void cite_about(std::int32_t thing, const EntryText &entry, Stretch name);
    bool same_host(const std::vector<std::string> &urls, std::int32_t organisation) const;

    const EntryWords &words_;
    Page &page_;
    EntryDocumentReader documents_;
    std::int32_t section_heading_ = -2; // heading that section_ is of
    Section section_ = Section::none;
    std::int32_t event_ = Page::no_thing; // the last event of a list item at the top, under the same heading
    std::int32_t event_heading_ = -2;
};

} // namespace recital
