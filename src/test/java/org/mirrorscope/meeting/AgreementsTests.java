package org.mirrorscope.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.AnswerValue.Amount;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.AnswerValue.Text;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** How what was said in a meeting becomes agreed, and a part of a country's record. */
@RecordApplicationEvents
class AgreementsTests extends Convened {

    @Autowired
    private Statements statements;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Outbox outbox;

    @Autowired
    private DSLContext sql;

    @Autowired
    private ApplicationEvents events;

    @Test
    void whatACountryAgreesToIsInItsRecordAtOnceAndWhatItDisputesIsNot() {
        Meeting held = held(ES);
        AgendaItemId terms = item(held, null, "Terms");
        AgendaItemId budget = item(held, null, "Budget");
        minutes.write(office, terms, "The terms are signed.");
        minutes.noteFinding(office, terms, ES, adopted(held), "");
        minutes.noteFinding(
                office, budget, ES, new Finding.Fact("budget", new Amount(BigDecimal.TEN), held.day()), "As told.");
        assertThat(agreements.of(lead, held.id(), ES)).as("a draft").isEmpty();
        assertThat(agreements.send(office, held.id())).isEqualTo(2);
        assertThat(known()).as("sent, and not agreed").isEmpty();

        agreements.agree(lead, ES, latest(held, ES, terms).id(), "");
        agreements.disagree(lead, ES, latest(held, ES, budget).id(), "It was eleven.");

        assertThat(known()).singleElement().satisfies(statement -> {
            assertThat(statement.variable()).isEqualTo("terms");
            assertThat(statement.answer()).isEqualTo(ADOPTED);
            assertThat(statement.asOf()).isEqualTo(held.day());
            assertThat(statement.source())
                    .isEqualTo(new Source.Meeting(held.id().toString(), held.day()));
            assertThat(statement.confirmedBy()).isEqualTo("ES lead");
            assertThat(statement.visibility()).isEqualTo(Visibility.PUBLIC);
        });
        assertThat(events.stream(MinutesAgreed.class)).containsExactly(new MinutesAgreed(held.id(), terms, ES));
        assertThat(states(held)).containsExactly(Standing.State.AGREED, Standing.State.DISAGREED);
        assertThat(latest(held, ES, budget).decision()).hasValueSatisfying(decision -> {
            assertThat(decision.text()).isEqualTo("It was eleven.");
            assertThat(decision.by().name()).isEqualTo("Ana Lead");
        });
        assertThat(outbox.latest(1, null).getFirst().letter()).satisfies(letter -> {
            assertThat(letter.name()).as("the host is told").isEqualTo("Olga Host");
            assertThat(letter.text()).contains("It was eleven.");
        });
    }

    @Test
    void theOfficeChangesADisputedItemAndSendsItAgain() {
        Meeting held = held(ES);
        AgendaItemId budget = item(held, null, "Budget");
        Finding wrong = minutes.noteFinding(
                office, budget, ES, new Finding.Fact("budget", new Amount(BigDecimal.TEN), held.day()), "");
        agreements.send(office, held.id());
        SentItem first = latest(held, ES, budget);
        agreements.disagree(lead, ES, first.id(), "It was eleven.");
        agreements.answer(office, ES, first.id(), "We look at the recording.");
        minutes.withdrawFinding(office, wrong.id());
        assertThat(states(held)).containsExactly(Standing.State.CHANGED);
        refused("meeting/agree.taken-back", () -> agreements.agree(lead, ES, first.id(), ""));
        minutes.noteFinding(
                office, budget, ES, new Finding.Fact("budget", new Amount(new BigDecimal(11)), held.day()), "");
        agreements.send(office, held.id());

        refused("meeting/agree.changed", () -> agreements.agree(lead, ES, first.id(), ""));
        refused("meeting/agree.changed", () -> agreements.comment(lead, ES, first.id(), "still"));
        SentItem second = latest(held, ES, budget);
        assertThat(second.number()).isEqualTo(2);
        agreements.agree(lead, ES, second.id(), "Thank you.");
        assertThat(known()).singleElement().satisfies(statement -> {
            assertThat(statement.answer()).isEqualTo(new Amount(new BigDecimal(11)));
            assertThat(statement.visibility()).isEqualTo(Visibility.OFFICE);
        });
        assertThat(agreements.of(lead, held.id(), ES).getFirst().findings())
                .as("what was sent first stays readable")
                .singleElement()
                .satisfies(finding -> assertThat(finding.withdrawn()).isTrue());
        assertThat(agreements.of(lead, held.id(), ES).getFirst().responses())
                .extracting(Response::kind)
                .containsExactly(Response.Kind.DISAGREED, Response.Kind.ANSWERED);
    }

