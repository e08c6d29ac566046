package org.mirrorscope.wave.web;

import org.mirrorscope.shell.PersonalPage;

/** What a member sees after answering. */
public record ThanksPage(String title, String description, String path) implements PersonalPage {}
