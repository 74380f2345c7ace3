// Finding citations: the symbol grammar alone, the scan for words, and the whole of it. Bytes a second of normalised text.

#include <benchmark/benchmark.h>

#include "bench/samples.hpp"
#include "extract/citation.hpp"
#include "extract/lexicon_tables.hpp"
#include "extract/line.hpp"
#include "extract/reader.hpp"
#include "graph/authority.hpp"
#include "graph/symbol.hpp"

namespace recital::bench {
namespace {

const Authority &authority() {
    static const Authority data = std::move(*Authority::load());
    return data;
}

void count_bytes(benchmark::State &state, std::size_t bytes) {
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes));
}

/// Asked at every capital letter, which is oftener than extraction asks.
void symbol_match(benchmark::State &state) {
    const std::string text = resolution_text(static_cast<std::size_t>(state.range(0)));
    std::size_t found = 0;
    for (auto _ : state) {
        found = 0;
        for (std::size_t at = 0; at < text.size(); ++at)
            if (text[at] >= 'A' && text[at] <= 'Z')
                if (const auto match = Symbol::match_at(text, at)) {
                    ++found;
                    at += match->length - 1;
                }
        benchmark::DoNotOptimize(found);
    }
    if (found == 0)
        state.SkipWithError("no symbol was found");
    count_bytes(state, text.size());
}

/// Tokens, their folding, and the longest known form at each.
void line_read(benchmark::State &state) {
    const std::string text = resolution_text(static_cast<std::size_t>(state.range(0)));
    const Lexicon lexicon(authority());
    const LanguageLexicon &english = lexicon.tables().of(Language::en);
    Line line;
    for (auto _ : state) {
        line.read(text, english);
        benchmark::DoNotOptimize(line.size());
    }
    count_bytes(state, text.size());
}

void extract(benchmark::State &state) {
    const ReadContext context(authority());
    const Lexicon lexicon(authority());
    Reading reading;
    reading.input.path = "sample.txt";
    if (!read_document(resolution_text(static_cast<std::size_t>(state.range(0))), context, reading)) {
        state.SkipWithError("the sample could not be read");
        return;
    }
    for (auto _ : state) {
        reading.mentions.clear();
        extract_citations(lexicon, reading);
        benchmark::DoNotOptimize(reading.mentions.data());
    }
    if (reading.mentions.empty())
        state.SkipWithError("no citation was found");
    count_bytes(state, reading.text.content.size());
    state.counters["citations"] = static_cast<double>(reading.mentions.size());
}

BENCHMARK(symbol_match)->Arg(30)->Arg(3000);
BENCHMARK(line_read)->Arg(30)->Arg(3000);
BENCHMARK(extract)->Arg(30)->Arg(3000);

} // namespace
} // namespace recital::bench
