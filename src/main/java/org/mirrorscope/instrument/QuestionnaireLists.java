package org.mirrorscope.instrument;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.mirrorscope.document.sheet.FormBook.DropDown;
import org.mirrorscope.document.sheet.FormBook.Option;
import org.mirrorscope.shared.Messages;

/** The drop-down lists of a questionnaire's workbook in one language; equal lists are there once. */
public final class QuestionnaireLists {

    /** Ticks a code of a choices question. */
    public static final String TICK = "tick";
    /** What can be said beside or instead of an answer. */
    public static final String INSTEAD = "instead";

    private final Locale language;
    private final Map<List<Option>, String> names = new LinkedHashMap<>();

    /** @param language of the labels */
    public QuestionnaireLists(Instrument instrument, Locale language) {
        this.language = language;
        Messages words = Messages.in(language);
        names.put(List.of(new Option(words.text("instrument/yes"), "yes")), TICK);
        names.put(
                Arrays.stream(Instead.values())
                        .map(each -> new Option(words.text("instrument/book." + each.code()), each.code()))
                        .toList(),
                INSTEAD);
        instrument
                .questions()
                .flatMap(question -> question.kind() instanceof Kind.Repeat(List<Question> fields)
                        ? fields.stream()
                        : Stream.of(question))
                .filter(question -> !codes(question.kind()).isEmpty() && !(question.kind() instanceof Kind.Choices))
                .map(question -> options(codes(question.kind())))
                .forEach(options -> names.putIfAbsent(options, named(options)));
    }

    /** A name that says what is in the list, so that it is known again in a workbook of some sections only. */
    private static String named(List<Option> options) {
        CRC32 sum = new CRC32();
        options.forEach(
                option -> sum.update((option.label() + '\0' + option.code() + '\0').getBytes(StandardCharsets.UTF_8)));
        return "codes-" + Long.toHexString(sum.getValue());
    }

    /** Every list. */
    public List<DropDown> all() {
        return names.entrySet().stream()
                .map(list -> new DropDown(list.getValue(), list.getKey()))
                .toList();
    }

    /** The name of the list from which a question of a kind is answered; empty for kinds without codes. */
    public String name(Kind kind) {
        List<Code> codes = codes(kind);
        return codes.isEmpty() ? "" : names.getOrDefault(options(codes), "");
    }

    /** The options of a list. */
    public List<Option> options(String name) {
        return names.entrySet().stream()
                .filter(list -> list.getValue().equals(name))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    /** Labels as respondents see them; where two are called the same, the code tells them apart. */
    List<Option> options(List<Code> codes) {
        List<String> labels =
                codes.stream().map(code -> code.label().in(language).strip()).toList();
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            String label = labels.get(i);
            String code = codes.get(i).code();
            boolean once = labels.indexOf(label) == labels.lastIndexOf(label);
            options.add(new Option(once ? label : label + " (" + code + ")", code));
        }
        return List.copyOf(options);
    }

    static List<Code> codes(Kind kind) {
        return switch (kind) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Choices choices -> choices.codes();
            case Kind.Levels levels -> levels.codes();
            case Kind.Number _, Kind.Year _, Kind.Date _, Kind.Text _, Kind.LongText _, Kind.Url _, Kind.Repeat _ ->
                List.of();
        };
    }
}
