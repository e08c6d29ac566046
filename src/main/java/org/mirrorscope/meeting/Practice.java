package org.mirrorscope.meeting;

import java.util.UUID;
import org.mirrorscope.shared.CountryCode;

/** Something that a country does well and others may want to do too: a candidate for the guidance. */
public record Practice(UUID id, AgendaItemId item, CountryCode country, String title, String text) {}
