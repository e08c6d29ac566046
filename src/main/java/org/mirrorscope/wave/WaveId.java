package org.mirrorscope.wave;

/** A wave by its name, for example {@code 2022-02}; stands in addresses, so letters, digits, dot, dash and underscore. */
public record WaveId(String id) {
    @Override
    public String toString() {
        return id;
    }
}
