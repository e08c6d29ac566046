package org.mirrorscope.analysis.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Composition;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Compositions and associations as JSON. */
final class PatternJson {

    private PatternJson() {}

    static ObjectNode composition(Composition one) {
        ObjectNode node = FindingsJson.object();
        node.put("wave", one.wave().id());
        node.put("question", one.question().variable());
        FindingsJson.group(node, one.group());
        ArrayNode communities = node.putArray("communities");
        for (Composition.Community community : one.communities()) {
            ObjectNode item = communities.addObject();
            item.put("code", community.item().code());
            item.put("answered", community.distribution().answered().size());
            item.set("high", FindingsJson.counted(community.high()));
            item.set("medium_or_high", FindingsJson.counted(community.mediumOrHigh()));
        }
        ArrayNode matrix = node.putArray("countries");
        one.matrix().forEach((country, answers) -> matrix.add(row(one, country, answers)));
        node.set("jaccard", heterogeneity(one.presence()));
        node.set("gower", heterogeneity(one.levels()));
        return node;
    }

    private static ObjectNode row(Composition one, CountryCode country, List<Answer> answers) {
        ObjectNode row = FindingsJson.object().put("country", country.alpha2());
        ObjectNode levels = row.putObject("levels");
        ObjectNode missing = row.putObject("missing");
        List<Code> items =
                one.communities().stream().map(Composition.Community::item).toList();
        for (int i = 0; i < items.size(); i++) {
            switch (answers.get(i)) {
                case AnswerValue.Coded coded -> levels.put(items.get(i).code(), coded.code());
                case AnswerValue other -> throw new IllegalStateException("not a level: " + other);
                case Missing reason -> missing.put(items.get(i).code(), reason.code());
            }
        }
        Composition.Diversity diversity = one.diversity().get(country);
        row.put("present", diversity == null ? null : diversity.present());
        row.put("effective_communities", diversity == null ? null : diversity.effective());
        return row;
    }

    private static @Nullable ObjectNode heterogeneity(Composition.@Nullable Heterogeneity one) {
        if (one == null) {
            return null;
        }
        ObjectNode node = FindingsJson.object().put("mean", one.mean()).put("pairs", one.pairs());
        node.set("most_typical", FindingsJson.countries(one.mostTypical()));
        node.set("most_unusual", FindingsJson.countries(one.mostUnusual()));
        return node;
    }

    static ObjectNode association(Association one) {
        ObjectNode node = FindingsJson.object();
        node.put("wave", one.wave().id());
        node.put("first", one.first().name());
        node.put("second", one.second().name());
        FindingsJson.group(node, one.group());
        node.put("pairs", one.pairs().size());
        ArrayNode table = node.putArray("table");
        for (Association.Cell cell : one.table()) {
            ObjectNode entry = table.addObject().put("first", cell.first()).put("second", cell.second());
            entry.put("count", cell.countries().size());
            entry.set("countries", FindingsJson.countries(cell.countries()));
        }
        Association.Strength strength = one.strength();
        node.set("strength", strength == null ? null : strength(strength));
        node.put("refused", one.refused() == null ? null : one.refused().sentence(FindingsJson.ENGLISH));
        return node;
    }

    private static ObjectNode strength(Association.Strength strength) {
        return switch (strength) {
            case Association.Strength.Ordered tau ->
                FindingsJson.object()
                        .put("measure", "kendall_tau_b")
                        .put("tau", tau.tau())
                        .put("p", tau.p())
                        .put("permutations", tau.permutations())
                        .put("exact", tau.exact());
            case Association.Strength.TwoByTwo fisher -> {
                ObjectNode node =
                        FindingsJson.object().put("measure", "fisher_exact").put("p", fisher.p());
                node.set("odds_ratio", FindingsJson.interval(fisher.oddsRatio()));
                yield node;
            }
            case Association.Strength.Nominal nominal ->
                FindingsJson.object()
                        .put("measure", "fisher_freeman_halton")
                        .put("cramers_v", nominal.v())
                        .put("p", nominal.p())
                        .put("permutations", nominal.permutations());
        };
    }
}
