package org.mirrorscope.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.platform.Progress;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shared.Problem;
import org.mirrorscope.wave.WaveId;

class PackReaderTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CountryCode ES = new CountryCode("ES");
    private static final CountryCode PT = new CountryCode("PT");
    private static final CountryCode FI = new CountryCode("FI");

    @TempDir
    private Path folder;

    private Pack read(GuidePack pack) throws IOException {
        return PackReader.read(pack.in(folder), TODAY, Progress.NONE);
    }

    private static List<String> stopping(Pack pack) {
        return pack.problems().stream()
                .filter(Problem::stops)
                .map(problem -> problem.place() + ": " + problem.sentence(Messages.in(Locale.ENGLISH)))
                .toList();
    }

    private static WaveAnswers wave(Pack pack, String id) {
        return pack.dataset().orElseThrow().wave(new WaveId(id)).orElseThrow();
    }

    @Test
    void readsTheExampleOfTheGuide() throws IOException {
        Pack pack = read(GuidePack.printed());
        assertThat(stopping(pack)).isEmpty();
        assertThat(pack.isSound()).isTrue();
        WaveAnswers first = wave(pack, "2020");
        assertThat(first.wave().population()).extracting(CountryCode::alpha2).containsExactly("ES", "FI", "PT");
        assertThat(first.answer(ES, "status")).isEqualTo(new AnswerValue.Coded("running"));
        assertThat(first.answer(PT, "office")).isEqualTo(Missing.NOT_APPLICABLE);
        assertThat(first.answer(FI, "office")).isEqualTo(Missing.NO_RETURN);
        assertThat(first.answer(ES, "staff")).isEqualTo(Missing.NOT_ASKED);
        assertThat(wave(pack, "2022").revisions().keySet())
                .extracting(CountryCode::alpha2)
                .containsExactly("ES", "PT", "SE");
        assertThat(wave(pack, "2090").revisions()).isEmpty();
        assertThat(wave(pack, "2090").wave().closed()).isNull();
    }

    @Test
    void readsEveryKindAndEveryMissingReason() throws IOException {
        WaveAnswers wave = wave(read(GuidePack.printed()), "2022");
        Map<String, Answer> expected = Map.ofEntries(
                Map.entry("status", new AnswerValue.Coded("running")),
                Map.entry("reason", Missing.NOT_APPLICABLE),
                Map.entry("office", new AnswerValue.Coded("yes")),
                Map.entry("staff", new AnswerValue.Amount(new BigDecimal("12.5"))),
                Map.entry("founded", new AnswerValue.Year(1998)),
                Map.entry("agreed", new AnswerValue.Day(LocalDate.of(2021, 11, 30))),
                Map.entry("page", new AnswerValue.Text("https://example.org/rios")),
                Map.entry("story", new AnswerValue.Text("First line,\nsecond line")),
                Map.entry("lead", new AnswerValue.Coded("agency")),
                Map.entry("topics", new AnswerValue.Several(new LinkedHashSet<>(List.of("fish", "power")))),
                Map.entry("support.towns", new AnswerValue.Coded("high")),
                Map.entry("support.farmers", Missing.DONT_KNOW),
                Map.entry(
                        "projects",
                        new AnswerValue.Entries(List.of(
                                Map.of("title", new AnswerValue.Text("Dam"), "began", new AnswerValue.Year(2019))))));
        expected.forEach((variable, answer) ->
                assertThat(wave.answer(ES, variable)).as(variable).isEqualTo(answer));
        assertThat(wave.answer(PT, "reason")).isEqualTo(new AnswerValue.Text("no money"));
        assertThat(wave.answer(PT, "topics")).isEqualTo(new AnswerValue.Several(new LinkedHashSet<>()));
        assertThat(wave.answer(PT, "staff")).isEqualTo(Missing.WITHHELD);
        assertThat(wave.answer(PT, "office")).isEqualTo(Missing.NO_ANSWER);
        assertThat(wave.answer(FI, "status")).isEqualTo(Missing.NO_RETURN);
        assertThat(wave.answer(FI, "lead")).isEqualTo(Missing.NO_RETURN);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            initiative.yaml | short_name: Rivers | shortname: Rivers | initiative.yaml, line 3 | Did you mean 'short_name'?
            initiative.yaml | id: river-network | id: [a | initiative.yaml, line 2 | not valid YAML
            initiative.yaml | synthetic: true | synthetic: yes | initiative.yaml, line 5 | 'synthetic' is true or false, not 'yes'
            countries.csv | FIN,member | ZZX,member | countries.csv, line 5 | 'ZZX' is not a country code
            countries.csv | PT,member,2021-01-01 | PT,member,2020-12-31 | countries.csv, line 4 | overlaps with that of countries.csv, line 3
            countries.csv | 2019-01-01,2020-12-31 | 2020-12-31,2019-01-01 | countries.csv, line 3 | ends on 2019-01-01 before it begins on 2020-12-31
            countries.csv | SE,member,2021-06-01 | SE,member,1.6.2021 | countries.csv, line 6 | '1.6.2021' in the column 'from' is not a day
            countries.csv | ,region | ,area | countries.csv, line 1 | There is no column 'region'. The header has: 'code', 'participation'
            instruments/rivers-2022.yaml | kind: year | kind: jear | instruments/rivers-2022.yaml, line 25 | cannot be 'jear'; it is one of: ordered
            instruments/rivers-2022.yaml | variable: women | variable: staff | instruments/rivers-2022.yaml, line 24 | asked twice; its first question stands on line 23
            instruments/rivers-2022.yaml | value <= answers.staff | value <= answers.stuff | instruments/rivers-2022.yaml, line 24 | Did you mean 'staff'?
            instruments/rivers-2022.yaml | answers.status == 'none' | answers.status = 'none' | instruments/rivers-2022.yaml, line 18 | cannot be understood
            instruments/rivers-2022.yaml | status: {verdict | statsu: {verdict | instruments/rivers-2022.yaml, line 51 | statsu
            instruments/rivers-2022.yaml | planned: preparing, | planed: preparing, | instruments/rivers-2022.yaml, line 51 | planed
            instruments/rivers-2022.yaml | verdict: recoded, | verdict: good, | instruments/rivers-2022.yaml, line 51 | 'verdict' cannot be 'good'
            instruments/rivers-2022.yaml | variable: reason | variable: support.towns | instruments/rivers-2022.yaml, line 37 | The question 'support' counts a variable 'support.towns', and so does the question 'support.towns'
            instruments/rivers-2022.yaml | answers.status == 'none' | answers.status > 3 | instruments/rivers-2022.yaml, line 18 | Whether 'reason' applies to ES cannot be worked out: answers.status > 3.
            waves.yaml | == 'member'" | == 'membre'" | waves.yaml, line 3 | No country is invited to the wave '2022'
            waves.yaml | nothing": "" | don't know": "no" | waves.yaml, line 21 | stands under 'values' and under 'missing'
            waves.yaml | {country: Country, | {country: "@ZZ", | answers/2020.csv, line 1 | There is no column '@ZZ'
            waves.yaml | version: "2020", title | version: "2019", title | waves.yaml, line 2 | There is no instrument rivers 2019
            waves.yaml | country.participation == | country.regoin == | waves.yaml, line 3 | speaks of 'country.regoin'
            waves.yaml | closed: 2020-06-30 | closed: 2020-02-30 | waves.yaml, line 2 | not '2020-02-30'
            waves.yaml | closed: 2020-06-30 | closed: 2019-06-30 | waves.yaml, line 2 | closes on 2019-06-30 before it opens
            waves.yaml | {id: "2090" | {id: "2022" | waves.yaml, line 4 | The wave '2022' stands here twice
            waves.yaml | answers/2020.csv | answers/2019.csv | waves.yaml, line 6 | No file matches 'answers/2019.csv'
            waves.yaml | {country: Country | {country: Land | answers/2020.csv, line 1 | There is no column 'Land'
            waves.yaml | country == '' | land == '' | waves.yaml, line 12 | cannot be understood
            waves.yaml | variable_prefix | variabel_prefix | waves.yaml, line 18 | Did you mean 'variable_prefix'?
            waves.yaml | dont_know | dunno | waves.yaml, line 21 | cannot be 'dunno'
            waves.yaml | layout: wide | layout: broad | waves.yaml, line 7 | cannot be 'broad'; it is one of: long, wide
            waves.yaml | "Office": office | "Office": ofice | answers/2020.csv, line 2 | does not ask 'ofice'. Did you mean 'office'?
            answers/2020.csv | Portugal,yes | Korea,yes | answers/2020.csv, line 3 | 'Korea' can mean: KP (North Korea), KR (South Korea)
            answers/2020.csv | Portugal,yes | Italy,yes | answers/2020.csv, line 3 | 'Italy' (IT) is not in countries.csv
            answers/2020.csv | Portugal,yes | Portgual,yes | answers/2020.csv, line 3 | 'Portgual' is not a country that we know
            answers/2020.csv | Portugal,yes | Sweden,yes | answers/2020.csv, line 3 | was not invited to the wave 2020
            answers/2020.csv | Portugal,yes | Portugal,perhaps | answers/2020.csv, line 3 | 'perhaps' does not say whether the country returned
            answers/2020.csv | PREPARING,n/a | PREPARING | answers/2020.csv, line 3 | too short: it has 3 cells where the header has 4
            answers/2020.csv | PREPARING | PREPRAING | answers/2020.csv, line 3 | 'PREPRAING' is not an answer to 'status'. Did you mean 'preparing'?
            answers/2022-main.csv | ES,Q_lead,agency | ES,Q_lead,"agency | answers/2022-main.csv, line 11 | quote
            answers/2022-main.csv | Q_founded,1998 | Q_founded,98 | answers/2022-main.csv, line 6 | '98' is not a year ('founded')
            answers/2022-main.csv | 2021-11-30 | 30.11.2021 | answers/2022-main.csv, line 7 | '30.11.2021' is not a day
            answers/2022-main.csv | https://example | www.example | answers/2022-main.csv, line 8 | is not a web address
            answers/2022-main.csv | "12,5" | "1,234" | answers/2022-main.csv, line 4 | can be read as two numbers
            answers/2022-main.csv | "12,5" | 501 | answers/2022-main.csv, line 4 | '501' is above the largest number allowed, 500
            answers/2022-main.csv | "12,5" | -1 | answers/2022-main.csv, line 4 | '-1' is below the smallest number allowed, 0
            answers/2022-main.csv | "12,5" | many | answers/2022-main.csv, line 4 | 'many' is not a number
            answers/2022-main.csv | Q_women,6 | Q_women,13 | answers/2022-main.csv, line 5 | 13, breaks the rule: value <= answers.staff
            answers/2022-main.csv | Fish; power | Fish; pauer | answers/2022-main.csv, line 12 | 'pauer' is not an answer to 'topics'
            answers/2022-main.csv | Q_support.towns | Q_support.cities | answers/2022-main.csv, line 13 | does not ask 'support.cities'
            answers/2022-main.csv | ""began"" | ""begun"" | answers/2022-main.csv, line 15 | 'projects' has no field 'begun'
            answers/2022-main.csv | "[{""title"" | "[{title"" | answers/2022-main.csv, line 15 | is not a list of lines
            answers/2022-late.csv | Sweden,Q_status,planned,2022 | Sweden,Q_status,planned,2021 | answers/2022-late.csv, line 2 | There is no wave '2021'. The pack has: 2020, 2022, 2090
            answers/2022-late.csv | Sweden,Q_status,planned | Spain,Q_status,planned | answers/2022-main.csv, line 2 | 'En marcha' here, 'planned' in answers/2022-late.csv, line 2
            """)
    void saysWhatIsWrongAndWhere(String file, String from, String to, String place, String sentence)
            throws IOException {
        Pack pack = read(GuidePack.printed().with(file, from, to));
        assertThat(pack.isSound()).isFalse();
        assertThat(stopping(pack))
                .anySatisfy(said -> assertThat(said).startsWith(place + ": ").contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            agency | age\0ncy | line 11: This is not text. A CSV file is expected here.
            Dam | Dam\\u0000 | line 15: The answer to 'projects.title' holds a NUL character (U+0000)
            """)
    void refusesATextWithANulCharacter(String from, String to, String sentence) throws IOException {
        Pack pack = read(GuidePack.printed().with("answers/2022-main.csv", from, to));
        assertThat(stopping(pack)).singleElement(STRING).startsWith("answers/2022-main.csv, " + sentence);
    }

    @Test
    void refusesAPackWithoutCountries() throws IOException {
        byte[] header = "code,participation,region\n".getBytes(StandardCharsets.UTF_8);
        assertThat(stopping(read(GuidePack.printed().with("countries.csv", header))))
                .contains("countries.csv: The file names no country. Write a line for each country that takes part.");
    }

    @Test
    void reportsMissingFilesAndFolders() throws IOException {
        assertThat(stopping(PackReader.read(folder.resolve("none"), TODAY, Progress.NONE)))
                .singleElement()
                .asString()
                .contains("no such folder");
        assertThat(stopping(read(GuidePack.printed().without("waves.yaml").without("countries.csv"))))
                .contains(
                        "countries.csv: The file is missing. Every pack has one.",
                        "waves.yaml: The file is missing. Every pack has one.");
    }

    @Test
    void demandsAVerdictWhereCodesChanged() throws IOException {
        Pack pack = read(GuidePack.printed()
                .with("instruments/rivers-2022.yaml", "    status: {verdict", "    office: {verdict: same}\n    #"));
        assertThat(stopping(pack))
                .anySatisfy(said -> assertThat(said)
                        .contains("instruments/rivers-2022.yaml")
                        .contains("status"));
    }

    @Test
    void refusesAnotherEncodingUnlessNamed() throws IOException {
        byte[] latin = new String(GuidePack.printed().file("answers/2020.csv"), StandardCharsets.UTF_8)
                .replace("Portugal", "Português")
                .getBytes(StandardCharsets.ISO_8859_1);
        GuidePack pack = GuidePack.printed().with("answers/2020.csv", latin);
        assertThat(stopping(read(pack)))
                .anySatisfy(said -> assertThat(said).startsWith("answers/2020.csv, line 3: This is not UTF-8"));
        pack.with("waves.yaml", "    layout: wide\n", "    layout: wide\n    encoding: ISO-8859-1\n")
                .with("waves.yaml", "\"The Spanish side\": ES", "\"The Spanish side\": ES, \"Português\": PT");
        assertThat(stopping(read(pack))).isEmpty();
    }

    @Test
    void leavesOutWhatCannotBePlacedButKeepsTheRest() throws IOException {
        Pack pack = read(GuidePack.printed()
                .with("answers/2022-main.csv", "Q_founded,1998", "Q_founded,98")
                .with("answers/2022-late.csv", "Sweden,Q_status,planned", "Spain,Q_status,planned"));
        assertThat(pack.isSound()).isFalse();
        WaveAnswers wave = wave(pack, "2022");
        assertThat(wave.answer(ES, "founded")).isEqualTo(Missing.NO_ANSWER);
        assertThat(wave.answer(ES, "status")).isEqualTo(Missing.NO_ANSWER);
        assertThat(wave.answer(ES, "lead")).isEqualTo(new AnswerValue.Coded("agency"));
    }

    @Test
    void notesDuplicatesAndAnswersThatWereRoutedPast() throws IOException {
        Pack pack = read(GuidePack.printed()
                .with(
                        "answers/2022-late.csv",
                        "Sweden,Q_status,planned,2022",
                        "ES,status,running,2022\nES,Q_reason,just so,2022"));
        assertThat(stopping(pack)).isEmpty();
        assertThat(pack.problems()).extracting(Problem::cause).contains("intake/cell.again", "intake/routing.passed");
        assertThat(wave(pack, "2022").answer(ES, "reason")).isEqualTo(Missing.NOT_APPLICABLE);
    }

    @Test
    void notesGuidanceThatIsNotReadYetAndIgnoresOtherFiles() throws IOException {
        Pack pack = read(GuidePack.printed()
                .with("models.yaml", "x: [".getBytes(StandardCharsets.UTF_8))
                .with("README.txt", new byte[] {1, 2, 3}));
        assertThat(pack.isSound()).isTrue();
        assertThat(pack.problems()).extracting(Problem::cause).contains("intake/guidance.notYet");
    }

    @Test
    void summarisesWhatComesUpOftenAndKeepsItAll() throws IOException {
        StringBuilder rows = new StringBuilder("country,question,answer,wave\n");
        for (int row = 0; row < 2_000; row++) {
            rows.append("Atlantis,Q_status,planned,2022\n");
        }
        Pack pack = read(GuidePack.printed()
                .with("answers/2022-late.csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        assertThat(stopping(pack)).hasSize(2_000);
        assertThat(new ProblemReport(pack.problems(), Messages.in(Locale.ENGLISH)).lines())
                .hasSizeLessThan(10)
                .first()
                .isEqualTo("2,000 problems:");
    }

    @Test
    void neverThrowsWhateverTheBytes() throws IOException {
        Random random = new Random(3);
        GuidePack sound = GuidePack.printed();
        List<String> names = List.copyOf(sound.files().keySet());
        for (int round = 0; round < 60; round++) {
            GuidePack pack = GuidePack.printed();
            String name = names.get(random.nextInt(names.size()));
            byte[] bent = pack.file(name).clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                bent[random.nextInt(bent.length)] = (byte) " :{}[]\"'-\n,&*~|#é".charAt(random.nextInt(17));
            }
            Path here = Files.createDirectory(folder.resolve("round" + round));
            pack.with(name, bent).in(here);
            assertThatCode(() -> PackReader.read(here, TODAY, Progress.NONE))
                    .as(name)
                    .doesNotThrowAnyException();
        }
    }
}
