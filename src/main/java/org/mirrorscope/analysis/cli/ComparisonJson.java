package org.mirrorscope.analysis.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Comparison;
import org.mirrorscope.analysis.Moves;
import org.mirrorscope.analysis.Shift;
import org.mirrorscope.analysis.SignTest;
import org.mirrorscope.instrument.Comparability;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.shared.CountryCode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One comparison as JSON: first what the contract names, in its order, then what goes beyond it. */
final class ComparisonJson {

    private static final List<String> COUNTS = List.of("panel", "transitions", "improved", "same", "worsened");
    private static final List<String> TEST =
            List.of("sign_test_p", "holm_p", "test_refused", "improved_share_of_moved");

    private ComparisonJson() {}

    static ObjectNode of(Comparison one) {
        ObjectNode node = FindingsJson.object();
        node.put("from", one.from().id());
        node.put("to", one.to().id());
        node.put("variable", one.variable().name());
        FindingsJson.group(node, one.group());
        switch (one) {
            case Comparison.Refused refused -> refused(node, refused);
            case Comparison.Compared compared -> compared(node, compared);
        }
        return node;
    }

    private static void refused(ObjectNode node, Comparison.Refused refused) {
        Verdict verdict = refused.verdict();
        node.put("comparability", verdict == null ? null : word(verdict));
        node.put("refused", refused.reason().sentence(FindingsJson.ENGLISH));
        COUNTS.forEach(node::putNull);
        TEST.forEach(node::putNull);
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    private static void compared(ObjectNode node, Comparison.Compared one) {
        node.put("comparability", word(one.comparability().verdict()));
        node.putNull("refused");
        node.put("panel", one.panel().size());
        ArrayNode transitions = node.putArray("transitions");
        one.transitions().forEach(transition -> {
            ObjectNode entry = transitions.addObject();
            entry.put("from", transition.from().code());
            entry.put("to", transition.to().code());
            entry.put("count", transition.count());
            entry.set("countries", FindingsJson.countries(transition.countries()));
        });
        moves(node, one.moves());
        test(node, one);
        beyond(node, one);
    }

    private static void moves(ObjectNode node, @Nullable Moves moves) {
        if (moves == null) {
            List.of("improved", "same", "worsened", "higher", "lower").forEach(node::putNull);
            return;
        }
        node.set(moves.judged() ? "improved" : "higher", FindingsJson.counted(moves.up()));
        node.set("same", FindingsJson.counted(moves.same()));
        node.set(moves.judged() ? "worsened" : "lower", FindingsJson.counted(moves.down()));
    }

    private static void test(ObjectNode node, Comparison.Compared one) {
        SignTest test = one.test();
        node.put("sign_test_p", test == null ? null : (Double) test.p());
        node.put("holm_p", test == null ? null : (Double) test.holm());
        node.put(
                "test_refused",
                one.testRefused() == null ? null : one.testRefused().sentence(FindingsJson.ENGLISH));
        node.set("improved_share_of_moved", test == null ? null : FindingsJson.interval(test.share()));
    }

    private static void beyond(ObjectNode node, Comparison.Compared one) {
        Comparability comparability = one.comparability();
        ObjectNode codes = node.putObject("codes");
        codes.set("from", map(comparability.earlier()));
        codes.set("to", map(comparability.later()));
        ArrayNode notes = node.putArray("notes");
        comparability.notes().forEach(note -> notes.add(note.in(Locale.ENGLISH)));
        ObjectNode sections = node.putObject("cross_section");
        FindingsJson.counts(sections.putObject("from"), one.earlier());
        FindingsJson.counts(sections.putObject("to"), one.later());
        ArrayNode changes = node.putArray("changes");
        one.shifts().forEach(shift -> changes.add(change(shift)));
        ArrayNode differences = node.putArray("differences");
        one.differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("country", difference.country().alpha2())
                        .put("from", difference.from())
                        .put("to", difference.to())
                        .put("difference", difference.change()));
        node.put("median_difference", one.medianDifference());
    }

    private static ObjectNode map(Map<String, String> codes) {
        ObjectNode node = FindingsJson.object();
        codes.forEach(node::put);
        return node;
    }

    private static ObjectNode change(Shift shift) {
        ObjectNode node = FindingsJson.object();
        node.put("code", shift.code().code());
        node.put("change", shift.change());
        Map<String, List<CountryCode>> parts = new LinkedHashMap<>();
        parts.put("changed_to", shift.changedTo());
        parts.put("changed_from", shift.changedFrom());
        parts.put("answer_now_not_then", shift.answerNow());
        parts.put("answered_then_not_now", shift.answeredThen());
        parts.forEach((name, countries) -> node.set(name, FindingsJson.counted(countries)));
        node.put("panel_and_share_disagree", shift.atOdds());
        return node;
    }
}
