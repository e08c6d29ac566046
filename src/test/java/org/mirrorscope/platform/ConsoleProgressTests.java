package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shared.Messages;

class ConsoleProgressTests {

    private final StringWriter shown = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    void writesOverOneLineOnATerminal() {
        Progress progress = progress(true);
        progress.at("platform/command.missing", 0, 0);
        progress.at("platform-test/refused", 3, 3);
        assertThat(shown.toString().split("\r")).hasSize(3);
        assertThat(shown.toString()).contains("3 of 3 (100%)").endsWith(System.lineSeparator());
    }

    @Test
    void writesPlainLinesElsewhereAndNotTooMany() {
        Progress progress = progress(false);
        for (int i = 0; i < 1000; i++) {
            clock.addAndGet(10_000_000);
            progress.at("platform-test/refused", i, 1000);
        }
        progress.at("platform-test/refused", 1000, 1000);
        assertThat(shown.toString().lines()).hasSize(6);
        assertThat(shown.toString()).doesNotContain("\r").contains("1,000 of 1,000 (100%)");
    }

    private Progress progress(boolean terminal) {
        return new ConsoleProgress(new PrintWriter(shown), Messages.in(Locale.ENGLISH), terminal, clock::get);
    }
}
