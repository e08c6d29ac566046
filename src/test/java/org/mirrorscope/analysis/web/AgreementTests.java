package org.mirrorscope.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;

/** Verbs agree with their counts, and months with the language. */
class AgreementTests {

    private static final Locale SPANISH = Locale.of("es");
    private static final LocalizedText WAVE =
            new LocalizedText(new TreeMap<>(Map.of("en", "November 2020", "es", "Noviembre de 2020")));

    private static String english(String key, Object... arguments) {
        return Messages.in(Locale.ENGLISH).text(key, arguments);
    }

    private static String spanish(String key, Object... arguments) {
        return Messages.in(SPANISH).text(key, arguments);
    }

    @Test
    void agreesInEnglish() {
        assertThat(english("analysis-pages/missing.dont_know.count", 1)).isEqualTo("1 does not know");
        assertThat(english("analysis-pages/missing.dont_know.count", 5)).isEqualTo("5 do not know");
        assertThat(english("analysis-pages/bars.note", 1, "Yes", 3, 4, 9)).contains("if the one silent country had");
        assertThat(english("analysis-pages/bars.note", 4, "Yes", 3, 7, 9)).contains("if all 4 silent countries had");
    }

    @Test
    void agreesInSpanish() {
        assertThat(spanish("analysis-pages/line.moved", 1, 14, 1)).isEqualTo("1 mejoró, 14 igual, 1 empeoró");
        assertThat(spanish("analysis-pages/line.moved", 0, 2, 3)).isEqualTo("0 mejoraron, 2 igual, 3 empeoraron");
        assertThat(spanish("analysis-pages/line.both", 1)).isEqualTo("1 respondió las dos veces");
        assertThat(spanish("analysis-pages/line.both", 2)).isEqualTo("2 respondieron las dos veces");
        assertThat(spanish("analysis-pages/line.answered", 5)).isEqualTo("respondieron");
        assertThat(spanish("analysis-pages/missing.no_return.count", 4)).isEqualTo("4 sin que conste respuesta");
        assertThat(spanish("analysis-pages/missing.no_return.count", 1)).isEqualTo("1 sin que conste respuesta");
        assertThat(spanish("publication/headline.moves", 10, 1)).isEqualTo("10 mejoraron, 1 empeoró");
        assertThat(spanish("publication/news.worsened", 1)).isEqualTo("1 empeoró");
        assertThat(spanish("publication/news.worsened", 2)).isEqualTo("2 empeoraron");
    }

    @Test
    void writesMonthsSmallInsideASpanishSentenceOnly() {
        assertThat(spanish("publication/news.title", WAVE)).isEqualTo("Qué ha cambiado desde noviembre de 2020");
        assertThat(spanish("analysis-pages/column.since", "Noviembre de 2020")).isEqualTo("Desde noviembre de 2020");
        assertThat(spanish("analysis-pages/wave.eyebrow", WAVE, 3, 4)).startsWith("Noviembre de 2020 · 3");
        assertThat(spanish("analysis-pages/column.since", "Oleada 2020")).isEqualTo("Desde Oleada 2020");
        assertThat(english("publication/news.title", WAVE)).isEqualTo("What changed since November 2020");
    }
}
