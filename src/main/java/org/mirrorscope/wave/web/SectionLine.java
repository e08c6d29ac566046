package org.mirrorscope.wave.web;

/**
 * A section in the list of sections.
 *
 * @param id the section
 * @param title its title
 * @param state its state's word
 * @param standing how far it is, in words
 * @param hands who has it in hand, in words; empty if nobody has
 * @param here whether it is the one that is shown
 */
public record SectionLine(String id, String title, String state, String standing, String hands, boolean here) {}
