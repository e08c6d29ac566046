package org.mirrorscope.wave.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.instrument.Instead;
import org.mirrorscope.instrument.Kind;
import org.mirrorscope.instrument.Question;
import org.mirrorscope.instrument.SlotKeys;
import org.mirrorscope.instrument.Typed;
import org.mirrorscope.instrument.Variable;
import org.mirrorscope.shared.AnswerValue;
import org.mirrorscope.wave.Said;
import org.mirrorscope.wave.UploadLine;
import org.mirrorscope.wave.offline.KeyedRows.Keyed;

/**
 * What a workbook says about one stored variable, measured against what stood there when the workbook was made: what was
 * left as it was says nothing.
 */
final class VariableReader {

    private final CellReader cells;
    private final KeyedRows rows;
    private final Variable variable;
    private final Keyed line;
    private final Said before;
    private final boolean blank;
    private UploadLine.@Nullable Unread wrong;

    /**
     * @param line the variable's own line
     * @param before what was saved when the workbook was made
     * @param blank whether the cells were left empty all the same
     */
    VariableReader(CellReader cells, KeyedRows rows, Variable variable, Keyed line, Said before, boolean blank) {
        this.cells = cells;
        this.rows = rows;
        this.variable = variable;
        this.line = line;
        this.before = AsWritten.of(before);
        this.blank = blank;
    }

    /** What is to be said of it; empty if it was left as it was. */
    Optional<UploadLine> read(int follows) {
        AnswerValue value = value();
        Instead instead = instead();
        String reason = reason();
        if (wrong != null) {
            return Optional.of(wrong);
        }
        Said said = said(value, instead, reason);
        if (wrong != null) {
            return Optional.of(wrong);
        }
        return isAsItWas(said, instead)
                ? Optional.empty()
                : Optional.of(new UploadLine.Proposal(
                        line.sheet(), line.row().cell(KeyedRows.ANSWER).address(), variable.name(), follows, said));
    }

    private boolean isAsItWas(Said said, @Nullable Instead instead) {
        if (blank) {
            return said instanceof Said.Blank;
        }
        if (before instanceof Said.Carried(AnswerValue carried, var from)) {
            return instead == null && (said instanceof Said.Blank || said.equals(new Said.Given(carried)));
        }
        return said.equals(before);
    }

    private Said said(@Nullable AnswerValue value, @Nullable Instead instead, String reason) {
        AnswerValue held = blank ? null : before.held().orElse(null);
        boolean another = value != null && !value.equals(held);
        return switch (instead) {
            case null -> {
                if (!reason.isEmpty() && !(before instanceof Said.Withheld)) {
                    refuse(line, KeyedRows.REASON, "wave/offline.reasonAlone");
                }
                yield value == null ? new Said.Blank() : new Said.Given(value);
            }
            case DONT_KNOW -> without(new Said.Unknown(), value, another);
            case NOT_APPLICABLE -> without(new Said.NotApplicable(), value, another);
            case WITHHELD -> {
                if (reason.isEmpty()) {
                    refuse(line, KeyedRows.REASON, "wave-pages/form.reason");
                    yield new Said.Blank();
                }
                yield new Said.Withheld(value, reason);
            }
            case STILL_TRUE -> {
                if (value == null || another) {
                    refuse(line, KeyedRows.INSTEAD, "wave/offline.still");
                }
                yield value == null ? new Said.Blank() : new Said.Given(value);
            }
        };
    }

    /** A value that was filled in where none was known goes before; beside a new statement it is unclear what holds. */
    private Said without(Said said, @Nullable AnswerValue value, boolean another) {
        if (value == null || !another) {
            return said;
        }
        if (!blank && before.equals(said)) {
            return new Said.Given(value);
        }
        refuse(line, KeyedRows.INSTEAD, "wave/offline.both");
        return said;
    }

    private @Nullable Instead instead() {
        return taken(line, KeyedRows.INSTEAD, cells.instead(line.row().cell(KeyedRows.INSTEAD)))
                        instanceof AnswerValue.Coded(String code)
                ? Instead.valueOf(code.toUpperCase(Locale.ROOT))
                : null;
    }

