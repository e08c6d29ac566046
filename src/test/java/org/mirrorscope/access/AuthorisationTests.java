package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.NewId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Calls every address of the pages for signed-in people, of every module, with every role of the same and of another
 * country, and expects exactly what the table says. A new page needs a line in {@link #TABLE}; what delegates may, stands
 * in {@link DelegateAuthorisationTests}.
 */
@SpringBootTest
@AutoConfigureMockMvc
@TestDatabase("pages-of-people")
class AuthorisationTests {

    /**
     * Method, address and who may: L, D, C, R are lead, deputy, contributor and reader of Spain, K and A coordinator and
     * analyst; ~ whoever has a seat; * everybody who is signed in. But for these, the same roles of France, somebody whose
     * seat has ended, and somebody who is not signed in never may.
     */
    static final String TABLE = """
            GET  /office/audit                               K A
            GET  /office/audit.csv                           K A
            GET  /office/outbox                              K
            GET  /office/outbox/{id}                         K
            POST /office/outbox/{id}/open                    K
            POST /office/outbox/{id}/send                    K
            POST /office/outbox/{id}/returned                K
            GET  /office/people                              K A
            GET  /office/people/import                       K
            POST /office/people/import                       K
            GET  /office/people/invite                       K
            POST /office/people/invite                       K
            GET  /office/people/{id:[0-9a-f-]{36}}           K
            POST /office/people/{id:[0-9a-f-]{36}}           K
            GET  /office/seats/{id}                          K A
            POST /office/seats/{id}/end                      K
            POST /office/seats/{id}/hand-over                K
            GET  /office/instruments                                K A
            POST /office/instruments/start                          K
            POST /office/instruments/copy                           K
            POST /office/instruments/bring                          K
            GET  /office/instruments/version                        K A
            GET  /office/instruments/version/file.{format}          K A
            GET  /office/instruments/drafts/{id}                    K A
            POST /office/instruments/drafts/{id}/describe           K
            POST /office/instruments/drafts/{id}/section            K
            POST /office/instruments/drafts/{id}/move               K
            POST /office/instruments/drafts/{id}/remove             K
            POST /office/instruments/drafts/{id}/compare            K
            POST /office/instruments/drafts/{id}/discard            K
            GET  /office/instruments/drafts/{id}/question           K
            POST /office/instruments/drafts/{id}/question           K
            GET  /office/instruments/drafts/{id}/checks             K A
            POST /office/instruments/drafts/{id}/publish            K
            GET  /office/instruments/drafts/{id}/concordance        K A
            GET  /office/instruments/drafts/{id}/verdict            K
            POST /office/instruments/drafts/{id}/verdict            K
            GET  /office/instruments/drafts/{id}/translation        K
            POST /office/instruments/drafts/{id}/translation        K
            GET  /office/instruments/drafts/{id}/preview            K A
            GET  /office/instruments/drafts/{id}/file.{format}      K A
            GET  /my/{country:[A-Z]{2}}/people               L D C R K A
            GET  /my/{country:[A-Z]{2}}/people/invite        L K
            POST /my/{country:[A-Z]{2}}/people/invite        L K
            GET  /my/{country:[A-Z]{2}}/seats/{id}           L D C R K A
            POST /my/{country:[A-Z]{2}}/seats/{id}/end       L K
            POST /my/{country:[A-Z]{2}}/seats/{id}/hand-over L K
            GET  /my                                         *
            GET  /my/me                                      *
            POST /my/me                                      *
            POST /my/me/passkeys                             *
            POST /my/me/passkeys/ask                         *
            POST /my/me/passkeys/{id}/remove                 *
            POST /my/me/sessions/end                         *
            GET  /my/{wave}/{country}                        L D C R K A
            POST /my/{wave}/{country}/begin                  L D C K
            GET  /my/{wave}/{country}/sections/{section}     L D C R K A
            POST /my/{wave}/{country}/sections/{section}     L D C K
            POST /my/{wave}/{country}/sections/{section}/confirm L D C K
            POST /my/{wave}/{country}/questions/{variable}   L D C K
            POST /my/{wave}/{country}/questions/{variable}/remark L D C K
            POST /my/{wave}/{country}/cells/{variable}/choose L D C K
            POST /my/{wave}/{country}/decline                L
            POST /my/{wave}/{country}/resume                 L
            GET  /my/{wave}/{country}/check                  L D C R K A
            POST /my/{wave}/{country}/confirm-entered        L
            POST /my/{wave}/{country}/sign-off               L
            GET  /my/{wave}/{country}/signed                 L D C R K A
            GET  /my/{wave}/{country}/delegations            L D
            POST /my/{wave}/{country}/delegations            L D
            POST /my/{wave}/{country}/delegations/{id}/end   L D
            POST /my/{wave}/{country}/queries/{id}           L D C K
            GET  /my/{wave}/{country}/receipt.pdf            L D C R K A
            GET  /my/{wave}/{country}/answers.pdf            L D C R K A
            GET  /my/{wave}/{country}/offline                L D C R K A
            GET  /my/{wave}/{country}/offline/questionnaire-{form}.xlsx L D C R K A
            POST /my/{wave}/{country}/offline                L D C K
            GET  /my/{wave}/{country}/offline/{id:[0-9a-f-]{36}} L D C K
            POST /my/{wave}/{country}/offline/{id:[0-9a-f-]{36}}/save L D C K
            POST /my/{wave}/{country}/offline/{id:[0-9a-f-]{36}}/discard L D C K
            GET  /my/{country:[A-Z]{2}}/members              L D C R K A
            POST /my/{country:[A-Z]{2}}/members/{survey}/tokens L D K
            GET  /my/{country:[A-Z]{2}}/members/{survey}/results L D C R K A
            GET  /my/{country:[A-Z]{2}}/record               L D C R K A
            GET  /my/{country:[A-Z]{2}}/record/{variable}    L D C R K A
            POST /my/{country:[A-Z]{2}}/record/{variable}/update L
            POST /my/{country:[A-Z]{2}}/record/{variable}/settlement L K
            POST /my/{country:[A-Z]{2}}/record/{variable}/settlement/{id}/agree L K
            POST /my/{country:[A-Z]{2}}/record/{variable}/settlement/{id}/decline L K
            GET  /my/countries                               ~
            GET  /my/countries/{country:[A-Z]{2}}            ~
            GET  /my/countries/{country:[A-Z]{2}}/documents/{id} ~
            GET  /my/{country:[A-Z]{2}}/group                L D C R K A
            GET  /my/{country:[A-Z]{2}}/group/{part}/{id}    L D K
            POST /my/{country:[A-Z]{2}}/group/{part}/{id}    L D K
            POST /my/{country:[A-Z]{2}}/group/documents/{id}/withdraw L D K
            GET  /my/{country:[A-Z]{2}}/group/documents/{id}/{revision:[0-9]{1,6}} L D C R K A
            GET  /office/countries/{country:[A-Z]{2}}/group  K A
            GET  /office/countries/{country:[A-Z]{2}}/group/{part}/{id} K
            POST /office/countries/{country:[A-Z]{2}}/group/{part}/{id} K
            POST /office/countries/{country:[A-Z]{2}}/group/documents/{id}/withdraw K
            GET  /office/countries/{country:[A-Z]{2}}/group/documents/{id}/{revision:[0-9]{1,6}} K A
            GET  /office/countries                           K A
            GET  /office/countries/{country:[A-Z]{2}}/participation K
            POST /office/countries/{country:[A-Z]{2}}/participation K
            GET  /office/countries/{country:[A-Z]{2}}/record K A
            GET  /office/countries/{country:[A-Z]{2}}/record/{variable} K A
            POST /office/countries/{country:[A-Z]{2}}/record/{variable}/settlement K
            POST /office/countries/{country:[A-Z]{2}}/record/{variable}/settlement/{id}/agree K
            POST /office/countries/{country:[A-Z]{2}}/record/{variable}/settlement/{id}/decline K
            GET  /office/members                             K A
            POST /office/members                             K
            GET  /office/members/{survey}                    K A
            GET  /office/members/{survey}/results            K A
            POST /office/members/{survey}/extend             K
            POST /office/members/{survey}/close              K
            POST /office/members/{survey}/publish            K
            GET  /my/{country:[A-Z]{2}}/reply                L D C R K A
            GET  /my/{country:[A-Z]{2}}/reply/{id}           L D C R K A
            POST /my/{country:[A-Z]{2}}/reply/{id}           L
            GET  /my/{country:[A-Z]{2}}/reply/{id}/factsheet.pdf L D C R K A
            GET  /office/replies                             K A
            POST /office/replies                             K
            POST /office/replies/waves/{wave}/extend         K
            GET  /office/replies/{id}                        K A
            POST /office/replies/{id}/extend                 K
            POST /office/replies/{id}/respond                K
            GET  /office/factsheet                           K
            POST /office/factsheet                           K
            GET  /office/announcements                       K
            POST /office/announcements                       K
            GET  /office/announcements/new                   K
            GET  /office/announcements/{id:[0-9a-f-]{36}}    K
            POST /office/announcements/{id:[0-9a-f-]{36}}    K
            POST /office/announcements/{id:[0-9a-f-]{36}}/withdraw K
            GET  /office/meetings                            K A
            GET  /office/meetings/new                        K
            POST /office/meetings/new                        K
            POST /office/meetings/follow-ups/{followUp}      K
            GET  /office/meetings/{id:[0-9a-f-]{36}}         K A
            GET  /office/meetings/{id:[0-9a-f-]{36}}/meeting.ics K A
            GET  /office/meetings/{id:[0-9a-f-]{36}}/plan    K
            POST /office/meetings/{id:[0-9a-f-]{36}}/plan    K
            POST /office/meetings/{id:[0-9a-f-]{36}}/invite  K
            POST /office/meetings/{id:[0-9a-f-]{36}}/cancel  K
            POST /office/meetings/{id:[0-9a-f-]{36}}/items   K
            POST /office/meetings/{id:[0-9a-f-]{36}}/items/proposed K
            POST /office/meetings/{id:[0-9a-f-]{36}}/items/{item} K
            POST /office/meetings/{id:[0-9a-f-]{36}}/items/{item}/move K
            POST /office/meetings/{id:[0-9a-f-]{36}}/items/{item}/remove K
            GET  /office/meetings/{id:[0-9a-f-]{36}}/attendance K A
            POST /office/meetings/{id:[0-9a-f-]{36}}/attendance K
            GET  /office/meetings/{id:[0-9a-f-]{36}}/minutes K A
            GET  /office/meetings/{id:[0-9a-f-]{36}}/minutes.{form} K A
            POST /office/meetings/{id:[0-9a-f-]{36}}/minutes/send K
            POST /office/meetings/{id:[0-9a-f-]{36}}/minutes/answer K
            GET  /office/meetings/{id:[0-9a-f-]{36}}/minutes/{item} K
            POST /office/meetings/{id:[0-9a-f-]{36}}/minutes/{item} K
            POST /office/meetings/{id:[0-9a-f-]{36}}/minutes/{item}/choose K
            POST /office/meetings/{id:[0-9a-f-]{36}}/minutes/{item}/finding K
            POST /office/meetings/{id:[0-9a-f-]{36}}/minutes/{item}/follow-up K
            POST /office/meetings/{id:[0-9a-f-]{36}}/minutes/{item}/practice K
            POST /office/meetings/{id:[0-9a-f-]{36}}/minutes/{item}/withdraw K
            GET  /my/{country:[A-Z]{2}}/meetings             L D C R K A
            POST /my/{country:[A-Z]{2}}/meetings/follow-ups/{followUp}/done L D C K
            POST /my/{country:[A-Z]{2}}/meetings/follow-ups/{followUp}/open L D C K
            GET  /my/{country:[A-Z]{2}}/meetings/{id:[0-9a-f-]{36}} L D C R K A
            GET  /my/{country:[A-Z]{2}}/meetings/{id:[0-9a-f-]{36}}/meeting.ics L D C R K A
            GET  /my/{country:[A-Z]{2}}/meetings/{id:[0-9a-f-]{36}}/minutes.{form} L D C R K A
            POST /my/{country:[A-Z]{2}}/meetings/{id:[0-9a-f-]{36}}/minutes/{sent}/agree L
            POST /my/{country:[A-Z]{2}}/meetings/{id:[0-9a-f-]{36}}/minutes/{sent}/disagree L
            POST /my/{country:[A-Z]{2}}/meetings/{id:[0-9a-f-]{36}}/minutes/{sent}/comment L D
            GET  /office/waves                               K A
            GET  /office/waves/{wave}                        K A
            GET  /office/waves/{wave}/findings               K A
            GET  /office/waves/{wave}/findings/{variable}    K A
            GET  /office/waves/{wave}/findings/{variable}/{file} K A
            GET  /office/new-wave                            K
            POST /office/new-wave                            K
            GET  /office/waves/{wave}/plan                   K
            POST /office/waves/{wave}/plan                   K
            GET  /office/waves/{wave}/deadline               K
            POST /office/waves/{wave}/open                   K
            POST /office/waves/{wave}/extend                 K
            GET  /office/waves/{wave}/circulation            K
            POST /office/waves/{wave}/circulation/roles      K
            POST /office/waves/{wave}/circulation/invite     K
            POST /office/waves/{wave}/circulation/plan       K
            POST /office/waves/{wave}/circulation/remind     K
            GET  /office/waves/{wave}/circulation/{kind}     K
            POST /office/waves/{wave}/circulation/{kind}     K
            POST /office/waves/{wave}/close                  K
            POST /office/waves/{wave}/publish                K
            GET  /office/waves/{wave}/answers.{format:csv|xlsx} K A
            GET  /office/waves/{wave}/{country}              K A
            POST /office/waves/{wave}/{country}/accept       K A
            POST /office/waves/{wave}/{country}/queries      K A
            POST /office/waves/{wave}/{country}/queries/{id} K A
            POST /office/waves/{wave}/{country}/queries/{id}/settle K A
            POST /office/waves/{wave}/{country}/send-back    K A
            GET  /office/waves/{wave}/{country}/reopen       K
            POST /office/waves/{wave}/{country}/reopen       K
            """;

    private static final String NOBODY = "nobody";
    private static final String SEAT_ENDED = "seat ended";
    private static final String LOOKED_UP_FIRST = "none";

    @Autowired
    private MockMvc pages;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private LinkStore links;

    @Autowired
    private Countries countries;

    @Autowired
    private People people;

    @Autowired
    private Seats seats;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, @Nullable Cookie> everybody = new LinkedHashMap<>();
    private SeatId seatOfSpain = SeatId.next();
    private PersonId somebody = PersonId.next();

    @BeforeEach
    void fillSeats() throws Exception {
        everybody.putAll(new Everybody(pages, links, countries, people, seats, transaction).signIn(NOBODY));
        seatOfSpain = seats.history(Places.ES).getFirst().seat().id();
        somebody = seats.history(Places.ES).getFirst().person().id();
    }

    @Test
    void everyAddressIsInTheTable() {
        TreeSet<String> there = mapping.getHandlerMethods().keySet().stream()
                .flatMap(AuthorisationTests::addresses)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(table().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        there.stream().filter(AuthorisationTests::isPrivate).toList());
    }

    /** What the table does not hold is for everybody; there, nothing can be sent but to sign in and out, and a member's answers. */
    @Test
    void whereEverybodyMayGoNothingCanBeChanged() {
        assertThat(mapping.getHandlerMethods().keySet().stream()
                        .flatMap(AuthorisationTests::addresses)
                        .filter(address -> !isPrivate(address) && !address.startsWith("GET ")))
                .containsExactlyInAnyOrder(
                        "POST /members/{link:[A-Za-z0-9_-]{22}}",
                        "POST /sign-in",
                        "POST /sign-in/first",
                        "POST /sign-in/link",
                        "POST /sign-in/passkey",
                        "POST /sign-in/passkey/ask",
                        "POST /sign-out",
                        "any /error");
    }

    private static boolean isPrivate(String address) {
        return address.contains(" /office") || address.contains(" /my");
    }

    private static Stream<String> addresses(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("any " + path)
                        : methods.stream().map(method -> method + " " + path));
    }

    private static Map<String, List<String>> table() {
        return lines(TABLE);
    }

    /** By address, who may. */
    static Map<String, List<String>> lines(String text) {
        Comparator<String> signingOutLast = Comparator.comparing(address -> address.endsWith("/sessions/end"));
        Map<String, List<String>> table = new TreeMap<>(signingOutLast.thenComparing(Comparator.naturalOrder()));
        text.lines().forEach(line -> {
            String[] words = line.strip().split("\\s+");
            table.put(words[0] + " " + words[1], List.of(words).subList(2, words.length));
        });
        return table;
    }

    @Test
    void everybodyMayExactlyWhatTheTableSays() throws Exception {
        new Everybody(pages, links, countries, people, seats, transaction).endSeatOfFormerLead();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> line : table().entrySet()) {
            for (Map.Entry<String, @Nullable Cookie> person : everybody.entrySet()) {
                MockHttpServletResponse response = call(line.getKey(), person.getValue());
                String got = verdict(response);
                boolean everybodySignedIn =
                        line.getValue().contains("*") && !person.getKey().equals(NOBODY);
                boolean whoeverSits = line.getValue().contains("~")
                        && !Set.of(NOBODY, SEAT_ENDED).contains(person.getKey());
                String expected =
                        everybodySignedIn || whoeverSits || line.getValue().contains(person.getKey())
                                ? "may"
                                : person.getKey().equals(NOBODY) ? "sign in" : "may not";
                if (!got.equals(expected)) {
                    wrong.add(line.getKey() + " by " + person.getKey() + ": " + got + " (" + response.getStatus()
                            + ") instead of " + expected);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private MockHttpServletResponse call(String address, @Nullable Cookie session) throws Exception {
        String[] parts = address.split(" ", 2);
        String path = parts[1].replaceAll("\\{country[^/]*", "ES")
                .replaceAll("(/office/people)/\\{id[^/]*", "$1/" + somebody)
                .replaceAll("/seats/\\{id}", "/seats/" + seatOfSpain)
                .replaceAll("\\{revision[^/]*", "1")
                .replaceAll("\\{id[^/]*", NewId.next().toString())
                .replaceAll("\\{[^/]*}", LOOKED_UP_FIRST);
        MockHttpServletRequestBuilder request = MockMvcRequestBuilders.request(HttpMethod.valueOf(parts[0]), path)
                .header("Sec-Fetch-Site", "same-origin");
        return pages.perform(session == null ? request : request.cookie(session))
                .andReturn()
                .getResponse();
    }

    /** Whoever may gets a page, or is told what is wrong with what was sent; nobody gets a fault. */
    static String verdict(MockHttpServletResponse response) {
        String location = Objects.requireNonNullElse(response.getHeader("Location"), "");
        return switch (response.getStatus()) {
            case 401 -> "sign in";
            case 403 -> "may not";
            case 303 -> location.contains("/sign-in?to=") ? "sign in" : "may";
            case 200, 400, 404, 409, 422 -> "may";
            default -> "fault";
        };
    }
}
