package org.mirrorscope.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorscope.access.Audit;
import org.mirrorscope.access.Cast;
import org.mirrorscope.access.Role;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.Messages;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class CountriesTests {

    @Autowired
    private Countries countries;

    @Autowired
    private Participations participations;

    @Autowired
    private Audit audit;

    @Test
    void hasNoInitiativeBeforeOneIsAdopted() {
        assertThat(countries.initiative()).isEmpty();
        assertThat(countries.all()).isEmpty();
    }

    @Test
    void givesBackWhatWasAdopted() {
        Country spain = Places.country(ES);

        assertThat(countries.adopt(Places.initiative("one"), List.of(spain))).isTrue();

        assertThat(countries.initiative()).contains(Places.initiative("one"));
        assertThat(countries.all().values()).containsExactly(spain);
        assertThat(countries.find(ES)).contains(spain);
        assertThat(countries.find(FR)).isEmpty();
    }

    @Test
    void changesNothingWhenTheSameIsAdoptedAgain() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES)));

        assertThat(countries.adopt(Places.initiative("one"), List.of(Places.country(ES))))
                .isFalse();
    }

    @Test
    void takesOverWhatChangedAndKeepsACountryThatIsNotNamed() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
        Country moved = new Country(ES, List.of(new Spell("observer", null, null)), Map.of("region", "West"));

        assertThat(countries.adopt(Places.initiative("one"), List.of(moved))).isTrue();

        assertThat(countries.all().values()).containsExactly(moved, Places.country(FR));
    }

    @Test
    void whatTheOfficeSaysOfParticipationOutlivesThePack() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR)));
        List<Spell> spells = List.of(
                new Spell("signatory", LocalDate.of(2021, 5, 1), null),
                new Spell("observer", null, LocalDate.of(2021, 4, 30)));
        participations.change(Cast.office(), ES, spells);

        Country changed = new Country(ES, spells.reversed(), Map.of("region", "South"));
        assertThat(countries.find(ES)).contains(changed);
        assertThat(countries.adopt(Places.initiative("one"), List.of(Places.country(ES), Places.country(FR))))
                .isFalse();
        assertThat(countries.find(ES)).contains(changed);
        assertThat(audit.latest(null, ES, 1).getFirst().sentence(Messages.in(Locale.ENGLISH)))
                .contains("observer –/2021-04-30, signatory 2021-05-01/–");
    }

    @Test
    void refusesAParticipationThatMakesNoSense() {
        countries.adopt(Places.initiative("one"), List.of(Places.country(ES)));
        LocalDate day = LocalDate.of(2021, 5, 1);
        refused("registry/spell.none", ES);
        refused("registry/spell.kind", ES, new Spell("friend", null, null));
        refused("registry/spell.inverted", ES, new Spell("observer", day, day.minusDays(1)));
        refused("registry/spell.overlap", ES, new Spell("observer", null, day), new Spell("signatory", day, null));
        refused("registry/spell.overlap", ES, new Spell("observer", null, null), new Spell("signatory", day, null));
        refused("registry/spell.overlap", ES, new Spell("observer", null, day), new Spell("signatory", null, day));
        refused("registry/country.unknown", FR, new Spell("observer", null, null));
        assertThat(countries.find(ES)).contains(Places.country(ES));
        assertThatThrownBy(() -> participations.change(
                        Cast.signedIn("Ana Lead", ES, Role.LEAD), ES, List.of(new Spell("observer", null, null))))
                .isInstanceOf(RefusedRequest.class);
    }

    private void refused(String key, CountryCode country, Spell... spells) {
        assertThatThrownBy(() -> participations.change(Cast.office(), country, List.of(spells)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void refusesAnotherInitiativeNamingBoth() {
        countries.adopt(Places.initiative("one"), List.of());

        assertThatThrownBy(() -> countries.adopt(Places.initiative("two"), List.of()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.sentence(Messages.in(Locale.ENGLISH)))
                                .contains("'two'", "'one'"));
        assertThat(countries.initiative()).contains(Places.initiative("one"));
    }
}
