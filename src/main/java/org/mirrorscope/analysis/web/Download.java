package org.mirrorscope.analysis.web;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mirrorscope.analysis.cli.Figures;
import org.mirrorscope.analysis.cli.FindingsCsv;
import org.mirrorscope.analysis.cli.FindingsJson;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers a request for a figure as a file. */
final class Download {

    private static final Map<String, MediaType> TYPES = Map.of(
            "svg",
            MediaType.valueOf("image/svg+xml"),
            "csv",
            new MediaType("text", "csv", StandardCharsets.UTF_8),
            "json",
            MediaType.APPLICATION_JSON);

    static final Set<String> FORMATS = TYPES.keySet();

    private Download() {}

    /** The figure of that id as a picture that stands alone; refuses one that the page does not have. */
    static ResponseEntity<byte[]> picture(List<Figure> figures, String id, String name) {
        Figure figure = named(figures, id);
        return file("svg", name + "-" + id, figure.standalone());
    }

    /** The figure of that id; refuses one that the page does not have, naming those that it has. */
    static Figure named(List<Figure> figures, String id) {
        return figures.stream()
                .filter(figure -> figure.id().equals(id))
                .findFirst()
                .orElseThrow(() -> figures.isEmpty()
                        ? RefusedRequest.notFound("analysis-pages/unknown.figure.none", id)
                        : RefusedRequest.notFound(
                                "analysis-pages/unknown.figure",
                                id,
                                String.join(
                                        ", ", figures.stream().map(Figure::id).toList())));
    }

    /** Figures as the command line writes them, as CSV in the reader's language or as JSON. */
    static ResponseEntity<byte[]> figures(String format, String name, Figures figures, Reader reader) {
        StringWriter text = new StringWriter();
        try (PrintWriter out = new PrintWriter(text)) {
            if (format.equals("csv")) {
                FindingsCsv.write(figures, out, reader.messages());
            } else {
                FindingsJson.write(figures, out);
            }
        }
        return file(format, name, text.toString());
    }

    /** A file; browsers show it, and save it under a name that says what it is. */
    static ResponseEntity<byte[]> file(String format, String name, String text) {
        return ResponseEntity.ok()
                .contentType(TYPES.getOrDefault(format, MediaType.TEXT_PLAIN))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name.replaceAll("[^\\w.-]", "-") + "." + format)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }
}
