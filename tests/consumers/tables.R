# Reads every table of a folder as R does by itself and prints name, rows, columns and filled cells; then, where igraph is there,
# the size of the network of citations.
folder <- commandArgs(trailingOnly = TRUE)[1]
read <- function(file) {
  read.csv(file, encoding = "UTF-8", na.strings = "", stringsAsFactors = FALSE)
}
tables <- list()
for (file in sort(list.files(folder, pattern = "[.]csv$", full.names = TRUE))) {
  name <- sub("[.]csv$", "", basename(file))
  tables[[name]] <- read(file)
  cat(name, nrow(tables[[name]]), ncol(tables[[name]]), sum(!is.na(tables[[name]])), sep = "\t")
  cat("\n")
}
if (requireNamespace("igraph", quietly = TRUE)) {
  network <- igraph::graph_from_data_frame(tables$citations[, c("citing", "cited", "act")], directed = TRUE,
                                           vertices = tables$documents[, c("key", "symbol", "year")])
  cat("igraph", igraph::vcount(network), igraph::ecount(network), sep = "\t")
  cat("\n")
}
