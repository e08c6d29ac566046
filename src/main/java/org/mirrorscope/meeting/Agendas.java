package org.mirrorscope.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be talked about in meetings. Everything asks first whether the person may. */
@Component
public class Agendas {

    private static final int MOST = 100;

    private final AgendaStore store;
    private final MeetingStore meetings;
    private final SentStore sent;
    private final Audit audit;

    Agendas(AgendaStore store, MeetingStore meetings, SentStore sent, Audit audit) {
        this.store = store;
        this.meetings = meetings;
        this.sent = sent;
        this.audit = audit;
    }

    /**
     * An item as somebody wants it.
     *
     * @param country the one country that sees it; null if all countries of the meeting do
     * @param variable what of the record it is about; null if nothing in particular
     * @param origin why it was proposed; null if somebody thought of it
     */
    public record Wanted(
            @Nullable CountryCode country,
            @Nullable String variable,
            ProposedItem.@Nullable Kind origin,
            String title,
            String text) {}

    /** The whole agenda of a meeting, for the office. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(SignedIn who, MeetingId meeting) {
        who.require(Deed.SEE_OFFICE);
        return items(meeting);
    }

    /** What a country may see of a meeting's agenda: what concerns all countries, and it alone. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(SignedIn who, MeetingId meeting, CountryCode country) {
        who.require(Deed.SEE_RETURN, country);
        if (meetings.find(meeting).filter(found -> found.isWith(country)).isEmpty()) {
            return List.of();
        }
        return items(meeting).stream().filter(item -> item.concerns(country)).toList();
    }

    private List<AgendaItem> items(MeetingId meeting) {
        return store.of(meeting).stream().map(AgendaStore.Written::item).toList();
    }

    /**
     * Puts items at the end of the agenda. What was proposed and stands there already is left out.
     *
     * @throws Refusal if one has no title, or is for a country that the meeting is not with
     */
    @Transactional
    public void add(SignedIn who, MeetingId id, Collection<Wanted> wanted) {
        who.require(Deed.HOLD_MEETINGS);
        Meeting meeting = Meetings.hold(meetings, id);
        for (Wanted one : wanted) {
            String title = Wording.line("meeting/item.title", one.title());
            String text = Wording.text(one.text());
            if (one.country() != null && !meeting.isWith(one.country())) {
                throw new Refusal("meeting/country.other", one.country());
            }
            List<AgendaItem> there = items(id);
            if (there.size() >= MOST) {
                throw new Refusal("meeting/item.many", MOST);
            }
            if (one.origin() != null && there.stream().anyMatch(item -> isSame(item, one, title))) {
                continue;
            }
            store.add(new AgendaItem(
                    AgendaItemId.next(), id, store.end(id), one.country(), one.variable(), one.origin(), title, text));
            audit.record(who, "meeting/audit.item-added", Meetings.subject(meeting), title, meeting.title());
        }
    }

    private static boolean isSame(AgendaItem item, Wanted wanted, String title) {
        return wanted.origin() == item.origin()
                && Objects.equals(wanted.country(), item.country())
                && Objects.equals(wanted.variable(), item.variable())
                && item.title().equals(title);
    }

    /** The items of a meeting whose minutes were sent to anybody, and which therefore stay as they are. */
    @Transactional(readOnly = true)
    public Set<AgendaItemId> sent(SignedIn who, MeetingId meeting) {
        who.require(Deed.SEE_OFFICE);
        return sentOf(meeting);
    }

    private Set<AgendaItemId> sentOf(MeetingId meeting) {
        return sent.of(meeting, null).stream().map(SentItem::item).collect(Collectors.toSet());
    }

    /**
     * Says anew what is to be talked about.
     *
     * @throws Refusal if the minutes of the item were sent
     */
    @Transactional
    public void change(SignedIn who, AgendaItemId id, String title, String text) {
        who.require(Deed.HOLD_MEETINGS);
        AgendaItem item = item(id);
        Meeting meeting = Meetings.hold(meetings, item.meeting());
        if (sentOf(item.meeting()).contains(id)) {
            throw new Refusal("meeting/item.fixed");
        }
        String line = Wording.line("meeting/item.title", title);
        store.change(id, line, Wording.text(text));
        audit.record(who, "meeting/audit.item-changed", Meetings.subject(meeting), line, meeting.title());
    }

    /** Moves an item by one place; at the end of the agenda nothing happens. */
    @Transactional
    public void move(SignedIn who, AgendaItemId id, boolean up) {
        who.require(Deed.HOLD_MEETINGS);
        AgendaItem item = item(id);
        Meetings.hold(meetings, item.meeting());
        List<AgendaItem> all = items(item.meeting());
        int at = all.indexOf(item) + (up ? -1 : 1);
        if (at >= 0 && at < all.size()) {
            store.swap(item, all.get(at));
        }
    }

    /**
     * Takes an item from the agenda, with what was noted there.
     *
     * @throws Refusal if its minutes were sent
     */
    @Transactional
    public void remove(SignedIn who, AgendaItemId id) {
        who.require(Deed.HOLD_MEETINGS);
        AgendaItem item = item(id);
        Meeting meeting = Meetings.hold(meetings, item.meeting());
        if (sentOf(item.meeting()).contains(id)) {
            throw new Refusal("meeting/item.sent");
        }
        store.remove(id);
        audit.record(who, "meeting/audit.item-removed", Meetings.subject(meeting), item.title(), meeting.title());
    }

    private AgendaItem item(AgendaItemId id) {
        return store.find(id)
                .map(AgendaStore.Written::item)
                .orElseThrow(() -> RefusedRequest.notFound("meeting/item.unknown"));
    }
}
