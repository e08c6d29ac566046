package org.mirrorscope.analysis.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Bounds;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.Interval;
import org.mirrorscope.analysis.Summary;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shared.Missing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes figures as JSON, exactly as the contract with other programs says; the sentences are English. */
public final class FindingsJson {

    static final Messages ENGLISH = Messages.in(Locale.ENGLISH);

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private FindingsJson() {}

    /** Writes them as one JSON document. */
    public static void write(Figures figures, PrintWriter out) {
        ObjectNode root = object();
        root.put("initiative", figures.initiative().id());
        root.put("synthetic", figures.initiative().synthetic());
        root.put("generated", Generated.now().toString());
        root.put("method", Findings.METHOD);
        ArrayNode distributions = root.putArray("distributions");
        figures.distributions().forEach(one -> distributions.add(distribution(one)));
        ArrayNode comparisons = root.putArray("comparisons");
        figures.comparisons().forEach(one -> comparisons.add(ComparisonJson.of(one)));
        ArrayNode composition = root.putArray("composition");
        figures.composition().forEach(one -> composition.add(PatternJson.composition(one)));
        ArrayNode associations = root.putArray("associations");
        figures.associations().forEach(one -> associations.add(PatternJson.association(one)));
        out.println(
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }

    static ArrayNode countries(Collection<CountryCode> countries) {
        ArrayNode array = NODES.arrayNode();
        countries.forEach(country -> array.add(country.alpha2()));
        return array;
    }

    static void group(ObjectNode node, @Nullable Group group) {
        node.put("group", group == null ? null : group.toString());
    }

    static ObjectNode counted(List<CountryCode> countries) {
        ObjectNode node = object().put("count", countries.size());
        node.set("countries", countries(countries));
        return node;
    }

    static ObjectNode distribution(Distribution one) {
        ObjectNode node = object();
        node.put("wave", one.wave().id());
        node.put("variable", one.variable().name());
        node.put("kind", one.variable().question().kind().word());
        group(node, one.group());
        counts(node, one);
        return node;
    }

    /** The three numbers, the missing and the values. */
    static void counts(ObjectNode node, Distribution one) {
        node.put("population", one.population().size());
        node.put("returned", one.returned().size());
        node.put("answered", one.answered().size());
        ObjectNode missing = node.putObject("missing");
        one.missing().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Missing, List<CountryCode>> reason) ->
                                -reason.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .forEach(reason ->
                        missing.put(reason.getKey().code(), reason.getValue().size()));
        if (one.cells().isEmpty()) {
            node.putNull("values");
        } else {
            ArrayNode values = node.putArray("values");
            one.cells().forEach(cell -> values.add(cell(cell)));
        }
        node.set("summary", summary(one.summary()));
    }

    private static ObjectNode cell(Distribution.Cell cell) {
        ObjectNode node = object();
        node.put("code", cell.code().code());
        node.put("count", cell.count());
        node.put("share", cell.share());
        Bounds bounds = cell.bounds();
        if (bounds == null) {
            node.putNull("bounds");
        } else {
            node.putArray("bounds").add(bounds.low()).add(bounds.high());
        }
        node.set("countries", countries(cell.countries()));
        return node;
    }

    private static @Nullable ObjectNode summary(@Nullable Summary summary) {
        if (summary == null) {
            return null;
        }
        ObjectNode node = object().put("n", summary.n()).put("min", summary.min());
        node.putArray("quartiles")
                .add(summary.lowerQuartile())
                .add(summary.median())
                .add(summary.upperQuartile());
        return node.put("max", summary.max());
    }

    /** An end without bound is null, since JSON has no infinity. */
    static ObjectNode interval(Interval interval) {
        return object().put("estimate", finite(interval.estimate()))
                .put("low", finite(interval.low()))
                .put("high", finite(interval.high()));
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? (Double) number : null;
    }
}
