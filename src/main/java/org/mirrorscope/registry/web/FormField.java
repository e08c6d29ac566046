package org.mirrorscope.registry.web;

import java.util.List;

/**
 * A field of a form about a mirror group.
 *
 * @param id its name, too
 * @param hint what to know before filling it in; empty if nothing
 * @param value what stands in it; of several choices none
 * @param options what can be chosen; empty where something is typed
 */
public record FormField(String id, String label, String hint, Type type, String value, List<Option> options) {

    public FormField {
        options = List.copyOf(options);
    }

    /** How it is filled in. */
    public enum Type {
        LINE,
        TEXT,
        NUMBER,
        DAY,
        ADDRESS,
        ONE_OF,
        SOME_OF,
        FILE
    }

    /** Something that can be chosen. */
    public record Option(String value, String label, boolean chosen) {}
}
