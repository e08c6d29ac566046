package org.mirrorscope.publication.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.document.pdf.PdfDocuments;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.publication.GeneralPart;
import org.mirrorscope.publication.Passages;
import org.mirrorscope.publication.web.PassagesPage.Field;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Frame;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the office writes the general factsheet. */
@Controller
@RequestMapping(PassagesController.PATH)
class PassagesController {

    static final String PATH = "/office/factsheet";

    /** Absent where pages are shown without a database. */
    private final ObjectProvider<Passages> passages;

    PassagesController(ObjectProvider<Passages> passages) {
        this.passages = passages;
    }

    @GetMapping
    PassagesPage form(@RequestParam(required = false) @Nullable String saved, SignedIn who, Reader reader) {
        who.require(Deed.EDIT_PAGES);
        return page(reader, passages.getObject().written(reader.language()), saved != null, List.of());
    }

    @PostMapping
    PersonalPage write(
            @RequestParam Map<String, String> form, SignedIn who, Reader reader, HttpServletResponse response) {
        who.require(Deed.EDIT_PAGES);
        Map<GeneralPart, String> typed = new EnumMap<>(GeneralPart.class);
        List<FormError> errors = new ArrayList<>();
        for (GeneralPart part : GeneralPart.values()) {
            String text = form.get(part.code());
            if (text != null) {
                typed.put(part, text);
                check(part, text, reader, errors);
            }
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(reader, typed, false, errors);
        }
        passages.getObject().write(who, reader.language(), typed);
        return new SeeOther(PATH + "?saved");
    }

    private static void check(GeneralPart part, String text, Reader reader, List<FormError> errors) {
        try {
            Passages.requireShort(text);
        } catch (Refusal refusal) {
            errors.add(new FormError(part.code(), refusal.sentence(reader.messages())));
        }
    }

    private static PassagesPage page(
            Reader reader, Map<GeneralPart, String> texts, boolean saved, List<FormError> errors) {
        return new PassagesPage(
                reader.text("publication-general/edit.title"),
                reader.text("publication-general/edit.description"),
                PATH,
                Frame.nameOf(reader.language()),
                Arrays.stream(GeneralPart.values())
                        .map(part -> new Field(
                                part.code(),
                                FactsheetPages.title(reader, part),
                                texts.getOrDefault(part, ""),
                                PdfDocuments.canShow(texts.getOrDefault(part, "")),
                                Prose.of(FactsheetPages.own(reader, part))))
                        .toList(),
                saved,
                errors);
    }
}
