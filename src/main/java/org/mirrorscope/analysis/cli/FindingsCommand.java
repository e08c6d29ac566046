package org.mirrorscope.analysis.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Console;
import org.mirrorscope.platform.HomeOption;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.Subcommand;
import org.mirrorscope.shared.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints figures: of a home's published waves, or straight from a pack's folder without database and Spring. */
@Command(name = "findings", description = "Prints every figure of a wave and of a comparison.")
public final class FindingsCommand implements Subcommand {

    /** How figures are written. */
    enum Format {
        JSON,
        CSV,
        TEXT
    }

    @Option(names = "--wave", paramLabel = "W", description = "the wave (default: the latest published one)")
    private @Nullable String wave;

    @Option(names = "--against", paramLabel = "V", description = "the wave to compare from")
    private @Nullable String against;

    @Option(
            names = "--variable",
            paramLabel = "X",
            description = "only this variable or question; several times for several, then also how they go together")
    private List<String> variables = new ArrayList<>();

    @Option(names = "--group", paramLabel = "GROUPING=VALUE", description = "only the countries of a group")
    private @Nullable String group;

    @Option(names = "--format", description = "json, csv or text (default)")
    private Format format = Format.TEXT;

    @Option(names = "--pack", paramLabel = "DIR", description = "count a pack's folder instead of a home")
    private @Nullable Path pack;

    @Mixin
    private HomeOption home = new HomeOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run(Console console) {
        if (pack != null && home.isNamed()) {
            throw new ParameterException(
                    requireNonNull(spec).commandLine(), console.messages().text("analysis/findings.packOrHome"));
        }
        if (pack != null) {
            print(Findings.over(read(pack, console)), console);
            return;
        }
        try (Application application = Application.openExisting(home.home())) {
            print(application.bean(PublishedFindings.class).current(), console);
        }
    }

    private static Dataset read(Path folder, Console console) {
        if (!Files.isDirectory(folder)) {
            throw new Refusal("analysis/findings.noFolder", folder.toString());
        }
        PackFolders folders = ServiceLoader.load(PackFolders.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module reads packs"));
        try {
            return folders.open(folder).read();
        } catch (PackFolders.Unreadable unreadable) {
            throw refusal(unreadable, folder, console);
        }
    }

    private static Refusal refusal(PackFolders.Unreadable unreadable, Path folder, Console console) {
        String problems = unreadable.problems().stream()
                .filter(Problem::stops)
                .map(problem -> problem.place() + ": " + problem.sentence(console.messages()))
                .collect(Collectors.joining(System.lineSeparator()));
        return new Refusal(unreadable, "analysis/findings.unreadable", folder.toString(), problems);
    }

    private void print(Findings findings, Console console) {
        Selection selection = Selection.of(findings, wave, against, variables, group);
        Figures figures = Figures.of(findings, selection);
        switch (format) {
            case JSON -> FindingsJson.write(figures, console.out());
            case CSV -> FindingsCsv.write(figures, console.out(), console.messages());
            case TEXT -> FindingsText.write(figures, console.out(), console.messages());
        }
        console.out().flush();
    }
}
