package org.mirrorscope.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.Messages;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailServerTest {

    private static final String FROM = "Office <office@example.org>";

    @Test
    void readsUserPasswordHostAndPort() {
        JavaMailSenderImpl sender = new MailServer("smtp://me%40example.org:a%2Bb%20c@mail.example.org", FROM)
                .sender()
                .orElseThrow();
        assertThat(sender.getUsername()).isEqualTo("me@example.org");
        assertThat(sender.getPassword()).isEqualTo("a+b c");
        assertThat(sender.getHost()).isEqualTo("mail.example.org");
        assertThat(sender.getPort()).isEqualTo(587);
    }

    @Test
    void sendsAPasswordOverTlsOnlyExceptOnThisMachine() {
        assertThat(setting("smtp://me:word@mail.example.org", "mail.smtp.starttls.required"))
                .isEqualTo("true");
        assertThat(setting("smtp://me:word@localhost:2525", "mail.smtp.starttls.required"))
                .isEqualTo("false");
        assertThat(setting("smtp://relay.example.org:25", "mail.smtp.starttls.required"))
                .isEqualTo("false");
        assertThat(setting("smtps://me:word@mail.example.org", "mail.smtps.ssl.checkserveridentity"))
                .isEqualTo("true");
    }

    private static String setting(String url, String name) {
        return new MailServer(url, FROM)
                .sender()
                .orElseThrow()
                .getJavaMailProperties()
                .getProperty(name);
    }

    @Test
    void isNoneWhereNoneIsConfigured() {
        assertThat(new MailServer("", "").sender()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.org", "http://mail.example.org", "smtp://", "smtp://me:se cret@mail"})
    void refusesAnAddressThatItCannotReadWithoutRepeatingThePassword(String url) {
        assertThatThrownBy(() -> new MailServer(url, FROM).sender())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains("MIRRORSCOPE_SMTP_URL", "smtp://user:password@host:587")
                                .doesNotContain("cret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Office", "Office <office>", "a@b.org, c@d.org"})
    void refusesToWriteFromNobody(String from) {
        assertThatThrownBy(() -> new MailServer("smtp://localhost:25", from).sender())
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.of("es"))))
                                .contains("MIRRORSCOPE_MAIL_FROM"));
    }
}
