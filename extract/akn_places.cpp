#include "extract/akn_places.hpp"

#include <algorithm>

#include "extract/number_label.hpp"

namespace recital::akn {

void ParagraphPlaces::start_body() {
    last_.clear();
    labels_.clear();
}

void ParagraphPlaces::start_document() {
    start_body();
    counted_ = 0;
}

std::string ParagraphPlaces::count(const std::string &counted) {
    labels_.clear();
    return counted + '_' + std::to_string(++counted_);
}

std::string ParagraphPlaces::paragraph(const std::string &base, const LineLabel &label, const std::string &counted) {
    if (label.label.empty()) {
        return !counted.empty() ? count(counted) : last_.empty() ? base + "_1" : last_;
    }
    if (label.form != LineLabel::Form::bracket && is_number(label.label)) {
        last_ = base + '_' + label.label;
        labels_.clear();
        return last_;
    }
    std::string parent = last_;
    if (parent.empty()) {
        // letters without a numbered paragraph above them stand for themselves
        parent = !counted.empty()         ? counted + '_' + std::to_string(std::max(counted_, 1))
                 : base.ends_with("para") ? base + "_1"
                                          : base;
    }
    return parent + '_' + labels_.place(label.label);
}

std::string ParagraphPlaces::item(const std::string &parent, const LineLabel &label) {
    if (label.label.empty()) {
        return parent;
    }
    const bool below_last = !last_.empty() && (parent == last_ || parent.starts_with(last_ + '_'));
    return below_last ? last_ + '_' + labels_.place(label.label) : parent + '_' + label.label;
}

} // namespace recital::akn
