package org.mirrorscope.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mirrorscope.instrument.Drafts.ordered;
import static org.mirrorscope.instrument.Drafts.question;
import static org.mirrorscope.instrument.Drafts.version;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.Dataset;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.HandMade;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Feeds tell what became known, once for each source, and nothing that is not for everybody. */
@SpringBootTest(classes = PackPages.class)
@AutoConfigureMockMvc
class FeedTests {

    private static final CountryCode AT = new CountryCode("AT");
    private static final LocalDate MEETING = LocalDate.of(2026, 3, 3);
    private static final Instant LEARNED = Instant.parse("2026-03-20T09:30:00Z");
    private static final Site SITE = new Site("Test", null, List.of("en"), false, null, "1");

    @Autowired
    private MockMvc pages;

    private static Dataset small() {
        return HandMade.of("AT FI SE")
                .wave(
                        "2020",
                        version(
                                "1",
                                question("status", ordered("none", "low", "high")),
                                question("words", new Kind.Text())),
                        "status low high -",
                        "words this that -")
                .dataset();
    }

    private static Statement told(String variable, AnswerValue value, Visibility visibility) {
        return new Statement(
                AT, variable, value, MEETING, LEARNED, new Source.Meeting("m", MEETING), "AT lead", visibility);
    }

    private static Feed feed(Dataset dataset, Locale language, Site site, Statement... told) throws Exception {
        Reader reader = Reader.of(language);
        Findings findings = Findings.over(dataset);
        List<RecordEntry> entries = dataset.countries().values().stream()
                .map(country -> CountryAccount.of(
                        reader, findings, country, new RecordsOfReturns(dataset, MEETING, told), MEETING))
                .flatMap(account -> RecordEntry.of(account).stream())
                .sorted(RecordEntry.NEWEST_FIRST)
                .toList();
        byte[] atom = new AtomFeed(reader, site, "Changes", "/changes.atom", "/countries", entries).write();
        return parsed(new String(atom, StandardCharsets.UTF_8));
    }

    private static Feed parsed(String atom) throws Exception {
        return (Feed) new WireFeedInput().build(new StringReader(atom));
    }

    private static String content(Entry entry) {
        return entry.getContents().getFirst().getValue();
    }

    @Test
    void tellsWhatAMeetingFoundWithItsDayAndSource() throws Exception {
        Feed feed =
                feed(small(), Locale.ENGLISH, SITE, told("status", new AnswerValue.Coded("high"), Visibility.PUBLIC));
        Entry newest = feed.getEntries().getFirst();
        assertThat(newest.getTitle()).isEqualTo("Austria: from the meeting of 3 March 2026");
        assertThat(content(newest)).contains("<li>status: high (3 March 2026, from the meeting of 3 March 2026)</li>");
        assertThat(newest.getUpdated()).isEqualTo(LEARNED);
        assertThat(newest.getId()).startsWith("urn:uuid:");
        assertThat(feed.getUpdated()).isEqualTo(LEARNED);
        assertThat(feed.getEntries())
                .as("Sweden told nothing, the others one return each")
                .extracting(Entry::getTitle)
                .containsExactly(
                        "Austria: from the meeting of 3 March 2026",
                        "Austria: return of wave 2020, revision 1",
                        "Finland: return of wave 2020, revision 1 · 2 facts");
    }

    @Test
    void hasTheSameEntriesInEveryLanguageAndAtEveryTime() throws Exception {
        Statement found = told("status", new AnswerValue.Coded("high"), Visibility.PUBLIC);
        Feed english = feed(small(), Locale.ENGLISH, SITE, found);
        Feed spanish = feed(small(), Locale.of("es"), SITE, found);
        assertThat(spanish.getEntries().getFirst().getTitle()).contains("reunión");
        assertThat(spanish.getEntries())
                .extracting(Entry::getId)
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(
                        english.getEntries().stream().map(Entry::getId).toList());
        assertThat(feed(small(), Locale.ENGLISH, SITE).getEntries())
                .extracting(Entry::getId)
                .as("an older entry keeps its id")
                .contains(english.getEntries().get(1).getId());
    }

    @Test
    void tellsNothingThatIsNotForEverybody() throws Exception {
        for (Visibility hidden : List.of(Visibility.COUNTRIES, Visibility.OFFICE)) {
            assertThat(feed(small(), Locale.ENGLISH, SITE, told("status", new AnswerValue.Coded("high"), hidden))
                            .getEntries())
                    .hasSize(2)
                    .noneMatch(entry -> entry.getTitle().contains("meeting"));
        }
        assertThat(feed(small(), Locale.ENGLISH, SITE, told("unheard-of", new AnswerValue.Text("x"), Visibility.PUBLIC))
                        .getEntries())
                .hasSize(2);
    }

    @Test
    void holdsWhateverSomebodyPasted() throws Exception {
        Feed feed = feed(
                small(),
                Locale.ENGLISH,
                SITE,
                told("words", new AnswerValue.Text("<b>1 & 2</b>\u0000\u000b\uFFFF \uD83D\uDE00"), Visibility.PUBLIC));
        assertThat(content(feed.getEntries().getFirst())).contains("&lt;b&gt;1 &amp; 2&lt;/b&gt;", "\uD83D\uDE00");
    }

