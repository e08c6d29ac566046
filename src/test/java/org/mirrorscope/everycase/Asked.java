package org.mirrorscope.everycase;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Verdict;

/** A question of each kind: how packs write it, and an answer of the first wave and another one of the second. */
enum Asked {
    ORDERED("a", "c"),
    CHOICE("a", "c"),
    CHOICES("a", "c"),
    YES_NO("no", "yes"),
    NUMBER("1", "2"),
    YEAR("2001", "2002"),
    DATE("2001-01-01", "2002-01-01"),
    TEXT("then", "now"),
    LONG_TEXT("then", "now"),
    URL("https://example.org/then", "https://example.org/now"),
    LEVELS("a", "c"),
    REPEAT("[{\"title\": \"then\"}]", "[{\"title\": \"now\"}]");

    /** What all countries that answer say in the first wave. */
    final String then;

    /** What most of them say in the second. */
    final String now;

    Asked(String then, String now) {
        this.then = then;
        this.now = now;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The question's variable, one for each verdict. */
    String variable(Verdict verdict) {
        return word() + "_" + verdict.name().toLowerCase(Locale.ROOT);
    }

    /** The variable that answers are stored under. */
    String stored(Verdict verdict) {
        return variable(verdict) + (this == LEVELS ? ".one" : "");
    }

    /** The variable that is counted. */
    String counted(Verdict verdict) {
        return part().isEmpty() ? variable(verdict) : variable(verdict) + "." + part();
    }

    /** The part of the question that is counted; empty for the whole. */
    String part() {
        return switch (this) {
            case CHOICES -> "a";
            case LEVELS -> "one";
            default -> "";
        };
    }

    /** The question's words in a version; only where it was reworded they were others at first. */
    String label(Verdict verdict, int version) {
        boolean reworded = version == 1 && verdict == Verdict.REWORDED;
        return variable(verdict) + (reworded ? ", as it was asked first" : ", as it is asked");
    }

    /** Whether it is told in codes, so that a map can lead from one version's codes to another's. */
    boolean hasCodes() {
        return switch (this) {
            case ORDERED, CHOICE, CHOICES, YES_NO, LEVELS -> true;
            case NUMBER, YEAR, DATE, TEXT, LONG_TEXT, URL, REPEAT -> false;
        };
    }

    /** The question as a version's file says it. Where the codes changed, the first version had other ones. */
    String yaml(Verdict verdict, int version) {
        boolean first = version == 1;
        boolean other = first && (verdict == Verdict.RECODED || verdict == Verdict.BROKEN);
        String kind = this == YES_NO && other ? "ordered" : word();
        return "      - {variable: %s, kind: %s, label: {en: \"%s\"}%s}\n"
                .formatted(variable(verdict), kind, label(verdict, version), particular(other));
    }

    private String particular(boolean other) {
        String codes = other ? codes("a", "c") : codes("a", "b", "c");
        return switch (this) {
            case ORDERED, CHOICE, CHOICES -> codes;
            case LEVELS -> codes + ", items: [" + code("one") + "]";
            case YES_NO -> other ? codes("no", "partly", "yes") : "";
            case REPEAT -> ", fields: [{variable: title, kind: text, label: {en: Title}}]";
            case NUMBER, YEAR, DATE, TEXT, LONG_TEXT, URL -> "";
        };
    }

    /** What the second version states about the first; empty where the default says it. */
    String concordance(Verdict verdict) {
        return switch (verdict) {
            case SAME, REWORDED, NEW, DROPPED -> "";
            case BROKEN -> "    %s: {verdict: broken}\n".formatted(variable(verdict));
            case RECODED -> "    %s: {verdict: recoded, %s}\n".formatted(variable(verdict), map());
        };
    }

    private String map() {
        return switch (this) {
            case ORDERED, CHOICE, LEVELS -> "map: {b: a}";
            case CHOICES -> "map: {b: ~}";
            case YES_NO -> "map_old: {partly: yes}";
            case NUMBER, YEAR, DATE, TEXT, LONG_TEXT, URL, REPEAT -> "map: {a: b}";
        };
    }

    private static String codes(String... codes) {
        return Arrays.stream(codes).map(Asked::code).collect(Collectors.joining(", ", ", codes: [", "]"));
    }

    private static String code(String code) {
        return "{code: %s, label: {en: \"Code %s\"}}".formatted(code, code);
    }
}
