package org.mirrorscope.intake.cli;

import java.nio.file.Path;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.intake.Loaded;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.intake.ProblemReport;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Console;
import org.mirrorscope.platform.HomeOption;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.Subcommand;
import org.mirrorscope.shared.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code load PACK}: loads a pack into a home, all of it or nothing. */
@Command(name = "load", description = "Loads a pack. Loading it again changes nothing.")
public final class LoadCommand implements Subcommand {

    @Parameters(paramLabel = "PACK", description = "the pack's folder")
    private Path folder = Path.of("");

    @Mixin
    private final HomeOption home = new HomeOption();

    @Option(
            names = "--accept-problems",
            description = "load although some answers cannot be placed; the report is kept with each wave")
    private boolean acceptProblems;

    @Override
    public void run(Console console) {
        Pack pack = PackReader.read(folder, console.progress());
        new ProblemReport(pack.problems(), console.messages()).lines().forEach(console.err()::println);
        console.err().flush();
        long stopping = pack.problems().stream().filter(Problem::stops).count();
        Dataset dataset = pack.dataset().orElse(null);
        if (dataset == null || (stopping > 0 && !acceptProblems)) {
            String refusal = dataset == null ? "intake/check.refused" : "intake/load.refused";
            throw new Refusal(refusal, folder.toString(), stopping);
        }
        try (Application application = Application.open(home.home())) {
            Loaded loaded =
                    application.bean(Packs.class).load(dataset, pack.problems(), acceptProblems, console.progress());
            if (loaded.nothingNew()) {
                console.say("intake/load.nothingNew", home.home().toString());
            } else {
                console.say(
                        "intake/load.done",
                        home.home().toString(),
                        loaded.versions(),
                        loaded.waves(),
                        loaded.revisions(),
                        loaded.statements());
            }
        }
    }
}
