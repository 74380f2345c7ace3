// The manifest of what was read: a row for each text, with what a person said of it (graph/manifest.hpp) where somebody did, and
// what was read of it elsewhere. Read again it changes nothing. The hash is that of the file as it is now; a file that is gone,
// or no longer is what was read, is named.

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "export/format_writers.hpp"
#include "export/labels.hpp"
#include "graph/document_date.hpp"
#include "graph/file.hpp"
#include "graph/input_hash.hpp"
#include "graph/manifest.hpp"
#include "graph/sha256.hpp"
#include "graph/symbol.hpp"
#include "graph/tsv.hpp"

namespace recital {
namespace {

constexpr std::size_t largest_file = std::size_t{4} << 30; // bytes; larger ones are not read in the first place

/// From the folder to the path, where both are told from the same place.
std::string path_from(const std::filesystem::path &folder, const std::string &path) {
    std::error_code error;
    const std::filesystem::path target = std::filesystem::absolute(path, error).lexically_normal();
    const std::filesystem::path from = std::filesystem::absolute(folder, error).lexically_normal();
    std::string relative = error ? std::string() : target.lexically_relative(from).generic_string();
    return relative.empty() ? path : relative;
}

class ManifestWriter {
  public:
    ManifestWriter(const KnowledgeGraph &graph, const ExportOptions &options, std::vector<Problem> &problems)
        : graph_(graph), options_(options), problems_(problems),
          folder_(std::filesystem::path(options.output).parent_path()) {
        if (folder_.empty())
            folder_ = ".";
    }

    bool write(Sink &sink) {
        std::string line;
        for (const std::string_view column : manifest_columns())
            line.append(line.empty() ? "" : "\t").append(column);
        line += '\n';
        bool taken = sink.write(line);
        for (TextId text = 0; text < graph_.texts().size() && taken; ++text)
            taken = sink.write(row_of(graph_.texts()[text]));
        if (members_ != 0)
            problems_.push_back({ProblemRule::manifest_rule,
                                 Severity::note,
                                 {},
                                 0,
                                 0,
                                 std::to_string(members_) +
                                     " texts were read from archives or standard input and have no SHA-256 of their "
                                     "own"});
        return taken;
    }

  private:
    std::string row_of(const TextRecord &text) {
        const Document &document = graph_.documents()[text.document];
        const ManifestRow *given = options_.manifest == nullptr ? nullptr : options_.manifest->of(text.path);
        std::string line;
        append_tsv(line, text.path == "-" ? text.path : path_from(folder_, text.path));
        const auto add = [&line](std::string_view cell) {
            line += '\t';
            append_tsv(line, cell);
        };
        add(id_of(document, given));
        add(Symbol::parse(document.key) ? display_of_key(document.key) : std::string());
        add(text.title);
        add(document.type == DocumentType::document ? std::string_view() : name_of(document.type));
        const Date &date = date_of(document, dated_by(document.type));
        add(date ? iso_date(date) : std::string());
        add(text.language == Language::unknown ? std::string_view() : language_code(text.language));
        add(given != nullptr && !given->url.empty() ? std::string_view(given->url)
            : document.key.starts_with("https://")  ? std::string_view(document.key)
                                                    : std::string_view());
        add(given == nullptr ? std::string_view() : std::string_view(given->retrieved));
        add(hash_of(text));
        return line += '\n';
    }

    static std::string_view id_of(const Document &document, const ManifestRow *given) {
        if (given != nullptr && !given->id.empty())
            return given->id;
        std::string_view key = document.key;
        if (!key.starts_with(given_id_prefix))
            return {};
        key.remove_prefix(given_id_prefix.size());
        return key;
    }

    std::string hash_of(const TextRecord &text) {
        if (!stamp_of(text.path).exists) {
            const std::string_view path = text.path;
            bool member = path == "-";
            for (std::size_t slash = path.rfind('/'); slash != std::string_view::npos && slash > 0 && !member;
                 slash = path.rfind('/', slash - 1))
                member = stamp_of(std::string(path.substr(0, slash))).regular;
            if (member)
                ++members_;
            else
                problems_.push_back(
                    {ProblemRule::input_gone, Severity::warning, text.path, 0, 0, "the file is no longer there"});
            return {};
        }
        if (const Status read = buffer_.read(text.path, largest_file); !read) {
            problems_.push_back(read.problem());
            return {};
        }
        if (input_hash(buffer_.bytes()) != text.input_hash)
            problems_.push_back({ProblemRule::source_changed, Severity::warning, text.path, 0, 0,
                                 "the file is no longer what was read; its SHA-256 is that of now"});
        return hex(sha256(buffer_.bytes()));
    }

    const KnowledgeGraph &graph_;
    const ExportOptions &options_;
    std::vector<Problem> &problems_;
    std::filesystem::path folder_;
    FileBuffer buffer_;
    std::size_t members_ = 0;
};

} // namespace

Status write_manifest(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                      std::vector<Problem> &problems) {
    return ManifestWriter(graph, options, problems).write(sink) ? Status() : Status(sink_failed());
}

} // namespace recital
