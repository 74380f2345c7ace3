#pragma once
// Manifests: tables in which a person says which files are read and what they are. Tab-separated values (graph/tsv.hpp) with
// a header; columns by name, in any order, all but `path` optional, an empty cell says nothing:
//
//   path       the file, from the folder of the manifest; a file within an archive as path of the archive and name in it
//   id         a name of the person's own for the document
//   symbol     its symbol; of a joint document all of them, joined by '-'
//   title      in the language of the text
//   type       kind of document: "report", "meeting record" ...
//   date       ISO 8601, whole or in part: of adoption, issue or publication, as the type has it
//   language   of the text: code or English name
//   url        address of the web that it was had from
//   retrieved  when: ISO date, with or without a time behind it
//   sha256     of the file's bytes
//
// What cannot be read is named with its line and column and says nothing; the rest of its row holds. Of two rows for one file
// the later one holds.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/date.hpp"
#include "graph/language.hpp"
#include "graph/problem.hpp"
#include "graph/terms.hpp"

namespace recital {

/// What a person says of one file.
struct ManifestRow {
    std::string path; // as inputs are called
    std::string id;
    std::vector<std::string> symbols; // canonical, that under which the document is known first
    std::string title;
    std::optional<DocumentType> type;
    Date date;
    Language language = Language::unknown;
    std::string url;
    std::string retrieved;
    std::string sha256;       // 64 hex digits in small letters
    std::string file;         // the manifest
    std::uint32_t line = 0;   // of the row in it
    std::uint32_t column = 0; // of the path
    std::uint32_t sha256_column = 0;
    bool given = false; // in this run; else kept from an earlier one
};

class Manifest {
  public:
    /// Name and content of a manifest.
    using File = std::pair<std::string, std::string>;

    Manifest() = default;
    /// Reads the manifests that a store has kept and those given now, which win over them. What is wrong in a kept one was said
    /// when it was given.
    Manifest(std::vector<File> kept, std::vector<File> given, std::vector<Problem> &problems);

    /// Sorted by path, each once.
    std::span<const ManifestRow> rows() const { return rows_; }
    /// nullptr where nothing is said of the file.
    const ManifestRow *of(std::string_view path) const;
    /// All manifests, to be kept; of two under one name the later.
    const std::vector<File> &files() const { return files_; }
    bool empty() const { return files_.empty(); }

  private:
    void read(const File &file, bool given, std::vector<Problem> &problems);
    void take(ManifestRow row, std::vector<Problem> &problems);
    void settle_ids(std::vector<Problem> &problems);

    std::vector<ManifestRow> rows_;
    std::vector<File> files_;
};

/// The columns of a manifest, in the order in which recital writes them.
std::span<const std::string_view> manifest_columns();

} // namespace recital
