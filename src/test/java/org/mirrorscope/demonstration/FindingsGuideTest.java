package org.mirrorscope.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.demonstration.ReportedFinding.EARLIER;
import static org.mirrorscope.demonstration.ReportedFinding.LATER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.PackFolders;
import org.mirrorscope.analysis.Shift;
import org.mirrorscope.analysis.SignTest;
import org.mirrorscope.analysis.Summary;

/** The examples of the guide are what the figures say, word for word. */
class FindingsGuideTest {

    private static final Path GUIDE = Path.of("docs/guide/findings.md");

    private final Findings figures = Packs.findings(DemonstrationAnswers.PACK);

    FindingsGuideTest() throws PackFolders.Unreadable {}

    @Test
    void everyExampleIsRecomputed() throws IOException {
        List<String> examples = Files.readAllLines(GUIDE).stream()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();

        assertThat(computed()).containsExactlyElementsOf(examples);
    }

    private List<String> computed() {
        List<String> lines = new ArrayList<>();
        lines.addAll(distribution("nmg_status", "operational"));
        lines.addAll(distribution("linked_to_strategy", "yes"));
        lines.add(summary("member_count"));
        lines.add(refusal("secretariat"));
        lines.add(panel("nmg_status"));
        lines.add(atOdds("engagement", "moderate"));
        lines.add(test("nmg_status"));
        lines.add(test("composition_defined"));
        lines.add(withoutTest("national_alignment", new Group("region", "North")));
        lines.add(composition());
        return lines;
    }

    private Distribution counted(String variable) {
        return figures.distribution(LATER, variable, null).orElseThrow();
    }

    private List<String> distribution(String variable, String code) {
        Distribution counted = counted(variable);
        String missing = counted.missing().entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + entry.getValue().size())
                .collect(Collectors.joining(", "));
        var cell = counted.cell(code).orElseThrow();
        var bounds = Objects.requireNonNull(cell.bounds());
        return List.of(
                "%s, %s: population %d, returned %d, answered %d; missing: %s."
                        .formatted(
                                variable,
                                LATER,
                                counted.population().size(),
                                counted.returned().size(),
                                counted.answered().size(),
                                missing),
                "%s: %d of %d (%s), bounds %s to %s."
                        .formatted(
                                code,
                                cell.count(),
                                counted.answered().size(),
                                percent(Objects.requireNonNull(cell.share())),
                                percent(bounds.low()),
                                percent(bounds.high())));
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private String summary(String variable) {
        Summary summary = Objects.requireNonNull(counted(variable).summary());
        return String.format(
                Locale.ROOT,
                "%s, %s: %d answered; from %.0f to %.0f, quartiles %.0f, %.0f, %.0f.",
                variable,
                LATER,
                summary.n(),
                summary.min(),
                summary.max(),
                summary.lowerQuartile(),
                summary.median(),
                summary.upperQuartile());
    }

    private Comparison comparison(String variable, @Nullable Group group) {
        return figures.comparison(EARLIER, LATER, variable, group).orElseThrow();
    }

    private Comparison.Compared compared(String variable, @Nullable Group group) {
        assertThat(comparison(variable, group)).isInstanceOf(Comparison.Compared.class);
        return (Comparison.Compared) comparison(variable, group);
    }

    private String refusal(String variable) {
        assertThat(comparison(variable, null)).isInstanceOf(Comparison.Refused.class);
        var verdict = ((Comparison.Refused) comparison(variable, null)).verdict();
        return "%s, %s to %s: refused (%s)."
                .formatted(
                        variable,
                        EARLIER,
                        LATER,
                        Objects.requireNonNull(verdict).name().toLowerCase(Locale.ROOT));
    }

    private String panel(String variable) {
        Comparison.Compared compared = compared(variable, null);
        Moves moves = Objects.requireNonNull(compared.moves());
        return "%s, %s to %s (%s): panel of %d; %d improved, %d same, %d worsened (%s)."
                .formatted(
                        variable,
                        EARLIER,
                        LATER,
                        compared.comparability().verdict().name().toLowerCase(Locale.ROOT),
                        compared.panel().size(),
                        moves.up().size(),
                        moves.same().size(),
                        moves.down().size(),
                        moves.down().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }

    private String atOdds(String variable, String code) {
        Comparison.Compared compared = compared(variable, null);
        Shift shift = compared.shifts().stream()
                .filter(candidate -> candidate.code().code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(shift.atOdds()).isTrue();
        return "%s '%s': %d of %d then, %d of %d now; in the panel %d came to it and %d left it."
                .formatted(
                        variable,
                        code,
                        compared.earlier().cell(code).orElseThrow().count(),
                        compared.earlier().answered().size(),
                        compared.later().cell(code).orElseThrow().count(),
                        compared.later().answered().size(),
                        shift.changedTo().size(),
                        shift.changedFrom().size());
    }

    private String test(String variable) {
        SignTest test = Objects.requireNonNull(compared(variable, null).test());
        assertThat(test.holm()).isGreaterThanOrEqualTo(test.p());
        return String.format(Locale.ROOT, "%s: %d up, %d down, p = %.4f.", variable, test.up(), test.down(), test.p());
    }

    private String withoutTest(String variable, Group group) {
        Comparison.Compared compared = compared(variable, group);
        Moves moves = Objects.requireNonNull(compared.moves());
        assertThat(compared.test()).isNull();
        return "%s, %s: panel of %d; %d improved, %d same, %d worsened; no test."
                .formatted(
                        variable,
                        group,
                        compared.panel().size(),
                        moves.up().size(),
                        moves.same().size(),
                        moves.down().size());
    }

    private String composition() {
        Composition composition = figures.composition(LATER, null).getFirst();
        return String.format(
                Locale.ROOT,
                "%s, %s: %s, %s; mean Gower dissimilarity %.2f.",
                composition.question().variable(),
                LATER,
                high(composition, "research"),
                high(composition, "clinical"),
                Objects.requireNonNull(composition.levels()).mean());
    }

    private static String high(Composition composition, String item) {
        Composition.Community community = composition.communities().stream()
                .filter(candidate -> candidate.item().code().equals(item))
                .findFirst()
                .orElseThrow();
        return "%s 'high' in %d of %d"
                .formatted(
                        item,
                        community.high().size(),
                        community.distribution().answered().size());
    }
}
