package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mirrorscope.document.yaml.YamlFields;
import org.mirrorscope.document.yaml.YamlReport;
import org.mirrorscope.shared.LocalizedText;

/** Reads one question of any kind. */
final class QuestionReader {

    private final YamlReport report;

    QuestionReader(YamlReport report) {
        this.report = report;
    }

    /** The question; empty, and reported, if it has no usable name or kind. */
    Optional<Question> read(YamlFields fields) {
        Optional<String> variable = fields.needText("variable").filter(name -> usable(fields, name));
        Optional<Kind> kind = new KindReader(report, this).read(fields);
        Optional<LocalizedText> label = fields.needLocalized("label");
        Optional<LocalizedText> help = fields.localized("help");
        Optional<Direction> better = fields.word("better", Direction.class);
        boolean required = fields.truth("required").orElse(false);
        Optional<String> relevant = fields.text("relevant").filter(text -> !text.isEmpty());
        Optional<String> constraint = fields.text("constraint").filter(text -> !text.isEmpty());
        CarryForward carry = fields.word("carry_forward", CarryForward.class).orElse(CarryForward.CONFIRM);
        Visibility visibility = fields.word("visibility", Visibility.class).orElse(Visibility.PUBLIC);
        List<Warning> warnings = warnings(fields);
        fields.refuseOthers();
        if (variable.isEmpty() || kind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Question(
                variable.get(),
                kind.get(),
                label.orElse(LocalizedText.of(variable.get())),
                help.orElse(null),
                better.orElse(Direction.usual(kind.get())),
                required,
                relevant.orElse(null),
                constraint.orElse(null),
                carry,
                visibility,
                warnings));
    }

    private static List<Warning> warnings(YamlFields question) {
        List<Warning> warnings = new ArrayList<>();
        if (question.has("warnings")) {
            for (YamlFields fields : question.list("warnings")) {
                Optional<String> when = fields.needText("when");
                Optional<LocalizedText> text = fields.needLocalized("text");
                fields.refuseOthers();
                if (when.isPresent() && text.isPresent()) {
                    warnings.add(new Warning(when.get(), text.get()));
                }
            }
        }
        return warnings;
    }

    /** The fields of a repeat: questions again, but no repeat or matrix inside. */
    List<Question> fields(YamlFields repeat) {
        List<Question> fields = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlFields field : repeat.list("fields")) {
            read(field).ifPresent(question -> {
                if (question.kind() instanceof Kind.Repeat || question.kind() instanceof Kind.Levels) {
                    report.problem(
                            field.line("kind"),
                            "instrument/field.kind",
                            question.variable(),
                            question.kind().word());
                } else if (!question.warnings().isEmpty()) {
                    report.problem(field.line("warnings"), "instrument/field.warnings", question.variable());
                } else if (names.add(question.variable())) {
                    fields.add(question);
                } else {
                    report.problem(field.line("variable"), "instrument/field.twice", question.variable());
                }
            });
        }
        return List.copyOf(fields);
    }

    private boolean usable(YamlFields fields, String name) {
        if (PartRules.NAME.matcher(name).matches()) {
            return true;
        }
        report.problem(fields.line("variable"), "instrument/variable.name", name);
        return false;
    }
}
