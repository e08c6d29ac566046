package org.mirrorscope.meeting;

import java.util.UUID;
import org.mirrorscope.shared.CountryCode;

/**
 * Something that a country does well and others may want to do too: a candidate for the guidance.
 *
 * @param withdrawn whether the office took it back after it had been sent
 */
public record Practice(UUID id, AgendaItemId item, CountryCode country, String title, String text, boolean withdrawn) {}
