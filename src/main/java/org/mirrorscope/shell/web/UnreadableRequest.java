package org.mirrorscope.shell.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.mirrorscope.shared.Messages;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the web server says of a request that it cannot even read, for example an address with a byte that none may
 * have: such a request reaches no controller, so there is neither a reader's language nor a frame.
 */
@Component
final class UnreadableRequest implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> ((StandardHost) context.getParent()).setErrorReportValveClass(Said.class.getName()));
    }

    /** Made by the web server, by its name. */
    public static final class Said extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            try {
                Writer writer = response.getReporter();
                if (writer != null) { // null once the answer has begun
                    writer.write(page(Messages.in(Locale.ENGLISH)));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                // Whoever asked has left.
            }
        }

        private static String page(Messages messages) {
            String title = messages.text("shell/error.400.title");
            return """
                    <!doctype html><html lang="en"><meta charset="utf-8"><title>%1$s</title>
                    <h1>%1$s</h1><p>%2$s</p><p><a href="/">Mirrorscope</a></p></html>
                    """.formatted(title, messages.text("shell/error.400.sentence"));
        }
    }
}
