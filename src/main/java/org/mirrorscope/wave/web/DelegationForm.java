package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.mirrorscope.access.Person;
import org.mirrorscope.mail.EmailAddress;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Handover;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed who hands sections over.
 *
 * @param language the tag of the language of the mail, for somebody who is new here
 * @param sections the ids of those chosen
 * @param sees {@code all} or {@code only}
 */
public record DelegationForm(
        String name, String address, String language, List<String> sections, String sees, String message) {

    /** Nothing typed yet; the colleague probably speaks the language of whoever gives. */
    static DelegationForm empty(Reader reader) {
        return new DelegationForm("", "", reader.language().toLanguageTag(), List.of(), "only", "");
    }

    static DelegationForm of(MultiValueMap<String, String> fields) {
        return new DelegationForm(
                text(fields, "name"),
                text(fields, "address"),
                text(fields, "language"),
                fields.getOrDefault("section", List.of()),
                text(fields, "sees").equals("all") ? "all" : "only",
                text(fields, "message"));
    }

    private static String text(MultiValueMap<String, String> fields, String name) {
        String text = fields.getFirst(name);
        return text == null ? "" : text.strip();
    }

    List<FormError> errors(Reader reader) {
        List<FormError> errors = new ArrayList<>();
        if (!Person.isName(name)) {
            errors.add(new FormError("name", reader.text("wave-delegation/name.missing")));
        }
        if (EmailAddress.read(address).isEmpty()) {
            errors.add(new FormError("address", reader.text("wave-delegation/address.malformed")));
        }
        if (!Person.LANGUAGES.contains(language)) {
            errors.add(new FormError("language", reader.text("wave-delegation/language.missing")));
        }
        if (sections.isEmpty()) {
            errors.add(new FormError("sections", reader.text("wave-delegation/sections.missing")));
        }
        return errors;
    }

    /** What is handed over, if nothing is wrong. */
    Handover handover() {
        return new Handover(
                name,
                new EmailAddress(address),
                Locale.forLanguageTag(language),
                new TreeSet<>(sections),
                sees.equals("all"),
                message);
    }
}
