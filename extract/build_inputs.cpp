// Which files the inputs of a build stand for. The list depends on what is on disk alone, never on the order of the arguments.

#include "extract/build.hpp"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <map>
#include <set>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include "extract/input_reader.hpp"
#include "extract/ordered_pool.hpp"
#include "graph/file.hpp"
#include "graph/sha256.hpp"

namespace recital {
namespace {

namespace fs = std::filesystem;

/// A directory as the file system knows it, whatever name it was reached by.
using DirectoryId = std::pair<dev_t, ino_t>;
/// A file is known by its directory and name, so that hard links stay files of their own.
using FileId = std::pair<DirectoryId, std::string>;

class Listing {
  public:
    explicit Listing(std::vector<Problem> &problems) : problems_(problems) {}

    void add_argument(const std::string &argument) {
        if (argument == "-") {
            standard_input_ = true;
            return;
        }
        std::string path = fs::path(argument).lexically_normal().generic_string();
        if (path.size() > 1 && path.back() == '/')
            path.pop_back();
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            report(ProblemRule::file_unreadable, argument.empty() ? "(empty name)" : path, errno);
            return;
        }
        if (!S_ISDIR(status.st_mode)) {
            add_file(path);
            return;
        }
        const std::size_t before = files_.size();
        const bool walked_before = walked_.contains({status.st_dev, status.st_ino});
        const std::size_t problems_before = problems_.size();
        walk(path);
        if (files_.size() == before && !walked_before && problems_.size() == problems_before)
            problems_.push_back(
                Problem{ProblemRule::no_documents, Severity::error, path, 0, 0, "the directory holds nothing to read"});
    }

    /// The file of a row, under the name that it has there; of what lies within an archive, the archive. False: it is not there.
    bool add_row(const ManifestRow &row) {
        for (fs::path path = row.path; !path.empty(); path = path.parent_path()) {
            struct stat status {};
            if (::stat(path.c_str(), &status) == 0) {
                if (S_ISDIR(status.st_mode)) {
                    about(row, row.column,
                          path == row.path ? "\"" + row.path + "\" is a folder; a row names one file"
                                           : missing(row.path));
                    return false;
                }
                add_file(path.generic_string(), true);
                return path == row.path;
            }
            if (path == path.parent_path())
                break;
        }
        about(row, row.column, missing(row.path));
        return false;
    }

    void about(const ManifestRow &row, std::uint32_t column, std::string message) {
        problems_.push_back(
            {ProblemRule::manifest_rule, Severity::error, row.file, row.line, column, std::move(message)});
    }

    std::vector<std::string> paths() const {
        std::vector<std::string> sorted;
        sorted.reserve(files_.size() + 1);
        if (standard_input_)
            sorted.emplace_back("-");
        for (const auto &[id, path] : files_)
            sorted.push_back(path);
        std::sort(sorted.begin(), sorted.end());
        return sorted;
    }

  private:
    static std::string missing(const std::string &path) { return "there is no file \"" + path + "\""; }

    void report(ProblemRule rule, const std::string &path, int error) {
        problems_.push_back(
            Problem{rule, Severity::error, path, 0, 0, "cannot be opened: " + std::generic_category().message(error)});
    }

    /// A file by a name that may be, or lead through, a symbolic link.
    void add_file(const std::string &path, bool by_this_name = false) {
        std::error_code error;
        const fs::path real = fs::canonical(path, error);
        struct stat folder {};
        if (error || ::stat(real.parent_path().c_str(), &folder) != 0) {
            report(ProblemRule::file_unreadable, path, error ? error.value() : errno);
            return;
        }
        add_file(FileId({folder.st_dev, folder.st_ino}, real.filename().string()), path, by_this_name);
    }

    void add_file(FileId id, const std::string &path, bool by_this_name = false) {
        const auto [place, is_new] = files_.try_emplace(std::move(id), path);
        if (!is_new && (by_this_name || path < place->second))
            place->second = path;
    }

    /// Directories proper come first and links to directories last, so that a file is known by its proper name; each is walked
    /// once, which also ends every circle.
    void walk(const std::string &root) {
        std::set<std::string> proper{root};
        std::set<std::string> linked;
        while (!proper.empty() || !linked.empty()) {
            std::set<std::string> &next = proper.empty() ? linked : proper;
            const std::string path = next.extract(next.begin()).value();
            read_directory(path, proper, linked);
        }
    }

    void read_directory(const std::string &path, std::set<std::string> &proper, std::set<std::string> &linked) {
        struct stat status {};
        if (::stat(path.c_str(), &status) != 0) {
            report(ProblemRule::file_unreadable, path, errno);
            return;
        }
        const DirectoryId id{status.st_dev, status.st_ino};
        if (!walked_.insert(id).second)
            return;
        std::error_code error;
        fs::directory_iterator entry(path, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            const std::string name = entry->path().filename().string();
            if (!name.starts_with('.'))
                add_entry(*entry, id, name, path == "." ? name : entry->path().generic_string(), proper, linked);
        }
        if (error)
            report(ProblemRule::file_unreadable, path, error.value());
    }

    void add_entry(const fs::directory_entry &entry, const DirectoryId &folder, const std::string &name,
                   const std::string &path, std::set<std::string> &proper, std::set<std::string> &linked) {
        std::error_code error;
        const fs::file_status own = entry.symlink_status(error);
        if (own.type() == fs::file_type::regular) {
            add_file(FileId(folder, name), path);
        } else if (own.type() == fs::file_type::directory) {
            proper.insert(path);
        } else if (own.type() == fs::file_type::symlink) {
            // A link that leads nowhere is reported; pipes and devices are passed over.
            const fs::file_status target = entry.status(error);
            if (target.type() == fs::file_type::directory)
                linked.insert(path);
            else if (target.type() == fs::file_type::regular)
                add_file(path);
            else if (error || target.type() == fs::file_type::not_found)
                report(ProblemRule::file_unreadable, path, error ? error.value() : ENOENT);
        }
    }

    std::vector<Problem> &problems_;
    std::map<FileId, std::string> files_;
    std::set<DirectoryId> walked_;
    bool standard_input_ = false;
};

/// Names the files whose bytes are not those that a manifest describes.
void compare_content(const std::vector<const ManifestRow *> &rows, Listing &listing) {
    const auto make = [&](std::size_t i) {
        thread_local FileBuffer buffer;
        const Status read = buffer.read(rows[i]->path, ReadLimits().max_bytes);
        return read ? hex(sha256(buffer.bytes())) : std::string(); // the build says why it cannot be read
    };
    const auto take = [&](std::size_t i, std::string &&now) {
        if (!now.empty() && now != rows[i]->sha256)
            listing.about(*rows[i], rows[i]->sha256_column,
                          "\"" + rows[i]->path + "\" is not the file described here: its SHA-256 is " + now);
        return true;
    };
    run_in_order<std::string>(job_count(0), rows.size(), 64, make, take);
}

} // namespace

InputList list_inputs(const std::vector<std::string> &inputs, const Manifest &manifest) {
    InputList list;
    Listing listing(list.problems);
    for (const std::string &argument : std::set<std::string>(inputs.begin(), inputs.end()))
        listing.add_argument(argument);
    std::vector<const ManifestRow *> with_hash;
    for (const ManifestRow &row : manifest.rows())
        if (row.given && listing.add_row(row) && !row.sha256.empty())
            with_hash.push_back(&row);
    compare_content(with_hash, listing);
    list.paths = listing.paths();
    return list;
}

} // namespace recital
