package org.mirrorscope.meeting;

import java.time.Duration;
import java.time.Instant;
import org.mirrorscope.access.Person;
import org.mirrorscope.access.SiteLinks;
import org.mirrorscope.mail.Letter;
import org.mirrorscope.mail.MessageId;
import org.mirrorscope.mail.Outbox;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Mail that reminds of follow-ups. A link in it is no way in: it leads to where people sign in. */
@Component
class FollowUpLetters {

    private static final Duration USELESS = Duration.ofDays(7);
    private static final int LONGEST_SUBJECT = 80;

    private final Outbox outbox;
    private final SiteLinks links;

    FollowUpLetters(Outbox outbox, SiteLinks links) {
        this.outbox = outbox;
        this.links = links;
    }

    /** Puts a reminder into the outbox, in the person's language. */
    MessageId post(FollowUp followUp, Meeting meeting, ReminderKind kind, Person to, Instant now) {
        Reader reader = Reader.of(to.language());
        String key = "meeting-mail/follow-up." + kind.code();
        String text = reader.text(
                key + ".text",
                to.name(),
                followUp.what(),
                reader.date(followUp.due()),
                meeting.title(),
                reader.date(meeting.day()),
                links.to(to.language(), path(followUp)));
        return outbox.post(new Letter(
                "meeting.follow-up",
                to.address(),
                to.name(),
                to.language(),
                reader.text(key + ".subject", line(followUp.what())),
                text,
                null,
                now.plus(USELESS)));
    }

    private static String line(String what) {
        String line = what.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private static String path(FollowUp followUp) {
        CountryCode country = followUp.country();
        return followUp.owner() == null || country == null
                ? "/office/meetings/" + followUp.meeting()
                : "/my/" + country.alpha2() + "/meetings/" + followUp.meeting();
    }
}
