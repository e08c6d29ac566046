package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.mirrorscope.document.yaml.YamlDocuments;
import org.mirrorscope.document.yaml.YamlReport;
import org.mirrorscope.shared.Problem;

/** The written form of an instrument version, as packs hold it and as the database keeps it. */
public final class InstrumentYaml {

    private InstrumentYaml() {}

    /**
     * Reads an instrument that somebody wrote. Everything that is wrong is reported with its line.
     *
     * @param file the file's path as its author knows it
     * @return empty if there is a problem that leaves no instrument worth speaking of
     */
    public static Optional<InstrumentFile> read(String file, byte[] content, Consumer<Problem> problems) {
        YamlReport report = new YamlReport(file, problems);
        return YamlDocuments.read(content, report).flatMap(fields -> new InstrumentReader(report).read(fields));
    }

    /** As {@link #read(String, byte[], Consumer)}, from text. */
    public static Optional<InstrumentFile> read(String file, String text, Consumer<Problem> problems) {
        YamlReport report = new YamlReport(file, problems);
        return YamlDocuments.read(text, report).flatMap(fields -> new InstrumentReader(report).read(fields));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException if that text has any problem
     */
    public static Instrument parse(String canonical) {
        return parse(canonical, problem -> false);
    }

    /**
     * Reads a draft that {@link #write} wrote.
     *
     * @throws IllegalArgumentException if that text has any problem that cannot wait until the draft is published
     */
    static Instrument parseDraft(String canonical) {
        return parse(canonical, InstrumentYaml::canWait);
    }

    private static Instrument parse(String canonical, Predicate<Problem> harmless) {
        List<Problem> problems = new ArrayList<>();
        Optional<InstrumentFile> read = read("instrument", canonical, problems::add);
        problems.removeIf(problem -> !problem.stops() || harmless.test(problem));
        if (!problems.isEmpty() || read.isEmpty()) {
            throw new IllegalArgumentException("not an instrument's canonical text: " + problems);
        }
        return read.get().instrument();
    }

    /** Whether the parts of the questionnaire are whole all the same; what is wrong must be right when it is published. */
    static boolean canWait(Problem problem) {
        return problem.cause().startsWith("instrument/expression.")
                || problem.cause().equals("instrument/variable.clash");
    }

    /** The canonical text: the same instrument always gives the same text, and reading it gives the instrument again. */
    public static String write(Instrument instrument) {
        return new InstrumentWriter().write(instrument);
    }
}
