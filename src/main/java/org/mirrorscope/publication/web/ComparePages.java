package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.web.ComparePage.Cell;
import org.mirrorscope.publication.web.ComparePage.Choice;
import org.mirrorscope.publication.web.ComparePage.Column;
import org.mirrorscope.publication.web.ComparePage.Row;
import org.mirrorscope.publication.web.ComparePage.SectionTable;
import org.mirrorscope.publication.web.Contrast.Said;
import org.mirrorscope.registry.Known;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;

/** Sets countries side by side, from what everybody may know of them. */
final class ComparePages {

    /** More do not fit beside each other on paper. */
    static final int MOST = 6;

    private final Reader reader;
    private final Findings findings;
    private final List<CountryAccount> accounts;

    /** @param accounts the countries chosen, in the order chosen */
    ComparePages(Reader reader, Findings findings, List<CountryAccount> accounts) {
        this.reader = reader;
        this.findings = findings;
        this.accounts = List.copyOf(accounts);
    }

    ComparePage page(boolean onlyDifferences) {
        List<CountryCode> chosen = countries().toList();
        List<SectionTable> sections = sections();
        String names = chosen.stream().map(reader::name).collect(Collectors.joining(", "));
        String query = query(chosen);
        String only = "&only=differences";
        return new ComparePage(
                chosen.isEmpty()
                        ? reader.text("publication/compare.title")
                        : reader.text("publication/compare.title.chosen", names),
                reader.text(
                        "publication/compare.description",
                        reader.text(findings.dataset().initiative().name())),
                "/compare" + query,
                lead(sections),
                accounts.stream().map(this::column).toList(),
                codes(chosen),
                choices(chosen),
                onlyDifferences ? different(sections) : sections,
                accounts.isEmpty()
                        ? 0
                        : (int) variables().filter(this::isUnknown).count(),
                onlyDifferences,
                reader.link("/compare") + query + (onlyDifferences ? "" : only),
                accounts.stream()
                        .flatMap(account -> account.latestDay().stream())
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                chosen.isEmpty() ? "" : reader.link("/compare.csv") + query + (onlyDifferences ? only : ""));
    }

    private Stream<CountryCode> countries() {
        return accounts.stream().map(account -> account.country().code());
    }

    private String lead(List<SectionTable> sections) {
        if (accounts.size() < 2) {
            return reader.text(accounts.isEmpty() ? "publication/compare.none" : "publication/compare.one", MOST);
        }
        List<Row> rows =
                sections.stream().flatMap(section -> section.rows().stream()).toList();
        long questions = rows.stream().filter(row -> row.contrast().isKnown()).count();
        long different = rows.stream().filter(Row::differs).count();
        return reader.text(
                questions == 0
                        ? "publication/compare.lead.none"
                        : questions == 1 ? "publication/compare.lead.one" : "publication/compare.lead.many",
                different,
                questions);
    }

    private static List<SectionTable> different(List<SectionTable> sections) {
        return sections.stream()
                .map(section -> new SectionTable(
                        section.title(),
                        section.rows().stream().filter(Row::differs).toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private Column column(CountryAccount account) {
        CountryCode country = account.country().code();
        return new Column(
                reader.name(country),
                reader.link("/countries/" + country),
                account.isKnown()
                        ? String.join(" ", account.notices())
                        : reader.text("publication/compare.unknown-country"),
                reader.link("/compare")
                        + query(countries()
                                .filter(other -> !other.equals(country))
                                .toList()));
    }

    private List<Choice> choices(List<CountryCode> chosen) {
        return chosen.size() >= MOST
                ? List.of()
                : findings.dataset().countries().keySet().stream()
                        .filter(country -> !chosen.contains(country))
                        .sorted(reader.byName())
                        .map(country -> new Choice(country.alpha2(), reader.name(country)))
                        .toList();
    }

    private Stream<Variable> variables() {
        return accounts.stream().limit(1).flatMap(account -> account.variables().values().stream());
    }

    /** Whether nothing is known of any of the countries. */
    private boolean isUnknown(Variable variable) {
        return accounts.stream().noneMatch(account -> account.profile().containsKey(variable.name()));
    }

    /** Every public variable of which something is known. */
    private List<SectionTable> sections() {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        variables()
                .filter(variable -> !isUnknown(variable))
                .forEach(variable -> rows.computeIfAbsent(
                                reader.text(variable.section().title()), none -> new ArrayList<>())
                        .add(row(variable)));
        return rows.entrySet().stream()
                .map(section -> new SectionTable(section.getKey(), section.getValue()))
                .toList();
    }

    private Row row(Variable variable) {
        Contrast contrast = Contrast.of(
                findings.concordances(),
                accounts.stream().flatMap(account -> said(account, variable)).toList());
        String question = reader.text(variable.question().label());
        return new Row(
                variable.name(),
                variable.part().isEmpty()
                        ? question
                        : reader.text("publication/compare.item", question, reader.text(variable.label())),
                contrast,
                accounts.stream().map(account -> cell(account, variable)).toList());
    }

    private static Stream<Said> said(CountryAccount account, Variable variable) {
        Known known = account.profile().get(variable.name());
        return known != null && known.statement().answer() instanceof AnswerValue value
                ? Stream.of(new Said(account.asked(known.statement()), value))
                : Stream.empty();
    }

    private Cell cell(CountryAccount account, Variable variable) {
        Known known = account.profile().get(variable.name());
        return account.fact(variable)
                .map(fact -> new Cell(
                        fact.answer(),
                        fact.asOf(),
                        Objects.requireNonNull(known).statement().asOf().toString(),
                        fact.source(),
                        fact.old(),
                        fact.others()))
                .orElseGet(() -> new Cell(
                        ShownAnswer.none(reader.text("publication/compare.nothing")), "", "", "", false, List.of()));
    }

    static String codes(List<CountryCode> chosen) {
        return chosen.stream().map(CountryCode::alpha2).collect(Collectors.joining(","));
    }

    static String query(List<CountryCode> chosen) {
        return chosen.isEmpty() ? "" : "?countries=" + codes(chosen);
    }
}
