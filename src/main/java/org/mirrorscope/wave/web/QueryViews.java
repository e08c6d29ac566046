package org.mirrorscope.wave.web;

import java.util.List;
import java.util.Optional;
import org.mirrorscope.instrument.Instrument;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.OpenReturn;
import org.mirrorscope.wave.Query;
import org.mirrorscope.wave.QueryState;

/** Queries in the words of the version that was asked, for the country or the office. */
record QueryViews(Reader reader, Instrument asked) {

    /** Those about one question. */
    List<QueryView> about(Question question, List<Query> queries) {
        return queries.stream()
                .filter(query -> query.variable().equals(question.variable()))
                .map(this::forCountry)
                .toList();
    }

    /** Those that a country is to answer. */
    static List<QueryView> open(Reader reader, OpenReturn shown, List<Query> queries) {
        QueryViews views = new QueryViews(reader, shown.asked());
        return queries.stream()
                .filter(query -> query.state() == QueryState.OPEN)
                .map(views::forCountry)
                .toList();
    }

    /** As the country reads and answers it, beside the question. */
    QueryView forCountry(Query query) {
        String base = ReturnHeads.base(query.wave(), query.country());
        Optional<Question> question = asked.question(query.variable());
        String section = asked.sections().stream()
                .filter(of -> question.filter(of.questions()::contains).isPresent())
                .map(of -> "/sections/" + of.id() + "#q-" + query.variable())
                .findFirst()
                .orElse("");
        return view(query, base, base + section);
    }

    /** As the office reads it. */
    QueryView forOffice(Query query) {
        String base =
                "/office/waves/" + query.wave().id() + "/" + query.country().alpha2();
        return view(query, base, base + "#queries-" + query.variable());
    }

    private QueryView view(Query query, String base, String href) {
        return new QueryView(
                query.id().toString(),
                base + "/queries/" + query.id(),
                href,
                reader.name(query.country()),
                asked.question(query.variable())
                        .map(question -> reader.text(question.label()))
                        .orElse(query.variable()),
                query.state().code(),
                reader.text("wave-queries/state." + query.state().code()),
                query.words().stream()
                        .map(word -> new QueryView.Word(
                                word.text(),
                                reader.text("wave-pages/by", word.writer().name(), Moments.full(reader, word.at()))))
                        .toList());
    }
}
