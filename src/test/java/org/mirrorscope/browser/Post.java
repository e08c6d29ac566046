package org.mirrorscope.browser;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A real mail server, and what lies in its letter boxes. */
final class Post implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    private Post() {}

    static Post start() {
        Post post = new Post();
        post.server.start();
        return post;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Waits for a letter to an address that has a text, and gives the first such. */
    String letter(String address, String words) {
        return find(address, Pattern.compile(Pattern.quote(words))).input();
    }

    /** Waits for the link that signs in, in the latest letter to an address that has one. */
    String signInLink(String address) {
        return find(address, PrivateSite.LINK).found();
    }

    /** How many letters came to an address. */
    int count(String address) throws MessagingException, IOException {
        return letters(address).size();
    }

    private record Found(String input, String found) {}

    private Found find(String address, Pattern pattern) {
        return await().alias("a letter to " + address + " with " + pattern)
                .atMost(PATIENCE)
                .until(() -> found(address, pattern), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Found> found(String address, Pattern pattern) throws MessagingException, IOException {
        for (String letter : letters(address).reversed()) {
            Optional<String> found =
                    pattern.matcher(letter).results().map(MatchResult::group).findFirst();
            if (found.isPresent()) {
                return Optional.of(new Found(letter, found.get()));
            }
        }
        return Optional.empty();
    }

    private List<String> letters(String address) throws MessagingException, IOException {
        java.util.ArrayList<String> letters = new java.util.ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            if (Arrays.stream(message.getRecipients(RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(address))) {
                letters.add(message.getSubject() + "\n" + text(message));
            }
        }
        return letters;
    }

    /** Every part that is text, the attached date for a calendar too. */
    private static String text(Part part) throws MessagingException, IOException {
        Object content = part.getContent();
        if (content instanceof Multipart parts) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart each = parts.getBodyPart(i);
                text.append(text(each)).append('\n');
            }
            return text.toString();
        }
        return content instanceof String text
                ? text
                : new String(part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop();
    }
}
