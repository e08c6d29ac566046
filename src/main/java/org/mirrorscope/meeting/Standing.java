package org.mirrorscope.meeting;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mirrorscope.shared.CountryCode;

/**
 * How the minutes of one item stand between the office and one country.
 *
 * @param minute what concerns the country, as the office has it now
 * @param sent what the country got, earliest first; it answers to the latest
 */
public record Standing(Minute minute, CountryCode country, List<SentItem> sent) {

    /** How far the two are. */
    public enum State {
        /** Nothing was written. */
        EMPTY,
        /** Written, and not sent. */
        DRAFT,
        /** Sent, and not answered. */
        WAITING,
        /** Sent, and changed since by the office, which has not sent that. */
        CHANGED,
        /** The country agrees. */
        AGREED,
        /** The country says that it was otherwise. */
        DISAGREED;

        /** As messages say it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Standing {
        sent = List.copyOf(sent);
    }

    /** What the country got last; empty if it got nothing. */
    public Optional<SentItem> latest() {
        return sent.isEmpty() ? Optional.empty() : Optional.of(sent.getLast());
    }

    public State state() {
        if (sent.isEmpty()) {
            return minute.isEmpty() ? State.EMPTY : State.DRAFT;
        }
        SentItem latest = sent.getLast();
        if (latest.agreement().isPresent()) {
            return State.AGREED;
        }
        if (!latest.says(minute)) {
            return State.CHANGED;
        }
        return latest.decision().isPresent() ? State.DISAGREED : State.WAITING;
    }

    /** Whether there is something that the country should get. */
    public boolean isToSend() {
        return state() == State.DRAFT || state() == State.CHANGED;
    }
}
