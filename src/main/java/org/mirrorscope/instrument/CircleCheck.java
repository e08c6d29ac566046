package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds questions whose being asked depends, over however many conditions, on their own answer. */
final class CircleCheck {

    private final Map<String, Set<String>> needs = new LinkedHashMap<>();
    private final Set<String> done = new HashSet<>();
    private final List<List<String>> circles = new ArrayList<>();

    private CircleCheck(List<Question> questions) {
        questions.forEach(question -> needs.put(question.variable(), ConditionCheck.names(question.relevant())));
    }

    static List<Flaw> flaws(Instrument draft) {
        List<Flaw> flaws = new ArrayList<>();
        List<List<String>> circles = circles(draft.questions().toList());
        draft.sections()
                .forEach(section -> section.questions().forEach(question -> {
                    circles.stream()
                            .filter(circle -> circle.getFirst().equals(question.variable()))
                            .forEach(circle -> flaws.add(flaw(Spot.question(section, question), circle)));
                    circles(Parts.fields(question))
                            .forEach(circle -> flaws.add(
                                    flaw(new Spot(section.id(), question.variable(), circle.getFirst(), ""), circle)));
                }));
        return flaws;
    }

    private static Flaw flaw(Spot spot, List<String> circle) {
        return circle.size() == 1
                ? Flaw.stopping(spot, "check.ownAnswer", circle.getFirst())
                : Flaw.stopping(
                        spot,
                        "check.circle",
                        circle.getFirst(),
                        String.join(" → ", circle) + " → " + circle.getFirst());
    }

    /** The circles, each beginning where it is first entered; questions in several circles may show in one only. */
    static List<List<String>> circles(List<Question> questions) {
        CircleCheck check = new CircleCheck(questions);
        check.needs.keySet().forEach(name -> check.follow(name, new ArrayList<>()));
        return check.circles;
    }

    /** Depth first; whoever is met again on the way closes a circle. */
    private void follow(String name, List<String> way) {
        int met = way.indexOf(name);
        if (met >= 0) {
            circles.add(List.copyOf(way.subList(met, way.size())));
            return;
        }
        if (!done.contains(name)) {
            way.add(name);
            needs.getOrDefault(name, Set.of()).stream()
                    .filter(needs::containsKey)
                    .forEach(needed -> follow(needed, way));
            way.removeLast();
            done.add(name);
        }
    }
}
