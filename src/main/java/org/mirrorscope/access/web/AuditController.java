package org.mirrorscope.access.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Entry;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.SubjectNames;
import org.mirrorscope.document.table.SafeCell;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail, to read and as a file. */
@Controller
class AuditController {

    private static final String PATH = "/office/audit";
    private static final int ON_A_PAGE = 100;
    private static final int AT_ONCE = 1000;

    private final Audit audit;
    private final List<SubjectNames> modules;

    AuditController(Audit audit, List<SubjectNames> modules) {
        this.audit = audit;
        this.modules = List.copyOf(modules);
    }

    @GetMapping(PATH)
    AuditPage read(SignedIn who, @RequestParam(required = false) @Nullable Long before, Reader reader) {
        who.require(Deed.READ_AUDIT);
        List<Entry> entries = audit.latest(before, null, ON_A_PAGE);
        boolean more = entries.size() == ON_A_PAGE && entries.getLast().number() > 1;
        return new AuditPage(
                reader.text("access/audit.title"),
                reader.text("access/audit.description"),
                PATH,
                entries.stream()
                        .map(new AuditWords(who, reader, entries, modules)::line)
                        .toList(),
                more ? reader.link(PATH + "?before=" + entries.getLast().number()) : "",
                reader.link(PATH + ".csv"));
    }

    /** Everything, latest first, in English: a file for machines and other people. */
    @GetMapping(PATH + ".csv")
    void export(SignedIn who, HttpServletResponse response) throws IOException {
        who.require(Deed.READ_AUDIT);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        try (CsvWriter csv =
                CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord(
                    "number", "at", "person", "name", "seats", "verb", "what", "subject_kind", "subject", "country");
            Long before = null;
            List<Entry> entries = audit.latest(before, null, AT_ONCE);
            while (!entries.isEmpty()) {
                entries.forEach(entry -> write(csv, entry));
                before = entries.getLast().number();
                entries = audit.latest(before, null, AT_ONCE);
            }
        }
    }

    private static void write(CsvWriter csv, Entry entry) {
        CountryCode country = entry.subject().country();
        csv.writeRecord(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.person() == null ? "" : entry.person().toString(),
                SafeCell.text(entry.name()),
                SafeCell.text(entry.seats()),
                entry.verb(),
                SafeCell.text(entry.sentence(Messages.in(Locale.ENGLISH))),
                entry.subject().kind(),
                SafeCell.text(entry.subject().id()),
                country == null ? "" : country.alpha2());
    }
}
