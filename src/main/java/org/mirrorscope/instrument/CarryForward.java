package org.mirrorscope.instrument;

/** Whether last time's answer is offered again, to be confirmed. */
public enum CarryForward {
    CONFIRM,
    NEVER
}
