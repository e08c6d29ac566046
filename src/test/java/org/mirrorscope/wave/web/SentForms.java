package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of a page, as a browser would send them. */
public final class SentForms {

    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*method=\"post\"[^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)\\b([^>]*)>(?:([^<]*)</textarea>)?", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]*)\"([^>]*)>");

    private SentForms() {}

    /**
     * One form.
     *
     * @param action where it is sent to
     * @param file whether a file goes with it
     * @param fields in order
     */
    public record Form(String action, boolean file, List<Field> fields) {

        /** The fields into which people write. */
        public List<Field> texts() {
            return fields.stream().filter(Field::written).toList();
        }
    }

    /**
     * One field.
     *
     * @param value what stands in it
     * @param written whether people write into it
     */
    public record Field(String name, String value, boolean written) {}

    /** The forms of a page that change something; those whose fields stand elsewhere on it included. */
    public static List<Form> of(String page) {
        return FORM.matcher(page).results().map(form -> form(form, page)).toList();
    }

    private static Form form(MatchResult form, String page) {
        String head = form.group(1);
        List<Field> fields = new ArrayList<>(fields(form.group(2), ""));
        String id = attribute(head, "id");
        if (!id.isEmpty()) {
            fields.addAll(fields(page, id));
        }
        return new Form(attribute(head, "action"), head.contains("multipart"), fields);
    }

    /** @param form the id of the form that the fields name; empty for those that stand in it and name none */
    private static List<Field> fields(String html, String form) {
        return FIELD.matcher(html)
                .results()
                .filter(field -> attribute(field.group(2), "form").equals(form))
                .flatMap(field -> sent(field, html))
                .toList();
    }

    private static Stream<Field> sent(MatchResult field, String html) {
        String head = field.group(2);
        String name = attribute(head, "name");
        String type = attribute(head, "type");
        boolean chosen = type.equals("radio") || type.equals("checkbox");
        if (name.isEmpty()
                || head.contains(" disabled")
                || chosen && !head.contains(" checked")
                || type.equals("file")) {
            return Stream.empty();
        }
        return switch (field.group(1)) {
            case "textarea" -> Stream.of(new Field(name, Objects.requireNonNullElse(field.group(3), ""), true));
            case "select" -> Stream.of(new Field(name, option(html.substring(field.end())), false));
            default ->
                Stream.of(new Field(
                        name, attribute(head, "value"), !chosen && !type.equals("hidden") && !type.equals("submit")));
        };
    }

    /** What is chosen in a list; else its first. */
    private static String option(String after) {
        String list = after.substring(0, Math.max(0, after.indexOf("</select>")));
        return OPTION.matcher(list)
                .results()
                .filter(option -> option.group(2).contains("selected"))
                .findFirst()
                .or(() -> OPTION.matcher(list).results().findFirst())
                .map(option -> option.group(1))
                .orElse("");
    }

    private static String attribute(String head, String name) {
        return Pattern.compile("\\b" + name + "=\"([^\"]*)\"")
                .matcher(head)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElse("");
    }
}
