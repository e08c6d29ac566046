package org.mirrorscope.intake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.intake.demonstration.DemonstrationMeetings;
import org.mirrorscope.intake.demonstration.DemonstrationWave;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Console;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.HomeOption;
import org.mirrorscope.platform.LongWork;
import org.mirrorscope.platform.Subcommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: serves the demonstration pack from a home of its own, and goes on from it when started again. */
@Command(name = "demo", description = "Serves the demonstration; the default.")
public final class DemoCommand implements Subcommand {

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(names = "--port", defaultValue = "8080", description = "where to listen (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--fresh", description = "start over: forget what was done in the demonstration")
    private boolean fresh;

    @Override
    public void run(Console console) throws InterruptedException {
        Home chosen = home.homeOr(usual());
        if (fresh) {
            Application.erase(chosen);
            delete(loaded(chosen));
        }
        try (Application application = Application.serve(chosen, "127.0.0.1", port, "mirrorscope.demonstration=true")) {
            load(application, chosen, console);
            console.say("intake/demo.ready", "http://localhost:" + application.port() + "/", chosen.toString());
            fill(application, chosen, console);
            application.sayNotices(console);
            application.await();
        }
    }

    /** The open wave is answered while the first visitor looks already; what was done before is not done again. */
    private static void fill(Application application, Home chosen, Console console) {
        try (LongWork.Piece work = application.bean(LongWork.class).begin("intake/demo.answers")) {
            if (!application
                    .bean(DemonstrationWave.class)
                    .fill(console.progress().and(work))) {
                console.say("intake/demo.not-filled", chosen.toString());
            }
            application.bean(DemonstrationMeetings.class).hold();
        }
        console.say("intake/demo.people", "http://localhost:" + application.port() + "/sign-in/demonstration");
    }

    /** Pages are served while this goes on, and show how far it is. What was loaded before is not read again. */
    static void load(Application application, Home home, Console console) {
        try (LongWork.Piece work = application.bean(LongWork.class).begin("intake/progress.structure")) {
            Path folder = home.folder().resolve("demonstration");
            boolean changed = BuiltInPack.copyTo(folder);
            if (!changed && Files.exists(loaded(home))) {
                return;
            }
            delete(loaded(home));
            Pack pack = PackReader.read(folder, console.progress().and(work));
            Dataset dataset = pack.dataset().filter(unused -> pack.isSound()).orElseThrow();
            application
                    .bean(Packs.class)
                    .load(dataset, pack.problems(), false, console.progress().and(work));
            Files.createFile(loaded(home));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** An empty file that says that the pack beside it is in the database. */
    private static Path loaded(Home home) {
        return home.folder().resolve("demonstration.loaded");
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Home usual() {
        return new Home(Path.of(System.getProperty("user.home"), ".local", "share", "mirrorscope-demo"));
    }
}
