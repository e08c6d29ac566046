package org.mirrorscope.intake.cli;

import java.nio.file.Path;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.ProblemReport;
import org.mirrorscope.platform.Console;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.Subcommand;
import org.mirrorscope.shared.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code check PACK}: reads a pack and prints every problem and note; loads nothing. */
@Command(name = "check", description = "Reads a pack and prints every problem and note; loads nothing.")
public final class CheckCommand implements Subcommand {

    @Parameters(paramLabel = "PACK", description = "the pack's folder")
    private Path folder = Path.of("");

    @Override
    public void run(Console console) {
        Pack pack = PackReader.read(folder, console.progress());
        new ProblemReport(pack.problems(), console.messages()).lines().forEach(console.out()::println);
        console.out().flush();
        long stopping = pack.problems().stream().filter(Problem::stops).count();
        if (stopping > 0) {
            throw new Refusal("intake/check.refused", folder.toString(), stopping);
        }
        pack.dataset()
                .ifPresent(dataset -> console.out()
                        .println(console.messages()
                                .text(
                                        "intake/check.sound",
                                        folder.toString(),
                                        dataset.waves().size(),
                                        dataset.countries().size(),
                                        dataset.instruments().size())));
        console.out().flush();
    }
}
