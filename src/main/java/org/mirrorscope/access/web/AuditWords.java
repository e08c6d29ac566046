package org.mirrorscope.access.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.Entry;
import org.mirrorscope.access.NamedSubject;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.access.SubjectNames;
import org.mirrorscope.access.web.AuditPage.Line;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;

/** Lines of the audit trail as a person reads them: days and moments in words, and each with what it is about. */
final class AuditWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T[\\d:.]+Z");
    /** How the trail keeps that a seat has no last day. */
    private static final String NO_DAY = "–";

    private final SignedIn who;
    private final Reader reader;
    private final Map<Subject, NamedSubject> names = new HashMap<>();

    AuditWords(SignedIn who, Reader reader, List<Entry> entries, List<SubjectNames> modules) {
        this.who = who;
        this.reader = reader;
        List<Subject> subjects = entries.stream().map(Entry::subject).distinct().toList();
        modules.forEach(module -> names.putAll(module.names(subjects, reader)));
    }

    Line line(Entry entry) {
        NamedSubject about = names.computeIfAbsent(entry.subject(), this::ofKind);
        return new Line(
                Long.toString(entry.number()),
                Moments.text(reader, entry.at()),
                entry.name().isEmpty() ? reader.text("access/audit.program") : entry.name(),
                entry.seats(),
                entry.sentence(reader.messages(), argument -> words(reader, argument)),
                about.words(),
                about.path().isEmpty() ? "" : reader.link(about.path()));
    }

    /** A day or a moment in words; anything else as it is. */
    static String words(Reader reader, String argument) {
        try {
            if (MOMENT.matcher(argument).matches()) {
                return Moments.text(reader, Instant.parse(argument));
            }
            if (DAY.matcher(argument).matches()) {
                return reader.date(LocalDate.parse(argument));
            }
        } catch (DateTimeException noSuchDay) {
            return argument;
        }
        return argument.equals(NO_DAY) ? reader.text("access/audit.no-day") : argument;
    }

    private NamedSubject ofKind(Subject subject) {
        String kind = reader.text("access/subject." + subject.kind());
        CountryCode country = subject.country();
        return new NamedSubject(
                country == null ? kind : reader.text("access/subject.of", reader.name(country), kind), path(subject));
    }

    private String path(Subject subject) {
        return switch (subject.kind()) {
            case "seat" -> "/office/seats/" + subject.id();
            case "person" -> who.may(Deed.PLACE_PEOPLE) ? "/office/people/" + subject.id() : "";
            case "message" -> who.may(Deed.HANDLE_MAIL) ? "/office/outbox/" + subject.id() : "";
            default -> "";
        };
    }
}
