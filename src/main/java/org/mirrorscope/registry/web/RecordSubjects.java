package org.mirrorscope.registry.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mirrorscope.access.NamedSubject;
import org.mirrorscope.access.Subject;
import org.mirrorscope.access.SubjectNames;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.springframework.stereotype.Component;

/** Names countries and the facts of their records in the audit trail. */
@Component
class RecordSubjects implements SubjectNames {

    private final KnownVariables variables;

    RecordSubjects(KnownVariables variables) {
        this.variables = variables;
    }

    @Override
    public Map<Subject, NamedSubject> names(Collection<Subject> subjects, Reader reader) {
        Map<Subject, NamedSubject> names = new HashMap<>();
        Map<String, KnownVariable> known =
                subjects.stream().anyMatch(subject -> subject.kind().equals("record")) ? variables.all() : Map.of();
        for (Subject subject : subjects) {
            CountryCode country = subject.country();
            if (country != null && subject.kind().equals("country")) {
                names.put(subject, new NamedSubject(reader.name(country), record(country)));
            } else if (country != null && subject.kind().equals("record")) {
                KnownVariable fact = known.get(subject.id());
                String label = fact == null
                        ? subject.id()
                        : reader.text(fact.variable().label());
                names.put(
                        subject,
                        new NamedSubject(
                                reader.text("registry/subject.record", reader.name(country), label),
                                record(country) + "/" + subject.id()));
            }
        }
        return names;
    }

    private static String record(CountryCode country) {
        return "/office/countries/" + country.alpha2() + "/record";
    }
}
