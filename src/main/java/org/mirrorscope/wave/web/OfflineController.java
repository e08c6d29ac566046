package org.mirrorscope.wave.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.shell.SeeOther;
import org.mirrorscope.wave.DraftReturns;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.Upload;
import org.mirrorscope.wave.UploadLine;
import org.mirrorscope.wave.Uploads;
import org.mirrorscope.wave.offline.OfflineBook;
import org.mirrorscope.wave.offline.OfflineFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The questionnaire as a workbook: taken away, sent back, looked at, saved. */
@Controller
@RequestMapping("/my/{wave}/{country}/offline")
class OfflineController {

    /** Ten times what a long questionnaire has with every text filled. */
    private static final long MOST_BYTES = 5_000_000;

    private final DraftReturns returns;
    private final Uploads uploads;
    private final OpenReturns opened;

    OfflineController(DraftReturns returns, Uploads uploads, OpenReturns opened) {
        this.returns = returns;
        this.uploads = uploads;
        this.opened = opened;
    }

    @GetMapping
    OfflinePage offline(@PathVariable String wave, @PathVariable String country, SignedIn who, Reader reader) {
        return page(who, opened.find(who, wave, country), reader, List.of());
    }

    /** @param form {@code blank} or {@code filled} */
    @GetMapping("/questionnaire-{form}.xlsx")
    ResponseEntity<byte[]> book(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable String form,
            SignedIn who,
            Reader reader) {
        OpenReturn shown = opened.find(who, wave, country);
        boolean blank = form.equals("blank");
        if (!blank && !form.equals("filled")) {
            throw RefusedRequest.notFound("wave-pages/offline.form", form);
        }
        byte[] book = OfflineBook.xlsx(
                shown, reader.language(), blank, about(shown, reader), variable -> note(shown, variable, reader));
        String name =
                "%s-%s-%s.xlsx".formatted(shown.wave().id(), shown.country().alpha2(), form);
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(book);
    }

    private static List<String> about(OpenReturn shown, Reader reader) {
        List<String> about = new ArrayList<>();
        about.add(
                reader.name(shown.country()) + " · " + reader.text(shown.wave().title()));
        Instant deadline = ReturnHeads.deadline(shown);
        if (deadline != null) {
            about.add(reader.text("wave-pages/deadline") + " " + Moments.full(reader, deadline));
        }
        return about;
    }

    private static String note(OpenReturn shown, Variable variable, Reader reader) {
        Optional<QuestionView.LastView> last =
                Optional.ofNullable(QuestionViews.of(reader, shown).last(variable));
        String words = last.map(view -> view.text() + " (" + reader.text("wave-pages/last", view.wave()) + ")")
                .orElse("");
        return shown.draft().said(variable.name()) instanceof Said.Carried
                ? reader.text("wave-pages/unconfirmed", words)
                : words;
    }

    @PostMapping
    PersonalPage send(
            @PathVariable String wave,
            @PathVariable String country,
            @RequestParam(required = false) @Nullable MultipartFile file,
            SignedIn who,
            Reader reader,
            HttpServletResponse response)
            throws IOException {
        OpenReturn shown = opened.findToAnswer(who, wave, country);
        try {
            UUID id = uploads.keep(who, shown.wave().id(), shown.country(), name(file), read(who, shown, file));
            return new SeeOther(UploadPages.path(shown) + "/" + id);
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError("file", refusal.sentence(reader.messages()));
            return page(who, shown, reader, List.of(error));
        }
    }

    private List<UploadLine> read(SignedIn who, OpenReturn shown, @Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refusal("wave/offline.none");
        }
        if (file.getSize() > MOST_BYTES) {
            throw new Refusal("wave/offline.big", file.getSize() / 1_000_000, MOST_BYTES / 1_000_000);
        }
        Path kept = Files.createTempFile("questionnaire", ".xlsx");
        try {
            Files.write(kept, file.getBytes());
            return OfflineFile.read(
                    kept, name(file), shown, (variable, number) -> earlier(who, shown, variable, number));
        } finally {
            Files.delete(kept);
        }
    }

    /** Most cells still say what they said: only for others the history is asked. */
    private Optional<Said> earlier(SignedIn who, OpenReturn shown, String variable, int number) {
        return shown.draft().number(variable) == number
                ? Optional.of(shown.draft().said(variable))
                : returns.said(who, shown.wave().id(), shown.country(), variable, number);
    }

    private static String name(@Nullable MultipartFile file) {
        String name = file == null ? null : file.getOriginalFilename();
        return name == null ? "" : name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    }

    @GetMapping("/{id:[0-9a-f-]{36}}")
    UploadPage preview(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable UUID id,
            SignedIn who,
            Reader reader) {
        OpenReturn shown = opened.findToAnswer(who, wave, country);
        return new UploadPages(reader, shown).of(upload(who, shown, id), List.of());
    }

    /** @param line the numbers of the lines that are to be saved */
    @PostMapping("/{id:[0-9a-f-]{36}}/save")
    PersonalPage save(
            @PathVariable String wave,
            @PathVariable String country,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<Integer> line,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        OpenReturn shown = opened.findToAnswer(who, wave, country);
        if (line == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError("changes", reader.text("wave-pages/offline.nothing-ticked"));
            return new UploadPages(reader, shown).of(upload(who, shown, id), List.of(error));
        }
        uploads.save(who, shown.wave().id(), shown.country(), id, Set.copyOf(line));
        return new SeeOther(UploadPages.path(shown) + "/" + id);
    }

    @PostMapping("/{id:[0-9a-f-]{36}}/discard")
    SeeOther discard(@PathVariable String wave, @PathVariable String country, @PathVariable UUID id, SignedIn who) {
        OpenReturn shown = opened.findToAnswer(who, wave, country);
        uploads.discard(who, shown.wave().id(), shown.country(), id);
        return new SeeOther(UploadPages.path(shown));
    }

    private Upload upload(SignedIn who, OpenReturn shown, UUID id) {
        return uploads.find(who, shown.wave().id(), shown.country(), id)
                .orElseThrow(() -> RefusedRequest.notFound("wave/upload.gone"));
    }

    private OfflinePage page(SignedIn who, OpenReturn shown, Reader reader, List<FormError> errors) {
        boolean writable = shown.open()
                && shown.draft().status().isWritten()
                && !who.part(Deed.ANSWER, shown.country(), shown.wave().id().id())
                        .isNone();
        return new OfflinePage(
                reader.text("wave-pages/offline"),
                reader.text("wave-pages/offline"),
                UploadPages.path(shown),
                new ReturnHeads(reader).of(shown, null),
                writable,
                uploads.waiting(who, shown.wave().id(), shown.country())
                        .map(id -> UploadPages.path(shown) + "/" + id)
                        .orElse(null),
                errors);
    }
}
