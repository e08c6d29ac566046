package org.mirrorscope.meeting;

import org.mirrorscope.shared.CountryCode;

/** A country agreed to the minutes of an item; what was found there is in its record. Told inside the transaction. */
public record MinutesAgreed(MeetingId meeting, AgendaItemId item, CountryCode country) {}
