package org.mirrorscope.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mirrorscope.intake.CountryNames.Match;
import org.mirrorscope.shared.CountryCode;

class CountryNamesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '=', quoteCharacter = '~', textBlock = """
                    ES = ES
                    esp = ES
                    724 = ES
                    4 = AF
                    EL = GR
                    UK = GB
                    Czech Republic = CZ
                    Czechia = CZ
                    Republic of Moldova = MD
                    Viet Nam = VN
                    Vietnam = VN
                    Türkiye = TR
                    TURKEY = TR
                    Cape Verde = CV
                    Swaziland = SZ
                    Côte d’Ivoire = CI
                    Cote d'Ivoire = CI
                    Ivory Coast = CI
                    Lao PDR = LA
                    Lao People's Democratic Republic = LA
                    Democratic People's Republic of Korea = KP
                    Republic of Korea = KR
                    Korea, Rep. = KR
                    Russian Federation = RU
                    Syrian Arab Republic = SY
                    United Republic of Tanzania = TZ
                    Tanzania, United Republic of = TZ
                    Bolivia (Plurinational State of) = BO
                    Micronesia (Federated States of) = FM
                    Micronesia, Fed. Sts. = FM
                    North Macedonia = MK
                    The former Yugoslav Republic of Macedonia = MK
                    United Kingdom of Great Britain and Northern Ireland = GB
                    the Holy See = VA
                    State of Palestine = PS
                    Burma = MM
                    Zaire = CD
                    East Timor = TL
                    Timor-Leste = TL
                    Congo = CG
                    Democratic Republic of the Congo = CD
                    Congo, Dem. Rep. = CD
                    Guinea = GN
                    Guinea-Bissau = GW
                    Papua New Guinea = PG
                    St. Kitts and Nevis = KN
                    Saint Vincent & the Grenadines = VC
                    Gambia, The = GM
                    Bahamas (the) = BS
                    Hong Kong SAR, China = HK
                    Venezuela, RB = VE
                    Iran (Islamic Republic of) = IR
                    Netherlands (Kingdom of the) = NL
                    Bosnia & Herzegovina = BA
                    Sao Tome and Principe = ST
                    Réunion = RE
                    Kosovo = XK
                    Dominica = DM
                    Dominican Republic = DO
                    Niger = NE
                    Virgin Islands (U.S.) = VI
                    Slovak Republic = SK
                    """)
    void findsACountryByWhatPeopleWrite(String text, String code) {
        assertThat(CountryNames.find(text)).isEqualTo(new Match.Found(new CountryCode(code)));
    }

    @ParameterizedTest
    @CsvSource({"Korea,KP KR", "Virgin Islands,VG VI", "Czechoslovakia,CZ SK", "Serbia and Montenegro,ME RS"})
    void saysWhatAnAmbiguousNameMayMean(String text, String codes) {
        assertThat(CountryNames.find(text))
                .isEqualTo(new Match.Ambiguous(
                        Arrays.stream(codes.split(" ")).map(CountryCode::new).toList()));
    }

    @ParameterizedTest
    @CsvSource({"Atlantis", "ZZ", "Total", "Europe", "ESS", "999", "of the"})
    void knowsNoOther(String text) {
        assertThat(CountryNames.find(text)).isEqualTo(new Match.Unknown());
    }

    @Test
    void findsEveryIsoCountryByItsCodesAndItsCldrName() {
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            Match found = new Match.Found(new CountryCode(code));
            assertThat(CountryNames.find(code)).isEqualTo(found);
            assertThat(CountryNames.find(country.getISO3Country())).isEqualTo(found);
            assertThat(CountryNames.find(country.getDisplayCountry(Locale.ENGLISH)))
                    .isEqualTo(found);
        }
    }
}
