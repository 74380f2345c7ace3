#include "extract/correction_run.hpp"

#include <algorithm>

#include "graph/sha256.hpp"

namespace recital {

CorrectionRun::CorrectionRun(const BuildOptions &options, const std::optional<Store> &old, const Authority &authority)
    : manifest_(options.manifest) {
    using Files = std::vector<std::pair<std::string, std::string>>;
    static const Files none;
    const Files &before = old ? old->user_files().corrections : none;
    summary_.kept = options.corrections.empty() && !options.drop_corrections && !before.empty();
    files_ = summary_.kept ? before : options.corrections;
    summary_.dropped = options.drop_corrections ? before.size() : 0;
    same_ = old && files_ == before;
    if (files_.empty())
        return;
    corrections_ = read_corrections(files_);
    places_.emplace(corrections_, authority);
    placed_.corrections = &corrections_;
    placed_.searched.assign(corrections_.rows.size(), Search::no_document);
    for (const auto &[name, content] : files_)
        summary_.files.push_back(name);
    summary_.not_reviewed = corrections_.not_reviewed;
    summary_.unsure =
        static_cast<std::size_t>(std::count_if(corrections_.rows.begin(), corrections_.rows.end(),
                                               [](const Correction &one) { return one.verdict == Verdict::unsure; }));
}

CorrectionRun::Found CorrectionRun::find(const Reading &reading) const {
    Found found;
    if (places_)
        found.placed = places_->find(reading, manifest_.of(reading.input.path), found.searched);
    return found;
}

void CorrectionRun::take(Found &&found) {
    if (!places_)
        return;
    for (const auto &[row, search] : found.searched)
        placed_.searched[row] = std::max(placed_.searched[row], search);
    placed_.texts.push_back(std::move(found.placed));
}

std::string CorrectionRun::with_corrections(std::string fingerprint) const {
    if (files_.empty())
        return fingerprint;
    for (const auto &[name, content] : files_)
        fingerprint.append("\n").append(hex(sha256(content)));
    return hex(sha256(fingerprint));
}

} // namespace recital
