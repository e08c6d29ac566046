package org.mirrorscope.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a cell has no value. The code, in lower case, is what packs, files and the database say. */
public enum Missing implements Answer {
    /** The variable is not in that version of the instrument. */
    NOT_ASKED,
    /**
     * No return of the country counts: it sent nothing, or what it signed off was not accepted. Cell by cell in a pack:
     * nothing was received for this variable.
     */
    NO_RETURN,
    /** The country returned and left this blank. */
    NO_ANSWER,
    /** The country says that it does not know. */
    DONT_KNOW,
    /** Routed past, or the country says that the question does not apply to it. */
    NOT_APPLICABLE,
    /** Given, but not to be published. */
    WITHHELD,
    /** Carried forward from an earlier wave, and nobody confirmed it. */
    UNCONFIRMED;

    private static final Map<String, Missing> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Missing::code, Function.identity()));

    /** The reason as packs, files and the database write it, for example {@code no_return}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of that code; empty if there is none. */
    public static Optional<Missing> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
