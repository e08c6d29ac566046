package org.mirrorscope.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;
import static org.mirrorscope.registry.Places.PT;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Entry;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Role;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.Message;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.registry.Places;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;

/** Planning meetings, inviting to them, who came, and what is to be talked about. */
class MeetingsTests extends Convened {

    @Autowired
    private Outbox outbox;

    @Autowired
    private Audit audit;

    @Autowired
    private Attendances attendances;

    @Test
    void isFoundByTheOfficeAndByItsCountriesOnly() {
        Meeting planned = meeting(meetings.plan(office, plan(10, ES)));

        assertThat(planned.plan()).isEqualTo(plan(10, ES));
        assertThat(meetings.all(office)).containsExactly(planned);
        assertThat(meetings.with(lead, ES)).containsExactly(planned);
        assertThat(meetings.with(french, FR)).isEmpty();
        assertThat(meetings.find(french, planned.id(), FR)).isEmpty();
        assertThatThrownBy(() -> meetings.find(french, planned.id(), ES)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> meetings.all(lead)).isInstanceOf(RefusedRequest.class);
        assertThatThrownBy(() -> meetings.plan(lead, plan(10, ES))).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void refusesAPlanThatMakesNoSense() {
        MeetingPlan good = plan(10, ES);
        refuses("meeting/countries.none", with(good, MeetingKind.GROUP, Set.of()));
        refuses("meeting/countries.many", with(good, MeetingKind.BILATERAL, Set.of(ES, FR)));
        refuses("registry/country.unknown", with(good, MeetingKind.BILATERAL, Set.of(PT)));
        refuses("meeting/end.before", lasting(good, Duration.ZERO));
        refuses("meeting/end.before", lasting(good, Duration.ofHours(-1)));
        refuses("meeting/end.far", lasting(good, Duration.ofDays(15)));
        refuses("meeting/title.missing", titled(good, " "));
        refuses("meeting/line.long", titled(good, "x".repeat(201)));
        refuses("meeting/line.long", titled(good, "two\nlines"));
        assertThat(meetings.all(office)).isEmpty();
        meetings.plan(office, with(good, MeetingKind.GROUP, Set.of(ES)));
    }

    @Test
    void invitesInTheLanguageOfWhoeverHoldsTheSeat() {
        MeetingId id = meetings.plan(office, plan(10, ES));
        assertThat(meetings.invite(office, id)).isEqualTo(3);

        List<Letter> letters = letters("meeting.invitation");
        assertThat(letters)
                .extracting(letter -> letter.to().text())
                .containsExactlyInAnyOrder("ana.lead@example.org", "deb.deputy@example.org", "olga.host@example.org");
        assertThat(letters)
                .filteredOn(letter -> letter.name().equals("Ana Lead"))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.subject()).startsWith("Invitación: Catching up");
                    assertThat(letter.text())
                            .contains("/my/ES/meetings/" + id, "(Europe/Madrid)", "https://call.example.org/1")
                            .doesNotContain("token");
                    assertThat(letter.calendar())
                            .contains("METHOD:REQUEST", "UID:meeting-" + id, "SEQUENCE:0", "T120000Z", "T130000Z");
                });
        assertThat(letters)
                .filteredOn(letter -> letter.name().equals("Olga Host"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("/office/meetings/" + id));
        assertThat(audit.latest(null, ES, 2))
                .extracting(Entry::verb)
                .containsExactly("meeting/audit.invited", "meeting/audit.planned");
    }

    @Test
    void invitesNobodyToWhatIsOverAndNobodyIfNobodyIsThere() {
        MeetingId past = meetings.plan(office, plan(-10, ES));
        refused("meeting/invite.past", () -> meetings.invite(office, past));
        MeetingPlan good = plan(10, FR);
        MeetingId empty = meetings.plan(
                office,
                new MeetingPlan(
                        good.kind(),
                        good.title(),
                        good.start(),
                        good.end(),
                        good.zone(),
                        "",
                        good.countries(),
                        Set.of(Role.READER),
                        none()));
        refused("meeting/invite.nobody", () -> meetings.invite(office, empty));
        MeetingId officeAlone = meetings.plan(
                office,
                new MeetingPlan(
                        good.kind(),
                        good.title(),
                        good.start(),
                        good.end(),
                        good.zone(),
                        "",
                        good.countries(),
                        Set.of(),
                        good.hosts()));
        refused("meeting/invite.nobody", () -> meetings.invite(office, officeAlone));
        assertThatThrownBy(() -> meetings.invite(office, new MeetingId(UUID.randomUUID())))
                .isInstanceOf(RefusedRequest.class);
    }

    @Test
    void tellsWhoeverWasInvitedThatItMovesAndToOthersThatItIsWithoutThem() {
        MeetingId id = meetings.plan(office, plan(10, ES, FR));
        meetings.change(office, id, plan(11, ES, FR));
        assertThat(letters("meeting.changed")).as("nobody was invited yet").isEmpty();
        meetings.invite(office, id);
        meetings.change(office, id, plan(11, ES, FR));
        assertThat(letters("meeting.changed")).as("nothing has changed").isEmpty();
        meetings.change(office, id, plan(12, ES));

        assertThat(letters("meeting.changed"))
                .extracting(Letter::name)
                .containsExactlyInAnyOrder("Ana Lead", "Deb Deputy", "Olga Host");
        assertThat(letters("meeting.changed"))
                .allSatisfy(letter -> assertThat(letter.calendar()).contains("METHOD:REQUEST", "SEQUENCE:2"));
        assertThat(letters("meeting.cancelled")).singleElement().satisfies(letter -> {
            assertThat(letter.name()).isEqualTo("Fay French");
            assertThat(letter.calendar()).contains("METHOD:CANCEL", "SEQUENCE:2");
        });
        assertThat(meeting(id).changes()).isEqualTo(2);
        assertThat(meeting(id).countries()).containsExactly(ES);
    }

    @Test
    void isCancelledWithAReasonAndThenStaysAsItIs() {
        MeetingId id = meetings.plan(office, plan(10, ES));
        meetings.invite(office, id);
        refused("meeting/cancel.reason", () -> meetings.cancel(office, id, " "));
        meetings.cancel(office, id, "The minister is ill.");

        assertThat(meeting(id).cancelled()).isNotNull().satisfies(cancelled -> {
            assertThat(cancelled.reason()).isEqualTo("The minister is ill.");
            assertThat(cancelled.by().seat()).isEqualTo("office coordinator");
        });
        assertThat(letters("meeting.cancelled"))
                .hasSize(3)
                .allSatisfy(letter -> assertThat(letter.text()).contains("The minister is ill."));
        refused("meeting/cancelled.already", () -> meetings.cancel(office, id, "again"));
        refused("meeting/cancelled.already", () -> meetings.change(office, id, plan(12, ES)));
        refused("meeting/cancelled.already", () -> meetings.invite(office, id));
    }

    @Test
    void keepsACountryThatHasItsOwnInTheMeeting() {
        Meeting group = meeting(meetings.plan(office, plan(10, ES, FR)));
        item(group, FR, "The French budget");
        refused("meeting/countries.in-use", () -> meetings.change(office, group.id(), plan(10, ES)));
        agendas.remove(office, agendas.of(office, group.id()).getFirst().id());
        meetings.change(office, group.id(), plan(10, ES));
    }

    @Test
    void whoeverComesInLaterSeesNothingThatWasWrittenBefore() {
        Meeting alone = meeting(meetings.plan(office, plan(10, ES)));
        item(alone, null, "Between us");
        refused("meeting/countries.in-use", () -> meetings.change(office, alone.id(), plan(10, FR)));
        meetings.change(office, alone.id(), plan(10, ES, FR));
        assertThat(titles(agendas.of(lead, alone.id(), ES))).containsExactly("Between us");
        assertThat(agendas.of(french, alone.id(), FR)).isEmpty();

        Meeting group = meeting(meetings.plan(office, plan(10, ES, FR)));
        AgendaItemId shared = item(group, null, "For all");
        meetings.change(office, group.id(), plan(10, ES));
        meetings.change(office, group.id(), plan(10, ES, FR));
        assertThat(agendas.of(french, group.id(), FR)).isEmpty();
        agendas.remove(office, shared);
        item(group, null, "For both");
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR), Places.country(PT)));
        refused("meeting/countries.agenda", () -> meetings.change(office, group.id(), plan(10, ES, FR, PT)));
    }

    @Test
    void nobodyComesInOnceMinutesOrWhoCameWereNoted() {
        Meeting written = held(ES);
        minutes.write(office, item(written, null, "Terms"), "Between us.");
        refused("meeting/countries.minutes", () -> meetings.change(office, written.id(), plan(-3, ES, FR)));
        Meeting found = held(ES);
        minutes.noteFinding(office, item(found, null, "Terms"), ES, null, "Between us.");
        refused("meeting/countries.minutes", () -> meetings.change(office, found.id(), plan(-3, ES, FR)));
        refused("meeting/cancel.minutes", () -> meetings.cancel(office, found.id(), "why"));
        Meeting attended = held(ES);
        attendances.note(
                office, attended.id(), List.of(new Attendee(UUID.randomUUID(), null, null, "Gil Guest", "ministry")));
        refused("meeting/countries.minutes", () -> meetings.change(office, attended.id(), plan(-3, ES, FR)));
    }

    @Test
    void whatMinutesAreAboutStaysOnceTheyWereSent() {
        Meeting held = held(ES);
        AgendaItemId terms = item(held, null, "Terms");
        AgendaItemId open = item(held, null, "Budget");
        minutes.write(office, terms, "We talked.");
        agreements.send(office, held.id());
        MeetingPlan before = plan(-3, ES);

        for (MeetingPlan other : List.of(
                plan(-4, ES),
                titled(before, "Another title"),
                lasting(before, Duration.ofHours(2)),
                with(before, MeetingKind.GROUP, Set.of(ES)),
                with(before, MeetingKind.GROUP, Set.of(ES, FR)))) {
            refused("meeting/plan.sent", () -> meetings.change(office, held.id(), other));
        }
        refused("meeting/item.fixed", () -> agendas.change(office, terms, "Other terms", ""));
        refused(
                "meeting/attendance.sent",
                () -> attendances.note(
                        office, held.id(), List.of(new Attendee(UUID.randomUUID(), null, null, "Gil Guest", ""))));
        agendas.change(office, open, "The budget", "was not sent");
        meetings.change(
                office,
                held.id(),
                new MeetingPlan(
                        before.kind(),
                        before.title(),
                        before.start(),
                        before.end(),
                        before.zone(),
                        "Room 4",
                        before.countries(),
                        before.roles(),
                        before.hosts()));
        assertThat(meeting(held.id()).plan().place()).isEqualTo("Room 4");
    }

    @Test
    void anAgendaShowsACountryNothingOfAnother() {
        Meeting group = meeting(meetings.plan(office, plan(10, ES, FR)));
        item(group, null, "Welcome");
        item(group, ES, "Spain");
        AgendaItemId france = item(group, FR, "France");

        assertThat(titles(agendas.of(office, group.id()))).containsExactly("Welcome", "Spain", "France");
        assertThat(titles(agendas.of(lead, group.id(), ES))).containsExactly("Welcome", "Spain");
        assertThat(titles(agendas.of(french, group.id(), FR))).containsExactly("Welcome", "France");
        assertThatThrownBy(() -> agendas.of(lead, group.id(), FR)).isInstanceOf(RefusedRequest.class);
        Meeting spanish = meeting(meetings.plan(office, plan(10, ES)));
        item(spanish, null, "Only with Spain");
        assertThat(agendas.of(french, spanish.id(), FR)).isEmpty();

        agendas.move(office, france, true);
        agendas.move(office, france, true);
        agendas.move(office, france, true);
        agendas.change(office, france, "France first", "why");
        assertThat(titles(agendas.of(office, group.id()))).containsExactly("France first", "Welcome", "Spain");
        refused("meeting/country.other", () -> item(group, PT, "Portugal"));
        refused("meeting/item.title", () -> item(group, null, " "));
    }

    @Test
    void whatWasProposedIsPutOnTheAgendaOnce() {
        Meeting planned = meeting(meetings.plan(office, plan(10, ES)));
        Agendas.Wanted proposed = new Agendas.Wanted(ES, "terms", ProposedItem.Kind.OLD, "Ask again", "It is old.");
        agendas.add(office, planned.id(), List.of(proposed));
        agendas.add(office, planned.id(), List.of(proposed));
        assertThat(agendas.of(office, planned.id())).singleElement().satisfies(item -> {
            assertThat(item.origin()).isEqualTo(ProposedItem.Kind.OLD);
            assertThat(item.variable()).isEqualTo("terms");
        });
    }

    @Test
    void notesWhoCameOnceItHasBegun() {
        Attendee guest = new Attendee(UUID.randomUUID(), null, null, "Gil Guest", "ministry");
        Attendee ana = new Attendee(
                UUID.randomUUID(), ES, lead.person().id(), lead.person().name(), "ES lead");
        MeetingId soon = meetings.plan(office, plan(10, ES));
        refused("meeting/attendance.before", () -> attendances.note(office, soon, List.of(guest)));

        Meeting held = held(ES);
        attendances.note(office, held.id(), List.of(guest));
        attendances.note(office, held.id(), List.of(ana, guest));
        assertThat(attendances.of(lead, held))
                .extracting(Attendee::name)
                .containsExactlyInAnyOrder("Ana Lead", "Gil Guest");
        assertThatThrownBy(() -> attendances.of(french, held)).isInstanceOf(RefusedRequest.class);
        refused("meeting/attendance.twice", () -> attendances.note(office, held.id(), List.of(ana, ana)));
        refused(
                "meeting/country.other",
                () -> attendances.note(
                        office, held.id(), List.of(new Attendee(UUID.randomUUID(), FR, null, "Fay", ""))));
        refused(
                "meeting/attendance.name",
                () -> attendances.note(
                        office, held.id(), List.of(new Attendee(UUID.randomUUID(), null, null, " ", ""))));
        refused(
                "meeting/line.long",
                () -> attendances.note(
                        office,
                        held.id(),
                        List.of(new Attendee(UUID.randomUUID(), null, null, "Gil", "x".repeat(201)))));
    }

    private static List<String> titles(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::title).toList();
    }

    private List<Letter> letters(String kind) {
        return outbox.latest(50, null).stream()
                .map(Message::letter)
                .filter(letter -> letter.kind().equals(kind))
                .toList();
    }

    private void refuses(String key, MeetingPlan plan) {
        refused(key, () -> meetings.plan(office, plan));
    }

    private static SequencedSet<PersonId> none() {
        return new LinkedHashSet<>();
    }

    private static MeetingPlan with(MeetingPlan plan, MeetingKind kind, Set<CountryCode> countries) {
        return new MeetingPlan(
                kind,
                plan.title(),
                plan.start(),
                plan.end(),
                plan.zone(),
                plan.place(),
                new TreeSet<>(countries),
                plan.roles(),
                plan.hosts());
    }

    private static MeetingPlan lasting(MeetingPlan plan, Duration time) {
        return new MeetingPlan(
                plan.kind(),
                plan.title(),
                plan.start(),
                plan.start().plus(time),
                plan.zone(),
                plan.place(),
                plan.countries(),
                plan.roles(),
                plan.hosts());
    }

    private static MeetingPlan titled(MeetingPlan plan, String title) {
        return new MeetingPlan(
                plan.kind(),
                title,
                plan.start(),
                plan.end(),
                plan.zone(),
                plan.place(),
                plan.countries(),
                plan.roles(),
                plan.hosts());
    }
}
