package org.mirrorscope.intake;

import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/** What a small pack says: two countries, one wave of the name {@code w}, to which both returned. */
final class DraftPack {

    static final Instrument VERSION =
            Drafts.version("1", Drafts.question("status", new Kind.YesNo()), Drafts.question("note", new Kind.Text()));
    static final LocalDate CLOSED = LocalDate.of(2022, 2, 28);
    static final Coded YES = new Coded("yes");
    static final Coded NO = new Coded("no");

    private DraftPack() {}

    static Dataset pack(
            String initiative,
            Instrument version,
            @Nullable LocalDate closed,
            Map<String, Map<CountryCode, Answer>> cells) {
        Wave wave = new Wave(
                new WaveId("w"),
                version.id(),
                LocalizedText.of("The wave"),
                LocalDate.of(2022, 1, 1),
                closed,
                closed != null,
                new TreeSet<>(List.of(ES, FR)));
        return new Dataset(
                Places.initiative(initiative),
                new TreeMap<>(Map.of(ES, Places.country(ES), FR, Places.country(FR))),
                Map.of(version.id(), version),
                List.of(new WaveAnswers(wave, version, cells, new TreeMap<>(Map.of(ES, 1, FR, 1)))));
    }

    /** What Spain and France answered to the one question that matters. */
    static Map<String, Map<CountryCode, Answer>> status(Answer spain, Answer france) {
        return france == Missing.NO_ANSWER
                ? Map.of("status", Map.of(ES, spain))
                : Map.of("status", Map.of(ES, spain, FR, france));
    }
}
