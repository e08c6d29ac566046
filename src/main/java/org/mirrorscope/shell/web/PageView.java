package org.mirrorscope.shell.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;

/** A page in its frame, rendered by the template that its record names. */
record PageView(TemplateEngine templates, KeptPages kept, Page page, Frame frame) implements View {

    /** {@code org.mirrorscope.publication.web.CountriesPage} is rendered by {@code publication/countries.jte}. */
    static String template(Class<? extends Page> page) {
        String module = page.getPackageName().split("\\.")[2];
        String name = page.getSimpleName().replaceFirst("Page$", "");
        return module + "/" + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + ".jte";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        templates.render(
                template(page.getClass()), Map.of("page", page, "frame", frame, "reader", frame.reader()), output);
        byte[] content = output.toByteArray();
        String tag = response.getHeader(HttpHeaders.ETAG);
        if (tag != null && !frame.isPrivate() && response.getStatus() == HttpServletResponse.SC_OK) {
            kept.keep(request, tag, content);
        }
        send(content, frame.reader().language(), response);
    }

    static void send(byte[] content, Locale language, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        // The server itself counts what fits its buffer. Who says it ends the response before the filters around it
        // have
        // ended, and Spring Session then looks for the session once more.
        if (content.length >= response.getBufferSize()) {
            response.setContentLength(content.length);
        }
        response.getOutputStream().write(content);
    }
}
