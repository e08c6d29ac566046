package org.mirrorscope.intake.cli;

import java.nio.file.Path;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
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
        }
        try (Application application = Application.serve(chosen, "127.0.0.1", port)) {
            load(application, chosen, console);
            console.say("intake/demo.ready", "http://localhost:" + application.port() + "/", chosen.toString());
            application.await();
        }
    }

    /** Pages are served while this goes on, and show how far it is. */
    private static void load(Application application, Home home, Console console) {
        try (LongWork.Piece work = application.bean(LongWork.class).begin("intake/progress.structure")) {
            Path folder = BuiltInPack.copyTo(home.folder().resolve("demonstration"));
            Pack pack = PackReader.read(folder, console.progress().and(work));
            Dataset dataset = pack.dataset().filter(unused -> pack.isSound()).orElseThrow();
            application
                    .bean(Packs.class)
                    .load(dataset, pack.problems(), false, console.progress().and(work));
        }
    }

    private static Home usual() {
        return new Home(Path.of(System.getProperty("user.home"), ".local", "share", "mirrorscope-demo"));
    }
}
