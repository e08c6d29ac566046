package org.mirrorscope.registry.web;

import org.mirrorscope.access.Deed;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.RefusedRequest;

/**
 * On whose pages a country's record or mirror group is seen: the office's or the country's.
 *
 * @param country whose it is
 * @param office whether on the office's pages
 */
record Where(CountryCode country, boolean office) {

    /** Pages of one country, as addresses name it. */
    static final String MY = "/my/{country:[A-Z]{2}}/record";

    /** Pages of the office about one country, as addresses name it. */
    static final String OFFICE = "/office/countries/{country:[A-Z]{2}}/record";

    /** The mirror group on the country's own pages. */
    static final String MY_GROUP = "/my/{country:[A-Z]{2}}/group";

    /** The mirror group on the office's pages. */
    static final String OFFICE_GROUP = "/office/countries/{country:[A-Z]{2}}/group";

    /** The attribute of a request that says which of these addresses was asked for, as Spring's HandlerMapping sets it. */
    static final String PATTERN = "org.springframework.web.servlet.HandlerMapping.bestMatchingPattern";

    /**
     * A page that the person may see.
     *
     * @param pattern the {@link #PATTERN} that says on whose pages it is
     */
    static Where of(SignedIn who, String code, String pattern, Countries countries) {
        CountryCode country = new CountryCode(code);
        boolean office = pattern.startsWith("/office/");
        if (office) {
            who.require(Deed.SEE_OFFICE);
        } else {
            who.require(Deed.SEE_RETURN, country);
        }
        return new Where(country, office).requireKnown(countries);
    }

    private Where requireKnown(Countries countries) {
        if (countries.find(country).isEmpty()) {
            throw RefusedRequest.notFound("registry/country.unknown", country);
        }
        return this;
    }

    /** The address of the record. */
    String path() {
        return root() + "/record";
    }

    /** The address of the mirror group. */
    String group() {
        return root() + "/group";
    }

    private String root() {
        return (office ? "/office/countries/" : "/my/") + country.alpha2();
    }

    /** The address where the office says how the country takes part. */
    String participation() {
        return "/office/countries/" + country.alpha2() + "/participation";
    }

    /** The address of one variable's history. */
    String path(String variable) {
        return path() + "/" + variable;
    }
}
