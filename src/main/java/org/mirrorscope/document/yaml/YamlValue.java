package org.mirrorscope.document.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A part of a YAML document, with the line on which it starts, counted from 1. */
public sealed interface YamlValue {

    /** The line on which it starts, counted from 1. */
    int line();

    /** One word or text, as it was written (quotes and escapes resolved). */
    record Scalar(String text, Sort sort, int line) implements YamlValue {}

    /** What a scalar is in the core schema; whatever is quoted is text. */
    enum Sort {
        TEXT,
        WHOLE,
        DECIMAL,
        TRUTH,
        NOTHING
    }

    /** A list. */
    record Items(List<YamlValue> items, int line) implements YamlValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping; keys in the order in which they were written, no key twice. */
    record Keys(SequencedMap<String, Entry> entries, int line) implements YamlValue {
        public Keys {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }
    }

    /**
     * The value of a key.
     *
     * @param line the key's own line
     */
    record Entry(int line, YamlValue value) {}
}
