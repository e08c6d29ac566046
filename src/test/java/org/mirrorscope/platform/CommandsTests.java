package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class CommandsTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void endsWithTwoAndTheUsageWhenNoCommandIsNamed() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("Say what to do").contains("Usage: mirrorscope");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithTwoWhenTheCommandIsUnknown() {
        assertThat(run("fly")).isEqualTo(2);
        assertThat(err.toString()).contains("fly");
    }

    @Test
    void printsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("Mirrorscope ");
    }

    @Test
    void endsWithOneAndASentenceWhenACommandRefuses() {
        assertThat(run("probe", "--refuse")).isEqualTo(1);
        assertThat(err.toString()).contains("stands for what is refused").doesNotContain("\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void endsWithOneAndNoStackTraceWhenACommandFails() {
        assertThat(run("probe", "--fail")).isEqualTo(1);
        assertThat(err.toString()).contains("fault of the program").doesNotContain("\tat ");
    }

    @Test
    void endsWithZeroAndTheResultOnStandardOutput() {
        assertThat(run("probe")).isZero();
        assertThat(out.toString()).isEqualToNormalizingNewlines("done\n");
    }

    @Test
    void endsWithTwoWhenAnOptionIsUnknown() {
        assertThat(run("probe", "--nonsense")).isEqualTo(2);
        assertThat(err.toString()).contains("--nonsense");
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
