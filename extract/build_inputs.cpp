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
    void report(ProblemRule rule, const std::string &path, int error) {
        problems_.push_back(
            Problem{rule, Severity::error, path, 0, 0, "cannot be opened: " + std::generic_category().message(error)});
    }

    /// A file by a name that may be, or lead through, a symbolic link.
    void add_file(const std::string &path) {
        std::error_code error;
        const fs::path real = fs::canonical(path, error);
        struct stat folder {};
        if (error || ::stat(real.parent_path().c_str(), &folder) != 0) {
            report(ProblemRule::file_unreadable, path, error ? error.value() : errno);
            return;
        }
        add_file(FileId({folder.st_dev, folder.st_ino}, real.filename().string()), path);
    }

    void add_file(FileId id, const std::string &path) {
        const auto [place, is_new] = files_.try_emplace(std::move(id), path);
        if (!is_new && path < place->second)
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

} // namespace

InputList list_inputs(const std::vector<std::string> &inputs) {
    InputList list;
    Listing listing(list.problems);
    for (const std::string &argument : std::set<std::string>(inputs.begin(), inputs.end()))
        listing.add_argument(argument);
    list.paths = listing.paths();
    return list;
}

} // namespace recital
