package org.mirrorscope.registry.web;

import java.util.UUID;
import org.mirrorscope.access.SignedIn;
import org.mirrorscope.instrument.Visibility;
import org.mirrorscope.registry.Confirmations;
import org.mirrorscope.registry.Countries;
import org.mirrorscope.registry.KnownVariable;
import org.mirrorscope.registry.KnownVariables;
import org.mirrorscope.registry.Settlements;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.registry.Updates;
import org.mirrorscope.shared.CountryCode;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.shell.RefusedRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the page of one variable shows. */
@Component
class Histories {

    private final Countries countries;
    private final KnownVariables variables;
    private final Statements statements;
    private final Updates updates;
    private final Settlements settlements;
    private final ObjectProvider<Confirmations> confirmations;

    Histories(
            Countries countries,
            KnownVariables variables,
            Statements statements,
            Updates updates,
            Settlements settlements,
            ObjectProvider<Confirmations> confirmations) {
        this.countries = countries;
        this.variables = variables;
        this.statements = statements;
        this.updates = updates;
        this.settlements = settlements;
        this.confirmations = confirmations;
    }

    Where where(SignedIn who, String country, String pattern) {
        return Where.of(who, country, pattern, countries);
    }

    KnownVariable about(String variable) {
        return variables
                .find(variable)
                .orElseThrow(() -> RefusedRequest.notFound("registry/variable.unknown", variable));
    }

    HistoryPages pages(SignedIn who, Where where, String variable, Reader reader) {
        CountryCode country = where.country();
        return new HistoryPages(
                reader,
                who,
                where,
                about(variable),
                new FactWords(reader, variables),
                statements.known(country, Visibility.OFFICE).get(variable),
                statements.history(country, variable, Visibility.OFFICE),
                updates.of(who, country, variable),
                confirmations.getIfAvailable(),
                settlements.of(who, country, variable),
                updates.openQuestion(country, variable).orElse(null),
                updates.today());
    }

    /** An id that cannot be one is of nothing. */
    static UUID id(String text) {
        return id(text, "registry/settlement.unknown");
    }

    /** @param unknown the sentence for what cannot be one */
    static UUID id(String text, String unknown) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw RefusedRequest.notFound(unknown);
        }
    }
}
