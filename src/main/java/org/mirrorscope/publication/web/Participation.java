package org.mirrorscope.publication.web;

import org.mirrorscope.instrument.Code;
import org.mirrorscope.registry.Country;
import org.mirrorscope.registry.Initiative;
import org.mirrorscope.registry.Spell;
import org.mirrorscope.shell.Reader;

/** Says how a country takes part, from its latest spell; so it does not hang on the day on which a page is read. */
record Participation(Reader reader, Initiative initiative) {

    String words(Country country) {
        return words(country.spells().getLast());
    }

    /** 'Signatory', 'Signatory since 1 March 2018', 'Observer until 31 December 2023'. */
    String words(Spell spell) {
        String kind = label(spell.participation());
        if (spell.to() != null) {
            return reader.text("publication/participation.until", kind, reader.date(spell.to()));
        }
        return spell.from() == null
                ? kind
                : reader.text("publication/participation.since", kind, reader.date(spell.from()));
    }

    String label(String participation) {
        return initiative.participation().stream()
                .filter(code -> code.code().equals(participation))
                .map(Code::label)
                .map(reader::text)
                .findFirst()
                .orElse(participation);
    }
}
