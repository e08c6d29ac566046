package org.mirrorscope.analysis.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.wave.Wave;

/** Builds the page that sets sections against each other. */
record AssociationPages(
        Context context, AssociationChoice choice, @Nullable Group group) {

    AssociationPage page() {
        List<Variable> rows = choice.rowVariables();
        List<Variable> columns = choice.columnVariables();
        List<Association> associations =
                context.findings().associations(choice.wave().id(), names(rows), names(columns), group);
        boolean any = !rows.isEmpty() && !columns.isEmpty();
        return new AssociationPage(
                any ? title(associations) : context.text("association.title"),
                context.text("association.description", choice.wave().title()),
                address(choice.wave(), group, ""),
                any
                        ? context.text("association.lead", choice.wave().title())
                        : context.text("association.none", choice.wave().title()),
                any ? form() : null,
                switches(),
                any ? columns.stream().map(this::heading).toList() : List.of(),
                any ? rows(rows, columns, associations) : List.of(),
                any ? files() : List.of());
    }

    /** Every pair of the page. */
    List<Association> associations() {
        return context.findings()
                .associations(choice.wave().id(), names(choice.rowVariables()), names(choice.columnVariables()), group);
    }

    /** The page where no wave has public results. */
    static AssociationPage empty(Context context) {
        return new AssociationPage(
                context.text("association.title"),
                context.text("association.description", ""),
                Addresses.ASSOCIATION,
                context.text("findings.none"),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> names(List<Variable> variables) {
        return variables.stream().map(Variable::name).toList();
    }

    /** The closest of the pairs that are measured alike, of the measure that most pairs have. */
    private String title(List<Association> associations) {
        Map<String, List<Association>> alike = associations.stream()
                .filter(association -> association.strength() != null)
                .collect(Collectors.groupingBy(AssociationWords::scale, TreeMap::new, Collectors.toList()));
        String claim = alike.values().stream()
                .max(Comparator.comparingInt(List::size))
                .flatMap(most -> most.stream()
                        .max(Comparator.comparingDouble(association -> Math.abs(AssociationWords.tie(association)))))
                .map(closest -> new AssociationWords(context).closest(closest, alike.size() > 1))
                .orElseGet(() -> context.text("association.claim.none"));
        return group == null ? claim : context.text("finding.title.group", context.groupName(group), claim);
    }

    private AssociationPage.Heading heading(Variable variable) {
        return new AssociationPage.Heading(
                context.text(variable.label()),
                context.reader()
                        .link(Addresses.with(
                                Addresses.variable(choice.wave(), variable.name()),
                                "group",
                                Addresses.parameter(group))));
    }

    private List<AssociationPage.Row> rows(
            List<Variable> rows, List<Variable> columns, List<Association> associations) {
        AssociationWords words = new AssociationWords(context);
        Map<String, Association> byPair = associations.stream()
                .collect(Collectors.toMap(
                        association -> key(association.first(), association.second()),
                        Function.identity(),
                        (first, second) -> first));
        List<AssociationPage.Row> table = new ArrayList<>();
        for (Variable row : rows) {
            table.add(new AssociationPage.Row(
                    heading(row),
                    columns.stream()
                            .map(column -> words.cell(byPair.get(key(row, column)), pair(row, column)))
                            .toList()));
        }
        return table;
    }

    private static String key(Variable row, Variable column) {
        return row.name() + " " + column.name();
    }

    private String pair(Variable row, Variable column) {
        return context.reader()
                .link(Addresses.with(
                        Addresses.pair(row.name(), column.name()),
                        "wave",
                        choice.wave().id().id(),
                        "group",
                        Addresses.parameter(group)));
    }

    private AssociationPage.Form form() {
        List<AssociationPage.Option> rows = new ArrayList<>();
        rows.add(new AssociationPage.Option(
                AssociationChoice.OTHERS,
                context.text("association.others"),
                choice.rows().equals(AssociationChoice.OTHERS)));
        rows.addAll(options(choice.rows()));
        return new AssociationPage.Form(
                context.reader().link(Addresses.ASSOCIATION),
                choice.wave().id().id(),
                Addresses.parameter(group),
                rows,
                options(choice.columns()));
    }

    private List<AssociationPage.Option> options(String chosen) {
        List<Section> sections = choice.sections();
        Stream<AssociationPage.Option> whole = sections.size() < 2
                ? Stream.empty()
                : sections.stream()
                        .map(section -> new AssociationPage.Option(
                                section.id(),
                                context.text("association.section", section.title()),
                                section.id().equals(chosen)));
        Stream<AssociationPage.Option> single = choice.measurable().stream()
                .map(variable -> new AssociationPage.Option(
                        variable.name(),
                        context.text(variable.label()),
                        variable.name().equals(chosen)));
        return Stream.concat(whole, single).toList();
    }

    private List<Switch> switches() {
        List<Choice> waves = context.findings().waves().reversed().stream()
                .map(other -> new Choice(
                        context.text(other.title()),
                        context.reader()
                                .link(Addresses.with(
                                        Addresses.ASSOCIATION,
                                        "wave",
                                        other.id().id(),
                                        "group",
                                        Addresses.parameter(group))),
                        other.id().equals(choice.wave().id())))
                .toList();
        return Stream.concat(
                        Stream.of(new Switch(context.text("switch.wave"), waves)),
                        context.groupSwitches(group, other -> address(choice.wave(), other, "")).stream())
                .toList();
    }

    private List<Choice> files() {
        return Stream.of("csv", "json")
                .map(format -> new Choice(
                        format.toUpperCase(Locale.ROOT),
                        context.reader().link(address(choice.wave(), group, "." + format)),
                        false))
                .toList();
    }

    private String address(Wave wave, @Nullable Group counted, String file) {
        return Addresses.with(
                Addresses.ASSOCIATION + file,
                "wave",
                wave.id().id(),
                "rows",
                choice.rows(),
                "columns",
                choice.columns(),
                "group",
                Addresses.parameter(counted));
    }
}
