package org.mirrorscope.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mirrorscope.registry.Places.ES;
import static org.mirrorscope.registry.Places.FR;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mirrorscope.platform.Refusal;
import org.mirrorscope.platform.StoreTest;
import org.mirrorscope.shared.Messages;
import org.springframework.beans.factory.annotation.Autowired;

@StoreTest
class CountriesTests {

    @Autowired
    private Countries countries;

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
