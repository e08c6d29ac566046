package org.mirrorscope.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.web.CountryPart.Course;
import org.mirrorscope.publication.web.CountryPart.Moment;
import org.mirrorscope.publication.web.CountryPart.Step;
import org.mirrorscope.publication.web.CountryPart.Way;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shell.Reader;

/**
 * The way of a country: a table of the facts that lead, over waves, meetings and updates, and the picture of the first
 * of them.
 */
final class WaySection implements CountrySection {

    private static final int MOST_COURSES = 8;
    private static final int MOST_MOMENTS = 6;

    /** One column: a wave's answers, or what was said on one day in one meeting or update. */
    private record Column(LocalDate day, Moment moment, Map<String, Step> steps) {}

    @Override
    public List<? extends CountryPart> of(CountryAccount account) {
        List<Variable> variables = variables(account);
        List<Column> columns = columns(account, variables);
        if (columns.stream()
                .flatMap(column -> column.steps().values().stream())
                .allMatch(step -> step.answer().missing())) {
            return List.of();
        }
        List<Column> latest = columns.subList(Math.max(0, columns.size() - MOST_MOMENTS), columns.size());
        return List.of(new Way(
                account.reader().text("publication/timeline.title"),
                latest.stream().map(Column::moment).toList(),
                variables.stream()
                        .map(variable -> course(account.reader(), variable, latest))
                        .toList()));
    }

    /** The leading variables, those beside the first of them, and numbers of which more or less is better. */
    private static List<Variable> variables(CountryAccount account) {
        return account.latest().stream()
                .flatMap(wave -> {
                    Leads leads = Leads.of(account.findings(), wave);
                    String section = leads.lead()
                            .map(variable -> variable.section().id())
                            .orElse("");
                    Set<String> chosen = Stream.of(
                                    leads.headlines().stream(),
                                    leads.variables().stream()
                                            .filter(variable ->
                                                    variable.section().id().equals(section)),
                                    account.findings().variables(wave.id()).stream()
                                            .filter(WaySection::isDirectedNumber))
                            .flatMap(variables -> variables)
                            .map(Variable::name)
                            .distinct()
                            .limit(MOST_COURSES)
                            .collect(Collectors.toSet());
                    return account.variables().values().stream().filter(variable -> chosen.contains(variable.name()));
                })
                .toList();
    }

    private static boolean isDirectedNumber(Variable variable) {
        return variable.question().kind() instanceof Kind.Number
                && variable.question().better() != Direction.NONE;
    }

    private static List<Column> columns(CountryAccount account, List<Variable> variables) {
        List<Column> columns = new ArrayList<>();
        account.waves().stream()
                .filter(wave ->
                        wave.wave().population().contains(account.country().code()))
                .forEach(wave -> columns.add(column(account, wave, variables)));
        Map<Moment, Column> between = new LinkedHashMap<>();
        for (Statement statement : account.between().reversed()) {
            variables.stream()
                    .filter(variable -> variable.name().equals(statement.variable()))
                    .forEach(variable -> {
                        Moment moment = moment(account.reader(), statement);
                        between.computeIfAbsent(
                                        moment, any -> new Column(statement.asOf(), moment, new LinkedHashMap<>()))
                                .steps()
                                .put(
                                        variable.name(),
                                        step(
                                                new ShownAnswers(account.reader())
                                                        .shown(variable.question(), statement.answer()),
                                                variable.question(),
                                                statement.answer()));
                    });
        }
        columns.addAll(between.values());
        columns.sort(Comparator.comparing(Column::day));
        return columns;
    }

    /** In the words of the wave's own questions, whose codes may have been others. */
    private static Column column(CountryAccount account, WaveAnswers wave, List<Variable> variables) {
        Map<String, Step> steps = new LinkedHashMap<>();
        variables.forEach(variable -> steps.put(variable.name(), step(account, wave, variable)));
        LocalDate day = PublicationSite.lastDay(wave.wave());
        Reader reader = account.reader();
        String title = reader.text(wave.wave().title());
        boolean dated = title.contains(Integer.toString(day.getYear()));
        return new Column(day, new Moment(dated ? "" : month(reader, day), title), steps);
    }

    private static Moment moment(Reader reader, Statement statement) {
        String kind = "publication-factsheet/moment." + statement.source().kind();
        return new Moment(month(reader, statement.asOf()), reader.text(kind));
    }

    static String month(Reader reader, LocalDate day) {
        return DateTimeFormatter.ofPattern("LLL uuuu", reader.language()).format(day);
    }

    private static Course course(Reader reader, Variable variable, List<Column> columns) {
        return new Course(
                reader.text(variable.label()),
                columns.stream()
                        .map(column -> column.steps().getOrDefault(variable.name(), Step.NOTHING))
                        .toList());
    }

    private static Step step(CountryAccount account, WaveAnswers wave, Variable variable) {
        Question asked =
                wave.instrument().question(variable.question().variable()).orElse(variable.question());
        return step(
                account.shown(wave, asked, variable.name()),
                asked,
                wave.answer(account.country().code(), variable.name()));
    }

    private static Step step(ShownAnswer shown, Question question, Answer answer) {
        boolean coloured = answer instanceof AnswerValue.Coded;
        return new Step(shown, coloured ? Tones.of(question.kind(), answer).cssClass() : "");
    }
}
