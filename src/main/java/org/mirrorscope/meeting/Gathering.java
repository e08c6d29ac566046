package org.mirrorscope.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mirrorscope.instrument.Kind.Levels;
import org.mirrorscope.instrument.Section;
import org.mirrorscope.meeting.ProposedItem.Kind;
import org.mirrorscope.meeting.ProposedItem.Sentence;
import org.mirrorscope.shared.CountryCode;

/** Keeps agendas short: a few things stand by themselves, many of them together. */
final class Gathering {

    /** So many questions stand by themselves; more are gathered by section. */
    private static final int APART = 3;
    /** So many items of one kind; what is beyond stands in one more. */
    private static final int MOST = 5;
    /** So many questions are named of those that are gathered. */
    private static final int NAMED = 3;

    private Gathering() {}

    /**
     * Items about questions, gathered by section if there are many; of many sections the fullest.
     *
     * @param reason why these questions are proposed
     */
    static List<ProposedItem> bySection(
            Kind kind, CountryCode country, List<Topic> topics, Function<List<Topic>, Sentence> reason) {
        if (topics.size() <= APART) {
            return topics.stream()
                    .map(topic -> item(kind, country, List.of(topic), reason))
                    .toList();
        }
        Map<Section, List<Topic>> sections = new LinkedHashMap<>();
        topics.forEach(topic -> sections.computeIfAbsent(topic.section(), none -> new ArrayList<>())
                .add(topic));
        List<List<Topic>> fullest = sections.values().stream()
                .sorted(Comparator.comparing((List<Topic> some) -> -some.size()))
                .limit(sections.size() > MOST + 1 ? MOST : sections.size())
                .toList();
        List<ProposedItem> items = new ArrayList<>();
        sections.values().stream()
                .filter(fullest::contains)
                .forEach(some -> items.add(item(kind, country, some, reason)));
        List<Topic> rest = sections.values().stream()
                .filter(some -> !fullest.contains(some))
                .flatMap(List::stream)
                .toList();
        if (!rest.isEmpty()) {
            Sentence text = Sentence.of(key(kind, "rest"), rest.size(), sections.size() - fullest.size());
            items.add(several(kind, country, text, rest, reason));
        }
        return items;
    }

    private static ProposedItem item(
            Kind kind, CountryCode country, List<Topic> some, Function<List<Topic>, Sentence> reason) {
        if (some.size() > 1) {
            Sentence text = Sentence.of(
                    key(kind, "section"), some.size(), some.getFirst().section().title());
            return several(kind, country, text, some, reason);
        }
        Topic topic = some.getFirst();
        return new ProposedItem(
                kind, country, topic.variable(), Sentence.of(key(kind, "one"), label(topic)), reason.apply(some));
    }

    private static ProposedItem several(
            Kind kind, CountryCode country, Sentence text, List<Topic> some, Function<List<Topic>, Sentence> reason) {
        return new ProposedItem(
                kind,
                country,
                null,
                text,
                Sentence.of("meeting-agenda/reason.several", reason.apply(some), named(some)));
    }

    /** The first of the questions by their words, and how many more there are. */
    static Sentence named(List<Topic> topics) {
        List<Object> first = topics.stream().limit(NAMED).map(Gathering::label).toList();
        return topics.size() <= NAMED
                ? Sentence.of("meeting-agenda/named", first)
                : Sentence.of("meeting-agenda/named.more", first, topics.size() - NAMED);
    }

    /**
     * The first items, and one for the others if there are many.
     *
     * @param reason of that one
     */
    static List<ProposedItem> capped(List<ProposedItem> items, Kind kind, CountryCode country, Sentence reason) {
        if (items.size() <= MOST + 1) {
            return items;
        }
        Sentence text = Sentence.of(key(kind, "rest"), items.size() - MOST);
        return Stream.concat(items.stream().limit(MOST), Stream.of(new ProposedItem(kind, country, null, text, reason)))
                .toList();
    }

    /** A question; where only some items of a matrix are meant, these with it. */
    private static Object label(Topic topic) {
        List<Topic.Cell> cells = topic.cells();
        if (!(topic.question().kind() instanceof Levels levels)
                || cells.size() == levels.items().size()) {
            return topic.question().label();
        }
        return cells.size() == 1
                ? label(topic, cells.getFirst())
                : Sentence.of(
                        "meeting-agenda/label.items",
                        topic.question().label(),
                        cells.size(),
                        levels.items().size());
    }

    /** A question, and which item of it where it is a matrix. */
    static Object label(Topic topic, Topic.Cell cell) {
        return cell.variable().part().isEmpty()
                ? topic.question().label()
                : Sentence.of(
                        "meeting-agenda/label.item",
                        topic.question().label(),
                        cell.variable().label());
    }

    private static String key(Kind kind, String form) {
        return "meeting-agenda/" + kind.code() + "." + form;
    }
}
