package org.mirrorscope.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Sends the theme, which imports one file a concern, as one file: a browser otherwise finds out about the others only
 * after the first one and fetches each by itself.
 */
final class OneStylesheet implements ResourceTransformer {

    /** Where static files are looked for, in this order. */
    static final List<String> LOCATIONS = List.of("static/", "META-INF/resources/webjars/");

    private static final String NAME = "mirrorscope.css";
    private static final Pattern IMPORT = Pattern.compile("@import url\\(\"([^\"]+)\"\\)(?: layer\\((\\w+)\\))?;");
    private static final Pattern CHARSET = Pattern.compile("^@charset \"[^\"]*\";");
    private static final Pattern SOURCE_MAP = Pattern.compile("/\\*# sourceMappingURL=.*?\\*/");

    @Override
    public Resource transform(HttpServletRequest request, Resource resource, ResourceTransformerChain chain)
            throws IOException {
        Resource transformed = chain.transform(request, resource);
        if (!NAME.equals(resource.getFilename())) {
            return transformed;
        }
        String theme = transformed.getContentAsString(StandardCharsets.UTF_8);
        String whole = IMPORT.matcher(theme).replaceAll(match -> Matcher.quoteReplacement(imported(match)));
        return new TransformedResource(transformed, whole.getBytes(StandardCharsets.UTF_8));
    }

    private static String imported(MatchResult match) {
        String text = CHARSET.matcher(text(match.group(1))).replaceFirst("");
        // Addresses are relative to the importing file now, which stands one folder higher.
        String moved = SOURCE_MAP.matcher(text).replaceAll("").replace("url(\"../", "url(\"");
        return match.group(2) == null ? moved : "@layer " + match.group(2) + " {\n" + moved + "\n}";
    }

    private static String text(String path) {
        try {
            for (String location : LOCATIONS) {
                Resource file = new ClassPathResource(location + path);
                if (file.exists()) {
                    return file.getContentAsString(StandardCharsets.UTF_8);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        throw new IllegalStateException("the theme imports a file that is not there: " + path);
    }
}
