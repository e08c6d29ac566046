package org.mirrorscope.chart;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Charts with long and odd labels, nothing in them, or very much. */
final class OddCharts {

    private static final String[] WORDS = {
        "a",
        "Ministry",
        "of",
        "Donaudampfschifffahrtsgesellschaftskapitänskajüte",
        "<&>\"'",
        "Ελλάδα",
        "България",
        "研究機関",
        "e\u0301te\u0301",
        "🇪🇺",
        "1 000",
        "patients’",
        "\u0001",
        "https://example.org/a/very/long/address?with=parameters",
        "ﷺ"
    };

    private final Random random;

    OddCharts(long seed) {
        random = new Random(seed);
    }

    String words() {
        int count = 1 + random.nextInt(random.nextInt(4) == 0 ? 24 : 4);
        return String.join(
                " ",
                IntStream.range(0, count)
                        .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                        .toList());
    }

    private int some() {
        return random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(40);
    }

    private Tone tone() {
        return Tone.values()[random.nextInt(Tone.values().length)];
    }

    List<Chart> all() {
        return List.of(bars(), dots(), slopes(), flow(), matrix(), timeline(), strip());
    }

    Bars bars() {
        int n = random.nextInt(3) == 0 ? 0 : random.nextInt(195);
        int silent = random.nextInt(20);
        return new Bars(IntStream.range(0, some())
                .mapToObj(i -> {
                    int k = n == 0 || random.nextInt(3) == 0 ? 0 : random.nextInt(n + 1);
                    return new Bars.Bar(
                            words(), k, n, k + silent, n + silent, tone(), random.nextBoolean() ? "/x?a=1&b=2" : null);
                })
                .toList());
    }

    Dots dots() {
        Axis axis = random.nextBoolean()
                ? Axis.shares()
                : new Axis(-random.nextInt(1000), 1 + random.nextInt(100000), words());
        double span = axis.max() - axis.min();
        return new Dots(
                axis,
                random.nextBoolean()
                        ? null
                        : new Dots.Summary(
                                axis.min(),
                                axis.min() + span * .2,
                                axis.min() + span * .5,
                                axis.max(),
                                axis.max(),
                                words()),
                IntStream.range(0, some() * 2)
                        .mapToObj(i -> new Dots.Row(
                                words(),
                                IntStream.range(0, random.nextInt(3))
                                        .mapToObj(j ->
                                                new Dots.Dot(axis.min() + span * random.nextDouble(), tone(), words()))
                                        .toList(),
                                random.nextBoolean()
                                        ? null
                                        : new Dots.Bounds(axis.min(), axis.min() + span * random.nextDouble()),
                                words(),
                                null))
                        .toList());
    }

    Slopes slopes() {
        return new Slopes(
                words(),
                words(),
                Axis.shares(),
                IntStream.range(0, some())
                        .mapToObj(i -> new Slopes.Line(
                                words(),
                                random.nextDouble(),
                                random.nextInt(2),
                                "7 of 19",
                                "11 of 22",
                                random.nextInt(3) == 0 ? null : Tone.change(random.nextInt(3) - 1),
                                null))
                        .toList());
    }

    Flow flow() {
        int from = 1 + random.nextInt(7);
        int to = 1 + random.nextInt(7);
        return new Flow(
                words(),
                words(),
                codes(from),
                codes(to),
                IntStream.range(0, from * to)
                        .filter(i -> random.nextInt(3) > 0)
                        .mapToObj(i -> new Flow.Band(
                                i / to,
                                i % to,
                                random.nextInt(3) == 0 ? 1 : 1 + random.nextInt(30),
                                Tone.change(i % to - i / to),
                                words(),
                                null))
                        .toList());
    }

    private List<Flow.Code> codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Flow.Code(words(), Tone.ordered(i, count)))
                .toList();
    }

    Matrix matrix() {
        int columns = some();
        return new Matrix(
                IntStream.range(0, columns)
                        .mapToObj(i -> new Matrix.Column(words(), random.nextBoolean() ? "" : "190 of 194", null))
                        .toList(),
                IntStream.range(0, random.nextInt(4) == 0 ? 194 : some())
                        .mapToObj(i -> new Matrix.Row(
                                words(),
                                null,
                                IntStream.range(0, columns)
                                        .mapToObj(j -> new Matrix.Cell(tone(), words(), null))
                                        .toList()))
                        .toList());
    }

    Timeline timeline() {
        return new Timeline(IntStream.range(0, some() / 2)
                .mapToObj(i -> new Timeline.Event(
                        LocalDate.of(2018, 1, 1).plusDays(i * (long) random.nextInt(200)),
                        "November 2020",
                        words(),
                        tone(),
                        null))
                .sorted(java.util.Comparator.comparing(Timeline.Event::date))
                .toList());
    }

    Strip strip() {
        int levels = 1 + random.nextInt(6);
        return new Strip(
                levels,
                IntStream.range(0, some())
                        .mapToObj(i -> new Strip.Row(words(), random.nextInt(levels + 1), tone(), words(), null))
                        .toList());
    }
}
