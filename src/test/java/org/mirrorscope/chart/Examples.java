package org.mirrorscope.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mirrorscope.shared.CountryCode;

/** One chart of each kind, with invented numbers. */
final class Examples {

    private Examples() {}

    static Map<String, Chart> all() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        charts.put("bars", bars());
        charts.put("dots", dots());
        charts.put("shares", shares(20));
        charts.put("slopes", slopes());
        charts.put("flow", flow());
        charts.put("matrix", matrix(22, 8));
        charts.put("europe", europe());
        charts.put("change", change());
        charts.put("world", world());
        charts.put("timeline", timeline());
        charts.put("strip", strip());
        return charts;
    }

    static Bars bars() {
        return new Bars(List.of(
                new Bars.Bar("Operational", 11, 22, 15, 26, Tone.ordered(3, 4), null),
                new Bars.Bar("Being set up", 6, 22, 10, 26, Tone.ordered(2, 4), null),
                new Bars.Bar(
                        "Planned, with a decision of the responsible ministry", 3, 22, 7, 26, Tone.ordered(1, 4), null),
                new Bars.Bar("Not planned", 0, 22, 4, 26, Tone.ordered(0, 4), null)));
    }

    static Dots dots() {
        Random random = new Random(7);
        List<Dots.Row> rows = new ArrayList<>();
        for (String code : List.of("AT", "BE", "CZ", "DE", "EE", "ES", "FI", "FR", "GB", "GR", "IT", "LU")) {
            int members = random.nextInt(60);
            boolean missing = code.equals("CZ");
            rows.add(new Dots.Row(
                    name(code),
                    missing ? List.of() : List.of(new Dots.Dot(members, Tone.plain(), "" + members)),
                    null,
                    missing ? "no return" : "" + members,
                    "/countries/" + code));
        }
        return new Dots(
                new Axis(0, 60, "members of the group"),
                new Dots.Summary(1, 8, 14, 32, 59, "Line: median 14 · band: the middle half, 8 to 32 · n = 11"),
                rows);
    }

    static Dots shares(int variables) {
        Random random = new Random(3);
        List<Dots.Row> rows = IntStream.range(0, variables)
                .mapToObj(i -> {
                    int before = random.nextInt(20);
                    int now = random.nextInt(23);
                    return new Dots.Row(
                            "Variable " + (i + 1)
                                    + (i % 3 == 0 ? ": how representatives of patients take part in decisions" : ""),
                            List.of(
                                    new Dots.Dot(before / 19.0, Tone.STEP_4, "November 2020: " + before + " of 19"),
                                    new Dots.Dot(now / 22.0, Tone.STEP_12, "February 2022: " + now + " of 22")),
                            new Dots.Bounds(now / 26.0, (now + 4) / 26.0),
                            now + " of 22",
                            null);
                })
                .toList();
        return new Dots(Axis.shares(), null, rows);
    }

    static Slopes slopes() {
        return new Slopes(
                "November 2020",
                "February 2022",
                new Axis(0, 1, ""),
                List.of(
                        new Slopes.Line("Operational", .42, .5, "8 of 19", "11 of 22", Tone.UP, null),
                        new Slopes.Line("Terms of Reference adopted", .43, .64, "8 of 19", "14 of 22", Tone.UP, null),
                        new Slopes.Line(
                                "Clinicians highly represented", .33, .33, "6 of 18", "7 of 21", Tone.SAME, null),
                        new Slopes.Line("Meets every month", .7, .55, "13 of 19", "12 of 22", Tone.DOWN, null)));
    }

    static Flow flow() {
        List<Flow.Code> codes = List.of(
                new Flow.Code("Operational", Tone.STEP_12),
                new Flow.Code("In preparation", Tone.STEP_8),
                new Flow.Code("Not planned", Tone.STEP_3));
        return new Flow(
                "November 2020",
                "February 2022",
                codes,
                codes,
                List.of(
                        new Flow.Band(
                                0, 0, 6, Tone.SAME, "Estonia, Finland, Luxembourg, Netherlands, Norway, Spain", null),
                        new Flow.Band(0, 1, 1, Tone.DOWN, "Greece", null),
                        new Flow.Band(1, 0, 4, Tone.UP, "Czechia, Latvia, Portugal, Slovenia", null),
                        new Flow.Band(1, 1, 4, Tone.SAME, "Austria, Belgium, Italy, Sweden", null),
                        new Flow.Band(2, 0, 1, Tone.UP, "Hungary", null),
                        new Flow.Band(2, 1, 1, Tone.UP, "Malta", null),
                        new Flow.Band(2, 2, 1, Tone.SAME, "Croatia", null)));
    }

    static Matrix matrix(int rows, int columns) {
        Random random = new Random(5);
        List<String> names = List.of(
                "Research",
                "University",
                "Public health",
                "Health ministry",
                "Clinical",
                "IT and data",
                "Patient organisations",
                "Industry");
        String[] words = {"none", "low", "medium", "high"};
        List<Matrix.Column> heads = IntStream.range(0, columns)
                .mapToObj(
                        i -> new Matrix.Column(names.get(i % names.size()), random.nextInt(rows) + " of " + rows, null))
                .toList();
        return new Matrix(
                heads,
                IntStream.range(0, rows)
                        .mapToObj(i -> new Matrix.Row(
                                name(Locale.getISOCountries()[i * 7 % 249]),
                                null,
                                IntStream.range(0, columns)
                                        .mapToObj(j -> random.nextInt(9) == 0
                                                ? new Matrix.Cell(Tone.MISSING, "no answer", null)
                                                : cell(random.nextInt(4), words))
                                        .toList()))
                        .toList());
    }

    private static Matrix.Cell cell(int level, String[] words) {
        return new Matrix.Cell(Tone.fromNone(level, 4), words[level], null);
    }

    static GeoMap europe() {
        String[] words = {"Not planned", "Planned", "Being set up", "Operational"};
        String levels =
                "AT2 BE3 BG2 HR3 CY0 CZ9 DK3 EE3 FI3 FR2 DE3 GR0 HU2 IS9 IT3 LV2 LI1 LT1 LU3 MT3 NL2 NO3 PT3 SI2 ES3 SE2 CH2 GB2";
        return new GeoMap(Stream.of(levels.split(" "))
                .map(text -> {
                    int level = text.charAt(2) - '0';
                    String code = text.substring(0, 2);
                    return level == 9
                            ? new GeoMap.Place(
                                    new CountryCode(code), name(code), "no return", Tone.MISSING, "/countries/" + code)
                            : new GeoMap.Place(
                                    new CountryCode(code),
                                    name(code),
                                    words[level],
                                    Tone.ordered(level, 4),
                                    "/countries/" + code);
                })
                .toList());
    }

    static GeoMap change() {
        return new GeoMap(europe().places().stream()
                .map(place -> new GeoMap.Place(
                        place.country(),
                        place.name(),
                        "changed",
                        Tone.change(place.country().hashCode() % 3 - 1),
                        null))
                .toList());
    }

    static GeoMap world() {
        Random random = new Random(11);
        return new GeoMap(Stream.of(Locale.getISOCountries())
                .filter(code -> !code.equals("AQ"))
                .filter(code -> Geometry.WORLD.outlines().containsKey(code) || code.equals("TK"))
                .filter(code -> random.nextInt(6) > 0)
                .map(code -> {
                    int level = random.nextInt(6);
                    return new GeoMap.Place(
                            new CountryCode(code),
                            name(code),
                            "level " + level,
                            level == 5 ? Tone.MISSING : Tone.ordered(level, 5),
                            null);
                })
                .toList());
    }

    static Timeline timeline() {
        return new Timeline(List.of(
                new Timeline.Event(LocalDate.of(2019, 4, 10), "2019", "signatory", Tone.STEP_3, null),
                new Timeline.Event(LocalDate.of(2020, 11, 1), "Nov 2020", "in preparation", Tone.STEP_6, null),
                new Timeline.Event(
                        LocalDate.of(2021, 6, 1), "Jun 2021", "steering group founded (meeting)", Tone.STEP_9, null),
                new Timeline.Event(
                        LocalDate.of(2022, 2, 11),
                        "Feb 2022",
                        "operational, Terms of Reference adopted",
                        Tone.STEP_12,
                        null),
                new Timeline.Event(
                        LocalDate.of(2026, 3, 3), "Mar 2026", "lead seat handed over", Tone.STEP_12, "/meetings/4")));
    }

    static Strip strip() {
        return new Strip(
                3,
                List.of(
                        new Strip.Row("Research", 3, Tone.STEP_12, "high", null),
                        new Strip.Row("Public health", 2, Tone.STEP_9, "medium", null),
                        new Strip.Row("Clinical", 1, Tone.STEP_6, "low", null),
                        new Strip.Row("Patients", 0, Tone.STEP_0, "none", null),
                        new Strip.Row("Industry", 0, Tone.MISSING, "don't know", null)));
    }

    static Figure figure(String id, Chart chart, Locale language) {
        return new Figure(
                id,
                "Of 18 countries that answered twice, 5 became operational and 1 stopped",
                "Status of the national mirror group, February 2022",
                chart,
                640,
                List.of(
                        new LegendEntry(Tone.STEP_12, "Operational 11"),
                        new LegendEntry(Tone.STEP_9, "Being set up 6"),
                        new LegendEntry(Tone.UP, "improved 6"),
                        new LegendEntry(Tone.SAME, "same 11"),
                        new LegendEntry(Tone.DOWN, "worsened 1"),
                        new LegendEntry(Tone.MISSING, "No return 4"),
                        new LegendEntry(Tone.OUTSIDE, "Not in the initiative")),
                "survey of February 2022",
                "22 of 26 countries returned, 22 answered",
                "No return: Czechia, Iceland, Romania, Slovakia",
                null,
                new FigureTable(
                        List.of(new FigureTable.Column("Status", false), new FigureTable.Column("Countries", true)),
                        List.of(List.of("Operational", "11"), List.of("Being set up", "6"))),
                List.of(
                        new Download("SVG", "/findings/status.svg"),
                        new Download("CSV", "/findings/status.csv"),
                        new Download("JSON", "/findings/status.json")),
                true,
                language);
    }

    private static String name(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    }
}
