package org.mirrorscope.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.platform.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Takes one message to the mail server, once. */
@Component
class Postman {

    private static final int PERMANENT = 500;

    private final Optional<JavaMailSenderImpl> sender;
    private final String from;

    /** @throws Refusal if a mail server is configured and the settings cannot be understood */
    Postman(@Value("${" + MailServer.URL + ":}") String url, @Value("${" + MailServer.FROM + ":}") String from) {
        this.sender = new MailServer(url, from).sender();
        this.from = from;
    }

    /** What became of it. */
    record Outcome(Fate fate, String said) {}

    boolean hasServer() {
        return sender.isPresent();
    }

    /**
     * Tries it.
     *
     * @param text what the letter says, with everything filled in
     * @return sent; failed if the server refuses the address; waiting if it may go better another time
     */
    Outcome take(MessageId id, Letter letter, String text, Instant now) {
        JavaMailSenderImpl server = sender.orElseThrow();
        try {
            server.send(mime(server, id, letter, text, now));
            return new Outcome(Fate.SENT, "");
        } catch (MailException | MessagingException | UnsupportedEncodingException failed) {
            Optional<String> refused = refusal(failed);
            return refused.map(said -> new Outcome(Fate.FAILED, said))
                    .orElseGet(() -> new Outcome(Fate.WAITING, said(failed)));
        }
    }

    private MimeMessage mime(JavaMailSenderImpl server, MessageId id, Letter letter, String text, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Named(server, id);
        MimeMessageHelper parts = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        parts.setFrom(MailServer.sender(from));
        parts.setTo(address(letter));
        parts.setSubject(letter.subject());
        parts.setSentDate(Date.from(now));
        String calendar = letter.calendar();
        if (calendar == null) {
            parts.setText(text);
        } else {
            message.setContent(CalendarParts.of(text, calendar));
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        return message;
    }

    private static jakarta.mail.internet.InternetAddress address(Letter letter) throws UnsupportedEncodingException {
        jakarta.mail.internet.InternetAddress address = new jakarta.mail.internet.InternetAddress();
        address.setAddress(letter.to().text());
        if (!letter.name().isBlank()) {
            address.setPersonal(letter.name(), StandardCharsets.UTF_8.name());
        }
        return address;
    }

    /** The server's words if it refuses this address for good. */
    private static Optional<String> refusal(Exception failed) {
        for (Exception each = failed; each != null; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return Optional.of(said(address));
            }
        }
        return Optional.empty();
    }

    private static String said(Exception failed) {
        Exception deepest = failed;
        for (Exception each = failed; each != null; each = next(each)) {
            deepest = each;
        }
        String message = deepest.getMessage();
        return message == null ? deepest.getClass().getSimpleName() : message.strip();
    }

    private static @Nullable Exception next(Exception failed) {
        if (failed instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return several.getMessageExceptions()[0];
        }
        if (failed instanceof MessagingException chained && chained.getNextException() != null) {
            return chained.getNextException();
        }
        return failed.getCause() instanceof Exception cause ? cause : null;
    }

    /** Keeps one identification over all attempts, so that a message that arrives twice is recognised. */
    private static final class Named extends MimeMessage {

        private final MessageId id;

        Named(JavaMailSenderImpl server, MessageId id) {
            super(server.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@mirrorscope>");
        }
    }
}
