package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** Start page, countries and comparison over the demonstration; the figures are those of the analysis. */
@SpringBootTest(classes = PackPages.class)
@AutoConfigureMockMvc
class PublicPagesTests {

    private static final CountriesView ALL = CountriesView.of(null, "", "", LocalDate.of(2022, 6, 1));

    private static final WaveId LATEST = new WaveId("2022-02");

    @Autowired
    private MockMvc pages;

    @Autowired
    private PublishedFindings published;

    @Test
    void startPageLeadsWithTheFirstComparableQuestion() throws Exception {
        Distribution status =
                published.current().distribution(LATEST, "nmg_status", null).orElseThrow();
        int operational = status.cell("operational").orElseThrow().count();
        pages.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(shows(
                        operational + " of " + status.answered().size() + " countries answered ‘Operational’",
                        "How far is your National Mirror Group?",
                        "<svg",
                        "What changed since November 2020"));
    }

    @Test
    void everyHeadlineCarriesItsChangeInThePanel() {
        Findings findings = published.current();
        Wave latest = findings.latestPublished().orElseThrow();
        HomePage page = new HomePages(Reader.of(Locale.ENGLISH), findings, false).of(latest);
        assertThat(page.headlines()).hasSize(4).allSatisfy(headline -> {
            assertThat(headline.rest()).matches("of \\d+ · \\d+ %");
            assertThat(headline.change()).isNotNull();
            assertThat(headline.panel()).matches("among the \\d+ that answered twice");
        });
    }

    @Test
    void namesEverybodyWhoMovedInTheLeadVariable() {
        Findings findings = published.current();
        Wave latest = findings.latestPublished().orElseThrow();
        Comparison.Compared status =
                (Comparison.Compared) findings.comparison(new WaveId("2020-11"), LATEST, "nmg_status", null)
                        .orElseThrow();
        HomePage.News news = Objects.requireNonNull(new HomePages(Reader.of(Locale.ENGLISH), findings, false)
                .of(latest)
                .news());
        List<String> named = news.questions().getFirst().movers().stream()
                .flatMap(movers -> movers.countries().stream().map(HomePage.NamedCountry::href))
                .toList();
        assertThat(named).hasSize(Objects.requireNonNull(status.moves()).moved());
    }

    @Test
    void theMapOffersTheFilesOfItsVariable() throws Exception {
        pages.perform(get("/"))
                .andExpect(shows(
                        "href=\"/findings/2022-02/nmg_status/map.svg\"",
                        "href=\"/findings/2022-02/nmg_status/map.csv\"",
                        "href=\"/findings/2022-02/nmg_status/map.json\"",
                        "Without a value 4"));
    }

    @Test
    void wavesAreSwitchedByLinks() throws Exception {
        pages.perform(get("/")).andExpect(shows("href=\"/?wave=2020-11\""));
        pages.perform(get("/").queryParam("wave", "2020-11"))
                .andExpect(status().isOk())
                .andExpect(shows("November 2020 · "))
                .andExpect(content().string(not(containsString("What changed since"))));
        pages.perform(get("/").queryParam("wave", "1999"))
                .andExpect(status().isNotFound())
                .andExpect(shows("There is no public wave named ‘1999’"));
        pages.perform(get("/").queryParam("wave", "2026")).andExpect(status().isNotFound());
    }

    @Test
    void countriesStandInTheAlphabetOfTheReader() {
        Findings findings = published.current();
        assertThat(new CountriesPages(Reader.of(Locale.ENGLISH), findings)
                        .of(ALL)
                        .rows())
                .extracting(CountriesPage.Row::name)
                .startsWith("Austria", "Belgium")
                .contains("Czechia");
        assertThat(new CountriesPages(Reader.of(Locale.of("es")), findings)
                        .of(ALL)
                        .rows())
                .extracting(CountriesPage.Row::name)
                .startsWith("Alemania", "Austria");
    }

    @Test
    void countriesAreFilteredByLinks() throws Exception {
        pages.perform(get("/countries")).andExpect(shows("href=\"/countries?group=region:North\"", "Estonia", "Italy"));
        pages.perform(get("/countries").queryParam("group", "region:North"))
                .andExpect(status().isOk())
                .andExpect(shows("Estonia"))
                .andExpect(content().string(not(containsString("Italy"))));
        for (String nonsense : List.of("region:Moon", "moon", ":", "region:")) {
            pages.perform(get("/countries").queryParam("group", nonsense))
                    .andExpect(status().isNotFound())
                    .andExpect(shows("There are: region:East, region:North, region:South, region:West."));
        }
        pages.perform(get("/countries").queryParam("group", "")).andExpect(status().isOk());
    }

    @Test
    void aMapSaysHowCountriesTakePartOnADay() throws Exception {
        pages.perform(get("/countries"))
                .andExpect(shows(
                        "took part on 1 June 2022",
                        "href=\"/countries?on=2021-01-01\"",
                        "href=\"/countries?map=world\"",
                        "<title>Belgium: Observer</title>",
                        "<title>Ireland: Not joined</title>",
                        "<title>Malta: Signatory</title>"))
                .andExpect(content().string(not(containsString("on=2026-10-01"))));
        pages.perform(get("/countries?on=2024-02-29&map=world"))
                .andExpect(shows("<title>Belgium: Signatory</title>", "<title>Ireland: Observer</title>"));
        pages.perform(get("/es/countries?on=2020-12-31"))
                .andExpect(shows("<title>Francia: No adherido</title>", "el 31 de diciembre de 2020"));
        pages.perform(get("/countries?group=region:North&on=2020-12-31"))
                .andExpect(shows("href=\"/countries?group=region:South&amp;on=2020-12-31\""))
                .andExpect(content().string(not(containsString("<title>Spain"))));
        for (String nonsense : List.of("yesterday", "2022-02-30", "99999-01-01")) {
            pages.perform(get("/countries").queryParam("on", nonsense))
                    .andExpect(status().isBadRequest())
                    .andExpect(shows(nonsense));
        }
    }

