package org.mirrorscope.publication.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.GeneralPart;
import org.mirrorscope.publication.web.FactsheetPage.Count;
import org.mirrorscope.publication.web.FactsheetPage.Part;
import org.mirrorscope.publication.web.FactsheetPage.Standing;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** Makes the general factsheet. Its words can be the office's, its figures are computed. */
final class FactsheetPages {

    private static final String PATH = "/factsheet";

    /** The largest population whose countries are named one by one. */
    private static final int NAMED = 40;

    private final Reader reader;
    private final Findings findings;
    private final Map<GeneralPart, String> written;
    private final int most;

    /**
     * @param written the office's words, where it wrote some
     * @param most how many characters of a part are shown
     */
    FactsheetPages(Reader reader, Findings findings, Map<GeneralPart, String> written, int most) {
        this.reader = reader;
        this.findings = findings;
        this.written = written;
        this.most = most;
    }

    FactsheetPage page() {
        Initiative initiative = findings.dataset().initiative();
        Optional<Wave> latest = findings.latestPublished();
        return new FactsheetPage(
                reader.text("publication-general/title"),
                reader.text("publication-general/description", initiative.name()),
                PATH,
                initiative.shortName(),
                parts(GeneralPart.MISSION, GeneralPart.ROLE, GeneralPart.TASKS, GeneralPart.STRUCTURE),
                latest.map(wave -> reader.text(
                                "publication-general/state.what",
                                wave.title(),
                                findings.dataset()
                                        .wave(wave.id())
                                        .orElseThrow()
                                        .revisions()
                                        .size(),
                                wave.population().size()))
                        .orElse(""),
                latest.stream().flatMap(this::counts).toList(),
                latest.flatMap(this::status).orElse(Standing.NONE),
                latest.flatMap(this::models).orElse(Standing.NONE),
                parts(GeneralPart.MODELS, GeneralPart.STARTING),
                initiative.synthetic(),
                reader.text(
                        "publication-general/citation",
                        initiative.shortName(),
                        latest.map(wave -> reader.date(PublicationSite.lastDay(wave)))
                                .orElse("–")),
                reader.links().canonical(reader.language(), PATH));
    }

    private List<Part> parts(GeneralPart... parts) {
        return Arrays.stream(parts)
                .map(part -> new Part(part.code(), title(reader, part), Prose.of(text(part))))
                .toList();
    }

    static String title(Reader reader, GeneralPart part) {
        return reader.text("publication-general/" + part.code() + ".title");
    }

    /** The product's own words. */
    static String own(Reader reader, GeneralPart part) {
        return reader.text("publication-general/" + part.code());
    }

    private String text(GeneralPart part) {
        String text = written.getOrDefault(part, own(reader, part));
        return text.length() <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, most) - 1)) + "…";
    }

    private Stream<Count> counts(Wave wave) {
        return Leads.of(findings, wave).headlines().stream()
                .flatMap(variable -> findings.distribution(wave.id(), variable.name(), null).stream())
                .map(distribution ->
                        count(wave, distribution, distribution.cells().getLast()));
    }

    private Count count(Wave wave, Distribution distribution, Distribution.Cell cell) {
        return new Count(
                reader.text("publication/number", cell.count()),
                Shares.rest(reader, cell.count(), distribution.answered().size()),
                reader.text(cell.code().label()),
                reader.text(distribution.variable().label()),
                reader.link(
                        "/findings/" + wave.id() + "/" + distribution.variable().name()));
    }

    private Optional<Standing> status(Wave wave) {
        return Leads.of(findings, wave).lead().flatMap(variable -> standing(wave, variable));
    }

    /** The first question of the leading section that lets a country choose one of several descriptions. */
    private Optional<Standing> models(Wave wave) {
        String section = Leads.of(findings, wave)
                .lead()
                .map(variable -> variable.section().id())
                .orElse("");
        return findings.variables(wave.id()).stream()
                .filter(variable -> variable.section().id().equals(section))
                .filter(variable -> variable.question().kind() instanceof Kind.Choice)
                .findFirst()
                .flatMap(variable -> standing(wave, variable));
    }

    /** Highest codes first where there is an order, since the factsheet is about what groups reach. */
    private Optional<Standing> standing(Wave wave, Variable variable) {
        return findings.distribution(wave.id(), variable.name(), null)
                .map(distribution -> new Standing(
                        reader.text(variable.label()),
                        reader.link("/findings/" + wave.id() + "/" + variable.name()),
                        cells(distribution).stream()
                                .map(cell -> row(distribution, cell))
                                .toList()));
    }

    private static List<Distribution.Cell> cells(Distribution distribution) {
        boolean ordered = !(distribution.variable().question().kind() instanceof Kind.Choice);
        return ordered ? distribution.cells().reversed() : distribution.cells();
    }

    private Standing.Row row(Distribution distribution, Distribution.Cell cell) {
        boolean few = distribution.population().size() <= NAMED;
        return new Standing.Row(
                reader.text(cell.code().label()),
                reader.text("publication/number", cell.count()),
                Shares.rest(reader, cell.count(), distribution.answered().size()),
                few
                        ? cell.countries().stream()
                                .sorted(reader.byName())
                                .map(reader::name)
                                .collect(Collectors.joining(", "))
                        : "");
    }
}
