package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.instrument.Concordance.Stated;

/** Notes where a verdict matches the codes of an ordered list so that what was higher then is lower now. */
final class OrderCheck {

    /** A code of an earlier version and the one that it stands for now, each by its place in its list. */
    private record Match(int then, int now) {

        boolean crosses(Match other) {
            return Integer.signum(then - other.then) * Integer.signum(now - other.now) < 0;
        }
    }

    private OrderCheck() {}

    /** @param earlier the version that the block compares with */
    static List<Flaw> notes(Instrument draft, Instrument earlier, Concordance block) {
        List<Flaw> notes = new ArrayList<>();
        block.variables()
                .forEach((variable, stated) -> draft.question(variable)
                        .flatMap(now ->
                                earlier.question(variable).filter(then -> crosses(then.kind(), now.kind(), stated)))
                        .ifPresent(crossed -> notes.add(Flaw.note(
                                Spot.concordance(block.against(), variable),
                                "check.order",
                                variable,
                                block.against()))));
        return notes;
    }

    private static boolean crosses(Kind then, Kind now, Stated stated) {
        if (!(then instanceof Kind.Ordered before)
                || !(now instanceof Kind.Ordered after)
                || stated.verdict() != Verdict.RECODED) {
            return false;
        }
        List<Match> matches = matches(names(before.codes()), names(after.codes()), stated);
        return matches.stream().anyMatch(one -> matches.stream().anyMatch(one::crosses));
    }

    private static List<String> names(List<Code> codes) {
        return codes.stream().map(Code::code).toList();
    }

    /** Codes that both lists have match themselves; the others as it is stated. */
    private static List<Match> matches(List<String> then, List<String> now, Stated stated) {
        List<Match> matches = new ArrayList<>();
        now.stream().filter(then::contains).forEach(code -> add(matches, then.indexOf(code), now.indexOf(code)));
        for (Map.Entry<String, Optional<String>> mapped : stated.map().entrySet()) {
            mapped.getValue().ifPresent(code -> add(matches, then.indexOf(code), now.indexOf(mapped.getKey())));
        }
        for (Map.Entry<String, Optional<String>> mapped : stated.mapOld().entrySet()) {
            mapped.getValue().ifPresent(code -> add(matches, then.indexOf(mapped.getKey()), now.indexOf(code)));
        }
        return matches;
    }

    /** What names no code is told elsewhere. */
    private static void add(List<Match> matches, int then, int now) {
        if (then >= 0 && now >= 0) {
            matches.add(new Match(then, now));
        }
    }
}