    @Test
    void theMapIsGivenAwayAsAPictureAndATable() throws Exception {
        pages.perform(get("/countries/participation.csv?on=2020-12-31"))
                .andExpect(status().isOk())
                .andExpect(shows("Country,Participation on 31 December 2020", "France,Not joined", "Spain,Signatory"));
        pages.perform(get("/countries/participation.svg?on=2020-12-31&map=world"))
                .andExpect(content().contentType("image/svg+xml"))
                .andExpect(shows("Not joined"));
        pages.perform(get("/countries/participation.svg?on=soon")).andExpect(status().isBadRequest());
    }

    @Test
    void countryPageShowsEveryPublicAnswerAndWhyOthersAreMissing() throws Exception {
        pages.perform(get("/countries/EE"))
                .andExpect(status().isOk())
                .andExpect(shows(
                        "<h1>Estonia</h1>",
                        "as of 28 February 2022 · survey wave, revision 1",
                        "Not asked",
                        "Benefits, obstacles and practices"));
        CountryCode silent = published
                .current()
                .distribution(LATEST, "nmg_status", null)
                .orElseThrow()
                .missing()
                .getOrDefault(Missing.NO_RETURN, List.of())
                .getFirst();
        pages.perform(get("/countries/" + silent)).andExpect(status().isOk()).andExpect(shows("No return"));
    }

    @Test
    void whatOnlyTheOfficeMaySeeIsOnNoPage() throws Exception {
        for (String page : List.of("/countries/EE", "/countries/FI", "/compare?countries=EE,FI")) {
            pages.perform(get(page))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("respondent_role"))));
        }
        String question = published
                .current()
                .instrument(LATEST)
                .orElseThrow()
                .question("respondent_role")
                .orElseThrow()
                .label()
                .in(Locale.ENGLISH);
        pages.perform(get("/countries/EE")).andExpect(content().string(not(containsString(question))));
    }

    @Test
    void otherSpellingsOfACountryLeadToItsOneAddress() throws Exception {
        for (String spelling : List.of("ee", "EST", "est", "Ee")) {
            pages.perform(get("/countries/" + spelling))
                    .andExpect(status().isMovedPermanently())
                    .andExpect(header().string("Location", "/countries/EE"));
        }
        pages.perform(get("/es/countries/est")).andExpect(header().string("Location", "/es/countries/EE"));
        for (String unknown : List.of("XX", "zz", "Atlantis", "US")) {
            pages.perform(get("/countries/" + unknown))
                    .andExpect(status().isNotFound())
                    .andExpect(shows("No country of this initiative has the code ‘" + unknown + "’"));
        }
    }

    @Test
    void comparesUpToSixCountries() throws Exception {
        pages.perform(get("/compare?countries=EE,FI&countries=lt&countries="))
                .andExpect(status().isOk())
                .andExpect(shows("Compare: Estonia, Finland, Lithuania", "class=\"differs\"", "value=\"EE,FI,LT\""));
        pages.perform(get("/compare?countries=EE,FI,LT,LV,SE,NO,DK"))
                .andExpect(status().isBadRequest())
                .andExpect(shows("At most 6 countries fit side by side, and 7 were asked for"));
        pages.perform(get("/compare?countries=EE,XX"))
                .andExpect(status().isNotFound())
                .andExpect(shows("has the code ‘XX’"));
        pages.perform(get("/compare")).andExpect(status().isOk()).andExpect(shows("Choose up to 6 countries"));
    }

    @Test
    void everyPageSpeaksSpanish() throws Exception {
        pages.perform(get("/es")).andExpect(shows("países respondieron «Operativo»", "href=\"/es/countries\""));
        pages.perform(get("/es/countries")).andExpect(shows("Alemania", "Participación"));
        pages.perform(get("/es/countries/DE")).andExpect(status().isOk()).andExpect(shows("a 28 de febrero de 2022"));
        pages.perform(get("/es/compare?countries=DE,FR")).andExpect(shows("Comparación: Alemania, Francia"));
    }

    @Test
    void explainsItselfInBothLanguages() throws Exception {
        pages.perform(get("/method")).andExpect(shows("<strong>8 of 12, 67 %</strong>", "p = 0.070"));
        pages.perform(get("/es/method")).andExpect(shows("<strong>8 de 12, 67 %</strong>", "p = 0,070"));
        pages.perform(get("/about"))
                .andExpect(shows("id=\"demonstration\"", "1 February 2022 to 28 February 2022", "22 of 26"));
        pages.perform(get("/es/about")).andExpect(shows("Las respuestas de este sitio son inventadas"));
        pages.perform(get("/accessibility")).andExpect(shows("What is not good enough yet"));
        pages.perform(get("/es/accessibility")).andExpect(shows("Lo que aún no es suficiente"));
    }

    @Test
    void tellsMachinesWhereThePagesAre() throws Exception {
        pages.perform(get("/robots.txt")).andExpect(shows("Sitemap: http://localhost/sitemap.xml"));
        pages.perform(get("/sitemap.xml"))
                .andExpect(shows("<loc>http://localhost/es/countries/EE</loc>", "/findings/2022-02/nmg_status</loc>"));
    }

    private static ResultMatcher shows(String... texts) {
        return content()
                .string(allOf(Arrays.stream(texts)
                        .map(Matchers::containsString)
                        .toList()
                        .toArray(Matcher[]::new)));
    }
}
