package org.mirrorscope.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.shell.Reader;

/** What the trail keeps for machines is told to people in words; what somebody wrote stays as it is. */
class AuditWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2026-11-30T21:05:00Z          | 30 November 2026, 21:05 UTC
            en | 2026-11-30T21:05:09.123456Z   | 30 November 2026, 21:05 UTC
            es | 2026-11-30                    | 30 de noviembre de 2026
            en | –                             | none
            es | –                             | ninguno
            en | 2026-13-45                    | 2026-13-45
            en | Wrong since 2026-11-30        | Wrong since 2026-11-30
            en | ES lead                       | ES lead
            """)
    void tellsDaysAndMomentsInWords(Locale language, String kept, String words) {
        assertThat(AuditWords.words(Reader.of(language), kept)).isEqualTo(words);
    }
}
