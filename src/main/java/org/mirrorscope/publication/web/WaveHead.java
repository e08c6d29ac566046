package org.mirrorscope.publication.web;

import org.mirrorscope.analysis.WaveAnswers;
import org.mirrorscope.publication.web.CountryPage.WaveColumn;
import org.mirrorscope.registry.Country;
import org.mirrorscope.shared.Missing;
import org.mirrorscope.shell.Reader;
import org.mirrorscope.wave.Wave;

/** The head of a wave's column: as of when a country's answers hold and where they come from, or why there are none. */
record WaveHead(Reader reader, Country country) {

    WaveColumn of(WaveAnswers answers) {
        Wave wave = answers.wave();
        Integer revision = answers.revisions().get(country.code());
        String source;
        if (revision != null) {
            source = reader.text(
                    "publication/source", reader.date(PublicationSite.lastDay(wave)), Integer.toString(revision));
        } else if (wave.population().contains(country.code())) {
            source = new ShownAnswers(reader).missing(Missing.NO_RETURN);
        } else {
            source = reader.text("publication/not-invited");
        }
        return new WaveColumn(reader.text(wave.title()), reader.link("/findings/" + wave.id()), source);
    }
}
