package org.mirrorscope.everycase;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.WaveId;

/**
 * A pack whose questions are the pairs of kind and verdict of some rows. Its two waves ask the two versions of one
 * instrument; for each reason there is one country that has no answer for it.
 */
final class CasePack {

    private record Pair(Asked asked, Verdict verdict) {}

    private final Path folder;
    private final List<Pair> pairs;

    private CasePack(Path folder, Collection<Row> rows) {
        this.folder = folder;
        this.pairs = rows.stream()
                .map(row -> new Pair(row.asked(), row.verdict()))
                .distinct()
                .toList();
    }

    /** Writes the pack that has these rows into a folder. */
    static Path write(Path folder, Collection<Row> rows) throws IOException {
        new CasePack(folder, rows).write();
        return folder;
    }

    private void write() throws IOException {
        Files.createDirectories(folder.resolve("instruments"));
        Files.createDirectories(folder.resolve("answers"));
        Files.writeString(folder.resolve("initiative.yaml"), """
                id: every-case
                name: {en: "Every case"}
                short_name: Cases
                languages: [en]
                synthetic: true
                source: "Written by a test"
                groupings: []
                """);
        Files.writeString(
                folder.resolve("countries.csv"),
                countries().stream()
                        .map(country -> country + ",member,,\n")
                        .collect(Collectors.joining("", "code,participation,from,to\n", "")));
        Files.writeString(folder.resolve("instruments/cases-1.yaml"), instrument(1, Verdict.NEW));
        Files.writeString(folder.resolve("instruments/cases-2.yaml"), instrument(2, Verdict.DROPPED) + concordance());
        Files.writeString(folder.resolve("waves.yaml"), waves());
        answers(Row.FIRST, Verdict.NEW);
        answers(Row.SECOND, Verdict.DROPPED);
    }

    private static List<CountryCode> countries() {
        List<CountryCode> all = Arrays.stream(Missing.values()).map(Row::silent).collect(Collectors.toList());
        all.addAll(Row.ANSWERING);
        return all;
    }

    private String instrument(int version, Verdict absent) {
        return """
                instrument: cases
                version: "%d"
                title: {en: "Cases"}
                sections:
                  - id: cases
                    title: {en: "Cases"}
                    questions:
                      - {variable: anchor, kind: text, label: {en: "Something that everybody answers"}}
                """.formatted(version)
                + pairs.stream()
                        .filter(pair -> pair.verdict != absent)
                        .map(pair -> pair.asked.yaml(pair.verdict, version))
                        .collect(Collectors.joining());
    }

    private String concordance() {
        String stated =
                pairs.stream().map(pair -> pair.asked.concordance(pair.verdict)).collect(Collectors.joining());
        return "concordance:\n  against: \"1\"\n  variables:" + (stated.isEmpty() ? " {}\n" : "\n" + stated);
    }

    private static String waves() {
        String missing = Arrays.stream(Missing.values())
                .map(reason -> "\"%s\": %s".formatted(word(reason), reason.code()))
                .collect(Collectors.joining(", "));
        return """
                waves:
                  - {id: first, instrument: cases, version: "1", title: {en: First}, opened: 2020-01-01, closed: 2020-02-01, population: all}
                  - {id: second, instrument: cases, version: "2", title: {en: Second}, opened: 2021-01-01, closed: 2021-02-01, population: all}
                sources:
                  - files: answers/*.csv
                    layout: long
                    columns: {country: country, variable: question, value: answer, wave: wave}
                    separator: ";"
                    missing: {%s}
                """.formatted(missing);
    }

    private static String word(Missing reason) {
        return "because " + reason.code();
    }

    private void answers(WaveId wave, Verdict absent) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("answers/" + wave + ".csv"))) {
            csv.writeRecord("wave", "country", "question", "answer");
            for (CountryCode country : countries()) {
                csv.writeRecord(wave.id(), country.alpha2(), "anchor", "here");
            }
            for (Pair pair :
                    pairs.stream().filter(pair -> pair.verdict != absent).toList()) {
                answers(csv, wave, pair);
            }
        }
    }

    private static void answers(CsvWriter csv, WaveId wave, Pair pair) {
        String variable = pair.asked.stored(pair.verdict);
        for (CountryCode country : Row.ANSWERING) {
            csv.writeRecord(wave.id(), country.alpha2(), variable, value(wave, pair.asked, pair.verdict, country));
        }
        for (Missing reason : Missing.values()) {
            boolean lookedAt = new Row(pair.asked, pair.verdict, reason).wave().equals(wave);
            csv.writeRecord(
                    wave.id(), Row.silent(reason).alpha2(), variable, lookedAt ? word(reason) : pair.asked.then);
        }
    }

    /** What a country that answers says in a wave. */
    static String value(WaveId wave, Asked asked, Verdict verdict, CountryCode country) {
        if (wave.equals(Row.FIRST)) {
            return asked.then;
        }
        boolean sameAgain = country.equals(Row.ANSWERING.getLast());
        boolean splitSince = verdict == Verdict.RECODED
                && (asked == Asked.ORDERED || asked == Asked.CHOICE || asked == Asked.LEVELS);
        return sameAgain ? (splitSince ? "b" : asked.then) : asked.now;
    }
}
