package org.mirrorscope.publication.web;

import java.util.List;
import org.mirrorscope.shell.Page;

/**
 * A country in few words, for other sites to show in a frame of theirs. It stands without this site's frame.
 *
 * @param eyebrow the initiative
 * @param participation how the country takes part
 * @param facts the few facts that a reader looks for first
 * @param sentence why there is nothing to show; empty if there is
 * @param href the whole page, as an address for the world; empty where there is none
 * @param citation how to cite it
 * @param synthetic whether the answers are invented
 */
public record EmbedPage(
        String title,
        String description,
        String path,
        String eyebrow,
        String participation,
        List<CountryPart.Fact> facts,
        String sentence,
        String href,
        String citation,
        boolean synthetic)
        implements Page {

    public EmbedPage {
        facts = List.copyOf(facts);
    }
}
