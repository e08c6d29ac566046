package org.mirrorscope.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.mirrorscope.platform.Refusal;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The mail server that an installation sends by, as its settings say.
 *
 * @param url {@code smtp://user:password@host:587}, or {@code smtps://...} for TLS from the first byte
 * @param from who writes: {@code Office <office@example.org>}
 */
record MailServer(String url, String from) {

    static final String URL = "mirrorscope.smtp.url";
    static final String FROM = "mirrorscope.mail.from";

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** What sends; empty if no server is configured. Refuses settings that cannot be understood, without the password. */
    Optional<JavaMailSenderImpl> sender() {
        if (url.isBlank()) {
            return Optional.empty();
        }
        sender(from);
        try {
            URI uri = new URI(url.strip());
            if (uri.getHost() == null || !("smtp".equals(uri.getScheme()) || "smtps".equals(uri.getScheme()))) {
                throw new Refusal("mail/smtp.url");
            }
            return Optional.of(sender(uri));
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw new Refusal("mail/smtp.url");
        }
    }

    static InternetAddress sender(String from) {
        try {
            InternetAddress address = new InternetAddress(from.strip(), true);
            address.validate();
            return address;
        } catch (AddressException none) {
            throw new Refusal(none, "mail/from", from);
        }
    }

    private static JavaMailSenderImpl sender(URI uri) {
        boolean tls = "smtps".equals(uri.getScheme());
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol(uri.getScheme());
        sender.setHost(uri.getHost());
        sender.setPort(uri.getPort() > 0 ? uri.getPort() : tls ? SUBMISSION_OVER_TLS : SUBMISSION);
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        String[] login = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        if (login.length == 2) {
            sender.setUsername(decode(login[0]));
            sender.setPassword(decode(login[1]));
        }
        // A password never leaves this machine in the clear.
        boolean secret = login.length == 2 && !THIS_MACHINE.contains(uri.getHost());
        Properties settings = sender.getJavaMailProperties();
        String prefix = "mail." + uri.getScheme() + ".";
        settings.setProperty(prefix + "auth", Boolean.toString(login.length == 2));
        settings.setProperty(prefix + "starttls.enable", Boolean.toString(!tls));
        settings.setProperty(prefix + "starttls.required", Boolean.toString(!tls && secret));
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "connectiontimeout", "10000");
        settings.setProperty(prefix + "timeout", "20000");
        settings.setProperty(prefix + "writetimeout", "20000");
        return sender;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "the mail server of " + from;
    }
}
