package org.mirrorscope.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;

class PublishCheckTests {

    private static final List<String> ENGLISH = List.of("en");

    private final Question status = Drafts.question("status", Drafts.ordered("none", "some"));

    @Test
    void findsNothingWrongWithTheDemonstration() throws IOException {
        Path folder = Path.of("src/main/resources/packs/demonstration/instruments");
        Instrument version = InstrumentYaml.read(
                        "x", Files.readString(folder.resolve("nmg-survey-2022.yaml")), problem -> {})
                .orElseThrow()
                .instrument();
        Instrument first = Parts.stating(version, List.of());

        assertThat(PublishCheck.flaws(first, List.of(), List.of("en", "es"))).isEmpty();
    }

    @Test
    void saysEverythingAtOnceWithPlaceAndRemedy() {
        Instrument draft = Drafts.version(
                "1",
                conditional("a", "answers.statsu == 'some'"),
                conditional("b", "answers.status =="),
                conditional("c", "answers.status == 'sum'"),
                status);

        List<Flaw> flaws = PublishCheck.flaws(draft, List.of(), List.of("en", "es"));

        assertThat(sentences(flaws))
                .anyMatch(sentence -> sentence.startsWith("a: ") && sentence.contains("Did you mean 'status'?"))
                .anyMatch(sentence -> sentence.startsWith("b: ") && sentence.contains("cannot be understood"))
                .anyMatch(sentence -> sentence.startsWith("c: ") && sentence.contains("The codes are: none, some."))
                .anyMatch(sentence -> sentence.startsWith("c: ") && sentence.contains("can never be true"))
                .anyMatch(sentence -> sentence.startsWith("c: ") && sentence.contains("stands further down"))
                .anyMatch(sentence -> sentence.startsWith("status: ")
                        && sentence.contains("3 texts are missing in the language 'es': question, none, some"));
    }

    @Test
    void findsConditionsThatGoInACircle() {
        Instrument draft = Drafts.version(
                "1",
                conditional("a", "has(answers.b)"),
                conditional("b", "answers['c'] == 'x'"),
                conditional("c", "'a' in answers"),
                conditional("d", "answers.d == 'x'"),
                conditional("e", "has(answers.a)"));

        assertThat(sentences(PublishCheck.flaws(draft, List.of(), ENGLISH)))
                .filteredOn(sentence -> sentence.contains("own answer"))
                .satisfiesExactly(
                        circle -> assertThat(circle).contains("a → b → c → a"),
                        own -> assertThat(own).startsWith("d: "));
    }

    @Test
    void takesAChainOfConditionsForNoCircle() {
        Instrument draft = Drafts.version(
                "1",
                status,
                conditional("a", "has(answers.status)"),
                conditional("b", "has(answers.a) && has(answers.status)"));

        assertThat(PublishCheck.flaws(draft, List.of(), ENGLISH)).isEmpty();
    }

    @Test
    void findsTwoVariablesOfOneName() {
        Question rows = Drafts.question("part", new Kind.Levels(Drafts.codes("one"), Drafts.codes("low")));
        Question same = Drafts.question("part.one", new Kind.Text());

        assertThat(keys(PublishCheck.flaws(Drafts.version("1", rows, same), List.of(), ENGLISH)))
                .containsExactly("instrument/variable.clash");
        assertThat(keys(PublishCheck.flaws(Drafts.version("1", status, status), List.of(), ENGLISH)))
                .containsExactly("instrument/variable.taken");
        assertThat(PublishCheck.flaws(Drafts.version("1", rows, status), List.of(), ENGLISH))
                .isEmpty();
    }

    @Test
    void asksForSectionsQuestionsAndAFreeName() {
        Instrument empty = Parts.with(Drafts.version("1", status), List.of());
        Instrument hollow = Parts.with(empty, List.of(new Section("all", LocalizedText.of("All"), List.of())));

        assertThat(keys(PublishCheck.flaws(empty, List.of(), ENGLISH))).containsExactly("instrument/check.noSections");
        assertThat(keys(PublishCheck.flaws(hollow, List.of(), ENGLISH)))
                .containsExactly("instrument/check.noQuestions");
        assertThat(keys(PublishCheck.flaws(Drafts.version("1", status), List.of(Drafts.version("1", status)), ENGLISH)))
                .containsExactly("instrument/check.versionTaken");
    }

    @Test
    void wantsAVerdictForEveryChangedQuestion() {
        Question words = Drafts.question("words", new Kind.Text(), Direction.NONE, Visibility.PUBLIC, "Old words");
        Question asked = Drafts.question("asked", new Kind.Text());
        Question scale = Drafts.question("scale", Drafts.number());
        Question kept = Drafts.question("kept", new Kind.Year());
        Instrument old = Drafts.version("1", status, words, asked, scale, kept);
        Question[] now = {
            Drafts.question("status", Drafts.ordered("none", "few", "some")),
            Drafts.question("words", new Kind.Text(), Direction.NONE, Visibility.PUBLIC, "New words"),
            conditional("asked", "has(answers.status)"),
            Drafts.question("scale", new Kind.Number(BigDecimal.ONE, null, null)),
            kept,
            Drafts.question("new", new Kind.Date())
        };

        List<Flaw> flaws = PublishCheck.flaws(Drafts.version("2", Drafts.against("1"), now), List.of(old), ENGLISH);

        assertThat(flaws).allMatch(flaw -> flaw.key().equals("instrument/check.noVerdict") && flaw.stops());
        assertThat(flaws).extracting(flaw -> flaw.at().question()).containsExactly("status", "words", "asked", "scale");
        assertThat(flaws).allMatch(flaw -> flaw.at().against().equals("1"));
    }

    @Test
    void takesEveryChangeThatHasAVerdict() {
        Instrument old = Drafts.version("1", status);
        Question now = Drafts.question("status", Drafts.ordered("none", "few", "some"));

        assertThat(PublishCheck.flaws(
                        Drafts.version("2", Drafts.against("1", "status", Drafts.map("few:some")), now),
                        List.of(old),
                        ENGLISH))
                .isEmpty();
        assertThat(keys(PublishCheck.flaws(
                        Drafts.version("2", Drafts.against("1", "status", Drafts.stated(Verdict.SAME)), now),
                        List.of(old),
                        ENGLISH)))
                .containsExactly("instrument/concordance.codesDiffer");
        assertThat(keys(PublishCheck.flaws(Drafts.version("2", now), List.of(old), ENGLISH)))
                .containsExactly("instrument/check.noConcordance");
    }

    private static Question conditional(String variable, String relevant) {
        return InstrumentDraftsTests.conditional(variable, relevant);
    }

    private static List<String> keys(List<Flaw> flaws) {
        return flaws.stream().map(Flaw::key).toList();
    }

    private static List<String> sentences(List<Flaw> flaws) {
        Messages english = Messages.in(Locale.ENGLISH);
        return flaws.stream()
                .map(flaw -> flaw.at().question() + ": " + flaw.sentence(english))
                .toList();
    }
}
