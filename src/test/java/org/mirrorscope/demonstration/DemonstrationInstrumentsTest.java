package org.mirrorscope.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Direction;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.InstrumentYaml;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Problem;

class DemonstrationInstrumentsTest {

    @ParameterizedTest
    @ValueSource(strings = {"nmg-survey-2020", "nmg-survey-2022", "nmg-survey-2026", "nmg-members-2026"})
    void everyTextIsThereInEnglishAndSpanish(String name) throws IOException {
        Instrument instrument = instrument(name);

        assertThat(instrument.questions().flatMap(DemonstrationInstrumentsTest::texts))
                .allSatisfy(text -> assertThat(text.texts()).containsOnlyKeys("en", "es"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nmg-survey-2020", "nmg-survey-2022", "nmg-survey-2026", "nmg-members-2026"})
    void everyQuestionSaysWhyItIsAsked(String name) throws IOException {
        assertThat(instrument(name).questions()).allSatisfy(question -> {
            LocalizedText help = Objects.requireNonNull(question.help(), question.variable());
            assertThat(help.texts().get("en")).startsWith("We ask ");
            assertThat(help.texts().get("es")).startsWith("Lo preguntamos p");
        });
    }

    /** Overviews show the first question of a section, so it should be one that can be told as better or worse. */
    @ParameterizedTest
    @ValueSource(strings = {"status", "running", "composition", "engagement", "national"})
    void sectionsBeginWithTheirMostTellingQuestion(String id) throws IOException {
        Question first = instrument("nmg-survey-2022").sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow()
                .questions()
                .getFirst();

        assertThat(first.kind()).isInstanceOf(Kind.Ordered.class);
        assertThat(first.better()).isEqualTo(Direction.HIGHER);
    }

    @Test
    void theStatusOfTheGroupComesFirst() throws IOException {
        assertThat(instrument("nmg-survey-2022").questions().findFirst().map(Question::variable))
                .hasValue("nmg_status");
    }

    private static Instrument instrument(String name) throws IOException {
        Path file = DemonstrationAnswers.PACK.resolve("instruments/" + name + ".yaml");
        List<Problem> problems = new ArrayList<>();
        Instrument instrument = InstrumentYaml.read(name, Files.readAllBytes(file), problems::add)
                .orElseThrow()
                .instrument();
        assertThat(problems).isEmpty();
        return instrument;
    }

    private static Stream<LocalizedText> texts(Question question) {
        Stream<LocalizedText> inside = switch (question.kind()) {
            case Kind.SingleCode single -> labels(single.codes());
            case Kind.Choices choices -> labels(choices.codes());
            case Kind.Levels levels -> Stream.concat(labels(levels.items()), labels(levels.codes()));
            case Kind.Repeat repeat -> repeat.fields().stream().map(Question::label);
            case Kind.Number number -> Stream.ofNullable(number.unit());
            case Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _ -> Stream.empty();
        };
        return Stream.concat(Stream.of(question.label()), inside);
    }

    private static Stream<LocalizedText> labels(List<Code> codes) {
        return codes.stream().map(Code::label);
    }
}
