// Reading a document: from the bytes of an input to text, blocks and facts, without citations. Bytes a second of input.

#include <benchmark/benchmark.h>

#include "bench/samples.hpp"
#include "extract/reader.hpp"

namespace recital::bench {
namespace {

void read(benchmark::State &state, const std::string &bytes, const char *path) {
    const auto authority = Authority::load();
    const ReadContext context(*authority);
    for (auto _ : state) {
        Reading reading;
        reading.input.path = path;
        if (!read_document(bytes, context, reading) || reading.text.blocks.size() < 2 || reading.damaged) {
            state.SkipWithError("the sample could not be read");
            break;
        }
        benchmark::DoNotOptimize(reading.text.blocks.data());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void read_akn(benchmark::State &state) {
    read(state, resolution_akn(static_cast<std::size_t>(state.range(0))), "sample.xml");
}

void read_text(benchmark::State &state) {
    read(state, resolution_text(static_cast<std::size_t>(state.range(0))), "sample.txt");
}

void read_markdown(benchmark::State &state) {
    read(state, guide_markdown(static_cast<std::size_t>(state.range(0))), "sample.md");
}

void read_html(benchmark::State &state) {
    read(state, guide_html(static_cast<std::size_t>(state.range(0))), "sample.html");
}

BENCHMARK(read_akn)->Arg(30)->Arg(3000);
BENCHMARK(read_text)->Arg(30)->Arg(3000);
BENCHMARK(read_markdown)->Arg(30)->Arg(3000);
BENCHMARK(read_html)->Arg(30)->Arg(3000);

} // namespace
} // namespace recital::bench
