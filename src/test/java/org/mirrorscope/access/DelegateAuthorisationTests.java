package org.mirrorscope.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.platform.TestDatabase;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.NewId;
import org.mirrorscope.wave.Delegations;
import org.mirrorscope.wave.Handover;
import org.mirrorscope.wave.Reviews;
import org.mirrorscope.wave.web.Demonstrated;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Calls every address of the pages for signed-in people with people who hold no seat and were handed sections of a
 * return, and expects exactly what {@link #TABLE} says. The addresses name Belgium's return of 2026, its section
 * 'composition' and the question {@code member_count} in it.
 */
@SpringBootTest
@AutoConfigureMockMvc
@TestDatabase("delegates")
class DelegateAuthorisationTests {

    /**
     * Who may: S has the section that the address names, O another section of the same return, W another section and
     * sees the whole return. Besides these there are a delegate of the same section of another country, one from whom it
     * was taken back, and addresses that are not here: they are refused to everybody, but for those that
     * {@link AuthorisationTests#TABLE} opens to everybody who is signed in.
     */
    private static final String TABLE = """
            GET  /my/{wave}/{country}                        S O W
            GET  /my/{wave}/{country}/sections/{section}     S W
            POST /my/{wave}/{country}/sections/{section}     S
            POST /my/{wave}/{country}/sections/{section}/confirm S
            POST /my/{wave}/{country}/questions/{variable}   S
            POST /my/{wave}/{country}/questions/{variable}/remark S
            POST /my/{wave}/{country}/cells/{variable}/choose S
            GET  /my/{wave}/{country}/check                  S O W
            GET  /my/{wave}/{country}/signed                 W
            GET  /my/{wave}/{country}/receipt.pdf            W
            GET  /my/{wave}/{country}/answers.pdf            S O W
            POST /my/{wave}/{country}/queries/{id}           S O W
            GET  /my/{wave}/{country}/offline                S O W
            GET  /my/{wave}/{country}/offline/questionnaire-{form}.xlsx S O W
            POST /my/{wave}/{country}/offline                S O W
            GET  /my/{wave}/{country}/offline/{id:[0-9a-f-]{36}} S O W
            POST /my/{wave}/{country}/offline/{id:[0-9a-f-]{36}}/save S O W
            POST /my/{wave}/{country}/offline/{id:[0-9a-f-]{36}}/discard S O W
            """;

    private static final CountryCode BE = new CountryCode("BE");
    private static final CountryCode FI = new CountryCode("FI");

    @Autowired
    private MockMvc pages;

    @Autowired
    private Packs packs;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Delegations delegations;

    @Autowired
    private People people;

    @Autowired
    private LinkStore links;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<String, Cookie> everybody = new LinkedHashMap<>();

    @BeforeEach
    void handOver() throws Exception {
        transaction.executeWithoutResult(status -> load());
        everybody.put("S", delegate("same", BE, "composition", false));
        everybody.put("O", delegate("other", BE, "status", false));
        everybody.put("W", delegate("whole", BE, "status", true));
        everybody.put("of Finland", delegate("finland", FI, "composition", true));
        Cookie former = delegate("former", BE, "composition", true);
        SignedIn lead = Cast.signedIn("Ana Lead", BE, Role.LEAD);
        transaction.executeWithoutResult(status -> delegations.of(lead, Demonstrated.WAVE, BE).stream()
                .filter(handed -> handed.to().name().equals("former"))
                .forEach(handed -> delegations.takeBack(lead, Demonstrated.WAVE, BE, handed.id())));
        everybody.put("former", former);
    }

    private void load() {
        try {
            Demonstrated.load(packs, reviews);
        } catch (Unreadable unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private Cookie delegate(String name, CountryCode country, String section, boolean seesAll) throws Exception {
        EmailAddress address = new EmailAddress(name + "@example.org");
        SignedIn lead = Cast.signedIn("Lead", country, Role.LEAD);
        transaction.executeWithoutResult(status -> delegations.give(
                lead,
                Demonstrated.WAVE,
                country,
                new Handover(name, address, Locale.ENGLISH, new TreeSet<>(List.of(section)), seesAll, "")));
        Person person = people.withAddress(address).orElseThrow();
        return new Entrance(pages, links, transaction).signIn(person);
    }

    @Test
    void everyDelegateMayExactlyWhatTheTableSays() throws Exception {
        Map<String, List<String>> seats = AuthorisationTests.lines(AuthorisationTests.TABLE);
        Map<String, List<String>> table = AuthorisationTests.lines(TABLE);
        assertThat(seats.keySet()).containsAll(table.keySet());
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, List<String>> line : seats.entrySet()) {
            boolean forAll = line.getValue().contains("*");
            for (Map.Entry<String, Cookie> person : everybody.entrySet()) {
                boolean may =
                        forAll || table.getOrDefault(line.getKey(), List.of()).contains(person.getKey());
                String got = AuthorisationTests.verdict(pages.perform(MockMvcRequestBuilders.request(
                                        HttpMethod.valueOf(line.getKey().split(" ", 2)[0]), path(line.getKey()))
                                .header("Sec-Fetch-Site", "same-origin")
                                .cookie(Objects.requireNonNull(person.getValue())))
                        .andReturn()
                        .getResponse());
                if (!got.equals(may ? "may" : "may not")) {
                    wrong.add(line.getKey() + " by " + person.getKey() + ": " + got);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String path(String address) {
        return address.split(" ", 2)[1]
                .replaceAll("\\{country[^/]*", "BE")
                .replaceAll("\\{wave}", Demonstrated.WAVE.id())
                .replaceAll("\\{section}", "composition")
                .replaceAll("\\{variable}", "member_count")
                .replaceAll("\\{form}", "blank")
                .replaceAll("\\{revision[^/]*", "1")
                .replaceAll("\\{id[^/]*", NewId.next().toString())
                .replaceAll("\\{[^/]*}", "none");
    }
}
