package org.mirrorscope.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mirrorscope.shell.Announced;
import org.mirrorscope.shell.AnnouncementSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows what is announced while a request is answered: the same for its tag and for its page. */
@Component
final class Announcing {

    private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);
    private static final String ANNOUNCED = Announcing.class.getName() + ".announced";

    private final ObjectProvider<AnnouncementSource> source;

    Announcing(ObjectProvider<AnnouncementSource> source) {
        this.source = source;
    }

    /** Asked once for each request. A page is shown also where nobody can say what is announced. */
    Announced announced(HttpServletRequest request) {
        if (request.getAttribute(ANNOUNCED) instanceof Announced known) {
            return known;
        }
        Announced announced = now();
        request.setAttribute(ANNOUNCED, announced);
        return announced;
    }

    private Announced now() {
        AnnouncementSource present = source.getIfAvailable();
        try {
            return present == null ? Announced.NOTHING : present.announced();
        } catch (RuntimeException failure) {
            LOG.error("The announcements cannot be read", failure);
            return Announced.NOTHING;
        }
    }
}
