package org.mirrorscope.registry;

import org.mirrorscope.shared.LocalizedText;

/**
 * That a country is asked about something at this moment.
 *
 * @param wave the title of the wave that asks
 * @param path where the country answers, without the language's prefix
 */
public record OpenQuestion(LocalizedText wave, String path) {}
