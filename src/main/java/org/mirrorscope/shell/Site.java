package org.mirrorscope.shell;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.LocalizedText;

/**
 * What the frame has to know of the initiative whose site it is.
 *
 * @param initiative what readers call the initiative in running text; empty as long as none is loaded
 * @param name its full name; null as long as none is loaded
 * @param languages language tags of its texts, the first is the default
 * @param synthetic whether its answers are invented; then every page says so
 * @param asOf the last day of the latest wave that is public; null if there is none
 * @param dataVersion changes whenever anything changes that a public page shows; letters and digits
 */
public record Site(
        String initiative,
        @Nullable LocalizedText name,
        List<String> languages,
        boolean synthetic,
        @Nullable LocalDate asOf,
        String dataVersion) {

    /** A site without an initiative: nothing is loaded yet. */
    public static final Site EMPTY = new Site("", null, List.of("en"), false, null, "0");

    public Site {
        languages = List.copyOf(languages);
    }

    /** The product's name with the initiative's. */
    public String brand() {
        return initiative.isEmpty() ? "Mirrorscope" : "Mirrorscope " + initiative;
    }
}
