package org.mirrorscope.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Instruments;
import org.mirrorscope.instrument.Routing;
import org.mirrorscope.instrument.VersionId;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.meeting.ProposedItem.Kind;
import org.mirrorscope.meeting.ProposedItem.Said;
import org.mirrorscope.meeting.ProposedItem.Sentence;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.springframework.stereotype.Component;

/** Proposes what to talk about from a country's record: what is missing in it, old, or said differently by sources. */
@Component
class RecordProposals {

    private static final Set<Missing> UNANSWERED =
            Set.of(Missing.NOT_ASKED, Missing.NO_RETURN, Missing.NO_ANSWER, Missing.UNCONFIRMED);

    private final Statements statements;
    private final KnownVariables variables;
    private final Instruments instruments;

    RecordProposals(Statements statements, KnownVariables variables, Instruments instruments) {
        this.statements = statements;
        this.variables = variables;
        this.instruments = instruments;
    }

    /** The questions that the latest versions ask and that apply to the country as far as its record says. */
    List<Topic> topics(CountryCode country) {
        SortedMap<String, Known> record = statements.known(country, Visibility.OFFICE);
        Map<String, Answer> answers = record.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> fact.getValue().statement().answer()));
        Map<String, KnownVariable> all = variables.all();
        Set<String> passed = all.values().stream()
                .map(KnownVariable::version)
                .distinct()
                .flatMap(version -> passed(version, answers).stream())
                .collect(Collectors.toSet());
        return Topic.of(all.entrySet().stream()
                .filter(each -> !each.getValue().dropped() && !passed.contains(each.getKey()))
                .map(each -> new Topic.Cell(each.getValue().variable(), record.get(each.getKey()))));
    }

    private Set<String> passed(VersionId version, Map<String, Answer> answers) {
        return instruments
                .find(version)
                .map(instrument -> new Routing(instrument).passedBy(answers))
                .orElse(Set.of());
    }

    /** What sources say differently; each for itself, since each is settled for itself. */
    List<ProposedItem> contradictions(CountryCode country, List<Topic> topics) {
        List<ProposedItem> items = new ArrayList<>();
        List<Topic> disputed = some(topics, RecordProposals::isDisputed);
        for (Topic topic : disputed) {
            for (Topic.Cell cell : topic.cells()) {
                Known known = cell.fact().orElseThrow();
                Statement other = known.conflicting().getFirst();
                items.add(new ProposedItem(
                        Kind.CONTRADICTION,
                        country,
                        cell.variable().name(),
                        Sentence.of("meeting-agenda/contradiction.one", Gathering.label(topic, cell)),
                        Sentence.of(
                                "meeting-agenda/contradiction.reason",
                                said(known.statement()),
                                known.statement().source(),
                                said(other),
                                other.source())));
            }
        }
        return Gathering.capped(items, Kind.CONTRADICTION, country, Gathering.named(disputed));
    }

    static boolean isDisputed(Topic.Cell cell) {
        return cell.fact().filter(Known::isInConflict).isPresent();
    }

    /** Of a country of which nothing is known, all is to be talked about; empty if something is. */
    Optional<ProposedItem> everything(CountryCode country, List<Topic> topics) {
        if (topics.isEmpty() || topics.stream().flatMap(Topic::facts).findAny().isPresent()) {
            return Optional.empty();
        }
        long sections = topics.stream().map(Topic::section).distinct().count();
        return Optional.of(new ProposedItem(
                Kind.UNANSWERED,
                country,
                null,
                Sentence.of("meeting-agenda/unanswered.all"),
                Sentence.of("meeting-agenda/unanswered.nothing", topics.size(), sections)));
    }

    /** What has no answer. */
    List<ProposedItem> unanswered(CountryCode country, List<Topic> topics) {
        return Gathering.bySection(Kind.UNANSWERED, country, some(topics, RecordProposals::isUnanswered), some -> {
            boolean blank =
                    some.stream().allMatch(topic -> topic.facts().findAny().isPresent());
            return Sentence.of(blank ? "meeting-agenda/unanswered.blank" : "meeting-agenda/unanswered.reason");
        });
    }

    static boolean isUnanswered(Topic.Cell cell) {
        return cell.fact()
                .map(known -> known.statement().answer() instanceof Missing missing && UNANSWERED.contains(missing))
                .orElse(true);
    }

    /** Answers that were true so long ago that they should be asked again. */
    List<ProposedItem> old(CountryCode country, List<Topic> topics) {
        return Gathering.bySection(
                Kind.OLD,
                country,
                some(topics, RecordProposals::isOld),
                some -> Sentence.of(
                        "meeting-agenda/old.reason",
                        some.stream()
                                .flatMap(Topic::facts)
                                .map(known -> known.statement().asOf())
                                .sorted()
                                .findFirst()
                                .orElseThrow()));
    }

    private static boolean isOld(Topic.Cell cell) {
        return cell.fact()
                .filter(known -> known.old()
                        && (known.statement().answer() instanceof AnswerValue
                                || known.statement().answer() == Missing.DONT_KNOW))
                .isPresent();
    }

    private Object said(Statement fact) {
        return Said.of(variables, fact);
    }

    static List<Topic> some(List<Topic> topics, Predicate<Topic.Cell> which) {
        return topics.stream().flatMap(topic -> topic.only(which).stream()).toList();
    }
}
