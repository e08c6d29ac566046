package org.mirrorscope.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.AnswerValue.Amount;
import org.mirrorscope.shared.AnswerValue.Coded;
import org.mirrorscope.shared.AnswerValue.Day;
import org.mirrorscope.shared.AnswerValue.Entries;
import org.mirrorscope.shared.AnswerValue.Several;
import org.mirrorscope.shared.AnswerValue.Text;
import org.mirrorscope.shared.AnswerValue.Year;
import org.mirrorscope.shared.LocalizedText;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers and texts as the JSON in which the database keeps them. A value is an object tagged with its form, so that it
 * can be read without its question: {@code {"code": "yes"}}, {@code {"number": 12.5}}. The lines of a repeat are
 * arrays of such objects that also name their field, because jsonb does not keep the order of an object's keys.
 */
public final class ValueJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ValueJson() {}

    /** The value as JSON. */
    public static String write(AnswerValue value) {
        return tag(JSON.createObjectNode(), value).toString();
    }

    /**
     * Reads what {@link #write(AnswerValue)} wrote, also after jsonb changed its spacing and the order of its keys.
     *
     * @throws IllegalArgumentException if it is no value's JSON
     */
    public static AnswerValue readValue(String json) {
        return value(JSON.readTree(json));
    }

    /** The text as JSON: an object of texts by language. */
    public static String write(LocalizedText text) {
        return JSON.writeValueAsString(text.texts());
    }

    /** Reads what {@link #write(LocalizedText)} wrote. */
    public static LocalizedText readText(String json) {
        TreeMap<String, String> texts = new TreeMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().stringValue()));
        return new LocalizedText(texts);
    }

    private static ObjectNode tag(ObjectNode node, AnswerValue value) {
        switch (value) {
            case Coded(String code) -> node.put("code", code);
            case Several several -> {
                ArrayNode codes = node.putArray("codes");
                several.codes().forEach(codes::add);
            }
            case Amount(var number) -> node.put("number", number);
            case Year(int year) -> node.put("year", year);
            case Day(LocalDate date) -> node.put("date", date.toString());
            case Text(String text) -> node.put("text", text);
            case Entries(var entries) -> {
                ArrayNode lines = node.putArray("entries");
                for (Map<String, AnswerValue> entry : entries) {
                    ArrayNode line = lines.addArray();
                    entry.forEach((field, each) -> tag(line.addObject().put("field", field), each));
                }
            }
        }
        return node;
    }

    private static AnswerValue value(JsonNode node) {
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            JsonNode content = property.getValue();
            switch (property.getKey()) {
                case "code" -> {
                    return new Coded(content.stringValue());
                }
                case "codes" -> {
                    LinkedHashSet<String> codes = new LinkedHashSet<>();
                    content.forEach(code -> codes.add(code.stringValue()));
                    return new Several(codes);
                }
                case "number" -> {
                    return new Amount(content.decimalValue());
                }
                case "year" -> {
                    return new Year(content.intValue());
                }
                case "date" -> {
                    return new Day(LocalDate.parse(content.stringValue()));
                }
                case "text" -> {
                    return new Text(content.stringValue());
                }
                case "entries" -> {
                    return entries(content);
                }
                default -> {
                    // the field's name stands beside its value
                }
            }
        }
        throw new IllegalArgumentException("no answer's value: " + node);
    }

    private static Entries entries(JsonNode lines) {
        List<Map<String, AnswerValue>> entries = new ArrayList<>();
        for (JsonNode line : lines) {
            Map<String, AnswerValue> entry = new LinkedHashMap<>();
            line.forEach(field -> entry.put(field.get("field").stringValue(), value(field)));
            entries.add(entry);
        }
        return new Entries(entries);
    }
}
