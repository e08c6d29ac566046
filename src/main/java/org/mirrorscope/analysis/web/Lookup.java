package org.mirrorscope.analysis.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.analysis.Distribution;
import org.mirrorscope.analysis.Findings;
import org.mirrorscope.analysis.Group;
import org.mirrorscope.analysis.Wording;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.mirrorscope.wave.Wave;
import org.mirrorscope.wave.WaveId;

/** Finds what an address names, or refuses with a sentence that names what there is. */
final class Lookup {

    private static final int MOST_NAMED = 12;

    private final Findings findings;
    private final Wording words;

    Lookup(Findings findings, Reader reader) {
        this.findings = findings;
        this.words = Wording.of(reader.messages());
    }

    /** The wave of a path. */
    Wave wave(String id) {
        return findings.wave(new WaveId(id)).orElseThrow(() -> refusal(id, false));
    }

    /** The wave of a parameter, or the latest one where none is given. */
    Optional<Wave> waveOrLatest(@Nullable String id) {
        return id == null || id.isBlank()
                ? findings.latestPublished()
                : Optional.of(findings.wave(new WaveId(id)).orElseThrow(() -> refusal(id, true)));
    }

    private RefusedRequest refusal(String id, boolean parameter) {
        String there = waves();
        if (parameter) {
            return RefusedRequest.badRequest("analysis-pages/unknown.wave", id, there);
        }
        return there.isEmpty()
                ? RefusedRequest.notFound("analysis-pages/unknown.wave.none", id)
                : RefusedRequest.notFound("analysis-pages/unknown.wave", id, there);
    }

    private String waves() {
        return named(findings.waves().stream().map(wave -> wave.id().id()));
    }

    /** A variable of a wave, counted over a group. */
    Distribution variable(Wave wave, String name, @Nullable Group group) {
        return findings.distribution(wave.id(), name, group).orElseThrow(() -> notIn(wave, name));
    }

    private RefusedRequest notIn(Wave wave, String name) {
        String elsewhere = named(findings.waves().stream()
                .filter(other -> findings.distribution(other.id(), name, null).isPresent())
                .map(other -> words.text(other.title())));
        return elsewhere.isEmpty()
                ? RefusedRequest.notFound("analysis-pages/unknown.variable", name, wave.title(), variables(wave))
                : RefusedRequest.notFound("analysis-pages/unknown.variable.here", name, wave.title(), elsewhere);
    }

    /** The variables as which a question of that name is counted, over a group; none where it is one or is not there. */
    List<Distribution> parts(Wave wave, String question, @Nullable Group group) {
        return findings.distributions(wave.id(), group).stream()
                .filter(distribution -> !distribution.variable().part().isEmpty())
                .filter(distribution ->
                        distribution.variable().question().variable().equals(question))
                .toList();
    }

    private String variables(Wave wave) {
        return named(findings.variables(wave.id()).stream().map(variable -> variable.name()));
    }

    /** The group of a parameter; null where none is given. */
    @Nullable
    Group group(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        List<Group> groups = findings.groups();
        return Group.parse(text)
                .filter(groups::contains)
                .orElseThrow(() -> groups.isEmpty()
                        ? RefusedRequest.badRequest("analysis-pages/unknown.group.none", text)
                        : RefusedRequest.badRequest(
                                "analysis-pages/unknown.group",
                                text,
                                named(groups.stream().map(Group::toString))));
    }

    /** The wave compared from: as asked, else the one before of the same instrument; null where there is none. */
    @Nullable
    Wave against(Wave wave, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return findings.before(wave.id()).orElse(null);
        }
        if (id.equals(wave.id().id())) {
            throw RefusedRequest.badRequest("analysis-pages/against.itself", wave.title());
        }
        return findings.wave(new WaveId(id)).orElseThrow(() -> refusal(id, true));
    }

    /** The same; a later wave is refused, since a comparison tells what happened in the order of time. */
    @Nullable
    Wave before(Wave wave, @Nullable String id) {
        Wave against = against(wave, id);
        if (against != null && against.opened().isAfter(wave.opened())) {
            throw later(wave, against);
        }
        return against;
    }

    RefusedRequest later(Wave wave, Wave against) {
        return RefusedRequest.badRequest("analysis-pages/against.later", against.title(), wave.title());
    }

    private String named(Stream<@Nullable String> names) {
        List<String> all = names.map(String::valueOf).toList();
        return all.size() <= MOST_NAMED
                ? words.list(all)
                : words.text("unknown.more", String.join(", ", all.subList(0, MOST_NAMED)), all.size() - MOST_NAMED);
    }
}
