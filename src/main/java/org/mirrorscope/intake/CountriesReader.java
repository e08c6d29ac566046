package org.mirrorscope.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.table.TableForm;
import org.mirrorscope.document.table.TableRow;
import org.mirrorscope.document.table.TableSink;
import org.mirrorscope.document.table.Tables;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Spell;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Place;

/** Reads {@code countries.csv}: participation over time, and the groups that countries belong to. */
final class CountriesReader implements TableSink {

    private static final String FILE = "countries.csv";

    /** A spell and the row that says it. */
    private record Line(Spell spell, TableRow row) {}

    private final List<String> groupings;
    private final ProblemList problems;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final SortedMap<CountryCode, List<Line>> lines = new TreeMap<>();
    private final Map<CountryCode, Map<String, String>> groups = new TreeMap<>();
    private final Set<String> participation = new TreeSet<>();

    CountriesReader(List<String> groupings, ProblemList problems) {
        this.groupings = groupings;
        this.problems = problems;
    }

    SortedMap<CountryCode, Country> read(PackFiles files) {
        SortedMap<CountryCode, Country> countries = new TreeMap<>();
        if (files.bytes(FILE, problems).isEmpty()) {
            return countries;
        }
        int before = problems.stopping();
        TableForm form = TableForm.plain(List.of("code", "participation"));
        Tables.read(files.path(FILE), FILE, form, this, problems);
        if (lines.isEmpty() && problems.stopping() == before) {
            problems.problem(Place.of(FILE), "intake/countries.none");
        }
        lines.forEach((code, spells) -> countries.put(
                code, new Country(code, inOrder(code, spells), Map.copyOf(groups.getOrDefault(code, Map.of())))));
        return countries;
    }

    /** The kinds of participation that the file names. */
    Set<String> participation() {
        return participation;
    }

    @Override
    public boolean header(TableRow header) {
        Columns found = new Columns(header, problems);
        columns.put("code", found.find("code"));
        columns.put("participation", found.find("participation"));
        groupings.forEach(grouping -> columns.put(grouping, found.find(grouping)));
        for (int column = 0; column < header.size(); column++) {
            String name = header.text(column);
            if (Set.of("from", "to").contains(name)) {
                columns.putIfAbsent(name, column);
            } else if (!columns.containsKey(name) && !columns.containsValue(column) && !name.isEmpty()) {
                problems.note(header.place(), "intake/countries.column", name);
            }
        }
        return found.areComplete();
    }

    @Override
    public void row(TableRow row) {
        String written = cell(row, "code");
        CountryCode country = country(written);
        if (country == null) {
            problems.problem(row.place(), "intake/countries.code", written);
            return;
        }
        String kind = cell(row, "participation");
        if (kind.isEmpty()) {
            problems.problem(row.place(), "intake/countries.participation", written);
            return;
        }
        participation.add(kind);
        Spell spell = new Spell(kind, day(row, "from"), day(row, "to"));
        if (spell.from() != null && spell.to() != null && spell.to().isBefore(spell.from())) {
            problems.problem(row.place(), "intake/countries.inverted", written, spell.from(), spell.to());
        }
        lines.computeIfAbsent(country, unused -> new ArrayList<>()).add(new Line(spell, row));
        groupings.forEach(grouping -> group(row, country, grouping));
    }

    private void group(TableRow row, CountryCode country, String grouping) {
        String group = cell(row, grouping);
        if (group.isEmpty()) {
            return;
        }
        Map<String, String> known = groups.computeIfAbsent(country, unused -> new TreeMap<>());
        String before = known.putIfAbsent(grouping, group);
        if (before != null && !before.equals(group)) {
            problems.problem(row.place(), "intake/countries.group", country, grouping, group, before);
        }
    }

    private List<Spell> inOrder(CountryCode country, List<Line> spells) {
        List<Line> sorted = new ArrayList<>(spells);
        sorted.sort(
                Comparator.comparing(line -> line.spell().from(), Comparator.nullsFirst(Comparator.naturalOrder())));
        for (int i = 1; i < sorted.size(); i++) {
            LocalDate end = sorted.get(i - 1).spell().to();
            LocalDate start = sorted.get(i).spell().from();
            if (end == null || start == null || !start.isAfter(end)) {
                Line later = sorted.get(i);
                problems.problem(
                        later.row().place(),
                        "intake/countries.overlap",
                        country,
                        sorted.get(i - 1).row().place());
            }
        }
        return sorted.stream().map(Line::spell).toList();
    }

    private @Nullable LocalDate day(TableRow row, String column) {
        String text = cell(row, column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notDay) {
            problems.problem(row.place(), "intake/countries.day", column, text);
            return null;
        }
    }

    private String cell(TableRow row, String column) {
        Integer position = columns.get(column);
        return position == null ? "" : row.text(position);
    }

    /** By ISO code only; codes that ISO leaves to users (XA to XZ, QM to QZ, AA, ZZ) are allowed. */
    private static @Nullable CountryCode country(String written) {
        if (written.length() <= 3
                && CountryNames.find(written) instanceof CountryNames.Match.Found(CountryCode country)) {
            return country;
        }
        return written.matches("X[A-Z]|Q[M-Z]|AA|ZZ") ? new CountryCode(written) : null;
    }
}
