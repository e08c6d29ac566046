package org.mirrorscope.publication;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.mirrorscope.registry.Statement;
import org.mirrorscope.registry.Statements;
import org.mirrorscope.shared.CountryCode;
import org.springframework.stereotype.Component;

/** The records that this installation keeps. */
@Component
class StoredRecords implements CountryRecords {

    private final Statements statements;

    StoredRecords(Statements statements) {
        this.statements = statements;
    }

    @Override
    public SortedMap<String, Statement> profile(CountryCode country, Collection<String> waves) {
        return statements.publicProfile(country, waves);
    }

    @Override
    public List<Statement> betweenWaves(CountryCode country) {
        return statements.publicBetweenWaves(country);
    }

    @Override
    public boolean isOld(Statement fact) {
        return statements.isOld(fact);
    }
}
