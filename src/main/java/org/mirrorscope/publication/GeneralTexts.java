package org.mirrorscope.publication;

import java.util.Locale;
import java.util.Map;

/** Where the pages read what the office wrote for the general factsheet: the database, a test's own hands. */
public interface GeneralTexts {

    /** The office's texts in a language; parts for which it wrote none are absent. */
    Map<GeneralPart, String> written(Locale language);

    /** A number that is another one after every change. One cheap statement. */
    long version();
}