    @Test
    void nothingIsAgreedTwiceNorWrittenAfterwards() {
        Meeting held = held(ES);
        AgendaItemId terms = item(held, null, "Terms");
        Finding finding = minutes.noteFinding(office, terms, ES, adopted(held), "");
        agreements.send(office, held.id());
        refused("meeting/send.nothing", () -> agreements.send(office, held.id()));
        UUID sent = latest(held, ES, terms).id();
        agreements.agree(lead, ES, sent, "");

        assertThatThrownBy(() -> agreements.agree(lead, ES, sent, ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        twice -> assertThat(twice.sentence(Messages.in(Locale.ENGLISH)))
                                .startsWith("Ana Lead (ES lead) has agreed to this item already."));
        refused("meeting/agree.twice", () -> agreements.disagree(lead, ES, sent, "no"));
        assertThat(known()).hasSize(1);
        refused("meeting/minutes.agreed", () -> minutes.write(office, terms, "More"));
        refused("meeting/item.agreed", () -> minutes.noteFinding(office, terms, ES, null, "More"));
        refused("meeting/item.agreed", () -> minutes.withdrawFinding(office, finding.id()));
        refused("meeting/item.sent", () -> agendas.remove(office, terms));
        refused("meeting/send.nothing", () -> agreements.send(office, held.id()));
        refused("meeting/cancel.minutes", () -> meetings.cancel(office, held.id(), "why"));
    }

    @Test
    void aSeatThatHasEndedAgreesToNothing() {
        Meeting held = held(ES);
        AgendaItemId terms = item(held, null, "Terms");
        minutes.noteFinding(office, terms, ES, adopted(held), "");
        agreements.send(office, held.id());
        UUID sent = latest(held, ES, terms).id();
        seats.end(founder, lead.seats().getFirst(), TODAY.minusDays(1));

        assertThatThrownBy(() -> agreements.agree(lead, ES, sent, ""))
                .as("who signed in before it ended")
                .isInstanceOfSatisfying(
                        RefusedRequest.class,
                        refused -> assertThat(refused.sentence(Reader.of(Locale.ENGLISH)))
                                .contains("Your seat for ES has ended"));
        SignedIn now = seats.signedIn(lead.person().id()).orElseThrow();
        assertThatThrownBy(() -> agreements.agree(now, ES, sent, "")).isInstanceOf(RefusedRequest.class);
        assertThat(known()).isEmpty();
    }

    @Test
    void theDeputyCommentsAndTheLeadDecides() {
        Meeting held = held(ES);
        AgendaItemId terms = item(held, null, "Terms");
        minutes.write(office, terms, "We talked.");
        agreements.send(office, held.id());
        UUID sent = latest(held, ES, terms).id();
        agreements.comment(deputy, ES, sent, "Nearly.");
        assertThat(states(held)).containsExactly(Standing.State.WAITING);
        refused("meeting/comment.text", () -> agreements.comment(deputy, ES, sent, " "));
        refused("meeting/disagree.text", () -> agreements.disagree(lead, ES, sent, ""));
        for (SignedIn other : List.of(deputy, office, french)) {
            assertThatThrownBy(() -> agreements.agree(other, ES, sent, "")).isInstanceOf(RefusedRequest.class);
            assertThatThrownBy(() -> agreements.disagree(other, ES, sent, "no")).isInstanceOf(RefusedRequest.class);
        }
        assertThatThrownBy(() -> agreements.agree(french, FR, sent, ""))
                .as("by an id that is not its own")
                .isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> agreements.send(lead, held.id())).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void whatIsSentTwiceIsSaidOnce() {
        Meeting held = held(ES);
        AgendaItemId terms = item(held, null, "Terms");
        minutes.write(office, terms, "We talked.");
        agreements.send(office, held.id());
        UUID sent = latest(held, ES, terms).id();
        int letters = outbox.latest(100, null).size();
        agreements.comment(deputy, ES, sent, "Nearly.");
        agreements.comment(deputy, ES, sent, " Nearly. ");
        agreements.comment(lead, ES, sent, "Nearly.");
        agreements.comment(deputy, ES, sent, "Nearly.");
        agreements.disagree(lead, ES, sent, "Nearly.");
        agreements.disagree(lead, ES, sent, "Nearly.");
        agreements.disagree(lead, ES, sent, "No.");

        assertThat(latest(held, ES, terms).responses())
                .extracting(response -> response.kind() + " " + response.by().name())
                .containsExactly(
                        "COMMENTED Deb Deputy",
                        "COMMENTED Ana Lead",
                        "COMMENTED Deb Deputy",
                        "DISAGREED Ana Lead",
                        "DISAGREED Ana Lead");
        assertThat(outbox.latest(100, null)).hasSize(letters + 5);
    }

    @Test
    void inAGroupEachCountryAgreesForItselfAndSeesItsOwnOnly() {
        Meeting group = held(ES, FR);
        AgendaItemId shared = item(group, null, "Terms");
        AgendaItemId own = item(group, FR, "The French budget");
        minutes.write(office, shared, "Everybody told.");
        minutes.noteFinding(office, shared, ES, adopted(group), "");
        minutes.noteFinding(office, shared, FR, new Finding.Fact("terms", new Coded("draft"), group.day()), "");
        minutes.notePractice(office, shared, FR, "A forum", "Meets twice a year.");
        minutes.noteFollowUp(office, shared, FR, french.seats().getFirst().id(), "Send the text", TODAY.plusDays(5));
        minutes.noteFollowUp(office, shared, null, null, "Send the slides", TODAY.plusDays(5));
        minutes.write(office, own, "It grows.");
        refused("meeting/country.other", () -> minutes.noteFinding(office, own, ES, null, "no"));
        refused(
                "meeting/follow-up.owner",
                () -> minutes.noteFollowUp(
                        office, shared, ES, french.seats().getFirst().id(), "Mixed up", TODAY.plusDays(5)));
        assertThat(agreements.send(office, group.id())).isEqualTo(3);

        assertThat(agreements.of(lead, group.id(), ES)).singleElement().satisfies(sent -> {
            assertThat(sent.findings()).extracting(Finding::country).containsExactly(ES);
            assertThat(sent.practices()).isEmpty();
            assertThat(sent.followUps()).extracting(FollowUp::what).containsExactly("Send the slides");
        });
        assertThat(agreements.of(french, group.id(), FR)).hasSize(2);
        assertThat(followUps.of(lead, ES)).extracting(FollowUp::what).containsExactly("Send the slides");
        assertThat(followUps.of(french, FR))
                .extracting(FollowUp::what)
                .containsExactlyInAnyOrder("Send the slides", "Send the text");
        agreements.agree(lead, ES, latest(group, ES, shared).id(), "");
        assertThat(known()).hasSize(1);
        assertThat(statements.profile(FR, Visibility.OFFICE)).isEmpty();

        minutes.write(office, shared, "Everybody told, again.");
        assertThat(agreements.send(office, group.id())).as("Spain has agreed").isEqualTo(1);
        assertThat(latest(group, ES, shared).text()).isEqualTo("Everybody told.");
    }

    @Test
    void refusesAFindingThatCannotStandInTheRecord() {
        Meeting held = held(ES);
        AgendaItemId item = item(held, null, "Terms");
        assertThatThrownBy(() ->
                        minutes.noteFinding(office, item, ES, new Finding.Fact("gone", new Text("x"), held.day()), ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        dropped -> assertThat(dropped.sentence(Messages.in(Locale.ENGLISH)))
                                .startsWith("'gone' is not asked any more; survey m1 asked it last."));
        refusesFact("registry/variable.unknown", item, new Finding.Fact("nonsense", ADOPTED, held.day()));
        refusesFact("instrument-answers/foreign", item, new Finding.Fact("terms", new Coded("none"), held.day()));
        refusesFact("registry/update.blank", item, new Finding.Fact("terms", Missing.WITHHELD, held.day()));
        refusesFact("meeting/finding.future", item, new Finding.Fact("terms", ADOPTED, TODAY.plusDays(2)));
        refusesFact("registry/update.long-ago", item, new Finding.Fact("terms", ADOPTED, TODAY.minusYears(31)));
        refused("meeting/finding.empty", () -> minutes.noteFinding(office, item, ES, null, " "));
        minutes.noteFinding(office, item, ES, new Finding.Fact("terms", Missing.DONT_KNOW, held.day()), "");
        minutes.noteFinding(office, item, ES, null, "gone is gone");
    }

    private void refusesFact(String key, AgendaItemId item, Finding.Fact fact) {
        refused(key, () -> minutes.noteFinding(office, item, ES, fact, ""));
    }

    @Test
    void minutesAreWrittenOnceTheMeetingHasBegun() {
        Meeting soon = meeting(meetings.plan(office, plan(3, ES)));
        AgendaItemId item = item(soon, null, "Terms");
        refused("meeting/minutes.before", () -> minutes.write(office, item, "Too early"));
        refused("meeting/send.nothing", () -> agreements.send(office, soon.id()));
    }

    @Test
    void whoeverHoldsTheSeatSaysThatAFollowUpIsDone() {
        Meeting held = held(ES);
        AgendaItemId item = item(held, null, "Terms");
        var seat = lead.seats().getFirst().id();
        refused(
                "meeting/follow-up.due",
                () -> minutes.noteFollowUp(
                        office, item, ES, seat, "Send it", held.day().minusDays(1)));
        FollowUp own = minutes.noteFollowUp(office, item, ES, seat, "Send it", held.day());
        FollowUp unseen = minutes.noteFollowUp(office, item, ES, seat, "Never mind", TODAY);
        minutes.removeFollowUp(office, unseen.id());
        assertThatThrownBy(() -> followUps.done(lead, ES, own.id(), "early"))
                .as("not sent yet")
                .isInstanceOf(RefusedRequest.class);
        agreements.send(office, held.id());
        refused("meeting/follow-up.sent", () -> minutes.removeFollowUp(office, own.id()));
        assertThat(followUps.of(lead, ES))
                .singleElement()
                .satisfies(open -> assertThat(open.isOverdue(followUps.today())).isTrue());
        for (SignedIn other : List.of(deputy, office)) {
            assertThatThrownBy(() -> followUps.done(other, ES, own.id(), "")).isInstanceOf(RefusedRequest.class);
        }
        followUps.done(lead, ES, own.id(), "Sent on Monday.");

        assertThat(followUps.of(lead, ES)).singleElement().satisfies(done -> {
            assertThat(done.state()).isEqualTo(FollowUpState.DONE);
            assertThat(done.closing()).isNotNull().satisfies(closing -> {
                assertThat(closing.word()).isEqualTo("Sent on Monday.");
                assertThat(closing.by().name()).isEqualTo("Ana Lead");
            });
            assertThat(done.isOverdue(followUps.today())).isFalse();
        });
        refused("meeting/follow-up.closed", () -> followUps.close(office, own.id(), FollowUpState.DONE, ""));
    }

    @Test
    void theOfficeDropsAFollowUpWithAReason() {
        Meeting held = held(ES);
        FollowUp own = minutes.noteFollowUp(office, item(held, null, "Terms"), ES, null, "Ask the board", TODAY);
        refused("meeting/follow-up.why", () -> followUps.close(office, own.id(), FollowUpState.DROPPED, " "));
        followUps.close(office, own.id(), FollowUpState.DROPPED, "It was decided without us.");
        assertThat(followUps.all(office)).extracting(FollowUp::state).containsExactly(FollowUpState.DROPPED);
    }

    @Test
    void theDatabaseItselfKeepsWhatWasSentAndSaid() {
        for (String table : List.of("sending", "sent_item", "sent_part", "response")) {
            assertThat(sql.fetchValue(
                            "select has_table_privilege('meeting." + table + "', 'update, delete, truncate')"))
                    .as(table)
                    .isEqualTo(false);
        }
        assertThat(sql.fetchValue("select has_column_privilege('meeting.finding', 'answer', 'update')"))
                .isEqualTo(false);
    }

    private List<Statement> known() {
        return List.copyOf(statements.profile(ES, Visibility.OFFICE).values());
    }

    private SentItem latest(Meeting meeting, CountryCode country, AgendaItemId item) {
        return agreements.of(office, meeting.id(), country).stream()
                .filter(sent -> sent.item().equals(item))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<Standing.State> states(Meeting meeting) {
        return agreements.of(office, meeting).stream().map(Standing::state).toList();
    }
}
