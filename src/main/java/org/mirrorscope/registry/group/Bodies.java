package org.mirrorscope.registry.group;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bodies of the mirror groups. */
@Component
public class Bodies {

    private static final int MOST_MEMBERS = 100_000;

    private final BodyStore store;
    private final Keeping keeping;
    private final Countries countries;

    Bodies(BodyStore store, Keeping keeping, Countries countries) {
        this.store = store;
        this.keeping = keeping;
        this.countries = countries;
    }

    /**
     * Says what a body is from now on. A body is ended by its last day, never deleted.
     *
     * @param typed as it was typed; a new id for a new body
     * @param follows the revision that the person saw; 0 for a new body
     * @throws Refusal if something makes no sense, or somebody changed it meanwhile
     */
    @Transactional
    public void save(SignedIn who, CountryCode country, Body typed, int follows) {
        keeping.require(who, country);
        @Nullable
        Kept<Body> before =
                Keeping.latest(store.of(country), typed.id(), Body::id).orElse(null);
        Keeping.requireLatest(before, follows);
        Body body = require(typed);
        if (before == null || !before.what().equals(body)) {
            store.forget(body.id());
        }
        if (keeping.keep(who, country, store, before, follows, body)) {
            keeping.note(who, country, "body", body.id(), body.name());
        }
    }

    private Body require(Body typed) {
        Keeping.requireOrder(typed.since(), typed.until());
        if (typed.members() != null && (typed.members() < 0 || typed.members() > MOST_MEMBERS)) {
            throw new Refusal(Words.BUNDLE + "members.wrong", typed.members());
        }
        return new Body(
                typed.id(),
                typed.kind(),
                Words.required("name", Words.line("name", typed.name())),
                Words.text("purpose", typed.purpose()),
                mirrored(typed),
                typed.members(),
                Words.address("contact", typed.contact()),
                typed.since(),
                typed.until(),
                typed.visibility());
    }

    /** In the initiative's order; only a sub-group mirrors any. */
    private List<String> mirrored(Body typed) {
        if (typed.kind() != BodyKind.SUB_GROUP) {
            return List.of();
        }
        List<String> known = countries.initiative().map(Initiative::workingGroups).orElse(List.of()).stream()
                .map(Code::code)
                .toList();
        Set<String> others = typed.workingGroups().stream()
                .filter(code -> !known.contains(code))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            throw new Refusal(
                    Words.BUNDLE + "workingGroups.unknown", String.join(", ", others), String.join(", ", known));
        }
        if (typed.workingGroups().isEmpty()) {
            throw new Refusal(Words.BUNDLE + "workingGroups.none");
        }
        return known.stream().filter(typed.workingGroups()::contains).toList();
    }
}
