package org.mirrorscope.wave.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.Answer;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.OnBehalf;
import org.mirrorscope.wave.Remark;
import org.mirrorscope.wave.SignedAnswers;
import org.mirrorscope.wave.SignedReturn;

/** All answers of a wave, one line a cell: each invited country with each stored variable. */
record AnswerRows(Reader reader, SignedAnswers answers, String note) {

    /** The columns; names for programs, the same in every language. */
    static final List<String> COLUMNS = List.of(
            "wave",
            "country",
            "country_name",
            "revision",
            "signed_at",
            "signed_by",
            "accepted_at",
            "corrected",
            "section",
            "variable",
            "question",
            "state",
            "value",
            "label",
            "not_counted",
            "reason",
            "on_behalf",
            "entered_by",
            "confirmed_by",
            "comments",
            "note");

    Stream<List<String>> rows() {
        return answers.wave().population().stream()
                .sorted(reader.byName())
                .flatMap(country -> answers.asked().variables().stream().map(variable -> row(country, variable)));
    }

    private List<String> row(CountryCode country, Variable variable) {
        SignedReturn signed = answers.signed().get(country);
        SignedReturn.Cell cell = signed == null ? null : signed.cells().get(variable.name());
        Answer counted = signed == null ? Missing.NO_RETURN : cell == null ? Missing.NO_ANSWER : cell.counted();
        AnswerValue kept = cell == null || counted instanceof AnswerValue ? null : cell.kept();
        List<String> row = new ArrayList<>(List.of(answers.wave().id().id(), country.alpha2(), reader.name(country)));
        row.addAll(revision(signed));
        row.add(reader.text(variable.section().title()));
        row.add(variable.name());
        row.add(question(variable));
        row.add(counted instanceof Missing missing ? missing.code() : "value");
        row.add(counted instanceof AnswerValue value ? plain(variable, value) : "");
        row.add(new AnswerTexts(reader).of(variable.question(), counted));
        row.add(kept == null ? "" : new AnswerTexts(reader).of(variable.question(), kept));
        row.add(cell == null || cell.reason() == null ? "" : cell.reason());
        row.addAll(onBehalf(answers.entered().getOrDefault(country, Map.of()).get(variable.name())));
        row.add(comments(country, variable));
        row.add(note);
        return row;
    }

    private static List<String> revision(@Nullable SignedReturn signed) {
        if (signed == null) {
            return List.of("", "", "", "", "");
        }
        return List.of(
                Integer.toString(signed.number()),
                signed.at().toString(),
                signed.signer() == null ? "" : signed.signer().name(),
                signed.acceptedAt() == null ? "" : signed.acceptedAt().toString(),
                signed.reason() == null ? "" : signed.reason());
    }

    /** Whether the office entered it, and whether the country has said that it is right. */
    private static List<String> onBehalf(@Nullable OnBehalf entered) {
        if (entered == null) {
            return List.of("", "", "");
        }
        String confirmedBy = Objects.requireNonNullElse(entered.confirmedBy(), "");
        return List.of(confirmedBy.isEmpty() ? "unconfirmed" : "confirmed", entered.enteredBy(), confirmedBy);
    }

    private String question(Variable variable) {
        String question = reader.text(variable.question().label());
        return variable.part().isEmpty() ? question : question + " " + reader.text(variable.label());
    }

    /** As data carry it. */
    private String plain(Variable variable, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Coded(String code) -> code;
            case AnswerValue.Several several -> String.join("; ", several.codes());
            case AnswerValue.Amount amount -> amount.number().toPlainString();
            case AnswerValue.Year(int year) -> Integer.toString(year);
            case AnswerValue.Day day -> day.date().toString();
            case AnswerValue.Text(String text) -> text;
            case AnswerValue.Entries entries -> new AnswerTexts(reader).of(variable.question(), entries);
        };
    }

    /** Comments stand once, in the first line of their question. */
    private String comments(CountryCode country, Variable variable) {
        boolean first =
                variable.equals(answers.asked().variables(variable.question()).getFirst());
        return !first
                ? ""
                : answers.remarks().getOrDefault(country, List.of()).stream()
                        .filter(remark ->
                                remark.variable().equals(variable.question().variable()))
                        .map(AnswerRows::comment)
                        .collect(Collectors.joining("\n"));
    }

    private static String comment(Remark remark) {
        return remark.writer().name() + ": " + remark.text();
    }
}
