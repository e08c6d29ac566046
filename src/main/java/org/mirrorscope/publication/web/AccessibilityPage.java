package org.mirrorscope.publication.web;

import org.mirrorscope.shell.Page;

/** How the site is made usable for everybody, and what is not good enough yet. */
public record AccessibilityPage(String title, String description, String path) implements Page {}
