package org.mirrorscope.instrument;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mirrorscope.shared.LocalizedText;

/** Instruments in few words, for tests. */
public final class Drafts {

    private Drafts() {}

    public static Instrument version(String version, Question... questions) {
        return version(version, List.of(), questions);
    }

    public static Instrument version(String version, Concordance block, Question... questions) {
        return version(version, List.of(block), questions);
    }

    public static Instrument version(String version, List<Concordance> blocks, Question... questions) {
        return new Instrument(
                new VersionId("survey", version),
                Respondent.COUNTRY,
                LocalizedText.of("Survey " + version),
                List.of(new Section("all", LocalizedText.of("All"), List.of(questions))),
                blocks);
    }

    public static Question question(String variable, Kind kind) {
        return question(variable, kind, defaultDirection(kind), Visibility.PUBLIC, variable);
    }

    public static Question question(String variable, Kind kind, Direction better, Visibility visibility, String label) {
        return new Question(
                variable,
                kind,
                LocalizedText.of(label),
                null,
                better,
                false,
                null,
                null,
                CarryForward.CONFIRM,
                visibility);
    }

    private static Direction defaultDirection(Kind kind) {
        return kind instanceof Kind.Ordered || kind instanceof Kind.YesNo || kind instanceof Kind.Levels
                ? Direction.HIGHER
                : Direction.NONE;
    }

    public static List<Code> codes(String... codes) {
        return Arrays.stream(codes)
                .map(code -> new Code(code, LocalizedText.of(code)))
                .toList();
    }

    public static Kind ordered(String... codes) {
        return new Kind.Ordered(codes(codes));
    }

    public static Kind choice(String... codes) {
        return new Kind.Choice(codes(codes));
    }

    public static Kind choices(String... codes) {
        return new Kind.Choices(codes(codes));
    }

    public static Kind number() {
        return new Kind.Number(null, null, null);
    }

    /** A block that states one thing. */
    public static Concordance against(String version, String variable, Concordance.Stated stated) {
        return new Concordance(version, Map.of(variable, stated));
    }

    /** A block that states nothing. */
    public static Concordance against(String version) {
        return new Concordance(version, Map.of());
    }

    public static Concordance.Stated stated(Verdict verdict) {
        return new Concordance.Stated(verdict, Map.of(), Map.of(), null);
    }

    /** Recoded by a map of {@code here:there}; {@code here:~} was not asked then. */
    public static Concordance.Stated map(String... entries) {
        return new Concordance.Stated(Verdict.RECODED, entries(entries), Map.of(), null);
    }

    /** Recoded by a map of {@code there:here}. */
    public static Concordance.Stated mapOld(String... entries) {
        return new Concordance.Stated(Verdict.RECODED, Map.of(), entries(entries), null);
    }

    private static Map<String, Optional<String>> entries(String... entries) {
        Map<String, Optional<String>> map = new LinkedHashMap<>();
        for (String entry : entries) {
            int colon = entry.indexOf(':');
            String target = entry.substring(colon + 1);
            map.put(entry.substring(0, colon), target.equals("~") ? Optional.empty() : Optional.of(target));
        }
        return map;
    }
}
