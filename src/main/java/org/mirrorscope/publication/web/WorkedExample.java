package org.mirrorscope.publication.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.CarryForward;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Respondent;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.registry.Spell;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/** A small invented survey for the page about the method: fourteen countries that do not exist, two waves. */
final class WorkedExample {

    static final WaveId THEN = new WaveId("then");
    static final WaveId NOW = new WaveId("now");
    static final String STATUS = "status";

    /** ISO 3166 leaves XA to XN to users, so none of these is anybody's answer. */
    private static final String COUNTRIES = "ABCDEFGHIJKLMN";

    /** n not planned, s being set up, o operational, - no return, ? don't know, . left blank, x does not apply. */
    private static final String ANSWERS_THEN = "ssssnnnsooo-?.";

    private static final String ANSWERS_NOW = "oooosssnoo-oox";

    private WorkedExample() {}

    static Dataset dataset() {
        SortedMap<CountryCode, Country> countries = new TreeMap<>();
        for (int i = 0; i < COUNTRIES.length(); i++) {
            countries.put(country(i), new Country(country(i), List.of(new Spell("member", null, null)), Map.of()));
        }
        Instrument instrument = instrument();
        return new Dataset(
                new Initiative(
                        "example",
                        text("Example"),
                        "Example",
                        List.of("en"),
                        true,
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                countries,
                Map.of(instrument.id(), instrument),
                List.of(
                        wave(THEN, LocalDate.of(2020, 1, 1), instrument, countries, ANSWERS_THEN),
                        wave(NOW, LocalDate.of(2022, 1, 1), instrument, countries, ANSWERS_NOW)));
    }

    private static CountryCode country(int index) {
        return new CountryCode("X" + COUNTRIES.charAt(index));
    }

    private static Instrument instrument() {
        Kind status = new Kind.Ordered(List.of(code("not_planned"), code("being_set_up"), code("operational")));
        Kind groups = new Kind.Levels(
                List.of(code("research"), code("clinical"), code("patients")),
                List.of(code("none"), code("low"), code("medium"), code("high")));
        Section section = new Section(
                "example", text("Example"), List.of(question(STATUS, status), question("representation", groups)));
        return new Instrument(
                new VersionId("example", "1"), Respondent.COUNTRY, text("Example"), List.of(section), List.of());
    }

    private static WaveAnswers wave(
            WaveId id,
            LocalDate opened,
            Instrument instrument,
            SortedMap<CountryCode, Country> countries,
            String answers) {
        Map<String, Map<CountryCode, Answer>> cells = new HashMap<>();
        SortedMap<CountryCode, Integer> revisions = new TreeMap<>();
        for (int i = 0; i < answers.length(); i++) {
            Answer answer = answer(answers.charAt(i));
            cells.computeIfAbsent(STATUS, none -> new HashMap<>()).put(country(i), answer);
            if (answer != Missing.NO_RETURN) {
                revisions.put(country(i), 1);
            }
        }
        if (id.equals(NOW)) {
            groups(cells, country(0), "high", "high", "none");
            groups(cells, country(1), "high", "low", "none");
        }
        Wave wave = new Wave(
                id,
                instrument.id(),
                text(id.id()),
                opened,
                opened.plusMonths(1),
                true,
                new TreeSet<>(countries.keySet()));
        return new WaveAnswers(wave, instrument, cells, revisions);
    }

    private static void groups(Map<String, Map<CountryCode, Answer>> cells, CountryCode country, String... levels) {
        List<String> communities = List.of("research", "clinical", "patients");
        for (int i = 0; i < levels.length; i++) {
            cells.computeIfAbsent("representation." + communities.get(i), none -> new HashMap<>())
                    .put(country, new AnswerValue.Coded(levels[i]));
        }
    }

    private static Answer answer(char letter) {
        return switch (letter) {
            case 'n' -> new AnswerValue.Coded("not_planned");
            case 's' -> new AnswerValue.Coded("being_set_up");
            case 'o' -> new AnswerValue.Coded("operational");
            case '-' -> Missing.NO_RETURN;
            case '?' -> Missing.DONT_KNOW;
            case 'x' -> Missing.NOT_APPLICABLE;
            default -> Missing.NO_ANSWER;
        };
    }

    private static Question question(String variable, Kind kind) {
        return new Question(
                variable,
                kind,
                text(variable),
                null,
                Direction.HIGHER,
                false,
                null,
                null,
                CarryForward.NEVER,
                Visibility.PUBLIC);
    }

    private static Code code(String code) {
        return new Code(code, text(code));
    }

    private static LocalizedText text(String text) {
        return LocalizedText.of(text);
    }
}
