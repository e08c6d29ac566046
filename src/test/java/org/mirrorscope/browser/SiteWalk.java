package org.mirrorscope.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mirrorscope.intake.Pack;
import org.mirrorscope.intake.PackReader;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.platform.Application;
import org.mirrorscope.platform.Home;
import org.mirrorscope.platform.Progress;

/** Serves one pack and walks the public site, in every look. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteWalk {

    /** Whether a cell, on a narrow page with its column's name before it, has a colon there and no name. */
    private static final String STRAY_COLON = """
            [...document.querySelectorAll('th, td')].some(cell => getComputedStyle(cell, '::before').content
                .replace(/attr\\(([\\w-]+)\\)/g, (all, name) => cell.getAttribute(name) ?? '')
                .replace(/"/g, '').trim() === ':')""";

    @TempDir
    private static Path folder;

    private final Path pack;
    private final Set<Look> looks;

    private @Nullable Application application;
    private @Nullable Site site;
    private Map<String, HttpResponse<String>> walked = Map.of();

    SiteWalk(Path pack, Set<Look> looks) {
        this.pack = pack;
        this.looks = looks;
    }

    @BeforeAll
    void serve() {
        assumeTrue(Files.isDirectory(pack), "skipped: " + pack + " is not here");
        Application started = Application.serve(Home.of(folder.resolve("home")), "127.0.0.1", 0);
        application = started;
        Pack read = PackReader.read(pack, Progress.NONE);
        started.bean(Packs.class).load(read.dataset().orElseThrow(), read.problems(), false, Progress.NONE);
        Site served = new Site(started.port());
        site = served;
        walked = served.walk();
    }

    @AfterAll
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    private Site site() {
        return Objects.requireNonNull(site);
    }

    private Set<Look> looks() {
        return looks;
    }

    @Test
    void everyLinkLeadsSomewhere() {
        assertThat(walked)
                .hasSizeGreaterThan(40)
                .allSatisfy((path, answer) ->
                        assertThat(answer.statusCode()).as(path).isEqualTo(200));
    }

    @Test
    void bytesThatAreNoTextGetASentence() {
        HttpResponse<String> answer = site().get("/compare?countries=%ff%fe");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("This address cannot be read");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyPageIsFitForEverybody(Look look) {
        try (Chromium chromium = Chromium.start();
                BrowserContext context = chromium.browser().newContext(look.options())) {
            List<String> faults = new ArrayList<>();
            pages(look).forEach(path -> faults.addAll(faults(context, path, look)));
            assertThat(faults).isEmpty();
        }
    }

    /**
     * One page of each sort: by daylight in each language; on a telephone in Spanish if there is any, since its words are
     * longer; in the dark and without a script in English, since neither depends on the words.
     */
    private List<String> pages(Look look) {
        Collection<String> all = pages();
        boolean spanish = look == Look.NARROW && all.stream().anyMatch(SiteWalk::isSpanish);
        return all.stream()
                .filter(path -> look == Look.LIGHT || isSpanish(path) == spanish)
                .toList();
    }

    private static boolean isSpanish(String path) {
        return path.equals("/es") || path.startsWith("/es/");
    }

    private Collection<String> pages() {
        Map<String, String> bySort = new LinkedHashMap<>();
        walked.forEach((path, answer) -> {
            if (Site.isPage(answer)) {
                bySort.putIfAbsent(Site.sort(path).replaceFirst("\\?.*", ""), path);
            }
        });
        return bySort.values();
    }

    private List<String> faults(BrowserContext context, String path, Look look) {
        List<String> faults = new ArrayList<>();
        try (Page page = context.newPage()) {
            Consumer<ConsoleMessage> complaints = message -> {
                if (message.type().equals("error")) {
                    faults.add("console: " + message.text());
                }
            };
            page.onConsoleMessage(complaints);
            page.onRequest(request -> {
                if (!request.url().startsWith(site().address("/"))
                        && !request.url().startsWith("data:")) {
                    faults.add("another host: " + request.url());
                }
            });
            Response response = page.navigate(site().address(path));
            if (response == null || response.status() != 200) {
                faults.add("not found");
            }
            if (page.locator("h1").count() != 1) {
                faults.add("not exactly one heading of the first level");
            }
            page.offConsoleMessage(complaints); // what axe does to the page is not the page's fault
            if (look.scripted()) {
                judge(page, look, faults);
            }
        }
        return faults.stream()
                .map(fault -> look.name().toLowerCase(Locale.ROOT) + " " + path + ": " + fault)
                .toList();
    }

    private static void judge(Page page, Look look, List<String> faults) {
        faults.addAll(Axe.violations(page));
        Object width = page.evaluate("document.documentElement.scrollWidth");
        if (((Number) width).intValue() > look.width()) {
            faults.add("wider than the window: " + width);
        }
        if (((Boolean) page.evaluate(STRAY_COLON))) {
            faults.add("a colon after nothing");
        }
    }
}
