package org.mirrorscope.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.document.table.TableForm;
import org.mirrorscope.document.table.TableRow;
import org.mirrorscope.document.table.TableSink;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;

/** Reads a table of people to invite, and goes on after a bad line so that all of them are told. */
final class InvitationTable implements TableSink {

    private static final List<String> NEEDED = List.of("name", "email", "country", "role");
    static final TableForm FORM = TableForm.plain(NEEDED);

    private final Collection<CountryCode> countries;
    private final List<String> languages;
    private final LocalDate today;
    private final Consumer<Problem> problems;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final SequencedMap<Place, Invitation> invitations = new LinkedHashMap<>();

    InvitationTable(
            Collection<CountryCode> countries, List<String> languages, LocalDate today, Consumer<Problem> problems) {
        this.countries = countries;
        this.languages = languages;
        this.today = today;
        this.problems = problems;
    }

    /** The sound lines, by where they stand. */
    SequencedMap<Place, Invitation> invitations() {
        return invitations;
    }

    @Override
    public boolean header(TableRow header) {
        for (int column = 0; column < header.size(); column++) {
            columns.putIfAbsent(CellText.folded(header.text(column)), column);
        }
        List<String> missing =
                NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            problems.accept(Problem.problem(header.place(), "access/csv.columns", String.join(", ", missing)));
        }
        return missing.isEmpty();
    }

    @Override
    public void row(TableRow row) {
        InvitationDraft draft = new InvitationDraft(
                text(row, "name"),
                text(row, "email"),
                text(row, "language"),
                text(row, "country").isEmpty() ? InvitationDraft.OFFICE : text(row, "country"),
                text(row, "role"),
                text(row, "from"));
        draft.read(
                        countries,
                        languages,
                        today,
                        fault -> problems.accept(Problem.problem(
                                row.place(), fault.cause(), fault.arguments().toArray())))
                .ifPresent(invitation -> invitations.put(row.place(), invitation));
    }

    private String text(TableRow row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at);
    }
}
