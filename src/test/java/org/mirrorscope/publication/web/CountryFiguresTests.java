package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.against;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.chart.Timeline;
import org.mirrorscope.chart.Tone;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;

/** The way of one country draws every wave that invited it, with an answer or without. */
class CountryFiguresTests {

    private static final Kind SCALE = ordered("none", "low", "high");

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 1);

    private static Timeline way(String country) {
        Dataset answers = HandMade.of("AT FI SE")
                .wave("2018", version("1", question("a", SCALE)), "a none low -")
                .wave("2020", version("2", against("1"), question("a", SCALE)), "a low ?dont_know low")
                .wave("2022", version("3", against("2"), question("a", SCALE)), "a high high high")
                .dataset();
        return (Timeline) new CountryFigures(CountryAccount.of(
                        Reader.of(Locale.ENGLISH),
                        Findings.over(answers),
                        Objects.requireNonNull(answers.countries().get(new CountryCode(country))),
                        new RecordsOfReturns(answers, TODAY),
                        TODAY))
                .timeline(answers.waves(), List.of())
                .orElseThrow()
                .chart();
    }

    private static List<String> words(Timeline way) {
        return way.events().stream().map(Timeline.Event::text).toList();
    }

    @Test
    void hatchesAWaveWithoutAnAnswerAndSaysWhy() {
        assertThat(words(way("FI"))).containsExactly("low", "Does not know", "high");
        assertThat(way("FI").events().get(1).tone()).isEqualTo(Tone.MISSING);
        assertThat(words(way("SE"))).containsExactly("No return", "low", "high");
        assertThat(way("SE").events().getFirst().tone()).isEqualTo(Tone.MISSING);
    }

    @Test
    void hatchesNothingWhereEveryWaveWasAnswered() {
        assertThat(words(way("AT"))).containsExactly("none", "low", "high");
        assertThat(way("AT").events()).noneMatch(event -> event.tone() == Tone.MISSING);
    }
}
