package org.mirrorscope.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.shared.CountryCode;

/**
 * Finds countries by what people write for them: ISO 3166-1 codes (alpha-2, alpha-3, numeric), the codes {@code EL}
 * and {@code UK} of the EU, and English names, official and former ones too. Case, accents, punctuation, blanks and
 * the small words 'the', 'of' and 'and' make no difference.
 */
public final class CountryNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`ʻʼ´.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INVERTED = Pattern.compile("^([^,(]+)[,(]\\s*([^,()]+)\\)?\\s*$");
    private static final Set<String> SMALL_WORDS = Set.of("the", "of", "and");
    private static final Map<String, String> SHORT_FORMS = Map.ofEntries(
            Map.entry("st", "saint"),
            Map.entry("ste", "saint"),
            Map.entry("rep", "republic"),
            Map.entry("dem", "democratic"),
            Map.entry("fed", "federated"),
            Map.entry("sts", "states"),
            Map.entry("is", "islands"));
    private static final CountryNames KNOWN = load();

    private final Map<String, CountryCode> codes = new HashMap<>();
    private final Map<String, CountryCode> shortNames = new HashMap<>();
    private final Map<String, Set<CountryCode>> names = new HashMap<>();

    /** What a text may mean. */
    public sealed interface Match {
        /** This country. */
        record Found(CountryCode country) implements Match {}

        /** One of these, or a state that is no more and that these came from. */
        record Ambiguous(List<CountryCode> candidates) implements Match {}

        /** No country that we know. */
        record Unknown() implements Match {}
    }

    private CountryNames() {}

    /** What a text means. */
    public static Match find(String text) {
        return KNOWN.match(text);
    }

    private Match match(String text) {
        String code = text.strip().toUpperCase(Locale.ROOT);
        CountryCode byCode = codes.get(code.matches("\\d{1,2}") ? "0".repeat(3 - code.length()) + code : code);
        if (byCode != null) {
            return new Match.Found(byCode);
        }
        List<String> spellings = spellings(text);
        Optional<CountryCode> shortName =
                spellings.stream().map(shortNames::get).filter(Objects::nonNull).findFirst();
        if (shortName.isPresent()) {
            return new Match.Found(shortName.get());
        }
        return spellings.stream()
                .map(names::get)
                .filter(Objects::nonNull)
                .findFirst()
                .map(CountryNames::oneOf)
                .orElse(new Match.Unknown());
    }

    private static Match oneOf(Set<CountryCode> candidates) {
        return candidates.size() == 1
                ? new Match.Found(candidates.iterator().next())
                : new Match.Ambiguous(List.copyOf(candidates));
    }

    /** The text in plain words; also turned round where it is inverted, as in 'Korea, Republic of'. */
    private static List<String> spellings(String text) {
        List<String> spellings = new ArrayList<>(List.of(plain(text)));
        var inverted = INVERTED.matcher(text.strip());
        if (inverted.matches()) {
            spellings.add(plain(inverted.group(2) + " " + inverted.group(1)));
        }
        return spellings;
    }

    /** Small letters without accents, punctuation and small words; usual short forms written out. */
    static String plain(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        String lower = APOSTROPHES
                .matcher(letters.toLowerCase(Locale.ROOT).replace("ı", "i"))
                .replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(lower))
                .filter(word -> !word.isEmpty() && !SMALL_WORDS.contains(word))
                .map(word -> SHORT_FORMS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static CountryNames load() {
        CountryNames known = new CountryNames();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CountryNames.class.getResourceAsStream("countries.tsv")),
                StandardCharsets.UTF_8))) {
            for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    known.add(line.split("\t", -1));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        known.codes.put("EL", new CountryCode("GR"));
        known.codes.put("UK", new CountryCode("GB"));
        return known;
    }

    private void add(String[] cells) {
        List<CountryCode> candidates =
                Arrays.stream(cells[0].split(",")).map(CountryCode::new).toList();
        List<String> written = new ArrayList<>(List.of(cells[3].split("\\|")));
        if (!cells[1].isEmpty()) {
            CountryCode country = candidates.getFirst();
            codes.put(country.alpha2(), country);
            codes.put(cells[1], country);
            if (!cells[2].isEmpty()) {
                codes.put(cells[2], country);
            }
            shortNames.put(plain(written.getFirst()), country);
            written.add(country.name(Locale.ENGLISH));
        }
        for (String name : written) {
            for (String spelling : spellings(name)) {
                names.computeIfAbsent(spelling, unused -> new TreeSet<>()).addAll(candidates);
            }
        }
    }
}
