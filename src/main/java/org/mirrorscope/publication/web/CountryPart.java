package org.mirrorscope.publication.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mirrorscope.chart.Figure;
import org.mirrorscope.publication.web.CountryPage.SectionTable;
import org.mirrorscope.publication.web.CountryPage.WaveColumn;
import org.mirrorscope.registry.group.GroupView;

/** One part of what is said of a country, on its page and on its factsheet. */
public sealed interface CountryPart {

    /** The part's title; empty where what it shows has its own. */
    String title();

    /** The few facts that a reader looks for first. */
    record Glance(String title, List<Fact> facts) implements CountryPart {}

    /** Pictures with their tables. */
    record Pictures(String title, List<Figure> figures) implements CountryPart {}

    /** How the few facts that lead came about: a row for each, a column for each wave, meeting or update. */
    record Way(String title, List<Moment> moments, List<Course> courses) implements CountryPart {}

    /** What the country says of itself in whole sentences. */
    record OwnWords(String title, List<Fact> facts) implements CountryPart {}

    /**
     * What got better or worse since the wave before.
     *
     * @param silent whether the country returned nothing in any public wave
     */
    record News(String title, boolean silent, List<ChangeItem> items) implements CountryPart {}

    /**
     * The country's mirror group as it keeps it itself.
     *
     * @param files where its documents are, behind it their ids
     * @param more how many entries found no room; 0 if all did
     */
    record Group(String title, GroupView group, String files, int more) implements CountryPart {}

    /** What holds, question by question. */
    record Facts(String id, String title, List<Fact> facts) implements CountryPart {}

    /** All answers of all waves. */
    record Waves(String title, List<WaveColumn> waves, List<SectionTable> sections) implements CountryPart {}

    /**
     * One fact.
     *
     * @param label the question, or the item of a matrix
     * @param head the question above the items of a matrix; null where the label is the question
     * @param href where all countries' answers stand; null for kinds that are not counted
     * @param answer what holds
     * @param asOf when it was true
     * @param source where it comes from, in words
     * @param old whether that is longer ago than facts stay fresh
     * @param others what other sources say differently of nearly the same time, as long as nobody settled it
     */
    record Fact(
            String label,
            @Nullable String head,
            @Nullable String href,
            ShownAnswer answer,
            String asOf,
            String source,
            boolean old,
            List<Other> others) {

        public Fact {
            others = List.copyOf(others);
        }

        Fact beside(List<Other> said) {
            return new Fact(label, head, href, answer, asOf, source, old, said);
        }

        /** Whether sources say different things. */
        public boolean differs() {
            return !others.isEmpty();
        }
    }

    /**
     * What another source says.
     *
     * @param asOf when it was true, in words
     * @param day the same day for machines
     * @param source which source it is, in words
     */
    record Other(String words, String asOf, String day, String source) {}

    /** A wave, a meeting or an update, with the month in which it was; empty where the wave's title says it. */
    record Moment(String when, String what) {}

    /** One fact over time. */
    record Course(String label, List<Step> steps) {}

    /**
     * What held then.
     *
     * @param tone the class of its colour; empty where nothing is known
     */
    record Step(ShownAnswer answer, String tone) {

        /** Where nothing was said then, and nothing was asked. */
        static final Step NOTHING = new Step(ShownAnswer.none("–"), "");

        boolean isNothing() {
            return equals(NOTHING);
        }
    }
}
