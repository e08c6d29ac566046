package org.mirrorscope.analysis.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.wave.Wave;

/** Builds the page of a pair. */
record AssociationPairPages(
        Context context,
        Wave wave,
        Association association,
        @Nullable Group group) {

    private static final int SHADES = 4;

    AssociationPairPage page() {
        AssociationWords words = new AssociationWords(context);
        String claim = words.claim(association);
        return new AssociationPairPage(
                group == null ? claim : context.text("finding.title.group", context.groupName(group), claim),
                context.text("pair.description", label(association.first()), label(association.second()), wave.title()),
                address(""),
                List.of(new Choice(
                        context.text("association.title"),
                        context.reader()
                                .link(Addresses.with(
                                        Addresses.ASSOCIATION,
                                        "wave",
                                        wave.id().id(),
                                        "group",
                                        Addresses.parameter(group))),
                        false)),
                question(association.first()),
                question(association.second()),
                words.sentences(association),
                context.text("pair.counted", association.pairs().size(), wave.title()),
                values(association.second(), Association.Cell::second).stream()
                        .map(value -> word(association.second(), value))
                        .toList(),
                rows(),
                evidence(),
                files());
    }

    private String label(Variable variable) {
        return context.text(variable.label());
    }

    private AssociationPage.Heading question(Variable variable) {
        return new AssociationPage.Heading(
                label(variable),
                context.reader()
                        .link(Addresses.with(
                                Addresses.variable(wave, variable.name()), "group", Addresses.parameter(group))));
    }

    /** The values of one side, as the table lists them. */
    private List<String> values(Variable variable, java.util.function.Function<Association.Cell, String> side) {
        return association.table().stream().map(side).distinct().toList();
    }

    private String word(Variable variable, String value) {
        return switch (variable.question().kind()) {
            case Kind.SingleCode single -> word(single.codes(), value);
            case Kind.Levels levels -> word(levels.codes(), value);
            case Kind.Choices choices -> word(new Kind.YesNo().codes(), value);
            default -> value;
        };
    }

    private String word(List<org.mirrorscope.instrument.Code> codes, String value) {
        return codes.stream()
                .filter(code -> code.code().equals(value))
                .findFirst()
                .map(code -> context.text(code.label()))
                .orElse(value);
    }

    private List<AssociationPairPage.Row> rows() {
        List<String> columns = values(association.second(), Association.Cell::second);
        int most = association.table().stream()
                .mapToInt(cell -> cell.countries().size())
                .max()
                .orElse(0);
        return values(association.first(), Association.Cell::first).stream()
                .map(row -> row(row, columns, most))
                .toList();
    }

    private AssociationPairPage.Row row(String value, List<String> columns, int most) {
        List<AssociationPairPage.Cell> cells = columns.stream()
                .map(column -> count(value, column))
                .map(count -> new AssociationPairPage.Cell(count, shade(count, most)))
                .toList();
        return new AssociationPairPage.Row(
                word(association.first(), value),
                cells,
                cells.stream().mapToInt(AssociationPairPage.Cell::count).sum());
    }

    private int count(String first, String second) {
        return association.table().stream()
                .filter(cell -> cell.first().equals(first) && cell.second().equals(second))
                .mapToInt(cell -> cell.countries().size())
                .sum();
    }

    private static String shade(int count, int most) {
        return count == 0 ? "tie-none" : "tie-with-" + (int) Math.ceil((double) SHADES * count / most);
    }

    private Evidence evidence() {
        return new Evidence(
                "evidence-pairs",
                context.text("pair.evidence", association.pairs().size()),
                List.of(label(association.first()), label(association.second())),
                association.table().stream()
                        .filter(cell -> !cell.countries().isEmpty())
                        .map(cell -> new Evidence.Row(
                                List.of(
                                        word(association.first(), cell.first()),
                                        word(association.second(), cell.second())),
                                null,
                                cell.countries().size(),
                                "",
                                context.named(cell.countries())))
                        .toList());
    }

    private List<Choice> files() {
        return Stream.of("csv", "json")
                .map(format -> new Choice(
                        format.toUpperCase(Locale.ROOT), context.reader().link(address("/table." + format)), false))
                .toList();
    }

    private String address(String file) {
        return Addresses.with(
                Addresses.pair(association.first().name(), association.second().name()) + file,
                "wave",
                wave.id().id(),
                "group",
                Addresses.parameter(group));
    }
}