    private String reason() {
        if (CellReader.sound(line.row().cell(KeyedRows.REASON)) instanceof Typed.Wrong unsound) {
            taken(line, KeyedRows.REASON, unsound);
        }
        return line.row().text(KeyedRows.REASON);
    }

    private @Nullable AnswerValue value() {
        return switch (variable.question().kind()) {
            case Kind.Choices choices -> ticks(choices.codes());
            case Kind.Repeat repeat -> entries(repeat);
            case Kind kind -> one(kind);
        };
    }

    private @Nullable AnswerValue one(Kind kind) {
        Typed typed = cells.answer(kind, line.row().cell(KeyedRows.ANSWER));
        boolean asItWas = typed instanceof Typed.Value(AnswerValue value)
                && value.equals(before.held().orElse(null));
        return asItWas ? taken(line, KeyedRows.ANSWER, typed) : taken(line, KeyedRows.ANSWER, unequal(typed));
    }

    /** A text that begins as a formula does was meant as one, unless it stood there before. */
    private static Typed unequal(Typed typed) {
        return typed instanceof Typed.Value(AnswerValue.Text(String text)) && text.startsWith("=")
                ? Typed.wrong("wave/offline.equals", text)
                : typed;
    }

    private @Nullable AnswerValue ticks(List<Code> codes) {
        LinkedHashSet<String> chosen = new LinkedHashSet<>();
        for (Code code : codes) {
            if (isTicked(SlotKeys.tick(variable, code.code()))) {
                chosen.add(code.code());
            }
        }
        if (isTicked(SlotKeys.none(variable))) {
            if (!chosen.isEmpty()) {
                refuse(line, KeyedRows.ANSWER, "instrument-answers/typed.none");
            }
            return new AnswerValue.Several(chosen);
        }
        return chosen.isEmpty() ? null : new AnswerValue.Several(chosen);
    }

    private boolean isTicked(String key) {
        Keyed part = part(key);
        return part != null
                && taken(part, KeyedRows.ANSWER, cells.tick(part.row().cell(KeyedRows.ANSWER))) != null;
    }

    private @Nullable AnswerValue entries(Kind.Repeat repeat) {
        List<Map<String, AnswerValue>> entries = new ArrayList<>();
        for (int number = 1; number <= rows.entries(variable.name()); number++) {
            Map<String, AnswerValue> entry = new LinkedHashMap<>();
            for (Question field : repeat.fields()) {
                Keyed part = part(SlotKeys.field(variable, number, field));
                if (part != null) {
                    Typed typed = cells.answer(field.kind(), part.row().cell(KeyedRows.ANSWER));
                    AnswerValue value = taken(part, KeyedRows.ANSWER, stood(typed) ? typed : unequal(typed));
                    if (value != null) {
                        entry.put(field.variable(), value);
                    }
                }
            }
            if (!entry.isEmpty()) {
                entries.add(entry);
            }
        }
        return entries.isEmpty() ? null : new AnswerValue.Entries(entries);
    }

    /** Whether some entry held the value before. */
    private boolean stood(Typed typed) {
        return typed instanceof Typed.Value(AnswerValue value)
                && before.held().orElse(null) instanceof AnswerValue.Entries there
                && there.entries().stream().anyMatch(entry -> entry.containsValue(value));
    }

    /** A line that belongs to the question; without it the whole question cannot be read. */
    private @Nullable Keyed part(String key) {
        Keyed part = rows.row(key);
        if (part == null) {
            refuse(line, KeyedRows.ANSWER, "wave/offline.part");
        }
        return part;
    }

    private @Nullable AnswerValue taken(Keyed at, int column, Typed typed) {
        return switch (typed) {
            case Typed.Blank() -> null;
            case Typed.Value(AnswerValue value) -> value;
            case Typed.Wrong(String key, List<Object> arguments) -> {
                refuse(at, column, key, arguments.stream().map(String::valueOf).toArray(String[]::new));
                yield null;
            }
        };
    }

    /** The first thing that is wrong is the one that is told. */
    private void refuse(Keyed at, int column, String key, String... arguments) {
        if (wrong == null) {
            wrong = at.unread(column, variable.name(), key, arguments);
        }
    }
}
