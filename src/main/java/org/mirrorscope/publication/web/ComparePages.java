package org.mirrorscope.publication.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.publication.web.ComparePage.Choice;
import org.mirrorscope.publication.web.ComparePage.Column;
import org.mirrorscope.publication.web.ComparePage.Row;
import org.mirrorscope.publication.web.ComparePage.SectionTable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** Sets countries side by side. */
final class ComparePages {

    /** More do not fit beside each other on paper. */
    static final int MOST = 6;

    private final Reader reader;
    private final Findings findings;
    private final AnswerWords words;

    ComparePages(Reader reader, Findings findings) {
        this.reader = reader;
        this.findings = findings;
        this.words = new AnswerWords(reader);
    }

    ComparePage of(List<CountryCode> chosen, boolean onlyDifferences) {
        Optional<WaveAnswers> latest =
                findings.latestPublished().flatMap(wave -> findings.dataset().wave(wave.id()));
        List<SectionTable> sections = latest.filter(wave -> !chosen.isEmpty())
                .map(wave -> sections(wave, chosen))
                .orElse(List.of());
        String names = chosen.stream().map(reader::name).collect(Collectors.joining(", "));
        String query = query(chosen);
        return new ComparePage(
                chosen.isEmpty()
                        ? reader.text("publication/compare.title")
                        : reader.text("publication/compare.title.chosen", names),
                reader.text(
                        "publication/compare.description",
                        findings.dataset().initiative().name()),
                "/compare" + query,
                lead(latest, chosen, sections),
                chosen.stream().map(country -> column(latest, country, chosen)).toList(),
                codes(chosen),
                choices(chosen),
                onlyDifferences ? different(sections) : sections,
                onlyDifferences,
                reader.link("/compare") + query + (onlyDifferences ? "" : "&only=differences"));
    }

    private String lead(Optional<WaveAnswers> latest, List<CountryCode> chosen, List<SectionTable> sections) {
        if (latest.isEmpty()) {
            return reader.text("publication/home.none");
        }
        if (chosen.size() < 2) {
            return reader.text(chosen.isEmpty() ? "publication/compare.none" : "publication/compare.one", MOST);
        }
        long questions = sections.stream()
                .flatMap(section -> section.rows().stream())
                .filter(ComparePages::answeredTwice)
                .count();
        long different = different(sections).stream()
                .mapToLong(section -> section.rows().size())
                .sum();
        return reader.text(
                questions == 0
                        ? "publication/compare.lead.none"
                        : questions == 1 ? "publication/compare.lead.one" : "publication/compare.lead.many",
                different,
                questions,
                latest.get().wave().title());
    }

    private static boolean answeredTwice(Row row) {
        return row.cells().stream().filter(cell -> !cell.missing()).count() > 1;
    }

    private static List<SectionTable> different(List<SectionTable> sections) {
        return sections.stream()
                .map(section -> new SectionTable(
                        section.title(),
                        section.rows().stream().filter(Row::differs).toList()))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    private Column column(Optional<WaveAnswers> latest, CountryCode country, List<CountryCode> chosen) {
        List<CountryCode> others =
                chosen.stream().filter(other -> !other.equals(country)).toList();
        return new Column(
                reader.name(country),
                reader.link("/countries/" + country),
                latest.map(wave -> source(wave, country)).orElse(""),
                reader.link("/compare") + query(others));
    }

    private String source(WaveAnswers answers, CountryCode country) {
        Wave wave = answers.wave();
        Integer revision = answers.revisions().get(country);
        if (revision == null) {
            return reader.text(
                    wave.population().contains(country)
                            ? "analysis-pages/missing.no_return"
                            : "publication/not-invited");
        }
        return reader.text(
                "publication/source", reader.date(PublicationSite.lastDay(wave)), Integer.toString(revision));
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

    private List<SectionTable> sections(WaveAnswers wave, List<CountryCode> chosen) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (Variable variable : wave.instrument().variables()) {
            if (variable.question().visibility() == Visibility.PUBLIC) {
                rows.computeIfAbsent(reader.text(variable.section().title()), none -> new ArrayList<>())
                        .add(row(wave, variable, chosen));
            }
        }
        return rows.entrySet().stream()
                .map(section -> new SectionTable(section.getKey(), section.getValue()))
                .toList();
    }

    private Row row(WaveAnswers wave, Variable variable, List<CountryCode> chosen) {
        List<Answer> answers = chosen.stream()
                .map(country -> wave.wave().population().contains(country)
                        ? wave.answer(country, variable.name())
                        : Missing.NO_RETURN)
                .toList();
        long values = answers.stream()
                .filter(AnswerValue.class::isInstance)
                .distinct()
                .count();
        String question = reader.text(variable.question().label());
        return new Row(
                variable.part().isEmpty()
                        ? question
                        : reader.text("publication/compare.item", question, reader.text(variable.label())),
                values > 1 && comparable(variable.question().kind()),
                answers.stream()
                        .map(answer -> words.shown(variable.question(), answer))
                        .toList());
    }

    /** Words differ between any two countries, which says nothing. */
    private static boolean comparable(Kind kind) {
        return !AnswerWords.codes(kind).isEmpty() || kind instanceof Kind.Number || kind instanceof Kind.Year;
    }

    static String codes(List<CountryCode> chosen) {
        return chosen.stream().map(CountryCode::alpha2).collect(Collectors.joining(","));
    }

    static String query(List<CountryCode> chosen) {
        return chosen.isEmpty() ? "" : "?countries=" + codes(chosen);
    }
}
