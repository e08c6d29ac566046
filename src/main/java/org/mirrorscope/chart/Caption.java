package org.mirrorscope.chart;

/**
 * What assistive technology says about a picture.
 *
 * @param id unique on the page, letters, digits and hyphens; the ids inside the picture begin with it
 * @param title the finding, in one sentence
 * @param description what is counted and how it is drawn
 */
public record Caption(String id, String title, String description) {

    /** @throws IllegalArgumentException if the id could not stand in an address */
    public Caption {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
    }
}
