package org.mirrorscope.wave.members;

import java.util.List;

/** Which members' surveys have results that everybody may see; public pages lead there. */
@FunctionalInterface
public interface PublishedSurveys {

    /** Those surveys, latest first. */
    List<Survey> published();
}
