package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorscope.shared.Problem;

/** What was exported and is imported again is the same instrument. */
class ExportTests {

    private static final Path DEMONSTRATION = Path.of("src/main/resources/packs/demonstration/instruments");

    static Stream<Path> demonstration() throws IOException {
        try (Stream<Path> files = Files.list(DEMONSTRATION)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("demonstration")
    void keepsTheDemonstrationsInstruments(Path file) throws IOException {
        Instrument instrument = read(Files.readString(file));

        assertThat(read(InstrumentYaml.write(instrument))).isEqualTo(instrument);
    }

    @Test
    void keepsInventedInstruments() {
        for (int seed = 0; seed < 500; seed++) {
            Instrument instrument = new InventedInstruments(new Random(seed)).next();
            String exported = InstrumentYaml.write(instrument);

            assertThat(InstrumentYaml.parseDraft(exported))
                    .as("seed %d:%n%s", seed, exported)
                    .isEqualTo(instrument);
            assertThat(InstrumentYaml.write(InstrumentYaml.parseDraft(exported)))
                    .isEqualTo(exported);
        }
    }

    private static Instrument read(String text) {
        List<Problem> problems = new ArrayList<>();
        Instrument instrument = InstrumentYaml.read("i.yaml", text.getBytes(StandardCharsets.UTF_8), problems::add)
                .orElseThrow()
                .instrument();
        assertThat(problems).isEmpty();
        return instrument;
    }
}
