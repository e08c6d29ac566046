package org.mirrorscope.instrument.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Filled;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentYaml;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.QuestionnaireBook;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Drafts and published versions as files: YAML as packs have it, PDF and XLSX to read and print in one language. */
@Controller
class FileController {

    private final Instruments instruments;
    private final OpenDrafts opened;
    private final QuestionnairePdf pdf;
    private final SiteLanguages languages;

    FileController(Instruments instruments, OpenDrafts opened, QuestionnairePdf pdf, SiteLanguages languages) {
        this.instruments = instruments;
        this.opened = opened;
        this.pdf = pdf;
        this.languages = languages;
    }

    @GetMapping(Addresses.INSTRUMENTS + "/drafts/{id}/file.{format}")
    ResponseEntity<byte[]> draft(
            @PathVariable String id,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String in,
            SignedIn who,
            Reader reader) {
        who.require(Deed.SEE_OFFICE);
        return file(opened.find(id).content(), format, languages.tag(in, reader));
    }

    @GetMapping(Addresses.INSTRUMENTS + "/version/file.{format}")
    ResponseEntity<byte[]> version(
            @PathVariable String format,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(required = false) @Nullable String in,
            SignedIn who,
            Reader reader) {
        who.require(Deed.SEE_OFFICE);
        Instrument content = instruments
                .find(new VersionId(instrument, version))
                .orElseThrow(() -> RefusedRequest.notFound("instrument/version.none", instrument, version));
        return file(content, format, languages.tag(in, reader));
    }

    private ResponseEntity<byte[]> file(Instrument content, String format, String tag) {
        Questionnaire printed = Questionnaire.of(content, Locale.forLanguageTag(tag));
        String name = content.id().instrument() + "-" + content.id().version();
        return switch (format) {
            case "pdf" -> file(pdf.pdf(printed), name + "-" + tag + ".pdf", "application/pdf");
            case "xlsx" ->
                file(
                        blank(content, Locale.forLanguageTag(tag)),
                        name + "-" + tag + ".xlsx",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            case "yaml" ->
                file(
                        InstrumentYaml.write(content).getBytes(StandardCharsets.UTF_8),
                        name + ".yaml",
                        "application/yaml;charset=UTF-8");
            default -> throw RefusedRequest.notFound("instrument-pages/error.format", format);
        };
    }

    /** To read and to collect answers among colleagues; a country's own, which can be sent back, is on its return's page. */
    static byte[] blank(Instrument content, Locale language) {
        List<List<String>> identity = List.of(
                List.of("instrument", content.id().instrument()),
                List.of("version", content.id().version()));
        String about = Messages.in(language).text("instrument-pages/print.lead");
        return QuestionnaireBook.xlsx(
                content, content.sections(), language, variable -> Filled.NOTHING, List.of(about), identity);
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
