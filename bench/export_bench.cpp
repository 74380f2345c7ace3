// Writing a graph in each format. Bytes a second of output; items are citations.

#include <string_view>

#include <benchmark/benchmark.h>

#include "bench/samples.hpp"
#include "export/writer.hpp"

namespace recital::bench {
namespace {

/// Takes all and keeps nothing, so that no disk is measured.
class CountingSink final : public Sink {
  public:
    bool write(std::string_view bytes) override {
        size_ += bytes.size();
        return true;
    }
    std::size_t size() const { return size_; }

  private:
    std::size_t size_ = 0;
};

void write(benchmark::State &state, std::string_view format_name) {
    const std::size_t documents = 500;
    const std::size_t citations_each = 20;
    const KnowledgeGraph graph = citation_graph(documents, citations_each);
    ExportOptions options;
    options.dot_limit = documents;
    CountingSink sink;
    for (auto _ : state) {
        std::vector<Problem> problems;
        if (!write_graph(*format_of_name(format_name), graph, options, sink, problems)) {
            state.SkipWithError("the graph could not be written");
            break;
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(sink.size()));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * documents * citations_each));
}

/// One benchmark for each row of the table of formats that is a file and no other program draws.
const bool registered = [] {
    for (const Format &format : formats())
        if (!format.is_folder() && format.family != FormatFamily::picture && format.family != FormatFamily::lists)
            benchmark::RegisterBenchmark(("write/" + std::string(format.name)).c_str(),
                                         [name = format.name](benchmark::State &state) { write(state, name); });
    return true;
}();

} // namespace
} // namespace recital::bench
