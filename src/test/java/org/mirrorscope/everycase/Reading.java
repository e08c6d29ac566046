package org.mirrorscope.everycase;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.mirrorscope.instrument.Verdict;
import org.mirrorscope.shared.CountryCode;

/** What a reader must see of a row on its page. */
record Reading(Row row) {

    /** The question, for a part of a question with the part, and how far the waves compare. */
    String question() {
        String part = row.asked().part();
        return row.asked().label(row.verdict(), 2)
                + (part.isEmpty() ? "" : " Code " + part)
                + switch (row.verdict()) {
                    case SAME -> " comparable: same";
                    case REWORDED -> " comparable: reworded";
                    case RECODED -> " comparable: recoded compared in the answers that both waves share: ";
                    case BROKEN -> " not comparable: broken";
                    case NEW -> " not comparable: new";
                    case DROPPED -> " not comparable: dropped";
                };
    }

    /** What became of the answers since the other wave, or why that is not told. */
    String change() {
        return switch (row.verdict()) {
            case SAME, REWORDED, RECODED -> moved();
            case BROKEN -> "Not compared with First Broken: asked in both waves, but no longer the same thing.";
            case NEW -> "Not compared with First New: not asked in the wave compared from.";
            case DROPPED -> "Not compared with Second Dropped: not asked in the wave compared to.";
        };
    }

    private String moved() {
        return switch (row.asked()) {
            case ORDERED, YES_NO, LEVELS -> "3 of 4 changed: 3 up, 0 down";
            case CHOICES -> "3 of 4 changed";
            case CHOICE -> "3 of 4 changed Panel: the 4 countries that answered in both waves.";
            case NUMBER, YEAR -> "3 of 4 gave another number: 3 higher, 0 lower";
            case DATE, TEXT, LONG_TEXT, URL, REPEAT -> "Answers in words are counted, not compared.";
        };
    }

    /** How many are counted. */
    String count() {
        return wave() + ": 11 of 11 countries returned, 4 answered.";
    }

    /** Each answer with how many gave it and who they are; without codes only that they answered. */
    List<String> answers() {
        if (!row.asked().hasCodes()) {
            return List.of("Answered 4 " + names(Row.ANSWERING));
        }
        Map<String, List<CountryCode>> answers = Row.ANSWERING.stream()
                .collect(Collectors.groupingBy(this::answer, LinkedHashMap::new, Collectors.toList()));
        return answers.entrySet().stream()
                .map(answer -> "%s %d of 4 %s"
                        .formatted(answer.getKey(), answer.getValue().size(), names(answer.getValue())))
                .toList();
    }

    private String answer(CountryCode country) {
        String value = CasePack.value(row.wave(), row.asked(), row.verdict(), country);
        return switch (row.asked()) {
            case YES_NO -> value.equals("yes") ? "Yes" : "No";
            case CHOICES -> value.equals(row.asked().part()) ? "Yes" : "No";
            default -> "Code " + value;
        };
    }

    /** Why the silent country has no answer, in the list of all that have none. */
    String listed() {
        return reason() + " 1 " + name(row.silent());
    }

    /** The same on the map. */
    String onTheMap() {
        return name(row.silent()) + ": " + reason();
    }

    private String reason() {
        return switch (row.reason()) {
            case NOT_ASKED -> "Not asked";
            case NO_RETURN -> "No return";
            case NO_ANSWER -> "Left blank";
            case DONT_KNOW -> "Does not know";
            case NOT_APPLICABLE -> "Does not apply";
            case WITHHELD -> "Given, not to be published";
            case UNCONFIRMED -> "Carried forward, not confirmed";
        };
    }

    /** What stands where the wave that does not ask the question would have its page. */
    String elsewhere() {
        return "‘%s’ has no public answers in the wave ‘%s’. It has them in: %s."
                .formatted(
                        row.asked().counted(row.verdict()), row.verdict() == Verdict.NEW ? "First" : "Second", wave());
    }

    private String wave() {
        return row.wave().equals(Row.FIRST) ? "First" : "Second";
    }

    private static String names(List<CountryCode> countries) {
        return countries.stream().map(Reading::name).collect(Collectors.joining(", "));
    }

    private static String name(CountryCode country) {
        return Locale.of("", country.alpha2()).getDisplayCountry(Locale.ENGLISH);
    }
}
