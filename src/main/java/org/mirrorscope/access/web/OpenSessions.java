package org.mirrorscope.access.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.mirrorscope.access.PersonId;
import org.mirrorscope.access.Way;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** Where a person is signed in at present. */
@Component
class OpenSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    OpenSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /**
     * One of them.
     *
     * @param id its id, which never leaves the program
     * @param device on what; empty if it did not say
     * @param way by what the person signed in
     */
    record Open(String id, String device, Way way, Instant since, Instant seen) {}

    /** The latest used first. */
    List<Open> of(PersonId person) {
        return sessions.findByPrincipalName(person.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new Open(
                        session.getId(),
                        Objects.requireNonNullElse(session.<String>getAttribute(Session.DEVICE), ""),
                        Way.valueOf(session.getAttributeOrDefault(Session.WAY, Way.LINK.name())),
                        session.getCreationTime(),
                        session.getLastAccessedTime()))
                .sorted(Comparator.comparing(Open::seen).reversed())
                .toList();
    }

    void endAll(PersonId person) {
        sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
    }
}
