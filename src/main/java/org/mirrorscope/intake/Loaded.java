package org.mirrorscope.intake;

/**
 * What loading a pack changed.
 *
 * @param countries whether the initiative or a country is new or changed
 * @param versions instrument versions that were published
 * @param waves waves that are new or changed
 * @param revisions new revisions of returns
 * @param statements facts added to the countries' records
 */
public record Loaded(boolean countries, int versions, int waves, int revisions, int statements) {

    /** Whether everything was here already. */
    public boolean nothingNew() {
        return !countries && versions == 0 && waves == 0 && revisions == 0 && statements == 0;
    }
}
