package org.mirrorscope.publication.web;

import java.util.Objects;
import org.mirrorscope.document.ValueJson;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.publication.PublicReturns;
import org.mirrorscope.publication.Reply;
import org.mirrorscope.publication.web.CountryPart.Other;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.registry.Known;
import org.mirrorscope.registry.Source;
import org.mirrorscope.registry.Spell;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What everybody may know of a country, for machines: values as data and, in one language, as words. */
record FactsheetJson(CountryAccount account) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String write() {
        Initiative initiative = account.findings().dataset().initiative();
        ObjectNode root = JSON.createObjectNode();
        root.put("country", account.country().code().alpha2())
                .put("name", account.reader().name(account.country().code()))
                .put("language", account.reader().language().toLanguageTag())
                .put("initiative", initiative.id())
                .put("synthetic", initiative.synthetic())
                .put("today", account.today().toString());
        ArrayNode participation = root.putArray("participation");
        account.country().spells().forEach(spell -> add(spell, participation.addObject()));
        account.returns()
                .awaited()
                .forEach(awaited -> add(awaited, root.withArray("not_shown_yet").addObject()));
        new GroupJson(account.group(), account.country().code().alpha2(), account.reader()).write(root);
        ArrayNode facts = root.putArray("facts");
        account.variables()
                .values()
                .forEach(variable -> account.fact(variable).ifPresent(fact -> add(variable, fact, facts.addObject())));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void add(Spell spell, ObjectNode node) {
        node.put("participation", spell.participation())
                .put("from", spell.from() == null ? null : spell.from().toString())
                .put("to", spell.to() == null ? null : spell.to().toString());
    }

    private static void add(PublicReturns.Awaited awaited, ObjectNode node) {
        Reply reply = awaited.reply();
        node.put("wave", awaited.wave().id().id())
                .put("reply", reply == null ? null : reply.state().code());
    }

    private void add(Variable variable, CountryPart.Fact fact, ObjectNode node) {
        Known known = Objects.requireNonNull(account.profile().get(variable.name()), "it has a fact");
        Statement statement = known.statement();
        node.put("variable", variable.name())
                .put("section", variable.section().id())
                .put("question", fact.head() == null ? fact.label() : fact.head() + " · " + fact.label());
        said(statement, fact.answer().line(), fact.source(), node);
        node.put("old", fact.old());
        ArrayNode others = node.putArray("sources_differ");
        for (int i = 0; i < fact.others().size(); i++) {
            Other other = fact.others().get(i);
            said(known.conflicting().get(i), other.words(), other.source(), others.addObject());
        }
    }

    private static void said(Statement statement, String words, String sourceWords, ObjectNode node) {
        switch (statement.answer()) {
            case AnswerValue value -> node.set("value", JSON.readTree(ValueJson.write(value)));
            case Missing missing -> node.put("missing", missing.code());
        }
        node.put("words", words).put("as_of", statement.asOf().toString());
        source(statement.source(), node.putObject("source")).put("words", sourceWords);
    }

    private static ObjectNode source(Source source, ObjectNode node) {
        node.put("kind", source.kind());
        return source instanceof Source.Return(String wave, int revision)
                ? node.put("wave", wave).put("revision", revision)
                : node;
    }
}
