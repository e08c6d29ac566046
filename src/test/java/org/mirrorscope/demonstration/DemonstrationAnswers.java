package org.mirrorscope.demonstration;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Invents the answers of the demonstration pack. The same parameters give the same bytes everywhere.
 *
 * @param parameters what the answers shall look like as a whole
 */
record DemonstrationAnswers(Parameters parameters) {

    /** The demonstration pack in the source tree, seen from the project's folder. */
    static final Path PACK = Path.of("src/main/resources/packs/demonstration");

    /** Writes the answers of both closed waves into the pack in the source tree; run it from the project's folder. */
    static void main() throws IOException {
        new DemonstrationAnswers(Parameters.published()).write(PACK);
    }

    /** Writes the answers of both closed waves into a pack's folder. */
    void write(Path pack) throws IOException {
        Files.createDirectories(pack.resolve("answers"));
        for (Round round : Round.values()) {
            Files.writeString(file(pack, round), csv(round));
        }
    }

    /** Where a round's answers stand in a pack. */
    static Path file(Path pack, Round round) {
        return pack.resolve("answers").resolve(round.wave + ".csv");
    }

    /** The answers of a round as the text of its file: one line for each answer or stated reason for none. */
    String csv(Round round) {
        Chance chance = new Chance(parameters.seed());
        Cast cast = new Cast(chance);
        Places places = new Places(parameters, chance, cast, round);
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("wave", "country", "question", "answer");
            for (String country : cast.returned(round)) {
                Sheet sheet = new Sheet(chance, country, round);
                new Respondent(parameters, cast, places, sheet)
                        .filled()
                        .cells()
                        .forEach((variable, answer) -> csv.writeRecord(round.wave, country, variable, answer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return text.toString();
    }
}
