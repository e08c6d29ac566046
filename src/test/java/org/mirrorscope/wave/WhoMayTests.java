package org.mirrorscope.wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.wave.Surveyed.NOW;
import static org.mirrorscope.wave.Surveyed.SECOND;
import static org.mirrorscope.wave.Surveyed.code;
import static org.mirrorscope.wave.Surveyed.given;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Delegation;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Every verb of the doors, tried by every role, of the country itself and of another. */
@StoreTest
class WhoMayTests {

    private static final Set<Role> OF_COUNTRY = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.CONTRIBUTOR, Role.READER);
    private static final Set<Role> OFFICE = EnumSet.of(Role.COORDINATOR, Role.ANALYST);
    private static final Set<Role> WRITES = EnumSet.of(Role.LEAD, Role.DEPUTY, Role.CONTRIBUTOR, Role.COORDINATOR);
    private static final Set<Role> LEAD = EnumSet.of(Role.LEAD);
    private static final Set<Role> RUNS = EnumSet.of(Role.COORDINATOR);
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Saying BROKEN = new Saying("broken", 0, given(code("yes")));

    @Autowired
    private Countries countries;

    @Autowired
    private Instruments instruments;

    @Autowired
    private Waves waves;

    @Autowired
    private DraftReturns returns;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Audit audit;

    private final SignedIn office = Cast.signedIn("Olga", null, Role.COORDINATOR);
    private final SignedIn lead = Cast.signedIn("Ana", ES, Role.LEAD);
    private final Instant deadline = Instant.now().plus(Duration.ofDays(7));

    @BeforeEach
    void prepare() {
        Surveyed.prepare(countries, instruments, waves, Surveyed.spainThen());
        reviews.create(office, NOW, SECOND.id(), LocalizedText.of("Now"), List.of(ES, FR));
        reviews.open(office, NOW, deadline);
        returns.begin(lead, NOW, ES);
    }

    private interface Act {
        void as(SignedIn who);
    }

    /** What each verb does about Spain, and who may. */
    private Map<Act, Set<Role>> verbs() {
        Map<Act, Set<Role>> verbs = new LinkedHashMap<>();
        verbs.put(who -> returns.find(who, NOW, ES), EVERYBODY);
        verbs.put(who -> returns.lastSigned(who, NOW, ES), EVERYBODY);
        verbs.put(who -> returns.begin(who, NOW, ES), WRITES);
        verbs.put(who -> returns.save(who, NOW, ES, "broken", 0, given(code("yes"))), WRITES);
        verbs.put(who -> returns.answer(who, NOW, ES, shown -> List.of(BROKEN)), WRITES);
        verbs.put(who -> returns.choose(who, NOW, ES, "broken", 0, given(code("yes")), Set.of()), WRITES);
        verbs.put(who -> returns.confirm(who, NOW, ES, List.of("status")), WRITES);
        verbs.put(who -> returns.remark(who, NOW, ES, "broken", "Why?"), WRITES);
        verbs.put(who -> returns.signOff(who, NOW, ES, 0), LEAD);
        verbs.put(who -> returns.decline(who, NOW, ES, "No group"), LEAD);
        verbs.put(who -> returns.resume(who, NOW, ES), LEAD);
        verbs.put(who -> reviews.accept(who, NOW, ES, 1), OFFICE);
        verbs.put(who -> reviews.sendBack(who, NOW, ES, 1, "?", deadline), OFFICE);
        verbs.put(who -> reviews.cockpit(who, NOW), OFFICE);
        verbs.put(who -> reviews.schedules(who), OFFICE);
        verbs.put(who -> reviews.reopen(who, NOW, ES, "late", deadline), RUNS);
        verbs.put(who -> reviews.extend(who, NOW, deadline.plusSeconds(60)), RUNS);
        verbs.put(who -> reviews.close(who, NOW), RUNS);
        verbs.put(who -> reviews.publishResults(who, NOW), RUNS);
        verbs.put(who -> reviews.create(who, new WaveId("w"), SECOND.id(), LocalizedText.of("W"), List.of(ES)), RUNS);
        verbs.put(who -> reviews.open(who, new WaveId("w"), deadline), RUNS);
        return verbs;
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleMayWhatTheTableSaysAndNothingElse(Role role) {
        SignedIn own = Cast.signedIn("Somebody", OF_COUNTRY.contains(role) ? ES : null, role);
        int number = 0;
        for (Map.Entry<Act, Set<Role>> verb : verbs().entrySet()) {
            assertThat(isForbidden(verb.getKey(), own))
                    .as("verb %s of the table, by %s", ++number, role)
                    .isEqualTo(!verb.getValue().contains(role));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LEAD", "DEPUTY", "CONTRIBUTOR", "READER"})
    void nobodyOfAnotherCountryMayAnything(Role role) {
        SignedIn other = Cast.signedIn("Somebody", FR, role);
        verbs().keySet().forEach(verb -> assertThat(isForbidden(verb, other)).isTrue());
        assertThat(returns.owed(other))
                .extracting(owed -> owed.draft().country())
                .containsOnly(FR);
    }

    @Test
    void whoHoldsNoSeatAnyMoreMayNothing() {
        SignedIn gone = new SignedIn(lead.person(), List.of());
        verbs().keySet().forEach(verb -> assertThat(isForbidden(verb, gone)).isTrue());
        assertThat(returns.owed(gone)).isEmpty();
    }

    @Test
    void theTrailTellsEveryStep() {
        returns.save(lead, NOW, ES, "status", 1, given(code("building")));
        returns.signOff(lead, NOW, ES, returns.find(lead, NOW, ES).draft().mark());
        reviews.sendBack(office, NOW, ES, 1, "Really?", null);
        returns.signOff(lead, NOW, ES, returns.find(lead, NOW, ES).draft().mark());
        reviews.accept(office, NOW, ES, 2);
        reviews.reopen(office, NOW, ES, "Mistyped", deadline);
        assertThat(audit.latest(null, ES, 6))
                .extracting(entry -> entry.verb(), entry -> entry.seats())
                .containsExactly(
                        tuple("wave/audit.reopened", "office coordinator"),
                        tuple("wave/audit.accepted", "office coordinator"),
                        tuple("wave/audit.signed", "ES lead"),
                        tuple("wave/audit.sent-back", "office coordinator"),
                        tuple("wave/audit.signed", "ES lead"),
                        tuple("wave/audit.begun", "ES lead"));
        assertThat(audit.latest(null, ES, 6))
                .allSatisfy(entry ->
                        assertThat(entry.sentence(Messages.in(Locale.of("es")))).isNotEmpty());
    }

    @Test
    void theTrailTellsWhatBecameOfTheWave() {
        reviews.extend(office, NOW, deadline.plusSeconds(60));
        reviews.close(office, NOW);
        reviews.publishResults(office, NOW);
        assertThat(audit.latest(null, null, 5))
                .extracting(entry -> entry.verb())
                .containsExactly(
                        "wave/audit.published",
                        "wave/audit.closed",
                        "wave/audit.extended",
                        "wave/audit.begun",
                        "wave/audit.opened");
    }

    @Test
    void theTrailTellsOfDecliningAndThinkingBetter() {
        SignedIn france = Cast.signedIn("Fay", FR, Role.LEAD);
        returns.decline(france, NOW, FR, "No group");
        returns.resume(france, NOW, FR);
        assertThat(audit.latest(null, FR, 2))
                .extracting(entry -> entry.verb())
                .containsExactly("wave/audit.resumed", "wave/audit.declined");
    }

    @Test
    void whatIsRefusedOfManyAnswersStopsNoneOfTheOthers() {
        Answered answered = returns.answer(
                lead,
                NOW,
                ES,
                shown -> List.of(
                        new Saying("unasked", 0, given(code("yes"))),
                        new Saying("status", 7, given(code("building"))),
                        new Saying("wish", 0, new Said.Blank()),
                        BROKEN));
        assertThat(answered.refused())
                .hasEntrySatisfying(
                        "unasked", refusal -> assertThat(refusal.key()).isEqualTo("wave/answer.unasked"))
                .hasEntrySatisfying(
                        "status", refusal -> assertThat(refusal.key()).isEqualTo("wave/answer.number"))
                .hasSize(2);
        assertThat(answered.before().draft().said("broken")).isEqualTo(new Said.Blank());
        assertThat(answered.now().draft()).isEqualTo(returns.find(lead, NOW, ES).draft());
        assertThat(answered.now().draft().said("broken")).isEqualTo(BROKEN.said());
    }

    @Test
    void whatIsAnsweredIntoAReturnThatCannotBeWrittenIsRefusedOneByOne() {
        reviews.close(office, NOW);
        Answered answered = returns.answer(lead, NOW, ES, shown -> List.of(BROKEN));
        assertThat(answered.refused())
                .hasEntrySatisfying(
                        "broken", refusal -> assertThat(refusal.key()).isEqualTo("wave/wave.is.closed"));
        assertThat(answered.now().draft().said("broken")).isEqualTo(new Said.Blank());
    }

    @Test
    void aDelegateWhoSeesAllAnswersOnlyWhatWasHandedOver() {
        Saying building = new Saying("status", 1, given(code("building")));
        Act answers = who -> returns.answer(who, NOW, ES, shown -> List.of(building));
        String handedOver = SECOND.variable("status").orElseThrow().section().id();
        assertThat(isForbidden(answers, delegate("elsewhere"))).isTrue();
        assertThat(isForbidden(answers, delegate(handedOver))).isFalse();
        assertThat(returns.find(lead, NOW, ES).draft().said("status")).isEqualTo(building.said());
    }

    private SignedIn delegate(String section) {
        Delegation handed = new Delegation(ES, NOW.id(), new TreeSet<>(Set.of(section)), true);
        return new SignedIn(lead.person(), List.of(), List.of(handed));
    }

    @Test
    void whatTwoSaidStandsBesideEachOtherInTheAnswerAsInTheDatabase() {
        SignedIn deputy = Cast.signedIn("Dora", ES, Role.DEPUTY);
        returns.save(deputy, NOW, ES, "broken", 0, given(code("no")));
        Answered first = returns.answer(lead, NOW, ES, shown -> List.of(BROKEN));
        Answered again = returns.answer(lead, NOW, ES, shown -> List.of(new Saying("broken", 0, new Said.Unknown())));
        assertThat(first.now().draft().said("broken")).isEqualTo(given(code("no")));
        assertThat(first.now().draft().rivals()).extracting(Rival::said).containsExactly(BROKEN.said());
        assertThat(again.now().draft().rivals()).extracting(Rival::said).containsExactly(new Said.Unknown());
        assertThat(again.now().draft()).isEqualTo(returns.find(lead, NOW, ES).draft());
    }

    @Test
    void theOfficeAnswersOnBehalfOfACountryAndThatIsMarked() {
        returns.save(office, NOW, ES, "broken", 0, given(code("yes")));
        assertThat(returns.find(lead, NOW, ES).draft().entries().get("broken"))
                .satisfies(entry -> assertThat(entry.writer())
                        .isEqualTo(new Writer(office.person().id().toString(), "Olga", "office coordinator")));
    }

    @Test
    void theCockpitShowsEveryCountryAndItsSections() {
        returns.confirm(lead, NOW, ES, List.of("status"));
        Cockpit cockpit = reviews.cockpit(office, NOW);
        assertThat(cockpit.lines().keySet()).containsExactly(ES, FR);
        assertThat(line(cockpit, ES).draft().status()).isEqualTo(ReturnStatus.IN_PROGRESS);
        assertThat(line(cockpit, ES).sections().getFirst().state()).isEqualTo(SectionState.BEGUN);
        assertThat(line(cockpit, FR).draft().status()).isEqualTo(ReturnStatus.NOT_STARTED);
        assertThat(line(cockpit, FR).sections().getFirst().state()).isEqualTo(SectionState.UNTOUCHED);
        assertThat(line(cockpit, ES).accepted()).isNull();
    }

    private static Cockpit.Line line(Cockpit cockpit, CountryCode country) {
        Cockpit.@Nullable Line line = cockpit.lines().get(country);
        assertThat(line).isNotNull();
        return Objects.requireNonNull(line);
    }

    /** A refusal for another reason than the person means that the person may. */
    private static boolean isForbidden(Act verb, SignedIn who) {
        try {
            verb.as(who);
            return false;
        } catch (RefusedRequest refused) {
            assertThat(refused.status()).isEqualTo(HttpStatus.FORBIDDEN);
            return true;
        } catch (Refusal otherwise) {
            return false;
        }
    }
}
