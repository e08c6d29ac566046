package org.mirrorscope.meeting;

/** A follow-up that was closed is to be done after all. Told inside the transaction. */
record FollowUpOpened(FollowUpId followUp) {}
