// Pictures: what of the graph is drawn becomes DOT in memory, Graphviz makes the picture of it, and only a whole one is written.

#include "export/drawing.hpp"
#include "export/format_writers.hpp"
#include "export/graphviz.hpp"
#include "export/picture.hpp"

namespace recital {
template <PictureType type>
Status write_picture(const KnowledgeGraph &graph, const ExportOptions &options, Sink &sink,
                     std::vector<Problem> &problems) {
    Result<Picture> picture = picture_of(graph, options);
    if (!picture)
        return picture.problem();
    report_left_out(*picture, problems);
    const DrawingText drawing = drawing_of(std::move(*picture), graph.info(), options.picture,
                                           options.picture.clusters.value_or(Clusters::year));
    const Result<std::string> drawn = draw(drawing.dot, type, options.picture.time, drawing.title, drawing.description);
    if (!drawn)
        return drawn.problem();
    return sink.write(*drawn) ? Status() : Status(sink_failed());
}

template Status write_picture<PictureType::svg>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                                std::vector<Problem> &);
template Status write_picture<PictureType::png>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                                std::vector<Problem> &);
template Status write_picture<PictureType::pdf>(const KnowledgeGraph &, const ExportOptions &, Sink &,
                                                std::vector<Problem> &);

} // namespace recital
