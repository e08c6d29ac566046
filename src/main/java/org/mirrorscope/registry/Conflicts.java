package org.mirrorscope.registry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds what sources say differently. Two facts of one variable are in conflict if they come from different sources, say
 * different things of days that lie half a year apart at most, and the one that was recorded later does not tell of a
 * change: an update, minutes or a settlement that are true of a later day do, and so does one return after another.
 * Compared are what holds with what held before, and with what was learned since and does not prevail.
 */
final class Conflicts {

    /** Facts further apart than this can both have been true. */
    static final int MONTHS = 6;

    private Conflicts() {}

    /** @param facts the facts of one variable, what holds first, as {@link Statements#history} has them; not empty */
    static List<Statement> of(List<Statement> facts) {
        Statement holds = facts.getFirst();
        Stream<Statement> before = facts.stream()
                .filter(fact -> !fact.recordedAt().isAfter(holds.recordedAt()))
                .filter(fact -> fromElsewhere(fact, holds))
                .limit(1)
                .filter(fact -> !tellsOfChange(holds, fact));
        Map<String, Statement> since = new LinkedHashMap<>();
        facts.stream()
                .filter(fact -> fact.recordedAt().isAfter(holds.recordedAt()))
                .filter(fact -> fromElsewhere(fact, holds))
                .forEach(fact -> since.merge(
                        fact.source().origin(),
                        fact,
                        (one, other) -> one.recordedAt().isBefore(other.recordedAt()) ? other : one));
        return Stream.concat(before, since.values().stream().filter(fact -> !bothReturns(fact, holds)))
                .filter(fact -> !fact.answer().equals(holds.answer()))
                .filter(fact -> near(fact.asOf(), holds.asOf()))
                .toList();
    }

    private static boolean fromElsewhere(Statement one, Statement other) {
        return !one.source().origin().equals(other.source().origin());
    }

    private static boolean tellsOfChange(Statement later, Statement earlier) {
        return switch (later.source()) {
            case Source.Return _ -> bothReturns(later, earlier);
            case Source.Meeting _, Source.Update _ -> later.asOf().isAfter(earlier.asOf());
            case Source.Settlement _ -> true;
        };
    }

    private static boolean bothReturns(Statement one, Statement other) {
        return one.source() instanceof Source.Return && other.source() instanceof Source.Return;
    }

    private static boolean near(LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate last = one.isBefore(other) ? other : one;
        return !first.plusMonths(MONTHS).isBefore(last);
    }
}
