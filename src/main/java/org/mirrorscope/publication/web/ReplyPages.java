package org.mirrorscope.publication.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.Reply;
import org.mirrorscope.publication.ReplyState;
import org.mirrorscope.publication.ReplyStep;
import org.mirrorscope.publication.ReplyVerb;
import org.mirrorscope.publication.web.CountryPart.Fact;
import org.mirrorscope.publication.web.ReplyPage.Comment;
import org.mirrorscope.publication.web.ReplyPage.Desk;
import org.mirrorscope.publication.web.ReplyPage.Form;
import org.mirrorscope.publication.web.ReplyPage.Line;
import org.mirrorscope.publication.web.ReplyPage.Section;
import org.mirrorscope.publication.web.ReplyPage.Unchanged;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shell.FormError;
import org.mirrorscope.shell.Reader;

/**
 * Makes the page of a reply.
 *
 * @param now what is said of the country now
 * @param then what will be said
 */
record ReplyPages(
        Reader reader, SignedIn who, Reply reply, List<ReplyStep> steps, CountryAccount now, CountryAccount then) {

    private static final String TEXTS = "publication-replies/";
    private static final String AGAIN = "again";

    ReplyPage forCountry(Form typed, List<FormError> errors) {
        boolean may = who.may(Deed.REPLY, reply.country()) && reply.state() == ReplyState.OPEN;
        return page(false, may ? typed : null, null, errors);
    }

    ReplyPage forOffice(String verb, String text, String day, List<FormError> errors) {
        boolean may = who.may(Deed.RUN_REPLIES);
        Desk desk = new Desk(verbs(), verb, text, reply.state() == ReplyState.OPEN ? day : null);
        return page(true, null, may ? desk : null, errors);
    }

    private List<String> verbs() {
        return switch (reply.state()) {
            case COMMENTED -> List.of(ReplyVerb.ANSWER.code());
            case OBJECTED ->
                List.of(ReplyVerb.SHOW.code(), ReplyVerb.KEEP.code()).stream()
                        .filter(verb -> reply.decision() == null
                                || !verb.equals(reply.decision().code()))
                        .toList();
            case OPEN, AGREED, SILENT, REPLACED -> List.of();
        };
    }

    private ReplyPage page(boolean office, @Nullable Form form, @Nullable Desk desk, List<FormError> errors) {
        boolean replaced = reply.state() == ReplyState.REPLACED;
        String country = reader.name(reply.country());
        String wave = then.waves().stream()
                .filter(shown -> shown.wave().id().equals(reply.wave()))
                .map(shown -> reader.text(shown.wave().title()))
                .findFirst()
                .orElse(reply.wave().id());
        String my = "/my/" + reply.country();
        String list = office ? "/office/replies" : my + "/reply";
        return new ReplyPage(
                reader.text(TEXTS + "reply.title", country),
                reader.text(TEXTS + "reply.description", country, wave, Integer.toString(reply.revision())),
                list + "/" + reply.id(),
                office,
                list,
                reader.text(TEXTS + "state." + reply.state().code()),
                reply.state() == ReplyState.OPEN ? reader.text(TEXTS + "until", reader.date(reply.lastDay())) : "",
                reader.text(TEXTS + "told", reply.told()),
                replaced ? null : my + "/reply/" + reply.id() + "/factsheet.pdf",
                replaced ? List.of() : news(),
                replaced ? List.of() : changed(),
                replaced ? List.of() : same(),
                comments(),
                steps.stream().map(this::step).toList(),
                "/office/waves/" + reply.wave() + "/" + reply.country() + "/reopen",
                my + "/record",
                form,
                desk,
                errors);
    }

    private List<CountryPart> news() {
        return CountrySections.of(then, CountrySections.FACTSHEET).stream()
                .filter(CountryPart.News.class::isInstance)
                .toList();
    }

    private List<Section> changed() {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        then.variables()
                .values()
                .forEach(variable -> how(variable)
                        .ifPresent(how -> lines.computeIfAbsent(title(variable), none -> new ArrayList<>())
                                .add(new Line(
                                        variable.name(),
                                        !how.equals(AGAIN),
                                        reader.text(TEXTS + "how." + how),
                                        then.fact(variable).orElseThrow(),
                                        now.fact(variable).orElse(null)))));
        return lines.entrySet().stream()
                .map(section -> new Section(section.getKey(), section.getValue()))
                .toList();
    }

    private List<Unchanged> same() {
        Map<String, List<Fact>> facts = new LinkedHashMap<>();
        then.variables().values().stream()
                .filter(variable -> how(variable).isEmpty())
                .forEach(variable -> then.fact(variable)
                        .ifPresent(fact -> facts.computeIfAbsent(title(variable), none -> new ArrayList<>())
                                .add(fact)));
        return facts.entrySet().stream()
                .map(section -> new Unchanged(section.getKey(), section.getValue()))
                .toList();
    }

    private String title(Variable variable) {
        return reader.text(variable.section().title());
    }

    /** What is new about a fact; empty if nothing is, or nothing is known. */
    private Optional<String> how(Variable variable) {
        Statement said = said(now, variable);
        Statement told = said(then, variable);
        if (told == null
                || said != null
                        && said.answer().equals(told.answer())
                        && said.asOf().equals(told.asOf())
                        && said.source().equals(told.source())) {
            return Optional.empty();
        }
        if (said == null) {
            return Optional.of("new");
        }
        return Optional.of(said.answer().equals(told.answer()) ? AGAIN : "other");
    }

    private static @Nullable Statement said(CountryAccount account, Variable variable) {
        Known known = account.profile().get(variable.name());
        return known == null ? null : known.statement();
    }

    private List<Comment> comments() {
        return reply.comments().entrySet().stream()
                .map(comment -> new Comment(about(comment.getKey()), comment.getValue()))
                .toList();
    }

    private String about(String name) {
        Variable variable = then.variables().get(name);
        if (variable == null) {
            return name;
        }
        String label = reader.text(variable.label());
        return variable.part().isEmpty()
                ? label
                : reader.text(
                        "publication/compare.item",
                        reader.text(variable.question().label()),
                        label);
    }

    private String step(ReplyStep step) {
        String body = Objects.requireNonNullElse(step.body(), "");
        boolean dated = step.verb() == ReplyVerb.OPEN || step.verb() == ReplyVerb.EXTEND;
        String who = step.name() == null
                ? reader.text(TEXTS + "step.itself")
                : reader.text(TEXTS + "step.who", step.name(), Objects.requireNonNullElse(step.seat(), ""));
        return reader.text(
                TEXTS + "step." + step.verb().code(),
                reader.date(LocalDate.ofInstant(step.at(), ZoneOffset.UTC)),
                who,
                dated ? reader.date(LocalDate.parse(body)) : body);
    }
}
