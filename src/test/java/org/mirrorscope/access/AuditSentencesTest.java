package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorscope.shared.Messages;

/** The audit trail keeps what a sentence names as texts, so each of its sentences must be told of texts. */
class AuditSentencesTest {

    private static final Object[] TEXTS = {"one", "two", "three", "four", "five"};

    static Stream<String> sentences() throws IOException {
        try (Stream<Path> bundles = Files.list(Path.of("src/main/resources/messages"))) {
            return bundles
                    .filter(file -> !file.toString().contains("_"))
                    .flatMap(file -> keys(file).stream()
                            .filter(key -> key.startsWith("audit."))
                            .map(key -> file.getFileName().toString().replace(".properties", "/") + key))
                    .toList()
                    .stream();
        }
    }

    private static List<String> keys(Path bundle) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
        return List.copyOf(properties.stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void canBeToldOfTexts(String key) {
        for (String language : List.of("en", "es")) {
            assertThat(Messages.in(Locale.of(language)).text(key, TEXTS)).isNotBlank();
        }
    }

    @Test
    void areFound() throws IOException {
        assertThat(sentences()).contains("wave/audit.opened", "access/audit.signed-in", "instrument/audit.published");
    }
}
