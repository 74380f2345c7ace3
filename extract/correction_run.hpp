#pragma once
// The corrections of one build: those given, or those that the store was built with, and where they stand in the texts that
// are read.

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extract/build.hpp"
#include "extract/correction_verdicts.hpp"
#include "graph/store.hpp"

namespace recital {

class CorrectionRun {
  public:
    /// Options and authority must outlive it. old: the store that the build starts from, where there is one.
    CorrectionRun(const BuildOptions &options, const std::optional<Store> &old, const Authority &authority);

    /// As those of the old store.
    bool same_as_before() const { return same_; }
    const std::vector<std::pair<std::string, std::string>> &files() const { return files_; }
    const std::vector<Problem> &problems() const { return corrections_.problems; }
    const CorrectionSummary &summary() const { return summary_; }

    /// What a text has to do with them; found on any thread, then taken in the order of the texts.
    struct Found {
        std::vector<PlacedCorrection> placed;
        std::vector<std::pair<std::uint32_t, Search>> searched;
    };
    Found find(const Reading &reading) const;
    void take(Found &&found);

    /// nullptr without corrections.
    const PlacedCorrections *placed() const { return places_ ? &placed_ : nullptr; }
    /// The fingerprint of a graph that persons corrected, by these files in whatever place they lie.
    std::string with_corrections(std::string fingerprint) const;

  private:
    const Manifest &manifest_;
    std::vector<std::pair<std::string, std::string>> files_; // name, content
    bool same_ = false;
    CorrectionSummary summary_;
    Corrections corrections_;
    std::optional<CorrectionPlaces> places_;
    PlacedCorrections placed_;
};

} // namespace recital
