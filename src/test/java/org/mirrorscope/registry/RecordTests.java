package org.mirrorscope.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Entry;
import org.mirrorscope.access.Invitation;
import org.mirrorscope.access.Invitations;
import org.mirrorscope.access.Role;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Drafts;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue.Amount;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.AnswerValue.Text;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a country changes between waves, and what it and the office settle together. */
@StoreTest
class RecordTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final Coded DRAFT = new Coded("draft");
    private static final Coded ADOPTED = new Coded("adopted");
    private static final String WAVE = "return now";

    @Autowired
    private Countries countries;

    @Autowired
    private Instruments instruments;

    @Autowired
    private KnownVariables variables;

    @Autowired
    private Statements statements;

    @Autowired
    private Updates updates;

    @Autowired
    private Settlements settlements;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Audit audit;

    @Autowired
    private DSLContext sql;

    private final SignedIn lead = Cast.signedIn("Ana Lead", ES, Role.LEAD);
    private final SignedIn office = Cast.office();

    @BeforeEach
    void adopt() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
        instruments.publish(Drafts.version(
                "r1",
                Drafts.question("gone", new Kind.Text()),
                Drafts.question("terms", Drafts.ordered("none", "draft"))));
        instruments.publish(Drafts.version(
                "r2",
                Drafts.question("terms", Drafts.ordered("draft", "adopted")),
                Drafts.question("members", new Kind.Number(BigDecimal.ZERO, BigDecimal.TEN, null)),
                Drafts.question("site", new Kind.Url())));
    }

    @Test
    void anUpdateStandsBesideWhatWasTrueBefore() {
        wave(DRAFT, TODAY.minusDays(40));
        Statement said = updates.update(
                lead, ES, new Change("terms", ADOPTED, TODAY, " The ministry signed. ", "https://example.org/terms"));

        assertThat(statements.known(ES, Visibility.PUBLIC)).containsEntry("terms", new Known(said, false, List.of()));
        assertThat(said.source()).isInstanceOfSatisfying(Source.Update.class, source -> {
            assertThat(source.day()).isEqualTo(TODAY);
            OwnUpdate update =
                    Objects.requireNonNull(updates.of(lead, ES, "terms").get(UUID.fromString(source.update())));
            assertThat(update.reason()).isEqualTo("The ministry signed.");
            assertThat(update.link()).isEqualTo("https://example.org/terms");
            assertThat(update.author().name()).isEqualTo("Ana Lead");
        });
        assertThat(said.confirmedBy()).isEqualTo("ES lead");
        assertThat(statements.history(ES, "terms", Visibility.PUBLIC)).hasSize(2);
        assertThat(audit.latest(null, ES, 1)).extracting(Entry::verb).containsExactly("registry/audit.updated");
        assertThat(sql.fetchValue("select has_table_privilege('registry.own_update', 'update, delete, truncate')"))
                .isEqualTo(false);
    }

    @Test
    void onlyTheLeadOfTheCountryUpdates() {
        Change change = new Change("terms", ADOPTED, TODAY, "signed", "");
        for (SignedIn other : List.of(
                office, Cast.signedIn("Deb Deputy", ES, Role.DEPUTY), Cast.signedIn("Fay French", FR, Role.LEAD))) {
            assertThatThrownBy(() -> updates.update(other, ES, change)).isInstanceOf(RefusedRequest.class);
        }
    }

    @Test
    void refusesAnUpdateThatMakesNoSense() {
        refuses("registry/variable.unknown", new Change("nonsense", ADOPTED, TODAY, "why", ""));
        refuses("registry/update.dropped", new Change("gone", new Text("x"), TODAY, "why", ""));
        refuses("registry/update.future", new Change("terms", ADOPTED, TODAY.plusDays(2), "why", ""));
        refuses("registry/update.long-ago", new Change("terms", ADOPTED, TODAY.minusYears(31), "why", ""));
        refuses("registry/update.reason", new Change("terms", ADOPTED, TODAY, " ", ""));
        refuses("registry/update.blank", new Change("terms", Missing.NO_ANSWER, TODAY, "why", ""));
        refuses("instrument-answers/foreign", new Change("terms", new Coded("none"), TODAY, "why", ""));
        refuses("instrument-answers/foreign", new Change("terms", new Text("adopted"), TODAY, "why", ""));
        refuses("instrument-answers/above", new Change("members", new Amount(new BigDecimal(11)), TODAY, "why", ""));
        refuses("instrument-answers/url", new Change("site", new Text("javascript:alert(1)"), TODAY, "why", ""));
        refuses("instrument-answers/long", new Change("terms", ADOPTED, TODAY, "x".repeat(20_001), ""));
        updates.update(lead, ES, new Change("terms", ADOPTED, TODAY, "why", ""));
        refuses("registry/update.same", new Change("terms", ADOPTED, TODAY, "again", ""));
        assertThat(statements.history(ES, "terms", Visibility.OFFICE)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "/relative", "http:", "data:text/html,x", "two words"})
    void refusesALinkThatIsNoWebAddress(String link) {
        refuses("registry/update.link", new Change("terms", ADOPTED, TODAY, "why", link));
    }

    @Test
    void tellsAnAnswerInTheWordsOfTheVersionThatHadIt() {
        assertThat(variables.find("gone"))
                .hasValueSatisfying(gone -> assertThat(gone.dropped()).isTrue());
        assertThat(variables.find("terms")).hasValueSatisfying(terms -> {
            assertThat(terms.dropped()).isFalse();
            assertThat(terms.version().version()).isEqualTo("r2");
        });
        assertThat(variables
                        .questionFor("terms", new Coded("none"))
                        .orElseThrow()
                        .kind())
                .isEqualTo(Drafts.ordered("none", "draft"));
        assertThat(variables.questionFor("terms", DRAFT).orElseThrow().kind())
                .isEqualTo(Drafts.ordered("draft", "adopted"));
        assertThat(variables.questionFor("nonsense", DRAFT)).isEmpty();
    }

    @Test
    void whatTheOfficeProposesHoldsWhenTheCountryAgrees() {
        invitations.invite(
                office,
                new Invitation("Ana Lead", new EmailAddress("ana@example.org"), Locale.of("es"), ES, Role.LEAD, TODAY));
        conflict();
        settlements.propose(office, ES, "terms", "meeting m", "The minutes are signed.");

        assertThat(outbox.latest(1, null).getFirst().letter()).satisfies(letter -> {
            assertThat(letter.to().text()).isEqualTo("ana@example.org");
            assertThat(letter.text()).contains("The minutes are signed.", "de la reunión del", "/my/ES/record/terms");
        });
        assertThat(known().statement().answer())
                .as("nothing holds before both agree")
                .isEqualTo(DRAFT);
        UUID id = settlements.open(lead, ES).getFirst().id();
        assertThatThrownBy(() -> settlements.agree(Cast.signedIn("Ina", null, Role.COORDINATOR), ES, id))
                .isInstanceOfSatisfying(
                        Refusal.class, own -> assertThat(own.key()).isEqualTo("registry/settlement.own"));
        settlements.agree(lead, ES, id);

        Known known = known();
        assertThat(known.isInConflict()).isFalse();
        assertThat(known.statement().answer()).isEqualTo(ADOPTED);
        assertThat(known.statement().source()).isEqualTo(new Source.Settlement(id.toString(), TODAY));
        assertThat(known.statement().confirmedBy()).isEqualTo("ES lead");
        assertThat(statements.history(ES, "terms", Visibility.PUBLIC)).hasSize(3);
        refused("registry/settlement.ended", () -> settlements.agree(lead, ES, id));
        assertThat(audit.latest(null, ES, 2))
                .extracting(Entry::verb)
                .containsExactly("registry/audit.agreed", "registry/audit.proposed");
    }

    @Test
    void whatTheCountryProposesTheOfficeCanDecline() {
        conflict();
        settlements.propose(lead, ES, "terms", WAVE, "The return is right.");
        refused("registry/settlement.open", () -> settlements.propose(office, ES, "terms", WAVE, "why"));
        UUID id = settlements.open(office).getFirst().id();
        refused("registry/settlement.reason", () -> settlements.decline(office, ES, id, ""));
        settlements.decline(office, ES, id, "We have the signed text.");

        assertThat(known().isInConflict()).as("a disagreement stays visible").isTrue();
        assertThat(settlements.of(lead, ES, "terms"))
                .singleElement()
                .satisfies(ended -> assertThat(ended.end())
                        .isNotNull()
                        .satisfies(end -> assertThat(end.reason()).isEqualTo("We have the signed text.")));
        settlements.propose(office, ES, "terms", WAVE, "After all.");
    }

    @Test
    void nobodyAgreesToSomethingThatChangedMeanwhile() {
        conflict();
        settlements.propose(office, ES, "terms", "meeting m", "why");
        UUID id = settlements.open(lead, ES).getFirst().id();
        updates.update(lead, ES, new Change("terms", DRAFT, TODAY, "It was withdrawn again.", ""));
        refused("registry/settlement.changed", () -> settlements.agree(lead, ES, id));
        settlements.decline(lead, ES, id, "See our update.");
        refused("registry/settlement.none", () -> settlements.propose(office, ES, "terms", WAVE, "why"));
    }

    @Test
    void settlesNothingThatIsNotThere() {
        conflict();
        refused("registry/settlement.origin", () -> settlements.propose(office, ES, "terms", "meeting other", "why"));
        refused("registry/settlement.none", () -> settlements.propose(office, ES, "members", WAVE, "why"));
        refused("registry/settlement.unknown", () -> settlements.agree(lead, ES, UUID.randomUUID()));
        SignedIn stranger = Cast.signedIn("Fay French", FR, Role.LEAD);
        settlements.propose(office, ES, "terms", WAVE, "why");
        UUID id = settlements.open(lead, ES).getFirst().id();
        assertThatThrownBy(() -> settlements.agree(stranger, ES, id)).isInstanceOf(RefusedRequest.class);
        refused("registry/settlement.unknown", () -> settlements.agree(stranger, FR, id));
    }

    /** The minutes say one thing, and the return some weeks later another. */
    private void conflict() {
        statements.record(List.of(
                fact(new Source.Meeting("m", TODAY.minusDays(60)), ADOPTED, TODAY.minusDays(60), TODAY.minusDays(50))));
        wave(DRAFT, TODAY.minusDays(40));
        assertThat(known().isInConflict()).isTrue();
    }

    private void wave(Answer answer, LocalDate closed) {
        statements.record(List.of(fact(new Source.Return("now", 1), answer, closed, closed.plusDays(1))));
    }

    private static Statement fact(Source source, Answer answer, LocalDate asOf, LocalDate recorded) {
        Instant at = recorded.atStartOfDay().toInstant(ZoneOffset.UTC);
        return new Statement(ES, "terms", answer, asOf, at, source, null, Visibility.PUBLIC);
    }

    private Known known() {
        return Objects.requireNonNull(statements.known(ES, Visibility.PUBLIC).get("terms"));
    }

    private void refuses(String key, Change change) {
        refused(key, () -> updates.update(lead, ES, change));
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
