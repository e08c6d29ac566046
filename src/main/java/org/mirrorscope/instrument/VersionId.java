package org.mirrorscope.instrument;

/**
 * One version of one instrument, for example {@code nmg-survey} {@code 2022}.
 *
 * @param instrument the instrument's id
 * @param version the version's name, unique in the instrument
 */
public record VersionId(String instrument, String version) {
    @Override
    public String toString() {
        return instrument + " " + version;
    }
}
