package org.mirrorscope.shell;

/**
 * One entry of the main navigation.
 *
 * @param order its place: entries stand in rising order
 * @param path where it leads, without the language's prefix, for example {@code /countries}
 * @param label the key of its words, for example {@code publication/nav.countries}
 */
public record NavigationEntry(int order, String path, String label) {}
