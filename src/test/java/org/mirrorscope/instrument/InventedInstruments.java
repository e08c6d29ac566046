package org.mirrorscope.instrument;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/** Instruments of every kind with texts of every sort, from a seed. */
final class InventedInstruments {

    /** What YAML, XML and people stumble over. */
    private static final List<String> TEXTS = List.of(
            "Plain",
            "yes",
            "~",
            "null",
            "0x1F",
            "1e3",
            "2022-01-01",
            "- dash: and # hash",
            "two\nlines\n\nand a third",
            "'single' and \"double\"",
            "¿Qué? ñ ü ß ς ж 漢字 😀",
            "a\ttab and \\ a backslash",
            "{braces} [brackets] & * ! | > % @ `",
            "trailing colon:",
            "non\u00a0breaking and \u2028 separators",
            "x".repeat(300));

    private final RandomGenerator chance;

    InventedInstruments(RandomGenerator chance) {
        this.chance = chance;
    }

    Instrument next() {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (int i = chance.nextInt(4); i > 0; i--) {
            List<Question> questions = new ArrayList<>();
            for (int k = chance.nextInt(6); k > 0; k--) {
                questions.add(question("q" + number++, 12));
            }
            sections.add(new Section("s" + i, text(), List.copyOf(questions)));
        }
        return new Instrument(
                new VersionId(oneOf(List.of("survey", "1", "no", "a-b.c")), oneOf(List.of("2026", "v 1", "~x"))),
                oneOf(List.of(Respondent.values())),
                text(),
                List.copyOf(sections),
                concordances());
    }

    private Question question(String variable, int kinds) {
        Kind kind = kind(chance.nextInt(kinds));
        return new Question(
                variable,
                kind,
                text(),
                chance.nextBoolean() ? text() : null,
                oneOf(List.of(Direction.values())),
                chance.nextBoolean(),
                chance.nextBoolean() ? "has(answers.q0) && answers.q0 == 'c1'" : null,
                chance.nextBoolean() ? "value != 'x: # y'" : null,
                oneOf(List.of(CarryForward.values())),
                oneOf(List.of(Visibility.values())));
    }

    private Kind kind(int sort) {
        return switch (sort) {
            case 0 -> new Kind.Ordered(codes("c"));
            case 1 -> new Kind.Choice(codes("c"));
            case 2 -> new Kind.Choices(codes("c"));
            case 3 -> new Kind.YesNo();
            case 4 -> new Kind.Number(bound(), null, chance.nextBoolean() ? text() : null);
            case 5 -> new Kind.Number(null, bound(), null);
            case 6 -> new Kind.Year();
            case 7 -> new Kind.Date();
            case 8 -> oneOf(List.of(new Kind.Text(), new Kind.LongText()));
            case 9 -> new Kind.Url();
            case 10 -> new Kind.Levels(codes("i"), codes("c"));
            default ->
                new Kind.Repeat(IntStream.rangeClosed(1, 1 + chance.nextInt(3))
                        .mapToObj(number -> question("f" + number, 10))
                        .toList());
        };
    }

    private @Nullable BigDecimal bound() {
        return oneOf(List.of(
                BigDecimal.ZERO,
                new BigDecimal("500.50"),
                new BigDecimal("-1000"),
                new BigDecimal("0.0000001"),
                new BigDecimal("1E+20")));
    }

    private List<Code> codes(String prefix) {
        List<Code> codes = new ArrayList<>();
        for (int i = 1 + chance.nextInt(4); i > 0; i--) {
            codes.add(new Code(prefix + i, text()));
        }
        codes.add(new Code(oneOf(List.of("no", "~", "1", "a b", "#", "ñ")), text()));
        return List.copyOf(codes);
    }

    private List<Concordance> concordances() {
        List<Concordance> blocks = new ArrayList<>();
        for (int i = chance.nextInt(3); i > 0; i--) {
            Map<String, Concordance.Stated> stated = new LinkedHashMap<>();
            for (int k = chance.nextInt(3); k > 0; k--) {
                stated.put("q" + k, stated());
            }
            blocks.add(new Concordance("old" + i, stated));
        }
        return List.copyOf(blocks);
    }

    private Concordance.Stated stated() {
        Map<String, Optional<String>> map = new LinkedHashMap<>();
        map.put("no", Optional.empty());
        map.put("~", Optional.of("null"));
        return new Concordance.Stated(
                oneOf(List.of(Verdict.values())),
                chance.nextBoolean() ? map : Map.of(),
                chance.nextBoolean() ? map : Map.of(),
                chance.nextBoolean() ? text() : null);
    }

    private LocalizedText text() {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put(oneOf(List.of("en", "no", "pt-BR")), oneOf(TEXTS));
        if (chance.nextBoolean()) {
            texts.put("es", oneOf(TEXTS));
        }
        return new LocalizedText(texts);
    }

    private <T> T oneOf(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
