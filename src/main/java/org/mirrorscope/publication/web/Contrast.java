package org.mirrorscope.publication.web;

import java.util.List;
import java.util.Map;
import org.mirrorscope.instrument.AnswerWords;
import org.mirrorscope.instrument.Comparability;
import org.mirrorscope.instrument.Concordances;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.publication.web.CountryAccount.Asked;
import org.mirrorscope.shared.AnswerValue;

/** Whether countries said different things of one variable, as far as what they were asked compares. */
public enum Contrast {
    /** Two of them said different things. */
    DIFFERENT,
    /** All who said something said the same. */
    SAME,
    /** Some were asked too differently to be compared, and the others said the same. */
    APART,
    /** Fewer than two said something, or they said it in words, which differ between any two. */
    NONE;

    /** Whether it is known that they said the same or different things. */
    boolean isKnown() {
        return this == DIFFERENT || this == SAME;
    }

    /** What a country said, and how it was asked. */
    record Said(Asked asked, AnswerValue value) {}

    static Contrast of(Concordances concordances, List<Said> said) {
        if (said.size() < 2
                || !said.stream()
                        .allMatch(
                                one -> hasCodesOrNumbers(one.asked().question().kind()))) {
            return NONE;
        }
        boolean apart = false;
        for (int i = 0; i < said.size(); i++) {
            for (int j = i + 1; j < said.size(); j++) {
                Contrast pair = between(concordances, said.get(i), said.get(j));
                if (pair == DIFFERENT) {
                    return DIFFERENT;
                }
                apart |= pair == APART;
            }
        }
        return apart ? APART : SAME;
    }

    private static boolean hasCodesOrNumbers(Kind kind) {
        return !AnswerWords.codes(kind).isEmpty() || kind instanceof Kind.Number || kind instanceof Kind.Year;
    }

    private static Contrast between(Concordances concordances, Said one, Said other) {
        if (one.asked().version().equals(other.asked().version())) {
            return same(one.value().equals(other.value()));
        }
        if (one.value() instanceof AnswerValue.Several) { // compared code by code elsewhere; here only the same lists
            return AnswerWords.codes(one.asked().question().kind())
                            .equals(AnswerWords.codes(other.asked().question().kind()))
                    ? same(one.value().equals(other.value()))
                    : APART;
        }
        return concordances
                .compare(
                        one.asked().version(),
                        other.asked().version(),
                        one.asked().variable().name())
                .filter(comparability -> comparability.verdict().comparable())
                .map(comparability -> between(comparability, one.value(), other.value()))
                .orElse(APART);
    }

    private static Contrast between(Comparability comparability, AnswerValue one, AnswerValue other) {
        if (one instanceof AnswerValue.Coded(String code) && other instanceof AnswerValue.Coded(String otherCode)) {
            String shared = shared(comparability.earlier(), code);
            String otherShared = shared(comparability.later(), otherCode);
            return shared.isEmpty() || otherShared.isEmpty() ? APART : same(shared.equals(otherShared));
        }
        return same(one.equals(other));
    }

    private static String shared(Map<String, String> map, String code) {
        return map.getOrDefault(code, "");
    }

    private static Contrast same(boolean same) {
        return same ? SAME : DIFFERENT;
    }
}
