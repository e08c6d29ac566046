package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Holding;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.Seats;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.analysis.PackFolders.Unreadable;
import org.mirrorscope.intake.Packs;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.wave.web.Demonstrated;
import org.springframework.beans.factory.annotation.Autowired;

/** Office and country tell each other by mail what they asked and answered, a few letters for many words. */
@StoreTest
class QueryPostTests {

    private static final WaveId WAVE = Demonstrated.WAVE;
    private static final CountryCode BE = new CountryCode("BE");

    @Autowired
    private Packs packs;

    @Autowired
    private Reviews reviews;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Queries queries;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Seats seats;

    @Autowired
    private QueryStore store;

    @Autowired
    private Drafting drafting;

    @Autowired
    private WaveLetters letters;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Outbox outbox;

    private SignedIn lead = Cast.office();
    private SignedIn olga = Cast.office();

    @BeforeEach
    void signOff() throws Unreadable {
        Demonstrated.load(packs, reviews);
        lead = placed("Ana Lead", "ana@example.org", "es", BE, Role.LEAD);
        olga = placed("Olga Office", "olga@example.org", "en", null, Role.COORDINATOR);
        placed("Ivo Analyst", "ivo@example.org", "en", null, Role.ANALYST);
        returns.begin(lead, WAVE, BE);
        returns.confirm(lead, WAVE, BE, List.of("nmg_status"));
        returns.signOff(lead, WAVE, BE, returns.find(lead, WAVE, BE).draft().mark());
    }

    private SignedIn placed(String name, String address, String language, @Nullable CountryCode country, Role role) {
        Holding holding = invitations.invite(
                Cast.office(),
                new Invitation(
                        name, new EmailAddress(address), Locale.of(language), country, role, invitations.today()));
        return seats.signedIn(holding.person().id()).orElseThrow();
    }

    @Test
    void tenAnswersAreTwoLettersToWhoeverAskedAndDoNotTellWhatWasAnswered() {
        List<String> variables = List.of(
                "activity",
                "member_count",
                "mission",
                "role",
                "tasks",
                "structure",
                "funding",
                "engagement",
                "coordinator",
                "secretariat");
        variables.forEach(variable -> queries.ask(olga, WAVE, BE, variable, "Really " + variable + "?"));
        queries.of(olga, WAVE, BE)
                .forEach(query -> queries.answer(lead, WAVE, BE, query.id(), "Secret of " + query.variable()));
        assertThat(about("olga@example.org"))
                .singleElement()
                .satisfies(first -> assertThat(first.subject()).isEqualTo("Survey 2026: Belgium answered a query"));
        later("answered");
        later("answered");
        assertThat(about("olga@example.org")).hasSize(2).first().satisfies(second -> {
            assertThat(second.subject()).isEqualTo("Survey 2026: Belgium answered 9 queries");
            assertThat(second.text()).contains("/office/waves/2026/BE#queries-secretariat");
        });
        assertThat(about("olga@example.org")).noneMatch(letter -> letter.text().contains("Secret of"));
        assertThat(about("ivo@example.org")).as("did not ask").isEmpty();
    }

    @Test
    void theCountryIsToldInItsLanguageAndManyQueriesGoTogether() {
        for (String variable : List.of("activity", "member_count", "mission")) {
            queries.ask(olga, WAVE, BE, variable, "Really " + variable + "?");
        }
        assertThat(about("ana@example.org")).hasSize(1);
        later("open");
        assertThat(about("ana@example.org")).hasSize(2).first().satisfies(second -> {
            assertThat(second.subject()).contains("la oficina tiene 2 preguntas");
            assertThat(second.text())
                    .contains("Really member_count?", "Really mission?", "/my/2026/BE/sections/")
                    .doesNotContain("Really activity?");
        });
    }

    @Test
    void whatIsSettledMeanwhileIsNotWrittenAbout() {
        Query first = queries.ask(olga, WAVE, BE, "activity", "Really?");
        Query second = queries.ask(olga, WAVE, BE, "mission", "And this?");
        queries.settle(olga, WAVE, BE, second.id());
        later("open");
        assertThat(about("ana@example.org")).hasSize(1);
        assertThat(first.state()).isEqualTo(QueryState.OPEN);
    }

    @Test
    void whereWhoeverAskedHasLeftTheOfficeThoseWhoCoordinateAreTold() {
        SignedIn gone = Cast.office();
        Query query = queries.ask(gone, WAVE, BE, "activity", "Really?");
        queries.answer(lead, WAVE, BE, query.id(), "Yes.");
        assertThat(about("olga@example.org")).hasSize(1);
        assertThat(about("ivo@example.org")).isEmpty();
    }

    /** What waits goes a quarter of an hour later. */
    private void later(String side) {
        Clock then = Clock.fixed(Instant.now().plus(QueryPost.PAUSE).plusSeconds(1), ZoneOffset.UTC);
        new QueryPost(store, drafting, seats, letters, jobs, then).run("2026/BE/" + side);
    }

    /** Latest first. */
    private List<Letter> about(String address) {
        return outbox.latest(100, null).stream()
                .map(Message::letter)
                .filter(letter ->
                        letter.kind().equals("wave.query") && letter.to().text().equals(address))
                .toList();
    }
}
