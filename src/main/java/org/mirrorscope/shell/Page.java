package org.mirrorscope.shell;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What one page shows, complete: the page is a function of this record. A record {@code CountriesPage} of a package
 * {@code org.mirrorscope.publication.web} is rendered by the template {@code publication/countries.jte}, which gets it
 * as {@code page}, beside {@code frame} and {@code reader}. Page records are public, as templates compile elsewhere.
 */
public interface Page {

    /** The page's own title, in the reader's language, without the site's name. */
    String title();

    /** One sentence that says what the page holds, in the reader's language, for search engines and previews. */
    String description();

    /**
     * The canonical path of the page, with a query where that belongs to its identity, without the language's prefix:
     * {@code /countries/ES}.
     */
    String path();

    /** As of which day that holds what the page shows; empty where it is the site's. */
    default Optional<LocalDate> latestDay() {
        return Optional.empty();
    }
}
