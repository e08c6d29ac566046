package org.mirrorscope.wave.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.sheet.DataSheet;
import org.mirrorscope.document.table.SafeCell;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SiteSource;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** All answers of a wave as files, for the office. */
@Controller
class AnswersController {

    private final Reviews reviews;
    private final ObjectProvider<SiteSource> sites;

    AnswersController(Reviews reviews, ObjectProvider<SiteSource> sites) {
        this.reviews = reviews;
        this.sites = sites;
    }

    @GetMapping("/office/waves/{wave}/answers.{format:csv|xlsx}")
    ResponseEntity<byte[]> answers(
            @PathVariable String wave, @PathVariable String format, SignedIn who, Reader reader) {
        SiteSource site = sites.getIfAvailable();
        String note = site != null && site.site().synthetic() ? reader.text("wave-print/synthetic") : "";
        AnswerRows rows = new AnswerRows(reader, reviews.answers(who, new WaveId(wave)), note);
        String name = "answers-" + wave + "." + format;
        return format.equals("csv")
                ? file(csv(rows), name, "text/csv;charset=UTF-8")
                : file(
                        new DataSheet("answers", AnswerRows.COLUMNS, rows.rows().toList()).xlsx(),
                        name,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    private static byte[] csv(AnswerRows rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(AnswerRows.COLUMNS);
            rows.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(SafeCell::text).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
