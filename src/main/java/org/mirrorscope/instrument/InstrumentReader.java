package org.mirrorscope.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mirrorscope.document.yaml.YamlFields;
import org.mirrorscope.document.yaml.YamlReport;
import org.mirrorscope.document.yaml.YamlValue;
import org.mirrorscope.shared.LocalizedText;

/** Reads one instrument file: title, sections and, through its neighbours, questions and concordances. */
final class InstrumentReader {

    private final YamlReport report;
    private final Map<String, Integer> questionLines = new LinkedHashMap<>();

    InstrumentReader(YamlReport report) {
        this.report = report;
    }

    Optional<InstrumentFile> read(YamlFields fields) {
        Optional<String> name = fields.needText("instrument");
        Optional<String> version = fields.needText("version");
        Respondent respondent = fields.word("respondent", Respondent.class).orElse(Respondent.COUNTRY);
        Optional<LocalizedText> title = fields.needLocalized("title");
        List<Section> sections = sections(fields);
        ConcordanceReader concordances = new ConcordanceReader(report);
        List<Concordance> concordance = concordances.read(fields);
        fields.refuseOthers();
        if (name.isEmpty() || version.isEmpty()) {
            return Optional.empty();
        }
        VersionId id = new VersionId(name.get(), version.get());
        Instrument instrument =
                new Instrument(id, respondent, title.orElse(LocalizedText.of(id.toString())), sections, concordance);
        refuseClashes(instrument);
        new ExpressionCheck(instrument, questionLines, report).run();
        return Optional.of(new InstrumentFile(report.file(), instrument, questionLines, concordances.lines()));
    }

    /** The rows of a matrix and the codes of several answers are variables too: none is called like another one. */
    private void refuseClashes(Instrument instrument) {
        Map<String, String> owners = new HashMap<>();
        instrument.countedVariables().forEach(variable -> {
            String question = variable.question().variable();
            String owner = owners.getOrDefault(variable.name(), question);
            if (!owner.equals(question)) {
                int line = questionLines.getOrDefault(question, 1);
                report.problem(line, "instrument/variable.clash", question, variable.name(), owner);
            }
            owners.put(variable.name(), owner);
        });
    }

    private List<Section> sections(YamlFields fields) {
        List<Section> sections = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlFields section : fields.list("sections")) {
            String id = section.needText("id").orElse("section_" + (sections.size() + 1));
            if (!ids.add(id)) {
                report.problem(section.line("id"), "instrument/section.twice", id);
            }
            Optional<LocalizedText> title = section.needLocalized("title");
            List<Question> questions = questions(section);
            section.refuseOthers();
            sections.add(new Section(id, title.orElse(LocalizedText.of(id)), questions));
        }
        if (sections.isEmpty() && !(fields.value("sections").orElse(null) instanceof YamlValue.Scalar)) {
            fields.need("sections", Optional.empty());
        }
        return List.copyOf(sections);
    }

    private List<Question> questions(YamlFields section) {
        section.need("questions", section.value("questions"));
        QuestionReader reader = new QuestionReader(report);
        List<Question> questions = new ArrayList<>();
        for (YamlFields fields : section.list("questions")) {
            reader.read(fields).ifPresent(question -> {
                Integer before = questionLines.putIfAbsent(question.variable(), fields.line("variable"));
                if (before == null) {
                    questions.add(question);
                } else {
                    report.problem(fields.line("variable"), "instrument/variable.twice", question.variable(), before);
                }
            });
        }
        return List.copyOf(questions);
    }
}
