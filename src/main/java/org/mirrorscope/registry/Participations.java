package org.mirrorscope.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.access.Subject;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.shared.CountryCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How countries take part, as the office changes it. */
@Component
public class Participations {

    /** Stands in the trail for a day that is not set. */
    private static final String OPEN = "–";

    private final CountryStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Participations(CountryStore store, Audit audit, ApplicationEventPublisher events) {
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    /**
     * Says how a country took part over time. From then on a pack that is loaded again leaves its participation as it is.
     *
     * @param spells in any order
     * @throws Refusal if there is none, a kind is not the initiative's, or two overlap
     */
    @Transactional
    public void change(SignedIn who, CountryCode code, List<Spell> spells) {
        who.require(Deed.EDIT_COUNTRIES);
        store.holdOthersOff();
        Initiative initiative = store.initiative().orElseThrow(() -> new Refusal("registry/initiative.none"));
        Country before = store.countries().get(code);
        if (before == null) {
            throw new Refusal("registry/country.unknown", code);
        }
        Country after = new Country(code, inOrder(initiative, spells), before.groups());
        if (after.equals(before)) {
            return;
        }
        store.write(after);
        store.keepSpells(code);
        audit.record(
                who,
                "registry/audit.participation",
                Subject.of("country", code, code),
                words(before.spells()),
                words(after.spells()));
        events.publishEvent(new InitiativeAdopted(initiative.id()));
    }

    private static List<Spell> inOrder(Initiative initiative, List<Spell> spells) {
        if (spells.isEmpty()) {
            throw new Refusal("registry/spell.none");
        }
        Set<String> kinds = initiative.participation().stream().map(Code::code).collect(Collectors.toSet());
        List<Spell> sorted = spells.stream()
                .sorted(Comparator.comparing(Spell::from, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        @Nullable Spell earlier = null;
        for (Spell spell : sorted) {
            if (!kinds.contains(spell.participation())) {
                throw new Refusal("registry/spell.kind", spell.participation());
            }
            LocalDate from = spell.from();
            LocalDate to = spell.to();
            if (from != null && to != null && to.isBefore(from)) {
                throw new Refusal("registry/spell.inverted", from, to);
            }
            if (earlier != null && (earlier.to() == null || from == null || !from.isAfter(earlier.to()))) {
                throw new Refusal("registry/spell.overlap", words(earlier), words(spell));
            }
            earlier = spell;
        }
        return sorted;
    }

    private static String words(List<Spell> spells) {
        return spells.stream().map(Participations::words).collect(Collectors.joining(", "));
    }

    private static String words(Spell spell) {
        return spell.participation() + " " + day(spell.from()) + "/" + day(spell.to());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? OPEN : day.toString();
    }
}
