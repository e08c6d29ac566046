package org.mirrorscope.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mirrorscope.platform.Jobs;
import org.mirrorscope.platform.StoreTest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages on their way to a real mail server, to one that is down, and to one that refuses. */
@StoreTest
class DeliveryTests {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String FROM = "Büro der Initiative <office@example.org>";

    private final Ticking clock = new Ticking();

    @Autowired
    private MessageStore store;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void reachesThePersonWithEverythingThatBelongsToIt() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Program program = program("smtp://127.0.0.1:" + server.getSmtp().getPort());
            MessageId id = program.outbox.post(
                    letter("¿Qué ha cambiado?", "Hola, José:\n\nHay una oleada.", "BEGIN:VCALENDAR"));
            assertThat(program.delivery.run(id.toString())).isEmpty();

            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo("¿Qué ha cambiado?");
            assertThat(got.getMessageID()).isEqualTo("<" + id + "@mirrorscope>");
            assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(got.getFrom()[0].toString()).contains("office@example.org");
            assertThat(whole(got)).contains("text/calendar", "deadline.ics");
            Message sent = program.outbox.find(id).orElseThrow();
            assertThat(sent.fate()).isEqualTo(Fate.SENT);
            assertThat(sent.attempts()).containsExactly(new Attempt(NOON, Fate.SENT, ""));
            assertThat(program.delivery.run(id.toString())).isEmpty();
            assertThat(server.getReceivedMessages()).hasSize(1);
        } finally {
            server.stop();
        }
    }

    @Test
    void mailProgramsCanAnswerAnInvitation() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Program program = program("smtp://127.0.0.1:" + server.getSmtp().getPort());
            MessageId id = program.outbox.post(
                    letter("Meeting", "On Tuesday", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"));
            program.delivery.run(id.toString());
            MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
            MimeMultipart either = (MimeMultipart) parts.getBodyPart(0).getContent();
            assertThat(either.getContentType()).startsWith("multipart/alternative");
            assertThat(either.getBodyPart(0).getContent()).isEqualTo("On Tuesday");
            assertThat(either.getBodyPart(1).getContentType()).contains("text/calendar", "method=REQUEST");
            assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("invitation.ics");
        } finally {
            server.stop();
        }
    }

    @Test
    void isTriedAgainAfterGrowingPausesWhileTheServerIsDown() throws IOException {
        Program program = program("smtp://127.0.0.1:" + freePort());
        MessageId id = program.outbox.post(letter("Hello", "Text", null));
        List<Duration> pauses = new ArrayList<>();
        Optional<Instant> next = program.delivery.run(id.toString());
        while (next.isPresent()) {
            pauses.add(Duration.between(clock.now, next.get()));
            Message waiting = program.outbox.find(id).orElseThrow();
            assertThat(waiting.fate()).isEqualTo(Fate.WAITING);
            assertThat(waiting.nextAt()).isEqualTo(next.get());
            assertThat(waiting.attempts().getLast().said()).isNotBlank();
            clock.now = next.get();
            next = program.delivery.run(id.toString());
        }
        assertThat(pauses).isSorted().hasSizeGreaterThan(6);
        assertThat(program.outbox.find(id).orElseThrow().fate()).isEqualTo(Fate.FAILED);
        assertThat(clock.now).isAfter(NOON.plus(Duration.ofDays(1)));
    }

    @Test
    void leavesAfterAllWhenTheServerIsBackAndTheOfficeAsks() throws IOException {
        Program down = program("smtp://127.0.0.1:" + freePort());
        MessageId id = down.outbox.post(letter("Hello", "Text", null));
        clock.now = NOON.plus(Duration.ofDays(2));
        down.delivery.run(id.toString());
        assertThat(down.outbox.find(id).orElseThrow().fate()).isEqualTo(Fate.FAILED);
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Program up = program("smtp://127.0.0.1:" + server.getSmtp().getPort());
            up.delivery.run(id.toString());
            assertThat(server.getReceivedMessages()).isEmpty();
            up.outbox.sendAgain(id);
            up.delivery.run(id.toString());
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(up.outbox.find(id).orElseThrow().attempts())
                    .extracting(Attempt::fate)
                    .containsExactly(Fate.FAILED, Fate.SENT);
        } finally {
            server.stop();
        }
    }

    @Test
    void isNotTriedAgainWhereTheAddressIsRefused() throws IOException {
        try (StubbornServer server = new StubbornServer("550 5.1.1 no such user here")) {
            Program program = program("smtp://127.0.0.1:" + server.port());
            MessageId id = program.outbox.post(letter("Hello", "Text", null));
            assertThat(program.delivery.run(id.toString())).isEmpty();
            Message message = program.outbox.find(id).orElseThrow();
            assertThat(message.fate()).isEqualTo(Fate.FAILED);
            assertThat(message.attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.said()).contains("no such user here"));
        }
    }

    @Test
    void isTriedAgainWhereTheServerOnlyHesitates() throws IOException {
        try (StubbornServer server = new StubbornServer("450 4.2.0 greylisted")) {
            Program program = program("smtp://127.0.0.1:" + server.port());
            MessageId id = program.outbox.post(letter("Hello", "Text", null));
            assertThat(program.delivery.run(id.toString())).isPresent();
            assertThat(program.outbox
                            .find(id)
                            .orElseThrow()
                            .attempts()
                            .getFirst()
                            .said())
                    .contains("greylisted");
        }
    }

    @Test
    void isKeptToBeReadWhereThereIsNoServer() {
        Program program = program("");
        MessageId id = program.outbox.post(letter("Hello", "Sign in: " + LateText.PLACE, null));
        assertThat(program.delivery.run(id.toString())).isEmpty();
        Message kept = program.outbox.find(id).orElseThrow();
        assertThat(kept.fate()).isEqualTo(Fate.KEPT);
        assertThat(kept.letter().text()).isEqualTo("Sign in: " + LateText.PLACE);
        assertThat(program.outbox.textInFull(kept)).isEqualTo("Sign in: secret of ana@example.org");
        assertThat(program.outbox.latest(10, Fate.KEPT)).contains(kept);
        assertThat(program.outbox.latest(10, Fate.SENT)).doesNotContain(kept);
    }

    private Program program(String url) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("secret", new LateText() {
            @Override
            public String kind() {
                return "test.kind";
            }

            @Override
            public String make(MessageId message, EmailAddress to) {
                return "secret of " + to;
            }
        });
        ObjectProvider<LateText> kinds = beans.getBeanProvider(LateText.class);
        LateTexts texts = new LateTexts(kinds);
        Postman postman = new Postman(url, FROM);
        return new Program(
                new Outbox(store, postman, texts, jobs, clock),
                new Delivery(store, postman, texts, transaction, clock));
    }

    private static Letter letter(String subject, String text, @Nullable String calendar) {
        return new Letter(
                "test.kind",
                new EmailAddress("ana@example.org"),
                "Ana Ruiz",
                Locale.of("es"),
                subject,
                text,
                calendar,
                NOON.plus(Duration.ofDays(1)));
    }

    private static String whole(MimeMessage message) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (StubbornServer server = new StubbornServer("")) {
            return server.port();
        }
    }

    /** The module on one setting of the mail server. */
    private record Program(Outbox outbox, Delivery delivery) {}

    /** A clock that the test moves. */
    private static final class Ticking extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
