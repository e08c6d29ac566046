package org.mirrorscope.shell;

import java.util.Optional;

/** Where the frame learns for whom a private page is; a module above implements it. */
public interface VisitorSource {

    /** The path of the page where people sign in. */
    String entrance();

    /** Who is signed in on the request under way; asked for private pages only, so that public ones read no session. */
    Optional<Visitor> visitor();
}
