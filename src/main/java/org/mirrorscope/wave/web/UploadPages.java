package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Entry;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.Upload;
import org.mirrorscope.wave.UploadLine;
import org.mirrorscope.wave.Writer;

/** Shows workbooks that were sent in beside the return as it is now. */
record UploadPages(Reader reader, OpenReturn shown) {

    static String path(OpenReturn shown) {
        return ReturnHeads.base(shown.wave().id(), shown.country()) + "/offline";
    }

    UploadPage of(Upload upload, List<FormError> errors) {
        List<UploadPage.Change> changes = new ArrayList<>();
        List<UploadPage.Unread> unread = new ArrayList<>();
        int same = 0;
        for (Upload.Line line : upload.lines()) {
            switch (line.says()) {
                case UploadLine.Unread wrong -> unread.add(unread(wrong));
                case UploadLine.Proposal says -> {
                    if (upload.savedAt() == null && saysAlready(says)) {
                        same++;
                    } else {
                        changes.add(change(line, says, upload.savedAt() != null));
                    }
                }
            }
        }
        boolean saved = upload.savedAt() != null;
        return new UploadPage(
                reader.text("wave-pages/offline.preview"),
                reader.text("wave-pages/offline.preview"),
                path(shown) + "/" + upload.id(),
                new ReturnHeads(reader).of(shown, null),
                reader.text("wave-pages/offline.sent", upload.file(), Moments.full(reader, upload.at())),
                saved,
                sentence(upload, changes),
                changes,
                same,
                unread,
                errors);
    }

    private boolean saysAlready(UploadLine.Proposal says) {
        return shown.draft().said(says.variable()).equals(says.said());
    }

    private String sentence(Upload upload, List<UploadPage.Change> changes) {
        if (upload.savedAt() == null) {
            long conflicts =
                    changes.stream().filter(UploadPage.Change::conflict).count();
            return reader.text("wave-pages/offline.would", changes.size(), conflicts);
        }
        long saved = count(upload, Upload.Outcome.KEPT) + count(upload, Upload.Outcome.SAME);
        return reader.text("wave-pages/offline.saved", saved, count(upload, Upload.Outcome.BESIDE));
    }

    private static long count(Upload upload, Upload.Outcome outcome) {
        return upload.lines().stream().filter(line -> line.outcome() == outcome).count();
    }

    private UploadPage.Change change(Upload.Line line, UploadLine.Proposal says, boolean saved) {
        Variable variable = variable(says.variable()).orElseThrow();
        AnswerTexts texts = new AnswerTexts(reader);
        Said now = shown.draft().said(says.variable());
        String before = texts.of(variable.question(), now);
        boolean conflict = !saved && shown.draft().number(says.variable()) != says.follows();
        return new UploadPage.Change(
                line.number(),
                place(says),
                label(variable),
                variable.section().id(),
                variable.question().variable(),
                saved ? "" : now instanceof Said.Carried ? reader.text("wave-pages/unconfirmed", before) : before,
                texts.of(variable.question(), says.said()),
                saved ? outcome(line.outcome()) : conflict ? newer(says) : "",
                conflict);
    }

    private String outcome(Upload.@Nullable Outcome outcome) {
        return reader.text("wave-pages/offline.outcome."
                + (outcome == null ? "none" : outcome.name().toLowerCase(Locale.ROOT)));
    }

    private String newer(UploadLine.Proposal says) {
        Entry entry = Objects.requireNonNull(shown.draft().entries().get(says.variable()));
        Writer writer = entry.writer();
        return writer == null || writer.name().isEmpty()
                ? reader.text("wave-pages/offline.newer")
                : reader.text("wave-pages/offline.newer.by", writer.name(), Moments.full(reader, entry.at()));
    }

    private UploadPage.Unread unread(UploadLine.Unread wrong) {
        return new UploadPage.Unread(
                place(wrong),
                Optional.ofNullable(wrong.variable())
                        .flatMap(this::variable)
                        .map(this::label)
                        .orElse(""),
                reader.text(wrong.key(), wrong.arguments().toArray()));
    }

    private String place(UploadLine line) {
        return line.cell().isEmpty()
                ? reader.text("wave-pages/offline.sheet", line.sheet())
                : reader.text("wave-pages/offline.cell", line.sheet(), line.cell());
    }

    private Optional<Variable> variable(String name) {
        return shown.asked().variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    private String label(Variable variable) {
        String question = reader.text(variable.question().label());
        return variable.part().isEmpty() ? question : question + " " + reader.text(variable.label());
    }
}
