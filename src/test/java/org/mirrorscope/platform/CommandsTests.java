package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTests {

    @TempDir
    private Path folder;

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

    @Test
    void endsWithOneWhenTheResultCouldNotBeWritten() {
        PrintWriter full = new PrintWriter(new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left");
            }
        });
        assertThat(Commands.run(full, new PrintWriter(err), "probe")).isEqualTo(1);
        assertThat(err.toString()).contains("could not be written");
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThat(run("serve", "--port", "99999", "--home", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("'99999' is no port");
    }

    @Test
    void readsNoHomeThatIsNotThere() {
        Path absent = folder.resolve("absent");
        assertThat(run("findings", "--home", absent.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("There is no home at " + absent);
        assertThat(absent).doesNotExist();
    }

    @Test
    void countsAPackOrAHome() {
        assertThat(run("findings", "--home", folder.toString(), "--pack", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("leave out --pack or --home");
    }

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
