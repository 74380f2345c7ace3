# What tables are good for in R: counts and joins, a network with igraph.
#
#     recital export r2p.db -f csv -o tables
#     Rscript examples/tables.R tables

arguments <- commandArgs(trailingOnly = TRUE)
folder <- if (length(arguments) > 0) arguments[1] else "tables"
read <- function(name) {
  # "NA" is no code of ours, but it may be a word of a document
  read.csv(file.path(folder, paste0(name, ".csv")), encoding = "UTF-8", na.strings = "")
}
documents <- read("documents")
citations <- read("citations")

cat(nrow(documents), "documents,", sum(as.logical(documents$read)), "of them read; the others are cited, not read\n")

cat("\nCitations by year of the citing document:\n")
print(table(citations$year))

library(igraph, warn.conflicts = FALSE)
own <- citations[citations$voice == "own", c("citing", "cited", "act", "year")]
network <- graph_from_data_frame(own, directed = TRUE, vertices = documents[, c("key", "symbol", "type")])
cat("\nA network of", vcount(network), "documents and", ecount(network), "citations; by PageRank:\n")
ranks <- page_rank(simplify(network))$vector
for (key in head(names(ranks)[order(-round(ranks, 9), names(ranks))], 5)) {
  cat(sprintf("  %.3f %s\n", ranks[[key]], V(network)[key]$symbol))
}
