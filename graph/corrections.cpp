#include "graph/corrections.hpp"

#include <algorithm>
#include <array>

#include "graph/provision.hpp"
#include "graph/tsv.hpp"

namespace recital {
namespace {

constexpr std::array<std::pair<std::string_view, Verdict>, 4> verdicts{
    {{"right", Verdict::right}, {"wrong", Verdict::wrong}, {"unsure", Verdict::unsure}, {"add", Verdict::add}}};

constexpr std::string_view none = "-";

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Lower case, '_' for blanks: "Take note" is the lemma take_note.
std::string lemma_of(std::string_view text) {
    std::string lemma(text);
    for (char &c : lemma)
        c = c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lemma;
}

class RowReader {
  public:
    RowReader(const TsvTable &table, const TsvRow &row, const std::string &file, std::vector<Problem> &problems)
        : table_(table), row_(row), file_(file), problems_(problems) {}

    /// nullopt where there is no verdict yet, or the line is broken.
    std::optional<Correction> read(bool &reviewed) {
        const std::string word = lemma_of(text("verdict"));
        reviewed = !word.empty();
        if (!reviewed)
            return std::nullopt;
        const auto verdict =
            std::find_if(verdicts.begin(), verdicts.end(), [&](const auto &one) { return one.first == word; });
        if (verdict == verdicts.end())
            return broken("verdict",
                          "'" + std::string(text("verdict")) + "' is no verdict; there are right, wrong, unsure, add");
        Correction out;
        out.verdict = verdict->second;
        out.file = file_;
        out.line = row_.line;
        for (const auto &[name, field] : {std::pair{"citing", &out.citing},
                                          {"told_by", &out.told_by},
                                          {"quote", &out.quote},
                                          {"context", &out.context},
                                          {"printed", &out.printed},
                                          {"form", &out.form},
                                          {"rule", &out.rule},
                                          {"by", &out.by},
                                          {"note", &out.note}})
            *field = text(name);
        for (const std::string_view name : {"citing", "quote"})
            if (text(name).empty())
                return broken(name, "the column " + std::string(name) + " is empty");
        if (const std::string_view code = text("language"); !code.empty()) {
            const auto language = language_of_code(code);
            if (!language)
                return broken("language", "'" + std::string(code) + "' is not one of en, fr, es, ru, zh, ar");
            out.language = *language;
        }
        if (const std::string_view date = text("date"); !date.empty()) {
            const auto on = parse_iso_date(date);
            if (!on)
                return broken("date", "'" + std::string(date) + "' is no date; write it as 2024-03-31");
            out.on = *on;
        }
        const auto place = places("provision");
        out.act = said("act");
        out.target = said("target");
        out.target_provision = places("target_provision");
        out.new_act = told("new_act");
        out.new_target = told("new_target");
        out.new_target_provision = told("new_target_provision") ? places("new_target_provision") : std::nullopt;
        if (broken_)
            return std::nullopt;
        out.provision = place.value_or(std::string());
        for (Said *act : {&out.act, &out.new_act})
            if (*act)
                **act = lemma_of(**act);
        if (out.verdict == Verdict::add)
            take_added(out);
        if (out.verdict == Verdict::add && (!out.new_target || out.new_target->empty()))
            return broken("new_target", "a statement that is added needs its target");
        if (out.verdict == Verdict::right && out.replaces())
            return broken("verdict", "says right, and what is right instead: one of the two is meant");
        if (out.verdict == Verdict::wrong && out.new_target && out.new_target->empty())
            return broken("new_target",
                          "no target is meant: leave the columns new_ empty, which rejects the statement");
        return out;
    }

  private:
    /// Of a statement that nobody read before, both halves of the columns speak.
    static void take_added(Correction &out) {
        const auto take = [](Said &to, Said &from) {
            if (!to && from && !from->empty())
                to = std::move(*from);
            from.reset();
        };
        take(out.new_act, out.act);
        take(out.new_target, out.target);
        take(out.new_target_provision, out.target_provision);
    }

    std::string_view text(std::string_view column) const {
        const TsvCell *cell = table_.cell(row_, column);
        return cell == nullptr ? std::string_view() : trimmed(cell->text);
    }
    Said said(std::string_view column) const {
        return table_.column(column) ? Said(std::string(text(column))) : std::nullopt;
    }
    /// Empty is nothing, "-" is none.
    Said told(std::string_view column) const {
        const std::string_view cell = text(column);
        return cell.empty() ? std::nullopt : Said(std::string(cell == none ? std::string_view() : cell));
    }
    /// Keys of places as people or programs write them, several divided by ';'.
    Said places(std::string_view column) {
        if (!table_.column(column))
            return std::nullopt;
        std::vector<std::string> keys;
        std::string_view rest = text(column);
        if (rest == none)
            rest = {};
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            const std::string_view one = trimmed(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (one.empty())
                continue;
            const auto key = Provision::of_key(one);
            const std::vector<Provision> read = key ? std::vector{*key} : Provision::read(one);
            if (read.empty())
                broken(column, "'" + std::string(one) + "' is no place; write it as op. para. 4 (a)");
            for (const Provision &place : read)
                keys.push_back(place.key());
        }
        std::sort(keys.begin(), keys.end(),
                  [](const std::string &a, const std::string &b) { return provision_before(a, b); });
        keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
        std::string joined;
        for (const std::string &key : keys)
            joined.append(joined.empty() ? "" : ";").append(key);
        return joined;
    }

    std::nullopt_t broken(std::string_view column, std::string message) {
        broken_ = true;
        const TsvCell *cell = table_.cell(row_, column);
        problems_.push_back({ProblemRule::correction_syntax, Severity::error, file_,
                             cell == nullptr ? row_.line : cell->line, cell == nullptr ? 0 : cell->column,
                             std::move(message) + "; the line is left out"});
        return std::nullopt;
    }

    const TsvTable &table_;
    const TsvRow &row_;
    const std::string &file_;
    std::vector<Problem> &problems_;
    bool broken_ = false;
};

} // namespace

std::string_view verdict_name(Verdict verdict) {
    return std::find_if(verdicts.begin(), verdicts.end(), [&](const auto &one) { return one.second == verdict; })
        ->first;
}

Corrections read_corrections(const std::vector<std::pair<std::string, std::string>> &files) {
    Corrections out;
    for (const auto &[name, content] : files) {
        const TsvTable table =
            read_tsv(content, name, ProblemRule::correction_syntax, {"citing", "quote", "verdict"}, out.problems);
        for (const TsvRow &row : table.rows) {
            bool reviewed = false;
            if (auto correction = RowReader(table, row, name, out.problems).read(reviewed))
                out.rows.push_back(std::move(*correction));
            else if (!reviewed)
                ++out.not_reviewed;
        }
    }
    return out;
}

std::string place_words(const Correction &correction) {
    return correction.file + " line " + std::to_string(correction.line);
}

} // namespace recital
