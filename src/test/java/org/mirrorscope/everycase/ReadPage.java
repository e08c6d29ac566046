package org.mirrorscope.everycase;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/**
 * A page as it is read.
 *
 * @param status the response's status
 * @param html the page itself
 * @param text its text without the mark-up, words parted by single spaces
 */
record ReadPage(int status, String html, String text) {

    private static final Pattern MARK_UP = Pattern.compile("<[^>]*>");

    static ReadPage of(MockMvc pages, String path) {
        try {
            MockHttpServletResponse response =
                    pages.perform(get(URI.create(path))).andReturn().getResponse();
            String html = response.getContentAsString(StandardCharsets.UTF_8);
            String text = HtmlUtils.htmlUnescape(MARK_UP.matcher(html).replaceAll(" "));
            return new ReadPage(
                    response.getStatus(), html, text.replaceAll("\\s+", " ").replace(" , ", ", "));
        } catch (Exception failure) {
            throw new IllegalStateException(path, failure);
        }
    }
}
