package org.mirrorscope.analysis.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Association;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.PublishedFindings;
import org.mirrorscope.analysis.cli.Figures;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.Wave;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of sections against each other and of one pair. */
@Controller
class AssociationController {

    private final PublishedFindings published;

    AssociationController(PublishedFindings published) {
        this.published = published;
    }

    @GetMapping("/association")
    AssociationPage association(
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable String rows,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable String group,
            Reader reader) {
        Context context = Context.of(published.current(), reader);
        Lookup lookup = new Lookup(context.findings(), reader);
        Group counted = lookup.group(group);
        Wave asked = lookup.waveOrLatest(wave).orElse(null);
        return asked == null
                ? AssociationPages.empty(context)
                : new AssociationPages(
                                context,
                                AssociationChoice.of(context.findings(), asked, rows, columns, context.words()),
                                counted)
                        .page();
    }

    @GetMapping("/association/{first}/{second}")
    AssociationPairPage pair(
            @PathVariable String first,
            @PathVariable String second,
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable String group,
            Reader reader) {
        Context context = Context.of(published.current(), reader);
        Lookup lookup = new Lookup(context.findings(), reader);
        Group counted = lookup.group(group);
        Wave asked = latest(lookup, wave);
        return new AssociationPairPages(
                        context, asked, association(context, lookup, asked, first, second, counted), counted)
                .page();
    }

    /** The page's pairs as a file. */
    @GetMapping("/association.{format:csv|json}")
    ResponseEntity<byte[]> file(
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable String rows,
            @RequestParam(required = false) @Nullable String columns,
            @RequestParam(required = false) @Nullable String group,
            Reader reader) {
        Context context = Context.of(published.current(), reader);
        Lookup lookup = new Lookup(context.findings(), reader);
        Group counted = lookup.group(group);
        Wave asked = latest(lookup, wave);
        AssociationChoice choice = AssociationChoice.of(context.findings(), asked, rows, columns, context.words());
        return download(
                format,
                asked.id() + "-association",
                context,
                new AssociationPages(context, choice, counted).associations());
    }

    /** A pair's table as a file. */
    @GetMapping("/association/{first}/{second}/table.{format:csv|json}")
    ResponseEntity<byte[]> table(
            @PathVariable String first,
            @PathVariable String second,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String wave,
            @RequestParam(required = false) @Nullable String group,
            Reader reader) {
        Context context = Context.of(published.current(), reader);
        Lookup lookup = new Lookup(context.findings(), reader);
        Wave asked = latest(lookup, wave);
        Association association = association(context, lookup, asked, first, second, lookup.group(group));
        return download(format, asked.id() + "-" + first + "-" + second, context, List.of(association));
    }

    private static ResponseEntity<byte[]> download(
            String format, String name, Context context, List<Association> associations) {
        Figures figures =
                new Figures(context.findings().dataset().initiative(), List.of(), List.of(), List.of(), associations);
        return Download.figures(format, name, figures, context.reader());
    }

    private static Wave latest(Lookup lookup, @Nullable String wave) {
        return lookup.waveOrLatest(wave)
                .orElseThrow(() -> RefusedRequest.notFound("analysis-pages/unknown.wave.none", ""));
    }

    private static Association association(
            Context context, Lookup lookup, Wave wave, String first, String second, @Nullable Group group) {
        lookup.variable(wave, first, group);
        lookup.variable(wave, second, group);
        if (first.equals(second)) {
            throw RefusedRequest.badRequest("analysis-pages/pair.itself", first);
        }
        Findings findings = context.findings();
        return findings.association(wave.id(), first, second, group)
                .orElseThrow(() -> RefusedRequest.badRequest("analysis-pages/pair.uncountable", first, second));
    }
}
