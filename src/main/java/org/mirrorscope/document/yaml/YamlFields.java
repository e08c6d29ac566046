package org.mirrorscope.document.yaml;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mirrorscope.document.yaml.YamlValue.Entry;
import org.mirrorscope.document.yaml.YamlValue.Scalar;
import org.mirrorscope.document.yaml.YamlValue.Sort;
import org.mirrorscope.shared.LocalizedText;

/**
 * The keys of one mapping, read by name and type. What is of another type than asked for is reported and comes back
 * empty; at the end {@link #refuseOthers()} reports the keys that nobody asked for.
 */
public final class YamlFields {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final YamlValue.Keys keys;
    private final YamlReport report;
    private final Set<String> asked = new LinkedHashSet<>();

    YamlFields(YamlValue.Keys keys, YamlReport report) {
        this.keys = keys;
        this.report = report;
    }

    /** The line on which the mapping starts. */
    public int line() {
        return keys.line();
    }

    /** The line of a key; the mapping's where the key is absent. */
    public int line(String key) {
        Entry entry = keys.entries().get(key);
        return entry == null ? keys.line() : entry.line();
    }

    /** Where its problems go. */
    public YamlReport report() {
        return report;
    }

    /** Whether the key is there, even with nothing behind it. */
    public boolean has(String key) {
        return keys.entries().containsKey(key);
    }

    /** The keys as written, for mappings whose keys are data. */
    public Set<String> names() {
        return keys.entries().keySet();
    }

    /** The value of a key; empty if the key is absent or nothing stands behind it. */
    public Optional<YamlValue> value(String key) {
        asked.add(key);
        return Optional.ofNullable(keys.entries().get(key))
                .map(Entry::value)
                .filter(value -> !(value instanceof Scalar scalar && scalar.sort() == Sort.NOTHING));
    }

    /** A text, trimmed; a number is taken as it was written. */
    public Optional<String> text(String key) {
        return value(key).flatMap(value -> textOf(key, value));
    }

    /** As {@link #text}, reported if it is missing or blank. */
    public Optional<String> needText(String key) {
        Optional<String> text = text(key);
        if (text.filter(String::isEmpty).isPresent()) {
            report.problem(line(key), "document/yaml.blank", key);
        }
        return need(key, text).filter(found -> !found.isEmpty());
    }

    /** A truth value: {@code true} or {@code false}. */
    public Optional<Boolean> truth(String key) {
        return scalar(key)
                .flatMap(scalar -> scalar.sort() == Sort.TRUTH
                        ? Optional.of(scalar.text().equalsIgnoreCase("true"))
                        : wrong(key, scalar, "document/yaml.notTruth"));
    }

    /** A whole number from 1 upwards, for counts and positions. */
    public Optional<Integer> position(String key) {
        return scalar(key).flatMap(scalar -> {
            boolean fits = scalar.sort() == Sort.WHOLE && scalar.text().matches("[1-9][0-9]{0,6}");
            return fits ? Optional.of(Integer.valueOf(scalar.text())) : wrong(key, scalar, "document/yaml.notPosition");
        });
    }

    /** A number, whole or decimal. */
    public Optional<BigDecimal> number(String key) {
        return scalar(key).flatMap(scalar -> {
            if (scalar.sort() == Sort.WHOLE || scalar.sort() == Sort.DECIMAL) {
                try {
                    return Optional.of(new BigDecimal(scalar.text()));
                } catch (NumberFormatException special) {
                    // octal, hexadecimal, infinity: numbers in YAML, but not ones that a bound could be
                    return wrong(key, scalar, "document/yaml.notNumber");
                }
            }
            return wrong(key, scalar, "document/yaml.notNumber");
        });
    }

    /** A calendar day, for example {@code 2022-02-28}. */
    public Optional<LocalDate> day(String key) {
        return scalar(key).flatMap(scalar -> {
            try {
                return Optional.of(LocalDate.parse(scalar.text().strip()));
            } catch (DateTimeException notDay) {
                return wrong(key, scalar, "document/yaml.notDay");
            }
        });
    }

