package org.mirrorscope.wave.members;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What came out of members' surveys. The office sees the same tables as everybody: no small number follows from them. */
@Component
public class SurveyFindings implements PublishedSurveys {

    private static final int MOST_TEXTS = 2_000;

    private final SurveyStore surveys;
    private final SubmissionStore submissions;
    private final Instruments instruments;

    private final Map<SurveyId, Tabulated> tabulated = new ConcurrentHashMap<>();

    private record Tabulated(Map<CountryCode, Map<String, Integer>> counts, List<SurveyTable> tables) {}

    SurveyFindings(SurveyStore surveys, SubmissionStore submissions, Instruments instruments) {
        this.surveys = surveys;
        this.submissions = submissions;
        this.instruments = instruments;
    }

    /** For the office and for whoever holds a seat of a country that is asked; empty if there is no such survey. */
    @Transactional(readOnly = true)
    public Optional<SurveyResults> find(SignedIn who, SurveyId id) {
        Optional<Survey> survey = surveys.find(id);
        if (survey.isPresent() && survey.get().countries().stream().noneMatch(who::maySee)) {
            who.require(Deed.SEE_OFFICE);
        }
        Visibility most = who.isOffice() ? Visibility.OFFICE : Visibility.COUNTRIES;
        return survey.map(found -> results(found, most));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Survey> published() {
        return surveys.all().stream().filter(Survey::published).toList();
    }

    /** For everybody; empty if there is no such survey, or its results are not published. */
    @Transactional(readOnly = true)
    public Optional<SurveyResults> findPublished(SurveyId id) {
        return surveys.find(id).filter(Survey::published).map(survey -> results(survey, Visibility.PUBLIC));
    }

    /** Free texts by question, for the office only. */
    @Transactional(readOnly = true)
    public Map<Question, List<String>> texts(SignedIn who, SurveyResults results) {
        who.require(Deed.SEE_OFFICE);
        Map<Question, List<String>> texts = new LinkedHashMap<>();
        results.asked()
                .questions()
                .filter(question -> question.kind() instanceof Kind.Text || question.kind() instanceof Kind.LongText)
                .forEach(question ->
                        texts.put(question, submissions.texts(results.survey().id(), question.variable(), MOST_TEXTS)));
        return texts;
    }

    private SurveyResults results(Survey survey, Visibility most) {
        Instrument asked = instruments.find(survey.asked()).orElseThrow();
        Map<CountryCode, Map<String, Integer>> counts = submissions.counts(survey.id());
        SortedMap<CountryCode, Integer> counted = new TreeMap<>();
        survey.countries()
                .forEach(country -> counted.put(
                        country, counts.getOrDefault(country, Map.of()).getOrDefault(Cells.EVERYBODY, 0)));
        List<SurveyTable> tables = tables(survey, asked, counts).stream()
                .filter(table -> table.question().visibility().compareTo(most) <= 0)
                .toList();
        return new SurveyResults(survey, asked, counted, tables);
    }

    /** What is hidden takes some work to find out; the same counts give the same tables. */
    private List<SurveyTable> tables(Survey survey, Instrument asked, Map<CountryCode, Map<String, Integer>> counts) {
        Tabulated before = tabulated.get(survey.id());
        if (before != null && before.counts().equals(counts)) {
            return before.tables();
        }
        List<SurveyTable> tables = new ArrayList<>();
        if (!counts.isEmpty()) {
            Tabulation tabulation = new Tabulation(counts);
            asked.questions().forEach(question -> tables.addAll(tabulation.of(question)));
        }
        tabulated.put(survey.id(), new Tabulated(counts, List.copyOf(tables)));
        return tables;
    }
}
