package org.mirrorscope.wave.web;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import org.mirrorscope.access.Cast;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.WaveId;

/** The demonstration with its wave 2026 open. */
public final class Demonstrated {

    public static final WaveId WAVE = new WaveId("2026");

    private Demonstrated() {}

    public static void load(Packs packs, Reviews reviews) throws Unreadable {
        packs.load(
                ServiceLoader.load(PackFolders.class)
                        .findFirst()
                        .orElseThrow()
                        .open(Path.of("src/main/resources/packs/demonstration"))
                        .read(),
                List.of(),
                false,
                Progress.NONE);
        reviews.extend(Cast.office(), WAVE, Instant.now().plus(Duration.ofDays(20)));
    }
}
