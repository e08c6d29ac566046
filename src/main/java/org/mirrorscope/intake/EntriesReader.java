package org.mirrorscope.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shared.AnswerValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the cell of a repeat: a JSON list with one object for each line, {@code [{"title": "...", "year": 2020}]}. */
final class EntriesReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String variable;
    private final Kind.Repeat repeat;
    private final Source source;

    EntriesReader(String variable, Kind.Repeat repeat, Source source) {
        this.variable = variable;
        this.repeat = repeat;
        this.source = source;
    }

    Reading read(String text) {
        JsonNode list;
        try {
            list = JSON.readTree(text);
        } catch (JacksonException malformed) {
            return Reading.refused("intake/value.notEntries", text, variable);
        }
        if (!list.isArray()) {
            return Reading.refused("intake/value.notEntries", text, variable);
        }
        List<Map<String, AnswerValue>> entries = new ArrayList<>();
        for (JsonNode node : list) {
            Map<String, AnswerValue> entry = new LinkedHashMap<>();
            Optional<Reading> refused = node.isObject()
                    ? entry(node, entry)
                    : Optional.of(Reading.refused("intake/value.notEntries", text, variable));
            if (refused.isPresent()) {
                return refused.get();
            }
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return new Reading.Placed(new AnswerValue.Entries(entries));
    }

    /** Fills an entry in the order of the fields; what keeps it from being read, if anything does. */
    private Optional<Reading> entry(JsonNode node, Map<String, AnswerValue> entry) {
        for (String name : node.propertyNames()) {
            if (repeat.fields().stream().noneMatch(field -> field.variable().equals(name))) {
                return Optional.of(Reading.refused("intake/value.noField", name, variable));
            }
        }
        for (Question field : repeat.fields()) {
            String text = text(node.get(field.variable()));
            Reading reading = new ValueReader(variable + "." + field.variable(), field.kind(), source).read(text);
            if (reading instanceof Reading.Refused) {
                return Optional.of(reading);
            }
            if (reading instanceof Reading.Placed placed && placed.answer() instanceof AnswerValue value) {
                entry.put(field.variable(), value);
            }
        }
        return Optional.empty();
    }

    private String text(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(part.asString()));
            return String.join(source.separator(), parts);
        }
        return value.isValueNode() ? value.asString().strip() : value.toString();
    }
}
