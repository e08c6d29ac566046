package org.mirrorscope.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A generated pack of any size: every kind that is counted by codes, and numbers; the same size gives the same bytes. */
final class BigPack {

    private final int waves;
    private final int variables;
    private final List<String> countries;

    BigPack(int waves, int variables, int countries) {
        this.waves = waves;
        this.variables = variables;
        this.countries = Arrays.stream(Locale.getISOCountries())
                .sorted()
                .limit(countries)
                .toList();
    }

    /** Writes the pack into an empty folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("instruments"));
        Files.createDirectories(folder.resolve("answers"));
        Files.writeString(folder.resolve("initiative.yaml"), """
                id: big
                name: {en: Generated pack}
                short_name: Big
                languages: [en]
                synthetic: true
                source: "Generated for measuring"
                groupings: [region]
                """);
        writeCountries(folder.resolve("countries.csv"));
        StringBuilder rounds = new StringBuilder("waves:\n");
        StringBuilder sources = new StringBuilder("sources:\n");
        for (int wave = 0; wave < waves; wave++) {
            int year = 1990 + wave;
            rounds.append(
                    "  - {id: \"%1$d\", instrument: big, version: \"%1$d\", title: {en: Wave %1$d}, opened: %1$d-01-01, closed: %1$d-12-31, population: all}\n"
                            .formatted(year));
            sources.append(
                    "  - {files: answers/%1$d.csv, layout: long, columns: {country: country, variable: variable, value: value, wave: wave}, missing: {\"?\": dont_know}}\n"
                            .formatted(year));
            writeInstrument(folder.resolve("instruments/big-" + year + ".yaml"), year);
            writeAnswers(folder.resolve("answers/" + year + ".csv"), year);
        }
        Files.writeString(folder.resolve("waves.yaml"), rounds.append(sources));
    }

    private void writeCountries(Path file) throws IOException {
        StringBuilder lines = new StringBuilder("code,participation,from,to,region\n");
        for (int i = 0; i < countries.size(); i++) {
            lines.append(countries.get(i)).append(",member,,,R").append(i % 6).append('\n');
        }
        Files.writeString(file, lines);
    }

    private void writeInstrument(Path file, int year) throws IOException {
        StringBuilder yaml =
                new StringBuilder("instrument: big\nversion: \"%d\"\ntitle: {en: Big}\nsections:\n".formatted(year));
        for (int variable = 0; variable < variables; variable++) {
            if (variable % 25 == 0) {
                yaml.append("  - id: s%1$d\n    title: {en: Section %1$d}\n    questions:\n".formatted(variable / 25));
            }
            yaml.append("      - {variable: v%1$d, label: {en: Variable %1$d}, kind: %2$s}\n"
                    .formatted(variable, kind(variable)));
        }
        if (year > 1990) {
            yaml.append("concordance: {against: \"%d\", variables: {}}\n".formatted(year - 1));
        }
        Files.writeString(file, yaml);
    }

    private static String kind(int variable) {
        return switch (variable % 4) {
            case 0 -> "yes_no";
            case 1 -> "number";
            case 2 ->
                "choice, codes: [{code: a, label: {en: A}}, {code: b, label: {en: B}}, {code: c, label: {en: C}}]";
            default ->
                "ordered, codes: [{code: l0, label: {en: None}}, {code: l1, label: {en: Low}}, {code: l2, label: {en: Medium}}, {code: l3, label: {en: High}}]";
        };
    }

    private void writeAnswers(Path file, int year) throws IOException {
        Random random = new Random(year);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("country,variable,value,wave\n");
            for (String country : countries) {
                for (int variable = 0; variable < variables; variable++) {
                    writer.write(country + ",v" + variable + ',' + value(variable, random) + ',' + year + '\n');
                }
            }
        }
    }

    private static String value(int variable, Random random) {
        if (random.nextInt(20) == 0) {
            return "?";
        }
        return switch (variable % 4) {
            case 0 -> random.nextInt(10) < 6 ? "yes" : "no";
            case 1 -> String.valueOf(random.nextInt(500));
            case 2 -> List.of("a", "b", "c").get(random.nextInt(3));
            default -> "l" + random.nextInt(4);
        };
    }
}
