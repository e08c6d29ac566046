package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.publication.web.CountryPart.Course;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.publication.web.CountryPart.Facts;
import org.mirrorscope.publication.web.CountryPart.Glance;
import org.mirrorscope.publication.web.CountryPart.News;
import org.mirrorscope.publication.web.CountryPart.Other;
import org.mirrorscope.publication.web.CountryPart.OwnWords;
import org.mirrorscope.publication.web.CountryPart.Way;
import org.mirrorscope.publication.web.Factsheet.Marked;
import org.mirrorscope.publication.web.Factsheet.Row;
import org.mirrorscope.publication.web.Factsheet.Rows;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shell.Reader;

/** Makes the factsheet of a country in the room that there is. */
final class Factsheets {

    /** More and more is left out until the first page holds it. The last room holds anything. */
    static final List<Room> ROOMS = List.of(
            new Room(1_400, 140, 20),
            new Room(1_000, 120, 16),
            new Room(700, 110, 12),
            new Room(540, 110, 11),
            new Room(420, 100, 10),
            new Room(330, 100, 9),
            new Room(260, 90, 8),
            new Room(200, 80, 6),
            new Room(150, 70, 5),
            new Room(100, 60, 4),
            new Room(60, 40, 3));

    /** The same for the second page. */
    static final List<Ledger> LEDGERS = List.of(
            new Ledger(140, 80),
            new Ledger(110, 80),
            new Ledger(100, 70),
            new Ledger(90, 70),
            new Ledger(80, 64),
            new Ledger(80, 60),
            new Ledger(80, 56),
            new Ledger(80, 52),
            new Ledger(80, 48),
            new Ledger(80, 44),
            new Ledger(80, 40),
            new Ledger(70, 36),
            new Ledger(70, 32),
            new Ledger(70, 28),
            new Ledger(60, 22),
            new Ledger(40, 14));

    /**
     * How much of everything is shown on the first page.
     *
     * @param words characters of a text in the country's own words
     * @param answer characters of any other answer and of a question
     * @param lines texts, changes and rows of the way, of each
     */
    record Room(int words, int answer, int lines) {}

    /**
     * How much is shown on the second page.
     *
     * @param answer characters of an answer and of a question
     * @param facts how many facts
     */
    record Ledger(int answer, int facts) {}

    private final CountryAccount account;
    private final Reader reader;
    private final Room room;
    private final Ledger ledger;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private boolean shortened;

    Factsheets(CountryAccount account, Room room, Ledger ledger) {
        this.account = account;
        this.reader = account.reader();
        this.room = room;
        this.ledger = ledger;
    }

    Factsheet factsheet() {
        CountryPages head = new CountryPages(account);
        Initiative initiative = account.findings().dataset().initiative();
        List<CountryPart> parts = CountrySections.of(account, CountrySections.FACTSHEET);
        List<Rows> record = record(parts);
        int shown = record.stream().mapToInt(rows -> rows.rows().size()).sum();
        int all = parts.stream().mapToInt(this::lines).sum();
        List<CountryPart> first =
                parts.stream().flatMap(part -> Stream.ofNullable(cut(part))).toList();
        String name = reader.name(account.country().code());
        String path = "/countries/" + account.country().code();
        return new Factsheet(
                reader.language(),
                name,
                reader.text("publication/country.description", name, initiative.name()),
                reader.text("publication-factsheet/eyebrow", initiative.shortName()),
                Stream.of(head.participation(), head.state())
                        .filter(fact -> !fact.isEmpty())
                        .toList(),
                account.notices(),
                first,
                record,
                all - shown,
                shortened,
                marks.entrySet().stream()
                        .map(mark -> new Marked(mark.getValue(), mark.getKey()))
                        .toList(),
                reader.links().canonical(reader.language(), path),
                reader.text(
                        "publication-factsheet/citation", name, initiative.shortName(), reader.date(account.today())),
                initiative.synthetic());
    }

    /**
     * What makes one line of the second page.
     *
     * @param question the question
     * @param source where the answer comes from and as of when it holds
     */
    private record Line(String question, String source) {}

    private int lines(CountryPart part) {
        return part instanceof Facts facts ? grouped(facts).size() : 0;
    }

