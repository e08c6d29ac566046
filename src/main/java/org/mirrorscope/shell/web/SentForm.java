package org.mirrorscope.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedFormPage;
import org.mirrorscope.shell.UnsentPage.Field;
import org.springframework.http.MediaType;

/**
 * What a form sent, so that a page can keep it when it is refused.
 *
 * @param action where it was sent to, complete
 * @param texts what a person wrote
 * @param others what the form sent besides
 */
record SentForm(String action, List<Field> texts, List<Field> others) {

    /** The fields for what people write in whole sentences, on whatever page, also with a dot and a number behind. */
    private static final Pattern WRITTEN =
            Pattern.compile("(text|reason|why|words|word|message|correction|body|practiceText)([.-].*)?");

    /**
     * Codes, ids, numbers and moments, which forms send by themselves or from a list. In a field for an answer one word in
     * small letters looks like a code too.
     */
    private static final Pattern CODE =
            Pattern.compile("[a-z0-9_.:]{0,60}|[A-Z_]{2,40}\\d{0,2}|([a-z]+ )?[0-9a-fA-F-]{36}|[0-9:.TZ-]{1,40}");

    /** A form in which somebody wrote something; empty if a request is none. */
    static Optional<SentForm> of(HttpServletRequest request) {
        if (!isSent(request)) {
            return Optional.empty();
        }
        Map<Boolean, List<Field>> fields = fields(request).stream()
                .collect(Collectors.partitioningBy(field -> isWritten(field.name(), field.value())));
        List<Field> texts = fields.getOrDefault(true, List.of());
        List<Field> others = fields.getOrDefault(false, List.of());
        return texts.isEmpty() ? Optional.empty() : Optional.of(new SentForm(request.getRequestURI(), texts, others));
    }

    private static boolean isWritten(String name, String value) {
        return !value.isBlank()
                && (WRITTEN.matcher(name).matches() || !CODE.matcher(value).matches());
    }

    /**
     * Whether a page may offer to send the request again. A file cannot be: it has to be chosen again; and what another
     * site made a visitor's browser send is not put into the visitor's mouth a second time.
     */
    static boolean isSent(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        return type != null
                && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(field -> Arrays.stream(field.getValue()).map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    RefusedFormPage refused(String sentence, Reader reader) {
        return new RefusedFormPage(
                reader.text("shell/refused.title"),
                reader.text("shell/refused.description"),
                "/",
                sentence,
                action,
                texts,
                others);
    }
}
