package org.mirrorscope.meeting;

/** The office sent minutes of a meeting to its countries, which see their follow-ups now. Told inside the transaction. */
public record MinutesSent(MeetingId meeting) {}
