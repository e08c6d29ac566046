package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
    void sayOfEveryKindOfThingWhatItIs() throws IOException {
        Pattern subject = Pattern.compile("(?:Subject\\.of|new Subject)\\(\\s*\"([a-z-]+)\"");
        Set<String> kinds = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                subject.matcher(Files.readString(source)).results().forEach(found -> kinds.add(found.group(1)));
            }
        }
        assertThat(kinds).contains("wave", "return", "seat", "follow-up");
        for (String kind : kinds) {
            String english = Messages.in(Locale.ENGLISH).text("access/subject." + kind);
            assertThat(english).isNotBlank();
            assertThat(Messages.in(Locale.of("es")).text("access/subject." + kind))
                    .isNotBlank()
                    .isNotEqualTo(english);
        }
    }

    @Test
    void areFound() throws IOException {
        assertThat(sentences()).contains("wave/audit.opened", "access/audit.signed-in", "instrument/audit.published");
    }
}
