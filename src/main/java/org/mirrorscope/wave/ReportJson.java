package org.mirrorscope.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;
import org.mirrorscope.shared.Place;
import org.mirrorscope.shared.Problem;
import org.mirrorscope.shared.Problem.Weight;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Problems as the JSON in which the database keeps them: causes and arguments, so that readers of any language can. */
final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ReportJson() {}

    static String write(List<Problem> problems) {
        ArrayNode report = JSON.createArrayNode();
        for (Problem problem : problems) {
            ObjectNode entry = report.addObject()
                    .put("weight", problem.weight().name())
                    .put("file", problem.place().file())
                    .put("spot", problem.place().spot())
                    .put("cause", problem.cause());
            ArrayNode arguments = entry.putArray("arguments");
            problem.arguments().forEach(argument -> add(arguments, argument));
        }
        return report.toString();
    }

    static List<Problem> read(String json) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode entry : JSON.readTree(json)) {
            List<Object> arguments = new ArrayList<>();
            entry.get("arguments").forEach(argument -> arguments.add(argument(argument)));
            problems.add(new Problem(
                    Weight.valueOf(entry.get("weight").stringValue()),
                    new Place(entry.get("file").stringValue(), spot(entry.get("spot"))),
                    entry.get("cause").stringValue(),
                    arguments));
        }
        return problems;
    }

    /** The problems as they will be when they are read again. */
    static List<Problem> asKept(List<Problem> problems) {
        return read(write(problems));
    }

    private static void add(ArrayNode arguments, Object argument) {
        switch (argument) {
            case Integer number -> arguments.add(number);
            case Long number -> arguments.add(number);
            case LocalizedText text -> {
                ObjectNode texts = arguments.addObject();
                text.texts().forEach(texts::put);
            }
            default -> arguments.add(argument.toString().replace('\0', '\uFFFD')); // jsonb keeps no NUL
        }
    }

    private static Object argument(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        if (node.isObject()) {
            TreeMap<String, String> texts = new TreeMap<>();
            node.properties()
                    .forEach(text -> texts.put(text.getKey(), text.getValue().stringValue()));
            return new LocalizedText(texts);
        }
        return node.stringValue();
    }

    private static @Nullable String spot(JsonNode node) {
        return node.isNull() ? null : node.stringValue();
    }
}
