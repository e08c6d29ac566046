package org.mirrorscope.shell;

/**
 * A page that is not the same for everybody: it depends on who is signed in. Neither the program nor a browser or cache
 * keeps it. A controller that shows one says so by its return type.
 */
public interface PersonalPage extends Page {}
