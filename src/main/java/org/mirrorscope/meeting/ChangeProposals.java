package org.mirrorscope.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.meeting.ProposedItem.Kind;
import org.mirrorscope.meeting.ProposedItem.Said;
import org.mirrorscope.meeting.ProposedItem.Sentence;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/**
 * Proposes to talk about what is otherwise in a country's record than when the office last met the country, or, where
 * they never met, than before the latest return.
 */
@Component
class ChangeProposals {

    private final Statements statements;
    private final KnownVariables variables;
    private final MeetingStore meetings;

    ChangeProposals(Statements statements, KnownVariables variables, MeetingStore meetings) {
        this.statements = statements;
        this.variables = variables;
        this.meetings = meetings;
    }

    /**
     * How the record was.
     *
     * @param source what the record has learned from since without that being news; nothing else has it
     * @param since when, in words
     */
    private record Before(Map<String, Statement> facts, String source, Sentence since) {}

    List<ProposedItem> of(Meeting meeting, CountryCode country, List<Topic> topics) {
        return lastMeeting(meeting, country)
                .map(last -> afterMeeting(last, country))
                .or(() -> lastReturn(topics).map(day -> beforeReturn(day, country)))
                .map(before -> changes(country, topics, before))
                .orElse(List.of());
    }

    private Optional<Meeting> lastMeeting(Meeting meeting, CountryCode country) {
        Instant start = meeting.plan().start();
        return meetings.with(country).stream()
                .filter(other -> !other.id().equals(meeting.id()) && !other.isCancelled() && other.isPast(start))
                .max(Comparator.comparing(other -> other.plan().end()));
    }

    private Before afterMeeting(Meeting last, CountryCode country) {
        return new Before(
                statements.profileKnownAt(
                        country, Visibility.OFFICE, last.plan().end()),
                new Source.Meeting(last.id().toString(), last.day()).origin(),
                Sentence.of("meeting-agenda/since.meeting", last.day()));
    }

    private static Optional<LocalDate> lastReturn(List<Topic> topics) {
        return topics.stream()
                .flatMap(Topic::facts)
                .map(Known::statement)
                .filter(fact -> fact.source() instanceof Source.Return)
                .map(Statement::asOf)
                .max(Comparator.naturalOrder());
    }

    private Before beforeReturn(LocalDate day, CountryCode country) {
        return new Before(
                statements.profileAsOf(country, Visibility.OFFICE, day.minusDays(1)),
                "",
                Sentence.of("meeting-agenda/since.return", day));
    }

    private List<ProposedItem> changes(CountryCode country, List<Topic> topics, Before before) {
        List<Topic> changed = RecordProposals.some(topics, cell -> isOtherwise(cell, before));
        return Gathering.bySection(
                Kind.CHANGED,
                country,
                changed,
                some -> some.size() == 1
                        ? Sentence.of("meeting-agenda/changed.reason", detail(some.getFirst(), before), before.since())
                        : before.since());
    }

    private static boolean isOtherwise(Topic.Cell cell, Before before) {
        Statement then = before.facts().get(cell.variable().name());
        return then != null
                && cell.fact()
                        .map(Known::statement)
                        .filter(now -> !now.source().origin().equals(before.source()))
                        .filter(now -> !now.answer().equals(then.answer()))
                        .filter(now -> now.answer() instanceof AnswerValue || then.answer() instanceof AnswerValue)
                        .isPresent();
    }

    private Sentence detail(Topic topic, Before before) {
        Topic.Cell cell = topic.cells().getFirst();
        if (topic.cells().size() > 1) {
            return Sentence.of("meeting-agenda/changed.parts", topic.cells().size());
        }
        Statement then =
                Objects.requireNonNull(before.facts().get(cell.variable().name()));
        return Sentence.of(
                "meeting-agenda/changed.detail",
                Said.of(variables, then),
                Said.of(variables, cell.fact().orElseThrow().statement()));
    }
}
