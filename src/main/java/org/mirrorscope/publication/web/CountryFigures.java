package org.mirrorscope.publication.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.chart.Chart;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.chart.FigureTable;
import org.mirrorscope.chart.Strip;
import org.mirrorscope.chart.Timeline;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Spell;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;

/** The pictures of one country: its way over the years, and who is represented. */
record CountryFigures(CountryAccount account, Reader reader, Findings findings, Country country) {

    private static final int PAGE = 1000;
    private static final int COLUMN = 640;

    CountryFigures(CountryAccount account) {
        this(account, account.reader(), account.findings(), account.country());
    }

    /** Every matrix of levels of the last wave in which the country returned. */
    List<Figure> strips(List<WaveAnswers> waves) {
        List<Figure> figures = new ArrayList<>();
        waves.reversed().stream()
                .filter(wave -> wave.revisions().containsKey(country.code()))
                .findFirst()
                .ifPresent(wave -> wave.instrument()
                        .questions()
                        .filter(question ->
                                question.kind() instanceof Kind.Levels && question.visibility() == Visibility.PUBLIC)
                        .forEach(question -> figures.add(strip(wave, question, (Kind.Levels) question.kind()))));
        return figures;
    }

    /**
     * The way in the leading variable.
     *
     * @param between what was learnt between the waves
     */
    Optional<Figure> timeline(List<WaveAnswers> waves, List<Statement> between) {
        Optional<Variable> lead = findings.latestPublished()
                .flatMap(wave -> Leads.of(findings, wave).lead());
        List<Timeline.Event> events = new ArrayList<>();
        lead.ifPresent(variable -> waves.forEach(wave -> event(wave, variable).ifPresent(events::add)));
        lead.ifPresent(variable -> between.stream()
                .filter(statement -> statement.variable().equals(variable.name()))
                .forEach(statement -> events.add(event(statement, variable))));
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Participation participation =
                new Participation(reader, findings.dataset().initiative());
        for (Spell spell : country.spells()) {
            if (spell.from() != null) {
                events.add(new Timeline.Event(
                        spell.from(),
                        month(spell.from()),
                        participation.label(spell.participation()),
                        Tone.STEP_0,
                        null));
            }
        }
        events.sort(Comparator.comparing(Timeline.Event::date));
        return Optional.of(figure(
                "timeline",
                reader.text("publication/timeline.title"),
                reader.text(lead.orElseThrow().label()),
                new Timeline(events),
                PAGE,
                new FigureTable(
                        List.of(
                                new FigureTable.Column(reader.text("publication/when"), false),
                                new FigureTable.Column(reader.text("publication/answer"), false)),
                        events.stream()
                                .map(event -> List.of(event.when(), event.text()))
                                .toList())));
    }

    /** Every wave that invited the country has its mark: an answer, or hatched the reason why there is none. */
    private Optional<Timeline.Event> event(WaveAnswers wave, Variable lead) {
        if (!wave.wave().population().contains(country.code())) {
            return Optional.empty();
        }
        Question question = wave.instrument().question(lead.name()).orElse(lead.question());
        Answer answer = wave.answer(country.code(), lead.name());
        LocalDate day = PublicationSite.lastDay(wave.wave());
        return Optional.of(new Timeline.Event(
                day,
                month(day),
                account.shown(wave, question, lead.name()).line(),
                Tones.of(question.kind(), answer),
                null));
    }

    private Timeline.Event event(Statement statement, Variable lead) {
        Question question = lead.question();
        return new Timeline.Event(
                statement.asOf(),
                month(statement.asOf()),
                new ShownAnswers(reader).line(question, statement.answer()),
                Tones.of(question.kind(), statement.answer()),
                null);
    }

    private String month(LocalDate day) {
        return WaySection.month(reader, day);
    }

    private Figure strip(WaveAnswers wave, Question question, Kind.Levels levels) {
        List<String> codes = levels.codes().stream().map(Code::code).toList();
        List<Strip.Row> rows = levels.items().stream()
                .map(item -> {
                    String variable = question.variable() + "." + item.code();
                    Answer answer = wave.answer(country.code(), variable);
                    int level = answer instanceof AnswerValue.Coded coded ? codes.indexOf(coded.code()) : 0;
                    return new Strip.Row(
                            reader.text(item.label()),
                            level,
                            answer instanceof Missing ? Tone.MISSING : Tones.of(levels, answer),
                            account.shown(wave, question, variable).line(),
                            null);
                })
                .toList();
        return figure(
                "levels-" + question.variable().replaceAll("[^A-Za-z0-9]", "-"),
                reader.text(question.label()),
                reader.text(wave.wave().title()),
                new Strip(Math.max(1, codes.size() - 1), rows),
                COLUMN,
                new FigureTable(
                        List.of(
                                new FigureTable.Column(reader.text("publication/item"), false),
                                new FigureTable.Column(reader.text("publication/answer"), false)),
                        rows.stream()
                                .map(row -> List.of(row.label(), row.word()))
                                .toList()));
    }

    private Figure figure(String id, String claim, String subtitle, Chart chart, int width, FigureTable table) {
        return new Figure(
                id,
                claim,
                subtitle,
                chart,
                width,
                List.of(),
                findings.dataset().initiative().source().replaceFirst("\\.$", ""),
                reader.name(country.code()),
                "",
                null,
                table,
                List.of(),
                findings.dataset().initiative().synthetic(),
                reader.language());
    }
}
