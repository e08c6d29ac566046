package org.mirrorscope.document.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of sheets as every spreadsheet program takes them: short, without certain signs, each once. */
final class SheetNames {

    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>(List.of(FormBook.IDENTITY, FormBook.LISTS, "history"));

    /** The name, changed as little as may be. */
    String fit(String wanted) {
        String plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ")
                .replaceAll("\\p{Cntrl}", " ")
                .replaceAll(" +", " ")
                .strip();
        String name = cut(plain.isEmpty() ? "1" : plain, LONGEST);
        for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            String end = " " + number;
            name = cut(plain, LONGEST - end.length()) + end;
        }
        return name;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
