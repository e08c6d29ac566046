package org.mirrorscope.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** Puts together what was noted about the items of a meeting, and what became of it. Asks nobody whether they may. */
@Component
class MinuteBook {

    private final AgendaStore agenda;
    private final FindingStore findings;
    private final FollowUpStore followUps;
    private final PracticeStore practices;
    private final SentStore sent;

    MinuteBook(
            AgendaStore agenda,
            FindingStore findings,
            FollowUpStore followUps,
            PracticeStore practices,
            SentStore sent) {
        this.agenda = agenda;
        this.findings = findings;
        this.followUps = followUps;
        this.practices = practices;
        this.sent = sent;
    }

    /** In the order of the agenda. */
    List<Minute> of(MeetingId meeting) {
        List<Finding> found = findings.of(meeting);
        List<FollowUp> todo = followUps.of(meeting);
        List<Practice> done = practices.of(meeting);
        return agenda.of(meeting).stream()
                .map(written -> new Minute(
                        written.item(),
                        written.minutes(),
                        found.stream()
                                .filter(each ->
                                        each.item().equals(written.item().id()))
                                .toList(),
                        todo.stream()
                                .filter(each ->
                                        each.item().equals(written.item().id()))
                                .toList(),
                        done.stream()
                                .filter(each ->
                                        each.item().equals(written.item().id()))
                                .toList()))
                .toList();
    }

    /** Of each item and each country that it concerns, in the order of the agenda. */
    List<Standing> standings(Meeting meeting) {
        List<SentItem> all = sent.of(meeting.id(), null);
        List<Standing> standings = new ArrayList<>();
        for (Minute minute : of(meeting.id())) {
            for (CountryCode country : meeting.countries()) {
                if (minute.item().concerns(country)) {
                    standings.add(new Standing(
                            minute.of(country),
                            country,
                            all.stream()
                                    .filter(each ->
                                            each.item().equals(minute.item().id())
                                                    && each.country().equals(country))
                                    .toList()));
                }
            }
        }
        return standings;
    }

    Optional<AgendaItem> item(AgendaItemId id) {
        return agenda.find(id).map(AgendaStore.Written::item);
    }
}
