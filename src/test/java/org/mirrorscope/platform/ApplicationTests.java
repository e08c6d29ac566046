package org.mirrorscope.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplicationTests {

    @TempDir
    private Path folder;

    @Test
    void servesAHomeAndGivesItBackInOrder() throws Exception {
        Home home = new Home(folder.resolve("home"));
        try (Application application = Application.serve(home, "127.0.0.1", 0);
                HttpClient client = HttpClient.newHttpClient()) {
            assertSaysWhatToDoNext(client, URI.create("http://127.0.0.1:" + application.port() + "/"));
            assertSaysThatItCannotRead(application.port());
            assertThat(application.bean(DSLContext.class).fetchValue("select current_user"))
                    .isEqualTo(Database.APPLICATION_ROLE);
            assertThat(home.logs().resolve("mirrorscope.log")).isNotEmptyFile();
            assertRefusesTheTakenPort(application.port());
            assertKeepsLongWork(application.bean(LongWork.class));
        }
        assertThat(home.folder().resolve("postgres/postmaster.pid")).doesNotExist();
        assertThatThrownBy(() -> Application.serve(home, "no.such.host.invalid", 0))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("platform/serve.address"));
    }

    @Test
    void saysWhichSettingCannotBeUnderstood() {
        StringWriter err = new StringWriter();
        System.setProperty("mirrorscope.smtp.url", "smtp://mail.example.org");
        try {
            assertThat(Commands.run(
                            new PrintWriter(new StringWriter()),
                            new PrintWriter(err),
                            "serve",
                            "--port",
                            "0",
                            "--home",
                            folder.resolve("home").toString()))
                    .isEqualTo(1);
        } finally {
            System.clearProperty("mirrorscope.smtp.url");
        }
        assertThat(err.toString())
                .contains("MIRRORSCOPE_MAIL_FROM does not say who writes")
                .doesNotContain("a fault");
    }

    /** An empty home has no page to show yet: it is not ready, and says how it becomes so. */
    private static void assertSaysWhatToDoNext(HttpClient client, URI address) throws Exception {
        HttpResponse<String> page =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("No initiative has been loaded yet", "./mirrorscope load PACK --home DIR");
    }

    /** Some addresses are refused by the web server itself, before any page is looked for. */
    private static void assertSaysThatItCannotRead(int port) throws Exception {
        for (String path : List.of("/countries?x[]=1", "/countries/%00", "/countries/FI\\..")) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(path)
                        .startsWith("HTTP/1.1 400")
                        .contains("This address cannot be read", "Follow a link")
                        .doesNotContain("Tomcat", "HTTP Status");
            }
        }
    }

    private void assertRefusesTheTakenPort(int port) {
        StringWriter err = new StringWriter();
        Path other = folder.resolve("other");
        assertThat(Commands.run(
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err),
                        "serve",
                        "--home",
                        other.toString(),
                        "--port",
                        Integer.toString(port)))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Port " + port).contains("--port");
        assertThat(other).doesNotExist();
    }

    private static void assertKeepsLongWork(LongWork longWork) {
        try (LongWork.Piece piece = longWork.begin("platform/command.missing")) {
            piece.at("platform/command.missing", 3, 10);
            assertThat(longWork.standing()).containsExactly(new LongWork.Standing("platform/command.missing", 3, 10));
        }
        assertThat(longWork.standing()).isEmpty();
    }
}