    @Test
    void isCutAfterFiftyEntriesAndAnEntryAfterTwelveFacts() throws Exception {
        Question[] questions = IntStream.range(0, 20)
                .mapToObj(i -> question("q" + i, ordered("none", "low", "high")))
                .toArray(Question[]::new);
        String[] answers =
                IntStream.range(0, 20).mapToObj(i -> "q" + i + " low").toArray(String[]::new);
        Feed feed = feed(
                HandMade.of("AT").wave("2020", version("1", questions), answers).dataset(), Locale.ENGLISH, SITE);
        assertThat(content(feed.getEntries().getFirst()))
                .containsPattern("(<li>.*){12}")
                .contains("<p>8 more facts stand on the country's page.</p>");

        Statement[] meetings = IntStream.range(0, 60)
                .mapToObj(i -> new Statement(
                        AT,
                        "status",
                        new AnswerValue.Coded("high"),
                        MEETING,
                        LEARNED.plusSeconds(i),
                        new Source.Meeting("m" + i, MEETING),
                        null,
                        Visibility.PUBLIC))
                .toArray(Statement[]::new);
        assertThat(feed(small(), Locale.ENGLISH, SITE, meetings).getEntries())
                .hasSize(50)
                .extracting(entry -> entry.getUpdated().toInstant())
                .startsWith(LEARNED.plusSeconds(59), LEARNED.plusSeconds(58))
                .endsWith(LEARNED.plusSeconds(10));
    }

    @Test
    void saysOfInventedAnswersThatTheyAre() throws Exception {
        Site invented = new Site("Test", null, List.of("en"), true, null, "1");
        Feed feed = feed(small(), Locale.ENGLISH, invented);
        assertThat(feed.getSubtitle().getValue()).startsWith("Demonstration data: invented answers.");
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(content(entry)).contains("Demonstration data: invented answers.");
            assertThat(entry.getRights()).contains("Demonstration data");
        });
        assertThat(content(feed(small(), Locale.ENGLISH, SITE).getEntries().getFirst()))
                .doesNotContain("Demonstration");
    }

    @Test
    void isServedForAllAndForEachAndSaysWhereElseItIs() throws Exception {
        MockHttpServletResponse all = call("/changes.atom");
        assertThat(all.getContentType()).isEqualTo("application/atom+xml");
        Feed feed = parsed(all.getContentAsString(StandardCharsets.UTF_8));
        assertThat(feed.getEntries()).hasSizeBetween(20, 50);
        assertThat(all.getContentAsString(StandardCharsets.UTF_8))
                .contains("xml:lang=\"en\"", "rel=\"self\"", "http://localhost/changes.atom")
                .doesNotContain("respondent_role", "wave 2026");

        Feed estonia = parsed(call("/es/countries/EE/changes.atom").getContentAsString(StandardCharsets.UTF_8));
        assertThat(estonia.getTitle()).startsWith("Lo que se ha sabido de Estonia");
        assertThat(estonia.getEntries()).allMatch(entry -> entry.getTitle().startsWith("Estonia: "));
        assertThat(estonia.getEntries()
                        .getFirst()
                        .getAlternateLinks()
                        .getFirst()
                        .getHref())
                .isEqualTo("http://localhost/es/countries/EE");
        assertThat(call("/countries/XX/changes.atom").getStatus()).isEqualTo(404);
    }

    @Test
    void isNotSentAgainAsLongAsNothingChanges() throws Exception {
        MockHttpServletResponse first = call("/changes.atom");
        String tag = Objects.requireNonNull(first.getHeader("ETag"));
        String since = Objects.requireNonNull(first.getHeader("Last-Modified"));
        assertThat(first.getHeader("Cache-Control")).isEqualTo("no-cache, public");
        for (String[] header :
                List.of(new String[] {"If-None-Match", tag}, new String[] {"If-Modified-Since", since})) {
            MockHttpServletResponse again = pages.perform(get("/changes.atom").header(header[0], header[1]))
                    .andReturn()
                    .getResponse();
            assertThat(again.getStatus()).as(Arrays.toString(header)).isEqualTo(304);
            assertThat(again.getContentLength()).isZero();
        }
        assertThat(pages.perform(get("/changes.atom").header("If-None-Match", "\"other\""))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        assertThat(call("/es/changes.atom").getHeader("ETag")).isNotEqualTo(tag);
    }

    @Test
    void isFoundFromThePages() throws Exception {
        String all =
                "type=\"application/atom+xml\" title=\"What became known of the countries\" href=\"/changes.atom\"";
        assertThat(call("/").getContentAsString()).contains(all);
        assertThat(call("/countries/EE").getContentAsString())
                .contains(all, "title=\"What became known of Estonia\" href=\"/countries/EE/changes.atom\"");
    }

    private MockHttpServletResponse call(String path) throws Exception {
        return pages.perform(get(path)).andReturn().getResponse();
    }
}
