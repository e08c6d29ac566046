package org.mirrorscope.analysis.web;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;
import org.springframework.web.util.UriUtils;

/** The paths of this module's pages, without the language's prefix. */
final class Addresses {

    static final String FINDINGS = "/findings";
    static final String OFFICE = "/office/waves";
    static final String COMPOSITION = "/composition";
    static final String ASSOCIATION = "/association";

    private Addresses() {}

    /** A wave whose results are not public has its pages within the office's. */
    static String wave(Wave wave) {
        String name = segment(wave.id().id());
        return wave.published() ? FINDINGS + "/" + name : OFFICE + "/" + name + FINDINGS;
    }

    static String variable(Wave wave, String variable) {
        return wave(wave) + "/" + segment(variable);
    }

    static String pair(String first, String second) {
        return ASSOCIATION + "/" + segment(first) + "/" + segment(second);
    }

    /** A path with the parameters that are not null. */
    static String with(String path, @Nullable String... namesAndValues) {
        StringBuilder address = new StringBuilder(path);
        char sign = '?';
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null) {
                address.append(sign)
                        .append(namesAndValues[i])
                        .append('=')
                        .append(UriUtils.encode(value, StandardCharsets.UTF_8).replace("%3A", ":"));
                sign = '&';
            }
        }
        return address.toString();
    }

    static @Nullable String parameter(@Nullable Group group) {
        return group == null ? null : group.toString();
    }

    static @Nullable String parameter(@Nullable WaveId wave) {
        return wave == null ? null : wave.id();
    }

    private static String segment(String text) {
        return UriUtils.encodePathSegment(text, StandardCharsets.UTF_8);
    }
}
