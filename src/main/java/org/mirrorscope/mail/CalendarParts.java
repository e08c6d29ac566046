package org.mirrorscope.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mirrorscope.mail.CalendarEvent.Purpose;

/**
 * A text and an event in one message: the file to open, and for an invitation also the event as another form of the text
 * (RFC 6047), which is what mail programs answer with 'accept' and 'decline'.
 */
final class CalendarParts {

    private static final Pattern METHOD = Pattern.compile("^METHOD:(\\w+)\\R", Pattern.MULTILINE);

    private CalendarParts() {}

    static MimeMultipart of(String text, String calendar) throws MessagingException {
        Purpose purpose = purpose(calendar);
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        MimeMultipart parts = new MimeMultipart();
        parts.addBodyPart(purpose == Purpose.PUBLISH ? words : eitherOf(words, event(calendar, purpose)));
        MimeBodyPart file = event(calendar, purpose);
        file.setFileName(purpose == Purpose.PUBLISH ? "deadline.ics" : "invitation.ics");
        parts.addBodyPart(file);
        return parts;
    }

    private static MimeBodyPart eitherOf(MimeBodyPart words, MimeBodyPart event) throws MessagingException {
        MimeBodyPart both = new MimeBodyPart();
        both.setContent(new MimeMultipart("alternative", words, event));
        return both;
    }

    private static MimeBodyPart event(String calendar, Purpose purpose) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(
                calendar.getBytes(StandardCharsets.UTF_8),
                "text/calendar; charset=UTF-8" + (purpose == Purpose.PUBLISH ? "" : "; method=" + purpose))));
        return part;
    }

    private static Purpose purpose(String calendar) {
        Matcher method = METHOD.matcher(calendar);
        return method.find() ? Purpose.valueOf(method.group(1)) : Purpose.PUBLISH;
    }
}
