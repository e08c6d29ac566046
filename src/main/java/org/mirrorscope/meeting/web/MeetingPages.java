package org.mirrorscope.meeting.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.meeting.AgendaItem;
import org.mirrorscope.meeting.AgendaItemId;
import org.mirrorscope.meeting.AgendaProposals;
import org.mirrorscope.meeting.Agendas;
import org.mirrorscope.meeting.Meeting;
import org.mirrorscope.meeting.Meetings;
import org.mirrorscope.meeting.ProposedItem;
import org.mirrorscope.meeting.web.MeetingPage.Invited;
import org.mirrorscope.meeting.web.MeetingPage.Item;
import org.mirrorscope.meeting.web.MeetingPage.Proposal;
import org.mirrorscope.meeting.web.MeetingPage.Typed;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Makes the office's page of one meeting. */
@Component
class MeetingPages {

    private final Meetings meetings;
    private final Agendas agendas;
    private final ObjectProvider<AgendaProposals> proposals;
    private final MeetingHeads heads;
    private final Clock clock;

    MeetingPages(
            Meetings meetings,
            Agendas agendas,
            ObjectProvider<AgendaProposals> proposals,
            MeetingHeads heads,
            Clock clock) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.proposals = proposals;
        this.heads = heads;
        this.clock = clock;
    }

    Meeting find(SignedIn who, String id) {
        return meetings.find(who, Addresses.meeting(id)).orElseThrow(() -> RefusedRequest.notFound("meeting/unknown"));
    }

    MeetingPage page(SignedIn who, Reader reader, Meeting meeting, Typed typed, List<FormError> errors) {
        MeetingHead head = heads.of(reader, meeting, "agenda");
        boolean mayHold = who.may(Deed.HOLD_MEETINGS) && !meeting.isCancelled();
        List<AgendaItem> items = agendas.of(who, meeting.id());
        boolean sent = meetings.wereMinutesSent(who, meeting.id());
        return new MeetingPage(
                meeting.title(),
                reader.text("meeting-pages/meeting.description", head.countries(), head.when()),
                Addresses.of(meeting.id()),
                head,
                mayHold,
                mayHold && !meetings.hasMinutes(who, meeting.id()),
                sent,
                mayHold && !meeting.isPast(clock.instant()),
                Optional.ofNullable(meeting.invitedAt())
                        .map(at -> MeetingWords.day(reader, at))
                        .orElse(""),
                meetings.invitees(who, meeting).stream()
                        .map(one -> new Invited(
                                one.person().name(),
                                one.country() == null
                                        ? reader.text("meeting-pages/office")
                                        : reader.name(one.country())))
                        .toList(),
                items(reader, items, agendas.sent(who, meeting.id())),
                mayHold && !sent ? proposals(who, reader, meeting, items) : List.of(),
                choices(reader, meeting),
                typed,
                errors);
    }

    /** @param fixed those whose minutes were sent */
    static List<Item> items(Reader reader, List<AgendaItem> all, Set<AgendaItemId> fixed) {
        List<Item> items = new ArrayList<>();
        for (AgendaItem item : all) {
            ProposedItem.Kind origin = item.origin();
            items.add(new Item(
                    item.id().toString(),
                    item.title(),
                    item.text(),
                    item.country() == null ? "" : reader.name(item.country()),
                    origin == null ? "" : reader.text("meeting-pages/origin." + origin.code()),
                    items.isEmpty(),
                    items.size() == all.size() - 1,
                    fixed.contains(item.id())));
        }
        return items;
    }

    /** For one country the item is that country's in any case. */
    private static List<PlanPage.Choice> choices(Reader reader, Meeting meeting) {
        return meeting.countries().size() == 1
                ? List.of()
                : meeting.countries().stream()
                        .sorted(reader.byName())
                        .map(country -> new PlanPage.Choice(country.alpha2(), reader.name(country), false))
                        .toList();
    }

    private List<Proposal> proposals(SignedIn who, Reader reader, Meeting meeting, List<AgendaItem> items) {
        return proposed(who, meeting)
                .filter(proposed -> items.stream().noneMatch(item -> isThere(reader, item, proposed)))
                .map(proposed -> new Proposal(
                        key(proposed),
                        reader.text("meeting-pages/origin." + proposed.kind().code()),
                        proposed.text().line(reader),
                        proposed.reason().in(reader),
                        meeting.countries().size() == 1 ? "" : reader.name(proposed.country())))
                .toList();
    }

    private static boolean isThere(Reader reader, AgendaItem item, ProposedItem proposed) {
        return item.origin() == proposed.kind()
                && proposed.country().equals(item.country())
                && Objects.equals(proposed.variable(), item.variable())
                && (proposed.variable() != null
                        || item.title().equals(proposed.text().line(reader)));
    }

    private Stream<ProposedItem> proposed(SignedIn who, Meeting meeting) {
        @Nullable AgendaProposals source = proposals.getIfAvailable();
        return source == null
                ? Stream.of()
                : meeting.countries().stream().flatMap(country -> source.of(who, meeting, country).stream());
    }

    /** What is proposed under these keys, in the reader's words. */
    List<Agendas.Wanted> wanted(SignedIn who, Reader reader, Meeting meeting, List<String> keys) {
        return proposed(who, meeting)
                .filter(proposed -> keys.contains(key(proposed)))
                .map(proposed -> new Agendas.Wanted(
                        proposed.country(),
                        proposed.variable(),
                        proposed.kind(),
                        proposed.text().line(reader),
                        proposed.reason().in(reader)))
                .toList();
    }

    /** The country of an own item; null for all. */
    static @Nullable CountryCode country(Meeting meeting, String code) {
        return meeting.countries().stream()
                .filter(country -> country.alpha2().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static String key(ProposedItem proposed) {
        return String.join(
                " ",
                proposed.kind().code(),
                proposed.country().alpha2(),
                Objects.requireNonNullElse(proposed.variable(), ""),
                Integer.toHexString(proposed.text().hashCode()));
    }
}
