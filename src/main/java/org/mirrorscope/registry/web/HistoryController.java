package org.mirrorscope.registry.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.TypedFields;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Updates;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.PersonalPage;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.SeeOther;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The history of one variable, and where the country's lead says what holds now. */
@Controller
class HistoryController {

    private final Histories histories;
    private final Updates updates;

    HistoryController(Histories histories, Updates updates) {
        this.histories = histories;
        this.updates = updates;
    }

    @GetMapping({Where.MY + "/{variable}", Where.OFFICE + "/{variable}"})
    HistoryPage history(
            @PathVariable String country,
            @PathVariable String variable,
            @RequestAttribute(Where.PATTERN) String pattern,
            SignedIn who,
            Reader reader) {
        return histories
                .pages(who, histories.where(who, country, pattern), variable, reader)
                .page();
    }

    @PostMapping(Where.MY + "/{variable}/update")
    PersonalPage update(
            @PathVariable String country,
            @PathVariable String variable,
            @RequestAttribute(Where.PATTERN) String pattern,
            @RequestParam MultiValueMap<String, String> fields,
            SignedIn who,
            Reader reader,
            HttpServletResponse response) {
        Where where = histories.where(who, country, pattern);
        who.require(Deed.UPDATE_RECORD, where.country());
        Variable about = histories.about(variable).variable();
        UpdateForm form = new UpdateForm(new TypedFields(fields));
        try {
            updates.update(who, where.country(), form.read(about));
            return new SeeOther(where.path(variable));
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            FormError error = new FormError(UpdateForm.field(refusal, about), refusal.sentence(reader.messages()));
            return histories.pages(who, where, variable, reader).page(form, error);
        }
    }
}
