package org.mirrorscope.chart;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FigureTests {

    private static String page(Figure figure) {
        StringOutput out = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("chart/figure.jte", figure, out);
        return out.toString();
    }

    @Test
    void carriesClaimTableSourceAndFiles() {
        String page = page(Examples.figure("status", Examples.bars(), Locale.ENGLISH));
        assertThat(page)
                .contains("Of 18 countries that answered twice, 5 became operational and 1 stopped</p>")
                .contains(
                        "<th scope=\"row\">Operational</th>",
                        "Source: survey of February 2022",
                        "22 of 26 countries returned")
                .contains("No return: Czechia", "href=\"/findings/status.csv\"")
                .contains("id=\"status\"", "id=\"status-narrow\"")
                .doesNotContain("style=");
    }

    @Test
    void drawsMapsOnce() {
        assertThat(page(Examples.figure("map", Examples.europe(), Locale.ENGLISH)))
                .doesNotContain("map-narrow");
    }

    @Test
    void speaksSpanish() {
        Figure figure = Examples.figure("status", Examples.bars(), Locale.of("es"));
        assertThat(page(figure)).contains("Tabla", "Fuente: ", "11 de 22");
        assertThat(figure.standalone()).contains("Datos de demostración: respuestas inventadas");
    }

    @Test
    void standsAloneWithClaimSourceAndWarning() {
        Figure figure = Examples.figure("status", Examples.bars(), Locale.ENGLISH);
        assertThat(Drawn.read(figure.standalone()).words())
                .extracting(Drawn.Box::text)
                .contains(
                        "Demonstration data: invented answers",
                        "Source: survey of February 2022",
                        "22 of 26 countries returned, 22 answered",
                        "▲ improved 6");
        Figure real = new Figure(
                "status",
                figure.claim(),
                "",
                figure.chart(),
                640,
                figure.legend(),
                "s",
                "n",
                "",
                null,
                figure.table(),
                figure.downloads(),
                false,
                Locale.ENGLISH);
        assertThat(real.standalone()).doesNotContain("invented");
    }
}
