package org.mirrorscope.publication.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A figure as a file: the picture that stands alone, or its table. */
final class FigureFile {

    private FigureFile() {}

    /** @param format {@code svg} or {@code csv} */
    static ResponseEntity<byte[]> of(Figure figure, String format, String name) {
        boolean picture = format.equals("svg");
        String text = picture ? figure.standalone() : csv(figure.table());
        return ResponseEntity.ok()
                .contentType(
                        picture
                                ? MediaType.valueOf("image/svg+xml")
                                : new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache().cachePublic())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + "." + format)
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(FigureTable table) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    table.columns().stream().map(FigureTable.Column::heading).toList());
            table.rows().forEach(csv::writeRecord);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return text.toString();
    }
}