    /** One of the words of an enumeration, written in lower case. */
    public <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return text(key).flatMap(text -> {
            for (E word : words.getEnumConstants()) {
                if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(word);
                }
            }
            List<String> known = Stream.of(words.getEnumConstants())
                    .map(word -> word.name().toLowerCase(Locale.ROOT))
                    .toList();
            notOneOf(key, text, known);
            return Optional.empty();
        });
    }

    /** Reports that a key's text is none of the words that it may be. */
    public void notOneOf(String key, String text, List<String> known) {
        report.problem(line(key), "document/yaml.notOneOf", key, text, String.join(", ", known));
    }

    /** A text in several languages: a mapping from language to text. */
    public Optional<LocalizedText> localized(String key) {
        return fields(key).flatMap(texts -> {
            TreeMap<String, String> byLanguage = new TreeMap<>();
            for (String language : texts.names()) {
                if (!LANGUAGE.matcher(language).matches()) {
                    report.problem(texts.line(language), "document/yaml.notLanguage", language);
                    continue;
                }
                texts.needText(language).ifPresent(text -> byLanguage.put(language, text));
            }
            if (texts.names().isEmpty()) {
                report.problem(line(key), "document/yaml.missingKey", key);
            }
            return byLanguage.isEmpty() ? Optional.empty() : Optional.of(new LocalizedText(byLanguage));
        });
    }

    /** As {@link #localized}, reported if it is missing. */
    public Optional<LocalizedText> needLocalized(String key) {
        return has(key) && value(key).isPresent() ? localized(key) : need(key, Optional.empty());
    }

    /** A mapping; reported if it is something else. */
    public Optional<YamlFields> fields(String key) {
        return value(key).flatMap(value -> switch (value) {
            case YamlValue.Keys mapping -> Optional.of(new YamlFields(mapping, report));
            case YamlValue other -> wrong(key, other, "document/yaml.notMapping");
        });
    }

    /** A list of mappings; what is something else is reported and left out. Empty if the key is absent. */
    public List<YamlFields> list(String key) {
        return items(key).stream()
                .flatMap(item -> switch (item) {
                    case YamlValue.Keys mapping -> Stream.of(new YamlFields(mapping, report));
                    case YamlValue other -> {
                        report.problem(other.line(), "document/yaml.itemNotMapping", key);
                        yield Stream.empty();
                    }
                })
                .toList();
    }

    /** A list of texts. Empty if the key is absent. */
    public List<String> texts(String key) {
        return items(key).stream().flatMap(item -> textOf(key, item).stream()).toList();
    }

    /** A mapping from text to text, in the order in which it was written; an empty value is {@code ~}. */
    public Map<String, Optional<String>> textMap(String key) {
        LinkedHashMap<String, Optional<String>> map = new LinkedHashMap<>();
        fields(key)
                .ifPresent(pairs -> pairs.names().forEach(name -> {
                    Optional<YamlValue> value = pairs.value(name);
                    if (value.isEmpty()) {
                        map.put(name, Optional.empty());
                    } else {
                        textOf(name, value.get()).ifPresent(text -> map.put(name, Optional.of(text)));
                    }
                }));
        return map;
    }

    /** Reports a key that is missing, and passes what was found on. */
    public <T> Optional<T> need(String key, Optional<T> found) {
        if (found.isEmpty() && value(key).isEmpty()) {
            report.problem(line(key), "document/yaml.missingKey", key);
        }
        return found;
    }

    /** Reports every key that nobody asked for, with the known key that is nearest. */
    public void refuseOthers() {
        keys.entries().forEach((key, entry) -> {
            if (!asked.contains(key)) {
                Suggestion.nearest(key, asked)
                        .ifPresentOrElse(
                                near -> report.problem(entry.line(), "document/yaml.unknownKeyNear", key, near),
                                () -> report.problem(
                                        entry.line(), "document/yaml.unknownKey", key, String.join(", ", asked)));
            }
        });
    }

    private List<YamlValue> items(String key) {
        return value(key)
                .map(value -> switch (value) {
                    case YamlValue.Items list -> list.items();
                    case YamlValue other -> {
                        report.problem(other.line(), "document/yaml.notList", key);
                        yield List.<YamlValue>of();
                    }
                })
                .orElse(List.of());
    }

    private Optional<Scalar> scalar(String key) {
        return value(key).flatMap(value -> switch (value) {
            case Scalar scalar -> Optional.of(scalar);
            case YamlValue other -> wrong(key, other, "document/yaml.notText");
        });
    }

    private Optional<String> textOf(String key, YamlValue value) {
        if (value instanceof Scalar scalar && scalar.sort() != Sort.NOTHING) {
            return Optional.of(scalar.text().strip());
        }
        return wrong(key, value, "document/yaml.notText");
    }

    private <T> Optional<T> wrong(String key, YamlValue value, String cause) {
        String text = value instanceof Scalar scalar ? scalar.text() : "";
        report.problem(value.line(), cause, key, text);
        return Optional.empty();
    }
}