    /** The items of a matrix share a line, as far as they have the same source and day. */
    private Map<Line, List<Fact>> grouped(Facts facts) {
        return facts.facts().stream()
                .collect(Collectors.groupingBy(
                        fact -> new Line(
                                Objects.requireNonNullElse(fact.head(), fact.label()),
                                source(fact.source(), fact.asOf())),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private List<Rows> record(List<CountryPart> parts) {
        List<Rows> record = new ArrayList<>();
        int free = ledger.facts();
        for (CountryPart part : parts) {
            if (part instanceof Facts facts && free > 0) {
                List<Row> rows = grouped(facts).entrySet().stream()
                        .limit(free)
                        .map(line -> row(line.getKey(), line.getValue()))
                        .toList();
                free -= rows.size();
                record.add(new Rows(facts.title(), rows));
            }
        }
        return record;
    }

    private Row row(Line of, List<Fact> facts) {
        boolean matrix = facts.getFirst().head() != null;
        String words = facts.stream()
                .map(fact -> matrix
                        ? fact.label() + ": " + fact.answer().line()
                        : fact.answer().line())
                .collect(Collectors.joining(" · "));
        return new Row(
                shortened(of.question(), ledger.answer()),
                shortened(words, matrix ? 4 * ledger.answer() : ledger.answer()),
                facts.stream().allMatch(fact -> fact.answer().missing()),
                mark(of.source()),
                facts.stream().anyMatch(Fact::old),
                facts.stream().flatMap(this::others).toList());
    }

    private Stream<String> others(Fact fact) {
        return fact.others().stream()
                .map(other -> reader.text(
                        "publication-factsheet/differs.mark",
                        shortened(
                                fact.head() == null ? other.words() : fact.label() + ": " + other.words(),
                                ledger.answer()),
                        mark(source(other.source(), other.asOf()))));
    }

    private String source(String source, String asOf) {
        return reader.text("publication-factsheet/source.as-of", source, asOf);
    }

    private String mark(String source) {
        return marks.computeIfAbsent(source, any -> Integer.toString(marks.size() + 1));
    }

    /** A part of the first page; null where it stands on the second. */
    private @Nullable CountryPart cut(CountryPart part) {
        return switch (part) {
            case Glance glance -> new Glance(glance.title(), facts(glance.facts(), room.answer()));
            case OwnWords words -> new OwnWords(words.title(), facts(words.facts(), room.words()));
            case News news ->
                new News(
                        news.title(),
                        news.silent(),
                        some(news.items()).map(this::cut).toList());
            case Way way -> cut(way);
            case CountryPart.Group group -> new PrintedGroup(room, this::shortened).cut(group);
            case Facts other -> null;
            case CountryPart.Pictures other -> null;
            case CountryPart.Waves other -> null;
        };
    }

    private List<Fact> facts(List<Fact> facts, int most) {
        return some(facts)
                .map(fact -> new Fact(
                        shortened(fact.label(), room.answer()),
                        fact.head(),
                        null,
                        cut(fact.answer(), most),
                        fact.asOf(),
                        fact.source(),
                        fact.old(),
                        fact.others().stream()
                                .map(other -> new Other(
                                        shortened(other.words(), room.answer()),
                                        other.asOf(),
                                        other.day(),
                                        other.source()))
                                .toList()))
                .toList();
    }

    private <T> Stream<T> some(List<T> all) {
        shortened |= all.size() > room.lines();
        return all.stream().limit(room.lines());
    }

    private ChangeItem cut(ChangeItem item) {
        return new ChangeItem(
                item.change(),
                shortened(item.question(), room.answer()),
                shortened(item.from(), room.answer()),
                shortened(item.to(), room.answer()));
    }

    /** What has news first, where not all courses find room; and no column in which none of these says anything. */
    private Way cut(Way way) {
        List<Course> all = way.courses();
        List<Integer> latest = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer row) -> lastKnown(all.get(row)))
                        .reversed())
                .toList();
        List<Course> shown = some(latest).sorted().map(all::get).toList();
        List<Integer> columns = IntStream.range(0, way.moments().size())
                .filter(column -> shown.stream()
                        .anyMatch(course -> !course.steps().get(column).isNothing()))
                .boxed()
                .toList();
        return new Way(
                way.title(),
                columns.stream().map(way.moments()::get).toList(),
                shown.stream().map(course -> cut(course, columns)).toList());
    }

    /** The last column in which a course has a value; -1 if none. */
    private static int lastKnown(Course course) {
        return IntStream.range(0, course.steps().size())
                .filter(column -> !course.steps().get(column).answer().missing())
                .max()
                .orElse(-1);
    }

    private Course cut(Course course, List<Integer> columns) {
        return new Course(
                shortened(course.label(), room.answer()),
                columns.stream()
                        .map(course.steps()::get)
                        .map(step -> new CountryPart.Step(cut(step.answer(), room.answer() / 2), step.tone()))
                        .toList());
    }

    private ShownAnswer cut(ShownAnswer answer, int most) {
        return new ShownAnswer(List.of(shortened(answer.line(), most)), answer.missing(), null, null);
    }

    /** A text in the room that there is; what the typeface cannot show is on the page alone. */
    private String shortened(String text, int most) {
        if (!PdfDocuments.canShow(text)) {
            return reader.text("publication-factsheet/other-script");
        }
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        shortened = true;
        return text.substring(0, text.offsetByCodePoints(0, most - 1)).strip() + "…";
    }

    static String fileName(CountryAccount account, String format) {
        return "factsheet-" + account.country().code() + "-"
                + account.reader().language().toLanguageTag().toLowerCase(Locale.ROOT) + "." + format;
    }
}
