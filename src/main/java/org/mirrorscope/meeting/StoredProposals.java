package org.mirrorscope.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.meeting.ProposedItem.Kind;
import org.mirrorscope.meeting.ProposedItem.Sentence;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.wave.Queries;
import org.mirrorscope.wave.Query;
import org.mirrorscope.wave.QueryState;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works out what to talk about: what was promised first, what is in doubt next, what is merely missing or old last. */
@Component
class StoredProposals implements AgendaProposals {

    private final RecordProposals record;
    private final ChangeProposals changes;
    private final KnownVariables variables;
    private final Queries queries;
    private final FollowUpStore followUps;
    private final MeetingStore meetings;
    private final Clock clock;

    StoredProposals(
            RecordProposals record,
            ChangeProposals changes,
            KnownVariables variables,
            Queries queries,
            FollowUpStore followUps,
            MeetingStore meetings,
            Clock clock) {
        this.record = record;
        this.changes = changes;
        this.variables = variables;
        this.queries = queries;
        this.followUps = followUps;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProposedItem> of(SignedIn who, Meeting meeting, CountryCode country) {
        who.require(Deed.SEE_OFFICE);
        List<Query> unsettled = queries.unsettled(who, country);
        List<Topic> topics = record.topics(country);
        Set<String> asked = unsettled.stream().map(Query::variable).collect(Collectors.toSet());
        List<Topic> quiet = topics.stream()
                .filter(topic -> !asked.contains(topic.question().variable()))
                .flatMap(topic -> topic.only(cell -> !RecordProposals.isDisputed(cell)).stream())
                .toList();
        List<Topic> answered = RecordProposals.some(quiet, cell -> !RecordProposals.isUnanswered(cell));
        List<ProposedItem> items = new ArrayList<>(overdue(country));
        items.addAll(record.contradictions(country, topics));
        items.addAll(queries(country, unsettled));
        items.addAll(changes.of(meeting, country, answered));
        items.addAll(
                record.everything(country, topics).map(List::of).orElseGet(() -> record.unanswered(country, quiet)));
        items.addAll(record.old(country, answered));
        return List.copyOf(items);
    }

    private List<ProposedItem> overdue(CountryCode country) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<FollowUp> late = followUps.sentTo(country).stream()
                .filter(followUp -> followUp.isOverdue(today))
                .toList();
        List<ProposedItem> items = late.stream()
                .map(followUp -> new ProposedItem(
                        Kind.OVERDUE,
                        country,
                        null,
                        Sentence.of("meeting-agenda/overdue.one", followUp.what()),
                        Sentence.of(
                                followUp.owner() == null
                                        ? "meeting-agenda/overdue.office"
                                        : "meeting-agenda/overdue.country",
                                followUp.due(),
                                meetings.find(followUp.meeting()).orElseThrow().day())))
                .toList();
        return late.isEmpty()
                ? items
                : Gathering.capped(
                        items,
                        Kind.OVERDUE,
                        country,
                        Sentence.of(
                                "meeting-agenda/overdue.reason", late.getFirst().due()));
    }

    private List<ProposedItem> queries(CountryCode country, List<Query> unsettled) {
        Map<String, KnownVariable> known = variables.all();
        List<ProposedItem> items = unsettled.stream()
                .map(query -> new ProposedItem(
                        Kind.OPEN_QUERY,
                        country,
                        known.containsKey(query.variable()) ? query.variable() : null,
                        Sentence.of("meeting-agenda/open_query.one", label(known, query.variable())),
                        lastWord(query)))
                .toList();
        return Gathering.capped(items, Kind.OPEN_QUERY, country, Sentence.of("meeting-agenda/open_query.reason"));
    }

    private static Sentence lastWord(Query query) {
        Query.Word last = query.words().getLast();
        return Sentence.of(
                query.state() == QueryState.OPEN
                        ? "meeting-agenda/open_query.asked"
                        : "meeting-agenda/open_query.answered",
                last.text(),
                last.writer().name(),
                LocalDate.ofInstant(last.at(), ZoneOffset.UTC));
    }

    /** A query names a question; of a matrix no variable is called so. */
    private static LocalizedText label(Map<String, KnownVariable> known, String question) {
        return known.values().stream()
                .map(each -> each.variable().question())
                .filter(asked -> asked.variable().equals(question))
                .map(Question::label)
                .findFirst()
                .orElseGet(() -> LocalizedText.of(question));
    }
}
