package org.mirrorscope.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mirrorscope.instrument.Code;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shared.LocalizedText;

/** An initiative and countries in few words, for tests. */
public final class Places {

    public static final CountryCode ES = new CountryCode("ES");
    public static final CountryCode FR = new CountryCode("FR");
    public static final CountryCode PT = new CountryCode("PT");

    private Places() {}

    public static Initiative initiative(String id) {
        return new Initiative(
                id,
                LocalizedText.of("The initiative " + id),
                id.toUpperCase(Locale.ROOT),
                List.of("en", "es"),
                true,
                "invented",
                List.of("region"),
                List.of(code("signatory"), code("observer")),
                List.of(code("clinical")),
                List.of(code("WG2"), code("WG1")));
    }

    private static Code code(String code) {
        return new Code(code, LocalizedText.of("Label of " + code));
    }

    /** A country that was an observer before it signed in 2020. */
    public static Country country(CountryCode code) {
        return new Country(
                code,
                List.of(
                        new Spell("observer", null, LocalDate.of(2019, 12, 31)),
                        new Spell("signatory", LocalDate.of(2020, 1, 1), null)),
                Map.of("region", "South"));
    }
}
