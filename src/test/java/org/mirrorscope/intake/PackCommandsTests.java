package org.mirrorscope.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mirrorscope.platform.Commands;

class PackCommandsTests {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void checkSaysThatASoundPackCanBeLoaded() throws IOException {
        Path pack = GuidePack.printed().in(folder);
        assertThat(run("check", pack.toString())).isZero();
        assertThat(out.toString()).contains("can be loaded: 3 waves, 4 countries, 2 instrument versions.");
    }

    @Test
    void checkPrintsEveryProblemAndEndsWithOne() throws IOException {
        Path pack = GuidePack.printed()
                .with("answers/2020.csv", "Portugal,yes", "Atlantis,yes")
                .with("answers/2022-late.csv", "planned", "maybe")
                .in(folder);
        assertThat(run("check", pack.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains("2 problems:")
                .contains("answers/2020.csv, line 3: 'Atlantis' is not a country that we know.")
                .contains("answers/2022-late.csv, line 2: 'maybe' is not an answer to 'status'");
        assertThat(err.toString()).contains("has 2 problems and cannot be loaded");
    }

    @Test
    void checkWithoutAPackIsWrongUsage() {
        assertThat(run("check")).isEqualTo(2);
    }

    @Test
    void loadRefusesAPackWithProblemsBeforeItTouchesTheHome() throws IOException {
        Path pack = GuidePack.printed()
                .with("answers/2020.csv", "Portugal,yes", "Atlantis,yes")
                .in(folder.resolve("pack"));
        Path home = folder.resolve("home");
        assertThat(run("load", pack.toString(), "--home", home.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("'Atlantis' is not a country").contains("nothing has changed");
        assertThat(Files.exists(home)).isFalse();
    }

    @Test
    void loadCannotAcceptAwayProblemsOfThePacksOwnFiles() throws IOException {
        Path pack = GuidePack.printed()
                .with("waves.yaml", "layout: wide", "layout: broad")
                .in(folder.resolve("pack"));
        Path home = folder.resolve("home");
        assertThat(run("load", pack.toString(), "--home", home.toString(), "--accept-problems"))
                .isEqualTo(1);
        assertThat(Files.exists(home)).isFalse();
    }
}
