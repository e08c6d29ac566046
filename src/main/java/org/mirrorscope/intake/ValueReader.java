package org.mirrorscope.intake;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mirrorscope.document.Numbers;
import org.mirrorscope.document.table.CellText;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.shared.Missing;

/** Reads the cells of one variable from one source: missing texts first, then the source's values, then the kind's own. */
final class ValueReader {

    private static final int EARLIEST_YEAR = 1000;
    private static final int LATEST_YEAR = 9999;
    private static final int DAY_LENGTH = 10;

    /** The one character that the database cannot keep. */
    private static final char NUL = 0;

    private final String variable;
    private final Kind kind;
    private final Source source;
    private final CodeFinder codes;

    /** @param variable the stored variable, or the field of a repeat, that the sentences name */
    ValueReader(String variable, Kind kind, Source source) {
        this.variable = variable;
        this.kind = kind;
        this.source = source;
        this.codes = new CodeFinder(codes(kind));
    }

    private static List<Code> codes(Kind kind) {
        return switch (kind) {
            case Kind.SingleCode single -> single.codes();
            case Kind.Choices choices -> choices.codes();
            case Kind.Levels levels -> levels.codes();
            default -> List.of();
        };
    }

    /** What a trimmed text says. */
    Reading read(String text) {
        if (text.indexOf(NUL) >= 0) {
            return Reading.refused("intake/value.nul", variable);
        }
        String key = CellText.folded(text);
        Missing reason = source.missing().get(key);
        if (reason != null) {
            return new Reading.Placed(reason);
        }
        String instead = source.values().get(key);
        if (instead == null) {
            return text.isEmpty() ? new Reading.Blank() : own(text);
        }
        if (instead.isEmpty()) {
            return kind instanceof Kind.Choices ? several(List.of()) : new Reading.Blank();
        }
        Reading replaced = own(instead);
        Reading plain = replaced instanceof Reading.Refused && !text.isEmpty() ? own(text) : replaced;
        return plain instanceof Reading.Refused ? replaced : plain;
    }

    private Reading own(String text) {
        return switch (kind) {
            case Kind.SingleCode _, Kind.Levels _ -> code(text);
            case Kind.Choices _ -> choices(text);
            case Kind.Number number -> number(text, number);
            case Kind.Year _ -> year(text);
            case Kind.Date _ -> day(text);
            case Kind.Text _, Kind.LongText _ -> new Reading.Placed(new AnswerValue.Text(text));
            case Kind.Url _ -> url(text);
            case Kind.Repeat repeat -> new EntriesReader(variable, repeat, source).read(text);
        };
    }

    private Reading code(String text) {
        Set<String> found = codes.find(text);
        return found.size() == 1
                ? new Reading.Placed(new AnswerValue.Coded(found.iterator().next()))
                : codes.refuse(text, variable);
    }

    private Reading choices(String text) {
        Set<String> whole = codes.find(text);
        if (whole.size() == 1) {
            return several(whole);
        }
        Set<String> found = new LinkedHashSet<>();
        for (String part : text.split(Pattern.quote(source.separator()))) {
            String trimmed = CellText.trimmed(part);
            String read = source.values().getOrDefault(CellText.folded(trimmed), trimmed);
            if (read.isEmpty()) {
                continue;
            }
            Set<String> one = codes.find(read).size() == 1 ? codes.find(read) : codes.find(trimmed);
            if (one.size() != 1) {
                return codes.refuse(trimmed, variable);
            }
            found.addAll(one);
        }
        return several(found);
    }

    /** In the order of the list, so that equal answers are equal however they were written. */
    private Reading several(Collection<String> found) {
        LinkedHashSet<String> ordered = new LinkedHashSet<>();
        codes(kind).stream().map(Code::code).filter(found::contains).forEach(ordered::add);
        return new Reading.Placed(new AnswerValue.Several(ordered));
    }

    private Reading number(String text, Kind.Number bounds) {
        return switch (Numbers.parse(text)) {
            case Numbers.Parsed.None() -> Reading.refused("intake/value.notNumber", text, variable);
            case Numbers.Parsed.Ambiguous() -> Reading.refused("intake/value.twoNumbers", text, variable);
            case Numbers.Parsed.Number(BigDecimal number) -> {
                if (bounds.min() != null && number.compareTo(bounds.min()) < 0) {
                    yield Reading.refused(
                            "intake/value.below", text, variable, bounds.min().toPlainString());
                }
                if (bounds.max() != null && number.compareTo(bounds.max()) > 0) {
                    yield Reading.refused(
                            "intake/value.above", text, variable, bounds.max().toPlainString());
                }
                yield new Reading.Placed(new AnswerValue.Amount(number));
            }
        };
    }

    private Reading year(String text) {
        try {
            int year = new BigDecimal(text).intValueExact();
            if (year >= EARLIEST_YEAR && year <= LATEST_YEAR) {
                return new Reading.Placed(new AnswerValue.Year(year));
            }
        } catch (NumberFormatException | ArithmeticException notYear) {
            return Reading.refused("intake/value.notYear", text, variable);
        }
        return Reading.refused("intake/value.notYear", text, variable);
    }

    /** A day of a spreadsheet may carry a time of day, which says nothing here. */
    private Reading day(String text) {
        boolean timed = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == 'T';
        try {
            LocalDate day = LocalDate.parse(timed ? text.substring(0, DAY_LENGTH) : text);
            return new Reading.Placed(new AnswerValue.Day(day));
        } catch (DateTimeException notDay) {
            return Reading.refused("intake/value.notDay", text, variable);
        }
    }

    private Reading url(String text) {
        try {
            URI address = new URI(text);
            boolean web = Set.of("http", "https")
                    .contains(Optional.ofNullable(address.getScheme()).orElse(""));
            if (web && address.getHost() != null) {
                return new Reading.Placed(new AnswerValue.Text(text));
            }
        } catch (URISyntaxException notAddress) {
            return Reading.refused("intake/value.notUrl", text, variable);
        }
        return Reading.refused("intake/value.notUrl", text, variable);
    }
}
