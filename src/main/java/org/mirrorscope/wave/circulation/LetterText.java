package org.mirrorscope.wave.circulation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mirrorscope.platform.Refusal;

/**
 * The words of a letter in one language. What differs from person to person stands in braces: {@code {name}},
 * {@code {country}}, {@code {title}} of the wave, {@code {deadline}}, and the {@code {address}} of the page where the
 * country answers.
 *
 * @param subject one line
 * @param body plain text
 */
public record LetterText(String subject, String body) {

    private static final Set<String> PLACES = new TreeSet<>(Set.of("name", "country", "title", "deadline", "address"));
    private static final Pattern PLACE = Pattern.compile("\\{([^{}\\n]*)}");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 10_000;

    /**
     * Looks whether it can be sent.
     *
     * @throws Refusal with a sentence that says what to change
     */
    void require() {
        if (subject.isBlank()
                || subject.length() > LONGEST_SUBJECT
                || subject.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("wave/letter.subject", LONGEST_SUBJECT);
        }
        if (body.isBlank() || body.length() > LONGEST_BODY || body.indexOf('\0') >= 0) {
            throw new Refusal("wave/letter.body", LONGEST_BODY);
        }
        if (!body.contains("{address}")) {
            throw new Refusal("wave/letter.address");
        }
        String known = PLACES.stream().map(place -> "{" + place + "}").collect(Collectors.joining(" "));
        PLACE.matcher(subject + "\n" + body)
                .results()
                .filter(place -> !PLACES.contains(place.group(1)))
                .findFirst()
                .ifPresent(strange -> {
                    throw new Refusal("wave/letter.place", strange.group(), known);
                });
    }

    /** The letter to one person. Nothing in the values is read as a place again. */
    LetterText filled(Map<String, String> values) {
        return new LetterText(fill(subject, values), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(value(place, values)));
    }

    private static String value(MatchResult place, Map<String, String> values) {
        return values.getOrDefault(place.group(1), place.group());
    }
}
