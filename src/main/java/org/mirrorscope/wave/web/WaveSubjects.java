package org.mirrorscope.wave.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.NamedSubject;
import org.mirrorscope.access.Subject;
import org.mirrorscope.access.SubjectNames;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.Waves;
import org.springframework.stereotype.Component;

/** Names waves, returns and members' surveys in the audit trail. */
@Component
class WaveSubjects implements SubjectNames {

    private final Waves waves;

    WaveSubjects(Waves waves) {
        this.waves = waves;
    }

    @Override
    public Map<Subject, NamedSubject> names(Collection<Subject> subjects, Reader reader) {
        Map<String, Wave> known =
                waves.all().stream().collect(Collectors.toMap(wave -> wave.id().id(), Function.identity()));
        Map<Subject, NamedSubject> names = new HashMap<>();
        for (Subject subject : subjects) {
            NamedSubject name = name(subject, known.get(subject.id()), reader);
            if (name != null) {
                names.put(subject, name);
            }
        }
        return names;
    }

    private static @Nullable NamedSubject name(Subject subject, @Nullable Wave wave, Reader reader) {
        String title = wave == null ? subject.id() : reader.text(wave.title());
        String path = "/office/waves/" + subject.id();
        CountryCode country = subject.country();
        return switch (subject.kind()) {
            case "wave" -> new NamedSubject(title, path);
            case "return" ->
                country == null
                        ? new NamedSubject(title, path)
                        : new NamedSubject(
                                reader.text("wave-pages/subject.return", reader.name(country), title),
                                path + "/" + country.alpha2());
            case "survey" ->
                new NamedSubject(
                        reader.text("wave-pages/subject.survey", subject.id()), "/office/members/" + subject.id());
            default -> null;
        };
    }
}
