package org.mirrorscope.document.upload;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of files, which come from strangers and go to any system. */
final class FileNames {

    private static final int LONGEST = 100;
    private static final String NAMELESS = "document";

    /** Devices, whatever follows behind a dot (Microsoft: Naming Files, Paths, and Namespaces). */
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    /** Control and format characters, among them those that turn the direction of writing around. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]+");

    private FileNames() {}

    /** What stands behind the last dot, in lower case; empty if there is none. */
    static String ending(String name) {
        String last = last(name);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
    }

    /** The name without folders and whatever some system does not allow, and with the ending of its type. */
    static String cleaned(String name, FileType type) {
        String last = last(name);
        int dot = last.lastIndexOf('.');
        String stem = FORBIDDEN.matcher(dot < 0 ? last : last.substring(0, dot)).replaceAll("-");
        stem = stem.replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        if (stem.codePointCount(0, stem.length()) > LONGEST) {
            stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST)).replaceAll("[. ]+$", "");
        }
        if (RESERVED.matcher(stem).matches()) {
            stem = NAMELESS + "-" + stem;
        }
        return (stem.isEmpty() ? NAMELESS : stem) + "." + type.ending();
    }

    private static String last(String name) {
        String seen =
                UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        return seen.substring(Math.max(seen.lastIndexOf('/'), seen.lastIndexOf('\\')) + 1);
    }
}
