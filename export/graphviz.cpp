#include "export/graphviz.hpp"

#include <vector>

#include "export/dot_text.hpp"
#include "export/labels.hpp"
#include "graph/child_process.hpp"

namespace recital {
namespace {

constexpr std::size_t most_bytes = 128U << 20;
constexpr std::size_t complaint_limit = 200; // characters

std::vector<std::string> arguments_of(PictureType type) {
    std::vector<std::string> out{"dot"};
    switch (type) {
    case PictureType::svg:
        out.emplace_back("-Tsvg");
        break;
    case PictureType::png: // 150 dots an inch, 8000 at most
        out.insert(out.end(), {"-Tpng", "-Gdpi=150", "-Gsize=53.3,53.3"});
        break;
    case PictureType::pdf: // inches: the largest page that readers of PDF know
        out.insert(out.end(), {"-Tpdf", "-Gsize=200,200"});
        break;
    }
    return out;
}

Problem failed(ProblemRule rule, std::string message) { return {rule, Severity::error, {}, 0, 0, std::move(message)}; }

Problem problem_of(const ChildResult &result, const ChildLimits &limits) {
    if (result.end == ChildEnd::not_started)
        return failed(ProblemRule::converter_missing, "Graphviz draws pictures, and its program dot " +
                                                          describe_end(result, limits) +
                                                          "; install Graphviz, or write -f dot and draw it elsewhere");
    std::string message = "Graphviz (dot) " + describe_end(result, limits);
    if (result.end == ChildEnd::too_slow || result.end == ChildEnd::too_much)
        message += "; draw less of the graph (--around, --top, --since, --types), or allow more time (--timeout)";
    else if (const std::string complaint = shortened(result.errors, complaint_limit); !complaint.empty())
        message += ": " + complaint;
    return failed(ProblemRule::converter_failed, std::move(message));
}

/// The words for those who cannot see the picture, as the first children of the SVG's outer element.
std::string with_words(std::string svg, std::string_view title, std::string_view description) {
    const std::size_t element = svg.find("<svg");
    const std::size_t end = element == std::string::npos ? element : svg.find('>', element);
    if (end == std::string::npos)
        return svg;
    std::string words = "\n<title>";
    words += dot_markup(title) + "</title>\n<desc>" + dot_markup(description) + "</desc>";
    return svg.insert(end + 1, words);
}

/// A PDF says when it was made, which would make each one different: the time is that of the epoch, in as many bytes.
std::string without_time(std::string pdf) {
    constexpr std::string_view key = "/CreationDate (D:";
    constexpr std::string_view epoch = "19700101000000";
    const std::size_t at = pdf.rfind(key);
    if (at != std::string::npos && pdf.size() - at >= key.size() + epoch.size())
        pdf.replace(at + key.size(), epoch.size(), epoch);
    return pdf;
}

} // namespace

Result<std::string> draw(std::string_view dot, PictureType type, std::chrono::seconds time, std::string_view title,
                         std::string_view description) {
    ChildLimits limits;
    limits.time = time;
    limits.output = most_bytes;
    ChildResult result = run_child(arguments_of(type), dot, limits);
    // Some mishaps end in an empty picture and a good exit code.
    if (!result.succeeded() || result.output.empty())
        return problem_of(result, limits);
    switch (type) {
    case PictureType::svg:
        return with_words(std::move(result.output), title, description);
    case PictureType::pdf:
        return without_time(std::move(result.output));
    case PictureType::png:
        break;
    }
    return std::move(result.output);
}

} // namespace recital
