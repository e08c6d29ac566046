package org.mirrorscope.registry.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.platform.Refusal;

/**
 * What a form about a mirror group sent. A refusal's key names its field.
 *
 * @param fields by the field's name
 * @param fileName the name of the file that came along; empty if none did
 * @param content the file
 */
record Sent(Map<String, List<String>> fields, String fileName, byte[] content) {

    private static final String BUNDLE = "registry-group/";
    private static final int EARLIEST_YEAR = 1900;
    private static final int LATEST_YEAR = 2100;

    static final Sent NOTHING = new Sent(Map.of());

    Sent(Map<String, List<String>> fields) {
        this(fields, "", new byte[0]);
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    String text(String field) {
        return all(field).isEmpty() ? "" : all(field).getFirst();
    }

    @Nullable
    LocalDate day(String field) {
        String typed = text(field).strip();
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.getYear() >= EARLIEST_YEAR && day.getYear() <= LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeException none) {
            throw new Refusal(none, BUNDLE + field + ".wrong", typed);
        }
        throw new Refusal(BUNDLE + field + ".wrong", typed);
    }

    @Nullable
    Integer number(String field) {
        String typed = text(field).strip();
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException none) {
            throw new Refusal(none, BUNDLE + field + ".wrong", typed);
        }
    }

    <E extends Enum<E>> E choice(String field, Class<E> of) {
        try {
            return Enum.valueOf(of, text(field).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException none) {
            throw new Refusal(none, BUNDLE + field + ".none");
        }
    }

    /** The revision that the person saw; a forged one was never seen by anybody. */
    int follows() {
        try {
            return text("follows").isEmpty() ? 0 : Integer.parseInt(text("follows"));
        } catch (NumberFormatException forged) {
            return -1;
        }
    }
}
